"""The text of a sound template -> its tree, without places, at a quarter of the cost of parser.py.

The project's own templates have no faults, so nobody asks where in them a name stands. What is not
plain here (an escape, an indented control line, anything at fault) is left to parser.py.
"""

from __future__ import annotations

from gen.diagnostic import Place
from gen.render.tree import DEPTH, Block, Builder, Include, Name, Template

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.render.tree import Body

__all__ = ["quick"]


NOWHERE = Place("", 0, 1, 1, "")


class Odd(Exception):
    """Something that only parser.py can judge."""


def quick(path: str, text: str) -> Template | None:
    """The tree of a template that is plain and free of faults; None for any other."""
    if "%%%" in text or "$${" in text:
        return None
    try:
        return Template(path, tuple(text.split("\n")), _Quick().body(text))
    except Odd:
        return None


class _Quick:
    """Grows a tree from what stands between one control line and the next."""

    def __init__(self) -> None:
        self.root = self.builder = Builder()
        self.open: list[Block] = []
        self.names: dict[str, Name] = {}  # each is made once, for its place is not kept

    def body(self, text: str) -> Body:
        first, *chunks = ("\n" + text).split("\n%%")
        if first:
            self.lines(first[1:] + ("\n" if chunks else ""))
        for left, chunk in enumerate(chunks, 1 - len(chunks)):
            line, end, rest = chunk.partition("\n")
            self.control(line)
            if end:
                self.lines(rest + "\n" if left else rest)
        if self.open:
            raise Odd
        return self.root.body()

    def lines(self, text: str) -> None:
        """Take text with the values in it."""
        if "%%" in text:
            raise Odd
        first, *others = text.split("${")
        builder = self.builder
        builder.chunks.append(first)
        if not others:
            return
        builder.flush()
        for other in others:
            word, end, rest = other.partition("}")
            if not end:
                raise Odd
            builder.parts.append(self.names.get(word) or self.name(word))
            builder.texts.append(rest)
        builder.chunks.append(builder.texts.pop())

    def name(self, word: str) -> Name:
        name, dot, field = word.partition(".")
        if not (word.isascii() and name.isidentifier() and (not dot or field.isidentifier())):
            raise Odd
        self.names[word] = Name(name, field, 0, 0)
        return self.names[word]

    def control(self, line: str) -> None:
        """Take what stands behind `%%` on its line."""
        words = line.split()
        if not line.startswith(" ") or not words:
            raise Odd
        kind, *more = words
        if kind == "if" and len(more) == 1 + (more[:1] == ["not"]):
            self.push(Block("if", NOWHERE, (self.name(more[-1]), len(more) == 2)))
        elif kind == "for" and len(more) == 3 and more[1] == "in" and "." not in more[0]:
            self.push(Block("for", NOWHERE, (self.name(more[0]), self.name(more[2]))))
        elif kind == "else" and not more and self.open:
            self.turn(self.open[-1])
        elif kind == "end" and not more and self.open:
            part = self.open.pop().part()
            self.builder = self.open[-1].builder if self.open else self.root
            if part is not None:
                self.builder.part(part)
        elif kind == "include" and len(more) == 1:
            self.builder.part(Include(more[0], 0, 0))
        elif not kind.startswith("#"):
            raise Odd

    def push(self, block: Block) -> None:
        self.open.append(block)
        self.builder = block.builder
        if len(self.open) > DEPTH:
            raise Odd

    def turn(self, block: Block) -> None:
        """Take an `else`."""
        if block.word == "for" or block.then is not None:
            raise Odd
        block.then = block.builder.body()
        self.builder = block.builder = Builder()
