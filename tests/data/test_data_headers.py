"""Header fields in data/sip.json: every confirmed row of tests/facts, and nothing else."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from meaning import confirmed, home, of_classes, own, table

README = Path(__file__).parents[2] / "data" / "README.md"
CLASSES = ("1xx", "2xx", "3xx", "4xx", "5xx", "6xx")
# Places of the facts that are no single code and no class.
PLACES = {
    "300-699": CLASSES[2:],
    "4xx/5xx/6xx": CLASSES[3:],
    "101-199 sent reliably": CLASSES[:1],
    "18x": (180, 181, 182, 183),
    "401/407": (401, 407),
}
WORDS = (
    ("MUST NOT", "must-not"),
    ("MUST|mandatory", "must"),
    ("SHOULD NOT", "should-not"),
    (r"SHOULD|m\*", "should"),
    ("MAY|may|optional|allowed|contains|typical", "may"),
)
# Fields that a row speaks of in other words.
REWORDED = {
    (305, "Contact"): ("must", "the proxy is implied to be there"),
    ("3xx", "Contact"): ("may", "a redirect server puts it there"),
}
PARAMETERS = {(302, "Contact")}  # named for its parameter alone
EVERY = "a field that any response may carry says nothing of a code"
BODY = "about the body"
PHRASE = "about the reason phrase"
TAG = "about the To tag"
# Confirmed rows that are no row of the registry, and why.
LEFT_OUT = {
    ("any response", "Allow"): EVERY,
    ("any response", "Warning"): EVERY,
    ("any response", "Server"): EVERY,
    ("any response except 100", "AlertMsg-Error"): EVERY,
    ("any response except 100", "Reason: Q.850"): EVERY,
    ("any response with Reason: Q.850", "location parameter"): "about a parameter",
    ("100", "To tag"): TAG,
    ("all except 100", "To tag"): TAG,
    ("199", "To tag"): TAG,
    ("199", "option-tag 199 in Supported/Require/Proxy-Require"): "about an option tag",
    ("199", "SDP body"): BODY,
    ("2xx", "body"): BODY,
    ("300", "body"): BODY,
    ("380", "body"): BODY,
    ("424", "PIDF-LO body (or Geolocation reference)"): BODY,
    ("488", "body"): BODY,
    ("493", "body with certificate"): BODY,
    ("580", "SDP body"): BODY,
    ("606", "body"): BODY,
    ("555", "Feature-Caps"): "its document asks for nothing",
    ("607", "(none specific)"): "no field",
    ("513", "(none)"): "no field",
    ("603", "Reason (ATIS-1000099 encoding)"): "a profile of 603, and not of the IETF",
    ("182", "Reason-Phrase"): PHRASE,
    ("400", "Reason-Phrase"): PHRASE,
    ("480", "Reason-Phrase"): PHRASE,
    ("484", "Reason-Phrase"): PHRASE,
}
# How many confirmed rows each document has in the registry: a row that is lost changes one.
ROWS_OF = {
    "RFC 3261": 61,
    "RFC 3262": 3,
    "RFC 3311": 1,
    "RFC 3329": 4,
    "RFC 3398": 1,
    "RFC 3428": 1,
    "RFC 3903": 5,
    "RFC 4028": 2,
    "RFC 4412": 2,
    "RFC 5360": 1,
    "RFC 5626": 1,
    "RFC 6086": 2,
    "RFC 6228": 1,
    "RFC 6442": 1,
    "RFC 6665": 1,
    "RFC 8197": 1,
    "RFC 8599": 1,
    "RFC 8688": 1,
    "RFC 8876": 1,
}


def names() -> list:
    """The registered header fields, longest first."""
    return sorted((r["header_field"] for r in table("header_fields.csv")), key=len, reverse=True)


def fields(text: str) -> list:
    """The header fields that a text of the facts names."""
    pattern = r"(?<![\w-])(" + "|".join(map(re.escape, names())) + r")(?![\w-])"
    return list(dict.fromkeys(re.findall(pattern, re.sub(r"\(.*", "", text))))


def methods(text: str) -> set:
    found = "INVITE|OPTIONS|REGISTER|BYE|CANCEL|PUBLISH|MESSAGE|UPDATE|PRACK|SUBSCRIBE|NOTIFY|INFO"
    return set(re.findall(rf"\b({found})\b", text))


def word(text: str) -> str:
    """The requirement that a word of the facts comes to, or nothing."""
    return next((value for pattern, value in WORDS if re.match(pattern, text)), "")


def requirements(row: dict) -> list:
    """(requirement, methods) of each part of a row."""
    parts = re.findall(r"([^,(]+?)\s*\(([^)]*)\)", row["requirement"])
    told = [(word(said.strip(" ;")), methods(within)) for said, within in parts]
    told = [(said, within) for said, within in told if said]
    every = methods(row["condition"])
    if not told or not any(within for _, within in told):
        said = re.search("MUST when", row["requirement"]) and "must" or word(row["requirement"])
        told = told if len(told) > 1 else [(said, set())]
    return [(said, within or every) for said, within in told]


def wanted() -> list:
    """(place, field, requirement, methods, source) of each confirmed row that counts."""
    found = []
    for row in confirmed("headers_by_code.csv"):
        if (row["code"], row["header"]) in LEFT_OUT:
            continue
        single = int(row["code"]) if row["code"].isdigit() else row["code"]
        for place in PLACES.get(row["code"], (single,)):
            for field in fields(row["header"]):
                if (place, field) in PARAMETERS and ";" in row["header"]:
                    continue
                told = requirements(row)
                if (place, field) in REWORDED and not told[0][0]:
                    told = [(REWORDED[place, field][0], set())]
                found += [(place, field, said, within, row["source"]) for said, within in told]
    return found


def have(sip: dict) -> dict:
    """Place to the rows that stand there."""
    said = {**of_classes(sip, "header"), **own(sip, "header")}
    return {place: value["value"] for place, value in said.items()}


def speaks_for(row: dict, method: str) -> bool:
    limit = row.get("for-method", {"except": []})
    return method not in limit["except"] if isinstance(limit, dict) else method in limit


def same(row: dict, field: str, said: str, source: str) -> bool:
    return (row["name"], row["requirement"]) == (field, said) and source in row["source"]


def missing(sip: dict) -> list:
    """Rows of the facts that the registry does not have."""
    rows, found = have(sip), []
    for place, field, said, within, source in wanted():
        like = [row for row in rows.get(place, []) if same(row, field, said, source)]
        told = like and all(any(speaks_for(row, method) for row in like) for method in within)
        found += [] if told else [(place, field, said, source)]
    return found


def covered(row: dict, rows: list) -> bool:
    """Whether rows without condition speak of the same field for all methods of a row."""
    like = [r for r in rows if r["name"] == row["name"] and "condition" not in r]
    limits = [r.get("for-method", {"except": []}) for r in like]
    if {"except": []} in limits:
        return True
    named = row.get("for-method")
    said = {method for limit in limits for method in limit}
    return isinstance(named, list) and set(named) <= said


def parts(sip: dict, code: int) -> tuple:
    """The rows that are the code's own, and those that it repeats from its class."""
    theirs = home(sip, code)["properties"]["header"]
    rows = have(sip)[code]
    return [row for row in rows if row not in theirs], [row for row in rows if row in theirs]


def not_repeated(sip: dict) -> list:
    """Codes with rows that do not repeat what still holds of their class, in its order."""
    found = []
    for code in own(sip, "header"):
        mine, repeated = parts(sip, code)
        theirs = home(sip, code)["properties"]["header"]
        due = [row for row in theirs if not covered(row, mine)]
        if code == 100:  # never sent reliably
            due = [row for row in due if row["name"] not in ("RSeq", "Require")]
        found += [] if due == repeated and have(sip)[code] == mine + repeated else [code]
    return found


def invented(sip: dict) -> list:
    """Rows of the registry that no row of the facts bears out."""
    told = wanted()
    found = []
    for place, rows in have(sip).items():
        mine = rows if isinstance(place, str) else parts(sip, place)[0]
        for row in mine:
            like = [t for t in told if t[0] == place and same(row, t[1], t[2], t[4])]
            found += [] if like else [(place, row["name"], row["requirement"])]
    return found


def counted() -> Counter:
    """Document to the number of confirmed rows that the registry has from it."""
    rows = confirmed("headers_by_code.csv")
    kept = [row for row in rows if (row["code"], row["header"]) not in LEFT_OUT]
    return Counter(re.match(r"RFC \d+", row["source"]).group(0) for row in kept)


def test_every_row_of_the_facts_is_there(sip: dict) -> None:
    assert missing(sip) == []


def test_every_row_is_one_of_the_facts(sip: dict) -> None:
    extra = {(489, "Allow-Events", "may")}  # of a row that is confirmed in part
    assert set(invented(sip)) == extra


def test_rows_are_counted_by_their_documents() -> None:
    assert counted() == ROWS_OF
    assert len(confirmed("headers_by_code.csv")) == sum(ROWS_OF.values()) + len(LEFT_OUT)


def test_codes_repeat_what_holds_of_their_class(sip: dict) -> None:
    assert not_repeated(sip) == []


def test_every_field_is_registered(sip: dict) -> None:
    said = {row["name"] for rows in have(sip).values() for row in rows}
    assert said - set(names()) == set()


def test_conditions_are_sentences_and_rows_differ(sip: dict) -> None:
    for place, rows in have(sip).items():
        assert len({json.dumps(row, sort_keys=True) for row in rows}) == len(rows), place
        for row in rows:
            assert re.fullmatch(r"[A-Z][^.]*(\.\d[^.]*)*\.", row.get("condition", "A.")), row


@pytest.mark.parametrize("code, index", [(405, 0), (486, 0), (200, 1), (415, 2), (500, 2)])
def test_a_lost_row_is_seen(sip: dict, by_code: dict, code: int, index: int) -> None:
    del have(sip)[code][index]
    assert missing(sip) != []


def test_a_row_of_the_class_that_is_not_repeated_is_seen(sip: dict, by_code: dict) -> None:
    have(sip)[486].pop()
    assert not_repeated(sip) == [486]


@pytest.mark.parametrize(
    "key, wrong", [("requirement", "should"), ("name", "Date"), ("source", "RFC 1 s1")]
)
def test_a_changed_row_is_seen(sip: dict, key: str, wrong: str) -> None:
    have(sip)[405][0][key] = wrong
    assert missing(sip) != [] and invented(sip) != []


def test_the_readme_tells_what_is_left_out() -> None:
    text = README.read_text(encoding="utf-8")
    for words in ("any response may carry", "To tag", "reason phrase", "option tag", "bodies"):
        assert words in text, words
