"""view_c_tables: what each code, and each class, has of a property: the lines of its tables.

A code's value is its own; else that of its class; else the default. All three are settled here: a
table has a line for each code, one for codes of no class, and one for each class.
"""

from __future__ import annotations

from gen.model.registry import Class, Code, Property, Registry
from gen.record import Record
from gen.view.c_values import Field, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["NOTHING", "Holder", "Table", "tables"]


class Holder(Record):
    """What has values of its own: a code, a class, or nothing, which has the defaults."""

    name: str  # in C: "BUSY_HERE", "class_CLIENT_ERROR", "nothing"
    home: Class | None  # itself, where it is a class
    values: Mapping[str, object]


NOTHING = Holder("nothing", None, {})


class Table(Record):
    """A property with what stands on each line of its tables."""

    field: Field
    columns: tuple[Field, ...]  # of rows
    lines: tuple[tuple[str, Holder], ...]  # whose line it is, and whose value stands there
    holders: tuple[Holder, ...]  # those whose values stand somewhere: NOTHING, classes, codes

    def value(self, holder: Holder) -> object:
        return holder.values.get(self.field.declared.id, self.field.declared.default)


if TYPE_CHECKING:
    Places = Iterable[tuple[str, Holder, Holder]]  # whose line, its own values, its class's


def tables(
    registry: Registry, codes: Iterable[tuple[Code, Class | None]], prefix: str, none: int
) -> tuple[Table, ...]:
    """The properties of a registry, with what the codes of the output and the classes have."""
    classes = {one.id: _holder(f"class_{one.id.upper()}", one, one) for one in registry.classes}
    places = [
        (code.name, _holder(code.name, code, None), classes[entry.id] if entry else NOTHING)
        for code, entry in codes
    ]
    places.append(("of no class" if classes else "unknown", NOTHING, NOTHING))
    places += ((f"class {id.upper()}", NOTHING, holder) for id, holder in classes.items())
    argument = "value" if registry.kind == "tokens" else "code"
    return tuple(_table(one, places, prefix, none, argument) for one in registry.properties)


def _holder(name: str, one: Code | Class, home: Class | None) -> Holder:
    return Holder(name, home, {value.property: value.value for value in one.properties})


def _table(declared: Property, places: Places, prefix: str, none: int, argument: str) -> Table:
    id = declared.id
    lines = tuple(
        (who, own if id in own.values else home if id in home.values else NOTHING)
        for who, own, home in places
    )
    named = {one.name: one for _, one in lines if one is not NOTHING}
    holders = (NOTHING, *sorted(named.values(), key=lambda one: one.home is None))
    own = field(declared, "", prefix, none, argument)
    columns = tuple(field(one, own.name, prefix, none, argument) for one in declared.columns)
    return Table(own, columns, lines, holders)
