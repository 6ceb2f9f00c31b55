"""view_c_properties: the tokens of properties, each a getter and the tables that it reads.

A property of type rows has records of cells, and a table that says whose they are.
"""

from __future__ import annotations

from itertools import islice

from gen.model.registry import Best, Foreign, Property
from gen.view import c_text
from gen.view.c_bounds import condition, test
from gen.view.c_property_prose import about_best, about_count, about_getter, about_only
from gen.view.c_texts import pool, pool_size, words
from gen.view.c_values import NOTHING, Field, Holder, Table, macro, spelled, storage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]
    Cells = tuple[object, ...]
    Owned = tuple[tuple[Holder, tuple[Cells, ...]], ...]

__all__ = ["NO_ROWS", "best", "bounds", "only_tokens", "properties", "row_texts", "rows_of"]

INDENT = 4
FEW = 2  # codes that comparisons are as good for as bits
WORD = 32  # bits
NO_ROWS: Row = {
    **{"columns": (), "parameters": "", "cells": "", "has_owners": False, "owners": ()},
    **{"spans": (), "first_type": "", "count_type": ""},
}


def properties(tables: tuple[Table, ...], prefix: str) -> Rows:
    """The tokens of every property, as the templates lay them out."""
    return tuple(_property(table, prefix) for table in tables)


def _property(table: Table, prefix: str) -> Row:
    own = table.field
    fields = table.columns or (own,)
    owned = rows_of(table)
    said = words(row_texts(table, owned) if owned else _texts(table))
    texts = pool(said)
    return {
        "name": own.name,
        "macro": own.macro,
        "has_rows": bool(table.columns),
        "is_text": own.is_text,
        "is_tokens": own.is_tokens,
        "type": own.type,
        "cast": own.cast,
        "has_texts": bool(texts),
        "texts": tuple(text.row() for text in texts),
        "offset_type": c_text.unsigned(pool_size(texts)),
        "storage": "" if table.columns or own.is_text else _storage(table),
        "enums": tuple(
            _enum(one) for one in fields if one.declared.members and not one.is_tokens
        ),
        "bits": tuple(_bits(one) for one in fields if one.is_tokens),
        "getters": _getters(table, prefix),
        "values": () if table.columns else _values(table, prefix, said),
        **bounds(table),
        **only_tokens(own.declared),
        **row_tokens(table, owned, prefix, said),
    }


def best(declared: Best, prefix: str, names: Mapping[int, str]) -> Row:
    """The function that finds the best of several codes."""
    rank, instead = (id.replace("-", "_") for id in (declared.rank, declared.instead))
    nothing = names.get(declared.nothing, c_text.integer(declared.nothing))
    doc = about_best(declared, prefix, rank, instead, nothing)
    return {
        "has_best": True,
        "has_instead": instead != "",
        "rank": rank,
        "instead": instead,
        "nothing": c_text.integer(declared.nothing),
        "about_best": tuple({"line": line} for line in doc),
    }


def bounds(table: Table) -> Row:
    """A flag that no code gives for itself needs no table: the bounds of the classes will do."""
    own = table.field.declared
    others = table.holders[1:]
    if own.type != "flag" or own.default or any(one.home is None for one in others):
        return {"by_bounds": False, **test("0")}
    members = (one.home for one in others if one.home and table.value(one))
    return {"by_bounds": True, **test(condition(members))}


def only_tokens(declared: Property) -> Row:
    """The codes of another registry that a counterpart has found to be there alone."""
    return {
        "has_only": declared.type == "counterpart",
        "has_any_only": bool(declared.only),
        "only": tuple(
            {"code": c_text.integer(one.code), "phrase": c_text.comment(one.phrase)}
            for one in declared.only
        ),
        **_only_bits(declared.only),
    }


def _only_bits(codes: Sequence[Foreign]) -> Row:
    """A bit for each number of a span, where that takes no more than eight bytes a code.

    The bit behind that of the last code is not set, and stands for the numbers beyond.
    """
    first, last = (codes[0].code, codes[-1].code) if codes else (0, 0)
    least = first // WORD * WORD
    is_set = len(codes) > FEW and last + 1 - least < 2 * WORD * len(codes)
    return {
        "only_bits": tuple({"line": line} for line in _words(codes, least)) if is_set else (),
        "has_only_bits": is_set,
        "only_minus": f" - {least}U" if least > 0 else f" + {-least}U" if least else "",
        "only_numbers": str(last - least + 1),
    }


def _words(codes: Sequence[Foreign], least: int) -> Iterable[str]:
    """`0x000001E0, /* 96 to 127: 101 102 103 104 */`"""
    words: dict[int, list[int]] = {}
    for one in codes:
        words.setdefault((one.code - least) // WORD, []).append(one.code)
    for word in range((codes[-1].code + 1 - least) // WORD + 1):
        first, held = least + word * WORD, words.get(word, [])
        bits = sum(1 << code - first for code in held)
        named = "".join(f" {code}" for code in held)
        yield f"0x{bits:08X}, /* {first} to {first + WORD - 1}{':' + named if held else ''} */"


def _bits(one: Field) -> Row:
    """`enum { sip_status_allows_method_INVITE_ = 1 << 5, ... };`"""
    return {
        "registry": one.declared.registry,
        "bits": tuple(
            {"name": one.bits[member.id], "value": f"1 << {member.ordinal}"}
            for member in one.declared.members
        ),
    }


def _texts(table: Table) -> Iterable[str]:
    """The texts of a property that is a text."""
    return (str(table.value(one) or "") for one in table.holders) if table.field.is_text else ()


def _storage(table: Table) -> str:
    return storage(table.field, [table.value(one) for one in table.holders])


def _enum(one: Field) -> Row:
    """`enum sip_status_ends { SIP_STATUS_ENDS_DIALOG = 3, ... };`"""
    declared = one.declared
    is_set = declared.type == "set"
    first = 0 if declared.default is not None or is_set else 1
    members = [] if first == 0 else [_member(macro(one, "none"), "0", "Nothing is said.")]
    for number, member in enumerate(declared.members, first):
        value = f"1U << {number}" if is_set else str(number)
        members.append(_member(macro(one, member.id), value, member.meaning))
    return {"name": one.name, "is_set": is_set, "members": tuple(members)}


def _member(name: str, value: str, meaning: str) -> Row:
    doc = c_text.doc_comment((meaning,), INDENT)
    return {"name": name, "value": value, "doc": tuple({"line": line} for line in doc)}


def _getters(table: Table, prefix: str) -> Rows:
    """The declarations: `int sip_status_retry_after(int code)`."""
    own = table.field
    by_class = any(one.home for one in table.holders)
    code = f"int {own.argument}"
    if not table.columns:
        more = ", int token" if own.is_tokens else ""
        head = f"{own.type}{prefix}_{own.name}({code}{more})"
        getters = [_getter(head, about_getter(own, by_class))]
        if own.declared.type == "counterpart":
            head = f"int {prefix}_is_{own.name}_only({code})"
            getters.append(_getter(head, about_only(own)))
        return tuple(getters)
    count = f"{prefix}_{own.name}_count"
    getters = [_getter(f"size_t {count}({code})", about_count(own, by_class))]
    for one in table.columns:
        more = ", int token" if one.is_tokens else ""
        head = f"{one.type}{prefix}_{one.name}({code}, size_t index{more})"
        getters.append(_getter(head, about_getter(one, by_class, count)))
    return tuple(getters)


def _getter(head: str, doc: tuple[str, ...]) -> Row:
    return {"head": head, "doc": tuple({"line": line} for line in doc)}


def _values(table: Table, prefix: str, words: Mapping[str, str]) -> Rows:
    """The lines of a table: the value, `SIP_STATUS_ENDS_DIALOG`, and whose it is."""
    values = {one.name: table.value(one) for one in table.holders}
    said = {value: _spelled(table, value, prefix, words) for value in set(values.values())}
    cells = {name: said[value] for name, value in values.items()}
    return tuple([{"value": cells[one.name], "who": who} for who, one in table.lines])


def _spelled(table: Table, value: object, prefix: str, words: Mapping[str, str]) -> str:
    if table.field.is_text:
        return f"{table.field.macro}_AT_(text_{words[str(value or '')]})"
    return spelled(table.field, value, f"{prefix.upper()}_NONE")


def rows_of(table: Table) -> Owned:
    """The rows of each holder, cell by cell; NOTHING has one: what stands beyond the last."""
    if not table.columns:
        return ()
    return tuple((one, _rows(table, one)) for one in table.holders)


def _rows(table: Table, holder: Holder) -> tuple[Cells, ...]:
    if holder is NOTHING:
        return (tuple(column.declared.default for column in table.columns),)
    rows = table.value(holder)
    assert isinstance(rows, tuple)
    return tuple(tuple([cell.value for cell in row]) for row in rows)


def row_texts(table: Table, owned: Owned) -> Iterable[str]:
    """The texts in rows, row by row, each once."""
    places = [place for place, column in enumerate(table.columns) if column.is_text]
    texts = [cells[place] for _, rows in owned for cells in rows for place in places]
    return (str(value or "") for value in dict.fromkeys(texts))


def word(column: Field) -> str:
    return column.declared.id.replace("-", "_")


def row_tokens(table: Table, owned: Owned, prefix: str, words: Mapping[str, str]) -> Row:
    """The tokens of a property that has rows, empty ones for all others; `words` are its texts'."""
    if not table.columns:
        return NO_ROWS
    columns = tuple(zip(*(cells for _, rows in owned for cells in rows)))
    no_code = f"{prefix}_NONE".upper()
    said = [
        _said(one, values, no_code, words) for one, values in zip(table.columns, columns)
    ]
    lines = iter(map(", ".join, zip(*said)))
    return {
        "columns": tuple(map(_column, table.columns, columns)),
        "parameters": ", ".join(f"{word(one)}_" for one in table.columns),
        "cells": ", ".join(_cell(table, one) for one in table.columns),
        "has_owners": len(owned) > 1,
        "owners": tuple(
            {
                "name": one.name,
                "count": str(len(rows)),
                "rows": tuple({"words": line} for line in islice(lines, len(rows))),
            }
            for one, rows in owned
        ),
        "spans": tuple(
            {"empty": one is NOTHING, "owner": one.name, "who": who} for who, one in table.lines
        ),
        "first_type": c_text.unsigned(len(columns[0])),
        "count_type": c_text.unsigned(max(len(rows) for _, rows in owned)),
    }


def _said(
    one: Field, values: Sequence[object], no_code: str, words: Mapping[str, str]
) -> list[str]:
    """The cells of a column as arguments: `WWW_Authenticate`, `SIP_STATUS_ENDS_DIALOG`."""
    if one.is_text:
        return [words[str(value or "")] for value in values]
    known = {value: spelled(one, value, no_code) for value in set(values)}
    return [known[value] for value in values]


def _cell(table: Table, one: Field) -> str:
    """What a cell is in the macro of a row: its parameter, or where its text is."""
    if not one.is_text:
        return f"{word(one)}_"
    return f"{table.field.macro}_AT_(text_##{word(one)}_)"


def _column(one: Field, values: Sequence[object]) -> Row:
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
