"""The maps of data/maps say what tests/facts says, row by row. Shares nothing with gen/."""

from __future__ import annotations

import copy
import csv
import json
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAPS = ROOT / "data" / "maps"
ENDS = {
    "sip_to_q850": ("sip", "q850", "sip_status_to_q850"),
    "q850_to_sip": ("q850", "sip", "q850_cause_to_sip_status"),
    "isup_event_to_sip": ("isup_event", "sip", "isup_event_to_sip_status"),
    "sip_method_to_q850": ("sip_method", "q850", "sip_method_to_q850"),
}
COUNTS = {
    "sip_to_q850": {"RFC 3398 s8.2.6.1": 42, "RFC 3398 s8.2.5": 1},
    "q850_to_sip": {"RFC 3398 s7.2.4.1": 35},
    "isup_event_to_sip": {"RFC 3398 s7.2.9": 6},
    "sip_method_to_q850": {"RFC 3398 s8.2.6.1": 2},
}
DIRECTIONS = {
    "sip_to_q850": "sip_to_cause",
    "q850_to_sip": "cause_to_sip",
    "isup_event_to_sip": "cpg_event_to_sip",
    "sip_method_to_q850": "sip_to_cause",
}
BEARER = "A Warning header field says that a bearer capability is not available."
DIAGNOSTIC = "The cause carries a diagnostic."
USER = "The location of the cause is the user."
DEFAULT = "default"
Row = tuple  # what begins it, what it leads to, the condition, the source


def facts(id: str) -> list[dict]:
    """The rows that the facts have for a map; those of requests are a map of their own."""
    with open(ROOT / "tests" / "facts" / "q850_map.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["direction"] == DIRECTIONS[id]]
    assert all(row["confidence"] == "confirmed" for row in rows)
    requests = id == "sip_method_to_q850"
    return [row for row in rows if (row["from_name"] == "(request)") == requests]


def expected(id: str) -> set[Row]:
    """The rows that a map must have."""
    found: set[Row] = set()
    for fact in facts(id):
        source, to = fact["source"], int(fact["to"]) if fact["to"] else None
        if "by Warning header" in fact["qualifier"] + fact["to_name"]:
            found |= {(int(fact["from"]), 31, "", source), (int(fact["from"]), 65, BEARER, source)}
        elif fact["from"] == "3xx":
            found.add(("redirection", to, "", source))
        elif fact["from_name"] == "any 4xx-6xx not listed":
            classes = ("client_error", "server_error", "global_failure")
            found |= {(name, to, "", source) for name in classes}
        elif fact["from_name"] == "(request)":
            found.add((fact["from"], to, "", source))
        elif not fact["from"].isdigit():
            found.add((DEFAULT, to, "", source))
        else:
            when = DIAGNOSTIC if fact["qualifier"].startswith("with diagnostic") else ""
            found.add((int(fact["from"]), to, when, source))
            if "603 may be given" in fact["qualifier"]:
                found.add((int(fact["from"]), 603, USER, source))
    return found


def rows(document: dict) -> list[Row]:
    """The rows that a map has."""
    found = [
        (row.get("from", row.get("class")), row["to"], row.get("when", ""), row["source"])
        for row in document["rows"]
    ]
    default = document["map"].get("default")
    return found + ([(DEFAULT, default["to"], "", default["source"])] if default else [])


def load(id: str) -> dict:
    return json.loads((MAPS / f"{id}.json").read_text(encoding="utf-8"))


def note(id: str, begin: object, when: str = "") -> str:
    """What the note of a row says."""
    (found,) = (
        row.get("note", "")
        for row in load(id)["rows"]
        if begin in (row.get("from"), row.get("class")) and row.get("when", "") == when
    )
    return found


@pytest.mark.parametrize("id", ENDS)
def test_every_row_equals_the_facts(id: str) -> None:
    found = rows(load(id))
    assert len(found) == len(set(found))
    assert set(found) == expected(id)


@pytest.mark.parametrize("id", ENDS)
@pytest.mark.parametrize("key, value", [("from", 99), ("to", 99), ("when", "x"), ("source", "x")])
def test_a_change_is_seen(id: str, key: str, value: object) -> None:
    document = copy.deepcopy(load(id))
    document["rows"][1][key] = value
    assert set(rows(document)) != expected(id)


@pytest.mark.parametrize("id", ENDS)
def test_rows_by_source(id: str) -> None:
    assert Counter(row["source"] for row in load(id)["rows"]) == COUNTS[id]


@pytest.mark.parametrize("id", ENDS)
def test_what_a_map_says_of_itself(id: str) -> None:
    said = load(id)["map"]
    assert (said["from"], said["to"], said["prefix"]) == ENDS[id]
    assert (said["id"], said["license"]) == (id, "CC0-1.0")


def test_the_facts_have_so_many_rows() -> None:
    assert {id: len(facts(id)) for id in ENDS} == {
        **{"sip_to_q850": 39, "q850_to_sip": 35, "isup_event_to_sip": 7},
        "sip_method_to_q850": 2,
    }


def test_no_map_is_the_other_one_turned_round() -> None:
    there = {(row[0], row[1]) for row in rows(load("sip_to_q850"))}
    back = {(row[1], row[0]) for row in rows(load("q850_to_sip"))}
    assert {(408, 102), (480, 18)} <= there - back
    assert {(408, 18), (480, 19)} <= back - there


@pytest.mark.parametrize("code", [401, 407])
def test_a_challenge_is_answered_first(code: int) -> None:
    assert "authenticate first" in note("sip_to_q850", code)


def test_what_should_be_mended_first_says_so() -> None:
    marked = {
        int(fact["from"]) for fact in facts("sip_to_q850") if "remedy" in fact["qualifier"]
    }
    assert len(marked) == 11
    for code in marked:
        assert "should first mend what was refused" in note("sip_to_q850", code)


def test_what_rfc_3398_prints_wrongly_is_told() -> None:
    assert "prints this row as 504 Version Not Supported" in note("sip_to_q850", 505)


def test_retry_after_is_told_where_the_facts_have_it() -> None:
    marked = {fact["from"] for fact in facts("q850_to_sip") if "Retry-After" in fact["extra"]}
    noted = [row for row in load("q850_to_sip")["rows"] if "Retry-After" in row.get("note", "")]
    told = {str(row["from"]) for row in noted}
    assert told == marked == {"34", "38", "41", "42", "47"}


@pytest.mark.parametrize(
    ("id", "begin", "when", "words"),
    [
        ("sip_to_q850", "redirection", "", "it need not"),
        ("sip_to_q850", 410, "", "no diagnostic"),
        ("sip_to_q850", 487, "", "no cause"),
        ("sip_method_to_q850", "BYE", "", "most circumstances"),
        ("sip_method_to_q850", "CANCEL", "", "most circumstances"),
        ("q850_to_sip", 16, "", "BYE or CANCEL"),
        ("q850_to_sip", 26, "", "ANSI"),
        ("q850_to_sip", 44, "", "further IAM"),
        ("q850_to_sip", 22, DIAGNOSTIC, "Contact"),
    ],
)
def test_remarks_of_the_facts_are_told(id: str, begin: object, when: str, words: str) -> None:
    assert words in note(id, begin, when)


def test_locations_of_causes_are_facts_of_classes(sip: dict) -> None:
    words = {
        **{"client_error": "the network", "server_error": "the network"},
        "global_failure": "the user",
    }
    for entry in sip["classes"]:
        told = [fact for fact in entry["facts"] if "location of the cause" in fact["fact"]]
        assert [words[entry["id"]] in fact["fact"] for fact in told] == [True] * (
            entry["id"] in words
        )
    for fact in facts("sip_to_q850"):
        if fact["from"].isdigit():
            who = words["global_failure" if int(fact["from"]) >= 600 else "client_error"]
            assert f"the {fact['extra'].rpartition(': ')[2]}" == who


def test_every_map_is_looked_at() -> None:
    assert {path.stem for path in MAPS.glob("*.json")} == set(ENDS)


def test_texts_are_sentences() -> None:
    for id in ENDS:
        for row in load(id)["rows"]:
            for key in ("when", "note"):
                text = row.get(key, "It is.")
                assert text[0].isupper() and text.endswith("."), text
