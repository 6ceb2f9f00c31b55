"""The registries of tokens say what tests/facts says, token by token."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Registry: its table, the column of the tokens, that of their documents, and how many there are.
TABLES = {
    "sip_header": ("header_fields.csv", "header_field", "reference", 134),
    "sip_option_tag": ("option_tags.csv", "option_tag", "reference", 36),
    "sip_reason_protocol": ("reason_protocols.csv", "protocol", "reference", 22),
    "sip_method": ("methods.csv", "method", "references", 14),
}
# `3GPP TS 24.301 9.9.3.9, Table 9.9.3.9.1`: a section without its `s`, and the table in it.
SECTION = re.compile(r"^(3GPP TS [0-9.]+) ([0-9.]+)(?:, Table [0-9.]+)?$")
IDENTITY = {"authority", "id", "license", "title", "updated", "version"}


def facts(id: str) -> list:
    """Rows of the table of a registry."""
    with open(ROOT / "tests" / "facts" / TABLES[id][0], encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def registry(id: str) -> dict:
    """A registry of data/ as plain dictionaries and lists."""
    return json.loads((ROOT / "data" / f"{id}.json").read_text(encoding="utf-8"))


def documents(text: str) -> list:
    """`RFC 6665; RFC 6446` as a list, each as the format writes a reference."""
    return [SECTION.sub(r"\1 s\2", one) for one in text.split("; ")]


def name_of(token: str) -> str:
    """`Call-ID` as CALL_ID."""
    return "_".join(re.findall("[A-Z0-9]+", token.upper()))


def compact_form(row: dict) -> list:
    """The alias of a header field: told by RFC 3261 s7.3.3, or by the document of the field."""
    first = documents(row["reference"])[0]
    source = "RFC 3261 s7.3.3" if first == "RFC 3261" else first
    short = row["compact_form"]
    return [{"token": short, "sources": [source]}] if short else []


def standing(row: dict) -> dict:
    """Status, and what deprecated it: `deprecated by RFC8224`."""
    by = re.search(r"by RFC(\d+)", row["status"])
    return {
        "status": row["status"].split()[0],
        "deprecated-since": f"RFC {by[1]}" if by else None,
        "aliases": compact_form(row),
    }


def flags(row: dict) -> dict:
    """The properties of a method that are not as they are by default."""
    said = {}
    if row["target_refresh"] == "yes":
        said["target-refresh"] = True
    if row["has_response"] == "no":
        said["has-response"] = False
    return said


def own(id: str, row: dict) -> dict:
    """What a row says beyond token and documents."""
    if id == "sip_header":
        return standing(row)
    if id == "sip_method":
        return {"properties": flags(row)}
    return {"properties": {"cause-values": row["cause_values"]}} if "cause_values" in row else {}


def expected(id: str, row: dict) -> dict:
    """What the registry must say of the token of a row."""
    _, token, references, _ = TABLES[id]
    plain = {"status": "active", "deprecated-since": None, "aliases": [], "properties": {}}
    known = {"name": name_of(row[token]), "references": documents(row[references])}
    return {**plain, **known, **own(id, row)}


def differences(id: str, document: dict) -> list:
    """One line for each thing in which a registry and the facts disagree."""
    have = {entry["token"]: entry for entry in document["tokens"]}
    wanted = {row[TABLES[id][1]]: expected(id, row) for row in facts(id)}
    found = [f"{token}: in one of the two alone" for token in sorted(have.keys() ^ wanted.keys())]
    for token in sorted(have.keys() & wanted.keys()):
        default = {"status": "active", "aliases": [], "properties": {}}
        for key, value in wanted[token].items():
            said = have[token].get(key, default.get(key))
            found += [f"{token}: {key}: {said!r}, not {value!r}"] if said != value else []
    return found


@pytest.mark.parametrize("id", TABLES)
def test_every_token_equals_the_facts(id: str) -> None:
    assert len(facts(id)) == len(registry(id)["tokens"]) == TABLES[id][3]
    assert differences(id, registry(id)) == []


@pytest.mark.parametrize("id", TABLES)
@pytest.mark.parametrize(
    "key, value",
    [
        ("token", "x"),
        ("name", "X"),
        ("status", "obsolete"),
        ("references", []),
        ("deprecated-since", "RFC 1"),
        ("aliases", [{"token": "z", "sources": ["RFC 1"]}]),
        ("properties", {"x": 1}),
    ],
)
def test_a_change_is_seen(id: str, key: str, value: object) -> None:
    document = registry(id)
    document["tokens"][-1][key] = value
    assert differences(id, document) != []


@pytest.mark.parametrize("id", TABLES)
def test_ordinals_follow_the_alphabet(id: str) -> None:
    """So they were given out; what is added later takes the next one free."""
    tokens = registry(id)["tokens"]
    assert [entry["ordinal"] for entry in tokens] == [*range(1, len(tokens) + 1)]
    texts = [entry["token"] for entry in tokens]
    assert texts == sorted(texts, key=str.lower)


@pytest.mark.parametrize("id", TABLES)
def test_what_the_registry_says_of_itself(id: str) -> None:
    said = registry(id)["registry"]
    head = "IANA, Session Initiation Protocol (SIP) Parameters, "
    assert said["id"] == id and said["authority"].startswith(head)
    assert (said["updated"], said["license"]) == ("2026-01-07", "CC0-1.0")
    assert {row["source"].split(", last updated ")[1][:10] for row in facts(id)} == {"2026-01-07"}
    assert said.get("case") == ("sensitive" if id == "sip_method" else None)
    assert said.keys() - {"case"} == IDENTITY


def test_nineteen_header_fields_have_a_compact_form() -> None:
    short = {
        alias["token"]: entry["token"]
        for entry in registry("sip_header")["tokens"]
        for alias in entry.get("aliases", ())
    }
    assert len(short) == 19 and all(len(letter) == 1 for letter in short)
    assert (short["i"], short["x"], short["v"]) == ("Call-ID", "Session-Expires", "Via")


def test_what_is_unconfirmed_is_left_out() -> None:
    """Whether a method creates a dialog nobody has looked up; categories are not IANA's."""
    assert all("creates_dialog unconfirmed" in row["confidence"] for row in facts("sip_method"))
    declared = {id: [one["id"] for one in registry(id).get("properties", ())] for id in TABLES}
    assert declared == {
        "sip_header": [],
        "sip_option_tag": [],
        "sip_reason_protocol": ["cause-values"],
        "sip_method": ["target-refresh", "has-response"],
    }


def test_methods_say_what_they_are_for() -> None:
    texts = [entry["summary"] for entry in registry("sip_method")["tokens"]]
    assert len(set(texts)) == len(texts)
    assert all(text.endswith(".") and 10 <= len(text) <= 100 for text in texts)


def test_methods_fit_a_set() -> None:
    """Properties of other registries have a bit for each method, by ordinal, up to 31."""
    assert max(entry["ordinal"] for entry in registry("sip_method")["tokens"]) <= 31
