"""view_c_switch: a switch from a number to its line, which a compiler makes a table of.

It does nothing but return constants, and has a case for each number of a span, holes too: that is
what compilers need. The numbers behind the last code may be left out where they are many, for they
are all of one class: two comparisons find them, in each function that looks up a line, so that it
pays where there is but one.
"""

from __future__ import annotations

from gen.view import c_text
from gen.view.c_bounds import inside
from gen.view.c_runs import Run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Row = Mapping[str, object]

__all__ = ["NO_SWITCH", "by_tens", "few_tokens", "switch_tokens"]

TAIL_LEAST = 24  # numbers behind the last code that are worth a comparison
WIDTH = 104  # columns: ten labels of three digits fit

NO_SWITCH: Row = {
    **{"switch": False, "filled": False, "cases": ()},
    **{"tail": False, "behind": "", "tail_line": ""},
}


def switch_tokens(runs: Iterable[Run], names: Sequence[str], cut: bool) -> Row:
    """The tokens of a switch with a case for each number; if `cut`, a tail may be left out."""
    found = list(runs)
    last = found[-1]
    tail = cut and len(found) > 1 and last.last - last.first >= TAIL_LEAST
    return {
        "switch": True,
        "filled": True,
        "cases": tuple(_cases(found[:-1] if tail else found, names)),
        "tail": tail,
        "behind": inside(last.first, last.last) if tail else "",
        "tail_line": names[last.line] if tail else "",
    }


def few_tokens(codes: Iterable[int], names: Sequence[str]) -> Row:
    """The tokens of a switch with a case for each code alone."""
    runs = [Run(code, code, line) for line, code in enumerate(codes)]
    return {**NO_SWITCH, "switch": True, "cases": tuple(_cases(runs, names))}


def _cases(runs: Iterable[Run], names: Sequence[str]) -> Iterable[Row]:
    """`case 486: return sip_status_BUSY_HERE_;`; what is returned for a long hole stands alone."""
    for run in runs:
        *lines, last = by_tens(run, lambda code: f"case {c_text.integer(code)}:")
        yield from ({"line": line} for line in lines)
        if lines:
            yield {"line": last}
            yield {"line": f"    return {names[run.line]};"}
        else:
            yield {"line": f"{last} return {names[run.line]};"}


def by_tens(run: Run, spelled: Callable[[int], str]) -> list[str]:
    """The numbers of a run, a line or more for each ten: a new code moves its ten alone."""
    lines = [""]
    for code in range(run.first, run.last + 1):
        word = spelled(code)
        if lines[-1] and (code % 10 == 0 or len(lines[-1]) + 1 + len(word) > WIDTH - 4):
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines
