"""Random registries that say how their status lines are written."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from registries import registries, texts

from gen.validate.forms import MARKS

LEAST, MOST = 100, 999
VERSIONS = st.one_of(
    st.sampled_from(["SIP/2.0", "HTTP/1.1", "A/0.0", "AZ/1.0", "ABC/1.0", "Z9Z9Z9Z9Z9/10.250"]),
    st.from_regex(r"[AZ][AZ09]{0,20}/(0|[1-9][0-9]{0,4})\.[0-9]", fullmatch=True),
)


@st.composite
def line_registries(draw: st.DrawFn) -> dict[str, Any]:
    """A valid registry whose codes have three digits, and a grammar that its phrases keep to."""
    parts = draw(registries(of=st.integers(LEAST, MOST)))
    for entry in parts.get("classes", ()):
        entry["first"], entry["last"] = max(entry["first"], LEAST), min(entry["last"], MOST)
    phrases = "".join(code["phrase"] for code in parts["codes"])
    used = {mark for mark in MARKS if mark in phrases}
    free = sorted(set(MARKS) - used)
    marks = used | draw(st.sets(st.sampled_from(free), max_size=len(free) - 1))
    line: dict[str, Any] = {"version": draw(VERSIONS)}
    rest = [mark for mark in free if mark not in marks]
    kinds = ["utf-8", "any"] + ["none"] * phrases.isascii()
    more: dict[str, st.SearchStrategy[str]] = {
        "case": st.sampled_from(["sensitive", "insensitive"]),
        "source": texts(40),
        "escape": st.sampled_from(rest),
    }
    line |= draw(st.fixed_dictionaries({}, optional=more))
    line["beyond-ascii"] = draw(st.sampled_from(kinds))
    if marks:
        line["marks"] = "".join(draw(st.permutations(sorted(marks))))
    parts["registry"]["status-line"] = line
    return parts
