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
UNFINISHED = re.compile(rf"\b(TO{'DO'}|FIX{'ME'}|X{'XX'}|HA{'CK'})\b")
OF_A_MACHINE = re.compile(rf"(?<![\w.$}}])/(h{'ome'}|U{'sers'}|w{'ork'}|r{'oot'})/")
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
        if path.suffix in (".py", ".c", ".h", ".tmpl") and name(path).startswith(("gen/", "src/", "examples/"))
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_lines_are_of_a_length_to_read() -> None:
    long = [
        f"{name(path)}:{number}"
        for path in texts()
        if name(path).startswith(("gen/", "src/", "cmake/", "scripts/"))
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
    # The tests misspell words on purpose.
    files = [name(path) for path in texts() if not name(path).startswith("tests/")]
    done = subprocess.run([codespell, *files], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == ""


def test_every_source_is_built() -> None:
    for lists in (*ROOT.glob("src/*/CMakeLists.txt"), *ROOT.glob("examples/*/CMakeLists.txt")):
        listed = set(re.findall(r"[\w.]+\.c\b", lists.read_text()))
        assert {path.name for path in lists.parent.glob("*.c")} <= listed, name(lists)


def test_every_test_in_c_is_run() -> None:
    lists = (ROOT / "tests/c/CMakeLists.txt").read_text()
    listed = re.search(r"foreach\(name IN ITEMS ([^)]*)\)", lists)
    assert listed is not None
    programs = {path.stem[len("test_") :] for path in (ROOT / "tests/c").glob("test_*.c")}
    assert programs == set(listed[1].split())


def test_every_folder_of_tests_is_run() -> None:
    lists = (ROOT / "tests/CMakeLists.txt").read_text()
    listed = re.search(r"foreach\(folder IN ITEMS ([^)]*)\)", lists)
    assert listed is not None
    folders = {path.parent for path in walk(ROOT / "tests") if re.match(r"test_.*\.py$", path.name)}
    assert {Path(name(folder)).parts[1] for folder in folders} == set(listed[1].split())


def test_every_test_of_a_package_is_run() -> None:
    lists = (ROOT / "tests/CMakeLists.txt").read_text()
    listed = re.search(r"foreach\(package IN ITEMS ([^)]*)\)", lists)
    assert listed is not None
    found = (ROOT / "tests").rglob("test_package_*.py")
    assert {path.stem.replace("test_package_", "") for path in found} == set(listed[1].split())
