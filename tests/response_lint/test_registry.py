"""What response_lint says follows from the registry: for each code, method and row of data/sip.json."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from generated import ROOT

SIP = json.loads((ROOT / "data/sip.json").read_text(encoding="utf-8"))
METHODS = [
    token["token"]
    for token in json.loads((ROOT / "data/sip_method.json").read_text(encoding="utf-8"))["tokens"]
] + ["PING"]
CODES = [entry for entry in SIP["codes"] if entry.get("status") != "unregistered"]


class Row(NamedTuple):
    """What the registry says of a header field: 405, "INVITE", "must", "Allow", "", "RFC 3261"."""

    code: int
    method: str
    requirement: str
    name: str
    condition: str
    source: str


def value(entry: dict, property: str) -> object:
    """The value of a property without its source; None where the entry has none."""
    held = entry.get("properties", {}).get(property)
    return held["value"] if isinstance(held, dict) and "value" in held else held


def given(entry: dict, property: str) -> object:
    """The value of a property; that of its class, where the code has none of its own."""
    code = entry["code"]
    whole = next(one for one in SIP["classes"] if one["first"] <= code <= one["last"])
    own = value(entry, property)
    return value(whole, property) if own is None else own


def admits(tokens: object, method: str) -> bool:
    """Whether a value of type tokens has a method; None is all of them."""
    if isinstance(tokens, dict):
        return method not in tokens["except"]
    return tokens is None or method in tokens


def rows() -> Iterator[Row]:
    """Each row, for each method that it speaks of."""
    for entry in CODES:
        for row in given(entry, "header") or []:
            for method in METHODS:
                if admits(row.get("for-method"), method):
                    what = row["requirement"], row["name"], row.get("condition", ""), row["source"]
                    yield Row(entry["code"], method, *what)


ROWS = list(rows())


def findings(out: str) -> set[str]:
    return {re.sub(r"^<stdin>:\d+:\d+: ", "", line) for line in out.splitlines()}


def sentence(row: Row) -> str:
    verb = row.requirement.replace("-", " ")
    severity = {"must": "error", "should": "warning"}[verb.split()[0]]
    start = f"{'note' if row.condition else severity}: a {row.code} to {row.method} {verb}"
    end = f", if this holds: {row.condition}" if row.condition else ""
    return f"{start} have the header field {row.name}{end} [{row.source}]"


WANTED = [row for row in ROWS if row.requirement in ("must", "should")]
FORBIDDEN = [row for row in ROWS if row.requirement in ("must-not", "should-not")]


def test_what_is_wanted_is_missed_and_nothing_else(lint, response) -> None:
    """A condition is not told where the same header field is wanted whatever holds."""
    pairs = sorted({(row.code, row.method) for row in ROWS})
    said = findings(lint(stdin=b"".join(response(f"{c} X", m) for c, m in pairs)).out)
    certain = {(row.code, row.method, row.name) for row in WANTED if not row.condition}
    expected = {
        sentence(row)
        for row in WANTED
        if not row.condition or (row.code, row.method, row.name) not in certain
    }
    assert {line for line in said if " have the header field " in line} == expected
    assert {line.split()[0] for line in expected} == {"error:", "warning:", "note:"}


def test_what_is_there_is_not_missed(lint, response) -> None:
    names: dict[tuple[int, str], list[str]] = {}
    for row in WANTED:
        names.setdefault((row.code, row.method), []).append(f"{row.name}: 1")
    text = b"".join(response(f"{c} X", m, *fields) for (c, m), fields in names.items())
    said = {line for line in findings(lint(stdin=text).out) if " have the header field " in line}
    assert said <= {sentence(row) for row in FORBIDDEN}


def test_what_is_forbidden_is_found(lint, response) -> None:
    text = b"".join(response(f"{row.code} X", row.method, f"{row.name}: 1") for row in FORBIDDEN)
    assert FORBIDDEN
    assert {sentence(row) for row in FORBIDDEN} <= findings(lint(stdin=text).out)


def test_codes_are_kept_to_their_methods(lint, response) -> None:
    text = b"".join(response(f"{e['code']} X", m) for e in CODES for m in METHODS)
    expected = {
        f"warning: {entry['code']} {entry['phrase']} does not answer {method}"
        for entry in CODES
        for method in METHODS
        if not admits(given(entry, "allows-method") or {"except": ["ACK"]}, method)
    }
    said = findings(lint(stdin=text).out)
    assert {line for line in said if "does not answer" in line} == expected


def test_each_registered_phrase_is_its_own(lint, response) -> None:
    text = b"".join(response(f"{entry['code']} {entry['phrase']}") for entry in CODES)
    assert "the phrase" not in lint("--phrases", stdin=text).out


def test_each_code_of_three_digits(lint, response) -> None:
    registered = {entry["code"] for entry in CODES}
    said = lint(stdin=b"".join(response(f"{code:03} X") for code in range(1000))).out
    none = {int(code) for code in re.findall(r"error: (\d+) is in no class", said)}
    odd = {int(c) for c in re.findall(r"(\d+) is (?:not registered|a code of HTTP)", said)}
    assert none == {*range(100), *range(700, 1000)}
    assert odd == {*range(100, 700)} - registered
