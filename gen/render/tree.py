"""The tree of a template, and what it grows from. docs/templates.md explains the language."""

from __future__ import annotations

from gen.diagnostic import Place
from gen.record import Record

__all__ = ["DEPTH", "NOTHING", "Block", "Body", "Builder", "For", "If", "Include", "Name"]
__all__ += ["Template", "at"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Union

    Part = Union["Name", "For", "If", "Include"]


DEPTH = 16  # blocks inside blocks


class Name(Record):
    """A name as a template uses it: `guard`, or `code.phrase` with the field "phrase"."""

    name: str
    field: str  # "" where the name stands alone
    line: int  # from 1; 0 where it is not known, see quick.py
    column: int  # from 1, of the name's first letter


class Body(Record):
    """Text with parts between: texts[0], parts[0], texts[1], ... texts[-1]."""

    texts: tuple[str, ...]  # one more than parts
    parts: tuple[Part, ...]


NOTHING = Body(("",), ())


class For(Record):
    """`%% for row in rows`, repeated for each row."""

    row: Name
    rows: Name
    body: Body


class If(Record):
    """`%% if flag` or `%% if not flag`, with what `%% else` gives."""

    flag: Name
    negated: bool
    then: Body
    otherwise: Body


class Include(Record):
    """`%% include name`."""

    name: str
    line: int
    column: int


class Template(Record):
    """A template that is free of faults of syntax."""

    path: str
    text: str  # the source, for diagnostics
    body: Body


def at(path: str, lines: Sequence[str], line: int, column: int, width: int) -> Place:
    """Return a place of a template: line and column from 1, `width` characters."""
    return Place(path, line, column, max(1, width), lines[line - 1])


class Builder:
    """A body that grows."""

    __slots__ = ("chunks", "parts", "texts")

    def __init__(self) -> None:
        self.chunks: list[str] = []
        self.texts: list[str] = []
        self.parts: list[Part] = []

    def flush(self) -> None:
        self.texts.append("".join(self.chunks))
        self.chunks = []

    def part(self, part: Part) -> None:
        self.flush()
        self.parts.append(part)

    def body(self) -> Body:
        self.flush()
        return Body(tuple(self.texts), tuple(self.parts))


class Block:
    """A `for` or `if` that is still open."""

    __slots__ = ("builder", "head", "otherwise", "then", "where", "word")

    def __init__(self, word: str, where: Place, head: tuple[Name, Name] | tuple[Name, bool] | None):
        self.word = word
        self.where = where
        self.head = head  # None where the line is at fault: the block then leaves nothing
        self.builder = Builder()
        self.then: Body | None = None  # once `else` is met
        self.otherwise: Place | None = None  # of the `else`

    def part(self) -> Part | None:
        """Return what the closed block is."""
        body = self.builder.body()
        if self.head is None:
            return None
        first, second = self.head
        if not isinstance(second, bool):
            return For(first, second, body)
        if self.then is None:
            return If(first, second, body, NOTHING)
        return If(first, second, self.then, body)
