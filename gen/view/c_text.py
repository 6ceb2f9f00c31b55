"""c_text: how text and numbers are spelled in C. The escaping rules of C are here and only here."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

INT_MIN = -(2**31)
WIDTH = 100  # columns that a comment may fill

_UNSIGNED = ((0xFF, "uint8_t"), (0xFFFF, "uint16_t"), (0xFFFFFFFF, "uint32_t"))
_PAIRS = ("*/", "/*", "??")  # end a comment, seem to begin one, begin a trigraph
_DOXYGEN = "\\@<&#%"  # begin a command, an HTML tag, an entity, a link; "%" suppresses a link


def literal(text: str) -> str:
    r"""A string literal of the UTF-8 bytes of `text`: `"caf\303\251"`.

    Three octal digits end an escape whatever follows; `\?` keeps a trigraph from forming.
    """
    if _is_plain(text):
        return f'"{text}"'
    return '"' + "".join(map(_escaped, text.encode())) + '"'


def spelled(texts: Sequence[str]) -> Sequence[str]:
    """Texts as they stand inside a literal; most are as they are, which one look at all tells."""
    return texts if _is_plain("".join(texts)) else [literal(text)[1:-1] for text in texts]


def _is_plain(text: str) -> bool:
    """Whether a text has nothing to escape."""
    if not (text.isascii() and text.isprintable()):
        return False
    return not ('"' in text or "\\" in text or "??" in text)


def _escaped(byte: int) -> str:
    if byte in b'"\\?':
        return "\\" + chr(byte)
    return chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}"


def size(text: str) -> int:
    """Bytes that `text` takes in C, its terminator included: 7 for "Trying"."""
    return (len(text) if text.isascii() else len(text.encode())) + 1


def integer(value: int) -> str:
    """An int: `486`, `-7`. The least one has no literal and is `(-2147483647 - 1)`."""
    return str(value) if value > INT_MIN else "(-2147483647 - 1)"


def unsigned(most: int) -> str:
    """The smallest unsigned type that holds `most`: `uint8_t` for 255."""
    return next(name for limit, name in _UNSIGNED if most <= limit)


def width(most: int) -> int:
    """Bytes of the smallest unsigned type that holds `most`: 2 for 256."""
    return 1 if most <= 0xFF else 2 if most <= 0xFFFF else 4


def filled(words: Sequence[str], indent: int, most: int = 16) -> Iterable[str]:
    """The words of a list, each with its comma, so many on a line or as many as fit: `1, 2, 3,`"""
    each = _fit(max(map(len, words), default=0), indent, most)
    for first in range(0, len(words), each):
        yield ", ".join(words[first : first + each]) + ","


def numbers(values: Sequence[int], indent: int, most: int = 16) -> Iterable[str]:
    """The same of numbers, of which there may be very many: Python spells a list of them so."""
    ends, whole = (min(values, default=0), max(values, default=0)), list(values)
    each = _fit(max(map(len, map(str, ends))), indent, most)
    for first in range(0, len(whole), each):
        yield f"{str(whole[first : first + each])[1:-1]},"


def _fit(longest: int, indent: int, most: int) -> int:
    """How many words of a list fit on a line."""
    return min(most, max(1, (WIDTH - indent) // (longest + len(", "))))


def size_of(numbers: Iterable[int]) -> int:
    """Bytes of the smallest type that holds all of the numbers: 2 for 100 and 699."""
    return int(whole(numbers).strip("uint_")) // 8


def whole(numbers: Iterable[int]) -> str:
    """The smallest type that holds all of the numbers, each an int: `int8_t` for -1 and 9."""
    least, most = min(numbers), max(numbers)
    if least >= 0 and most <= 0xFFFF:
        return unsigned(most)
    limits = ((0x80, "int8_t"), (0x8000, "int16_t"), (0x80000000, "int32_t"))
    return next(name for limit, name in limits if -limit <= least and most < limit)


def comment(text: str) -> str:
    """One line of a block comment: `a * / b` for "a */ b"."""
    if "*/" in text or "/*" in text or "??" in text:
        text = "".join(_kept_apart(text))
    return _ended(text)


def _ended(line: str) -> str:
    """A line that is not joined to the next one, as a backslash at its end would have it."""
    return line + "." if line[-1:] == "\\" else line


def _kept_apart(text: str) -> Iterable[str]:
    before = ""
    for character in text:
        yield " " + character if before + character in _PAIRS else character
        before = character


def doc(text: str) -> str:
    r"""One line of a documentation comment, what Doxygen would read as markup escaped: `\<b>`."""
    for character in _DOXYGEN:
        if character in text:
            text = text.replace(character, "\\" + character)
    return comment(text)


def doc_comment(paragraphs: Iterable[str], indent: int = 0) -> tuple[str, ...]:
    """The lines of a documentation comment, each paragraph on a line of its own or more.

    `/** Code 486. */` where one line will do. `indent` is what the template puts before each line.
    """
    escaped = tuple(map(doc, filter(None, paragraphs)))
    if len(escaped) == 1:
        line = f"/** {escaped[0]} */"
        if indent + len(line) <= WIDTH:
            return (line,)
    return ("/**", *_lines(escaped, indent), " */")


def doc_block(paragraphs: Iterable[str], indent: int) -> str:
    """The same lines as one text, each but the first behind the blanks of its indent."""
    return ("\n" + " " * indent).join(doc_comment(paragraphs, indent))


def doc_pair(first: str, second: str, indent: int) -> str:
    """Such a text of two paragraphs, which are one where the first does not fit on a line.

    So two lines mostly do.
    """
    room = WIDTH - indent - len(" * ")
    one, other = doc(first), doc(second)
    if second and len(one) <= room and len(other) <= room:
        line = "\n" + " " * indent + " *"
        return f"/**{line} {one}{line} {other}{line}/"
    joined = second and len(one) > room
    return doc_block((f"{first} {second}",) if joined else (first, second), indent)


def doc_lines(paragraphs: Iterable[str], indent: int = 0) -> tuple[str, ...]:
    """The lines inside a documentation comment: ` * One sentence.`"""
    return _lines(map(doc, paragraphs), indent)


def _lines(escaped: Iterable[str], indent: int) -> tuple[str, ...]:
    """The same of paragraphs that are escaped."""
    room = WIDTH - indent - len(" * ")
    lines: list[str] = []
    for text in escaped:
        if len(text) <= room:
            lines.append(f" * {text}".rstrip())
        else:
            lines += [" * " + line for line in _wrapped(text, room)]
    return tuple(lines)


def tag_lines(tag: str, text: str) -> tuple[str, ...]:
    """The lines of a tag inside a documentation comment, its text under itself: ` * @return 1`."""
    lines = _wrapped(doc(text), WIDTH - len(f" * {tag} "))
    blank = " " * len(tag)
    return tuple(f" * {blank if number else tag} {line}" for number, line in enumerate(lines))


def _wrapped(text: str, width: int) -> Iterable[str]:
    """Cuts a text at blanks into lines of at most `width` columns; a longer word has its own."""
    while len(text) > width:
        cut = text.rfind(" ", 0, width + 1)
        cut = cut if cut >= 0 else text.find(" ")
        if cut < 0:
            break
        yield _ended(text[:cut])
        text = text[cut + 1 :]
    yield _ended(text)


def comments(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines of text, each as a plain comment of its own."""
    return tuple(f"/* {comment(line)} */" for line in lines)


def block_comment(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Lines of text as the lines of a plain comment: `/* One. */` where there is but one."""
    if len(lines) == 1:
        return (f"/* {comment(lines[0])} */",)
    return ("/*", *(f" * {comment(line)}".rstrip() for line in lines), " */") if lines else ()
