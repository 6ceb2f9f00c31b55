"""One file of dist/, copied into a project whose build does not change."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from consumer import HERE
from generated import ROOT, need, run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    copy = shutil.copytree(HERE / "vendored_file", tmp_path / "the project")
    shutil.copy(ROOT / "dist/single/sip_status.h", copy)
    return copy


@pytest.mark.parametrize("compiler", ["gcc", "clang"])
def test_two_files_of_one_program_include_it(project: Path, compiler: str) -> None:
    run(need("make"), f"CC={need(compiler)}", cwd=project)
    assert run(project / "app") == "486: Busy Here\n"


def test_a_program_of_cplusplus_includes_it(project: Path) -> None:
    flags = "CFLAGS=-x c++ -std=c++11 -Wall -Wextra -Werror"
    run(need("make"), "main.o", "answer.o", f"CC={need('g++')}", flags, cwd=project)
    run("g++", "-o", "app", "main.o", "answer.o", cwd=project)
    assert run(project / "app") == "486: Busy Here\n"


def test_it_is_checked_where_it_lies(project: Path) -> None:
    run(ROOT / "codebook", "vendor", project / "sip_status.h", "--check", cwd=project)
    (project / "sip_status.h").open("a").write("/* Mine. */\n")
    command = [ROOT / "codebook", "vendor", "sip_status.h", "--check"]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, env=environment)
    assert done.returncode == 1 and "somebody changed it" in done.stderr
    run(ROOT / "codebook", "vendor", "sip_status.h", cwd=project)
    run(ROOT / "codebook", "vendor", "sip_status.h", "--check", cwd=project)
