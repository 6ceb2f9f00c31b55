"""Autotools: the outputs are in the tarball, whose builder needs no Python."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from consumer import Project, copy_project, keeps
from generated import need, old_python, run


@pytest.fixture(scope="module")
def project(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project as who writes it builds it: in a folder of its own, below the sources."""
    for tool in ("autoreconf", "automake", "make"):
        need(tool)
    source = copy_project("autotools", "busy", tmp_path_factory.mktemp("autotools"), blank="_")
    home = installed / "share/codebook"
    (source / "build").mkdir()
    project = Project(
        folder=source,
        home=home,
        command=("make", "-C", "build", "V=1"),
        registry=home / "data/sip.json",
        header=source / "sip_status.h",
        program=(source / "build/busy",),
        words="Busy Here",
        registries=1,
        environment={
            "ACLOCAL_PATH": str(installed / "share/aclocal"),
            "CODEBOOK": str(installed / "bin/codebook"),
        },
    )
    project.start("sh", "-c", "autoreconf --install && cd build && ../configure")
    return project


def test_program_answers(project: Project) -> None:
    assert project.answers() == "Busy Here\n"


def test_rebuild(project: Project, habit: Callable[[Project], None]) -> None:
    keeps(project, habit)


@pytest.fixture(scope="module")
def without_python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PATH with each program of this system but Python and codebook."""
    folder = tmp_path_factory.mktemp("bin")
    for place in ("/usr/bin", "/bin"):
        for program in Path(place).iterdir():
            link = folder / program.name
            if not program.name.startswith(("python", "codebook")) and not link.is_symlink():
                link.symlink_to(program)
    return str(folder)


def test_distcheck(project: Project) -> None:
    done = project.try_build("distcheck")
    assert done.returncode == 0, done.stdout
    assert "ready for distribution" in done.stdout


@pytest.fixture(scope="module")
def tarball(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    done = project.try_build("dist")
    assert done.returncode == 0, done.stdout
    folder = tmp_path_factory.mktemp("tarball")
    run("tar", "-xzf", project.folder / "build/busy-1.0.tar.gz", "-C", folder)
    return folder / "busy-1.0"


@pytest.fixture
def source(tarball: Path, tmp_path: Path) -> Path:
    """The tarball, unpacked."""
    return shutil.copytree(tarball, tmp_path / "busy-1.0")


def configured(source: Path, *words: str, path: str = os.environ["PATH"]) -> str:
    """What configure and then make print, in an environment of nothing but a PATH; status last."""
    build = 'cd "$0" && { ./configure "$@" && make V=1; } 2>&1; echo "status $?"'
    return run("env", "-i", f"PATH={path}", "sh", "-c", build, source, *words)


def test_builder_of_the_tarball_needs_no_python(source: Path, without_python: str) -> None:
    assert shutil.which("python3", path=without_python) is None
    text = configured(source, path=without_python)
    assert "codebook is not there; the files that codebook made are here" in text
    assert text.endswith("status 0\n") and not (source / "sip.d").exists()
    assert run(source / "busy") == "Busy Here\n"


def test_without_outputs_codebook_is_needed(source: Path, without_python: str) -> None:
    (source / "sip_status.c").unlink()
    text = configured(source, path=without_python)
    assert "error: codebook is not there, and what codebook makes is not here either" in text
    assert text.endswith("status 1\n")


def test_generator_that_is_not_there_is_named(source: Path) -> None:
    (source / "sip_status.c").unlink()
    text = configured(source, "CODEBOOK=/nowhere/codebook")
    assert "error: /nowhere/codebook is not there, and what codebook makes" in text
    assert text.endswith("status 1\n")


def test_generator_is_found_by_pkg_config(source: Path, installed: Path) -> None:
    text = configured(source, f"PKG_CONFIG_PATH={installed}/share/pkgconfig")
    assert text.endswith("status 0\n") and (source / "sip.d").is_file()
    command = f" {installed}/share/pkgconfig/../../bin/codebook generate\n"
    assert command in (source / "Makefile").read_text()


def test_generator_may_be_declined(source: Path) -> None:
    text = configured(source, "CODEBOOK=no")
    assert "CODEBOOK=no; the files that codebook made are here" in text
    assert text.endswith("status 0\n") and not (source / "sip.d").exists()


def test_interpreter_that_is_too_old_is_named(
    source: Path, installed: Path, tmp_path: Path
) -> None:
    (source / "sip_status.c").unlink()
    old = old_python(tmp_path / "old")
    text = configured(source, f"CODEBOOK={installed}/bin/codebook", f"CODEBOOK_PYTHON={old}")
    assert f"error: no Python 3.9 or later is there (tried: {old})" in text
    assert text.endswith("status 1\n")


def test_shim_is_asked_for_the_real_interpreter(
    source: Path, installed: Path, tmp_path: Path
) -> None:
    shim = tmp_path / "shim"
    shim.write_text(f'#!/bin/sh\necho x >>"{tmp_path}/calls"\nexec "{sys.executable}" "$@"\n')
    shim.chmod(0o755)
    text = configured(source, f"CODEBOOK={installed}/bin/codebook", f"CODEBOOK_PYTHON={shim}")
    assert text.endswith("status 0\n") and (source / "sip.d").is_file()
    assert (tmp_path / "calls").read_text() == "x\n"
