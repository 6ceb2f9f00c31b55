"""Rules about "status-line": codes are of three digits, and phrases are of what it may hold."""

from __future__ import annotations

from gen.load.nodes import Object
from gen.validate.forms import DIGITS, LOWER, MARKS, UPPER, character_name, is_mark, is_marks
from gen.validate.inspector import Inspector
from gen.validate.rules.entries import codes, number, objects, section, text
from gen.wording import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST, MOST = 100, 999
HEXADECIMAL = DIGITS + "ABCDEFabcdef"


def check_status_line(parts: tuple[Inspector, ...]) -> None:
    """Check what a registry says of its status lines, and that every code can stand in one."""
    line = section(parts[0], "registry")["status-line"]
    if not isinstance(line, Object):
        return
    check_escape(parts[0], line)
    for part in parts:
        for node, key in numbers(part):
            check_number(part, node, key)
    if sound(line):
        for part in parts:
            for entry in codes(part):
                check_phrase(part, entry, line)


def sound(line: Object) -> bool:
    """Whether what phrases may hold is told in a form that they can be checked by."""
    marks, escape = line.get("marks", "-"), line.get("escape", "%")
    known = isinstance(marks, str) and is_marks(marks)
    return known and isinstance(escape, str) and is_mark(escape)


def check_escape(part: Inspector, line: Object) -> None:
    """status-line-escape: what begins an escape cannot stand for itself too."""
    escape, marks = text(line, "escape"), text(line, "marks")
    if escape and marks and escape in marks:
        message = f'"escape" is {quoted(escape)}, which is one of "marks" too'
        help = "a phrase may hold it by itself, or only with two hexadecimal digits behind it"
        part.fault(part.where(line, "escape"), "status-line-escape", message, help)


def numbers(part: Inspector) -> Iterator[tuple[Object, str]]:
    """Where the numbers stand that a status line may have: codes, and the bounds of classes."""
    for entry in objects(part.document.root, "classes"):
        yield entry, "first"
        yield entry, "last"
    for entry in codes(part):
        yield entry, "code"


def check_number(part: Inspector, node: Object, key: str) -> None:
    """status-line-code: a code has three digits, and so have all that its class may have."""
    value = number(node, key)
    if value is not None and not LEAST <= value <= MOST:
        message = f'"{key}" is {value}, but a status line has a code of {LEAST} to {MOST}'
        help = 'take "status-line" away, or this number'
        part.fault(part.where(node, key), "status-line-code", message, help)


def check_phrase(part: Inspector, entry: Object, line: Object) -> None:
    """status-line-phrase: a phrase can be sent as it stands."""
    phrase = text(entry, "phrase")
    at = wrong(phrase, line) if phrase else None
    if phrase is None or at is None:
        return
    what = f"the phrase {quoted(phrase)} holds {character_name(phrase[at])}, as its character"
    if phrase[at] == text(line, "escape"):
        message, help = f"{what} {at + 1}, without two hexadecimal digits behind it", ""
    else:
        message = f"{what} {at + 1}, which no status line may hold"
        help = f'"{"marks" if phrase[at] in MARKS else "beyond-ascii"}" says what it may hold'
    part.fault(part.where(entry, "phrase"), "status-line-phrase", message, help)


def wrong(phrase: str, line: Object) -> int | None:
    """The index of the first character that a phrase may not have there; None if it is right."""
    plain = LOWER + UPPER + DIGITS + " " + (text(line, "marks") or "")
    if not phrase.strip(plain):
        return None
    ascii_alone = (text(line, "beyond-ascii") or "none") == "none"
    for at, char in enumerate(phrase):
        if char.isascii() and char not in plain:
            behind = phrase[at + 1 : at + 3]
            if char != text(line, "escape") or len(behind) < 2 or behind.strip(HEXADECIMAL):
                return at
        elif ascii_alone and not char.isascii():
            return at
    return None
