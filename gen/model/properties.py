"""Declarations of properties, and the values that codes and classes give."""

from __future__ import annotations

from gen.load.nodes import Array, Object
from gen.model.counterpart import MEMBERS as COUNTERPARTS
from gen.model.fields import as_object, each, maybe, nodes, text, whole
from gen.model.registry import Member, Property, Tokens, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["declaration", "values"]


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
        return Value(declared.id, typed(declared, node), "", "confirmed", "")
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
        silent = [(one, unsaid(one)) for one in declared.columns]
        return tuple(row(silent, as_object(one)) for one in node)
    return plain(node)


def unsaid(column: Property) -> Value:
    """The cell of a row that says nothing of a column."""
    return Value(column.id, column.default, "", "confirmed", "")


def row(silent: list[tuple[Property, Value]], node: Object) -> tuple[Value, ...]:
    """The cells of a row, one for each column; `silent` has those of a row that says nothing."""
    return tuple(
        value(column, node[column.id]) if column.id in node else default
        for column, default in silent
    )


def plain(node: object) -> object:
    return tuple(node) if isinstance(node, Array) else node
