"""Text in columns for a terminal: as wide as the widest entry, by what a terminal takes for it."""

from __future__ import annotations

from gen.cli.report import columns, visible


def table(rows: list[tuple[str, ...]]) -> str:
    """Rows of texts with two blanks between columns; the last column is not filled up."""
    shown = [tuple(visible(text) for text in row) for row in rows]
    widths = [max(columns(text) for text in column) for column in zip(*shown)]
    return "".join(_row(row, widths) for row in shown)


def _row(row: tuple[str, ...], widths: list[int]) -> str:
    line = "  ".join(text + " " * (width - columns(text)) for text, width in zip(row, widths))
    return line.rstrip() + "\n"


def wrapped(text: str, indent: int, width: int = 79) -> str:
    """A paragraph in lines of at most `width` columns, each behind `indent` blanks."""
    lines, line = "", ""
    for word in text.split():
        if line and indent + columns(line) + 1 + columns(word) > width:
            lines += " " * indent + line + "\n"
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + " " * indent + line + "\n"
