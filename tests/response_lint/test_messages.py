"""What response_lint says of each file in messages/, word by word.

A case is KIND-WHAT.sip; what is said of it stands in KIND-WHAT.out, or there is none if that is nothing.
The kinds are those below: a file of clean has no error and no warning, one of conditional only notes.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent / "messages"
CASES = sorted(HERE.glob("*.sip"))
FINDING = re.compile(r"([^:]+):(\d+):(\d+): (error|warning|note): (.*?)(?: \[[^]]+\])?")

# What a finding of each kind says.
KINDS = {
    "class": "error: ... is in no class",
    "clean": "",
    "conditional": "note: .* have the header field .*, if this holds: ",
    "copied": "error: every response must have the header field",
    "cseq": "error: CSeq is a number and a method",
    "field": "error: a header field is a name, a colon and a value",
    "forbidden": "error: .* must not have the header field",
    "head": "error: no empty line ends the head",
    "http": "warning: ... is a code of HTTP, which SIP should not use",
    "length": "error: (Content-Length is a number of bytes|(the input ends before )?a body of .* bytes)",
    "many": "",
    "method": "warning: .* does not answer",
    "phrase": "warning: the phrase .* is that of|error: no phrase may have the byte|is cut short in the phrase",
    "recommended": "warning: .* should have the header field",
    "required": "error: a .* must have the header field",
    "status_line": "error: (one blank, three digits|a blank must follow|the version must be)",
    "stream": "",
    "unregistered": "warning: ... is not registered; a client treats it as",
}


def kind(case: Path) -> str:
    return case.stem.split("-")[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case(case: Path, lint, expect) -> None:
    done = lint(case.name, cwd=HERE)
    expect(case.with_suffix(".out"), done.out)
    findings = [FINDING.fullmatch(line) for line in done.out.splitlines()]
    assert all(findings) and done.err == ""
    graver = [finding for finding in findings if finding and finding[4] != "note"]
    assert done.status == bool(graver)
    if kind(case) in ("clean", "conditional"):
        assert graver == []
    assert re.search(KINDS[kind(case)], done.out)


def test_each_expectation_has_its_case() -> None:
    assert {path.stem for path in HERE.glob("*.out")} <= {case.stem for case in CASES}


def test_findings_stand_in_the_order_of_their_places() -> None:
    for path in HERE.glob("*.out"):
        said = [FINDING.fullmatch(line) for line in path.read_text().splitlines()]
        places = [(int(finding[2]), int(finding[3])) for finding in said if finding]
        assert places == sorted(places), path.name


def test_each_kind_has_cases() -> None:
    assert {kind(case) for case in CASES} == set(KINDS)
    assert len(CASES) >= 100


def test_each_file_is_read_as_one_and_as_a_part_of_all(lint) -> None:
    """Several files at once: what is said is the sum, in their order."""
    outs = [case.with_suffix(".out") for case in CASES]
    said = "".join(out.read_text() for out in outs if out.exists())
    done = lint(*[case.name for case in CASES], cwd=HERE)
    assert (done.status, done.out) == (1, said)
