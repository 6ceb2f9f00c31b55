"""A project of C++ alone, and headers of C++ that CMake has made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from consumer import GENERATORS, Project, built_by_cmake, copy_project, keeps
from generated import need, run


def built(folder: Path, prefix: Path, generator: str, *options: str) -> Project:
    source = copy_project("cmake_cpp", "phone_cpp", folder)
    header = source / "build/codebook/phone_codes/phone.hpp"
    options = (f"-DCMAKE_PREFIX_PATH={prefix}", "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Werror", *options)
    return built_by_cmake(
        source, prefix / "share/codebook", 4, generator, *options, generated=header
    )


@pytest.fixture(scope="module", params=sorted(GENERATORS))
def project(
    request: pytest.FixtureRequest, installed: Path, tmp_path_factory: pytest.TempPathFactory
) -> Project:
    return built(tmp_path_factory.mktemp(request.param), installed, request.param)


def test_program_answers(project: Project) -> None:
    assert project.answers() == "Off Hook: User busy\n"


def test_rebuild(project: Project, habit: Callable[[Project], None]) -> None:
    keeps(project, habit)


@pytest.mark.parametrize("compiler", ["g++", "clang++"])
def test_the_library_asks_for_c_plus_plus_17(
    installed: Path, tmp_path: Path, compiler: str
) -> None:
    """Though the project says nothing of a standard, and though it has an older one by default."""
    options = (f"-DCMAKE_CXX_COMPILER={need(compiler)}", "-DCMAKE_CXX_STANDARD=14")
    project = built(tmp_path, installed, "ninja", *options)
    assert project.answers() == "Off Hook: User busy\n"
    text = run("ninja", "-C", project.folder / "build", "-t", "commands")
    assert "c++14" not in text and "gnu++14" not in text and "++17" in text
