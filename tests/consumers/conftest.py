"""What the consumers share: codebook, installed in a folder of its own, and the habits."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from consumer import HABITS, Project
from generated import ROOT, need, run


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """codebook, built and installed by CMake; tests take copies of it, since they alter them."""
    need("cmake")
    need("ninja")
    folder = tmp_path_factory.mktemp("stage")
    off = [f"-DCODEBOOK_BUILD_{part}=OFF" for part in ("TESTS", "TOOLS", "EXAMPLES")]
    prefix = f"-DCMAKE_INSTALL_PREFIX={folder / 'prefix'}"
    run("cmake", "-S", ROOT, "-B", folder / "build", "-G", "Ninja", *off, prefix)
    run("cmake", "--build", folder / "build", "--target", "install")
    return folder / "prefix"


@pytest.fixture(scope="module")
def installed(stage: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prefix that codebook was installed in, and that was moved since."""
    return shutil.copytree(stage, tmp_path_factory.mktemp("moved") / "prefix", symlinks=True)


@pytest.fixture(params=HABITS, ids=lambda habit: habit.__name__)
def habit(request: pytest.FixtureRequest) -> Callable[[Project], None]:
    """Each habit of a rebuild in turn: a function that fails where a built project lacks it."""
    return request.param  # type: ignore[no-any-return]
