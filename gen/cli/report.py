"""Diagnostics as text for a person: the place, the message, the line itself and a mark below it.

    data/sip.json:3:25: error: number 1 is already used on line 2 [unique-code]
      3 |   {"code": 1, "name": "A", "phrase": "A"}
        |            ^
      = help: ...
    data/sip.json:2:25: note: first used here
      2 |   {"code": 1, "name": "B", "phrase": "B"},
        |            ^

What is quoted from a file is never sent raw: controls and marks that reorder text are made visible.
"""

from __future__ import annotations

from gen.diagnostic import Diagnostic, Place

WIDTH = 100  # columns of a quoted line; what is longer is cut around the place
TAB = 4

BOLD, RED, BLUE, CYAN, PLAIN = "\x1b[1m", "\x1b[1;31m", "\x1b[1;34m", "\x1b[1;36m", "\x1b[0m"


def in_order(diagnostics: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    """By path, line, column; those of one place stay in the order they were found."""
    return sorted(diagnostics, key=lambda one: (one.place.path, one.place.line, one.place.column))


def text(diagnostics: tuple[Diagnostic, ...], colour: bool = False) -> str:
    """The whole report, and after several errors their number."""
    shown = "".join(one(diagnostic, colour) for diagnostic in in_order(diagnostics))
    if len(diagnostics) < 2:
        return shown
    files = len({diagnostic.place.path for diagnostic in diagnostics})
    where = f" in {files} files" if files > 1 else ""
    return f"{shown}codebook: {len(diagnostics)} errors{where}\n"


def one(diagnostic: Diagnostic, colour: bool = False) -> str:
    """One diagnostic with its lines, help and notes."""
    rule = f" [{diagnostic.rule}]" if diagnostic.rule else ""
    gutter = _gutter(diagnostic)
    shown = _head(diagnostic.place, "error", diagnostic.message, rule, colour)
    shown += snippet(diagnostic.place, gutter, RED if colour else "")
    if diagnostic.help:
        mark = f"{BLUE}={PLAIN}" if colour else "="
        shown += f"{' ' * gutter} {mark} help: {visible(diagnostic.help)}\n"
    for note in diagnostic.notes:
        shown += _head(note.place, "note", note.message, "", colour)
        shown += snippet(note.place, gutter, CYAN if colour else "")
    return shown


def complaint(message: str, rule: str, help: str = "", colour: bool = False) -> str:
    """A fault of no file: `codebook: error: unknown option --prefx [option-unknown]`."""
    word = f"{RED}error{PLAIN}" if colour else "error"
    shown = f"codebook: {word}: {visible(message)} [{rule}]\n"
    return f"{shown}  = help: {visible(help)}\n" if help else shown


def _head(place: Place, kind: str, message: str, rule: str, colour: bool) -> str:
    path = visible(place.path)
    where = f"{path}:{place.line}:{place.column}" if place.line else path
    if not colour:
        return f"{where}: {kind}: {visible(message)}{rule}\n"
    tint = RED if kind == "error" else CYAN
    return f"{BOLD}{where}:{PLAIN} {tint}{kind}{PLAIN}: {BOLD}{visible(message)}{PLAIN}{rule}\n"


def _gutter(diagnostic: Diagnostic) -> int:
    """Columns that the numbers of all lines shown need, with two before them."""
    lines = [diagnostic.place.line, *(note.place.line for note in diagnostic.notes)]
    return 2 + len(str(max(lines)))


def snippet(place: Place, gutter: int, tint: str = "") -> str:
    """The line with its number, and a line that underlines the place; nothing for a whole file."""
    if not place.line or not place.source:
        return ""
    line, before, width = _cut(place)
    bar, end = (f"{BLUE}|{PLAIN}", PLAIN) if tint else ("|", "")
    number = f"{BLUE}{place.line:>{gutter}}{PLAIN}" if tint else f"{place.line:>{gutter}}"
    mark = " " * before + tint + "^" * width + end
    return f"{number} {bar} {line}".rstrip() + f"\n{' ' * gutter} {bar} {mark}\n"


def _cut(place: Place) -> tuple[str, int, int]:
    """The line as shown, the columns before the place, and the columns of the place."""
    cells = [_cell(character) for character in place.source]
    start = min(place.column - 1 - place.skipped, len(cells))
    stop = min(start + max(place.width, 1), len(cells))
    low, high = _window([width for _, width in cells], start, stop)
    head, tail = "... " if low or place.skipped else "", " ..." if high < len(cells) else ""
    line = head + "".join(text for text, _ in cells[low:high]) + tail
    before = len(head) + sum(width for _, width in cells[low:start])
    under = sum(width for _, width in cells[start : min(stop, high)])
    return line, before, max(under, 1)


def _window(widths: list[int], start: int, stop: int) -> tuple[int, int]:
    """The characters to show so that the place is among them: all, if they fit in WIDTH columns."""
    if sum(widths) <= WIDTH:
        return 0, len(widths)
    low = high = start
    used = 0
    while (
        high < len(widths) and used + widths[high] <= WIDTH and (high < stop or used < WIDTH // 2)
    ):
        used += widths[high]
        high += 1
    while low > 0 and used + widths[low - 1] <= WIDTH:
        low -= 1
        used += widths[low]
    while high < len(widths) and used + widths[high] <= WIDTH:
        used += widths[high]
        high += 1
    return low, high


def visible(text: str) -> str:
    r"""A text whose controls, separators and marks of direction can be seen: ␀, ␊, <U+202E>."""
    if text.isprintable():
        return text
    return "".join(_cell(character)[0] for character in text)


def _cell(character: str) -> tuple[str, int]:
    """A character as shown, and the columns that it takes on a terminal."""
    if " " <= character <= "~":
        return character, 1
    if character == "\t":
        return " " * TAB, TAB
    number = ord(character)
    if number < 0x20:
        return chr(0x2400 + number), 1
    if number == 0x7F:
        return "\u2421", 1
    if not character.isprintable() and number != 0x3000:
        shown = f"<U+{number:04X}>"
        return shown, len(shown)
    return character, _width(character)


def columns(text: str) -> int:
    """The columns that a text takes on a terminal: 4 for "Grün", 4 for "中文"."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(_cell(character)[1] for character in text)


def _width(character: str) -> int:
    from unicodedata import category, east_asian_width

    if category(character) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
