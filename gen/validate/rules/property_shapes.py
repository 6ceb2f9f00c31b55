"""The shape that a declaration gives the values of its property."""

from __future__ import annotations

from gen.load.nodes import Object
from gen.validate.forms import is_property_id
from gen.validate.rules.entries import number, objects, text
from gen.validate.shape import Choice, Field, Flag, ListOf, Subset, Text, Whole, keys
from gen.wording import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Tokens = Mapping[str, Mapping[str, int]]

MEMBERS = {"enum": "values", "set": "members"}
DIFFERENT = Choice(("different",))  # all that a code may say of its counterpart


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
