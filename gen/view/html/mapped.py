"""mapped: what maps say: a page for each, and what a code becomes or is made of."""

from __future__ import annotations

from gen.model.map import End, Map, Row, Side
from gen.model.registry import Code, Registry
from gen.view.html.book import Book, class_file
from gen.view.html.layout import layout
from gen.view.html.words import counted, joined, link, plain
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.markup import Markup
    from gen.view.html.book import Row as Cells
    from gen.view.html.book import Rows


def becomes(book: Book, registry: Registry, code: Code) -> Rows:
    """What a code becomes in other registries: its own rows, those of its class, the default."""
    found: list[Cells] = []
    for one in book.maps:
        if one.begin.id == registry.id:
            rows = list(rows_of(one, code.code))
            found += [_cells(book, one, row, "becomes", row.to) for row in rows]
            if one.default and all(row.when for row in rows):
                found.append(_default(book, one))
    return tuple(found)


def rows_of(one: Map, number: int) -> Iterable[Row]:
    """The rows of a code, or those of its class; of that the one that always holds, if need be."""
    own = [row for row in one.rows if row.code and row.code.code == number]
    home = [row for row in one.rows if row.span and row.span.first <= number <= row.span.last]
    if own and all(row.when for row in own):
        return own + [row for row in home if not row.when]
    return own or home


def made_of(book: Book, registry: Registry, code: Code) -> Rows:
    """What becomes the code."""
    return tuple(
        _cells(book, one, row, "comes from", row.code)
        for one in book.maps
        if one.target.id == registry.id
        for row in one.rows
        if row.to and row.to.code == code.code
    )


def _cells(book: Book, one: Map, row: Row, verb: str, end: End | None) -> Cells:
    side = one.target if verb == "becomes" else one.begin
    return {
        "verb": verb,
        "map": link(one.title, f"../map/{one.id}.html"),
        "registry": side.title,
        "end": _end(book, side, row, end),
        "when": book.sources.linked(row.when),
        "has_when": bool(row.when),
        "note": book.sources.linked(row.note),
        "has_note": bool(row.note),
        "source": book.sources.linked(row.source),
    }


def _default(book: Book, one: Map) -> Cells:
    assert one.default
    row = Row(None, None, one.default.to, "", one.default.source, "By default.")
    return _cells(book, one, row, "becomes", one.default.to)


def _end(book: Book, side: Side, row: Row, end: End | None) -> Markup:
    """A code with its phrase, a class, or nothing."""
    if end:
        if side.kind == "tokens" and not book.has(side.id, end.code):
            return plain(end.phrase)
        return book.called(side.id, end.code, end.phrase)
    if row.span and end is row.code:
        return plain(f"any other of {row.span.first} to {row.span.last}, {row.span.title}")
    return plain("nothing")


def map_pages(book: Book) -> list[Page]:
    if not book.maps:
        return []
    return [_index(book), *(_page(book, one) for one in book.maps)]


def _index(book: Book) -> Page:
    about = "What a code becomes in another protocol, row by row, each with its source."
    rows = tuple(
        {
            "title": link(one.title, f"{one.id}.html"),
            "told": counted(len(one.rows), "row"),
        }
        for one in book.maps
    )
    values = {
        **layout(book, "Maps", about),
        **{"heading": "Maps", "lead": about, "rows": rows},
    }
    return Page("map/index.html", "docs/html/list.html.tmpl", values)


def _page(book: Book, one: Map) -> Page:
    about = f"{one.begin.title} to {one.target.title}: {counted(len(one.rows), 'row')}, each "
    about += "with its source. The way back is a map of its own."
    rows: Rows = tuple(
        {
            "id": _row_id(row),
            "begin": _begin(book, one, row),
            "end": _end(book, one.target, row, row.to) if row.to else plain("nothing"),
            "when": book.sources.linked(row.when),
            "note": book.sources.linked(row.note),
            "source": book.sources.linked(row.source),
        }
        for row in one.rows
    )
    default = one.default
    end = Row(None, None, default.to if default else None, "", "", "")
    values = {
        **layout(book, one.title, about, (("Maps", "index.html"),)),
        "heading": one.title,
        "lead": about,
        "version": one.version,
        "rows": tuple(_with_ids(rows)),
        "begin": one.begin.title,
        "target": one.target.title,
        "has_default": default is not None,
        "default": _end(book, one.target, end, default.to) if default else "",
        "default_source": book.sources.linked(default.source) if default else "",
        "function": one.prefix,
        "files": f"{one.prefix}.h",
    }
    return Page(f"map/{one.id}.html", "docs/html/map.html.tmpl", values)


def _row_id(row: Row) -> str:
    return f"from-{row.code.code}" if row.code else f"class-{row.span.id if row.span else ''}"


def _with_ids(rows: Iterable[Cells]) -> Iterable[Cells]:
    """The rows, of which only the first of a code has its id."""
    seen: set[object] = set()
    for row in rows:
        first = row["id"] not in seen
        seen.add(row["id"])
        yield {**row, "is_first": first}


def _begin(book: Book, one: Map, row: Row) -> Markup:
    if row.code:
        return _end(book, one.begin, row, row.code)
    if row.span is None or one.begin.id not in book.registries:
        return plain(row.span.title if row.span else "")
    home = next(c for c in book.registries[one.begin.id].classes if c.id == row.span.id)
    name = f"other {row.span.first} to {row.span.last}, {row.span.title}"
    return joined((link(name, f"../{one.begin.id}/{class_file(home)}"),), "")
