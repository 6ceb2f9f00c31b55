"""view_c_lines: from a number to the line of every table, the one lookup that all functions share.

Each code has a line; behind those stand the line of what is unknown and, where an unknown code has
something of its class, a line for each class. A switch, or an array, has an entry for each number
of a whole span, holes too, so that a compiler makes one load of it.
"""

from __future__ import annotations

from gen.model.registry import Class, Code, Registry
from gen.record import Record
from gen.view import c_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["lines"]

SWITCH_MOST = 1024  # codes; clang takes quadratic time for a switch of cases far apart
SPAN_MOST = 4096  # numbers that a switch may have cases for
FILL_MOST = 16  # numbers in a span for each of its codes, holes and all
WIDTH = 104  # columns: ten labels of three digits fit


class Lookup(Record):
    """How a number finds its line."""

    form: str  # switch, sparse, table or search
    first: int  # of the span, of a switch or table
    last: int
    whole: bool  # whether all classes lie in the span, so that nothing beyond it has a class


class Run(Record):
    """Numbers one after the other that have the same line: one code, or a hole between codes."""

    first: int
    last: int
    line: str  # "sip_status_BUSY_HERE_", "sip_status_unknown_CLIENT_ERROR_"


def lines(registry: Registry, prefix: str, form: str, by_class: bool) -> Row:
    """The tokens of the lookup; `by_class` where an unknown code has something of its class."""
    classes = registry.classes if by_class else ()
    found = _chosen(registry.codes, classes, form)
    inside = classes if found.whole else ()
    runs = list(_runs(registry.codes, inside, found, prefix))
    switch, table = found.form in ("switch", "sparse"), found.form == "table"
    return {
        "line_type": c_text.unsigned(len(registry.codes) + len(classes)),
        "inside": bool(inside),
        "outside": len(classes) > len(inside),
        "own": "own_line" if len(classes) > len(inside) else "line",
        "switch": switch,
        "table": table,
        "filled": found.form == "switch",
        "first": c_text.integer(found.first),
        "cases": tuple(_cases(runs)) if switch else (),
        "array": tuple(_array(runs)) if table else (),
    }


def _chosen(codes: tuple[Code, ...], classes: tuple[Class, ...], form: str) -> Lookup:
    """What suits the numbers: the form asked for where they lie near each other."""
    first, last = codes[0].code, codes[-1].code
    low = min([first, *(entry.first for entry in classes)])
    high = max([last, *(entry.last for entry in classes)])
    for least, most, whole in ((low, high, True), (first, last, not classes)):
        span = most - least + 1
        if span <= FILL_MOST * len(codes):
            few = len(codes) <= SWITCH_MOST and span <= SPAN_MOST
            return Lookup(form if few else "table", least, most, whole)
    few = len(codes) <= SWITCH_MOST
    return Lookup("sparse" if few else "search", first, last, not classes)


def _runs(
    codes: tuple[Code, ...], classes: tuple[Class, ...], found: Lookup, prefix: str
) -> Iterable[Run]:
    """Every code, and where the whole span has entries the holes before, between and behind."""
    if found.form == "search":
        return
    after = found.first
    for code in codes:
        if found.form != "sparse":
            yield from _holes(after, code.code - 1, classes, prefix)
        yield Run(code.code, code.code, f"{prefix}_{code.name}_")
        after = code.code + 1
    if found.form != "sparse":
        yield from _holes(after, found.last, classes, prefix)


def _holes(first: int, last: int, classes: tuple[Class, ...], prefix: str) -> Iterable[Run]:
    """The runs of a hole: its numbers by the class that they are of."""
    for entry in classes:
        if max(first, entry.first) > min(last, entry.last):
            continue
        if entry.first > first:
            yield Run(first, entry.first - 1, f"{prefix}_unknown_")
        first = max(first, entry.first)
        end = min(last, entry.last)
        yield Run(first, end, f"{prefix}_unknown_{entry.id.upper()}_")
        first = end + 1
    if first <= last:
        yield Run(first, last, f"{prefix}_unknown_")


def _cases(runs: Iterable[Run]) -> Iterable[Row]:
    """`case 486: return sip_status_BUSY_HERE_;`; what is returned for a long hole stands alone."""
    for run in runs:
        *lines, last = _by_tens(run, lambda code: f"case {c_text.integer(code)}:")
        yield from ({"line": line} for line in lines)
        if lines:
            yield {"line": last}
            yield {"line": f"    return {run.line};"}
        else:
            yield {"line": f"{last} return {run.line};"}


def _array(runs: Iterable[Run]) -> Iterable[Row]:
    """`sip_status_BUSY_HERE_,`, one for each number."""
    for run in runs:
        yield from ({"line": line} for line in _by_tens(run, lambda _: f"{run.line},"))


def _by_tens(run: Run, spelled: Callable[[int], str]) -> list[str]:
    """The numbers of a run, a line or more for each ten: a new code moves its ten alone."""
    lines = [""]
    for code in range(run.first, run.last + 1):
        word = spelled(code)
        if lines[-1] and (code % 10 == 0 or len(lines[-1]) + 1 + len(word) > WIDTH - 4):
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
