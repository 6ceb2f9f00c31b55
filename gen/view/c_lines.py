"""view_c_lines: from a number to the line of every table, the one lookup that all functions share.

Each code has a line; behind those stand the line of what is unknown and, where an unknown code has
something of its class, a line for each class. Numbers near each other have an entry each, holes
too: in a switch, of which a compiler makes a table, or in a table. Numbers far apart are hashed, or
searched for where that cannot be.
"""

from __future__ import annotations

from gen.model.registry import Class, Code, Registry
from gen.record import Record
from gen.view import c_text
from gen.view.c_runs import NO_SWITCH, few_tokens, line_names, lines_of, runs, switch_tokens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gen.view.c_pages import Pages
    from gen.view.c_slots import Slots

    Row = Mapping[str, object]
    Classes = Sequence[Class]
    Codes = Sequence[Code]

__all__ = ["BIG", "Lookup", "chosen", "line_tokens"]

BIG = 1024  # codes; beyond it there is no switch, and tables hold numbers and no names
FEW = 8  # codes far apart that a switch without holes is good for
SWITCH_SPAN = 1024  # numbers that a switch may have cases for
NEAR_FILL = 16  # numbers for each code, up to which each has an entry
FAR_FILL = 64  # and up to which each has one if that takes few bytes

# What the templates are told of the forms that are not chosen.
NO_LOOKUP: Row = {
    **NO_SWITCH,
    **{"array": False, "paged": False, "array_members": False, "array_lines": (), "beyond": ""},
    **{"bits": "", "mask": "", "page_type": "", "page_starts": (), "page_lines": ()},
    **{"page_count": "", "line_count": "", "page_members": False, "page_size": ""},
    **{"first": "", "minus_first": ""},
    **{"slots": False, "slot_lines": (), "slot_count": "", "seeds": (), "seed_count": ""},
    **{"factor": "", "shift": "", "bucket_mask": "", "search": False},
}


class Lookup(Record):
    """How a number finds its line."""

    form: str  # switch, few, array, pages, slots or search
    first: int  # of the numbers that have an entry
    last: int
    whole: bool  # whether all classes lie in those, so that nothing beyond them has a class
    table: Pages | Slots | None  # of array, pages or slots


def chosen(codes: Codes, classes: Classes, asked: str, coded: bool, callers: int) -> Lookup:
    """What suits the numbers; `asked` is switch or table, `coded` whether rows have the codes.

    `callers` is about how many functions look up a line, each with the code for it.
    """
    count = len(codes)
    near = _span(codes, classes, NEAR_FILL * count)
    if near and asked == "switch" and near[1] - near[0] < SWITCH_SPAN:
        return Lookup("switch", *near, None)
    if not near and count <= FEW:
        return Lookup("few", codes[0].code, codes[-1].code, not classes, None)
    return _paged(codes, classes, coded, callers) or _hashed(codes, classes)


def _span(codes: Codes, classes: Classes, room: int) -> tuple[int, int, bool] | None:
    """From the first number to the last of codes and classes, or of codes alone, if there is room.

    Its last part tells whether the classes are in it.
    """
    first, last = codes[0].code, codes[-1].code
    low = min([first, *(entry.first for entry in classes)])
    high = max([last, *(entry.last for entry in classes)])
    for least, most, whole in ((low, high, True), (first, last, not classes)):
        if most - least < room:
            return least, most, whole
    return None


def _paged(codes: Codes, classes: Classes, coded: bool, callers: int) -> Lookup | None:
    """An entry for each number, unless they are far apart and a hash takes half of the bytes."""
    count, most = len(codes), len(codes) + len(classes)
    span = _span(codes, classes, FAR_FILL * count)
    if span is None:
        return None
    from gen.view.c_pages import BIG_BITS, BITS, pages

    first, last, whole = span
    lines = lines_of(codes, classes if whole else (), first, last)
    table = pages(lines, first, count, most, BIG_BITS if count > BIG else BITS, callers)
    if last - first >= NEAR_FILL * count:
        from gen.view.c_slots import slots_size

        own = 0 if coded else c_text.size_of([code.code for code in codes])
        if table.size(most) > 2 * (slots_size(count, most) + own * count):
            return None
    return Lookup("pages" if table.bits else "array", table.first, last, whole, table)


def _hashed(codes: Codes, classes: Classes) -> Lookup:
    from gen.view.c_slots import slots

    table = slots([code.code for code in codes], len(codes))
    form = "slots" if table else "search"
    return Lookup(form, codes[0].code, codes[-1].code, not classes, table)


def line_tokens(registry: Registry, found: Lookup, prefix: str, by_class: bool, cut: bool) -> Row:
    """The tokens of the lookup; `by_class` where an unknown code has something of its class.

    `cut` tells that one function alone needs the lines of what is unknown.
    """
    codes, classes = registry.codes, registry.classes if by_class else ()
    names = [] if len(codes) > BIG else line_names(codes, classes, prefix)
    inside = classes if found.whole else ()
    made = _made(codes, inside, found, names, prefix, cut)
    own = made["tail"] or not found.whole
    return {
        **made,
        "line_type": c_text.unsigned(len(codes) + len(classes)),
        "inside": bool(inside),
        "outside": not found.whole,
        "own": "own_line" if own else "line",
    }


def _made(
    codes: Codes, classes: Classes, found: Lookup, names: Sequence[str], prefix: str, cut: bool
) -> Row:
    """The tokens of the form that was found, and what those of the others are then."""
    big, table = len(codes) > BIG, found.table
    if found.form == "slots":
        from gen.view.c_slots import Slots, slot_tokens

        assert isinstance(table, Slots)
        return {**NO_LOOKUP, **slot_tokens(table, names, big)}
    if found.form == "search":
        return {**NO_LOOKUP, "search": True}
    if found.form == "few":
        return {**NO_LOOKUP, **few_tokens([code.code for code in codes], names)}
    entries = runs(codes, classes, found.first, found.last)
    if found.form == "switch":
        return {**NO_LOOKUP, **switch_tokens(entries, names, cut)}
    from gen.view.c_pages import Pages, page_tokens

    assert isinstance(table, Pages)
    return {**NO_LOOKUP, **page_tokens(table, entries, names, prefix.upper(), big)}
