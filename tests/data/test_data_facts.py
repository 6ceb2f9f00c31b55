"""data/sip.json says what tests/facts says, field by field. Shares nothing with gen/."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

FACTS = Path(__file__).parents[1] / "facts"

STALE = "RFC 8224 s6.2.2 use on stale Date: phrase constant in Sofia-SIP sip_status.h"
# Remarks that stand among the sources of a phrase in the facts, and what they come to.
REMARKS = {
    "not an IETF phrase": None,
    "previous phrase per RFC 8224 s6.2.2": "RFC 8224 s6.2.2",
    STALE: "RFC 8224 s6.2.2",
    "phrase text in the RFC not opened": "Sofia-SIP sip_status.h",
}
UNCONFIRMED = "not opened"
WRONG = {
    412: "Precondition Failed",  # Sofia-SIP
    422: "Session Timer Too Small",  # Wireshark
    439: "Stale Date",  # Sofia-SIP
    199: "Informational - Others",  # Wireshark
    202: "Accepted (Deprecated)",  # the marker of the registry, not a phrase
}


def table(name: str) -> list:
    """Rows of a CSV file, each a dictionary by column."""
    with open(FACTS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def spellings(text: str) -> dict:
    """`A (RFC 1; RFC 2); B (RFC 3)` as {"A": ["RFC 1; RFC 2"], ...}: phrase to bracketed texts."""
    found: dict = {}
    for part in re.split(r";\s*(?![^()]*\))", text):
        if part:
            phrase, rest = part.split(" (", 1)
            found.setdefault(phrase, []).append(rest[:-1])
    return found


def sources(bracketed: list) -> list:
    """The documents that the brackets after a phrase name, each once, in order."""
    found: list = []
    for text in "; ".join(bracketed).split("; "):
        source = REMARKS.get(text, text)
        if source and source not in found:
            found.append(source)
    return found


def aliases(row: dict, phrase: str) -> list:
    """The aliases that a row calls for; its own phrase is none."""
    wanted = []
    for text, bracketed in spellings(row["alternative_phrases"]).items():
        if text != phrase:
            alias = {"phrase": text, "sources": sources(bracketed)}
            doubt = {"confidence": "unconfirmed"} if UNCONFIRMED in bracketed[0] else {}
            wanted.append({**alias, **doubt})
    return wanted


def reference(text: str) -> str:
    """`RFC 6228 s4-s6` as `RFC 6228 s4-6`; remarks and second sections fall away."""
    first = re.split(r" \(| and ", text)[0]
    return re.sub(r"-s(?=[0-9])", "-", first)


def expected(row: dict) -> dict:
    """What the registry must say of the code of a row."""
    registered = row["iana_registered"] == "yes"
    seen = spellings(row["alternative_phrases"])
    phrase = row["iana_phrase"].replace(" (Deprecated)", "") if registered else next(iter(seen))
    since = reference(row["first_defined_by"])
    places = [row["current_reference"] or since]
    if places == [""]:
        places = "; ".join(seen[phrase]).split("; ")
    return {
        "code": int(row["code"]),
        "phrase": phrase,
        "status": row["status"] if registered else "unregistered",
        "references": [reference(place) for place in places],
        "since": since,
        "aliases": aliases(row, phrase) if registered else [],
    }


def actual(entry: dict) -> dict:
    """The same fields of an entry of the registry, with the defaults of the format."""
    default = {"status": "active", "since": "", "aliases": []}
    fields = ("code", "phrase", "status", "references", "since", "aliases")
    return {field: entry.get(field, default.get(field)) for field in fields}


def differences(sip: dict) -> list:
    """One line for each field of a code in which registry and facts disagree."""
    wanted = {int(row["code"]): expected(row) for row in table("response_codes.csv")}
    have = {entry["code"]: actual(entry) for entry in sip["codes"]}
    found = [f"{code}: in one of the two alone" for code in sorted(wanted.keys() ^ have.keys())]
    for code in wanted.keys() & have.keys():
        for field, value in wanted[code].items():
            if have[code][field] != value:
                found.append(f"{code}: {field}: {have[code][field]!r}, facts say {value!r}")
    return found


def class_differences(sip: dict) -> list:
    """The same for the six classes."""
    found = []
    for row, entry in zip(table("class_semantics.csv"), sip["classes"]):
        digit = row["class"][0]
        names = [row["section21_name"][: -len(" 1xx")], row["abnf_rule"]]
        places = [f"RFC 3261 s21.{digit}", "RFC 3261 s25.1"]
        titles = [(t["title"], source) for t in entry["titles"] for source in t["sources"]]
        wanted = {
            "title": row["rfc3261_name"],
            "titles": list(zip(names, places)),
            "kind": row["provisional_or_final"],
            "fallback": int(row["x00_fallback_code"].split()[0]),
            "first": int(digit) * 100,
            "last": int(digit) * 100 + 99,
            "references": ["RFC 3261 s7.2"],
        }
        have = {**entry, "titles": titles}
        found += [f"{digit}xx: {key}" for key in wanted if have[key] != wanted[key]]
    return found if len(sip["classes"]) == 6 else found + ["classes: not six"]


def test_the_facts_have_75_registered_and_18_other_codes() -> None:
    registered = [row["iana_registered"] for row in table("response_codes.csv")]
    assert (registered.count("yes"), registered.count("no")) == (75, 18)


def test_every_code_equals_the_facts(sip: dict) -> None:
    assert differences(sip) == []


def test_every_class_equals_the_facts(sip: dict) -> None:
    assert class_differences(sip) == []


@pytest.mark.parametrize(
    "code, field, value",
    [
        (100, "code", 101),
        (486, "phrase", "Busy here"),
        (202, "phrase", "Accepted (Deprecated)"),
        (202, "status", "active"),
        (402, "status", "active"),
        (409, "status", "obsolete"),
        (494, "references", ["RFC 3329 s2.3.1"]),
        (477, "references", []),
        (428, "since", "RFC 4474 s14.1"),
        (199, "since", "RFC 6228 s4"),
        (604, "aliases", [{"phrase": "Does not exist anywhere", "sources": ["RFC 3398"]}]),
        (481, "aliases", []),
        (403, "aliases", [{"phrase": "Stale Date", "sources": ["RFC 8224 s6.2.2"]}]),
        (504, "aliases", [{"phrase": "Gateway Time-out", "sources": ["RFC 2543 s7.5.5"]}]),
        (100, "aliases", [{"phrase": "Attempting", "sources": ["RFC 1"]}]),
    ],
)
def test_a_change_of_a_code_is_seen(sip: dict, by_code: dict, code, field, value) -> None:
    by_code[code][field] = value
    assert any(line.startswith(f"{code}: ") for line in differences(sip))


def test_a_missing_code_is_seen(sip: dict) -> None:
    del sip["codes"][40]
    assert len(differences(sip)) == 1


@pytest.mark.parametrize("field, value", [("title", "x"), ("titles", []), ("fallback", 100)])
def test_a_change_of_a_class_is_seen(sip: dict, field: str, value: object) -> None:
    sip["classes"][0][field] = value
    assert class_differences(sip) == [f"1xx: {field}"]


def test_what_is_deprecated_says_since_when_and_what_instead(by_code: dict) -> None:
    marked = {code: entry for code, entry in by_code.items() if "deprecated-since" in entry}
    assert list(marked) == [202]
    assert marked[202]["deprecated-since"] == "RFC 6665 s8.3.1"
    assert marked[202]["use-instead"] == 200


def test_errors_of_implementations_are_no_phrases(by_code: dict) -> None:
    for code, phrase in WRONG.items():
        said = [by_code[code]["phrase"]]
        said += [alias["phrase"] for alias in by_code[code].get("aliases", [])]
        assert phrase not in said


def test_provisional_responses_say_what_holds_for_them(sip: dict) -> None:
    facts = " ".join(fact["fact"] for fact in sip["classes"][0]["facts"])
    for words in ("more than 200 ms", "not sent reliably by default", "never causes an ACK"):
        assert words in facts
    assert "may carry a body" in facts


def test_identity_of_the_registry(sip: dict) -> None:
    registry = sip["registry"]
    assert (registry["id"], registry["prefix"]) == ("sip", "sip_status")
    assert (registry["updated"], registry["license"]) == ("2026-01-07", "CC0-1.0")
    assert registry["shared-phrases"] == ["Not Acceptable"]
