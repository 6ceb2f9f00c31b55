"""Autotools: the outputs are in the tarball, whose builder needs no Python."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from consumer import Project, copy_project, keeps, need, run


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


def without_python(folder: Path) -> dict[str, str]:
    """An environment that has each program of this system but Python and codebook."""
    folder.mkdir()
    for place in ("/usr/bin", "/bin"):
        for program in Path(place).iterdir():
            link = folder / program.name
            if not program.name.startswith(("python", "codebook")) and not link.is_symlink():
                link.symlink_to(program)
    return {"PATH": str(folder)}


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


BUILD = "./configure && make V=1"


def test_builder_of_the_tarball_needs_no_python(tarball: Path, tmp_path: Path) -> None:
    environment = without_python(tmp_path / "bin")
    assert shutil.which("python3", path=environment["PATH"]) is None
    source = shutil.copytree(tarball, tmp_path / "busy-1.0")
    command = ["env", "-i", f"PATH={environment['PATH']}", "sh", "-c"]
    text = run(*command, BUILD, cwd=source)
    assert "codebook is not used; the files that it made are here" in text
    assert " generate " not in text
    assert run(source / "busy") == "Busy Here\n"


def test_without_outputs_python_is_needed(tarball: Path, tmp_path: Path) -> None:
    environment = without_python(tmp_path / "bin")
    source = shutil.copytree(tarball, tmp_path / "busy-1.0")
    (source / "sip_status.c").unlink()
    command = f"env -i PATH={environment['PATH']} sh ./configure 2>&1; echo status $?"
    text = run("sh", "-c", command, cwd=source)
    assert "error: codebook is not there, and what it makes is not here either" in text
    assert text.endswith("status 1\n")


def test_interpreter_that_is_too_old_is_named(
    tarball: Path, installed: Path, tmp_path: Path
) -> None:
    source = shutil.copytree(tarball, tmp_path / "busy-1.0")
    (source / "sip_status.c").unlink()
    words = f"CODEBOOK={installed}/bin/codebook CODEBOOK_PYTHON=false"
    text = run("sh", "-c", f"./configure {words} 2>&1; echo status $?", cwd=source)
    assert "error: no Python 3.9 or later is there (tried: false)" in text
    assert text.endswith("status 1\n")


def test_shim_is_asked_for_the_real_interpreter(
    tarball: Path, installed: Path, tmp_path: Path
) -> None:
    source = shutil.copytree(tarball, tmp_path / "busy-1.0")
    shim = tmp_path / "shim"
    real = shutil.which("python3", path=os.defpath) or shutil.which("python3")
    shim.write_text(f'#!/bin/sh\necho x >>"{tmp_path}/calls"\nexec "{real}" "$@"\n')
    shim.chmod(0o755)
    words = f"CODEBOOK={installed}/bin/codebook CODEBOOK_PYTHON={shim}"
    run("sh", "-c", f"./configure {words} && make", cwd=source)
    assert (source / "sip.d").is_file()
    assert (tmp_path / "calls").read_text() == "x\n"
