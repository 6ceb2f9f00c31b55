"""view_c_pages: a table from a number to its line, in one level or in two.

In two levels the numbers are cut into pages of a power of two, and a table has where the lines of
each page begin. Pages that are equal are there once, and one may begin within another: the pages of
a long hole are all the same, and take a byte each.
"""

from __future__ import annotations

from gen.record import Record
from gen.view import c_text
from gen.view.c_runs import by_tens

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from gen.view.c_runs import Run

    Row = Mapping[str, object]

__all__ = ["BIG_BITS", "BITS", "Pages", "page_tokens", "pages"]

BITS = tuple(range(2, 9))  # of the place in a page
CODE = 24  # bytes that a second level takes in each function that looks up a line
FROM_ZERO = 3  # numbers before the first, for each function that need then not subtract it
BIG_BITS = (4,)  # where trying them all would take too long
PAGES_IN_LINE = 4  # of C


class Pages(Record):
    """A table of the numbers from `first` on; behind its pages stands the line of all others."""

    first: int
    room: int  # how many numbers these are
    bits: int  # a page has two to the power of these; 0 for one level, without pages
    starts: Sequence[int]  # where in `lines` each page begins
    lines: Sequence[int]

    def size(self, most: int, callers: int = 0) -> int:
        """Bytes of both levels, `most` being the highest line, and of code to take a second one."""
        pages = c_text.width(len(self.lines)) * len(self.starts)
        code = CODE * callers if self.bits else 0
        return pages + c_text.width(most) * len(self.lines) + code


def pages(
    lines: list[int], first: int, beyond: int, most: int, bits: Iterable[int], callers: int
) -> Pages:
    """The table that takes the fewest bytes; `lines` are those of the numbers from `first` on.

    `beyond` is the line of all other numbers, `most` the highest line, and `callers` how many
    functions look up a line.
    """
    if 0 < first <= FROM_ZERO * callers:
        lines, first = [beyond] * first + lines, 0
    count = len(lines)
    found = [Pages(first, count, 0, (), lines)]
    lines = [*lines, beyond]
    found += (Pages(first, count, one, *_cut(lines, one)) for one in bits)
    return min(found, key=lambda one: one.size(most, callers))


def _cut(lines: Sequence[int], bits: int) -> tuple[Sequence[int], Sequence[int]]:
    """Where each page begins, and the lines of all pages that differ, joined where they overlap."""
    size = 1 << bits
    joined: list[int] = []
    found: dict[tuple[int, ...], int] = {}
    starts = []
    for first in range(0, len(lines), size):
        page = tuple(lines[first : first + size])
        if page not in found:
            common = _common(joined, page)
            found[page] = len(joined) - common
            joined += page[common:]
        starts.append(found[page])
    return starts, joined


def _common(joined: Sequence[int], page: tuple[int, ...]) -> int:
    """How many lines at the end of those joined are those that a page begins with."""
    for length in range(min(len(page), len(joined)), 0, -1):
        if joined[-length] == page[0] and tuple(joined[-length:]) == page[:length]:
            return length
    return 0


def page_tokens(
    table: Pages, runs: Iterable[Run], names: Sequence[str], macro: str, big: bool
) -> Row:
    """The tokens of a table, by the names of its lines; of a big one in numbers."""
    two = table.bits > 0
    lines = _in_numbers(table.lines) if big else () if two else _array(runs, names)
    return {
        "array_lines": lines,
        "array_members": bool(lines),
        "page_starts": _in_numbers(table.starts) if big else _starts(table, macro),
        "page_lines": tuple(_pages(table, names)) if two and not big else (),
        "page_members": two and not big,
        "array": not two,
        "paged": two,
        "first": c_text.integer(table.first),
        "minus_first": f" - (unsigned){c_text.integer(table.first)}" if table.first else "",
        "beyond": str(table.room),
        "bits": str(table.bits),
        "page_size": str(1 << table.bits),
        "mask": str((1 << table.bits) - 1),
        "page_type": c_text.unsigned(len(table.lines)),
        "page_count": str(len(table.starts)),
        "line_count": str(len(table.lines)),
    }


def _in_numbers(numbers: Sequence[int]) -> tuple[Row, ...]:
    """`75, 75, 0, 1,`"""
    return tuple({"line": line} for line in c_text.numbers(numbers, 8))


def _array(runs: Iterable[Run], names: Sequence[str]) -> tuple[Row, ...]:
    """`sip_status_BUSY_HERE_,`, one for each number."""
    lines = []
    for run in runs:
        lines += by_tens(run, _always(f"{names[run.line]},"))
    return tuple({"line": line} for line in lines)


def _always(word: str) -> Callable[[int], str]:
    return lambda _: word


def _called(code: int) -> str:
    """What a page is called: `100`, `minus_8`."""
    return f"minus_{-code}" if code < 0 else str(code)


def _firsts(table: Pages) -> Mapping[int, str]:
    """What is at each place where pages begin: the name of the first of these pages."""
    firsts: dict[int, str] = {}
    for number, start in enumerate(table.starts):
        firsts.setdefault(start, _called(table.first + (number << table.bits)))
    return firsts


def _starts(table: Pages, macro: str) -> tuple[Row, ...]:
    """`SIP_STATUS_PAGE_(100), SIP_STATUS_PAGE_(108),`"""
    firsts = _firsts(table)
    words = [f"{macro}_PAGE_({firsts[start]})" for start in table.starts]
    return tuple({"line": line} for line in c_text.filled(words, 8, PAGES_IN_LINE))


def _pages(table: Pages, names: Sequence[str]) -> Iterable[Row]:
    """The lines from each place where a page begins to the next: `from_100`, of size 1."""
    firsts = sorted(_firsts(table).items())
    ends = [start for start, _ in firsts[1:]] + [len(table.lines)]
    for (start, name), end in zip(firsts, ends):
        words = [names[line] for line in table.lines[start:end]]
        yield {
            "name": f"from_{name}",
            "size": str(end - start),
            "lines": tuple({"line": line} for line in c_text.filled(words, 12)),
        }
