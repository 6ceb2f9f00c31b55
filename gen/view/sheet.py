"""sheet: a registry or a map as a table for a spreadsheet (RFC 4180), a line for each entry.

A spreadsheet takes what begins with one of some marks for a formula, and might run it. So a text
that begins so, or with an apostrophe, has an apostrophe before it. Numbers stay numbers.
"""

from __future__ import annotations

from gen.view.told import class_of, in_row, spoken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Union

    from gen.model.map import End, Map, Span
    from gen.model.registry import Code, Property, Registry, Sourced, Value

    Cell = Union[str, int, None]

__all__ = ["map_sheet", "sheet"]

FORMULA = ("=", "+", "-", "@", "'")  # no text begins with a tab or the end of a line
OF_CODES = (
    *("name", "class", "status", "summary", "references", "since", "deprecated_since"),
    *("use_instead", "phrase_aliases", "name_aliases", "origin"),
)
OF_ROWS = (
    *("from_first", "from_last", "from", "to_code", "to", "only_if", "note", "source"),
)


def sheet(registry: Registry) -> str:
    """The codes, and what properties say of them: their own, by their class, or by default.

    A note is the code's own; that of a class would be the same in many lines.
    """
    ids = [one.id for one in registry.properties]
    first = ("ordinal", "token") if registry.kind == "tokens" else ("code", "phrase")
    heads = (f"{id}{more}" for id in ids for more in ("", " source", " note"))
    rows = (_code(registry, one) for one in registry.codes)
    return _lines([(*first, *OF_CODES, *heads), *rows])


def _code(registry: Registry, code: Code) -> Iterable[Cell]:
    home = class_of(registry, code.code)
    yield code.code
    yield from (code.phrase, code.name, home.id if home else "", code.status)
    yield from (code.summary, "; ".join(code.references), code.since, code.deprecated_since)
    yield code.use_instead
    yield from (_aliases(code.phrase_aliases), _aliases(code.name_aliases), code.origin)
    given = {one.property: one._replace(note="") for one in (home.properties if home else ())}
    given.update((one.property, one) for one in code.properties)
    for declared in registry.properties:
        yield from _value(declared, given.get(declared.id))


def _aliases(aliases: Iterable[Sourced]) -> str:
    """`Busy here (RFC 3398); Busy (RFC 3261 s20.33, unconfirmed)`."""
    known = ((one.text, ", ".join(_known(one.sources, one.confidence))) for one in aliases)
    return "; ".join(f"{text} ({sources})" if sources else text for text, sources in known)


def _known(sources: tuple[str, ...], confidence: str) -> tuple[str, ...]:
    return sources if confidence == "confirmed" else (*sources, confidence)


def _value(declared: Property, given: Value | None) -> tuple[Cell, Cell, Cell]:
    """The value, who says it, and the note."""
    if given is None:
        return _spelled(declared, declared.default), "", ""
    source = ", ".join(_known((given.source,) if given.source else (), given.confidence))
    return _spelled(declared, given.value), source, given.note


def _spelled(declared: Property, value: object) -> Cell:
    """A value as it stands in a registry; several are split by commas, rows by bars."""
    if value is None or isinstance(value, int) and not isinstance(value, bool):
        return value
    if declared.type == "rows" and isinstance(value, tuple):
        return " | ".join(in_row(declared.columns, row) for row in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return spoken(value)


def map_sheet(map: Map) -> str:
    """The rows of a map; a class has its bounds, the default none."""
    rows: list[Iterable[Cell]] = [OF_ROWS]
    for row in map.rows:
        begin = _span(row.span)
        if row.code:
            begin = (row.code.code, row.code.code, row.code.phrase)
        rows.append([*begin, *_end(row.to), row.when, row.note, row.source])
    if map.default:
        rows.append((*_span(None), *_end(map.default.to), "", "", map.default.source))
    return _lines(rows)


def _span(span: Span | None) -> tuple[Cell, ...]:
    return (span.first, span.last, span.title) if span else (None, None, "")


def _end(end: End | None) -> tuple[Cell, ...]:
    return (end.code, end.phrase) if end else (None, "")


def _lines(rows: Iterable[Iterable[Cell]]) -> str:
    return "".join(",".join(map(_cell, row)) + "\r\n" for row in rows)


def _cell(value: Cell) -> str:
    """A number, or a text that no spreadsheet takes for a formula, in quotes where it must be."""
    if not isinstance(value, str):
        return "" if value is None else str(value)
    text = "'" + value if value.startswith(FORMULA) else value
    quotes = any(mark in text for mark in '",\r\n')
    return '"' + text.replace('"', '""') + '"' if quotes else text
