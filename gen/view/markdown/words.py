"""words: links and code as Markdown; nothing else makes Markup of it."""

from __future__ import annotations

from gen.markup import Markup, markdown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["anchor", "code", "heading", "joined", "link", "lines", "reference", "references"]

EDITOR = "https://www.rfc-editor.org/rfc/rfc"


def link(label: object, target: str) -> Markup:
    """`[486](sip/client_error.md#486)`."""
    return Markup(f"[{markdown(label)}]({target})")


def anchor(name: object) -> Markup:
    """What a link can lead to: `<a id="486"></a>`; the name is a number or a word."""
    return Markup(f'<a id="{name}"></a>')


def heading(name: object, title: str) -> Markup:
    """The text of a heading that a link can lead to."""
    return Markup(f"{anchor(name)}{markdown(title)}")


def code(text: str) -> Markup:
    """`BUSY_HERE` as code, in a cell too; it holds no backtick."""
    return Markup(f"`{text}`")


def joined(parts: Iterable[object], glue: str = "; ") -> Markup:
    return Markup(glue.join(markdown(part) for part in parts if part))


def lines(texts: Iterable[object]) -> Rows:
    return tuple({"text": text} for text in texts)


def reference(text: str) -> str:
    """`RFC 3261 s21.4.24` as a link to that section; other documents as they are."""
    document, _, section = text.partition(" s")
    series, _, number = document.partition(" ")
    if series != "RFC" or not number.isdecimal():
        return text
    first = section.partition("-")[0]
    is_number = all(part.isdecimal() for part in first.split("."))
    return link(text, EDITOR + number + (f"#section-{first}" if is_number else ""))


def references(texts: Iterable[str]) -> Markup:
    return joined(map(reference, texts))
