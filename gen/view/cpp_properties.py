"""view_cpp_properties: the tokens of properties in C++, each a function and the tables it reads."""

from __future__ import annotations

from gen.model.registry import Property, Registry
from gen.view import c_text
from gen.view.c_codes import with_class
from gen.view.c_properties import NO_ROWS, bounds, only_tokens, row_texts, rows_of
from gen.view.c_property_prose import about
from gen.view.c_texts import Text, pool, words
from gen.view.c_values import ENUMS, Field, Table, spelled, storage, tables
from gen.view.cpp_text import identifier, member, pool_rows, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]
    Words = Mapping[str, str]

__all__ = ["properties"]

INDENT = 4
NO_CODE = "none"  # the number that is none


class Names:
    """What the functions and types of properties are called: as in C, unless that is taken."""

    def __init__(self, free: Callable[[str], str], macro: str) -> None:
        self.free = free
        self.macro = macro
        self.found: dict[str, str] = {}

    def function(self, name: str) -> str:
        if name not in self.found:
            self.found[name] = self.free(identifier(name))
        return self.found[name]

    def type(self, one: Field) -> str:
        """Of its enumerators: `ends_value`, `metrics_set`."""
        return self.function(f"{one.name}_{'set' if one.declared.type == 'set' else 'value'}")


def properties(
    registry: Registry, prefix: str, none: int, free: Callable[[str], str]
) -> tuple[tuple[tuple[Text, ...], ...], Row]:
    """The texts of every property, and the tokens of all."""
    names = Names(free, prefix.upper())
    found = tables(registry, with_class(registry), prefix, none)
    for table in found:
        names.function(table.field.name)
    rows, pools = [], []
    for table in found:
        owned = rows_of(table)
        said = words(row_texts(table, owned) if owned else _texts(table))
        rows.append(_property(table, names, said))
        pools.append(pool(said))
    return tuple(pools), {
        "properties": tuple(rows),
        "has_properties": bool(rows),
        "has_tokens": any(row["bits"] for row in rows),
        **_best(registry, names),
    }


def _best(registry: Registry, names: Names) -> Row:
    """What finds the best of several codes."""
    best = registry.best
    if best is None:
        return {"has_best": False}
    rank, instead = (id.replace("-", "_") for id in (best.rank, best.instead))
    doc = (f"{best.meaning.rstrip('.')} ({best.source})." if best.source else best.meaning,)
    return {
        "has_best": True,
        "has_instead": instead != "",
        "rank": names.function(rank),
        "instead": names.function(instead) if instead else "",
        "nothing": c_text.integer(best.nothing),
        "about_best": _lines(c_text.doc_comment(doc)),
    }


def _lines(lines: Iterable[str]) -> Rows:
    return tuple({"line": line} for line in lines)


def _texts(table: Table) -> Iterable[str]:
    """The texts of a property that is a text."""
    return (str(table.value(one) or "") for one in table.holders) if table.field.is_text else ()


def _property(table: Table, names: Names, said: Words) -> Row:
    own = table.field
    fields = table.columns or (own,)
    declared = own.declared
    return {
        "name": own.name,
        "function": names.function(own.name),
        "only_function": names.function(f"is_{own.name}_only"),
        "has_rows": bool(table.columns),
        "doc": _lines(c_text.doc_comment((_told(own, names, table),))),
        "enums": tuple(
            _enum(one, names) for one in fields if one.declared.members and not one.is_tokens
        ),
        "bits": tuple(_bits(one) for one in fields if one.is_tokens),
        **_kind(own, names),
        "storage": "" if table.columns else _storage(own, names, _held(table)),
        "has_texts": bool(said),
        "texts": pool_rows(pool(said)),
        "values": () if table.columns else _values(table, names, said),
        **_bounds(table),
        **only_tokens(declared),
        **_rows(table, names, said),
    }


def _held(table: Table) -> list[object]:
    return [table.value(one) for one in table.holders]


def _told(one: Field, names: Names, table: Table | None = None) -> str:
    """What a function is for, and what it gives of a code for which nothing is said."""
    told, default = about(one), one.declared.default
    if table and table.columns:
        return told
    kind, nothing = one.declared.type, ""
    if default is not None and kind in (*ENUMS, "int"):
        nothing = _spelled(one, default, names, {}, "")
    by_class = table is not None and any(holder.home for holder in table.holders)
    known = " An unknown one has what its class has." if by_class else ""
    return told + known + (f" Where nothing is said it is {nothing}." if nothing else "")


def _kind(one: Field, names: Names) -> Row:
    """What the function of a field gives, and how that is made of what a table holds."""
    kind, declared = one.declared.type, one.declared
    own_code = kind == "code" and not declared.registry
    code = "code" if one.argument == "code" else "token"
    types = {"flag": "bool", "text": "std::string_view", "tokens": "bool", "int": "int"}
    types["code"] = f"std::optional<{code}>" if own_code else "std::optional<int>"
    return {
        "type": types.get(kind) or names.type(one),
        "is_text": one.is_text,
        "is_tokens": one.is_tokens,
        "is_code": kind == "code",
        "held": (code if own_code else "int") if kind == "code" else "",
    }


def _storage(one: Field, names: Names, values: Sequence[object]) -> str:
    """The type of what a table holds: `bool`, `ends_value`, `std::uint16_t`."""
    kind = one.declared.type
    if kind == "flag":
        return "bool"
    if kind == "text":
        return "text"
    if kind == "set" or kind in ENUMS:
        return names.type(one)
    return storage(one, values)


def _enum(one: Field, names: Names) -> Row:
    """`enum class ends_value : std::uint8_t { nothing, dialog };`"""
    declared = one.declared
    is_set = declared.type == "set"
    first = 0 if declared.default is not None or is_set else 1
    members = [] if first == 0 else [_member("none", "0", "Nothing is said.")]
    for number, each in enumerate(declared.members, first):
        value = f"1U << {number}" if is_set else str(number)
        members.append(_member(identifier(each.id), value, each.meaning))
    most = (1 << len(members)) - 1 if is_set else len(members) - 1
    return {
        "type": names.type(one),
        "function": names.function(one.name),
        "base": "std::" + c_text.unsigned(most),
        "is_set": is_set,
        "members": tuple(members),
    }


def _member(name: str, value: str, meaning: str) -> Row:
    return {"name": name, "value": value, "doc": _lines(c_text.doc_comment((meaning,), INDENT))}


def _bits(one: Field) -> Row:
    """`inline constexpr int allows_method_INVITE_ = 1 << 5;`"""
    return {
        "registry": one.declared.registry,
        "bits": tuple(
            {"name": one.bits[held.id], "value": f"1 << {held.ordinal}"}
            for held in one.declared.members
        ),
    }


def _spelled(one: Field, value: object, names: Names, said: Words, texts: str) -> str:
    """A value: `true`, `ends_value::dialog`, `-7`, a place in the pool `texts`."""
    kind, type = one.declared.type, names.type(one)
    if kind == "flag":
        return "true" if value else "false"
    if kind == "text":
        return member(names.macro, texts, f"text_{said[str(value or '')]}")
    if kind in ENUMS:
        return f"{type}::{identifier('none' if value is None else str(value))}"
    if kind == "set":
        held = value if isinstance(value, tuple) else ()
        return " | ".join(f"{type}::{identifier(str(each))}" for each in held) or f"{type}{{}}"
    return spelled(one, value, NO_CODE)


def _values(table: Table, names: Names, said: Words) -> Rows:
    """The lines of a table: the value, `ends_value::dialog`, and whose it is."""
    own, texts = table.field, f"{table.field.name}_texts"
    cells = {one.name: _spelled(own, table.value(one), names, said, texts) for one in table.holders}
    return tuple([{"value": cells[one.name], "who": who} for who, one in table.lines])


def _bounds(table: Table) -> Row:
    """A flag that classes alone give needs no table."""
    found = bounds(table)
    return {**found, "condition": whole(str(found["condition"]))}


def _rows(table: Table, names: Names, said: Words) -> Row:
    """The tokens of a property that has rows."""
    if not table.columns:
        return {**NO_ROWS, "count_function": ""}
    own, owned = table.field, rows_of(table)
    texts = f"{own.name}_texts"
    columns = tuple(zip(*(cells for _, rows in owned for cells in rows)))
    return {
        "count_function": names.function(f"{own.name}_count"),
        **NO_ROWS,
        "columns": tuple(
            _column(one, names, values) for one, values in zip(table.columns, columns)
        ),
        "has_owners": len(owned) > 1,
        "owners": tuple(
            {
                "name": one.name,
                "count": str(len(rows)),
                "rows": tuple({"words": _cells(table, row, names, said, texts)} for row in rows),
            }
            for one, rows in owned
        ),
        "spans": tuple(
            {"empty": one.name == "nothing", "owner": one.name, "who": who}
            for who, one in table.lines
        ),
        "first_type": c_text.unsigned(len(columns[0])),
        "count_type": c_text.unsigned(max(len(rows) for _, rows in owned)),
    }


def _cells(
    table: Table, row: Sequence[object], names: Names, said: Words, texts: str
) -> str:
    """A row in words: `SIP_STATUS_HPP_TEXT_(header_texts, text_Contact), ...`."""
    return ", ".join(
        _spelled(one, value, names, said, texts) for one, value in zip(table.columns, row)
    )


def _column(one: Field, names: Names, values: Sequence[object]) -> Row:
    """A member of a row, and the function that reads it."""
    return {
        "function": names.function(one.name),
        "member": f"{_word(one.declared)}_",
        "doc": _lines(c_text.doc_comment((_told(one, names),))),
        "storage": _storage(one, names, values),
        **_kind(one, names),
    }


def _word(declared: Property) -> str:
    return declared.id.replace("-", "_")
