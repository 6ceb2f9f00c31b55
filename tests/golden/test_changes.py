"""One change of a registry changes only its own lines of the C."""

from __future__ import annotations

import difflib
import json
import re
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from generated import GOLDEN, SIP, generate

ROUTE = GOLDEN / "maps" / "route.json"
Code = dict[str, Any]


def lines(registry: dict[str, Any], folder: Path) -> dict[str, list[str]]:
    """The lines of each output but its digests."""
    folder.mkdir()
    path = folder / "sip.json"
    path.write_text(json.dumps(registry), encoding="utf-8")
    made = generate(path, folder / "out")
    return {file.name[file.name.index(".") :]: without_digest(file) for file in made}


def without_digest(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not re.search(r"blake2b:|_H_[0-9a-f]{8}_$", line)]


def without_numbers(lines: list[str]) -> list[str]:
    """The lines but those of seeds and slots, of which one text can move many."""
    return [line for line in lines if not re.fullmatch(r" +(\d+, )*\d+,", line)]


def changes(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    """The lines that went, and those that came."""
    found = [line for line in difflib.ndiff(before, after) if line[0] in "+-"]
    return [x[2:] for x in found if x[0] == "-"], [x[2:] for x in found if x[0] == "+"]


@pytest.fixture
def sip() -> dict[str, Any]:
    registry: dict[str, Any] = json.loads(SIP.read_text(encoding="utf-8"))
    return registry


def code(registry: dict[str, Any], number: int) -> Code:
    return next(code for code in registry["codes"] if code["code"] == number)


def test_a_letter_of_a_phrase_changes_its_line_and_few_numbers(
    sip: dict[str, Any], tmp_path: Path
) -> None:
    before = lines(sip, tmp_path / "before")
    code(sip, 487)["phrase"] = "Bequest Terminated"
    after = lines(sip, tmp_path / "after")
    assert before[".h"] == after[".h"]
    assert changes(before[".map.h"], after[".map.h"]) == (
        ['    X(487, REQUEST_TERMINATED, "Request Terminated") \\'],
        ['    X(487, REQUEST_TERMINATED, "Bequest Terminated") \\'],
    )
    gone, come = changes(before[".c"], after[".c"])
    assert without_numbers(gone) == ['        "Request Terminated",']
    assert without_numbers(come) == ['        "Bequest Terminated",']
    assert len(gone) == len(come) <= 1 + 10  # of the phrases alone: those of names do not move


def test_a_letter_that_the_hash_does_not_see_changes_one_line_of_each_file_with_phrases(
    sip: dict[str, Any], tmp_path: Path
) -> None:
    before = lines(sip, tmp_path / "before")
    code(sip, 487)["phrase"] = "Request Tarminated"
    after = lines(sip, tmp_path / "after")
    assert [len(part) for part in changes(before[".map.h"], after[".map.h"])] == [1, 1]
    assert [len(part) for part in changes(before[".c"], after[".c"])] == [1, 1]


def test_a_letter_of_every_phrase_changes_one_line_for_each(
    sip: dict[str, Any], tmp_path: Path
) -> None:
    before = lines(sip, tmp_path / "before")
    for one in sip["codes"]:
        one["phrase"] = one["phrase"][:-1] + one["phrase"][-1].swapcase()
    after = lines(sip, tmp_path / "after")
    for suffix in (".map.h", ".c"):
        assert [len(part) for part in changes(before[suffix], after[suffix])] == [75, 75]


def test_a_letter_of_a_class_title_changes_one_line_of_each_file(
    sip: dict[str, Any], tmp_path: Path
) -> None:
    before = lines(sip, tmp_path / "before")
    sip["classes"][3]["title"] = "Client Errol"
    after = lines(sip, tmp_path / "after")
    assert [len(part) for part in changes(before[".h"], after[".h"])] == [1, 1]
    assert changes(before[".c"], after[".c"]) == (
        ['        "Client Error",'],
        ['        "Client Errol",'],
    )


def test_a_letter_of_a_summary_changes_one_line_of_the_header(
    sip: dict[str, Any], tmp_path: Path
) -> None:
    before = lines(sip, tmp_path / "before")
    summary = code(sip, 486)["summary"]
    code(sip, 486)["summary"] = "X" + summary[1:]
    after = lines(sip, tmp_path / "after")
    assert [len(part) for part in changes(before[".h"], after[".h"])] == [1, 1]
    assert before[".c"] == after[".c"]


def test_a_new_code_moves_nothing_but_the_count(sip: dict[str, Any], tmp_path: Path) -> None:
    before = lines(sip, tmp_path / "before")
    new = {"code": 490, "name": "BRAND_NEW", "phrase": "Brand New", "references": ["RFC 1"]}
    sip["codes"] = [one for one in sip["codes"] if one["code"] != 490] + [new]
    after = lines(sip, tmp_path / "after")
    gone, come = changes(before[".h"], after[".h"])
    assert gone == ["#define SIP_STATUS_COUNT 75"]
    assert "#define SIP_STATUS_COUNT 76" in come
    gone, come = map(without_numbers, changes(before[".c"], after[".c"]))
    assert gone == ["    case 490: return sip_status_unknown_CLIENT_ERROR_;"]  # a hole no more
    # Two texts and the room for each, an ordinal, a row, a case, a key for each text, and a line in
    # the table of each property; a flag that classes alone give has none.
    given = {id for one in sip["codes"] for id in one.get("properties", ())}
    tables = [p for p in sip["properties"] if p["type"] != "flag" or p["id"] in given]
    assert len(come) == 9 + len(tables)


def test_the_order_of_the_input_changes_nothing(sip: dict[str, Any], tmp_path: Path) -> None:
    before = lines(sip, tmp_path / "before")
    sip["codes"].reverse()
    sip["classes"].reverse()
    assert lines(sip, tmp_path / "after") == before


def map_lines(rows: list[dict[str, Any]], folder: Path) -> dict[str, list[str]]:
    """The lines of the C of a map with these rows, but the digest."""
    folder.mkdir()
    for registry in GOLDEN.glob("*.json"):
        copy(registry, folder)
    route: dict[str, Any] = json.loads(ROUTE.read_text(encoding="utf-8"))
    (folder / "route.json").write_text(json.dumps({**route, "rows": rows}), encoding="utf-8")
    made = generate(folder / "route.json", folder / "out")
    return {file.name[file.name.index(".") :]: without_digest(file) for file in made}


@pytest.fixture
def rows() -> list[dict[str, Any]]:
    route: dict[str, Any] = json.loads(ROUTE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = route["rows"]
    return found


def test_a_new_row_of_a_map_moves_nothing(rows: list[dict[str, Any]], tmp_path: Path) -> None:
    before = map_lines(rows, tmp_path / "before")
    new = {"from": 400, "to": 2, "source": "RFC 1 s5", "note": "A new one."}
    after = map_lines([new, *rows], tmp_path / "after")
    assert before[".h"] == after[".h"]
    gone, come = changes(before[".c"], after[".c"])
    assert gone == []
    assert come == [
        "    char text_A_new_one[11];",
        "    char text_RFC_1_s5[9];",
        '    "A new one.",',
        '    "RFC 1 s5",',
        "    prop_to_two_STRAY_,",
        "    PROP_TO_TWO_ROW_(1, 2, empty, A_new_one, RFC_1_s5),"
        " /* 400 STRAY -> 2 TWO */",
        "    case 400: return prop_to_two_STRAY_;",
    ]


def test_another_target_of_a_row_changes_one_line(
    rows: list[dict[str, Any]], tmp_path: Path
) -> None:
    before = map_lines(rows, tmp_path / "before")
    rows[0]["to"] = 4
    after = map_lines(rows, tmp_path / "after")
    assert before[".h"] == after[".h"]
    assert changes(before[".c"], after[".c"]) == (
        ["    PROP_TO_TWO_ROW_(1, 2, empty, empty, RFC_1_s2), /* -3 LESS -> 2 TWO */"],
        ["    PROP_TO_TWO_ROW_(1, 4, empty, empty, RFC_1_s2), /* -3 LESS -> 4 FOUR */"],
    )


def test_the_order_of_rows_changes_nothing(rows: list[dict[str, Any]], tmp_path: Path) -> None:
    before = map_lines(rows, tmp_path / "before")
    assert map_lines(rows[::-1], tmp_path / "after") == before


def test_what_no_row_says_of_a_registry_changes_no_line_but_the_digest(
    rows: list[dict[str, Any]], tmp_path: Path
) -> None:
    before = map_lines(rows, tmp_path / "before")
    two = json.loads((GOLDEN / "two.json").read_text(encoding="utf-8"))
    two["codes"][0] |= {"summary": "Another one.", "phrase": "Another phrase"}
    two["registry"]["version"] = "9.0.0"
    (tmp_path / "before" / "two.json").write_text(json.dumps(two), encoding="utf-8")
    made = generate(tmp_path / "before" / "route.json", tmp_path / "again")
    assert {file.suffix: without_digest(file) for file in made} == before
