"""site: every page of a site, and the files that stand beside them."""

from __future__ import annotations

from gen.interpreter import canonical
from gen.model.registry import Registry
from gen.view.html import search
from gen.view.html.api import api_page
from gen.view.html.book import Book
from gen.view.html.code import code_pages
from gen.view.html.documents import document_pages
from gen.view.html.home import home_pages
from gen.view.html.lists import space
from gen.view.html.mapped import map_pages
from gen.view.html.mentions import Mentions
from gen.view.html.property import picture, property_pages
from gen.view.html.registry import registry_pages
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

STATIC = ("style.css", "search.js")


def pages(book: Book) -> Iterator[Page]:
    """Every page, and each file that a template makes."""
    yield from home_pages(book)
    mentions = Mentions(book)
    for registry in book.registries.values():
        yield from registry_pages(book, registry)
        yield from code_pages(book, registry, mentions)
        yield from property_pages(book, registry)
        yield api_page(book, registry)
    yield from pictures(book, book.main)
    yield from map_pages(book)
    yield from document_pages(book)
    hint = canonical(", ".join(text for text, _ in search.hints(book)))
    for name in STATIC:
        yield Page(name, f"docs/html/{name}.tmpl", {"hint": hint})
    yield Page("index.js", "docs/html/index.js.tmpl", {"index": search.index(book)})


def pictures(book: Book, registry: Registry) -> Iterator[Page]:
    """Pictures that stand alone: the map of the numbers, and each property of values in order."""
    drawn = space(book, registry)
    if drawn["has_space"]:
        yield Page(f"{registry.id}/code-space.svg", "docs/html/space.svg.tmpl", drawn)
    if registry.kind == "codes":
        for declared in registry.properties:
            if declared.type == "enum":
                name = f"{registry.id}/{declared.id}.svg"
                yield Page(name, "docs/html/bands.svg.tmpl", picture(book, registry, declared))
