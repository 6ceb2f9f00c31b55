"""view_c_runs: which numbers have which line: each code its own, the holes between that of a class.

A line has a name, and a number where one is needed: codes first, then what is unknown, then the
classes.
"""

from __future__ import annotations

from gen.model.registry import Class, Code
from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Run", "line_names", "lines_of", "runs"]


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
