"""A makefile that asks pkg-config for the tables and for the generator."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from consumer import Project, copy_project, found, keeps
from generated import ROOT, need, run


def by_cmake(prefix: Path, folder: Path) -> Path:
    return prefix


def by_meson(prefix: Path, folder: Path) -> Path:
    """codebook, installed by Meson to /opt/codebook below a folder, and moved out of there."""
    need("meson")
    run("meson", "setup", "--prefix=/opt/codebook", folder / "build", ROOT)
    run("meson", "install", "-C", folder / "build", "--destdir", folder / "stage")
    return Path(shutil.move(folder / "stage/opt/codebook", folder / "moved"))


@pytest.fixture(scope="module", params=[by_cmake, by_meson], ids=lambda way: way.__name__)
def prefix(
    request: pytest.FixtureRequest, installed: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    return request.param(installed, tmp_path_factory.mktemp("other"))  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def project(prefix: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    need("pkg-config")
    source = copy_project("pkg_config", "phone", tmp_path_factory.mktemp("pkg_config"))
    environment = found(prefix)
    project = Project(
        folder=source,
        home=prefix / "share/codebook",
        command=("make",),
        registry=source / "phone.json",
        header=source / "phone.h",
        program=("env", f"LD_LIBRARY_PATH={environment['LD_LIBRARY_PATH']}", source / "phone"),
        words="Off Hook",
        registries=1,
        environment=environment,
    )
    project.start("make", "--version")
    return project


def test_program_answers(project: Project) -> None:
    assert project.answers() == "Off Hook: Busy Here\n"


def test_rebuild(project: Project, habit: Callable[[Project], None]) -> None:
    keeps(project, habit)


def asked(prefix: Path, *words: str) -> str:
    path = f"PKG_CONFIG_PATH={found(prefix)['PKG_CONFIG_PATH']}"
    return run("env", path, "pkg-config", *words).strip()


def test_variables_lead_into_the_prefix(prefix: Path) -> None:
    data = Path(asked(prefix, "--variable=registrydir", "codebook"))
    assert data.resolve() == (prefix / "share/codebook/data").resolve()
    assert (data / "sip.json").is_file() and (data / "maps").is_dir()
    generator = Path(asked(prefix, "--variable=generator", "codebook"))
    assert generator == generator.parent / "codebook" and os.access(generator, os.X_OK)
    assert generator.resolve() == (prefix / "share/codebook/codebook").resolve()


def test_version_is_that_of_the_program(prefix: Path) -> None:
    version = run(ROOT / "codebook", "--version").split()[1]
    for name in ("codebook", "codebook-sip"):
        assert asked(prefix, "--modversion", name) == version


def test_both_ways_install_the_same_generator(
    installed: Path, prefix: Path, tmp_path: Path
) -> None:
    def files(folder: Path) -> dict[Path, bytes]:
        home = folder / "share/codebook"
        parts = [home / "codebook"]
        for top in ("gen", "templates", "data"):
            parts.extend((home / top).rglob("*"))
        return {
            path.relative_to(home): path.read_bytes()
            for path in parts
            if path.is_file() and "__pycache__" not in path.parts
        }

    assert files(installed) == files(prefix)
    header = Path("include/codebook/sip_status.h")
    assert (installed / header).read_bytes() == (prefix / header).read_bytes()
