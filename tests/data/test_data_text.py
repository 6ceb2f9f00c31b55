"""What a person wrote into data/sip.json: summaries, names, facts and sources."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

README = Path(__file__).parents[2] / "data" / "README.md"

# Names that are not the phrase in capitals; data/README.md says why.
CHOSEN = {
    477: "SENDING_TO_NEXT_HOP_FAILED",
    479: "URI_NOT_PROCESSED",
    606: "NOT_ACCEPTABLE_ANYWHERE",
}


def summary_faults(entry: dict) -> list:
    """What is wrong with the summary of an entry, in a few words each."""
    text = entry.get("summary", "")
    checks = {
        "length": 40 <= len(text) <= 140,
        "full stop": text.endswith(".") and not text.endswith(".."),
        "one sentence": not re.search(r"[.!?] ", text),
        "form": text.startswith("The "),
        "blanks": text == " ".join(text.split()),
        "place": ("seen in" in text) == (entry.get("status") == "unregistered"),
    }
    return [name for name, right in checks.items() if not right]


def faults(sip: dict) -> list:
    """Every fault of summaries, facts and sources: (where, what)."""
    found = [(e["code"], fault) for e in sip["codes"] for fault in summary_faults(e)]
    texts = [entry.get("summary") for entry in sip["codes"]]
    found += [(text, "summary twice") for text in set(texts) if texts.count(text) > 1]
    for entry in sip["codes"]:
        found += [(entry["code"], "alias") for a in entry.get("aliases", []) if not a["sources"]]
        found += [(entry["code"], "references")] * (not entry.get("references"))
    for entry in sip["classes"]:
        for fact in entry["facts"]:
            right = fact["fact"].endswith(".") and fact["source"].startswith("RFC ")
            found += [] if right else [(entry["id"], "fact")]
    return found


def name_of(phrase: str) -> str:
    """`Call/Transaction Does Not Exist` as CALL_TRANSACTION_DOES_NOT_EXIST."""
    return "_".join(re.findall("[A-Z0-9]+", phrase.upper()))


def test_summaries_facts_and_sources_are_whole(sip: dict) -> None:
    assert faults(sip) == []


@pytest.mark.parametrize(
    "code, text, fault",
    [
        (486, None, "length"),
        (486, "The user is busy.", "length"),
        (486, "The user is " + "very " * 30 + "busy.", "length"),
        (486, "The called user takes no further calls at this device", "full stop"),
        (486, "The called user is busy. The caller may try another device.", "one sentence"),
        (486, "Tells the caller that the called user takes no further calls.", "form"),
        (486, "The called user  takes no further calls at this device.", "blanks"),
        (477, "The proxy failed to send the request on to its next hop.", "place"),
    ],
)
def test_a_bad_summary_is_seen(sip: dict, by_code: dict, code, text, fault) -> None:
    by_code[code]["summary"] = text or ""
    assert (code, fault) in faults(sip)


def test_two_equal_summaries_are_seen(sip: dict, by_code: dict) -> None:
    by_code[600]["summary"] = by_code[486]["summary"]
    assert faults(sip) == [(by_code[486]["summary"], "summary twice")]


def test_missing_sources_are_seen(sip: dict, by_code: dict) -> None:
    by_code[486]["aliases"][0]["sources"] = []
    del by_code[100]["references"]
    sip["classes"][0]["facts"][0]["source"] = "somebody"
    assert faults(sip) == [(100, "references"), (486, "alias"), ("provisional", "fact")]


def test_names_come_from_phrases(by_code: dict) -> None:
    chosen = {c: e["name"] for c, e in by_code.items() if e["name"] != name_of(e["phrase"])}
    assert chosen == CHOSEN


def test_names_and_numbers_are_unique(sip: dict, by_code: dict) -> None:
    assert len({entry["name"] for entry in sip["codes"]}) == len(by_code) == len(sip["codes"])


def test_only_declared_phrases_are_shared(sip: dict) -> None:
    owners: dict = {}
    for entry in sip["codes"]:
        for said in [entry, *entry.get("aliases", [])]:
            owners.setdefault(said["phrase"].lower(), set()).add(entry["code"])
    shared = {phrase: codes for phrase, codes in owners.items() if len(codes) > 1}
    assert shared == {"not acceptable": {406, 606}}


def test_codes_lie_in_their_classes(sip: dict, by_code: dict) -> None:
    outside = [c for c, e in by_code.items() if not 100 <= c <= 699]
    assert outside == [701, 702, 703, 999]
    assert {by_code[code]["status"] for code in outside} == {"unregistered"}
    for entry in sip["classes"]:
        assert entry["first"] <= entry["fallback"] <= entry["last"]
        assert by_code[entry["fallback"]].get("status", "active") == "active"


def test_the_readme_shows_an_entry_as_it_is(by_code: dict) -> None:
    shown = re.findall("```json\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert [json.loads(text) for text in shown] == [by_code[604]]


def test_the_readme_names_every_field_and_every_chosen_name(sip: dict) -> None:
    text = README.read_text(encoding="utf-8")
    fields = {key for kind in ("codes", "classes") for entry in sip[kind] for key in entry}
    assert [key for key in {*fields, *sip["registry"]} if f"{key}`" not in text] == []
    assert [name for name in CHOSEN.values() if f"`{name}`" not in text] == []
