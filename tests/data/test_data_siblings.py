"""The registries beside sip.json say what tests/facts says, code by code."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODES = {"http": 64, "rtsp": 45, "q850": 75, "sip_warning": 15}
CODES |= {"isup_event": 6, "q850_location": 16}
# Words in brackets that say how a code stands with the registry, and are never sent.
REMARK = re.compile(r" \((?:TEMPORARY - .*|OBSOLETED)\)$")
# Phrases that are not those of the facts: see data/README.md.
CHOSEN_PHRASES = {("http", 418): "Unused", ("q850", 127): "Interworking, unspecified"}
CHOSEN_NAMES = {
    ("q850", 62): "INCONSISTENT_OUTGOING_ACCESS_INFORMATION",
    ("q850", 70): "ONLY_RESTRICTED_DIGITAL_BEARER_AVAILABLE",
    ("q850", 98): "MESSAGE_NOT_COMPATIBLE_OR_NOT_IMPLEMENTED",
    **{("q850_location", code): f"SPARE_{code}" for code in (6, 8, 9, 11)},
    **{("q850_location", code): f"NATIONAL_USE_{code}" for code in (12, 13, 14, 15)},
}
MARKED = {
    ("http", 305): "deprecated",
    ("http", 306): "reserved",
    ("http", 402): "reserved",
    ("http", 418): "reserved",
    ("http", 510): "obsolete",
    ("q850", 13): "unregistered",
    ("q850", 15): "unregistered",
    **{("q850_location", code): "reserved" for code in (6, 8, 9, 11, 12, 13, 14, 15)},
}
# Q.850 classes of the facts, and the range of each.
SPANS = {
    "normal event": (1, 31),
    "resource unavailable": (32, 47),
    "service or option not available": (48, 63),
    "service or option not implemented": (64, 79),
    "invalid message": (80, 95),
    "protocol error": (96, 111),
    "interworking": (112, 127),
}


def facts(name: str) -> list:
    """Rows of a table of tests/facts."""
    with open(ROOT / "tests" / "facts" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows(id: str) -> list:
    """(number, phrase, sources) of each row that the facts have for a registry."""
    if id == "q850":
        table = facts("q850_causes.csv")
        return [(int(r["cause"]), r["name"], [r["source"].split("; ")[0]]) for r in table]
    if id == "sip_warning":
        table = facts("warn_codes.csv")
        return [(int(r["warn_code"]), r["short_name"], r["source"].split("; ")) for r in table]
    if id in ("isup_event", "q850_location"):
        direction = "cpg_event_to_sip" if id == "isup_event" else "reason_location_param"
        table = [row for row in facts("q850_map.csv") if row["direction"] == direction]
        table = [row for row in table if row["from"].isdigit()]
        return [(int(r["from"]), r["from_name"], [r["source"]]) for r in table]
    table = facts(f"{id}_status.csv")
    return [(int(r["code"]), REMARK.sub("", r["phrase"]), [r["source"]]) for r in table]


def registry(id: str) -> dict:
    """A registry of data/ as plain dictionaries and lists."""
    return json.loads((ROOT / "data" / f"{id}.json").read_text(encoding="utf-8"))


def name_of(phrase: str) -> str:
    """`Bad Request` as BAD_REQUEST."""
    return "_".join(re.findall("[A-Z0-9]+", phrase.upper()))


def differences(id: str, document: dict) -> list:
    """One line for each thing in which a registry and the facts disagree."""
    found = []
    have = {entry["code"]: entry for entry in document["codes"]}
    wanted = {code: (phrase, sources) for code, phrase, sources in rows(id)}
    found += [f"{code}: in one of the two alone" for code in sorted(have.keys() ^ wanted.keys())]
    for code in sorted(have.keys() & wanted.keys()):
        entry, (phrase, sources) = have[code], wanted[code]
        phrase = CHOSEN_PHRASES.get((id, code), phrase)
        said = {
            "phrase": (entry["phrase"], phrase),
            "name": (entry["name"], CHOSEN_NAMES.get((id, code), name_of(phrase))),
            "status": (entry.get("status"), MARKED.get((id, code))),
            "references": (set(sources) - set(entry["references"]), set()),
        }
        found += [f"{code}: {key}: {a!r}, not {b!r}" for key, (a, b) in said.items() if a != b]
    return found


@pytest.mark.parametrize("id", CODES)
def test_every_code_equals_the_facts(id: str) -> None:
    assert len(rows(id)) == CODES[id]
    assert differences(id, registry(id)) == []


@pytest.mark.parametrize("id", CODES)
@pytest.mark.parametrize(
    "key, value",
    [("phrase", "x"), ("name", "X"), ("status", "x"), ("references", []), ("code", -1)],
)
def test_a_change_is_seen(id: str, key: str, value: object) -> None:
    document = registry(id)
    document["codes"][-1][key] = value
    assert differences(id, document) != []


@pytest.mark.parametrize("id", CODES)
def test_what_the_registry_says_of_itself(id: str) -> None:
    said = registry(id)["registry"]
    prefixes = {"http": "http_status", "rtsp": "rtsp_status", "q850": "q850_cause"}
    assert (said["id"], said["prefix"]) == (id, prefixes.get(id, id))
    assert said["license"] == "CC0-1.0" and said["authority"]


@pytest.mark.parametrize("id", ["http", "rtsp"])
def test_classes_of_a_hundred_fall_back_to_their_first(id: str) -> None:
    classes = registry(id)["classes"]
    assert [entry["fallback"] for entry in classes] == [100, 200, 300, 400, 500]
    assert all(c["first"] == c["fallback"] and c["last"] == c["first"] + 99 for c in classes)
    assert [entry["kind"] for entry in classes] == ["provisional"] + ["final"] * 4


def test_classes_of_causes_equal_the_facts() -> None:
    classes = {c["title"].lower(): (c["first"], c["last"]) for c in registry("q850")["classes"]}
    assert classes == SPANS
    for row in facts("q850_causes.csv"):
        first, last = classes[row["class"]]
        assert first <= int(row["cause"]) <= last


def test_what_nobody_has_opened_says_so() -> None:
    document = registry("q850")
    for entry in document["classes"]:
        assert [title["confidence"] for title in entry["titles"]] == ["unconfirmed"]
        assert "fallback" not in entry
    assert "not opened" in document["registry"]["authority"]
    assert all("ITU" not in source for entry in document["codes"] for source in entry["references"])


def test_classes_of_warnings_equal_the_facts() -> None:
    spans = [(entry["first"], entry["last"]) for entry in registry("sip_warning")["classes"]]
    assert spans == [(300, 329), (330, 339), (370, 379), (380, 381), (390, 399)]
    for row in facts("warn_codes.csv"):
        stated = re.search(r"\((\d+)-(\d+)\)", row["range_meaning"])
        inside = [s for s in spans if s[0] <= int(row["warn_code"]) <= s[1]]
        assert inside == [tuple(map(int, stated.groups())) if stated else (380, 381)]


@pytest.mark.parametrize("id", sorted(CODES.keys() - {"q850", "q850_location"}))
def test_every_code_says_what_it_means(id: str) -> None:
    texts = [entry["summary"] for entry in registry(id)["codes"]]
    assert len(set(texts)) == len(texts)
    for text in texts:
        assert text.startswith("The ") and text.endswith(".") and 20 <= len(text) <= 140, text


def test_locations_have_the_parameters_of_the_facts() -> None:
    said = {one["code"]: one["properties"]["parameter"] for one in registry("q850_location")["codes"]}
    table = [r for r in facts("q850_map.csv") if r["direction"] == "reason_location_param"]
    assert said == {int(row["from"]): row["to"] for row in table}


def test_chosen_phrases_and_names_are_explained() -> None:
    text = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    for chosen in (*CHOSEN_PHRASES.values(), *CHOSEN_NAMES.values()):
        assert chosen in text, chosen
