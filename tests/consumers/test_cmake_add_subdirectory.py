"""CMake, and a codebook that lies in the project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from consumer import GENERATORS, Project, built_by_cmake, copy_checkout, copy_project, keeps
from generated import need, run


def built(folder: Path, generator: str, *options: str) -> Project:
    source = copy_project("cmake_add_subdirectory", "phone", folder)
    home = copy_checkout(source / "codebook")
    return built_by_cmake(source, home, 3, generator, *options)


@pytest.fixture(scope="module", params=sorted(GENERATORS))
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Project:
    return built(tmp_path_factory.mktemp(request.param), request.param)


def test_program_answers(project: Project) -> None:
    assert project.answers() == "Off Hook: Busy Here\n"


def test_rebuild(project: Project, habit: Callable[[Project], None]) -> None:
    keeps(project, habit)


@pytest.mark.parametrize(("shared", "needed"), [("ON", True), ("OFF", False)])
def test_static_or_shared(tmp_path: Path, shared: str, needed: bool) -> None:
    project = built(tmp_path, "ninja", f"-DBUILD_SHARED_LIBS={shared}")
    assert project.answers() == "Off Hook: Busy Here\n"
    libraries = run(need("readelf"), "--dynamic", *project.program)
    assert ("libcodebook_sip.so.0" in libraries) == needed
