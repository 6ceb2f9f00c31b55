"""view_c_map: a Map becomes the finished tokens and rows that the C templates of maps lay out.

Rows have their places by the names of codes, and texts are called by what they say, so that a
change of one row moves no line of another. Names that end with an underscore are internal.
"""

from __future__ import annotations

from gen.model.map import End, Map, Row, Span
from gen.outputs import PLACES
from gen.record import Record
from gen.view import c_text
from gen.view.c_bounds import inside
from gen.view.c_functions import declarations
from gen.view.c_map_prose import about_file, about_unmapped, named, shown
from gen.view.c_texts import pool, pool_size, words
from gen.view.map_functions import map_functions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Tokens = Mapping[str, object]
    Lines = tuple[Tokens, ...]

__all__ = ["MapOptions", "said_in", "view"]

SWITCH_MOST = 1024  # codes; clang takes quadratic time for a switch of cases far apart
EVERY = "1"  # the condition of a class that has every int


class MapOptions(Record):
    """How a map becomes C."""

    prefix: str = ""  # of every name; "" for the map's own
    form: str = "split"  # split, single or hpp
    license_lines: tuple[str, ...] = ("SPDX-License-Identifier: 0BSD OR CC0-1.0",)
    asked: tuple[str, ...] = ()  # "Options: --profile enum", as the command line has them
    source_name: str = ""  # "sip_to_q850.json"


class Owner(Record):
    """A code or a class with its rows, the one without a condition first."""

    name: str  # "BUSY_HERE" or "class_REDIRECTION"
    code: End | None
    span: Span | None
    rows: tuple[Row, ...]


def view(map: Map, options: MapOptions) -> Tokens:
    """Everything that a template of a map may name, each value finished C."""
    prefix = options.prefix or map.prefix
    owners = _owners(map)
    said = said_in(map)
    none = c_text.INT_MIN if map.target_has_zero else 0
    return {
        **{"prefix": prefix, "macro": prefix.upper()},
        "source": c_text.comment(options.source_name),
        **PLACES,
        "options": _lines(c_text.comments(options.asked)),
        "license": _lines(c_text.block_comment(options.license_lines)),
        "about": _lines(c_text.doc_lines((about_file(map),))),
        "unmapped_doc": _lines(c_text.doc_lines(about_unmapped(map))),
        "functions": declarations(map_functions(map, prefix), f"{prefix}_API".upper()),
        **{"begin": map.begin.id, "target": map.target.id},
        "none": c_text.integer(none),
        "unmapped": "default" if map.default else "nothing",
        "pool": tuple(text.row() for text in pool(said)),
        "offset_type": c_text.unsigned(pool_size(pool(said))),
        **_types(map, owners, none),
        **_flags(map, owners),
        **_default(map),
        "rows": tuple(
            _row(owner, at, said, f"{prefix.upper()}_NONE")
            for owner in owners
            for at in range(len(owner.rows))
        ),
        "codes": tuple(
            {"code": c_text.integer(owner.code.code), "place": owner.name}
            for owner in owners
            if owner.code
        ),
        "spans": tuple(
            {"condition": inside(owner.span.first, owner.span.last), "place": owner.name}
            for owner in owners
            if owner.span
        ),
    }


def _types(map: Map, owners: tuple[Owner, ...], none: int) -> Tokens:
    """The smallest types for what the table holds, and for a place in it."""
    return {
        "place_type": c_text.unsigned(len(map.rows) + 2),
        "count_type": c_text.unsigned(max(len(owner.rows) for owner in owners)),
        "to_type": c_text.whole([none, *_targets(map)]),
    }


def _lines(lines: Iterable[str]) -> Lines:
    return tuple({"line": line} for line in lines)


def _owners(map: Map) -> tuple[Owner, ...]:
    """Runs of rows of one code or class; the rows are sorted, so that each has but one run."""
    runs: list[list[Row]] = []
    for row in map.rows:
        if not runs or (runs[-1][0].code, runs[-1][0].span) != (row.code, row.span):
            runs.append([])
        runs[-1].append(row)
    return tuple(Owner(_name(run[0]), run[0].code, run[0].span, tuple(run)) for run in runs)


def _name(row: Row) -> str:
    """What the place of a row is called: `BUSY_HERE`, `class_REDIRECTION`."""
    if row.code:
        return row.code.name
    return f"class_{row.span.id.upper()}" if row.span else ""


def said_in(map: Map) -> Mapping[str, str]:
    """What each text of the rows is called by, in alphabetical order behind the empty one."""
    said = {text for row in map.rows for text in (row.when, row.note, row.source)}
    return words(sorted(said | {""}))


def _targets(map: Map) -> list[int]:
    """Every number that a row or the default leads to."""
    ends = [row.to for row in map.rows if row.to]
    return [end.code for end in (*ends, *([map.default.to] if map.default else []))]


def _flags(map: Map, owners: tuple[Owner, ...]) -> Tokens:
    """What the templates ask with `if`."""
    codes = [owner for owner in owners if owner.code]
    spans = [(owner.name, owner.span) for owner in owners if owner.span]
    whole = [name for name, span in spans if inside(span.first, span.last) == EVERY]
    return {
        "has_default": map.default is not None,
        "has_codes": bool(codes),
        "has_spans": bool(spans),
        "one_span": bool(whole),
        "whole_span": whole[0] if whole else "",
        "some_only_if": any(owner.rows[0].when for owner in owners),
        "search": len(codes) > SWITCH_MOST,
        "codes_end": spans[0][0] if spans else "default" if map.default else "nothing",
    }


def _default(map: Map) -> Tokens:
    """The row that stands for all that have none: what it leads to, and a comment."""
    if not map.default:
        return {"default_to": "", "default_comment": ""}
    to = map.default.to
    return {"default_to": c_text.integer(to.code), "default_comment": f"any other -> {named(to)}"}


def _row(owner: Owner, at: int, said: Mapping[str, str], none: str) -> Tokens:
    """`486 BUSY_HERE -> 17 USER_BUSY`, and what the table holds of it."""
    row = owner.rows[at]
    return {
        "place": owner.name if at == 0 else f"{owner.name}_row{at + 1}",
        "code": c_text.integer(owner.code.code) if owner.code else "0",
        "left": str(len(owner.rows) - at),
        "to": c_text.integer(row.to.code) if row.to else none,
        "when": said[row.when],
        "note": said[row.note],
        "source": said[row.source],
        "comment": c_text.comment(shown(row)),
    }
