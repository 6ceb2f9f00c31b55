"""view_c_map_prose: what the comments of generated C say of a map and its rows."""

from __future__ import annotations

from gen.model.map import End, Map, Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

ALL = 2**32 - 1  # from the least int to the greatest

__all__ = ["about_file", "about_unmapped", "named", "shown"]


def about_file(map: Map) -> str:
    """`SIP to Q.850, version 1.0.0: from sip (SIP response codes) to ..., by RFC 3398.`"""
    begin, target = map.begin, map.target
    joined = f"from {begin.id} ({begin.title}) to {target.id} ({target.title})"
    return f"{map.title}, version {map.version}: {joined}, by {', '.join(documents(map))}."


def documents(map: Map) -> tuple[str, ...]:
    """The documents that rows are from, less the sections, in order: `RFC 3398`."""
    sources = [row.source for row in map.rows]
    return tuple(sorted({document(source) for source in sources}))


def document(source: str) -> str:
    """`RFC 3398` of `RFC 3398 s8.2.6.1`."""
    front, mark, section = source.rpartition(" s")
    return front if mark and section[:1].isdigit() else source


def about_unmapped(map: Map) -> Iterable[str]:
    """What codes become that have no row of their own, an item each: `- 300 to 399: 23 ...`."""
    spans = [(row, row.span) for row in map.rows if row.span and not row.when]
    for row, span in spans:
        yield f"- {span.first} to {span.last}: {ended(row.to)} ({row.source})"
    if any(span.last - span.first == ALL for _, span in spans):
        return
    if map.default:
        by = f" ({map.default.source})" if map.default.source else ""
        yield f"- any other: {named(map.default.to)}{by}"
    else:
        yield "- any other: none"


def named(end: End) -> str:
    """`17 USER_BUSY`."""
    return f"{end.code} {end.name}"


def ended(end: End | None) -> str:
    return named(end) if end else "none"


def shown(row: Row) -> str:
    """`486 BUSY_HERE -> 17 USER_BUSY`."""
    begin = named(row.code) if row.code else ""
    if row.span:
        begin = f"{row.span.first} to {row.span.last}"
    return f"{begin} -> {ended(row.to)}" + (", conditionally" if row.when else "")
