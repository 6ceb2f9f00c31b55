"""What the codes of a registry are in another one: computed from both, not typed."""

from __future__ import annotations

from gen.model.registry import Code, Foreign, Member, Property, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

MEMBERS = (
    Member("none", "It is not a code of both."),
    Member("same", "It is a code there, with the same phrase."),
    Member("renamed", "It is a code there, under another phrase, with the same meaning."),
    Member("different", "It is a code there, and means something else."),
)


def compared(
    declared: Property, all: tuple[Property, ...], codes: list[Code], there: Mapping[int, str]
) -> list[Code]:
    """The codes, each with its value of one of all properties; `there` has the phrases there."""
    order = [one.id for one in all]
    return [_compared(declared, order, code, there) for code in codes]


def _compared(declared: Property, order: list[str], code: Code, there: Mapping[int, str]) -> Code:
    if code.code not in there or any(one.property == declared.id for one in code.properties):
        return code  # it is not there, or the registry says that it is different
    same = folded(there[code.code]) == folded(code.phrase)
    value = Value(declared.id, "same" if same else "renamed", "", "confirmed", "")
    found = sorted((*code.properties, value), key=lambda one: order.index(one.property))
    return code._replace(properties=tuple(found))


def folded(phrase: str) -> bytes:
    """A phrase in ASCII lower case."""
    return phrase.encode().lower()


def missing(codes: list[Code], there: Mapping[int, str]) -> tuple[Foreign, ...]:
    """The codes there that are not registered here, by number."""
    here = {code.code for code in codes if code.status != "unregistered"}
    return tuple(Foreign(code, there[code]) for code in sorted(there) if code not in here)
