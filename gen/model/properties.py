"""Declarations of properties, and the values that codes and classes give or that are computed."""

from __future__ import annotations

from gen.load.nodes import Array, Object
from gen.model.fields import as_object, each, maybe, nodes, text, whole
from gen.model.registry import Code, Foreign, Member, Property, Tokens, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["compared", "declaration", "missing", "values"]

COUNTERPARTS = (
    Member("none", "It is not a code of both."),
    Member("same", "It is a code there, with the same phrase."),
    Member("renamed", "It is a code there, under another phrase, with the same meaning."),
    Member("different", "It is a code there, and means something else."),
)


def declaration(node: Object, near: Mapping[str, Object]) -> Property:
    """A declaration; `near` holds the registries that declarations name, by id."""
    kind = text(node, "type")
    bare = Property(
        id=text(node, "id"),
        type=kind,
        meaning=text(node, "meaning"),
        source=text(node, "source"),
        default="none" if kind == "counterpart" else None,
        members=members(node, kind, near),
        minimum=maybe(node, "minimum"),
        maximum=maybe(node, "maximum"),
        registry=text(node, "registry"),
        only=(),
        columns=tuple(declaration(column, near) for column in nodes(node, "columns")),
        brief=node.get("brief") is True,
    )
    return bare._replace(default=typed(bare, node["default"])) if "default" in node else bare


def members(node: Object, kind: str, near: Mapping[str, Object]) -> tuple[Member, ...]:
    """What a value may be made of: the registry's own members, or the tokens of another one."""
    if kind == "tokens":
        found = [token(one) for one in nodes(near[text(node, "registry")], "tokens")]
        return tuple(sorted(found, key=lambda one: one.ordinal))
    if kind == "counterpart":
        return COUNTERPARTS
    return each(node, "values", member) + each(node, "members", member)


def token(node: Object) -> Member:
    return Member(text(node, "token"), "", text(node, "name"), whole(node, "ordinal"))


def member(node: Object) -> Member:
    return Member(text(node, "id"), text(node, "meaning"))


def values(node: Object, properties: tuple[Property, ...]) -> tuple[Value, ...]:
    """The values that a code or a class gives, in the order of the declarations."""
    given = as_object(node.get("properties", Object()))
    return tuple(value(one, given[one.id]) for one in properties if one.id in given)


def value(declared: Property, node: object) -> Value:
    """A value in its short form (the value itself) or its long one (with its own source)."""
    if not isinstance(node, Object) or "except" in node:
        return Value._make((declared.id, typed(declared, node), "", "confirmed", ""))
    confidence = text(node, "confidence") or "confirmed"
    inner = typed(declared, node["value"])
    return Value(declared.id, inner, text(node, "source"), confidence, text(node, "note"))


def typed(declared: Property, node: object) -> object:
    """The value in the order that its type gives it: sets as declared, rows column by column."""
    if declared.type == "set" and isinstance(node, Array):
        return tuple(one.id for one in declared.members if one.id in node)
    if declared.type == "tokens":
        listed = node["except"] if isinstance(node, Object) else node
        assert isinstance(listed, Array)
        found = tuple(one.id for one in declared.members if one.id in listed)
        return Tokens(found, listed is not node)
    if declared.type == "rows" and isinstance(node, Array):
        return tuple(zip(*(cells(column, node) for column in declared.columns)))
    return plain(node)


def cells(column: Property, rows: Array) -> list[Value]:
    """What rows have in a column; the default where a row says nothing of it."""
    id = column.id
    silent = Value(id, column.default, "", "confirmed", "")
    found = []
    for row in map(as_object, rows):
        given = row.get(id)
        if isinstance(given, str):
            found.append(Value._make((id, given, "", "confirmed", "")))
        else:
            found.append(silent if given is None else value(column, given))
    return found


def plain(node: object) -> object:
    return tuple(node) if isinstance(node, Array) else node


def compared(
    declared: Property, all: tuple[Property, ...], codes: list[Code], there: Mapping[int, str]
) -> list[Code]:
    """The codes, each with its value of one of all properties; `there` has the phrases there."""
    order = {one.id: place for place, one in enumerate(all)}
    return [_compared(declared, order, code, there) for code in codes]


def _compared(
    declared: Property, order: Mapping[str, int], code: Code, there: Mapping[int, str]
) -> Code:
    if code.code not in there or any(one.property == declared.id for one in code.properties):
        return code  # it is not there, or the registry says that it is different
    same = folded(there[code.code]) == folded(code.phrase)
    value = Value(declared.id, "same" if same else "renamed", "", "confirmed", "")
    found = sorted((*code.properties, value), key=lambda one: order[one.property])
    return code._replace(properties=tuple(found))


def folded(phrase: str) -> bytes:
    """A phrase in ASCII lower case."""
    return phrase.encode().lower()


def missing(codes: list[Code], there: Mapping[int, str]) -> tuple[Foreign, ...]:
    """The codes there that are not registered here, by number."""
    here = {code.code for code in codes if code.status != "unregistered"}
    return tuple(Foreign(code, there[code]) for code in sorted(there) if code not in here)
