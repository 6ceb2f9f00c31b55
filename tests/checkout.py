"""Copies of the checkout as it is now, without what builds have left in it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from repo.tree import name, walk

from generated import ROOT

IDENTITY = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "T"), ("EMAIL", "t@example.org"), ("DATE", "1000000000 +0000"))
}


def copy_all(folder: Path) -> Path:
    """A copy of every file, in a folder that is made for it."""
    for path in walk(ROOT):
        target = folder / name(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return folder


def commit_all(folder: Path) -> Path:
    """A repository of git with a copy of every file in its one commit."""
    copy_all(folder)
    environment = {**os.environ, **IDENTITY}
    for words in ("init --quiet", "add --all", "commit --quiet --message=All"):
        subprocess.run(["git", *words.split()], cwd=folder, env=environment, check=True)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """What a folder holds, by name."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
