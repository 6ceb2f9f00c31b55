"""Rules about codes: numbers, names and phrases are each one code's, and names are good C."""

from __future__ import annotations

from gen.load.nodes import Array, Object
from gen.record import Record
from gen.validate.rules import reserved
from gen.validate.rules.entries import codes, fold, items, number, numbers, objects, section, text
from gen.validate.shape import Inspector
from gen.wording import quoted, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Claim(Record):
    """A text that a code claims, and where: a name, a phrase, an alias."""

    part: Inspector
    node: Object  # holds the text behind `key`
    key: str
    text: str
    code: int | None  # whose it is


def check_codes(parts: tuple[Inspector, ...]) -> None:
    """Check the codes of a registry and, behind it, of its overlays."""
    check_numbers(parts)
    check_aliases(parts)
    check_names(parts)
    check_phrases(parts)
    check_use_instead(parts)


def check_numbers(parts: tuple[Inspector, ...]) -> None:
    """unique-code, none-code: every number is one code's, and one number is left for none."""
    first: dict[int, tuple[Inspector, Object]] = {}
    for part in parts:
        for entry in codes(part):
            code = number(entry, "code")
            if code is None:
                continue
            if code in first:
                clash(part, entry, "code", f"code {code}", "unique-code", first[code] + ("code",))
            else:
                first[code] = (part, entry)
    if 0 in first and -(1 << 31) in first:
        part, entry = first[-(1 << 31)]
        message = "codes 0 and -2147483648 leave no number for a text that matches nothing"
        where = part.where(entry, "code")
        part.fault(where, "none-code", message, "a registry may have one of the two")


def clash(
    part: Inspector,
    node: Object,
    key: str,
    what: str,
    rule: str,
    first: tuple[Inspector, Object, str],
    help: str = "",
) -> None:
    """Name a thing that is claimed twice, with both places; overlays have rules of their own."""
    other, other_node, other_key = first
    if part is not other:
        rule = "overlay-collision" if section(other, "overlay") else "overlay-redefines"
    note = (other.where(other_node, other_key), "it is taken here")
    part.fault(part.where(node, key), rule, f"{what} is already taken", help, note)


def check_aliases(parts: tuple[Inspector, ...]) -> None:
    """alias-kind: an alias is another phrase or another name, not both and not neither."""
    for part in parts:
        holders = [(entry, "aliases") for entry in codes(part)]
        if section(part, "overlay") and isinstance(part.document.root, Object):
            holders.append((part.document.root, "aliases"))
        for holder, key in holders:
            for array, index, alias in items(holder, key):
                if isinstance(alias, Object) and ("phrase" in alias) == ("name" in alias):
                    message = 'an alias has either a "phrase" or a "name"'
                    help = "make two aliases of it" if "phrase" in alias else "add one of them"
                    part.fault(part.where(array, index), "alias-kind", message, help)


def claims(part: Inspector, kind: str) -> Iterator[Claim]:
    """What the codes of a document claim, entry by entry: its "name"s or its "phrase"s."""
    for entry in codes(part):
        code = number(entry, "code")
        own = text(entry, kind)
        if own is not None:
            yield Claim(part, entry, kind, own, code)
        for alias in objects(entry, "aliases"):
            other = text(alias, kind)
            if other is not None:
                yield Claim(part, alias, kind, other, code)
    if section(part, "overlay"):
        for alias in objects(part.document.root, "aliases"):
            other = text(alias, kind)
            if other is not None:
                yield Claim(part, alias, kind, other, number(alias, "code"))


def check_names(parts: tuple[Inspector, ...]) -> None:
    """unique-name, name-reserved, name-macro: every name makes an enumerator of its own."""
    prefix = text(section(parts[0], "registry"), "prefix")
    prefix = prefix or text(section(parts[0], "registry"), "id") or ""
    first: dict[str, Claim] = {}
    for part in parts:
        for claim in claims(part, "name"):
            check_name(claim, prefix)
            other = first.setdefault(claim.text, claim)
            if other is not claim:
                taken = (other.part, other.node, other.key)
                clash(
                    part, claim.node, claim.key, f"name {quoted(claim.text)}", "unique-name", taken
                )


def check_name(claim: Claim, prefix: str) -> None:
    if claim.text in reserved.NAMES or claim.text.startswith(reserved.NAME_BEGINNINGS):
        message = f"the name {quoted(claim.text)} is reserved for the generated code"
        help = f"reserved are {', '.join(reserved.NAMES)} and what begins with CLASS_"
        where = claim.part.where(claim.node, claim.key)
        claim.part.fault(where, "name-reserved", message, help)
    macro = f"{prefix.upper()}_{claim.text}"
    header = reserved.macro_header(macro)
    if header:
        message = f"the enumerator {macro} would be a macro of <{header}>"
        where = claim.part.where(claim.node, claim.key)
        claim.part.fault(where, "name-macro", message, "choose another name, or another prefix")


def check_phrases(parts: tuple[Inspector, ...]) -> None:
    """unique-phrase, shared-phrase-unused: a phrase is one code's, unless declared as shared."""
    shared: dict[str, tuple[Array, int, str]] = {}
    for array, index, phrase in items(section(parts[0], "registry"), "shared-phrases"):
        if isinstance(phrase, str):
            shared[fold(phrase)] = (array, index, phrase)
    first: dict[str, Claim] = {}
    exact: dict[tuple[str, int | None], Claim] = {}
    met_twice: set[str] = set()
    for part in parts:
        for claim in claims(part, "phrase"):
            same = exact.setdefault((claim.text, claim.code), claim)
            other = first.setdefault(fold(claim.text), claim)
            if same is not claim and claim.code is not None:
                repeated_phrase(claim, same)
            elif other.code != claim.code:
                met_twice.add(fold(claim.text))
                if fold(claim.text) not in shared:
                    undeclared_phrase(claim, other)
    for folded, (array, index, phrase) in shared.items():
        if folded not in met_twice:
            message = f"no two codes have the phrase {quoted(phrase)}"
            where = parts[0].where(array, index)
            near = [claim.text for claim in first.values()] if folded not in first else []
            help = suggestion(phrase, near, "", ()) or "take it out of the list"
            parts[0].fault(where, "shared-phrase-unused", message, help)


def repeated_phrase(claim: Claim, other: Claim) -> None:
    message = f"code {claim.code} has the phrase {quoted(claim.text)} already"
    note = (other.part.where(other.node, other.key), "it stands here")
    where = claim.part.where(claim.node, claim.key)
    claim.part.fault(where, "unique-phrase", message, "take one of the two away", note)


def undeclared_phrase(claim: Claim, other: Claim) -> None:
    what = f"phrase {quoted(claim.text)}"
    help = 'if both codes have it, list it under "shared-phrases" of the registry'
    taken = (other.part, other.node, other.key)
    clash(claim.part, claim.node, claim.key, what, "unique-phrase", taken, help)


def check_use_instead(parts: tuple[Inspector, ...]) -> None:
    """use-instead-code: what to use instead is another code of the registry."""
    known = numbers(parts)
    for part in parts:
        for entry in codes(part):
            instead = number(entry, "use-instead")
            if instead is None:
                continue
            if instead == number(entry, "code"):
                message = f'"use-instead" of {instead} is {instead} itself'
                part.fault(part.where(entry, "use-instead"), "use-instead-code", message)
            elif instead not in known:
                message = f'"use-instead" is {instead}, which is no code of the registry'
                part.fault(part.where(entry, "use-instead"), "use-instead-code", message)
