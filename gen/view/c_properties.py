"""view_c_properties: what generated C has of the properties of a registry.

A code's value is its own; else that of its class; else the default. All three are settled here: a
table has a line for each code, one for codes of no class, and one for each class.
"""

from __future__ import annotations

from gen.model.registry import Class, Code, Property, Registry
from gen.record import Record
from gen.view import c_text
from gen.view.c_property_prose import about_count, about_getter, about_member
from gen.view.c_texts import Text
from gen.view.c_values import Field, field, macro, spelled, storage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["Table", "Tables", "properties", "property_texts", "tables"]

INDENT = 4


class Holder(Record):
    """What has values of its own: a code, a class, or nothing, which has the defaults."""

    name: str  # in names of C: "BUSY_HERE", "class_CLIENT_ERROR", "nothing"
    is_class: bool
    values: Mapping[str, object]


NOTHING = Holder("nothing", False, {})


class Place(Record):
    """A line of every table: whose it is, and who may say what stands there, the first first."""

    who: str  # "BUSY_HERE", "of no class", "class CLIENT_ERROR"
    holders: tuple[Holder, ...]

    def holder(self, property: str) -> Holder:
        return next((one for one in self.holders if property in one.values), NOTHING)


class Table(Record):
    """A property with its value at every place."""

    field: Field
    columns: tuple[Field, ...]  # of rows
    places: tuple[Place, ...]

    def by_class(self) -> bool:
        """Whether some class has a value."""
        return any(one.is_class for one in self.holders())

    def value(self, holder: Holder) -> object:
        return holder.values.get(self.field.declared.id, self.field.declared.default)

    def holders(self) -> tuple[Holder, ...]:
        """Those who say what some place has, each once: NOTHING, then classes, then codes."""
        found = [place.holder(self.field.declared.id) for place in self.places]
        own = {one.name: one for one in found if one is not NOTHING}
        return (NOTHING, *sorted(own.values(), key=lambda one: not one.is_class))


if TYPE_CHECKING:
    Tables = tuple[Table, ...]


def tables(
    registry: Registry, codes: Iterable[tuple[Code, Class | None]], prefix: str, none: int
) -> Tables:
    """The properties of a registry, with what the codes of the output and the classes have."""
    classes = {one.id: _holder(f"class_{one.id.upper()}", one) for one in registry.classes}
    places = []
    for code, entry in codes:
        home = (classes[entry.id],) if entry else ()
        places.append(Place(code.name, (_holder(code.name, code), *home)))
    places.append(Place("of no class" if classes else "unknown", ()))
    places += (Place(f"class {id.upper()}", (holder,)) for id, holder in classes.items())
    return tuple(_table(one, tuple(places), prefix, none) for one in registry.properties)


def _holder(name: str, one: Code | Class) -> Holder:
    values = {value.property: value.value for value in one.properties}
    return Holder(name, name.startswith("class_"), values)


def _table(declared: Property, places: tuple[Place, ...], prefix: str, none: int) -> Table:
    own = field(declared, "", prefix, none)
    columns = tuple(field(one, own.name, prefix, none) for one in declared.columns)
    return Table(own, columns, places)


def property_texts(tables: Tables) -> tuple[Text, ...]:
    """The texts that properties have, for the pool."""
    return tuple(text for table in tables for text in _texts(table))


def _texts(table: Table) -> Iterable[Text]:
    name = table.field.name
    if table.field.declared.type == "text":
        for one in table.holders():
            yield Text("", f"{name}_of_{one.name}", str(table.value(one) or ""), "")
    for one in table.holders() if table.columns else ():
        for number, row in enumerate(_rows(table, one), 1):
            for column, value in zip(table.columns, row):
                if column.declared.type == "text":
                    member = f"{name}_{number}_of_{one.name}_{column.declared.id}"
                    yield Text("", member.replace("-", "_"), str(value or ""), "")


def _rows(table: Table, holder: Holder) -> tuple[tuple[object, ...], ...]:
    """The rows that a holder has, cell by cell; NOTHING has one, of what stands beyond the last."""
    if holder is NOTHING:
        return (tuple(column.declared.default for column in table.columns),)
    rows = table.value(holder)
    assert isinstance(rows, tuple)
    return tuple(tuple(cell.value for cell in row) for row in rows)


def properties(tables: Tables, prefix: str) -> Rows:
    """The tokens of every property, as the templates lay them out."""
    return tuple(_property(table, prefix) for table in tables)


def _property(table: Table, prefix: str) -> Row:
    own = table.field
    fields = table.columns or (own,)
    return {
        "name": own.name,
        "macro": own.macro,
        "has_rows": bool(table.columns),
        "is_text": own.declared.type == "text",
        "type": own.type,
        "cast": own.cast,
        "storage": "" if table.columns or own.declared.type == "text" else _storage(table),
        "enums": tuple(_enum(one) for one in fields if one.declared.members),
        "getters": _getters(table, prefix),
        "values": () if table.columns else tuple(_line(table, one, prefix) for one in table.places),
        **_columns(table, prefix),
        **_owners(table, prefix),
    }


def _storage(table: Table) -> str:
    return storage(table.field, [table.value(one) for one in table.holders()])


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
    doc = about_member(meaning, INDENT)
    return {"name": name, "value": value, "doc": tuple({"line": line} for line in doc)}


def _getters(table: Table, prefix: str) -> Rows:
    """The declarations: `int sip_status_retry_after(int code)`."""
    own = table.field
    if not table.columns:
        doc = about_getter(own, "", table.by_class())
        return (_getter(f"{own.type}{prefix}_{own.name}(int code)", doc),)
    count = f"{prefix}_{own.name}_count"
    return (
        _getter(f"size_t {count}(int code)", about_count(own, table.by_class())),
        *(
            _getter(
                f"{one.type}{prefix}_{one.name}(int code, size_t index)",
                about_getter(one, count, table.by_class()),
            )
            for one in table.columns
        ),
    )


def _getter(head: str, doc: tuple[str, ...]) -> Row:
    return {"head": head, "doc": tuple({"line": line} for line in doc)}


def _line(table: Table, place: Place, prefix: str) -> Row:
    """A line of a table: the value and whose it is."""
    holder = place.holder(table.field.declared.id)
    if table.field.declared.type == "text":
        value = f"{prefix.upper()}_AT_({table.field.name}_of_{holder.name})"
    else:
        value = spelled(table.field, table.value(holder), f"{prefix.upper()}_NONE")
    return {"value": value, "who": place.who}


def _columns(table: Table, prefix: str) -> Row:
    """What a row of a table is made of, and the macro that makes one."""
    rows = [row for holder in table.holders() if table.columns for row in _rows(table, holder)]
    columns = []
    cells = []
    for number, one in enumerate(table.columns):
        word = one.declared.id.replace("-", "_")
        is_text = one.declared.type == "text"
        at = f"{table.field.name}_##ROW##_of_##OWNER##_{word}"
        cells.append(f"{prefix.upper()}_AT_({at})" if is_text else f"{word}_")
        columns.append(
            {
                "name": one.name,
                "member": f"{word}_",
                "type": one.type,
                "cast": one.cast,
                "is_text": is_text,
                "storage": "" if is_text else storage(one, [row[number] for row in rows]),
            }
        )
    words = [cell for cell in cells if "(" not in cell]
    return {
        "columns": tuple(columns),
        "parameters": ", ".join(("OWNER", "ROW", *words)),
        "cells": ", ".join(cells),
    }


def _owners(table: Table, prefix: str) -> Row:
    """Whose the rows are, the rows, and where the rows of each place are."""
    if not table.columns:
        return {"has_owners": False, "owners": (), "spans": (), "first_type": "", "count_type": ""}
    counts = [len(_rows(table, one)) for one in table.holders()]
    return {
        "has_owners": len(counts) > 1,
        "owners": tuple(
            {
                "name": one.name,
                "count": str(count),
                "rows": tuple(_row(table, one, number, prefix) for number in range(1, count + 1)),
            }
            for one, count in zip(table.holders(), counts)
        ),
        "spans": tuple(_span(table, place) for place in table.places),
        "first_type": c_text.unsigned(sum(counts)),
        "count_type": c_text.unsigned(max(counts)),
    }


def _row(table: Table, holder: Holder, number: int, prefix: str) -> Row:
    """`SIP_STATUS_HEADER_ROW_(UNAUTHORIZED, 1, SIP_STATUS_HEADER_REQUIREMENT_MUST)`, its words."""
    cells = [
        spelled(one, value, f"{prefix.upper()}_NONE")
        for one, value in zip(table.columns, _rows(table, holder)[number - 1])
        if one.declared.type != "text"
    ]
    return {"words": ", ".join((holder.name, str(number), *cells))}


def _span(table: Table, place: Place) -> Row:
    holder = place.holder(table.field.declared.id)
    return {"empty": holder is NOTHING, "owner": holder.name, "who": place.who}
