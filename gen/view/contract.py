"""view_contract: a Registry -> the finished tokens that the templates of a contract lay out."""

from __future__ import annotations

from gen.outputs import PLACES
from gen.record import Record
from gen.view import c_text
from gen.view.contract_names import called, case_lines, conditions, filled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gen.model.contract import Answer, Cases, Contract, Identifier
    from gen.model.registry import Code, Registry

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["Head", "cases_of", "head", "view"]


class Head(Record):
    """What the first lines of a file say."""

    source_name: str  # "sip.json"
    license_lines: tuple[str, ...]
    asked: tuple[str, ...] = ()  # "Options: --contract re", as the command line has them


def view(registry: Registry, contract: Contract, said: Head) -> Row:
    """Everything that a template may name beside the cases of its file."""
    rows = codes(registry.codes, contract)
    groups = parts(registry, rows)
    spans, otherwise = answers(registry, contract)
    return {
        **head(contract, f"{registry.title}, version {registry.version}", said),
        "codes": tuple(rows.values()),
        "groups": tuple({"codes": group, "later": at > 0} for at, group in enumerate(groups)),
        "ranges": conditions(contract.parameter, spans),
        "has_ranges": bool(spans),
        "otherwise": otherwise,
        "otherwise_length": str(c_text.size(contract.unknown[-1].text or "") - 1),
    }


def head(contract: Contract, about: str, said: Head) -> Row:
    """What a file begins with, and the words of the contract."""
    return {
        "source": c_text.comment(said.source_name),
        **PLACES,
        "options": tuple({"line": line} for line in c_text.comments(said.asked)),
        "license": tuple({"line": line} for line in c_text.block_comment(said.license_lines)),
        "about": c_text.comment(about),
        "contract": c_text.comment(contract.title),
        "parameter": contract.parameter,
        **contract.words,
    }


def codes(found: Iterable[Code], contract: Contract) -> dict[int, Row]:
    """Every code that each identifier of the contract has a name for."""
    found = tuple(found)
    names = {one.id: called(one, found) for one in contract.identifiers}
    kept = [one for one in found if all(one.code in named for named in names.values())]
    rows: dict[int, Row] = {}
    for one in kept:
        last = one is kept[-1]
        row: dict[str, object] = {
            "code": c_text.integer(one.code),
            "name": one.name,
            "phrase": c_text.literal(one.phrase),
            "length": str(c_text.size(one.phrase) - 1),
            "comment": c_text.comment(one.phrase),
            **{"later": one is not kept[0], "last": last, "comma": "" if last else ","},
        }
        row.update((id, named[one.code]) for id, named in names.items())
        row.update((f"{named.id}_aliases", aliases(named, one)) for named in contract.identifiers)
        rows[one.code] = row
    return rows


def aliases(identifier: Identifier, code: Code) -> Rows:
    """The other names of a code."""
    return tuple({"name": name} for name in identifier.aliases.get(code.code, ()))


def parts(registry: Registry, rows: Mapping[int, Row]) -> list[Rows]:
    """The rows of each class that has some, and those before, between and behind the classes."""
    found: dict[int, list[Row]] = {}
    for code, row in rows.items():
        at = sum(one.first <= code for one in registry.classes) * 2
        inside = any(one.first <= code <= one.last for one in registry.classes)
        found.setdefault(at + (not inside), []).append(row)
    return [tuple(group) for group in found.values()]


def answers(
    registry: Registry, contract: Contract
) -> tuple[list[tuple[int | None, int | None, str]], str]:
    """What codes give that are not registered: those of some bounds, and all others."""
    *some, last = contract.unknown
    spans: list[tuple[int | None, int | None, str]] = []
    for one in some:
        if one.by_class:
            spans += [(c.first, c.last, c_text.literal(c.title)) for c in registry.classes]
        else:
            spans.append((one.first, one.last, spelt(one)))
    return spans, spelt(last)


def spelt(answer: Answer) -> str:
    return "NULL" if answer.text is None else c_text.literal(answer.text)


def cases_of(values: Row, contract: Contract, cases: Cases | None) -> Row:
    """What one file sees beside that: its cases, in all and by class."""
    ids = ("code", "phrase", *(one.id for one in contract.identifiers))

    def lines(rows: object) -> Rows:
        if cases is None or not isinstance(rows, tuple):
            return ()
        words = [{id: str(row[id]) for id in ids} for row in rows]
        return tuple(
            {"line": line}
            for each in words
            for line in case_lines(
                contract, cases, (filled(cases.label, each),), filled(cases.value, each)
            )
        )

    groups: object = values["groups"]
    assert isinstance(groups, tuple)
    return {
        "cases": lines(values["codes"]),
        "groups": tuple({**group, "cases": lines(group["codes"])} for group in groups),
    }
