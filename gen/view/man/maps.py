"""maps: what the pages of a map are made of."""

from __future__ import annotations

from gen.view.c_map_prose import documents
from gen.view.man.functions import Group, Manual, function_pages, references
from gen.view.man.words import bare, date, paragraph, paragraphs, topic
from gen.view.map_functions import map_functions
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gen.model.map import End, Map, Row, Side
    from gen.view.man.about import About

    Values = Mapping[str, object]

__all__ = ["map_pages"]


def map_pages(map: Map, about: About) -> Iterable[Page]:
    """The page of the rows, that of the functions, and those that lead to it."""
    yield Page(f"man7/{topic(map.prefix)}.7", "docs/man/map.man.tmpl", _values(map, about))
    yield from function_pages(_manual(map, about))


def _manual(map: Map, about: About) -> Manual:
    example, prints = _example(map)
    return Manual(
        prefix=map.prefix,
        source=about.source,
        date=date(about.day),
        about=map.title,
        intro=(f"{_joined(map)} Every function is defined for every int.",),
        groups=(Group("", tuple((one, ()) for one in map_functions(map, map.prefix))),),
        example=example,
        prints=prints,
        see=(*about.see, (topic(map.prefix), "7"), ("codebook", "1")),
        standards=(", ".join(documents(map)) + ".",),
    )


def _joined(map: Map) -> str:
    begin, target = map.begin, map.target
    joined = f"from {begin.id} ({begin.title}) to {target.id} ({target.title})"
    return f"The map leads {joined}, and not back."


def _example(map: Map) -> tuple[tuple[str, ...], str]:
    """A program that maps a code, and what it prints."""
    row = next((one for one in map.rows if one.to and not one.when), map.rows[0])
    code = row.code.code if row.code else row.span.first if row.span else 0
    to = "none" if row.when or not row.to else str(row.to.code)
    return (
        "#include <stdio.h>",
        "",
        f'#include "{map.prefix}.h"',
        "",
        "int main(void) {",
        f"    int to = {map.prefix}({code});",
        "",
        f"    if (to == {map.prefix.upper()}_NONE)",
        '        puts("none");',
        "    else",
        '        printf("%d\\n", to);',
        "    return 0;",
        "}",
    ), to


def _values(map: Map, about: About) -> Values:
    return {
        "source": about.source,
        "date": bare(date(about.day)),
        "name": bare(topic(map.prefix)),
        "title": bare(topic(map.prefix).upper()),
        "about": map.title,
        "intro": paragraph(f"{_joined(map)} This is version {map.version} of it."),
        "rows": tuple(_row(map, row) for row in map.rows),
        "has_default": map.default is not None,
        "default": _end(map.target, map.default.to) if map.default else "",
        "default_about": paragraph(map.default.source + "." if map.default else ""),
        "pages": references((*about.see, (map.prefix, "3"), ("codebook", "1"))),
    }


def _row(map: Map, row: Row) -> Values:
    begin = _end(map.begin, row.code) if row.code else ""
    if row.span:
        begin = f"{row.span.first} to {row.span.last} {row.span.title}"
    told = (f"Only if: {row.when.rstrip('.')}." if row.when else "", row.note, f"{row.source}.")
    return {
        "begin": begin,
        "to": _end(map.target, row.to) if row.to else "none",
        "about": paragraphs(filter(None, told)),
    }


def _end(side: Side, end: End) -> str:
    """`17 User busy`, or the text of a token."""
    return end.phrase if side.kind == "tokens" else f"{end.code} {end.phrase}"
