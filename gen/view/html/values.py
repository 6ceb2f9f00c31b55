"""values: what is said of a property, in words, for a person."""

from __future__ import annotations

from gen.model.registry import Class, Code, Property, Registry, Tokens
from gen.view.html.book import Book, Said, heading, in_order, property_file
from gen.view.html.words import NOTHING, code, joined, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.markup import Markup
    from gen.view.html.book import Row, Rows

BY = {"": "", "class": "its class", "default": "by default"}


def scalars(book: Book, registry: Registry, entry: Code) -> Rows:
    """A row for each property but those of rows, in the order of pages."""
    said = book.said(registry, entry)
    return tuple(
        told(book, registry, one, said[one.id])
        for one in in_order(registry)
        if one.id in said and one.type != "rows"
    )


def of_class(book: Book, registry: Registry, home: Class) -> Rows:
    """The same for what a class says of its members."""
    given = {value.property: Said(value, "") for value in home.properties}
    return tuple(
        told(book, registry, one, given[one.id])
        for one in in_order(registry)
        if one.id in given and one.type != "rows"
    )


def told(book: Book, registry: Registry, declared: Property, said: Said) -> Row:
    """One property: its title, its value, what that means, the note and who says it."""
    value = said.value
    meaning = meaning_of(declared, value.value)
    return {
        "id": declared.id,
        "title": heading(registry, declared.id),
        "href": property_file(declared),
        "about": declared.meaning,
        "value": spoken(book, registry, declared, value.value),
        "meaning": meaning,
        "has_meaning": bool(meaning),
        "note": book.sources.linked(value.note),
        "has_note": bool(value.note),
        "source": book.sources.linked(value.source),
        "has_source": bool(value.source),
        "by": BY[said.by],
        "has_by": bool(said.by),
        "quiet": said.by == "default",
        "unconfirmed": value.confidence != "confirmed",
    }


def meaning_of(declared: Property, value: object) -> str:
    """What a value of an enum means; of a set, what each of its members does."""
    meanings = {one.id: one.meaning for one in declared.members}
    if declared.type in ("enum", "counterpart") and isinstance(value, str):
        return meanings.get(value, "")
    if declared.type == "set" and isinstance(value, tuple):
        return " ".join(f"{one}: {meanings[one]}" for one in value)
    return ""


def spoken(book: Book, registry: Registry, declared: Property, value: object) -> Markup:
    """A value: `give-up`, `Yes`, `SER, SEER`, `All but ACK`, a link to a code."""
    if isinstance(value, bool):
        return plain("Yes" if value else "No")
    if declared.type == "code" and isinstance(value, int):
        id = declared.registry or registry.id
        known = book.codes.get(id, {}).get(value)
        return book.called(id, value, known.phrase if known else "")
    if isinstance(value, Tokens):
        return tokens(book, value)
    if isinstance(value, tuple):
        return joined(map(str, value)) if value else plain("None")
    if isinstance(value, str) and declared.type in ("enum", "counterpart"):
        return plain(value.replace("-", " "))
    if declared.maximum is not None:
        return plain(f"{value} of {declared.maximum}")
    return code(value) if isinstance(value, str) else plain(value)


def tokens(book: Book, value: Tokens, but: str = "All but ") -> Markup:
    """`All but ACK and CANCEL`, each a link where it has a page."""
    linked = joined(token(book, one) for one in value.tokens)
    if not value.complement:
        return linked if value.tokens else plain("None")
    return joined((but, linked), "") if value.tokens else plain("All")


def token(book: Book, text: str) -> Markup:
    """A text, as a link if a registry of the site has it as a token."""
    found = book.tokens.get(text.lower())
    return book.called(*found, text) if found else plain(text)


def requirement_column(declared: Property) -> Property | None:
    return next((one for one in declared.columns if one.type == "enum"), None)


def table(book: Book, registry: Registry, declared: Property, said: Said) -> Row:
    """The rows of a property as a table, those of the first value of its enum first."""
    rows = list(said.value.value) if isinstance(said.value.value, tuple) else []
    kind = requirement_column(declared)
    order = [one.id for one in kind.members] if kind else []
    place = declared.columns.index(kind) if kind else 0
    if kind:
        rows.sort(key=lambda row: order.index(row[place].value))
    return {
        "id": declared.id,
        "title": heading(registry, declared.id),
        "href": property_file(declared),
        "about": declared.meaning,
        "rows": tuple(cells(book, declared, row) for row in rows),
        "note": book.sources.linked(said.value.note),
        "has_note": bool(said.value.note),
        "by": BY[said.by],
        "has_by": bool(said.by),
    }


def cells(book: Book, declared: Property, row: tuple[object, ...]) -> Row:
    """A row: what it is about, what is said of it, on which condition, and who says so."""
    about: Markup = NOTHING
    need, conditions, sources = "", [], ""
    for column, cell in zip(declared.columns, row):
        value = getattr(cell, "value", None)
        if column is declared.columns[0]:
            about = token(book, str(value))
        elif column.type == "enum" and isinstance(value, str):
            need = need or value
        elif column.id == "source":
            sources = str(value)
        elif value is not None and value != column.default:
            conditions.append(_condition(book, value))
    return {
        "name": about,
        "need": need.replace("-", " "),
        "level": need,
        "has_need": bool(need),
        "when": joined(conditions, " "),
        "source": book.sources.linked(sources),
    }


def _condition(book: Book, value: object) -> Markup:
    """`For INVITE.` stands for tokens; a text stands as it is."""
    if isinstance(value, Tokens):
        return joined(("For ", tokens(book, value, "all but "), "."), "")
    return book.sources.linked(str(value))
