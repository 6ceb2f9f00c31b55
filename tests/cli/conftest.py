"""The launcher as a fixture, in a folder of its own; see launcher.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from launcher import BAD, OVERLAY, REGISTRY, Codebook


@pytest.fixture
def codebook(tmp_path: Path) -> Codebook:
    """The launcher in an empty folder."""
    return Codebook(tmp_path)


@pytest.fixture
def tiny(codebook: Codebook) -> Codebook:
    """The launcher in a folder with tiny.json, its overlay mine.json, and bad.json."""
    codebook.write("tiny.json", REGISTRY)
    codebook.write("mine.json", OVERLAY)
    codebook.write("bad.json", BAD)
    return codebook
