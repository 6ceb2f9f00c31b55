"""Documents of every format, made once: what data/ gives, and what registries give that are hostile."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from documents import OF_TESTS, OVERLAY, docs
from generated import ROOT, silent

@pytest.fixture(scope="session")
def man(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The manual as it is installed: of data/, and codebook's own."""
    folder = docs("man", tmp_path_factory.mktemp("man"))
    silent(sys.executable, "-I", "-B", ROOT / "scripts/manual", folder)
    return folder


@pytest.fixture(scope="session")
def hostile_man(man: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the registries of the tests, which try to be markup; beside codebook's own."""
    folder = docs("man", tmp_path_factory.mktemp("hostile"), *OF_TESTS, "--overlay", OVERLAY)
    shutil.copytree(man / "man1", folder / "man1")
    return folder


@pytest.fixture(scope="session")
def markdown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return docs("markdown", tmp_path_factory.mktemp("markdown"))


@pytest.fixture(scope="session")
def hostile_markdown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    words = (*OF_TESTS, "--overlay", OVERLAY)
    return docs("markdown", tmp_path_factory.mktemp("hostile"), *words)
