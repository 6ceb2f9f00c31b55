"""Methods to which data/sip.json limits codes, and what HTTP has under the same numbers."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from meaning import confirmed, declared, of_classes, own

HTTP = Path(__file__).parents[2] / "data" / "http.json"
LIMITS = {"restriction", "definition", "forbidden"}
# Rows of another kind, of codes that are defined for these methods alone.
DEFINED_FOR = {
    ("423", "PUBLISH"),
    ("423", "SUBSCRIBE"),
    ("439", "REGISTER"),
    ("469", "INFO"),
}
# Rows of the facts that limit something else than the method.
NO_LIMIT = {
    ("425", "MESSAGE (any with an alert payload)"): "any method may have such a payload",
}
# Values that no confirmed row of the facts has as a limit, and why they stand.
ADDED = {
    100: "the class is limited, and 100 is not",
    407: "RFC 3261 s22.1 speaks of challenges, and so of 401 and 407 alike",
    487: "the row is of another kind; its detail has the limit",
}
DIFFERENT = {100, 204, 416, 417, 421, 422, 423, 424, 425, 428, 429}
RENAMED = {302, 412, 413, 414, 500, 504, 505}
SAME = {200, 202, 300, 301, 305, 400, 401, 402, 403, 404, 405, 406, 407, 408, 410, 415}


def limit(row: dict) -> object:
    """The value that a row of the facts comes to, or nothing where it limits no method."""
    text, forbidden = row["methods"], row["kind"] == "forbidden"
    if (row["code"], text) in NO_LIMIT:
        return None
    if row["kind"] not in LIMITS and (row["code"], text) not in DEFINED_FOR:
        return None
    listed = re.findall(r"[A-Z]{3,}", text)
    if text.startswith("non-"):
        return listed if forbidden else {"except": ["ACK", *listed]}
    if text.startswith("any except"):
        return {"except": ["ACK", *(name for name in listed if name != "ACK")]}
    if text.startswith(("any", "the ")):
        return None
    return {"except": ["ACK", *listed]} if forbidden else listed


def wanted() -> dict:
    """Code or class to (value, sources), the rows of one code taken together."""
    found: dict = {}
    for row in confirmed("methods_by_code.csv"):
        value, place = limit(row), row["code"].split()[0]
        if value is None:
            continue
        key = "1xx" if place == "101-199" else int(place)
        old, sources = found.get(key, (type(value)(), []))
        if isinstance(value, dict):
            value = {"except": sorted({*old.get("except", []), *value["except"]})}
        else:
            value = sorted({*old, *value})
        found[key] = (value, [*sources, row["source"]])
    return found


def differences(sip: dict) -> list:
    """One line for each code or class that facts and registry limit otherwise."""
    have = {**of_classes(sip, "allows-method"), **own(sip, "allows-method")}
    alone = wanted().keys() ^ (have.keys() - ADDED.keys())
    found = [f"{key}: in one of the two alone" for key in alone]
    for key, (value, sources) in wanted().items():
        if key in have:
            said = have[key]["value"]
            found += [] if said == value else [f"{key}: {said}, facts say {value}"]
            found += [f"{key}: {source}" for source in sources if source not in have[key]["source"]]
    return found


def test_limits_are_those_of_the_facts(sip: dict) -> None:
    assert len(confirmed("methods_by_code.csv")) == 76
    assert sum(limit(row) is not None for row in confirmed("methods_by_code.csv")) == 23
    assert differences(sip) == []
    assert ADDED.keys() <= own(sip, "allows-method").keys()
    assert declared(sip)["allows-method"]["default"] == {"except": ["ACK"]}


@pytest.mark.parametrize("code, wrong", [(408, ["OPTIONS"]), (202, {"except": ["ACK"]}), (555, [])])
def test_a_changed_limit_is_seen(sip: dict, by_code: dict, code: int, wrong: object) -> None:
    by_code[code]["properties"]["allows-method"]["value"] = wrong
    assert [line.split(":")[0] for line in differences(sip)] == [str(code)]


def test_nobody_answers_an_ack(sip: dict) -> None:
    for said in {**of_classes(sip, "allows-method"), **own(sip, "allows-method")}.values():
        value = said["value"]
        assert "ACK" in value["except"] if isinstance(value, dict) else "ACK" not in value


def test_what_http_has_under_the_same_number(sip: dict) -> None:
    theirs = {e["code"]: e["phrase"] for e in json.loads(HTTP.read_text(encoding="utf-8"))["codes"]}
    ours = {e["code"]: e["phrase"] for e in sip["codes"] if e.get("status") != "unregistered"}
    both = ours.keys() & theirs.keys()
    equal = {code for code in both if ours[code].lower() == theirs[code].lower()}
    different = own(sip, "http").keys()
    assert different == DIFFERENT and not different & equal
    assert both - different - equal == RENAMED
    assert equal == SAME | {501, 502, 503}
    assert {said["value"] for said in own(sip, "http").values()} == {"different"}


def test_what_is_different_names_both_documents(sip: dict, by_code: dict) -> None:
    theirs = {e["code"]: e for e in json.loads(HTTP.read_text(encoding="utf-8"))["codes"]}
    for code, said in own(sip, "http").items():
        ours, other = said["source"].split("; ")
        assert ours in by_code[code]["references"] and other in theirs[code]["references"], code
