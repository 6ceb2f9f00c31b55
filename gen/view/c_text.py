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
    if text.isascii() and text.isprintable() and not ('"' in text or "\\" in text or "??" in text):
        return f'"{text}"'
    return '"' + "".join(map(_escaped, text.encode())) + '"'


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
    longest = max(map(len, words), default=0) + len(", ")
    each = min(most, max(1, (WIDTH - indent) // longest))
    for first in range(0, len(words), each):
        yield ", ".join(words[first : first + each]) + ","


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
    paragraphs = tuple(filter(None, paragraphs))
    if len(paragraphs) == 1:
        line = f"/** {doc(paragraphs[0])} */"
        if indent + len(line) <= WIDTH:
            return (line,)
    return ("/**", *doc_lines(paragraphs, indent), " */")


def doc_block(paragraphs: Iterable[str], indent: int) -> str:
    """The same lines as one text, each but the first behind the blanks of its indent."""
    return ("\n" + " " * indent).join(doc_comment(paragraphs, indent))


def doc_lines(paragraphs: Iterable[str], indent: int = 0) -> tuple[str, ...]:
    """The lines inside a documentation comment: ` * One sentence.`"""
    room = WIDTH - indent - len(" * ")
    lines: list[str] = []
    for text in map(doc, paragraphs):
        if len(text) <= room:
            lines.append(" * " + text)
        else:
            lines += [" * " + line for line in _wrapped(text, room)]
    return tuple(lines)


def tag_lines(tag: str, text: str) -> tuple[str, ...]:
    """The lines of a tag inside a documentation comment: ` * @return the code`."""
    lines = _wrapped(f"{tag} {doc(text)}", WIDTH - len(" * ") - len("    "))
    return tuple(f" * {'    ' if number else ''}{line}" for number, line in enumerate(lines))


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
