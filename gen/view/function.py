"""function: a function of the generated C in words, which each output spells in its own way.

The header has them as documentation comments, the manual as pages; the words stand here once.
"""

from __future__ import annotations

from gen.record import Record

__all__ = ["Function", "Parameter", "search", "text_of"]


class Parameter(Record):
    """What a function takes."""

    type: str  # up to the name: "const char *"
    name: str  # "text"
    text: str  # what it stands for


class Function(Record):
    """A declaration, and what is said of it; texts are plain, no output's escapes are in them."""

    type: str  # up to the name: "int "
    name: str  # "sip_status_phrase"
    parameters: tuple[Parameter, ...]
    about: str  # one sentence: what it gives
    gives: str  # what it returns, for what is unknown too
    more: str = ""  # what items follow
    items: tuple[str, ...] = ()
    only_with: str = ""  # the option of generate that it takes
    by_line: bool = False  # needs only the line of its number, so that it may be inline


def search(what: str, exact: bool) -> tuple[Parameter, ...]:
    """The parameters of what looks a text up; `what` it is, whether letter case counts."""
    case = "each letter in its case" if exact else "in any case of the letters A to Z"
    return text_of(f"the {what}, {case}; no NUL need follow; may be NULL if length is 0")


def text_of(text: str, length: str = "bytes in text") -> tuple[Parameter, ...]:
    """A text that need not end with a NUL."""
    return Parameter("const char *", "text", text), Parameter("size_t ", "length", length)
