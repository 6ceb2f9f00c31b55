"""The rule about overrides: they speak of codes that are there."""

from __future__ import annotations

from gen.load.nodes import Document, Object
from gen.validate.inspector import Inspector, number_of
from gen.validate.rules.entries import TOKENS, items, kind_in, numbers_of, objects, text
from gen.wording import suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gen.diagnostic import Place

BY_CODE = ("names", "phrases")


def check_overrides(part: Inspector, node: Object, documents: tuple[Document, ...]) -> None:
    """override-code: what is named anew or included is a code of the registry, or of an overlay."""
    kind = kind_in(documents[0])
    if kind is TOKENS:
        check_tokens(part, node)
    known = frozenset().union(*map(numbers_of, documents))
    for code, where in mentioned(part, node):
        if code not in known:
            message = f"{code} is no {kind.number} of the registry"
            help = suggestion(str(code), [str(one) for one in sorted(known)], "", ())
            if kind is not TOKENS:
                help = help or 'a code of your own is added under "codes"'
            part.fault(where, "override-code", message, help)


def check_tokens(part: Inspector, node: Object) -> None:
    """override-tokens: of a token, no more than the name is anybody's to choose."""
    for key in ("phrases", "shared-phrases", "codes"):
        if key in node:
            message = f'the registry has tokens, and "{key}" is for one of codes'
            help = "tokens are added by an overlay" if key == "codes" else "leave it out"
            part.fault(part.where_key(node, key), "override-tokens", message, help)


def mentioned(part: Inspector, node: Object) -> Iterator[tuple[int, Place]]:
    """Each code that sound overrides speak of, with its place."""
    for key in BY_CODE:
        texts = node.get(key)
        if isinstance(texts, Object):
            for name in texts:
                code = number_of(name)
                if code is not None:
                    yield code, part.where_key(texts, name)
    for array, index, item in items(node, "include"):
        if type(item) is int:
            yield item, part.where(array, index)


def check_named(part: Inspector, root: Object, known: Mapping[str, frozenset[int]]) -> None:
    """override-code: the codes that the identifiers of a contract name are there.

    `known` holds the codes of each registry by its id, and by "" those that C is made of.
    """
    for entry in objects(root, "identifiers"):
        codes = known.get(text(entry, "of") or "")
        if codes is None:
            continue
        for key in ("names", "aliases"):
            held = entry.get(key)
            if isinstance(held, Object):
                for name in held:
                    if number_of(name) not in codes:
                        message = f"{name} is no code of the registry"
                        help = suggestion(name, [str(one) for one in sorted(codes)], "", ())
                        part.fault(part.where_key(held, name), "override-code", message, help)
