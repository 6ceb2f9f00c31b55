"""view_c_values: the values of properties: whose stands on which line, of which type, how spelled.

A code's value is its own; else that of its class; else the default. All three are settled here: a
table has a line for each code, one for codes of no class, and one for each class.
"""

from __future__ import annotations

from gen.model.registry import Class, Code, Property, Registry, Tokens
from gen.record import Record
from gen.view import c_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["NOTHING", "Field", "Holder", "Table", "macro", "spelled", "storage", "tables"]

ENUMS = ("enum", "counterpart")  # types whose values are enumerators


class Field(Record):
    """A property, or a column of rows, as C knows it."""

    declared: Property
    name: str  # "ends", "header_requirement"
    enum: str  # the type of its enumerators: "enum sip_status_ends"
    macro: str  # of its enumerators: "SIP_STATUS_ENDS"
    none: int  # the number that is no code
    argument: str  # of its getter: "code", or "value" in a registry of tokens
    type: str  # what its getter returns, up to its name: "enum sip_status_ends "
    is_text: bool
    is_tokens: bool  # its getter is asked about one token
    bits: Mapping[str, str]  # of tokens: {"INVITE": "sip_status_allows_method_INVITE_"}
    cast: str  # what makes that of a number of a table: "(enum sip_status_ends)"


def field(declared: Property, owner: str, prefix: str, none: int, argument: str) -> Field:
    """A property as C knows it; `owner` is the name of the rows whose column it is, or ""."""
    name = "_".join(filter(None, (owner, declared.id.replace("-", "_"))))
    enum = f"enum {prefix}_{name}"
    kind = declared.type
    types = {"set": "unsigned ", "text": "const char *"}
    type = f"{enum} " if kind in ENUMS else types.get(kind, "int ")
    cast = f"({enum})" if kind in ENUMS else ""
    macro = f"{prefix}_{name}".upper()
    is_text, is_tokens = kind == "text", kind == "tokens"
    held = declared.members if is_tokens else ()
    bits = {member.id: f"{prefix}_{name}_{member.name}_" for member in held}
    return Field(
        *(declared, name, enum, macro, none, argument, type, is_text, is_tokens, bits, cast)
    )


def macro(one: Field, member: str) -> str:
    """`SIP_STATUS_ENDS_DIALOG`."""
    return f"{one.macro}_{member}".replace("-", "_").upper()


def spelled(one: Field, value: object, no_code: str) -> str:
    """A value that is no text: `1`, `SIP_STATUS_ENDS_DIALOG`, `-7`; what is not said, as none is.

    `no_code` is how a value of type code says that there is none: `SIP_STATUS_NONE`.
    """
    kind = one.declared.type
    if kind in ENUMS:
        return macro(one, "none" if value is None else str(value))
    if kind == "tokens":
        return _bits(one, value)
    if isinstance(value, tuple):
        return " | ".join(macro(one, str(member)) for member in value) or "0"
    if value is None:
        return no_code if kind == "code" else "0"
    assert isinstance(value, int)
    return c_text.integer(int(value))


def _bits(one: Field, value: object) -> str:
    """A bit for each token: `prefix_allows_method_INVITE_`, or all other bits."""
    if not isinstance(value, Tokens):
        return "0"
    listed = " | ".join(map(one.bits.__getitem__, value.tokens))
    if not value.complement:
        return listed or "0"
    if len(value.tokens) > 1:
        listed = f"({listed})"
    return f"INT32_MAX - {listed}" if listed else "INT32_MAX"


def storage(one: Field, values: Sequence[object]) -> str:
    """The smallest type of a table of these values: `uint8_t`."""
    kind = one.declared.type
    if kind == "flag":
        return "uint8_t"
    if kind == "tokens":
        return "uint32_t"
    if kind in ENUMS:
        return c_text.unsigned(len(one.declared.members))
    if kind == "set":
        return c_text.unsigned((1 << len(one.declared.members)) - 1)
    none = one.none if kind == "code" else 0
    numbers = [none if value is None else value for value in values]
    return c_text.whole([int(number) for number in numbers if isinstance(number, int)])


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
