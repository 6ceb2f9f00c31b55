"""home: the first page, with every code at a glance, and the pages about the site itself."""

from __future__ import annotations

from gen.model.registry import Registry
from gen.view.html.book import Book
from gen.view.html.layout import layout, size
from gen.view.html.lists import chips, groups, odd, space
from gen.view.html.registry import ways
from gen.view.html.search import hints
from gen.view.html.words import counted, joined, link, plain
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.markup import Markup
    from gen.view.html.book import Row, Rows


def home_pages(book: Book) -> list[Page]:
    return [home(book), registries(book), downloads(book), about(book)]


def home(book: Book) -> Page:
    """Every code of the first registry, by class, on one screen."""
    main = book.main
    lead = f"Every one of the {main.title}: {size(main)}."
    values: Row = {
        **layout(book, main.title, lead, registry=main, up=""),
        "heading": main.title,
        "lead": f"{size(main)}.",
        "id": main.id,
        "groups": groups(book, main, ""),
        "odd": odd(book, main, ""),
        "has_odd": bool(odd(book, main, "")),
        "topics": _topics(book, main),
        "has_topics": bool(main.topics),
        "ways": _ways(book, main),
        "others": tuple(
            {"title": one.title, "href": f"{one.id}/index.html", "told": size(one)}
            for one in book.registries.values()
            if one is not main
        ),
        "has_others": len(book.registries) > 1,
        "script": "search.js",
        "updated": main.updated,
        **space(book, main),
    }
    return Page("index.html", "docs/html/home.html.tmpl", values)


def _ways(book: Book, main: Registry) -> Rows:
    """The pages about the first registry, from the top."""
    return tuple({**one, "href": f"{main.id}/{one['href']}"} for one in ways(book, main))


def _topics(book: Book, registry: Registry) -> Rows:
    """What people look for in plain words, and where it leads."""
    return tuple(
        {
            "words": ", ".join(one.words),
            "codes": chips(book, registry, (book.codes[registry.id][n] for n in one.finds), ""),
        }
        for one in registry.topics
    )


def registries(book: Book) -> Page:
    told = "Each registry in the same form, with a page for each of its entries."
    rows = tuple(
        {"title": link(one.title, f"../{one.id}/index.html"), "told": plain(size(one))}
        for one in book.registries.values()
    )
    values: Row = {
        **layout(book, "Registries", told),
        **{"heading": "Registries", "lead": told, "rows": rows},
    }
    return Page("about/registries.html", "docs/html/list.html.tmpl", values)


def downloads(book: Book) -> Page:
    """The data as files, by registry."""
    told = "The same facts as data and as C, to be used without asking anybody."
    titles = {one.id: one.title for one in book.registries.values()}
    titles.update({one.id: one.title for one in book.maps})
    found: dict[str, list[Markup]] = {id: [] for id in titles}
    for one in book.files:
        named = joined((link(one.name, one.name), f" {one.what}, {_bytes(len(one.data))}"), "")
        found.setdefault(one.id, []).append(named)
    titles["schema"] = "Schemas"
    rows = tuple(
        {"title": plain(titles[id]), "told": joined(links, " · ")} for id, links in found.items()
    )
    values: Row = {
        **layout(book, "Downloads", told),
        **{"heading": "Downloads", "lead": told, "rows": rows},
    }
    return Page("files/index.html", "docs/html/list.html.tmpl", values)


def _bytes(size: int) -> str:
    return f"{size / 1024:.0f} KB" if size >= 10240 else f"{size / 1024:.1f} KB"


def about(book: Book) -> Page:
    """Where the facts come from, of which date they are, and what may be done with them."""
    told = "Where the facts come from, how old they are, and what you may do with them."
    rows = tuple(
        {
            "title": link(one.title, f"../{one.id}/index.html"),
            "version": one.version,
            "authority": one.authority or "–",
            "updated": one.updated or "–",
            "license": one.license or "–",
            "count": counted(len(one.codes), one.kind[:-1]),
        }
        for one in book.registries.values()
    )
    maps = tuple(
        {
            "title": link(one.title, f"../map/{one.id}.html"),
            "version": one.version,
            "license": one.license or "–",
            "count": counted(len(one.rows), "row"),
        }
        for one in book.maps
    )
    values: Row = {
        **layout(book, "About", told),
        **{"heading": "About", "lead": told, "rows": rows, "maps": maps, "has_maps": bool(maps)},
        "hints": tuple({"text": text, "what": what} for text, what in hints(book)),
    }
    return Page("about/index.html", "docs/html/about.html.tmpl", values)
