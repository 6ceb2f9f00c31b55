"""What a fault is, and where. Every stage that can refuse something speaks in these."""

from __future__ import annotations

from gen.record import Record


class Place(Record):
    """A stretch of one line of a file."""

    path: str
    line: int  # from 1; 0 means the file as a whole
    column: int  # from 1, in characters
    width: int  # characters to underline, at least 1
    source: str  # the line itself, without its end; "" where there is none
    skipped: int = 0  # characters of the line that stand before `source`


class Note(Record):
    """A second place that a fault is about: the first use of a number that is used twice."""

    place: Place
    message: str


class Diagnostic(Record):
    """One fault: where, what, which rule, and what would be right."""

    place: Place
    message: str
    rule: str
    help: str = ""  # a sentence that says what would be right; "" where the message does
    notes: tuple[Note, ...] = ()


def by_place(fault: Diagnostic) -> tuple[int, int]:
    """What sorts the diagnostics of one file."""
    return fault.place.line, fault.place.column
