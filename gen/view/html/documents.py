"""documents: a page for each RFC, with what its sections bear out, and a list of all sources."""

from __future__ import annotations

from gen.model.registry import Code, Registry, Value
from gen.view.html.book import Book, class_file
from gen.view.html.layout import layout
from gen.view.html.words import address, counted, joined, link, plain
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.markup import Markup
    from gen.view.html.book import Row, Rows

    Said = tuple[str, Markup, str]  # a source, the link to what it is said of, and what is said
    Sections = dict[str, dict[str, list[Markup]]]  # by section, what is said of which


def document_pages(book: Book) -> list[Page]:
    rfcs: dict[str, Sections] = {}
    others: dict[str, list[Markup]] = {}
    for source, about, what in statements(book):
        cited = book.sources.cited(source)
        for rfc, section in dict.fromkeys(cited):
            told = rfcs.setdefault(rfc, {}).setdefault(section, {}).setdefault(what, [])
            told.append(about)
        if not cited:
            others.setdefault(source, []).append(about)
    order = sorted(rfcs, key=int)
    return [_index(book, order, rfcs, others), *(_page(book, rfc, rfcs[rfc]) for rfc in order)]


def statements(book: Book) -> Iterable[Said]:
    """Everything on the site that has a source."""
    for registry in book.registries.values():
        for code in registry.codes:
            yield from _of_code(book, registry, code)
        for one in registry.classes:
            name = f"{one.title} ({one.first}–{one.last})"
            about = link(name, f"../{registry.id}/{class_file(one)}")
            for fact in one.facts:
                yield from ((source, about, "Facts") for source in fact.sources)
            for value in one.properties:
                yield from ((source, about, "Facts") for source in _sources(value))
    for map in book.maps:
        about = link(map.title, f"../map/{map.id}.html")
        for source in dict.fromkeys(row.source for row in map.rows):
            yield source, about, "Maps"


def _of_code(book: Book, registry: Registry, code: Code) -> Iterable[Said]:
    about = book.called(registry.id, code.code, code.phrase)
    for source in code.references:
        yield source, about, "Defines"
    if code.since and code.since not in code.references:
        yield code.since, about, "Defined first"
    if code.deprecated_since:
        yield code.deprecated_since, about, "Deprecates"
    for alias in (*code.phrase_aliases, *code.name_aliases):
        for source in alias.sources:
            yield source, about, "Other names"
    for value in code.properties:
        for source in dict.fromkeys(_sources(value)):
            yield source, about, "Behaviour"


def _sources(value: Value) -> Iterable[str]:
    """Who says a value: itself, or each of its rows."""
    if value.source:
        yield value.source
    for row in value.value if isinstance(value.value, tuple) else ():
        for cell in row if isinstance(row, tuple) else ():
            if isinstance(cell, Value) and cell.property == "source":
                yield str(cell.value)


def _index(
    book: Book, order: list[str], rfcs: dict[str, Sections], others: dict[str, list[Markup]]
) -> Page:
    about = "Every document that bears out something here, and what it is cited for."
    rows = tuple(
        {
            "title": link(f"RFC {rfc}", f"{rfc}.html"),
            "told": counted(len([one for one in rfcs[rfc] if one]), "section") + " cited",
        }
        for rfc in order
    )
    more = tuple(
        {"title": plain(source), "told": joined(dict.fromkeys(others[source]), " · ")}
        for source in sorted(others)
    )
    values: Row = {
        **layout(book, "Sources", about),
        **{"heading": "Sources", "lead": about, "rows": rows, "more": more, "has_more": bool(more)},
    }
    return Page("rfc/index.html", "docs/html/sources.html.tmpl", values)


def _page(book: Book, rfc: str, sections: Sections) -> Page:
    about = f"What the sections of RFC {rfc} say of the codes here."
    values: Row = {
        **layout(book, f"RFC {rfc}", about, (("RFCs", "index.html"),)),
        "heading": f"RFC {rfc}",
        "lead": about,
        "editor": link(f"RFC {rfc} at the RFC editor", address(rfc, "")),
        "sections": _sections(rfc, sections),
    }
    return Page(f"rfc/{rfc}.html", "docs/html/rfc.html.tmpl", values)


def _sections(rfc: str, sections: Sections) -> Rows:
    order = sorted(sections, key=lambda one: [int(part) for part in one.split(".") if part])
    return tuple(
        {
            "id": f"section-{section}" if section else "whole",
            "link": link(_name(section), address(rfc, section)),
            "count": len(sections[section]),
            "told": tuple(
                {
                    "is_first": not place,
                    "what": what,
                    "codes": joined(dict.fromkeys(codes), " · "),
                }
                for place, (what, codes) in enumerate(sections[section].items())
            ),
        }
        for section in order
    )


def _name(section: str) -> str:
    return f"§{section}" if section else "As a whole"
