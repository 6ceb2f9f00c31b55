"""words: texts as lines of mdoc; nothing else makes Markup of it."""

from __future__ import annotations

from gen.markup import Markup, roff

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = [
    *("argument", "arguments", "bare", "comma", "date", "display", "filled", "flagged"),
    *("paragraph", "paragraphs", "spelled", "topic"),
]

WIDTH = 78  # bytes of a line of text
SENTENCE_ENDS = (".", "!", "?")
CLOSING = ")\"'"  # may stand behind the end of a sentence
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


def paragraph(text: str) -> Markup:
    """A text in lines, each sentence from the start of one."""
    return filled((word, spelled(word)) for word in text.split())


def filled(words: Iterable[tuple[str, str]]) -> Markup:
    """Words, each with how it is spelled in roff, in lines."""
    lines: list[str] = []
    line = ""
    for word, text in words:
        text = _plain(text)
        if line and len(line) + 1 + len(text) > WIDTH:
            lines.append(line)
            line = ""
        line = f"{line} {text}" if line else text
        if word.rstrip(CLOSING).endswith(SENTENCE_ENDS):
            lines.append(line)
            line = ""
    return Markup("\n".join([*lines, *([line] if line else [])]))


def spelled(word: str) -> str:
    r"""A word of a text, which is not hyphenated if it is a name or an option.

    `()` is not to be taken for a function that lacks its macro.
    """
    text = roff(word).replace("()", "(\\&)")
    whole = "\\:" not in text and ("_" in word or word.startswith("-"))
    return "\\%" + text if whole else text


def _plain(text: str) -> str:
    r"""A word of a line of text, where no word is a macro; what may begin a line keeps its `\&`."""
    bare = text
    while bare.startswith("\\&"):
        bare = bare[2:]
    return "\\&" + bare if bare[:1] == "." else bare


def paragraphs(texts: Iterable[str]) -> Rows:
    """Rows of paragraphs; `later` stands behind another."""
    return tuple({"text": paragraph(text), "later": at > 0} for at, text in enumerate(texts))


def argument(text: str) -> Markup:
    """One argument of a macro, whatever it holds: `"int code"`."""
    return Markup(f'"{roff(text)}"')


def bare(text: str) -> Markup:
    """A name, a date or a number as an argument of a macro: nothing in it needs an escape."""
    return Markup(text)


def arguments(texts: Iterable[str]) -> Markup:
    return Markup(" ".join(map(argument, texts)))


def flagged(short: str, name: str, taken: str) -> Markup:
    """An option as --help shows it: `Fl o , Fl Fl output Ar DIR`."""
    front = f"Fl {short} , " if short else ""
    return Markup(f"{front}Fl Fl {roff(name)}" + (f" Ar {taken}" if taken else ""))


def comma(more: bool) -> Markup:
    """What stands behind a name in a list that goes on."""
    return Markup(" ,") if more else Markup("")


def display(lines: Iterable[str]) -> Markup:
    """Lines that are shown as they are."""
    return Markup("\n".join("" if not line else roff(line) for line in lines))


def topic(name: str) -> str:
    """The name of a page about data: `sip-status` of `sip_status`."""
    return name.replace("_", "-")


def date(day: str) -> str:
    """`January 7, 2026` of `2026-01-07`."""
    year, month, of_month = day.split("-")
    return f"{MONTHS[int(month) - 1]} {int(of_month)}, {year}"
