"""Diagnostics in every format, with lines that are hard to show."""

from __future__ import annotations

import json
import os
import pty
import subprocess

import pytest
from launcher import BAD, LAUNCHER, PYTHON, QUIET, ROOT, Codebook

from gen.cli import formats, report
from gen.diagnostic import Diagnostic, Note, Place


def snippet(source: str, column: int, width: int) -> list[str]:
    """The two lines that show a place."""
    return report.snippet(Place("f", 7, column, width, source), 3).splitlines()


def test_text_has_every_fault_with_its_line_and_their_number(tiny: Codebook) -> None:
    err = tiny.fails("check", "bad.json", status=3)
    lines = err.splitlines()
    heads = [line for line in lines if ": error: " in line]
    assert [head.split(":")[1] for head in heads] == ["3", "6"]
    assert lines[-1] == "codebook: 2 errors"
    first = heads[0]
    assert first.endswith("[version-form]")
    index = lines.index(first)
    assert lines[index + 1].startswith("  3 | ")
    under = lines[index + 2]
    column = int(first.split(":")[2])
    assert under == "    | " + " " * (column - 1) + "^" * 3
    assert any(": note: " in line for line in lines)


def test_one_fault_has_no_count(codebook: Codebook) -> None:
    codebook.write("one.json", BAD.replace('"1",', '"1.0.0",'))
    err = codebook.fails("check", "one.json", status=3)
    assert err.count(": error: ") == 1 and "errors" not in err


def test_several_files_are_counted(tiny: Codebook) -> None:
    tiny.write("empty.json", "")
    err = tiny.fails("check", "bad.json", "empty.json", status=3)
    assert err.splitlines()[-1] == "codebook: 3 errors in 2 files"
    assert err.index("bad.json") < err.index("empty.json")


def test_tabs_and_wide_characters_keep_the_mark_below_its_place() -> None:
    assert snippet("\tab", 2, 2) == ["  7 |     ab", "    |     ^^"]
    assert snippet("中文ab", 3, 1) == ["  7 | 中文ab", "    |     ^"]
    assert snippet("中文ab", 1, 2) == ["  7 | 中文ab", "    | ^^^^"]
    assert snippet("e\u0301x", 3, 1) == ["  7 | e\u0301x", "    |  ^"]


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\x1b", "␛"),
        ("\x00", "␀"),
        ("\x7f", "␡"),
        ("\x9b", "<U+009B>"),
        ("\u202e", "<U+202E>"),
        ("\u2028", "<U+2028>"),
        ("\ufeff", "<U+FEFF>"),
        ("\udc80", "<U+DC80>"),
        ("\r", "␍"),
    ],
)
def test_what_a_terminal_might_obey_is_made_visible(character: str, shown: str) -> None:
    line, mark = snippet(f"a{character}b", 2, 1)
    assert line == f"  7 | a{shown}b"
    assert mark == "    |  " + "^" * len(shown)
    place = Place(f"p{character}", 1, 1, 1, "x")
    fault = Diagnostic(place, f"m{character}", "rule", f"h{character}", (Note(place, character),))
    for text in (report.one(fault), report.one(fault, True).replace("\x1b[", "")):
        assert character not in text.replace("\n", "")


@pytest.mark.parametrize("column", [1, 50, 2000, 4990, 5000, 5001])
def test_long_lines_are_cut_around_the_place(column: int) -> None:
    source = "".join(chr(97 + index % 26) for index in range(5000))
    line, mark = snippet(source, column, 4)
    assert len(line) <= 6 + 4 + report.WIDTH + 4
    under = line[mark.index("^") : mark.rindex("^") + 1]
    wanted = source[column - 1 : column + 3]
    assert under == wanted or column > 5000
    assert ("..." in line[:10]) == (column > 90)


def test_a_place_wider_than_the_window_is_cut() -> None:
    line, mark = snippet("x" * 5000, 1, 5000)
    assert mark.count("^") == report.WIDTH
    assert line.endswith(" ...")


def test_a_place_behind_the_end_is_marked_there() -> None:
    assert snippet("abc", 4, 1) == ["  7 | abc", "    |    ^"]


def test_notes_share_the_gutter() -> None:
    here, there = Place("f", 1234, 1, 1, "a"), Place("f", 5, 1, 1, "b")
    text = report.one(Diagnostic(here, "m", "r", "do x", (Note(there, "n"),)))
    assert text.splitlines() == [
        "f:1234:1: error: m [r]",
        "  1234 | a",
        "       | ^",
        "       = help: do x",
        "f:5:1: note: n",
        "     5 | b",
        "       | ^",
    ]


def test_json(tiny: Codebook) -> None:
    done = tiny("check", "bad.json", "--format", "json")
    assert (done.status, done.err) == (3, "")
    found = json.loads(done.out)["diagnostics"]
    assert [fault["rule"] for fault in found] == ["version-form", "unique-code"]
    assert set(found[1]) == {
        *("path", "line", "column", "width", "severity", "rule", "message", "help", "notes")
    }
    assert (found[1]["path"], found[1]["line"], found[1]["column"]) == ("bad.json", 6, 14)
    assert found[1]["notes"][0]["line"] == 5


def test_json_of_nothing(tiny: Codebook) -> None:
    assert json.loads(tiny.prints("check", "tiny.json", "--format", "json"))["diagnostics"] == []
    assert tiny.prints("check", "tiny.json") == ""
    assert tiny.prints("check", "tiny.json", "--format", "github") == ""


def test_sarif(tiny: Codebook) -> None:
    done = tiny("check", "bad.json", "--format", "sarif")
    assert (done.status, done.err) == (3, "")
    log = json.loads(done.out)
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] == "error" and result["message"]["text"]
        physical = result["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"] == {"uri": "bad.json"}
        region = physical["region"]
        assert 1 <= region["startColumn"] < region["endColumn"]
        assert region["snippet"]["text"] == BAD.splitlines()[region["startLine"] - 1]
    assert run["results"][1]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 5
    empty = json.loads(tiny.prints("check", "tiny.json", "--format", "sarif"))
    assert empty["runs"][0]["results"] == []


def test_sarif_paths_are_references() -> None:
    fault = Diagnostic(Place("a b/é%.json", 0, 1, 1, ""), "m", "r")
    log = json.loads(formats.to_sarif((fault,)))
    physical = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert physical == {"artifactLocation": {"uri": "a%20b/%C3%A9%25.json"}}
    fault = Diagnostic(Place("/x y", 0, 1, 1, ""), "m", "r")
    log = json.loads(formats.to_sarif((fault,)))
    physical = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "file:///x%20y"


def test_github(tiny: Codebook) -> None:
    done = tiny("check", "bad.json", "--format", "github")
    assert (done.status, done.err) == (3, "")
    first, second = done.out.splitlines()
    assert first.startswith("::error file=bad.json,line=3,col=")
    assert ",title=version-form::" in first
    assert "%0Abad.json:5:14: " in second


def test_github_escapes() -> None:
    fault = Diagnostic(Place("a,b:c%.json", 2, 3, 4, "x"), "1%\n2", "r")
    assert formats.to_github((fault,)) == (
        "::error file=a%2Cb%3Ac%25.json,line=2,col=3,endColumn=7,title=r::1%25%0A2\n"
    )


def test_diagnostics_are_in_order_of_place() -> None:
    places = [("b", 1, 1), ("a", 10, 2), ("a", 9, 9), ("a", 10, 1)]
    faults = tuple(Diagnostic(Place(*place, 1, "x"), "m", "r") for place in places)
    shown = [line.split(" ")[0] for line in report.text(faults).splitlines() if "error: m" in line]
    assert shown == ["a:9:9:", "a:10:1:", "a:10:2:", "b:1:1:"]


def on_terminal(words: list[str], env: dict[str, str], folder: str) -> bytes:
    """What standard error shows where it is a terminal."""
    ours, theirs = pty.openpty()
    command = [PYTHON, "-I", "-S", str(LAUNCHER), *words]
    with subprocess.Popen(
        command, stderr=theirs, stdout=subprocess.PIPE, cwd=folder, env={**QUIET, **env}
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                data = os.read(ours, 65536)
            except OSError:
                break
            if not data:
                break
            shown += data
    os.close(ours)
    assert process.returncode in (2, 3)
    return shown


@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "CLICOLOR_FORCE": "1"}, True),
        ({"CLICOLOR": "0"}, False),
        ({"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, False),
    ],
)
def test_colour_on_a_terminal(tiny: Codebook, env: dict[str, str], coloured: bool) -> None:
    for words in (["check", "bad.json"], ["--hlp"]):
        assert (b"\x1b[" in on_terminal(words, env, str(tiny.folder))) == coloured


@pytest.mark.parametrize(("force", "coloured"), [("", False), ("0", False), ("1", True)])
def test_colour_in_a_pipe(tiny: Codebook, force: str, coloured: bool) -> None:
    err = tiny.fails("check", "bad.json", status=3, env={"CLICOLOR_FORCE": force})
    assert ("\x1b[" in err) == coloured


def test_colour_changes_no_text(tiny: Codebook) -> None:
    import re

    plain = tiny.fails("check", "bad.json", status=3)
    coloured = tiny.fails("check", "bad.json", status=3, env={"CLICOLOR_FORCE": "1"})
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain
