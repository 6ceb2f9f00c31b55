"""The verifier as a program: every option of generate, what it prints, and how it ends."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from generated import GOLDEN, ROOT, SIP, generate
from verifier import Verifier, refusal, verify

TOKENS = GOLDEN / "tokens.json"
EDGES = ROOT / "tests" / "mutation" / "edges.json"
OPTIONS = (
    ("--unknown", "null"),
    ("--unknown", "empty"),
    ("--unknown", "Not known here"),
    ("--case", "exact"),
    ("--include", "unregistered"),
    ("--select", "100,400-420,busy_here"),
    ("--select", "100", "--select", "600-699"),
)


def built(verifier: Verifier, folder: Path, *words: str, profile: str = "full") -> Path:
    """The verifier of the C that generate makes of SIP under some options."""
    generate(SIP, folder, "--profile", profile, *words)
    names = verifier.names(folder, SIP, *words)
    return verifier.program(folder, "sip_status", names, profile)


@pytest.mark.parametrize("words", OPTIONS, ids=" ".join)
def test_options_of_generate(verifier: Verifier, tmp_path: Path, words: tuple[str, ...]) -> None:
    program = built(verifier, tmp_path, *words)
    assert verify(program, SIP, *words).startswith("sip: ")
    assert "sip.json: /" in refusal(program, SIP, "--max", "5")


def test_success_is_one_line_of_counts(verifier: Verifier, tmp_path: Path) -> None:
    line = verify(built(verifier, tmp_path), SIP)
    assert line.startswith("sip: 75 codes, 6 classes, "), line
    assert line.endswith(" answers compared\n"), line
    assert line.count("\n") == 1


@pytest.mark.parametrize("profile", ["enum", "phrases"])
def test_smaller_profiles(verifier: Verifier, tmp_path: Path, profile: str) -> None:
    program = built(verifier, tmp_path, profile=profile)
    assert verify(program, SIP).startswith("sip: 75 codes")


def test_single_header(verifier: Verifier, tmp_path: Path) -> None:
    generate(SIP, tmp_path, "--form", "single")
    flag = "-DSIP_STATUS_IMPLEMENTATION"
    names = verifier.names(tmp_path, SIP)
    program = verifier.program(tmp_path, "sip_status", names, "full", flag)
    assert verify(program, SIP).startswith("sip: 75 codes")


def test_prefix(verifier: Verifier, tmp_path: Path) -> None:
    generate(SIP, tmp_path, "--prefix", "rc")
    program = verifier.program(tmp_path, "rc", verifier.names(tmp_path, SIP))
    assert verify(program, SIP).startswith("sip: 75 codes")


def test_overlay(verifier: Verifier, tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.json"
    about = {"id": "mine", "title": "Mine", "version": "1.0.0", "extends": "sip"}
    ours = {"name": "OURS", "sources": ["us"]}
    code = {"code": 471, "name": "MINE", "phrase": "All Mine", "aliases": [ours]}
    alias = {"code": 486, "phrase": "Occupied", "sources": ["us"]}
    parts = {"format": 1, "overlay": about, "codes": [code], "aliases": [alias]}
    overlay.write_text(json.dumps(parts), encoding="utf-8")
    words = ("--overlay", str(overlay))
    program = built(verifier, tmp_path, *words)
    assert verify(program, SIP, *words).startswith("sip: 76 codes")
    faults = refusal(program, SIP, "--max", "0")
    assert "SIP_STATUS_COUNT is 76, the registry has 75 codes" in faults


def test_fault_names_the_pointer(verifier: Verifier, tmp_path: Path) -> None:
    program = built(verifier, tmp_path)
    for named in ("http.json", "sip_method.json"):
        shutil.copy(SIP.with_name(named), tmp_path)
    other = tmp_path / "other.json"
    other.write_text(SIP.read_text("utf-8").replace('"Busy Here"', '"Busy here"'), "utf-8")
    index = [row["code"] for row in json.loads(SIP.read_text("utf-8"))["codes"]].index(486)
    difference = '"Busy Here", the registry says "Busy here"'
    place = f"{other}: /codes/{index}/phrase: error: "
    assert refusal(program, other).splitlines() == [
        place + f"row 53 of SIP_STATUS_MAP has the phrase {difference}",
        place + f"sip_status_phrase(486) is {difference}",
    ]


def test_fault_of_a_property_names_the_pointer(verifier: Verifier, tmp_path: Path) -> None:
    generate(EDGES, tmp_path)
    names = verifier.names(tmp_path, EDGES)
    program = verifier.program(tmp_path, "edges", names)
    registry = json.loads(EDGES.read_text("utf-8"))
    registry["codes"][2]["properties"]["weight"]["value"] = 1
    registry["codes"][0]["properties"]["part"][1]["title"] = "Bee"
    registry["classes"][2]["properties"]["kind"] = "one"
    other = tmp_path / "other.json"
    other.write_text(json.dumps(registry), encoding="utf-8")
    faults = refusal(program, "--data", EDGES.parent, other, "--max", "0").splitlines()
    place = f"{other}: /codes/2/properties/weight/value: error: "
    assert f"{place}edges_weight(0) is 0, the registry says 1" in faults
    place = f"{other}: /codes/0/properties/part/1/title: error: "
    assert f'{place}edges_part_title(-2147483640, 1) is "B", the registry says "Bee"' in faults
    place = f"{other}: /classes/2/properties/kind: error: "
    unknown = [f"{place}edges_kind({code}) is 2, the registry says 0" for code in range(2, 100)]
    assert len(faults) == 2 + len(unknown)
    assert set(unknown) < set(faults)


TOKEN_OPTIONS = (
    (),
    ("--unknown", "null"),
    ("--unknown", "class"),
    ("--unknown", "No such token"),
    ("--include", "unregistered"),
    ("--select", "i,199,STAR"),
    ("--select", "1-4"),
    ("--select", "300,x-identity", "--include", "unregistered"),
)


def of_tokens(verifier: Verifier, folder: Path, *words: str, profile: str = "full") -> Path:
    """The verifier of the C of the tokens of tests/golden under some options."""
    generate(TOKENS, folder, "--profile", profile, *words)
    return verifier.program(folder, "token", verifier.names(folder, TOKENS, *words), profile)


@pytest.mark.parametrize("profile", ["enum", "phrases", "full"])
@pytest.mark.parametrize("words", TOKEN_OPTIONS, ids=" ".join)
def test_tokens(verifier: Verifier, tmp_path: Path, words: tuple[str, ...], profile: str) -> None:
    program = of_tokens(verifier, tmp_path, *words, profile=profile)
    line = verify(program, TOKENS, *words)
    assert line.startswith("tokens: ") and " tokens, " in line and line.count("\n") == 1


def test_a_selection_is_by_text_first(verifier: Verifier, tmp_path: Path) -> None:
    """199 is a token with another ordinal."""
    program = of_tokens(verifier, tmp_path, "--select", "199,i")
    assert verify(program, TOKENS, "--select", "199,i").startswith("tokens: 2 tokens, ")
    words = ("--names", "--select", "1999", TOKENS)
    assert 'no token is meant by "1999"' in refusal(verifier.bare, *words, status=2)


def test_fault_of_a_token_names_the_pointer(verifier: Verifier, tmp_path: Path) -> None:
    program = of_tokens(verifier, tmp_path)
    registry = json.loads(TOKENS.read_text("utf-8"))
    registry["tokens"][3]["token"] = "**"
    registry["tokens"][0]["aliases"][0]["token"] = "j"
    other = tmp_path / "other.json"
    other.write_text(json.dumps(registry), encoding="utf-8")
    faults = refusal(program, other, "--max", "0").splitlines()
    place = f"{other}: /tokens/3/token: error: "
    assert faults[0] == f'{place}row 3 of TOKEN_MAP has the token "*", the registry says "**"'
    assert f'{place}token_text(4) is "*", the registry says "**"' in faults
    place = f"{other}: /tokens/0/aliases/0/token: error: "
    assert f'{place}token_from_text("j", 1) is TOKEN_NONE, the registry says 1' in faults
    assert f'{place}token_from_text("i", 1) is 1, the registry has no such token' in faults


def test_letter_case_that_is_heeded_or_not(verifier: Verifier, tmp_path: Path) -> None:
    cased = GOLDEN / "cased.json"
    generate(cased, tmp_path)
    program = verifier.program(tmp_path, "cased", verifier.names(tmp_path, cased))
    assert verify(program, cased).startswith("cased: 5 tokens, 26 texts")
    registry = json.loads(cased.read_text("utf-8"))
    del registry["registry"]["case"], registry["tokens"][1:3]
    other = tmp_path / "other.json"
    other.write_text(json.dumps(registry), encoding="utf-8")
    found = refusal(program, other, "--max", "0")
    assert 'cased_from_text("bye", 3) is 2, the registry says 1' in found
    assert 'cased_from_text("q.850", 5) is CASED_NONE, the registry says 6' in found


def test_overlay_of_tokens(verifier: Verifier, tmp_path: Path) -> None:
    overlay = tmp_path / "overlay.json"
    about = {"id": "mine", "title": "Mine", "version": "1.0.0", "extends": "tokens"}
    token = {"token": "X-Mine", "ordinal": 900, "name": "X_MINE", "use-instead": "X"}
    alias = {"ordinal": 4, "token": "any", "sources": ["us"]}
    parts = {"format": 1, "overlay": about, "tokens": [token], "aliases": [alias]}
    overlay.write_text(json.dumps(parts), encoding="utf-8")
    words = ("--overlay", str(overlay))
    program = of_tokens(verifier, tmp_path, *words)
    assert verify(program, TOKENS, *words).startswith("tokens: 8 tokens, ")
    faults = refusal(program, TOKENS, "--max", "0")
    assert "TOKEN_COUNT is 8, the registry has 7 tokens" in faults


@pytest.mark.parametrize("profile", ["enum", "phrases", "full"])
def test_properties_in_every_profile_and_form(
    verifier: Verifier, tmp_path: Path, profile: str
) -> None:
    generate(EDGES, tmp_path, "--profile", profile, "--form", "single")
    names = verifier.names(tmp_path, EDGES)
    program = verifier.program(tmp_path, "edges", names, profile, "-DEDGES_IMPLEMENTATION")
    assert verify(program, EDGES).startswith("edges: 5 codes")


def test_status_lines(verifier: Verifier, tmp_path: Path) -> None:
    program = built(verifier, tmp_path, "--lines")
    assert verify(program, SIP, "--lines").startswith("sip: 75 codes")
    other = with_line(tmp_path, lambda line: line | {"escape": "!", "marks": line["marks"][1:]})
    faults = refusal(program, other, "--max", "0").splitlines()
    place = f"{other}: /registry/status-line: error: "
    assert (
        f'{place}sip_status_parse_line("SIP/2.0 100 !", 13) is 100, the registry says SIP_STATUS_NONE'
        in faults
    )
    assert not any("_from_line(" in fault or "_line(100)" in fault for fault in faults)


def with_line(folder: Path, change: Callable[[dict], dict]) -> Path:
    """The registry of SIP with another grammar of status lines, beside those that it names."""
    for named in ("http.json", "sip_method.json"):
        shutil.copy(SIP.with_name(named), folder)
    registry = json.loads(SIP.read_text("utf-8"))
    registry["registry"]["status-line"] = change(registry["registry"]["status-line"])
    other = folder / "other.json"
    other.write_text(json.dumps(registry), encoding="utf-8")
    return other


def test_another_version_of_status_lines(verifier: Verifier, tmp_path: Path) -> None:
    program = built(verifier, tmp_path, "--lines")
    other = with_line(tmp_path, lambda line: line | {"version": "SIP/2.1"})
    faults = refusal(program, other, "--max", "0")
    assert 'sip_status_from_line("SIP/2.1 100 ", 12) is SIP_STATUS_NONE, the registry says 100' in faults
    line = "SIP/2.{} 486 Busy Here\\x0d\\x0a"
    assert f'sip_status_line(486) is "{line.format(0)}", the registry says "{line.format(1)}"' in faults


def test_lines_that_are_not_there(verifier: Verifier, tmp_path: Path) -> None:
    program = built(verifier, tmp_path)
    assert "has no status lines" in refusal(program, "--lines", SIP, status=2)


def test_faults_stop_at_the_limit(verifier: Verifier, tmp_path: Path) -> None:
    program = built(verifier, tmp_path, "--unknown", "empty")
    lines = refusal(program, SIP, "--max", "3").splitlines()
    assert len(lines) == 4
    assert lines[-1] == "verify: stopped after 3 faults; --max 0 shows all"
    assert len(refusal(program, SIP).splitlines()) == 21


def test_wrong_use(verifier: Verifier, tmp_path: Path) -> None:
    assert "unknown option" in refusal(verifier.bare, "--bogus", status=2)
    assert "no file is given" in refusal(verifier.bare, status=2)
    assert "no generated C" in refusal(verifier.bare, SIP, status=2)
    assert "cannot be read" in refusal(verifier.bare, "--syntax", tmp_path / "none", status=2)
    assert "cannot be read" in refusal(verifier.bare, "--syntax", tmp_path, status=2)
    words = ("--names", "--select", "1", SIP)
    assert "no code is meant by" in refusal(verifier.bare, *words, status=2)


def test_refused_files(verifier: Verifier, tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    path.write_text('{"registry": {"id": "f"},\n "codes": [1.5]}')
    assert refusal(verifier.bare, "--names", path, status=3) == (
        f"{path}:2:12: error: a number must be whole, without fraction and exponent\n"
    )
    path.write_text('{"registry": {"id": "f"}, "codes": [1]}')
    assert refusal(verifier.bare, "--names", path, status=3) == (
        f"{path}: /codes/0/code: error: must be an integer from -2147483648 to 2147483647\n"
    )


@pytest.mark.parametrize("case", ["ignore", "exact"])
@pytest.mark.parametrize("kind", ["codes", "tokens"])
def test_a_registry_so_large_that_its_c_has_numbers(
    verifier: Verifier, tmp_path: Path, kind: str, case: str
) -> None:
    registry = large(kind)
    path = tmp_path / "large.json"
    path.write_text(json.dumps(registry), encoding="utf-8")
    generate(path, tmp_path, "--case", case)
    program = verifier.program(tmp_path, "large", verifier.names(tmp_path, path))
    assert verify(program, path, "--case", case).startswith(f"large: 1500 {kind}")
    first = registry[kind][0]
    first["phrase" if kind == "codes" else "token"] = "Another"
    path.write_text(json.dumps(registry), encoding="utf-8")
    assert "large.json: /" in refusal(program, path, "--case", case)


def large(kind: str) -> dict[str, Any]:
    """A registry of 1,500 entries, of which some have a second text, and a second name."""
    entries: list[dict[str, Any]] = []
    word, number = ("phrase", "code") if kind == "codes" else ("token", "ordinal")
    marks = "@[`{Zz-" if kind == "codes" else "`~Zz-"  # neighbours of letters, too
    for at in range(1500):
        text = f"Number-{at}-of-all"[: 5 + at % 13] + marks[at % len(marks)] + f"{at}"
        entry = {number: at * 3 + 1, "name": f"N{at}", word: text}
        if at % 10 == 3:
            entry["aliases"] = [{word: f"Other-{at}", "sources": ["a test"]}]
        if at % 10 == 4 and kind == "codes":
            entry["aliases"] = [{"name": f"M{at}", "sources": ["a test"]}]
        entries.append(entry)
    about = {"id": "large", "title": "Large", "version": "1.0.0"}
    if kind == "tokens":
        about["case"] = "insensitive"
    return {"format": 1, "registry": about, kind: entries}
