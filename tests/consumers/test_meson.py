"""Meson: the tables as a dependency, and a custom_target of the project."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from consumer import Project, copy_project, found, keeps, repository
from generated import need, run


def built(
    folder: Path, name: str, program: str, *options: str, installed: Path | None = None
) -> Project:
    """A project built by Meson, which clones codebook into subprojects/ if it finds none."""
    need("meson")
    need("ninja")
    source = copy_project(name, program, folder)
    home = installed / "share/codebook" if installed else source / "subprojects/codebook"
    environment = repository(folder / "repository")
    if installed:
        environment = {**found(installed), "PATH": f"{installed / 'bin'}:{os.environ['PATH']}"}
    own = program == "phone"  # it has a registry of its own
    header = "phone.h" if own else "subprojects/codebook/src/sip/sip_status.h"
    project = Project(
        folder=source,
        home=home,
        command=("meson", "compile", "-C", "build", "-v"),
        registry=source / "phone.json" if own else home / "data/sip.json",
        header=source / "build" / header,
        program=(source / "build" / program,),
        words="Off Hook" if own else "Busy Here",
        registries=2 if own else 1,
        environment=environment,
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


def test_installed_one_is_taken_if_there_is_one(installed: Path, tmp_path: Path) -> None:
    project = built(tmp_path, "meson_custom_target", "phone", installed=installed)
    assert run("env", *settings(found(installed)), *project.program) == "Off Hook: Busy Here\n"
    assert not (project.folder / "subprojects/codebook").exists()


def settings(environment: dict[str, str]) -> list[str]:
    return [f"{name}={value}" for name, value in environment.items()]


@pytest.mark.parametrize(("install", "there"), [("auto", False), ("enabled", True)])
def test_subproject_installs_nothing_unasked(tmp_path: Path, install: str, there: bool) -> None:
    option = f"-Dcodebook:install={install}"
    static = "-Dcodebook:default_library=static"
    project = built(tmp_path, "meson", "busy", static, option, "--prefix=/usr")
    stage = tmp_path / "stage"
    run("meson", "install", "-C", project.folder / "build", "--destdir", stage)
    assert any(stage.rglob("*codebook*")) == there == (stage / "usr/bin/codebook").is_symlink()
