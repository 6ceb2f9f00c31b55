"""The fields of checked nodes, each of the type that the format gives it."""

from __future__ import annotations

from gen.load.nodes import Array, Object

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    T = TypeVar("T")


def as_object(node: object) -> Object:
    assert isinstance(node, Object), "build is called on documents that validate has passed"
    return node


def nodes(node: Object, key: str) -> list[Object]:
    """The objects of the list behind a key, none where there is no such key."""
    found = node.get(key)
    return [as_object(one) for one in found] if isinstance(found, Array) else []


def each(node: Object, key: str, make: Callable[[Object], T]) -> tuple[T, ...]:
    return tuple(make(one) for one in nodes(node, key))


def text(node: Object, key: str) -> str:
    """The text behind a key, "" where there is none."""
    found = node.get(key, "")
    assert isinstance(found, str)
    return found


def texts(node: Object, key: str) -> tuple[str, ...]:
    found = node.get(key)
    return tuple(str(one) for one in found) if isinstance(found, Array) else ()


def whole(node: Object, key: str) -> int:
    found = node[key]
    assert isinstance(found, int)
    return found


def maybe(node: Object, key: str) -> int | None:
    return whole(node, key) if key in node else None
