"""Text that is HTML already. What is no Markup is escaped where a template for HTML puts it in."""

from __future__ import annotations


class Markup(str):
    """Finished HTML, such as `<a href="486.html">486</a>`; only gen/view/html/words.py makes it."""

    __slots__ = ()


def escaped(value: object) -> str:
    """A value as text of HTML, or of an attribute in quotes; Markup stays as it is."""
    if type(value) is Markup:
        return value
    text = str(value)
    for mark, reference in REFERENCES:
        if mark in text:
            text = text.replace(mark, reference)
    return text


REFERENCES = (
    *(("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")),
)
