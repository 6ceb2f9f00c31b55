"""scripts/count adds up what ran, and takes nothing for a success that is none."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from tree import ROOT

PASSED = '<testcase name="a" classname="a" status="run"/>'
FAILED = '<testcase name="b" classname="b" status="fail"><failure message=""/></testcase>'
NO_PROGRAM = (
    '<testcase name="c" classname="c" status="notrun">'
    '<skipped message="Unable to find executable"/></testcase>'
)
SKIPPED = (
    '<testcase name="d" classname="d" status="notrun">'
    '<skipped message="SKIP_RETURN_CODE=77"/></testcase>'
)
DISABLED = '<testcase name="e" classname="e" status="disabled"/>'
CASES = (
    '<testcase classname="unit" name="one"/><testcase classname="unit" name="two"/>'
    '<testcase classname="unit" name="three"><skipped message="gcc is not installed"/></testcase>'
)
BROKEN = '<testcase classname="unit" name="four"><error message="no fixture"/></testcase>'


def count(folder: Path, status: int, ci: str = "") -> tuple[int, list[str]]:
    command = [ROOT / "scripts/count", folder, str(status)]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "CI": ci})
    return done.returncode, done.stdout.splitlines()


def write(folder: Path, **files: str) -> Path:
    for name, cases in files.items():
        (folder / f"{name}.xml").write_text(f"<testsuites><s>{cases}</s></testsuites>")
    return folder


@pytest.mark.parametrize(
    ("cases", "status", "last"),
    [
        (PASSED, 0, "1 passed, 0 failed"),
        (PASSED + FAILED, 8, "1 passed, 1 failed"),
        (PASSED + NO_PROGRAM, 8, "1 passed, 1 failed"),
        (PASSED + SKIPPED + DISABLED, 0, "1 passed, 0 failed"),
        (PASSED, 8, "1 passed, 1 failed"),
        ("", 0, "0 passed, 0 failed"),
    ],
)
def test_tests_of_ctest(tmp_path: Path, cases: str, status: int, last: str) -> None:
    code, lines = count(write(tmp_path, ctest=cases), status)
    assert lines[-1] == last
    assert code == (last != "1 passed, 0 failed")


def test_cases_of_pytest_stand_for_their_run(tmp_path: Path) -> None:
    code, lines = count(write(tmp_path, ctest=PASSED, a=CASES), 0)
    assert code == 0
    assert lines == ["skipped: unit::three: gcc is not installed", "1 skipped", "2 passed, 0 failed"]


def test_tool_that_is_missing_is_a_failure_in_ci(tmp_path: Path) -> None:
    code, lines = count(write(tmp_path, ctest=PASSED, a=CASES), 0, ci="true")
    assert code == 1
    assert lines == ["failed: unit::three: gcc is not installed", "2 passed, 1 failed"]


def test_error_of_a_fixture_is_a_failure(tmp_path: Path) -> None:
    code, lines = count(write(tmp_path, ctest=FAILED, b=CASES + BROKEN), 8)
    assert code == 1
    assert lines[-1] == "2 passed, 1 failed"


def test_run_that_died_is_a_failure_of_its_own(tmp_path: Path) -> None:
    code, lines = count(write(tmp_path, ctest=FAILED, b=CASES), 8)
    assert code == 1
    assert "failed: b as a whole" in lines
    assert lines[-1] == "2 passed, 1 failed"


def test_file_that_is_cut_off_is_a_failure(tmp_path: Path) -> None:
    write(tmp_path, ctest=PASSED)
    (tmp_path / "a.xml").write_text("<testsuites><s>")
    code, lines = count(tmp_path, 8)
    assert code == 1
    assert lines[-1] == "0 passed, 1 failed"
