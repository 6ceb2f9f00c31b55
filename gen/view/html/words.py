"""words: texts and links as HTML; nothing else makes Markup."""

from __future__ import annotations

from gen.markup import Markup, escaped

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    Cited = tuple[str, str]  # the number of an RFC, and a section of it or ""

NOTHING = Markup("")
EDITOR = "https://www.rfc-editor.org/rfc/rfc"
# A document, its section behind it, or one more section of the document before.
CITED = (
    r"RFC (?P<rfc>\d+)(?: s(?P<first>\d+(?:\.\d+)*)(?P<range>-\d+(?:\.\d+)*)?)?"
    r"|\bs(?P<more>\d+(?:\.\d+)*)(?P<to>-\d+(?:\.\d+)*)?"
)


def plain(text: object) -> Markup:
    return Markup(escaped(text))


def link(label: object, href: str) -> Markup:
    """`<a href="486.html">486</a>`."""
    return Markup(f'<a href="{escaped(href)}">{escaped(label)}</a>')


def code(text: object) -> Markup:
    """`<code>busy</code>`."""
    return Markup(f"<code>{escaped(text)}</code>")


def breakable(name: str) -> Markup:
    """A long name of C that may go on in the next line behind a `_`."""
    return Markup(escaped(name).replace("_", "_<wbr>"))


def joined(parts: Iterable[object], glue: str = ", ") -> Markup:
    return Markup(glue.join(map(escaped, parts)))


def titled(id: str) -> str:
    """What a property is called that has no heading: `Retry after` of `retry-after`."""
    words = id.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]


def counted(number: int, one: str, many: str = "") -> str:
    """`1 code`, `75 codes`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


class Sources:
    """Sources as HTML: each section of an RFC is a link to it at the RFC editor's."""

    def __init__(self) -> None:
        import re

        self._pattern = re.compile(CITED)
        self._known: dict[str, Markup] = {"": NOTHING}

    def linked(self, source: str) -> Markup:
        """`RFC 3261 s21.4.24` as a link to that section."""
        if source not in self._known:
            self._known[source] = self._linked(source)
        return self._known[source]

    def all(self, sources: Iterable[str]) -> Markup:
        return joined(map(self.linked, sources), "; ")

    def cited(self, source: str) -> list[Cited]:
        """The sections that a source names: `[("3261", "20"), ("3261", "20.33")]`."""
        found: list[Cited] = []
        rfc = ""
        for match in self._pattern.finditer(source):
            rfc = match["rfc"] or rfc
            if rfc:
                found.append((rfc, match["first"] or match["more"] or ""))
        return found

    def _linked(self, source: str) -> Markup:
        pieces: list[object] = []
        rfc, end = "", 0
        for match in self._pattern.finditer(source):
            rfc = match["rfc"] or rfc
            if not rfc:
                continue
            pieces.append(source[end : match.start()])
            pieces.append(link(_shown(match[0]), address(rfc, match["first"] or match["more"])))
            end = match.end()
        return joined([*pieces, source[end:]], "")


def address(rfc: str, section: str | None) -> str:
    """Where a section stands: `https://www.rfc-editor.org/rfc/rfc3261#section-21.4.24`."""
    return EDITOR + rfc + (f"#section-{section}" if section else "")


def _shown(cited: str) -> str:
    """`RFC 3261 §21.4.24`."""
    front, mark, section = cited.rpartition("s")
    return f"{front}§{section}" if mark else cited
