"""The parts of a document that are sound enough for a rule to look at.

The check of shapes has named whatever is of the wrong type; the rules pass over it in silence.
"""

from __future__ import annotations

from gen.load.nodes import Array, Document, Object
from gen.record import Record
from gen.validate.inspector import Inspector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(Record):
    """What the entries of a registry are: by which keys they are told, and what a message says."""

    one: str  # "token"
    list: str  # "tokens", the key of the top level
    number: str  # "ordinal"
    text: str  # "token"
    refer: str  # by which of the two another entry names one
    unique_number: str  # the rules about them
    unique_text: str
    use_instead: str


CODES = Kind(
    *("code", "codes", "code", "phrase", "code"),
    *("unique-code", "unique-phrase", "use-instead-code"),
)
TOKENS = Kind(
    *("token", "tokens", "ordinal", "token", "token"),
    *("unique-ordinal", "unique-token", "use-instead-token"),
)


def section(part: Inspector, key: str) -> Object:
    """The object behind a key of the top level; an empty one where there is none."""
    root = part.document.root
    value = root.get(key) if isinstance(root, Object) else None
    return value if isinstance(value, Object) else Object()


def items(node: object, key: str) -> Iterator[tuple[Array, int, object]]:
    """Each entry of the list behind a key, with its place."""
    value = node.get(key) if isinstance(node, Object) else None
    if isinstance(value, Array):
        for index, item in enumerate(value):
            yield value, index, item


def objects(node: object, key: str) -> list[Object]:
    """Each object of the list behind a key."""
    value = node.get(key) if isinstance(node, Object) else None
    return [item for item in value if isinstance(item, Object)] if isinstance(value, Array) else []


def number(node: Object, key: str) -> int | None:
    """The whole number behind a key."""
    value = node.get(key)
    return value if type(value) is int else None


def text(node: Object, key: str) -> str | None:
    """The text behind a key."""
    value = node.get(key)
    return value if isinstance(value, str) else None


def codes(part: Inspector) -> list[Object]:
    """The codes or tokens of a file, sought once: nearly every rule asks for them."""
    if part.entries is None:
        part.entries = objects(part.document.root, kind_of(part).list)
    return part.entries


def kind_of(part: Inspector) -> Kind:
    """What the entries of a file are, and what its aliases are given to."""
    return kind_in(part.document)


def kind_in(document: Document) -> Kind:
    root = document.root
    if isinstance(root, Object) and "codes" not in root:
        if "tokens" in root or any("ordinal" in alias for alias in objects(root, "aliases")):
            return TOKENS
    return CODES


def numbers(parts: tuple[Inspector, ...]) -> set[int]:
    """Every code, or every ordinal, of the documents."""
    return set().union(*(numbers_of(part.document) for part in parts))


def numbers_of(document: Document) -> frozenset[int]:
    """Every code or ordinal of a registry, as far as it is sound: for those who refer to them."""
    kind = kind_in(document)
    found = (number(entry, kind.number) for entry in objects(document.root, kind.list))
    return frozenset(code for code in found if code is not None)


def legible(document: Document) -> bool:
    """Whether each entry of a registry has its number, text and name: what another reads of it."""
    kind = kind_in(document)
    return all(
        number(entry, kind.number) is not None
        and text(entry, kind.text) is not None
        and text(entry, "name") is not None
        for entry in objects(document.root, kind.list)
    )


def tokens_of(document: Document) -> dict[str, int]:
    """The ordinal of every token of a registry, as far as it is sound; {} for one of codes."""
    found: dict[str, int] = {}
    for entry in objects(document.root, TOKENS.list):
        token, ordinal = text(entry, TOKENS.text), number(entry, TOKENS.number)
        if token is not None and ordinal is not None:
            found.setdefault(token, ordinal)
    return found


def ends_of(document: Document) -> dict[object, int]:
    """What rows of a map may begin or end at in another registry: its codes, or its tokens."""
    if kind_in(document) is TOKENS:
        return {token: ordinal for token, ordinal in tokens_of(document).items()}
    return {code: code for code in sorted(numbers_of(document))}


def fold(phrase: str) -> str:
    """The phrase in ASCII lower case, as lookups compare it."""
    if phrase.isascii():
        return phrase.lower()
    return "".join(char.lower() if char.isascii() else char for char in phrase)
