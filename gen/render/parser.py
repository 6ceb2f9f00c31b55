"""template_parser: the text of a template -> its tree; knows the syntax, not the names."""

from __future__ import annotations

from gen.diagnostic import Diagnostic, Note, Place
from gen.fault import Refused
from gen.render.tree import DEPTH, Block, Builder, Include, Name, Template, at

__all__ = ["parse"]

CONTROL = ("for", "if", "else", "end", "include")
LITERAL = "a line of text that begins with '%%' is written with '%%%'"
NAME_FORM = "a name is a letter or '_', then letters, digits and '_'; a field is 'row.field'"


def parse(path: str, text: str) -> Template:
    """Return the tree of a template; raises Refused with all its faults of syntax, by place.

    `path` is named in diagnostics, nothing is opened. The tree of "a ${b} c" has the body
    Body(("a ", " c"), (Name("b", "", 1, 5),)).
    """
    return _Parser(path, text).parse()


class _Parser:
    """Reads line by line; goes on after a fault so that all of them are found."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.lines = text.split("\n")
        self.faults: list[Diagnostic] = []
        self.root = self.builder = Builder()
        self.open: list[Block] = []
        self.control = {
            "for": self.open_for,
            "if": self.open_if,
            "else": self.turn,
            "end": self.close,
            "include": self.include,
        }

    def parse(self) -> Template:
        for number, line in enumerate(self.lines, 1):
            if "%%" in line:
                self.marked_line(number, line)
            elif "${" not in line and number < len(self.lines):
                self.builder.chunks.append(line + "\n")
            else:
                self.text_line(number, line, 0)
        for block in self.open:
            message = f"'{block.word}' is never closed"
            self.fault(block.where, message, "template-block", "add '%% end'")
        if self.faults:
            raise Refused(tuple(sorted(self.faults, key=_order)))
        return Template(self.path, self.text, self.root.body())

    def marked_line(self, number: int, line: str) -> None:
        """Take a line that holds `%%`, perhaps at its beginning."""
        start = len(line) - len(line.lstrip(" \t"))
        if line.startswith("%%%", start):
            self.builder.chunks.append(line[:start])
            self.text_line(number, line, start + 1)
        elif line.startswith("%%", start):
            self.control_line(number, line, start)
        else:
            self.text_line(number, line, 0)

    def fault(
        self, where: Place, message: str, rule: str, help: str = "", notes: tuple[Note, ...] = ()
    ) -> None:
        self.faults.append(Diagnostic(where, message, rule, help, notes))

    def place(self, number: int, start: int, width: int) -> Place:
        return at(self.path, self.lines, number, start + 1, width)

    # Lines of text

    def text_line(self, number: int, line: str, start: int) -> None:
        """Take a line of text from index `start` on, values included."""
        opening = line.find("${", start)
        while opening >= 0:
            if opening > start and line[opening - 1] == "$":
                self.builder.chunks.append(line[start : opening - 1] + "${")
                start = opening + 2
            else:
                self.builder.chunks.append(line[start:opening])
                start = self.value(number, line, opening)
            opening = line.find("${", start)
        self.builder.chunks.append(line[start:])
        if number < len(self.lines):
            self.builder.chunks.append("\n")

    def value(self, number: int, line: str, opening: int) -> int:
        """Take the value that begins at `opening`; return the index after it."""
        start = opening + 2
        end = line.find("}", start)
        following = line.find("${", start)
        if end < 0 or start <= following < end:
            message = "'${' is not closed by a '}' on its line"
            help = "write '$${' for a literal '${'"
            self.fault(self.place(number, opening, 2), message, "template-syntax", help)
            return following if following >= 0 else len(line)
        if end == start:
            message = "there is no name between '${' and '}'"
            self.fault(self.place(number, opening, 3), message, "template-syntax", NAME_FORM)
            return end + 1
        name = self.name(line[start:end], number, start)
        if name is not None:
            self.builder.part(name)
        return end + 1

    def name(self, word: str, number: int, start: int) -> Name | None:
        """Return the name that `word` spells; None, and a fault, where it spells none."""
        name, dot, field = word.partition(".")
        if word.isascii() and name.isidentifier() and (not dot or field.isidentifier()):
            return Name(name, field, number, start + 1)
        message = f"'{word}' is not a name"
        self.fault(self.place(number, start, len(word)), message, "template-syntax", NAME_FORM)
        return None

    # Control lines

    def control_line(self, number: int, line: str, start: int) -> None:
        words = _words(line, start + 2)
        if not words:
            where = self.place(number, start, 2)
            self.fault(where, "no word follows '%%'", "template-syntax", LITERAL)
        elif words[0][1] == start + 2:
            where = self.place(number, start, 2 + len(words[0][0]))
            self.fault(where, "a blank is missing after '%%'", "template-syntax", LITERAL)
            self.recover(where, words[0][0])
        elif words[0][0].startswith("#"):
            return
        elif words[0][0] in self.control:
            self.control[words[0][0]](number, words)
        else:
            self.unknown(number, words[0])

    def unknown(self, number: int, word: tuple[str, int]) -> None:
        from gen.suggest import closest

        near = closest(word[0], CONTROL)
        where = self.place(number, word[1], len(word[0]))
        known = "a control line is for, if, else, end, include or #"
        help = f"did you mean '{near}'?" if near else known
        self.fault(where, f"'{word[0]}' is not a control word", "template-syntax", help)
        self.recover(where, near)

    def recover(self, where: Place, word: str) -> None:
        """Open or close the block that a faulty line meant, lest its partner be called a fault."""
        if word in ("for", "if"):
            self.push(Block(word, where, None))
        elif word == "end" and self.open:
            self.pop()

    def open_for(self, number: int, words: list[tuple[str, int]]) -> None:
        where = self.place(number, words[0][1], 3)
        head = None
        if len(words) == 4 and words[2][0] == "in" and "." not in words[1][0]:
            row = self.name(words[1][0], number, words[1][1])
            rows = self.name(words[3][0], number, words[3][1])
            head = (row, rows) if row is not None and rows is not None else None
        else:
            self.misused(number, words, "'for' takes a name, 'in' and the name of rows")
        self.push(Block("for", where, head))

    def open_if(self, number: int, words: list[tuple[str, int]]) -> None:
        where = self.place(number, words[0][1], 2)
        negated = len(words) > 1 and words[1][0] == "not"
        flag = None
        if len(words) == 2 + negated:
            flag = self.name(words[-1][0], number, words[-1][1])
        else:
            self.misused(number, words, "'if' takes the name of a flag, with or without 'not'")
        self.push(Block("if", where, None if flag is None else (flag, negated)))

    def misused(self, number: int, words: list[tuple[str, int]], message: str) -> None:
        help = {
            "for": "write '%% for row in rows'",
            "if": "write '%% if row.flag' or '%% if not row.flag'",
            "include": "write '%% include c/other.h.tmpl'",
        }.get(words[0][0], "put comments on a line of their own: '%% # comment'")
        width = words[-1][1] + len(words[-1][0]) - words[0][1]
        self.fault(self.place(number, words[0][1], width), message, "template-syntax", help)

    def turn(self, number: int, words: list[tuple[str, int]]) -> None:
        """Take an `else`."""
        where = self.place(number, words[0][1], 4)
        if len(words) > 1:
            self.misused(number, words, "'else' stands alone")
        block = self.open[-1] if self.open else None
        if block is None:
            self.fault(where, "'else' without an 'if' before it", "template-block")
        elif block.word == "for":
            note = Note(block.where, "the innermost open block is this 'for'")
            self.fault(where, "'else' without an 'if' before it", "template-block", notes=(note,))
        elif block.otherwise is not None:
            note = Note(block.otherwise, "the first 'else' is here")
            self.fault(where, "a second 'else' for the same 'if'", "template-block", notes=(note,))
        else:
            block.then, block.otherwise = block.builder.body(), where
            self.builder = block.builder = Builder()

    def close(self, number: int, words: list[tuple[str, int]]) -> None:
        """Take an `end`."""
        if len(words) > 1:
            self.misused(number, words, "'end' stands alone")
        if self.open:
            self.pop()
        else:
            where = self.place(number, words[0][1], 3)
            self.fault(where, "'end' closes nothing: no 'for' or 'if' is open", "template-block")

    def include(self, number: int, words: list[tuple[str, int]]) -> None:
        if len(words) == 2:
            self.builder.part(Include(words[1][0], number, words[1][1] + 1))
        else:
            self.misused(number, words, "'include' takes the name of one template, without blanks")

    def push(self, block: Block) -> None:
        self.open.append(block)
        self.builder = block.builder
        if len(self.open) == DEPTH + 1:
            message = f"more than {DEPTH} blocks inside one another"
            self.fault(block.where, message, "template-block")

    def pop(self) -> None:
        part = self.open.pop().part()
        self.builder = self.open[-1].builder if self.open else self.root
        if part is not None:
            self.builder.part(part)


def _words(line: str, start: int) -> list[tuple[str, int]]:
    """Return the words of a line from index `start` on, each with its index."""
    words = []
    for word in line[start:].replace("\t", " ").split(" "):
        if word:
            words.append((word, start))
        start += len(word) + 1
    return words


def _order(fault: Diagnostic) -> tuple[int, int]:
    return fault.place.line, fault.place.column
