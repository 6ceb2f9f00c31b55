"""The codes as the enum shows them: how many lines each takes."""

from __future__ import annotations

from generated import GOLDEN

from gen.cli import sources
from gen.model.registry import Registry
from gen.view.c_codes import groups
from gen.view.c_lines import BIG


def codes(count: int, summary: str = "It is what happened.") -> Registry:
    """A registry of so many codes, each with a summary and a reference."""
    registry = sources.registry(str(GOLDEN / "one.json"), ())
    first = registry.codes[0]._replace(summary=summary, references=("RFC 1 s5",))
    made = (first._replace(code=number, name=f"N{number}") for number in range(count))
    return registry._replace(classes=(), codes=tuple(made))


def test_a_code_has_a_comment_of_two_lines_and_a_blank_line_before_it() -> None:
    (group,) = groups(codes(BIG), "p")
    assert [row["later"] for row in group["codes"]] == [False] + [True] * (BIG - 1)
    docs = {row["doc"] for row in group["codes"]}
    assert docs == {"/**\n     * It is what happened.\n     * RFC 1 s5.\n     */"}


def test_codes_that_nobody_reads_take_as_few_lines_as_they_can() -> None:
    (group,) = groups(codes(BIG + 1), "p")
    assert not any(row["later"] for row in group["codes"])
    assert {row["doc"] for row in group["codes"]} == {"/** It is what happened. RFC 1 s5. */"}


def test_a_long_comment_has_more_lines_even_so() -> None:
    (group,) = groups(codes(BIG + 1, "A long sentence, one of many words. " * 5), "p")
    doc = str(group["codes"][0]["doc"])
    assert doc.startswith("/**\n     * A long") and max(map(len, doc.split("\n"))) <= 100
