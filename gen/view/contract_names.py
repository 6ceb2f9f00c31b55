"""What a contract calls codes in C, and how it spells what is not registered."""

from __future__ import annotations

from gen.view import c_text
from gen.view.c_bounds import INT_MAX, inside

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gen.model.contract import Cases, Contract, Identifier
    from gen.model.map import End
    from gen.model.registry import Code

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["called", "case_lines", "conditions", "filled"]


def called(identifier: Identifier, codes: Iterable[Code | End]) -> dict[int, str]:
    """The name of each code that has one: {486: "SIP_486_BUSY_HERE"}."""
    found: dict[int, str] = {}
    for one in codes:
        name = identifier.names.get(one.code) or filled(
            identifier.form,
            {
                **{"code": str(one.code), "NAME": one.name, "name": one.name.lower()},
                "Name": one.name.capitalize(),
            },
        )
        if name:
            found[one.code] = name
    return found


def filled(form: str, words: Mapping[str, str]) -> str:
    """A form with each word in the place of its braces."""
    first, *rest = form.split("{")
    for part in rest:
        word, _, after = part.partition("}")
        first += words[word] + after
    return first


def case_lines(contract: Contract, cases: Cases, labels: Iterable[str], value: str) -> list[str]:
    """The lines of one case, or of several with one value: `case 486: return "Busy Here";`"""
    before = contract.indent * cases.depth
    lines = [f"{before}case {label}:" for label in labels]
    if cases.lines == 1 and len(lines) == 1:
        return [f"{lines[0]} return {value};"]
    return [*lines, f"{before}{contract.indent}return {value};"]


def conditions(name: str, spans: Iterable[tuple[int | None, int | None, str]]) -> Rows:
    """What a template asks one after the other, and what it gives where the answer is yes."""
    return tuple(
        {
            "condition": inside(
                c_text.INT_MIN if first is None else first, INT_MAX if last is None else last
            ).replace("code", name),
            "value": value,
            "later": index > 0,
        }
        for index, (first, last, value) in enumerate(spans)
    )
