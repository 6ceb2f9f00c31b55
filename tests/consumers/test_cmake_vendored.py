"""CMake, a project with vendored headers of C++: built with no generator, checked by CTest with one."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from consumer import HERE
from generated import ROOT, need, run

CODES = "third_party/codes"
NAMES = ("LICENSE.codebook", "codebook.sha256", "q850_cause.hpp", "sip_status.hpp")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose headers are vendored, and committed as it were."""
    copy = shutil.copytree(HERE / "cmake_vendored", tmp_path / "the project")
    run(ROOT / "codebook", "vendor", copy / CODES)
    assert sorted(path.name for path in (copy / CODES).iterdir()) == sorted(("codebook.json", *NAMES))
    return copy


def configured(project: Path, *options: str) -> Path:
    need("cmake")
    need("ninja")
    run("cmake", "-S", project, "-B", project / "build", "-G", "Ninja", *options)
    return project / "build"


def checked(build: Path) -> subprocess.CompletedProcess[str]:
    command = ["ctest", "--test-dir", build, "--output-on-failure", "-R", "codes_are_fresh"]
    return subprocess.run(
        [*map(str, command), "--no-tests=error"],
        text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


def test_it_is_built_where_no_codebook_and_no_python_is(project: Path, tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool in ("c++", "g++", "as", "ld", "ar", "ranlib", "cmake", "ninja", "sh", "sha256sum"):
        (tools / tool).symlink_to(shutil.which(need(tool)) or tool)
    assert shutil.which("python3", path=str(tools)) is None
    environment = {**os.environ, "PATH": str(tools)}
    build = project / "build"
    for words in (
        ("cmake", "-S", project, "-B", build, "-G", "Ninja"),
        ("cmake", "--build", build),
    ):
        subprocess.run([str(word) for word in words], env=environment, check=True, capture_output=True)
    assert run(build / "answer") == "Busy Here, User busy\n"
    assert "no tests" in run("ctest", "--test-dir", build, "-N").lower() or checked(build).returncode
    command = ["sha256sum", "--strict", "-c", "codebook.sha256"]
    subprocess.run(command, cwd=project / CODES, env=environment, check=True, capture_output=True)


def test_ctest_finds_each_drift_and_the_command_it_names_mends_it(
    project: Path, installed: Path
) -> None:
    build = configured(project, f"-DCMAKE_PREFIX_PATH={installed}")
    assert checked(build).returncode == 0
    header = project / CODES / "sip_status.hpp"
    text = header.read_text(encoding="utf-8")
    header.write_text(text.replace("Busy Here", "Busy Hare"), encoding="utf-8")
    told = checked(build)
    assert told.returncode != 0
    assert "somebody changed the file" in told.stdout and "Busy Hare" in told.stdout, told.stdout
    mend(told.stdout, installed)
    assert checked(build).returncode == 0 and header.read_text(encoding="utf-8") == text
    header.unlink()
    told = checked(build)
    assert told.returncode != 0 and "sip_status.hpp" in told.stdout, told.stdout
    mend(told.stdout, installed)
    assert checked(build).returncode == 0 and header.read_text(encoding="utf-8") == text


def mend(told: str, installed: Path) -> None:
    """Run the command that a message names."""
    line = next(line for line in told.splitlines() if "help: run " in line)
    command = line.partition("help: run ")[2]
    subprocess.run(command, shell=True, check=True, capture_output=True)


def test_another_registry_is_found_and_taken_over(project: Path, installed: Path) -> None:
    build = configured(project, f"-DCMAKE_PREFIX_PATH={installed}")
    registry = installed / "share/codebook/data/q850.json"
    before = registry.read_bytes()
    try:
        registry.write_bytes(before.replace(b'"User busy"', b'"User engaged"'))
        told = checked(build)
        assert told.returncode != 0 and "q850_cause.hpp" in told.stdout, told.stdout
        run(installed / "bin/codebook", "vendor", project / CODES, "--update")
        assert checked(build).returncode == 0
        run("cmake", "--build", build)
        assert run(build / "answer") == "Busy Here, User engaged\n"
    finally:
        registry.write_bytes(before)


def test_the_target_checks_too(project: Path, installed: Path) -> None:
    build = configured(project, f"-DCMAKE_PREFIX_PATH={installed}")
    run("cmake", "--build", build, "--target", "codes_are_fresh")
    (project / CODES / "sip_status.hpp").unlink()
    done = subprocess.run(["cmake", "--build", build, "--target", "codes_are_fresh"], capture_output=True)
    assert done.returncode != 0


WRONG = {
    "codebook_check(PATH third_party/codes)": "TARGET is missing",
    "codebook_check(TARGET fresh PATH third_party)": "third_party has no codebook.json",
    "codebook_check(TARGET fresh PATH third_party/code)": "there is no /",
    "codebook_check(TARGET fresh FOLDER third_party/codes)": "unknown keyword: FOLDER",
    "codebook_check(TARGET answer PATH third_party/codes)": "there is a target answer already",
}


@pytest.mark.parametrize("call", WRONG)
def test_what_cannot_be_meant_is_refused(project: Path, installed: Path, call: str) -> None:
    page = project / "CMakeLists.txt"
    text = page.read_text(encoding="utf-8")
    page.write_text(
        text.replace("codebook_check(TARGET codes_are_fresh PATH third_party/codes)", call),
        encoding="utf-8",
    )
    words = ("-S", project, "-B", project / "build", f"-DCMAKE_PREFIX_PATH={installed}")
    done = subprocess.run(["cmake", *map(str, words)], capture_output=True, text=True)
    assert done.returncode != 0 and WRONG[call] in " ".join(done.stderr.split()), done.stderr
