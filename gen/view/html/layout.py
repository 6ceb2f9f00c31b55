"""layout: what every page has: title, ways to the others, where the facts come from."""

from __future__ import annotations

from gen.view.html.book import UP, Book
from gen.view.html.words import counted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.model.registry import Registry
    from gen.view.html.book import Row, Rows


def layout(
    book: Book,
    title: str,
    about: str,
    trail: Iterable[tuple[str, str]] = (),
    registry: Registry | None = None,
    here: str = "",
    up: str = UP,
) -> Row:
    """The names that head and foot of a page use; `trail` leads to the page, called `here`."""
    whole = (registry or book.main).title
    crumbs = tuple({"label": label, "href": href} for label, href in trail)
    return {
        "title": title if title == whole else f"{title} – {whole}",
        "about": about,
        "has_about": bool(about),
        "up": up,
        "brand": book.main.title,
        "crumbs": crumbs,
        "has_crumbs": bool(crumbs),
        "here": here or title,
        "nav": nav(book, up),
        "made_from": made_from(registry or book.main),
    }


def nav(book: Book, up: str) -> Rows:
    """The ways that lead on from every page."""
    ways = [("All codes", "index.html"), ("Registries", "about/registries.html")]
    ways.append(("RFCs", "rfc/index.html"))
    if book.maps:
        ways.append(("Maps", "map/index.html"))
    ways += [("Downloads", "files/index.html"), ("About", "about/index.html")]
    return tuple({"label": label, "href": up + href} for label, href in ways)


def made_from(registry: Registry) -> str:
    """`SIP response codes, version 1.0.0, as of 2026-01-07. 75 codes.`"""
    told = f"{registry.title}, version {registry.version}"
    told += f", list of {registry.updated}" if registry.updated else ""
    return told


def size(registry: Registry) -> str:
    """`75 registered codes, 18 that are in use without being registered`."""
    one = registry.kind[:-1]
    known = sum(code.status != "unregistered" for code in registry.codes)
    rest = len(registry.codes) - known
    told = counted(known, f"registered {one}")
    return told + (f", and {rest} seen in use without being registered" if rest else "")
