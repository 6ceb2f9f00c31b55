"""The text of a sound template -> its tree, without places, at a quarter of the cost of parser.py.

The project's own templates have no faults, so nobody asks where in them a name stands. What is not
plain here (an escape, an indented control line, anything at fault) is left to parser.py.
"""

from __future__ import annotations

from gen.render.tree import DEPTH, NOTHING, Body, For, If, Include, Name, Template

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.render.tree import Part

__all__ = ["Names", "quick"]


class Odd(Exception):
    """Something that only parser.py can judge."""


def quick(path: str, text: str, names: Names) -> Template | None:
    """The tree of a template that is plain and free of faults; None for any other.

    `names` are those of the templates before it; new ones are added.
    """
    if "%%%" in text or "$${" in text:
        return None
    try:
        return Template(path, text, _Quick(text, names).whole())
    except Odd:
        return None


class Names(dict[str, Name]):
    """Each name by its spelling: it is made once for all templates, for its place is not kept."""

    def __missing__(self, word: str) -> Name:
        name, dot, field = word.partition(".")
        if not (word.isascii() and name.isidentifier() and (not dot or field.isidentifier())):
            raise Odd
        self[word] = found = Name._make((name, field, 0, 0))
        return found


class _Quick:
    """Reads what stands between one control line and the next, from left to right."""

    def __init__(self, text: str, names: Names) -> None:
        self.first, *others = ("\n" + text).split("\n%%")
        self.others = iter(others)
        self.left = len(others)  # of the others
        self.depth = 0  # of blocks that are open
        self.names = names

    def whole(self) -> Body:
        first = self.first[1:] + "\n" if self.first and self.left else self.first[1:]
        body, word, _ = self.body(first)
        if word:
            raise Odd
        return body

    def body(self, text: str) -> tuple[Body, str, str]:
        """What begins with a text, the `else` or `end` behind it, and the text behind that."""
        names, texts = self.names, [""]
        parts: list[Part] = []
        while True:
            if "%%" in text:
                raise Odd
            first, *others = text.split("${")
            texts[-1] += first
            for other in others:
                word, end, rest = other.partition("}")
                if not end:
                    raise Odd
                parts.append(names[word])
                texts.append(rest)
            words, text = self.control()
            kind = words[0] if words else ""
            if kind in ("", "else", "end"):
                if len(words) > 1:
                    raise Odd
                return Body._make((tuple(texts), tuple(parts))), kind, text
            if not kind.startswith("#"):
                part, text = self.part(kind, words, text)
                parts.append(part)
                texts.append("")

    def control(self) -> tuple[list[str], str]:
        """The words of the next control line, none behind the last, and the text behind it."""
        chunk = next(self.others, None)
        if chunk is None:
            return [], ""
        self.left -= 1
        line, end, text = chunk.partition("\n")
        words = line.split()
        if not words or line[0] != " ":
            raise Odd
        return words, text + end if self.left else text

    def part(self, kind: str, words: list[str], text: str) -> tuple[Part, str]:
        """The part that a control line begins, and the text behind its end."""
        if kind == "include" and len(words) == 2:
            return Include(words[1], 0, 0), text
        self.depth += 1
        if self.depth > DEPTH:
            raise Odd
        if kind == "if" and len(words) == 2 + (words[1:2] == ["not"]):
            flag = self.names[words[-1]]
            body, word, text = self.body(text)
            otherwise = NOTHING
            if word == "else":
                otherwise, word, text = self.body(text)
            part: Part = If._make((flag, len(words) == 3, body, otherwise))
        elif kind == "for" and len(words) == 4 and words[2] == "in" and "." not in words[1]:
            row, rows = self.names[words[1]], self.names[words[3]]
            body, word, text = self.body(text)
            part = For._make((row, rows, body))
        else:
            raise Odd
        if word != "end":
            raise Odd
        self.depth -= 1
        return part, text
