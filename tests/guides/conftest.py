"""A copy of the checkout to follow a page in."""

from __future__ import annotations

from pathlib import Path

import pytest
from generated import ROOT, run


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What git has of the checkout, changed or not, in a folder with a blank in its name."""
    folder = tmp_path / "my copy"
    folder.mkdir()
    names = run("git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, names.split("\0")):
        source, target = ROOT / name, folder / name
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
            target.chmod(source.stat().st_mode)
    return folder
