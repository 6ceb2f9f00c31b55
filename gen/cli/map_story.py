"""What the maps of data/ say of a code: what it becomes elsewhere, and what becomes it."""

from __future__ import annotations

from gen.cli import catalog, reading, sources
from gen.cli.columns import wrapped
from gen.cli.report import visible
from gen.kinds import ends
from gen.model.map import End, Map, Row, Side, Span
from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Said(Record):
    """What one row, or the default, of a map says of a code."""

    map: str  # "sip_to_q850"
    direction: str  # "to" where the code becomes another, "from" where another becomes it
    registry: Side  # the one at the other end
    code: End | None  # there; None for none, for any other, and where a class becomes the code
    span: Span | None  # the class that becomes the code
    by: str  # "row", "class" or "default": whose the row is
    when: str
    source: str
    note: str


def maps_of(id: str) -> tuple[Map, ...]:
    """The maps of data/ that begin or end at a registry. Raises Refused where one is no map."""
    documents = map(reading.document, catalog.ids_in(reading.MAPS))
    return tuple(sources.map_of(one) for one in documents if id in ends(one))


def said(maps: tuple[Map, ...], registry: str, number: int) -> tuple[Said, ...]:
    """All that maps say of a code: first what it becomes, then what becomes it."""
    found: list[Said] = []
    for one in maps:
        if one.begin.id == registry:
            found += _becomes(one, number)
    for one in maps:
        if one.target.id == registry:
            found += _from(one, number)
    return tuple(found)


def _becomes(one: Map, number: int) -> Iterable[Said]:
    """The rows of a code, its own or those of its class; and what holds if no condition does."""
    own = [row for row in one.rows if row.code and row.code.code == number]
    home = [row for row in one.rows if row.span and row.span.first <= number <= row.span.last]
    always = [row for row in home if not row.when]
    rows = own or home
    if own and own[0].when:
        rows = own + always
    for row in rows:
        yield _row(one, row, "to", row.to, None)
    if one.default and (not rows or all(row.when for row in rows)):
        yield _default(one, "to", one.default.to)


def _from(one: Map, number: int) -> Iterable[Said]:
    """The rows that lead to a code."""
    for row in one.rows:
        if row.to and row.to.code == number:
            yield _row(one, row, "from", row.code, row.span)
    if one.default and one.default.to.code == number:
        yield _default(one, "from", None)


def _row(one: Map, row: Row, direction: str, end: End | None, span: Span | None) -> Said:
    other = one.target if direction == "to" else one.begin
    by = "class" if row.span else "row"
    return Said(one.id, direction, other, end, span, by, row.when, row.source, row.note)


def _default(one: Map, direction: str, end: End | None) -> Said:
    other = one.target if direction == "to" else one.begin
    source = one.default.source if one.default else ""
    return Said(one.id, direction, other, end, None, "default", "", source, "")


def told(found: tuple[Said, ...]) -> str:
    """The paragraph of a page: `to q850: 17 User busy (RFC 3398 s8.2.6.1)`; "" for nothing."""
    lines = "".join("  " + wrapped(visible(_line(one)), 4)[4:] for one in found)
    return "\nMaps\n\n" + lines if lines else ""


def _line(one: Said) -> str:
    by = "by default" if one.by == "default" else ""
    if one.by == "class" and one.direction == "to":
        by = "by its class"
    known = "; ".join(filter(None, (by, one.source)))
    text = f"{one.direction} {one.registry.id}: {_end(one)}" + (f" ({known})" if known else "")
    text += f". Only if: {one.when}" if one.when else ""
    return text + (f"{' ' if one.when[-1:] == '.' else '. '}{one.note}" if one.note else "")


def _end(one: Said) -> str:
    """What is at the other end: `17 User busy`, `400 to 499 Client Error`, `BYE`."""
    if one.code:
        is_token = one.registry.kind == "tokens"
        return one.code.phrase if is_token else f"{one.code.code} {one.code.phrase}"
    if one.span:
        return f"{one.span.first} to {one.span.last} {one.span.title}"
    return "any other" if one.direction == "from" else "none"
