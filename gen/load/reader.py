"""text -> nodes: JSON as RFC 8259 has it, and nothing beside it.

Refused on top of the grammar, because the other reader of these files (jansson) and this one must
agree on every file: a key given twice, a NUL in a key, a lone surrogate, a number that is not
whole or beyond 64 bits, brackets nested more than 64 deep.
"""

from __future__ import annotations

from gen.diagnostic import Diagnostic, Note
from gen.fault import Refused
from gen.load.nodes import Array, Object, Places
from gen.wording import CHARACTER_HELPS, is_real, quoted, shown, word_help

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.load.nodes import OfArray, OfObject, Spans

DEEPEST = 64
BLANKS = " \t\r\n"
LITERALS: dict[str, object] = {"true": True, "false": False, "null": None}
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WORD = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$+-."


class Reader:
    """Reads one text. Syntax stops at the first fault; the other faults are collected."""

    def __init__(self, path: str, text: str) -> None:
        self.places = Places(path, text)
        self.text = text
        self.ended = text + "\0"  # so that there is always a next character
        self.spans: Spans = {}
        self.faults: list[Diagnostic] = []

    def read(self) -> object:
        """The value of the whole text; raises Refused with every fault that was met."""
        start = self.skip(0)
        if start == len(self.text):
            raise self.stop(start, start, "the file is empty", "begin with {")
        value, end = self.value(start, 1)
        end = self.skip(end)
        if end < len(self.text):
            message = f"expected the end of the file, found {shown(self.text[end])}"
            self.fault(end, end + 1, "json-syntax", message, "a file holds one object")
        if self.faults:
            raise Refused(tuple(self.faults))
        return value

    def fault(
        self,
        start: int,
        end: int,
        rule: str,
        message: str,
        help: str = "",
        notes: tuple[Note, ...] = (),
    ) -> None:
        where = self.places.place(start, end)
        self.faults.append(Diagnostic(where, message, rule, help, notes))

    def stop(
        self, start: int, end: int, message: str, help: str = "", notes: tuple[Note, ...] = ()
    ) -> Refused:
        """The exception for a fault after which nothing more can be said of the text."""
        self.fault(start, end, "json-syntax", message, help, notes)
        return Refused(tuple(self.faults))

    def skip(self, at: int) -> int:
        """The offset of the next character that is not a blank."""
        while self.ended[at] in BLANKS:
            chunk = self.ended[at : at + 80]
            at += len(chunk) - len(chunk.lstrip(BLANKS))
        return at

    def value(self, at: int, depth: int) -> tuple[object, int]:
        """The value that begins at `at`, and the offset behind it."""
        char = self.ended[at]
        if char == '"':
            return self.string(at)
        if char == "{" or char == "[":
            if depth > DEEPEST:
                message = f"brackets are nested more than {DEEPEST} deep"
                self.fault(at, at + 1, "json-depth", message)
                raise Refused(tuple(self.faults))
            return self.read_object(at, depth) if char == "{" else self.read_array(at, depth)
        if char in "-0123456789":
            return self.number(at)
        return self.literal(at)

    def read_object(self, at: int, depth: int) -> tuple[Object, int]:
        node = Object()
        spans: OfObject = {}
        self.spans[id(node)] = spans
        end = self.skip(at + 1)
        if self.ended[end] == "}":
            return node, end + 1
        while True:
            start = end
            key, key_end = self.key(start, at)
            colon = self.skip(key_end)
            if self.ended[colon] != ":":
                raise self.expected(colon, "':' after the key " + quoted(key), at)
            begin = self.skip(colon + 1)
            value, end = self.value(begin, depth + 1)
            if key in node:
                self.repeated(key, spans[key], start, key_end)
            node[key] = value
            spans[key] = (start, key_end, begin, end)
            end = self.skip(end)
            if self.ended[end] == "}":
                return node, end + 1
            end = self.comma(end, at, "}")

    def read_array(self, at: int, depth: int) -> tuple[Array, int]:
        node = Array()
        spans: OfArray = []
        self.spans[id(node)] = spans
        end = self.skip(at + 1)
        if self.ended[end] == "]":
            return node, end + 1
        while True:
            start = end
            value, end = self.value(start, depth + 1)
            node.append(value)
            spans.append((start, end))
            end = self.skip(end)
            if self.ended[end] == "]":
                return node, end + 1
            end = self.comma(end, at, "]")

    def key(self, at: int, opened: int) -> tuple[str, int]:
        if self.ended[at] != '"':
            raise self.expected(at, "a key in double quotes", opened)
        key, end = self.string(at)
        if "\0" in key:
            message = f"the key {quoted(key)} holds U+0000"
            self.fault(at, end, "json-key", message, "take it away: readers in C end a key there")
        return key, end

    def comma(self, at: int, opened: int, closing: str) -> int:
        """The offset of what follows the comma at `at`."""
        if self.ended[at] != ",":
            raise self.expected(at, f"',' or '{closing}'", opened)
        after = self.skip(at + 1)
        if self.ended[after] == closing:
            raise self.stop(
                at,
                at + 1,
                f"a comma before '{closing}'",
                "take it away: JSON has no comma behind the last",
            )
        return after

    def repeated(
        self, key: str, first: tuple[int, int, int, int], start: int, end: int
    ) -> None:
        note = Note(self.places.place(first[0], first[1]), "it stands here already")
        message = f"the key {quoted(key)} is given twice"
        self.fault(start, end, "json-repeated-key", message, "keep one of the two", (note,))

    def string(self, at: int) -> tuple[str, int]:
        """The string whose opening quote is at `at`, and the offset behind its closing quote."""
        end = self.ended.find('"', at + 1)
        piece = self.text[at + 1 : end] if end > 0 else ""
        if end > 0 and "\\" not in piece and piece.isprintable():
            return piece, end + 1
        return self.escaped(at)

    def escaped(self, at: int) -> tuple[str, int]:
        """As `string`, for one that holds escapes or characters that are worth a look."""
        pieces: list[str] = []
        end = at + 1
        while True:
            char = self.ended[end]
            if char == '"':
                return "".join(pieces), end + 1
            if char == "\\":
                piece, after = self.escape(end, at)
                pieces.append(piece)
                end = after
                continue
            if char < " ":
                raise self.raw_control(end, at)
            pieces.append(char)
            end += 1

    def raw_control(self, at: int, opened: int) -> Refused:
        if at == len(self.text) or self.text[at] in "\r\n":
            help = 'end it with "'
            if '\\"' in self.text[opened:at]:
                help += ', since \\" stands for a quote inside it'
            return self.stop(opened, at, "a string without its closing quote", help)
        message = f"the character U+{ord(self.text[at]):04X} stands unescaped in a string"
        help = "take it away: texts of a registry hold no control characters"
        return self.stop(at, at + 1, message, help)

    def escape(self, at: int, opened: int) -> tuple[str, int]:
        """The character that the escape at `at` stands for, and the offset behind the escape."""
        char = self.ended[at + 1]
        if char in ESCAPES:
            return ESCAPES[char], at + 2
        if char != "u":
            if at + 1 >= len(self.text) or char in "\r\n":
                raise self.raw_control(at + 1, opened)
            raise self.stop(
                at,
                at + 2,
                "unknown escape \\" + shown(char, ""),
                'JSON has \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX',
            )
        unit = self.unit(at)
        if 0xD800 <= unit < 0xDC00 and self.ended[at + 6 : at + 8] == "\\u":
            low = self.unit(at + 6)
            if 0xDC00 <= low < 0xE000:
                return chr(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)), at + 12
        if 0xD800 <= unit < 0xE000:
            message = f"\\u{unit:04X} is half of a surrogate pair"
            help = "write the character itself, in UTF-8"
            self.fault(at, at + 6, "json-surrogate", message, help)
            return "\N{REPLACEMENT CHARACTER}", at + 6
        return chr(unit), at + 6

    def unit(self, at: int) -> int:
        digits = self.ended[at + 2 : at + 6]
        if len(digits) < 4 or digits.strip("0123456789abcdefABCDEF"):
            raise self.stop(at, at + 2, "\\u without four hexadecimal digits", "such as \\u00E9")
        return int(digits, 16)

    def number(self, at: int) -> tuple[int, int]:
        end = at + 1
        while self.ended[end] in "0123456789":
            end += 1
        word_end = self.word(at)
        if word_end > end:
            return self.odd_number(at, word_end)
        digits = self.text[at:end]
        if digits == "-" or (digits.lstrip("-")[0] == "0" and len(digits.lstrip("-")) > 1):
            help = "a number has no leading zero" if digits != "-" else "a digit follows the sign"
            raise self.stop(at, end, f"{digits} is no number of JSON", help)
        value = int(digits) if len(digits) <= 20 else 1 << 64
        if not -(1 << 63) <= value < 1 << 63:
            help = "codes lie between -2147483648 and 2147483647"
            shown = digits if len(digits) <= 40 else digits[:37] + "..."
            self.fault(at, end, "json-number", f"{shown} is beyond 64 bits", help)
            value = 0
        return value, end

    def odd_number(self, at: int, end: int) -> tuple[int, int]:
        """What begins like a number and goes on: a real number, or no number at all."""
        word = self.text[at:end]
        if not is_real(word):
            raise self.stop(at, end, f"{word} is no number of JSON")
        message, help = f"{word} is not a whole number", "write an integer, without '.' and 'e'"
        self.fault(at, end, "json-number", message, help)
        return 0, end

    def literal(self, at: int) -> tuple[object, int]:
        end = self.word(at)
        word = self.text[at:end]
        if word in LITERALS:
            return LITERALS[word], end
        if not word:
            raise self.expected(at, "a value", None)
        if word.lower() in LITERALS:
            raise self.stop(at, end, f"{word} is no value of JSON", f"write {word.lower()}")
        raise self.stop(at, end, f"{word} is no value of JSON", word_help(word))

    def word(self, at: int) -> int:
        """The offset behind the letters, digits and signs that begin at `at`."""
        while self.ended[at] in WORD:
            at += 1
        return at

    def expected(self, at: int, what: str, opened: int | None) -> Refused:
        """The fault of meeting something else than `what`; at the end, `opened` is what is open."""
        if at >= len(self.text):
            notes: tuple[Note, ...] = ()
            if opened is not None:
                where = self.places.place(opened, opened + 1)
                notes = (Note(where, f"this '{self.text[opened]}' is not closed"),)
            end = len(self.text.rstrip(BLANKS))
            return self.stop(end, end, f"the file ends where {what} should stand", notes=notes)
        char = self.text[at]
        end = max(at + 1, self.word(at))
        help = next((help for chars, help in CHARACTER_HELPS.items() if char in chars), "")
        if what.startswith("','") and (char in '"{[-' or char.isalnum()):
            help = "a comma is missing before it"
        elif what.startswith("a key") and self.word(at) > at:
            help = f'write "{self.text[at:end]}"'
        return self.stop(at, end, f"expected {what}, found {shown(self.text[at:end])}", help)
