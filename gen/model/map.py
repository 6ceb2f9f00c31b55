"""model: what a map is once it has been checked; build_map.py makes it from documents."""

from __future__ import annotations

from gen.record import Record


class Side(Record):
    """A registry at one end of a map."""

    id: str  # "q850"
    title: str  # "Q.850 cause values"
    kind: str  # "codes" or "tokens"


class End(Record):
    """A code that a row begins or ends at; of a token, `code` is its ordinal."""

    code: int  # 17
    name: str  # "USER_BUSY"
    phrase: str  # "User busy"


class Span(Record):
    """A class whose members a row is of."""

    id: str  # "redirection"
    first: int
    last: int
    title: str


class Row(Record):
    """A line of a map: of one code, or of the members of a class that have no row of their own."""

    code: End | None  # either this
    span: Span | None  # or that
    to: End | None  # None where the source says that there is none
    when: str  # the condition; "" where it always holds
    source: str
    note: str


class Default(Record):
    """What a code becomes that has no row, and whose class has none."""

    to: End
    source: str


class Map(Record):
    """A whole map, its ends looked up in their registries, in the order that every output has."""

    id: str
    title: str
    version: str
    license: str  # SPDX expression
    prefix: str  # of the C names: "sip_status_to_q850"
    begin: Side  # the registry that it leads from
    target: Side  # the registry that it leads to
    target_has_zero: bool  # whether 0 is a code there, so that it cannot stand for none
    default: Default | None
    rows: tuple[Row, ...]  # by code, then by class; of one code, the one without condition first
