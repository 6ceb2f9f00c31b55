"""What data/sip.json says for pages alone: comparisons, topics, headings and the example."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"
SIP = json.loads((DATA / "sip.json").read_text(encoding="utf-8"))
CODES = {code["code"]: code for code in SIP["codes"]}


def tokens(id: str) -> set[str]:
    root = json.loads((DATA / f"{id}.json").read_text(encoding="utf-8"))
    return {token["token"] for token in root["tokens"]}


@pytest.mark.parametrize("one", SIP["compare"], ids=lambda one: str(one["codes"]))
def test_a_comparison_is_borne_out_for_each_of_its_codes(one: dict) -> None:
    """By the section that defines the code, and by no other."""
    defined = {number: set(CODES[number]["references"]) for number in one["codes"]}
    assert set(one["sources"]) <= set().union(*defined.values())
    assert [number for number in defined if not defined[number] & set(one["sources"])] == []


def test_no_two_comparisons_are_of_the_same_codes() -> None:
    compared = [tuple(one["codes"]) for one in SIP["compare"]]
    assert len(set(compared)) == len(compared)
    for asked in ((486, 600, 603), (404, 410, 604), (401, 407), (408, 480), (403, 603)):
        assert asked in compared


def test_topics_are_plain_words_for_registered_codes() -> None:
    words = [word for topic in SIP["topics"] for word in topic["words"]]
    assert len(set(words)) == len(words) and all(word == word.lower() for word in words)
    found = {number for topic in SIP["topics"] for number in topic["finds"]}
    assert not {number for number in found if CODES[number].get("status") == "unregistered"}
    assert SIP["topics"][0] == {"words": ["busy", "engaged"], "finds": [486, 600, 603, 480]}


def test_each_property_has_a_heading() -> None:
    assert {one["property"] for one in SIP["headings"]} == {one["id"] for one in SIP["properties"]}


def test_the_example_speaks_of_what_there_is() -> None:
    example = SIP["example"]
    assert {field["name"] for field in example["fields"]} <= tokens("sip_header")
    assert set(example["prefer"]) <= tokens("sip_method")
    for step in example.get("steps", ()):
        assert set(step.get("methods", ())) <= tokens("sip_method")


def test_an_example_is_of_hosts_that_are_nobodys() -> None:
    """By RFC 2606 and RFC 5737."""
    text = json.dumps([SIP["example"]["fields"], SIP["example"]["bodies"]])
    hosts = set(re.findall(r"[a-z]+\.(?:com|net|org)\b", text))
    assert hosts == {"example.com", "example.net", "example.org"}
    assert set(re.findall(r"\d+\.\d+\.\d+\.\d+", text)) == {"192.0.2.17", "192.0.2.201"}
