"""Text that is finished already, and how all other text is escaped that a template puts in.

Each language of pages has its escapes here, by the ending of its templates: so no template and no
view can forget them.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Markup", "escaped", "escaper", "markdown", "roff"]


class Markup(str):
    """Finished HTML, mdoc or Markdown: `Markup('<a href="486.html">486</a>')`."""

    __slots__ = ()


def escaper(path: str) -> Callable[[object], str]:
    """What escapes the values of a template of this name."""
    return next(escape for ending, escape in ESCAPERS if path.endswith(ending))


def escaped(value: object) -> str:
    """A value as text of HTML, or of an attribute in quotes; Markup stays as it is."""
    if type(value) is Markup:
        return value
    text = str(value)
    for mark, reference in REFERENCES:
        if mark in text:
            text = text.replace(mark, reference)
    return text


def roff(value: object) -> str:
    r"""A value as text of roff, be it a line or an argument of a macro.

    A dash is `\-`, so that what is copied is what stands there. Each short word has `\&` before it,
    since it might be a macro, as has what begins as a line of control does; a long one can be cut.
    """
    if type(value) is Markup:
        return value
    text = str(value)
    spelled = " ".join(map(_word_of_roff, text.split(" ")))
    return "\\&" + spelled if text[:1] in (".", "'") else spelled


def _word_of_roff(word: str) -> str:
    if len(word) <= MACRO:
        return "\\&" + "".join(map(_in_roff, word))
    if len(word) > LONG:
        parts = _parts(word)
        return "\\:".join("".join(map(_in_roff, part)) for part in parts)
    return "".join(map(_in_roff, word))


def _parts(word: str) -> list[str]:
    """What a line may end with of a long word: each part of a name, or so many letters."""
    if "_" in word:
        return [part for part in word.replace("_", "_\0").split("\0") if part]
    return [word[at : at + LONG] for at in range(0, len(word), LONG)]


def _in_roff(character: str) -> str:
    if character in ROFF:
        return ROFF[character]
    return character if character.isascii() else f"\\[u{ord(character):04X}]"


def markdown(value: object) -> str:
    r"""A value as text of Markdown, on a line of its own or in a cell: `Tom \& Jerry \| \*`."""
    if type(value) is Markup:
        return value
    spelled = "".join("\\" + one if one in MARKDOWN else one for one in str(value))
    digits = len(spelled) - len(spelled.lstrip("0123456789"))
    if spelled[:1] in ("#", "+", "-", "="):
        return "\\" + spelled  # a heading, an item, a line below a heading
    if digits and spelled[digits : digits + 2] in (".", ")", ". ", ") "):
        return f"{spelled[:digits]}\\{spelled[digits:]}"
    return spelled


REFERENCES = (
    *(("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")),
)
LONG = 40  # letters of a word that has a line to itself at most
MACRO = 3  # letters of the longest name of a macro that an argument may be
ROFF = {
    **{"\\": "\\e", "-": "\\-", '"': "\\(dq", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha"},
    "~": "\\(ti",
}
MARKDOWN = "\\`*_{}[]<>|~&$!"
ESCAPERS: tuple[tuple[str, Callable[[object], str]], ...] = (
    *((".html.tmpl", escaped), (".svg.tmpl", escaped), (".man.tmpl", roff), (".md.tmpl", markdown)),
)
