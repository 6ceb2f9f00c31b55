"""A makefile written by hand."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from consumer import Project, copy_project, keeps
from generated import need


@pytest.fixture(scope="module")
def project(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    need("make")
    source = copy_project("make", "busy", tmp_path_factory.mktemp("make"))
    home = installed / "share/codebook"
    project = Project(
        folder=source,
        home=home,
        command=("make",),
        registry=home / "data/sip.json",
        header=source / "sip_status.h",
        program=(source / "busy",),
        words="Busy Here",
        registries=1,
        environment={"PATH": f"{installed / 'bin'}:{os.environ['PATH']}"},
    )
    project.start("make", "--version")
    return project


def test_program_answers(project: Project) -> None:
    assert project.answers() == "Busy Here\n"


def test_rebuild(project: Project, habit: Callable[[Project], None]) -> None:
    keeps(project, habit)


def test_second_run_has_nothing_to_do(project: Project) -> None:
    assert project.try_build("--question").returncode == 0


def test_every_generated_file_is_mended(project: Project) -> None:
    for name in ("sip_status.c", "sip_status.h", "sip.d"):
        (project.folder / name).unlink()
        assert project.build().generated == 1
        assert (project.folder / name).is_file()
        assert project.try_build("--question").returncode == 0


def test_many_jobs_at_once(project: Project) -> None:
    for path in {*project.folder.glob("*.o"), *project.folder.glob("sip*")}:
        path.unlink()
    done = project.try_build("--jobs=8")
    assert done.returncode == 0, done.stdout
    assert done.stdout.count(" --depfile ") == 1
    assert project.answers() == "Busy Here\n"
