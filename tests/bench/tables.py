"""What the benches print: tables in Markdown, which read as well on a terminal, and the bars."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

NONE = "-"  # what a cell says where there is nothing to say


@dataclass(frozen=True)
class Bar:
    """What is asked of one figure, and the figure: a measurement, so a miss fails nothing."""

    what: str
    measured: float
    limit: float
    at_least: bool = False

    @property
    def kept(self) -> bool:
        """Whether it is; what is printed decides, so that no reader has to wonder."""
        measured = float(number(self.measured).replace(",", ""))
        return measured >= self.limit if self.at_least else measured <= self.limit

    def __str__(self) -> str:
        """Such as `<= 1.05 kept`."""
        word = "kept" if self.kept else "missed"
        return f"{'>=' if self.at_least else '<='} {number(self.limit)} {word}"


@dataclass(frozen=True)
class Table:
    """A table with a title, and what must be known to read it."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()
    bars: Sequence[Bar] = field(default=())

    def __str__(self) -> str:
        grid = [self.columns, *self.rows]
        widths = [max(map(len, column)) for column in zip(*grid)]
        rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
        lines = [_line(row, widths) for row in (grid[0], rule, *grid[1:])]
        return "\n".join([f"**{self.title}**", "", *lines, *("\n" + one for one in self.notes)])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first = cells[0].ljust(widths[0])
    return f"| {' | '.join([first, *(c.rjust(w) for c, w in zip(cells[1:], widths[1:]))])} |"


def number(value: float) -> str:
    """A figure with three digits that mean something, such as `1.02`, `16.4`, `2,155`."""
    if value != int(value) and value < 99.95:
        return f"{value:.2f}" if value < 9.995 else f"{value:.1f}"
    return f"{value:,.0f}" if value >= 10000 else f"{value:.0f}"


def bars(tables: Iterable[Table]) -> Table:
    """The bars of all tables in one."""
    found = [bar for table in tables for bar in table.bars]
    rows = [[bar.what, number(bar.measured), *str(bar).rsplit(" ", 1)] for bar in found]
    kept = sum(bar.kept for bar in found)
    return Table("Bars", ["what", "measured", "bar", f"{kept} of {len(found)}"], rows)


def splice(page: Path, name: str, text: str) -> None:
    """Puts a text between the marks of a page that have its name."""
    begin, end = f"<!-- bench: {name} -->\n", f"<!-- end: {name} -->"
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    before = page.read_text(encoding="utf-8")
    after, count = pattern.subn(lambda _: f"{begin}\n{text}\n\n{end}", before)
    if count != 1:
        raise SystemExit(f"{page}: no place, or more than one, for {name}")
    page.write_text(after, encoding="utf-8")
