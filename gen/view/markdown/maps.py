"""maps: a page for a map, with a table of its rows."""

from __future__ import annotations

from gen.view.markdown.words import link
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from gen.model.map import End, Map, Row, Side

    Values = Mapping[str, object]

__all__ = ["map_page"]


def map_page(map: Map, source: str, known: Collection[str]) -> Page:
    """The page; `known` are the ids of the registries that have one."""
    values = {
        "source": source,
        "title": map.title,
        "version": map.version,
        "begin": _registry(map.begin, known),
        "target": _registry(map.target, known),
        "rows": tuple(_row(map, row) for row in map.rows),
        "has_default": map.default is not None,
        "default": _end(map.target, map.default.to) if map.default else "",
        "default_source": map.default.source if map.default else "",
    }
    return Page(f"{map.id}.md", "docs/markdown/map.md.tmpl", values)


def _registry(side: Side, known: Collection[str]) -> str:
    return link(side.title, f"{side.id}.md") if side.id in known else side.title


def _row(map: Map, row: Row) -> Values:
    begin = _end(map.begin, row.code) if row.code else ""
    if row.span:
        begin = f"{row.span.first} to {row.span.last} {row.span.title}"
    return {
        "begin": begin,
        "to": _end(map.target, row.to) if row.to else "none",
        "when": row.when,
        "note": row.note,
        "source": row.source,
    }


def _end(side: Side, end: End) -> str:
    return end.phrase if side.kind == "tokens" else f"{end.code} {end.phrase}"
