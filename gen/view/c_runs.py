"""view_c_runs: which numbers have which line, and the switch that tells it.

Each code has a line of its own, the holes between codes have that of a class. A line has a name,
and a number where one is needed: codes first, then what is unknown, then the classes.

The switch does nothing but return constants, and has a case for each number of a span, holes too:
that is what compilers need to make a table of it. The numbers behind the last code may be left out
where they are many, for they are all of one class: two comparisons find them, in each function that
looks up a line, so that it pays where there is but one.
"""

from __future__ import annotations

from gen.model.registry import Class, Code
from gen.record import Record
from gen.view import c_text
from gen.view.c_bounds import inside

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Row = Mapping[str, object]

__all__ = ["NO_SWITCH", "Run", "by_tens", "few_tokens", "line_names", "lines_of", "runs"]
__all__ += ["switch_tokens"]

TAIL_LEAST = 24  # numbers behind the last code that are worth a comparison
WIDTH = 104  # columns: ten labels of three digits fit

NO_SWITCH: Row = {
    **{"switch": False, "filled": False, "cases": ()},
    **{"tail": False, "behind": "", "tail_line": ""},
}


class Run(Record):
    """Numbers one after the other that have the same line: one code, or a hole between codes."""

    first: int
    last: int
    line: int


def line_names(codes: Sequence[Code], classes: Iterable[Class], prefix: str) -> list[str]:
    """The enumerator of each line: `sip_status_BUSY_HERE_`, `sip_status_unknown_CLIENT_ERROR_`."""
    unknown = f"{prefix}_unknown_"
    names = [f"{prefix}_{code.name}_" for code in codes]
    return [*names, unknown, *(f"{unknown}{entry.id.upper()}_" for entry in classes)]


def runs(codes: Sequence[Code], classes: Sequence[Class], first: int, last: int) -> Iterable[Run]:
    """Every number from `first` to `last`, in order: all codes, and the holes among them."""
    after = first
    for line, code in enumerate(codes):
        if after < code.code:
            yield from _holes(after, code.code - 1, classes, len(codes))
        yield Run(code.code, code.code, line)
        after = code.code + 1
    yield from _holes(after, last, classes, len(codes))


def lines_of(codes: Sequence[Code], classes: Sequence[Class], first: int, last: int) -> list[int]:
    """The line of every number from `first` to `last`, one by one."""
    lines = [len(codes)] * (last - first + 1)
    for line, entry in enumerate(classes, len(codes) + 1):
        lines[entry.first - first : entry.last - first + 1] = [line] * (
            entry.last - entry.first + 1
        )
    for line, code in enumerate(codes):
        lines[code.code - first] = line
    return lines


def _holes(first: int, last: int, classes: Sequence[Class], unknown: int) -> Iterable[Run]:
    """The runs of a hole: its numbers by the class that they are of."""
    for line, entry in enumerate(classes, unknown + 1):
        if max(first, entry.first) > min(last, entry.last):
            continue
        if entry.first > first:
            yield Run(first, entry.first - 1, unknown)
        first = max(first, entry.first)
        end = min(last, entry.last)
        yield Run(first, end, line)
        first = end + 1
    if first <= last:
        yield Run(first, last, unknown)


def switch_tokens(runs: Iterable[Run], names: Sequence[str], cut: bool) -> Row:
    """The tokens of a switch with a case for each number; if `cut`, a tail may be left out."""
    found = list(runs)
    last = found[-1]
    tail = cut and len(found) > 1 and last.last - last.first >= TAIL_LEAST
    return {
        "switch": True,
        "filled": True,
        "cases": tuple(_cases(found[:-1] if tail else found, names)),
        "tail": tail,
        "behind": inside(last.first, last.last) if tail else "",
        "tail_line": names[last.line] if tail else "",
    }


def few_tokens(codes: Iterable[int], names: Sequence[str]) -> Row:
    """The tokens of a switch with a case for each code alone."""
    runs = [Run(code, code, line) for line, code in enumerate(codes)]
    return {**NO_SWITCH, "switch": True, "cases": tuple(_cases(runs, names))}


def _cases(runs: Iterable[Run], names: Sequence[str]) -> Iterable[Row]:
    """`case 486: return sip_status_BUSY_HERE_;`; what is returned for a long hole stands alone."""
    for run in runs:
        *lines, last = by_tens(run, lambda code: f"case {c_text.integer(code)}:")
        yield from ({"line": line} for line in lines)
        if lines:
            yield {"line": last}
            yield {"line": f"    return {names[run.line]};"}
        else:
            yield {"line": f"{last} return {names[run.line]};"}


def by_tens(run: Run, spelled: Callable[[int], str]) -> list[str]:
    """The numbers of a run, a line or more for each ten: a new code moves its ten alone."""
    lines = [""]
    for code in range(run.first, run.last + 1):
        word = spelled(code)
        if lines[-1] and (code % 10 == 0 or len(lines[-1]) + 1 + len(word) > WIDTH - 4):
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
