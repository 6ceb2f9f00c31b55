"""Every way to be refused: the exact words on standard error, the exit status, and no output.

A case is RULE-WHAT.json, or a folder RULE-WHAT/ with the arguments of codebook in `command`, where OUT
stands for an empty folder. What is said of it stands in RULE-WHAT.err, or RULE-WHAT/err, where TOP
stands for the folder of codebook. A case has one fault; many-WHAT has several, and all are told.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from gen.validate.rules.catalogue import RULES

HERE = Path(__file__).parent
TOP = HERE.parents[1]
CODEBOOK = (sys.executable, "-I", "-S", "-B", "-X", "utf8", str(TOP / "codebook"))
IDS = {rule.id for rule in RULES}
ERROR = re.compile(r"^[^ ].*?: error: .* \[([a-z0-9-]+)\]$", re.MULTILINE)
PLAIN = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}


class Case:
    """One case: what codebook is called with, where, and the file of what it says."""

    def __init__(self, path: Path) -> None:
        self.name = path.name if path.is_dir() else path.stem
        self.folder = path if path.is_dir() else HERE
        self.err = path / "err" if path.is_dir() else path.with_suffix(".err")
        single = not path.is_dir()
        self.command = f"check {path.name}" if single else (path / "command").read_text().strip()

    @property
    def rule(self) -> str:
        """The rule that the name begins with; "" for a case of several faults."""
        fitting = [id for id in IDS if self.name.startswith(id + "-")]
        return max(fitting, key=len, default="")

    def start(self, command: str, out: Path) -> subprocess.Popen[bytes]:
        """One call of codebook, running."""
        words = [str(out) if word == "OUT" else word for word in command.split()]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen([*CODEBOOK, *words], cwd=self.folder, env=PLAIN, **pipes)


def ended(call: subprocess.Popen[bytes], out: Path) -> tuple[int, str]:
    """Exit status and standard error of a call; standard output is for differences alone."""
    output, errors = call.communicate(timeout=60)
    assert output == b"" or call.returncode == 1
    launcher = str(TOP / "codebook")  # quoted in commands where its path has a blank
    said = errors.decode("utf-8").replace(f"'{launcher}'", launcher)
    said = said.replace(str(out), "OUT").replace(str(TOP), "TOP")
    return call.returncode, said


def cases() -> list[Case]:
    files = [path for path in HERE.glob("*.json")]
    folders = [path.parent for path in HERE.glob("*/command")]
    return [Case(path) for path in sorted(files + folders)]


def as_generate(command: str) -> str:
    """The call that would write what is made of the files of a case."""
    if not command.startswith("check "):
        return command
    return command.replace("check", "generate", 1) + " --output OUT"


def expected_status(case: Case, said: str) -> int:
    """1 for what --check finds, 2 for a wrong call and what cannot be written, 3 for the rest."""
    if case.rule in ("output-stale", "canonical-form"):
        return 1
    return 2 if said.startswith("codebook: error:") or case.rule.startswith("output-") else 3


CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case, tmp_path: Path, expect) -> None:
    check = case.start(case.command, tmp_path)
    generate = case.start(as_generate(case.command), tmp_path)
    status, said = ended(check, tmp_path)
    generated, _ = ended(generate, tmp_path)
    expect(case.err, said)
    assert status == expected_status(case, said)
    found = ERROR.findall(said)
    assert set(found) <= IDS, "a rule that is not in the catalogue"
    if case.rule:
        assert found == [case.rule], "one fault, of the rule that the case is named for"
    else:
        assert case.name.startswith("many-") and len(found) > 1
    assert generated > 0 and list(tmp_path.iterdir()) == [], "something was written"


def test_each_expectation_has_its_case() -> None:
    known = {case.err for case in CASES}
    assert {*HERE.glob("*.err"), *HERE.glob("*/err")} <= known


def test_each_case_is_a_case() -> None:
    folders = [path for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__"]
    assert all((path / "command").is_file() for path in folders)


def test_there_are_many() -> None:
    assert len(CASES) >= 150
    assert sum(case.name.startswith("many-") for case in CASES) >= 5


@pytest.mark.parametrize("case", [case for case in CASES if case.name == "many-five"])
def test_five_faults_have_five_places(case: Case) -> None:
    places = re.findall(r"^many-five\.json:(\d+:\d+): error: ", case.err.read_text(), re.MULTILINE)
    assert len(places) == len(set(places)) == 5
