"""Rules about properties: each is declared once, and every value is of the declared type.

Values stand in codes and in classes; a declaration gives the shape of those of its property.
"""

from __future__ import annotations

from gen.diagnostic import by_place
from gen.load.nodes import Array, Document, Object
from gen.validate.format import CONFIDENCES, SENTENCE, SOURCE, needed
from gen.validate.forms import is_property_id
from gen.validate.inspector import Inspector
from gen.validate.rules import reserved
from gen.validate.rules.entries import number, objects, text, tokens_of
from gen.validate.rules.property_registries import check_registries, given
from gen.validate.shape import Choice, Field, Flag, Keys, ListOf, Subset, Text, Whole, keys
from gen.wording import quoted, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Shapes = tuple[object, Keys]
    Tokens = Mapping[str, Mapping[str, int]]

SET_MOST = 31  # members: each is a bit of an enumerator, which is an int
BESIDE = {
    "source": Field(SOURCE),
    "confidence": Field(Choice(CONFIDENCES)),
    "note": Field(SENTENCE),
}
LONG_FORM = frozenset(("value", *BESIDE))  # one of these keys makes an object a value's long form
MEMBERS = {"enum": "values", "set": "members"}
DIFFERENT = Choice(("different",))  # all that a code may say of its counterpart


def check_properties(parts: tuple[Inspector, ...], others: Mapping[str, Document]) -> None:
    """Check declarations and values; `others` holds the registries that are at hand."""
    registry = parts[0]
    tokens = {id: tokens_of(document) for id, document in others.items()}
    declared: dict[str, Object] = {}
    for node in objects(registry.document.root, "properties"):
        check_declaration(registry, node, declared, tokens)
        for column in objects(node, "columns"):
            check_default(registry, column, tokens)
    check_columns(registry)
    bare = {name: value_shape(node, tokens) for name, node in declared.items()}
    sound = {name: shape for name, shape in bare.items() if shape is not None}
    shapes = {name: (shape, full_shape(name, shape)) for name, shape in sound.items()}
    for part, values in given(parts):
        check_values(part, values, declared, shapes)
    check_registries(parts, others)


def check_declaration(
    part: Inspector, node: Object, declared: dict[str, Object], tokens: Tokens
) -> None:
    """property-declaration: the id is free and not reserved, members differ, a default fits."""
    name = text(node, "id")
    if name is None:
        return
    if name in reserved.PROPERTIES:
        message = f"the property id {quoted(name)} is reserved for the generated code"
        part.fault(part.where(node, "id"), "property-declaration", message, "choose another id")
    if name in declared:
        message = f"the property {quoted(name)} is declared twice"
        note = (part.where(declared[name], "id"), "it is declared here")
        part.fault(part.where(node, "id"), "property-declaration", message, "", note)
    declared.setdefault(name, node)
    check_default(part, node, tokens)


def check_default(part: Inspector, node: Object, tokens: Tokens) -> None:
    """The members of a declaration differ, its bounds are in order, and its default fits it."""
    kind = text(node, "type") or ""
    seen: dict[str, Object] = {}
    for member in objects(node, MEMBERS.get(kind, "")):
        name = text(member, "id")
        if name is not None and seen.setdefault(name, member) is not member:
            note = (part.where(seen[name], "id"), "it stands here")
            message = f"the member {quoted(name)} stands twice"
            part.fault(part.where(member, "id"), "property-declaration", message, "", note)
    members = node.get("members") if kind == "set" else None
    if isinstance(members, Array) and len(members) > SET_MOST:
        message = f"the set has {len(members)} members; it may have {SET_MOST}"
        part.fault(part.where(node, "members"), "property-declaration", message)
    least, most = number(node, "minimum"), number(node, "maximum")
    if least is not None and most is not None and least > most:
        message = f'"maximum" is {most}, below "minimum", {least}'
        part.fault(part.where(node, "maximum"), "property-declaration", message, "swap the two")
    if "default" in node and not (kind == "text" and node["default"] == ""):
        shape = value_shape(node, tokens)
        if shape is not None:
            before = len(part.faults)
            part.check(shape, node, "default", node["default"])
            rename(part, before, "property-declaration")
            forget_known(part, before)


def forget_known(part: Inspector, start: int) -> None:
    """Take back faults from `start` on that stand where the check of shapes has found one."""
    if len(part.faults) > start:
        known = {by_place(fault) for fault in part.faults[:start]}
        part.faults[start:] = [one for one in part.faults[start:] if by_place(one) not in known]


def check_columns(part: Inspector) -> None:
    """property-declaration: no two columns of a property have the same id."""
    for node in objects(part.document.root, "properties"):
        first: dict[str, Object] = {}
        for column in objects(node, "columns"):
            name = text(column, "id")
            if name is not None and first.setdefault(name, column) is not column:
                note = (part.where(first[name], "id"), "it is declared here")
                message = f"the column {quoted(name)} is declared twice"
                part.fault(part.where(column, "id"), "property-declaration", message, "", note)


def check_values(
    part: Inspector, values: Object, declared: dict[str, Object], shapes: dict[str, Shapes]
) -> None:
    """property-unknown, property-value: each value is of a declared property and of its type.

    `shapes` has the two forms of a value, bare and long, of each property that is sound.
    """
    for name, value in values.items():
        if name not in declared:
            message = f"the property {quoted(name)} is not declared"
            known = tuple(declared)
            help = suggestion(name, list(known), "the declared ones", known) if known else ""
            help = help or 'declare it under "properties" of the registry'
            part.fault(part.where_key(values, name), "property-unknown", message, help)
            continue
        if name in shapes:
            before = len(part.faults)
            long = isinstance(value, Object) and not LONG_FORM.isdisjoint(value)
            part.check(shapes[name][long], values, name, value)
            rename(part, before, "property-value")


def full_shape(name: str, shape: object) -> Keys:
    """The long form of a value, which carries its own source."""
    return keys(f"the value of {quoted(name)}", {"value": needed(shape), **BESIDE})


def rename(part: Inspector, start: int, rule: str) -> None:
    """Faults of form in a value are faults of the value; faults of text stay what they are."""
    kept = ("text-character", "text-space", "text-length")
    for index in range(start, len(part.faults)):
        if part.faults[index].rule not in kept:
            part.faults[index] = part.faults[index]._replace(rule=rule)


def value_shape(node: Object, tokens: Tokens) -> object:
    """The shape of a value; None where the declaration is too broken to tell.

    `tokens` holds, by id of registry, the tokens of those that are at hand and have any.
    """
    kind = text(node, "type") or ""
    make: Callable[[Object, Tokens], object] | None = SHAPES.get(kind)
    return make(node, tokens) if make else SIMPLE.get(kind)


def choice(node: Object, tokens: Tokens) -> object:
    """Of an enum, one of its values; of a set, a list of its members."""
    kind = text(node, "type") or ""
    members = [text(member, "id") or "" for member in objects(node, MEMBERS[kind])]
    if not members or not all(map(is_property_id, members)):
        return None
    one = Choice(tuple(members))
    return one if kind == "enum" else ListOf(one, 0)


def rows(node: Object, tokens: Tokens) -> object:
    fields = {}
    for column in objects(node, "columns"):
        name, shape = text(column, "id"), value_shape(column, tokens)
        if name is None or shape is None:
            return None
        fields[name] = Field(shape, "default" not in column)
    return ListOf(keys("a row of " + quoted(text(node, "id") or ""), fields))


def whole(node: Object, tokens: Tokens) -> object:
    least, most = number(node, "minimum"), number(node, "maximum")
    shape = Whole()
    shape = shape._replace(least=shape.least if least is None else least)
    shape = shape._replace(most=shape.most if most is None else most)
    return shape if shape.least <= shape.most else None


def some_tokens(node: Object, tokens: Tokens) -> object:
    known = tokens.get(text(node, "registry") or "")
    return Subset(Choice(tuple(known))) if known else None


SIMPLE = {"flag": Flag(), "text": Text(most=1000), "code": Whole(), "counterpart": DIFFERENT}
SHAPES = {"enum": choice, "set": choice, "rows": rows, "int": whole, "tokens": some_tokens}
