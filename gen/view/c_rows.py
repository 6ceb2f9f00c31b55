"""view_c_rows: the tokens of a property of type rows: records of cells, and whose they are."""

from __future__ import annotations

from gen.view import c_text
from gen.view.c_tables import NOTHING, Holder, Table
from gen.view.c_values import Field, spelled, storage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]
    Cells = tuple[object, ...]

__all__ = ["row_texts", "row_tokens"]

NO_ROWS: Row = {
    **{"columns": (), "parameters": "", "cells": "", "has_owners": False, "owners": ()},
    **{"spans": (), "first_type": "", "count_type": ""},
}


def rows_of(table: Table, holder: Holder) -> tuple[Cells, ...]:
    """The rows of a holder, cell by cell; NOTHING has one: what stands beyond the last."""
    if holder is NOTHING:
        return (tuple(column.declared.default for column in table.columns),)
    rows = table.value(holder)
    assert isinstance(rows, tuple)
    return tuple(tuple(cell.value for cell in row) for row in rows)


def row_texts(table: Table) -> Iterable[str]:
    """The texts in rows, row by row."""
    return (
        str(value or "")
        for holder in table.holders
        for cells in rows_of(table, holder)
        for column, value in zip(table.columns, cells)
        if column.is_text
    )


def word(column: Field) -> str:
    return column.declared.id.replace("-", "_")


def row_tokens(table: Table, prefix: str, words: Mapping[str, str]) -> Row:
    """The tokens of a property that has rows, empty ones for all others; `words` are its texts'."""
    if not table.columns:
        return NO_ROWS
    rows = [(one, rows_of(table, one)) for one in table.holders]
    no_code = f"{prefix}_NONE".upper()
    return {
        "columns": tuple(
            _column(one, [cells[place] for _, own in rows for cells in own])
            for place, one in enumerate(table.columns)
        ),
        "parameters": ", ".join(f"{word(one)}_" for one in table.columns),
        "cells": ", ".join(_cell(table, one) for one in table.columns),
        "has_owners": len(rows) > 1,
        "owners": tuple(_owner(table, one, own, no_code, words) for one, own in rows),
        "spans": tuple(
            {"empty": one is NOTHING, "owner": one.name, "who": who} for who, one in table.lines
        ),
        "first_type": c_text.unsigned(sum(len(own) for _, own in rows)),
        "count_type": c_text.unsigned(max(len(own) for _, own in rows)),
    }


def _cell(table: Table, one: Field) -> str:
    """What a cell is in the macro of a row: its parameter, or where its text is."""
    if not one.is_text:
        return f"{word(one)}_"
    return f"{table.field.macro}_AT_(text_##{word(one)}_)"


def _column(one: Field, values: list[object]) -> Row:
    """A member of a record, and the getter that reads it."""
    return {
        "name": one.name,
        "member": f"{word(one)}_",
        "type": one.type,
        "cast": one.cast,
        "is_text": one.is_text,
        "is_tokens": one.is_tokens,
        "storage": "" if one.is_text else storage(one, values),
    }


def _owner(
    table: Table, holder: Holder, rows: tuple[Cells, ...], no_code: str, words: Mapping[str, str]
) -> Row:
    """Rows as arguments: `WWW_Authenticate, SIP_STATUS_HEADER_REQUIREMENT_MUST`."""
    said = tuple(
        ", ".join(
            words[str(value or "")] if one.is_text else spelled(one, value, no_code)
            for one, value in zip(table.columns, cells)
        )
        for cells in rows
    )
    lines = tuple({"words": line} for line in said)
    return {"name": holder.name, "count": str(len(rows)), "rows": lines}
