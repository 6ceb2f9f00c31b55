"""The parts of a document that are sound enough for a rule to look at.

The check of shapes has named whatever is of the wrong type; the rules pass over it in silence.
"""

from __future__ import annotations

from gen.load.nodes import Array, Document, Object
from gen.validate.shape import Inspector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


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


def objects(node: object, key: str) -> Iterator[Object]:
    """Each object of the list behind a key."""
    value = node.get(key) if isinstance(node, Object) else None
    if isinstance(value, Array):
        for item in value:
            if isinstance(item, Object):
                yield item


def number(node: Object, key: str) -> int | None:
    """The whole number behind a key."""
    value = node.get(key)
    return value if type(value) is int else None


def text(node: Object, key: str) -> str | None:
    """The text behind a key."""
    value = node.get(key)
    return value if isinstance(value, str) else None


def codes(part: Inspector) -> Iterator[Object]:
    """The entries of "codes"."""
    return objects(part.document.root, "codes")


def numbers(parts: tuple[Inspector, ...]) -> set[int]:
    """Every code of the documents."""
    found = {number(entry, "code") for part in parts for entry in codes(part)}
    return {code for code in found if code is not None}


def numbers_of(document: Document) -> frozenset[int]:
    """Every code of another registry, as far as it is sound: for those who refer to them."""
    found = (number(entry, "code") for entry in objects(document.root, "codes"))
    return frozenset(code for code in found if code is not None)


def fold(phrase: str) -> str:
    """The phrase in ASCII lower case, as lookups compare it."""
    if phrase.isascii():
        return phrase.lower()
    return "".join(char.lower() if char.isascii() else char for char in phrase)
