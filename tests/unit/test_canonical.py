"""The canonical form: one text for all files that say the same, and the same model."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import BASES, MAP, OTHERS, REGISTRY, SAMPLES, TOKENS, document, shuffled

from gen.load.files import load
from gen.model.build import build
from gen.validate.canonical import text


def canonical(value: object) -> str:
    return text(document(value), OTHERS)


@pytest.mark.parametrize("what", sorted(SAMPLES))
def test_it_says_the_same(what: str) -> None:
    once = canonical(SAMPLES[what])
    assert text(load("a.json", once.encode("utf-8")), OTHERS) == once
    assert unordered(json.loads(once)) == unordered(SAMPLES[what])


def unordered(value: object) -> object:
    """The value with every list as a sorted one."""
    if isinstance(value, dict):
        return {key: unordered(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return sorted(json.dumps(unordered(inner), sort_keys=True) for inner in value)
    return value


@pytest.mark.parametrize("what", sorted(SAMPLES))
def test_its_lines(what: str) -> None:
    lines = canonical(SAMPLES[what]).split("\n")
    assert lines[0] == "{" and lines[-2:] == ["}", ""]
    for line in lines:
        assert line == line.rstrip() and "\t" not in line
        assert len(line) <= 100 or line.count('": ') <= 1, "a long line holds one entry"


@pytest.mark.parametrize("what", sorted(SAMPLES))
@given(data=st.data())
@settings(max_examples=60)
def test_order_does_not_matter(what: str, data: st.DataObject) -> None:
    mixed = shuffled(data.draw, SAMPLES[what])
    assert canonical(mixed) == canonical(SAMPLES[what])


@pytest.mark.parametrize("over", sorted(BASES))
@given(data=st.data())
@settings(max_examples=60)
def test_order_does_not_change_the_model(over: str, data: st.DataObject) -> None:
    base, overlay = BASES[over], SAMPLES[over]
    expected = build(document(base), (document(overlay),), OTHERS)
    registry = document(shuffled(data.draw, base))
    again = (document(shuffled(data.draw, overlay)),)
    assert build(registry, again, OTHERS) == expected


def test_keys_stand_in_the_order_of_the_format() -> None:
    value = json.loads(canonical(REGISTRY))
    keys = ["$schema", "format", "registry", "classes", "properties", "best"]
    keys += ["headings", "topics", "compare", "example", "codes"]
    assert list(value) == keys
    assert [code["code"] for code in value["codes"]] == [-3, 0, 1, 2, 10, 11, 400]
    assert list(value["codes"][2]["properties"]["ends"]) == ["value", "source", "confidence"]


def test_tokens_stand_by_ordinal() -> None:
    value = json.loads(canonical(TOKENS))
    assert list(value) == ["$schema", "format", "registry", "properties", "tokens"]
    assert [one["ordinal"] for one in value["tokens"]] == [1, 2, 3, 65535]
    assert list(value["tokens"][0])[:4] == ["token", "ordinal", "name", "aliases"]


def test_rows_stand_by_code_then_by_class_then_by_condition() -> None:
    rows = json.loads(canonical(MAP))["rows"]
    begins = [(row.get("from", row.get("class")), row.get("when", "")) for row in rows]
    assert begins == [(1, ""), (1, "at night"), (2, ""), (10, ""), ("low", "by day"), ("high", "")]


def test_characters_stand_as_themselves() -> None:
    assert '"phrase": "A \\"quoted\\" \\\\ ??/ */ ${x} phrase \U0001f600"' in canonical(REGISTRY)
