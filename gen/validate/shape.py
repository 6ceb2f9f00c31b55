"""Shapes: what a value of a registry file may look like, as data; inspector.py checks by them.

A shape knows types, keys, forms and bounds; what one entry says about another is for the rules.
"""

from __future__ import annotations

from gen.record import Record

LEAST_CODE = -(1 << 31)
MOST_CODE = (1 << 31) - 1


class Text(Record):
    """A text of one line, of at most `most` bytes of UTF-8, in the named form; "" if it may be."""

    form: str = ""
    most: int = 1000
    empty: bool = False


class Whole(Record):
    """A whole number."""

    least: int = LEAST_CODE
    most: int = MOST_CODE


class Flag(Record):
    """true or false."""


class Choice(Record):
    """One of a few texts."""

    values: tuple[str, ...]


class AnyOf(Record):
    """A value of one of several shapes, each of a type of its own; null too, if it may be."""

    what: str
    shapes: tuple[object, ...]
    null: bool = False


class ListOf(Record):
    """An array of at least `least` entries of one shape."""

    item: object
    least: int = 1


class Subset(Record):
    """Some members of a whole, as a list, or all but some, as an object: {"except": [...]}."""

    member: object

    def all_but(self) -> Keys:
        """The shape of the object."""
        return keys("what is all but some", {"except": Field(ListOf(self.member, 0), True)})


class ByCode(Record):
    """An object whose keys are codes, or ordinals, and whose values have one shape."""

    item: object


class Anything(Record):
    """An object whose entries a rule checks, since their shape is declared in the registry."""


class Field(Record):
    """What stands behind one key of an object."""

    shape: object
    required: bool = False


class Keys(Record):
    """An object; `what` names it in messages: "a code"."""

    what: str
    fields: dict[str, Field]
    needed: tuple[str, ...]  # those that are required


def keys(what: str, fields: dict[str, Field]) -> Keys:
    return Keys(what, fields, tuple(name for name, field in fields.items() if field.required))


class Either(Record):
    """An object whose keys depend on the value of one of them: a declaration, on its type."""

    what: str
    key: str
    shapes: dict[str, Keys]


class OneOf(Record):
    """An object whose keys depend on which one of two it has: a registry, codes or tokens."""

    what: str
    shapes: dict[str, Keys]
