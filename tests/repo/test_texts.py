"""What holds for every file that is written by hand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tree import ROOT, name, texts, walk

# Spelled so that this file does not hold them.
UNFINISHED = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK")) + r")\b")
OF_A_MACHINE = re.compile(r"(?<![\w.$}])/(" + "|".join(("ho" + "me", "Us" + "ers", "wo" + "rk", "ro" + "ot")) + ")/")
LONGEST_FILE = 400
LONGEST_LINE = 100


def lines_that(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name(path)}:{number}: {line.strip()}"
        for path in texts()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_nothing_is_left_to_do() -> None:
    assert lines_that(UNFINISHED) == []


def test_no_path_of_somebodys_machine() -> None:
    assert lines_that(OF_A_MACHINE) == []


def test_files_are_of_a_size_to_read() -> None:
    long = {
        name(path): lines
        for path in texts()
        if path.suffix in (".py", ".c", ".h", ".tmpl") and name(path).startswith(("gen/", "src/"))
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_lines_are_of_a_length_to_read() -> None:
    suffixes = (".py", ".c", ".h", ".cmake", ".sh", "")
    long = [
        f"{name(path)}:{number}"
        for path in texts()
        if path.suffix in suffixes and path.name != "LICENSE"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    ]
    assert long == []


def test_files_end_with_one_line_feed() -> None:
    odd = []
    for path in texts():
        text = path.read_bytes()
        if text and (not text.endswith(b"\n") or text.endswith(b"\n\n") or b"\r" in text):
            odd.append(name(path))
    assert odd == []


@pytest.mark.parametrize("folder", ["scripts", ".ci"])
def test_scripts_can_be_run(folder: str) -> None:
    for path in walk(ROOT / folder):
        assert os.access(path, os.X_OK), name(path)
        assert path.read_text().startswith("#!"), name(path)


def test_spelling() -> None:
    codespell = shutil.which("codespell")
    if codespell is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("codespell is not installed")
    files = [str(path) for path in texts()]
    done = subprocess.run([codespell, *files], capture_output=True, text=True)
    assert done.stdout == ""


def test_every_source_is_built() -> None:
    lists = "\n".join(path.read_text() for path in walk(ROOT / "src") if path.name == "CMakeLists.txt")
    listed = set(re.findall(r"[\w.]+\.c\b", lists))
    assert {path.name for path in walk(ROOT / "src") if path.suffix == ".c"} <= listed


def test_every_folder_of_tests_is_run() -> None:
    lists = (ROOT / "tests/CMakeLists.txt").read_text()
    listed = re.search(r"foreach\(folder IN ITEMS ([^)]*)\)", lists)
    assert listed is not None
    folders = {path.parent for path in walk(ROOT / "tests") if re.match(r"test_.*\.py$", path.name)}
    assert {Path(name(folder)).parts[1] for folder in folders} <= set(listed[1].split())
