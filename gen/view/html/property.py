"""property: a page for each property: what it says of every code, value by value."""

from __future__ import annotations

from gen.model.registry import Code, Property, Registry, Tokens, Value
from gen.view.html.book import Book, heading, means, property_file, registered
from gen.view.html.layout import layout
from gen.view.html.lists import bands, chips
from gen.view.html.mentions import needs, rows_of
from gen.view.html.values import spoken, token, tokens
from gen.view.html.words import counted, joined, plain
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.markup import Markup
    from gen.view.html.book import Row, Rows

    Part = tuple[Markup, str, tuple[Code, ...]]  # a value, what it means, who has it
    Said = tuple[Code, tuple[Value, ...]]  # a code, and a row of it

NO_BANDS: Row = {"bands": (), "bands_height": 0, "bands_title": ""}


def property_pages(book: Book, registry: Registry) -> list[Page]:
    return [property_page(book, registry, one) for one in registry.properties]


def property_page(book: Book, registry: Registry, declared: Property) -> Page:
    title = heading(registry, declared.id)
    trail = ((registry.title, "index.html"),)
    parts = list(_parts(book, registry, declared))
    drawn = declared.type == "enum" and registry.kind == "codes"
    values = {
        **layout(book, title, declared.meaning, trail, registry),
        "heading": title,
        "lead": declared.meaning,
        "id": declared.id,
        "source": book.sources.linked(declared.source),
        "has_source": bool(declared.source),
        "parts": tuple(_part(book, registry, place, part) for place, part in enumerate(parts)),
        "has_parts": bool(parts),
        "notes": _notes(book, registry, declared),
        "topics": _topics(book, registry, declared),
        "has_bands": drawn,
        **(picture(book, registry, declared) if drawn else NO_BANDS),
        **_best(book, registry, declared),
        **_only(book, declared),
    }
    values["has_notes"] = bool(values["notes"])
    values["has_topics"] = bool(values["topics"])
    return Page(f"{registry.id}/{property_file(declared)}", "docs/html/property.html.tmpl", values)


def picture(book: Book, registry: Registry, declared: Property) -> Row:
    """The values of an enum, each with the codes that have it, as a picture."""
    parts = ((str(value), about, codes) for value, about, codes in _parts(book, registry, declared))
    return bands(book, registry, heading(registry, declared.id), parts)


def _part(book: Book, registry: Registry, place: int, part: Part) -> Row:
    value, about, codes = part
    return {
        "id": f"value-{place}",
        "value": value,
        "about": about,
        "has_about": bool(about),
        "codes": chips(book, registry, codes),
        "count": counted(len(codes), registry.kind[:-1]),
    }


def _parts(book: Book, registry: Registry, declared: Property) -> Iterable[Part]:
    """The values in their order, each with the codes that have it."""
    if declared.type in ("rows",):
        return
    codes = registered(registry.codes)
    had = {code.code: _value(book, registry, declared, code) for code in codes}
    if declared.type == "set":
        for one in declared.members:
            inside = tuple(code for code in codes if _holds(had[code.code], one.id))
            yield plain(one.id), one.meaning, inside
        yield plain("None of these"), "", tuple(c for c in codes if not had[c.code])
        return
    if declared.type == "tokens":
        yield from _by_token(book, declared, codes, had)
        return
    meanings = {one.id: one.meaning for one in declared.members}
    for value in _distinct(declared, had.values()):
        inside = tuple(code for code in codes if had[code.code] == value)
        about = meanings.get(str(value), "")
        shown = plain("Nothing") if value is None else spoken(book, registry, declared, value)
        yield shown, about, inside


def _holds(value: object, id: str) -> bool:
    return isinstance(value, tuple) and id in value


def _value(book: Book, registry: Registry, declared: Property, code: Code) -> object:
    said = book.said(registry, code).get(declared.id)
    return said.value.value if said else None


def _distinct(declared: Property, values: Iterable[object]) -> list[object]:
    """The values that occur: of an enum as declared, true before false, numbers highest first."""
    found = set(values)
    order: list[object] = [one.id for one in declared.members]
    if not order:
        known = sorted((one for one in found if isinstance(one, int)), reverse=True)
        order = [*known, *sorted(one for one in found if isinstance(one, str))]
    return [one for one in (*order, None) if one in found]


def _by_token(
    book: Book, declared: Property, codes: tuple[Code, ...], had: dict[int, object]
) -> Iterable[Part]:
    """The codes of which nothing special is said; then for each token those of the others."""
    default = declared.default
    special = tuple(code for code in codes if had[code.code] != default)
    rest = tuple(code for code in codes if had[code.code] == default)
    if isinstance(default, Tokens):
        yield tokens(book, default), "What holds where nothing else is said.", rest
    for one in declared.members:
        inside = tuple(code for code in special if means(had[code.code], one.id))
        if inside:
            yield token(book, one.id), "Of the others, those that are said of it.", inside


def _notes(book: Book, registry: Registry, declared: Property) -> Rows:
    """What is said of single codes, with its source; the same of several codes at once."""
    found: dict[tuple[Markup, Markup, Markup], list[Markup]] = {}
    for code in registered(registry.codes) if declared.type != "rows" else ():
        own = next((one for one in code.properties if one.property == declared.id), None)
        if own and (own.note or own.source):
            value = spoken(book, registry, declared, own.value)
            key = value, book.sources.linked(own.note), book.sources.linked(own.source)
            found.setdefault(key, []).append(book.called(registry.id, code.code, "", None))
    return tuple(
        {"codes": joined(codes), "value": value, "note": note, "source": source}
        for (value, note, source), codes in found.items()
    )


def _topics(book: Book, registry: Registry, declared: Property) -> Rows:
    """The rows of all codes by what they are about: a table for each header field."""
    found: dict[str, list[Said]] = {}
    for code, row in rows_of(book, registry, declared) if declared.type == "rows" else ():
        found.setdefault(str(row[0].value), []).append((code, row))
    return tuple(_topic(book, registry, declared, name, found[name]) for name in sorted(found))


def _topic(
    book: Book, registry: Registry, declared: Property, name: str, said: list[Said]
) -> Row:
    rows = needs(book, registry, declared, said, None)
    return {
        "id": "field-" + name.lower(),
        "name": token(book, name),
        "count": len(rows),
        "needs": tuple(dict(row, is_first=not place) for place, row in enumerate(rows)),
    }


def _best(book: Book, registry: Registry, declared: Property) -> Row:
    """How the best of several codes is found, on the page of the property that ranks them."""
    best = registry.best
    if best is None or best.rank != declared.id:
        return {"has_best": False, "best": "", "best_nothing": "", "best_source": ""}
    phrase = book.codes[registry.id][best.nothing].phrase
    return {
        "has_best": True,
        "best": best.meaning,
        "best_nothing": book.called(registry.id, best.nothing, phrase),
        "best_source": book.sources.linked(best.source),
    }


def _only(book: Book, declared: Property) -> Row:
    """Of a counterpart, the codes that are in the other registry alone."""
    rows = tuple(
        {"code": book.called(declared.registry, one.code, one.phrase)} for one in declared.only
    )
    there = book.registries.get(declared.registry)
    return {
        "has_only": bool(rows),
        "only": rows,
        "other": there.title if there else declared.registry,
    }
