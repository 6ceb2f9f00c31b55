"""map_functions: the functions of a map in words, in the order of its header."""

from __future__ import annotations

from gen.view.c_map_prose import about_unmapped
from gen.view.function import Function, Parameter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.model.map import Map

__all__ = ["map_functions"]


def map_functions(map: Map, prefix: str) -> tuple[Function, ...]:
    """From a code to what it becomes, and what its rows say."""
    code = Parameter("int ", "code", "any int")
    index = Parameter("size_t ", "index", f"which row, from 0 to {prefix}_count() - 1")
    return (*_of_codes(map, prefix, code), *_of_rows(map, prefix, (code, index)))


def _of_codes(map: Map, prefix: str, code: Parameter) -> Iterable[Function]:
    begin, target, none = map.begin.id, map.target.id, f"{prefix.upper()}_NONE"
    by_class = any(one.span for one in map.rows)
    own = "a code that has no row of its own has those of its class; 0 if that has none"
    yield Function(
        *("int ", prefix, (code,)),
        f"What a code of {begin} becomes in {target}, by the row of it that has no condition.",
        f"the code of {target}, or {none}",
        more="A code that has no such row becomes:",
        items=tuple(about_unmapped(map)),
    )
    yield Function(
        *("size_t ", f"{prefix}_count", (code,)),
        "How many rows there are of a code.",
        f"how many; {own if by_class else '0 for a code that has none'}",
    )


def _of_rows(map: Map, prefix: str, row: tuple[Parameter, ...]) -> Iterable[Function]:
    target, none = map.target.id, f"{prefix.upper()}_NONE"
    yield Function(
        *("int ", f"{prefix}_to", row),
        "What a code becomes by one of its rows; if one has no condition, it is the first.",
        f"the code of {target}; for none, and beyond the last row, {none}",
    )
    yield Function(
        *("const char *", f"{prefix}_when", row),
        "The condition on which a row holds.",
        'the condition; "" if the row always holds, and beyond the last',
    )
    yield Function(
        *("const char *", f"{prefix}_note", row),
        "What else should be known of a row.",
        'the note; "" if there is none, and beyond the last row',
    )
    yield Function(
        *("const char *", f"{prefix}_source", row),
        "Who says what a row says.",
        'the document and its section; "" beyond the last row',
    )
