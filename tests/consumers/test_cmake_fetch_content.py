"""CMake, and a codebook that CMake clones, unless one is installed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from consumer import GENERATORS, Project, built_by_cmake, copy_project, keeps, repository


@pytest.fixture(scope="module", params=sorted(GENERATORS))
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp(request.param)
    source = copy_project("cmake_fetch_content", "phone", folder)
    environment = repository(folder / "repository")
    home = source / "build/_deps/codebook-src"
    return built_by_cmake(source, home, 3, request.param, environment=environment)


def test_program_answers(project: Project) -> None:
    assert project.answers() == "Off Hook: Busy Here\n"


def test_rebuild(project: Project, habit: Callable[[Project], None]) -> None:
    keeps(project, habit)


def test_installed_one_is_taken_if_there_is_one(installed: Path, tmp_path: Path) -> None:
    source = copy_project("cmake_fetch_content", "phone", tmp_path)
    nowhere = {"GIT_CONFIG_COUNT": "0", "GIT_ALLOW_PROTOCOL": "none"}
    project = built_by_cmake(
        source,
        installed / "share/codebook",
        2,
        "ninja",
        f"-DCMAKE_PREFIX_PATH={installed}",
        environment=nowhere,
    )
    assert project.answers() == "Off Hook: Busy Here\n"
    assert not list((source / "build").rglob("codebook-src"))
