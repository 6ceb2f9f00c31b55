"""Meson: the tables as a dependency, and a custom_target of the project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from consumer import Project, copy_project, keeps, need, repository, run


def built(folder: Path, name: str, program: str, *options: str) -> Project:
    """A project built by Meson, which clones codebook into subprojects/."""
    need("meson")
    need("ninja")
    source = copy_project(name, program, folder)
    home = source / "subprojects/codebook"
    own = program == "phone"  # it has a registry of its own
    project = Project(
        folder=source,
        home=home,
        command=("meson", "compile", "-C", "build", "-v"),
        registry=source / "phone.json" if own else home / "data/sip.json",
        header=source / "build" / ("phone.h" if own else "subprojects/codebook/src/sip/sip_status.h"),
        program=(source / "build" / program,),
        words="Off Hook" if own else "Busy Here",
        environment=repository(folder / "repository"),
    )
    project.start("meson", "setup", "build", *options)
    return project


ANSWERS = {"meson": "Busy Here\n", "meson_custom_target": "Off Hook: Busy Here\n"}
PROGRAMS = {"meson": "busy", "meson_custom_target": "phone"}


@pytest.fixture(scope="module", params=sorted(PROGRAMS))
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Project:
    return built(tmp_path_factory.mktemp("meson"), request.param, PROGRAMS[request.param])


def test_program_answers(project: Project, request: pytest.FixtureRequest) -> None:
    assert project.answers() == ANSWERS[request.node.callspec.params["project"]]


def test_rebuild(project: Project, habit: Callable[[Project], None]) -> None:
    keeps(project, habit)


@pytest.mark.parametrize(("kind", "needed"), [("shared", True), ("static", False)])
def test_static_or_shared(tmp_path: Path, kind: str, needed: bool) -> None:
    project = built(tmp_path, "meson", "busy", f"-Dcodebook:default_library={kind}")
    assert project.answers() == "Busy Here\n"
    libraries = run(need("readelf"), "--dynamic", *project.program)
    assert ("libcodebook_sip.so.0" in libraries) == needed


def test_subproject_installs_nothing(tmp_path: Path) -> None:
    project = built(tmp_path, "meson", "busy", "-Dcodebook:default_library=static")
    run("meson", "install", "-C", project.folder / "build", "--destdir", tmp_path / "stage")
    assert not (tmp_path / "stage").exists() or not any((tmp_path / "stage").rglob("*codebook*"))
