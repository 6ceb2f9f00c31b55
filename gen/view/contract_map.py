"""view_contract_map: a Map -> the finished tokens that the templates of a contract lay out."""

from __future__ import annotations

from gen.view import c_text
from gen.view.contract import Head, head
from gen.view.contract_names import called, case_lines, conditions, filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gen.model.contract import Cases, Contract
    from gen.model.map import End, Map

    Row = Mapping[str, object]

__all__ = ["ends_of", "of_target", "view"]


def view(map: Map, contract: Contract, said: Head) -> Row:
    """Everything that a template may name beside the cases of its file."""
    return head(contract, f"{map.title}, version {map.version}", said)


def cases_of(map: Map, contract: Contract, cases: Cases | None) -> Row:
    """The cases of one file: the codes that become the same stand together.

    A row with a condition is for a program that can ask it; the contract's function has but a
    code. A code that the contract has no name for has no case.
    """
    if cases is None:
        return {"cases": (), "ranges": (), "has_ranges": False, "otherwise": ""}
    names = {one.id: called(one, ends_of(map, one.of)) for one in contract.identifiers}
    target = {one.id for one in contract.identifiers if of_target(map, one.of)}
    sides = ({id: names[id] for id in names if id not in target}, {id: names[id] for id in target})
    labels: dict[str, list[str]] = {}
    spans: list[tuple[int | None, int | None, str]] = []
    for row in (row for row in map.rows if not row.when):
        value = _filled(cases.value, "to", row.to, sides[1]) if row.to else cases.none
        label = row.code and _filled(cases.label, "code", row.code, sides[0])
        if label:
            labels.setdefault(value, []).append(label)
        elif row.span:
            spans.append((row.span.first, row.span.last, value))
    default = map.default and _filled(cases.value, "to", map.default.to, sides[1])
    return {
        "cases": tuple(
            {"line": line}
            for value, found in labels.items()
            for line in case_lines(contract, cases._replace(lines=2), found, value)
        ),
        "ranges": conditions(contract.parameter, spans),
        "has_ranges": bool(spans),
        "otherwise": default or cases.none,
    }


def _filled(form: str, word: str, end: End, names: Mapping[str, Mapping[int, str]]) -> str:
    """A form filled for one end of a row; "" where the contract has no name for it."""
    found = {id: one.get(end.code, "") for id, one in names.items()}
    found[word] = c_text.integer(end.code)
    used = [part.partition("}")[0] for part in form.split("{")[1:]]
    return filled(form, found) if all(found.get(one) for one in used) else ""


def of_target(map: Map, id: str) -> bool:
    """Whether an identifier is of the codes that a map leads to."""
    return id == map.target.id


def ends_of(map: Map, id: str) -> tuple[End, ...]:
    """The codes of a registry that a map speaks of, in order."""
    ends = [row.to if of_target(map, id) else row.code for row in map.rows]
    if of_target(map, id) and map.default:
        ends.append(map.default.to)
    found = {end.code: end for end in ends if end}
    return tuple(found[code] for code in sorted(found))
