"""view_c_bounds: ranges of numbers as conditions of C, and the functions that test them."""

from __future__ import annotations

from gen.model.registry import Class, Registry
from gen.record import Record
from gen.view import c_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Row = Mapping[str, object]
    Span = tuple[int, int]

__all__ = ["Predicate", "condition", "even", "inside", "joined", "predicates", "test"]

INT_MAX = 2**31 - 1
KINDS = ("provisional", "final")


def condition(classes: Iterable[Class]) -> str:
    """Whether `code` is in one of the classes: `code >= 200 && code <= 699`.

    "1" where they hold every int and "0" where there is none; neither has `code` in it.
    """
    spans = joined((entry.first, entry.last) for entry in classes)
    if not spans:
        return "0"
    parts = [inside(*span) for span in spans]
    if len(parts) > 1:
        parts = [f"({part})" if " && " in part else part for part in parts]
    return " || ".join(parts)


def joined(spans: Iterable[Span]) -> list[Span]:
    """Ranges in order, those that touch made one: 200 to 299 and 300 to 399 are 200 to 399."""
    found: list[Span] = []
    for first, last in sorted(spans):
        if found and first == found[-1][1] + 1:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def even(classes: Sequence[Class]) -> Row:
    """How classes of so many numbers each, with no gap between them, are told by a division."""
    firsts = [entry.first for entry in classes]
    width = classes[0].last - classes[0].first + 1 if classes else 0
    ends = [entry.last + 1 for entry in classes]
    is_even = ends == [first + width for first in firsts] and firsts[1:] == ends[:-1]
    return {
        "even": is_even and 1 < width < len(classes) * width <= INT_MAX,
        "minus_first_class": f" - (unsigned){c_text.integer(firsts[0])}" if firsts else "",
        "class_width": str(width),
        "class_numbers": str(len(classes) * width),
    }


def inside(first: int, last: int) -> str:
    """`code >= 100 && code <= 199`; a limit that every int meets is left out."""
    if first == last:
        return f"code == {c_text.integer(first)}"
    low = f"code >= {c_text.integer(first)}" if first > c_text.INT_MIN else ""
    high = f"code <= {c_text.integer(last)}" if last < INT_MAX else ""
    return " && ".join(filter(None, (low, high))) or "1"


class Predicate(Record):
    """A function that tells by its number what a code is."""

    name: str  # "is_success"
    about: str  # a sentence
    condition: str  # "code >= 200 && code <= 299"


def predicates(registry: Registry) -> tuple[Predicate, ...]:
    """The functions that tell by its number what a code is: `is_final`, then `is_success`.

    A class that is called as its kind, such as provisional, has one function for both.
    """
    found: dict[str, Predicate] = {}
    for kind in KINDS:
        members = [entry for entry in registry.classes if entry.kind == kind]
        if members:
            found[kind] = _predicate(kind, f"Whether a code is {kind}", members)
    for entry in registry.classes:
        about = f"Whether a code is of the class {entry.id}"
        found.setdefault(entry.id, _predicate(entry.id, about, [entry]))
    return tuple(found.values())


def _predicate(name: str, about: str, members: list[Class]) -> Predicate:
    """A function, with the references that all of its classes have in common."""
    spans = ", ".join(
        str(first) if first == last else f"{first} to {last}"
        for first, last in joined((entry.first, entry.last) for entry in members)
    )
    common = [one for one in members[0].references if all(one in m.references for m in members)]
    source = f" ({', '.join(common)})" if common else ""
    return Predicate(f"is_{name}", f"{about}: {spans}{source}.", condition(members))


def test(condition: str) -> Row:
    """What a template needs of a condition; one that asks nothing of `code` leaves it unused."""
    return {"condition": condition, "constant": condition in ("0", "1")}
