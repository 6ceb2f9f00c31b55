"""mentions: what the rows of codes say of a token: of which codes, as a table."""

from __future__ import annotations

from gen.model.registry import Code, Property, Registry, Value
from gen.view.html.book import Book, registered
from gen.view.html.values import cells, requirement_column
from gen.view.html.words import joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.markup import Markup
    from gen.view.html.book import Row, Rows

    Said = tuple[Code, tuple[Value, ...]]  # a code, and a row of it


class Mentions:
    """The rows of all codes by what they are about."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._rows: dict[str, list[tuple[Registry, Property, Said]]] = {}
        for registry in book.registries.values():
            for declared in registry.properties:
                if declared.type == "rows":
                    self._add(registry, declared)

    def _add(self, registry: Registry, declared: Property) -> None:
        for code, row in rows_of(self._book, registry, declared):
            key = str(row[0].value).lower()
            self._rows.setdefault(key, []).append((registry, declared, (code, row)))

    def of(self, registry: Registry, code: Code) -> Rows:
        """A table for each registry whose codes have rows about a token."""
        if registry.kind != "tokens":
            return ()
        found: dict[str, tuple[Registry, Property, list[Said]]] = {}
        for other, declared, said in self._rows.get(code.phrase.lower(), ()):
            found.setdefault(other.id, (other, declared, []))[2].append(said)
        return tuple(
            {
                "title": f"In {other.title}",
                "id": f"in-{other.id}",
                "rows": needs(self._book, other, declared, said, "../"),
            }
            for other, declared, said in found.values()
        )


def rows_of(book: Book, registry: Registry, declared: Property) -> Iterable[Said]:
    """Every row of the registered codes."""
    for code in registered(registry.codes):
        said = book.said(registry, code).get(declared.id)
        value = said.value.value if said else ()
        for row in value if isinstance(value, tuple) else ():
            yield code, row


def needs(
    book: Book, registry: Registry, declared: Property, said: Iterable[Said], up: str | None
) -> Rows:
    """The codes of which the same is said together; what is said most strictly first."""
    merged: dict[tuple[object, ...], list[Markup]] = {}
    for code, row in said:
        cell = cells(book, declared, row)
        key = tuple(cell[name] for name in ("level", "need", "when", "source"))
        merged.setdefault(key, []).append(book.called(registry.id, code.code, "", up))
    kind = requirement_column(declared)
    order = [one.id for one in kind.members] if kind else []
    keys = sorted(merged, key=lambda key: order.index(str(key[0])) if key[0] in order else 0)
    return tuple(_need(key, merged[key]) for key in keys)


def _need(key: tuple[object, ...], codes: list[Markup]) -> Row:
    level, need, when, source = key
    told = joined(dict.fromkeys(codes))
    return {"level": level, "need": need, "when": when, "source": source, "codes": told}
