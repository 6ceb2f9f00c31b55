"""What the tests of the pages share: a site of all of data/, and the programs that look at it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from generated import ROOT, lacking, need
from site_pages import Page, docs

HERE = Path(__file__).parent
BUILD = Path(os.environ.get("CODEBOOK_BUILD_DIR", ROOT / "build"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of everything in data/."""
    folder = tmp_path_factory.mktemp("site") / "site"
    done = docs("--output", folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Page]:
    """Every page, by its path in the site."""
    found = sorted(site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): Page(path) for path in found}


@pytest.fixture(scope="session")
def modules() -> Path:
    """The folder in which npm has installed what package-lock.json names."""
    need("node")
    npm = need("npm")
    folder = BUILD / "site-modules"
    folder.mkdir(parents=True, exist_ok=True)
    names = ("package.json", "package-lock.json", ".npmrc")
    lock = folder / "node_modules" / ".package-lock.json"
    wanted = [(HERE / name).read_bytes() for name in names]
    have = [(folder / name).read_bytes() if (folder / name).exists() else b"" for name in names]
    if wanted != have or not lock.exists():
        for name in names:
            shutil.copy(HERE / name, folder / name)
        done = subprocess.run(
            [npm, "ci", "--ignore-scripts"], cwd=folder, capture_output=True, text=True, timeout=300
        )
        if done.returncode != 0:
            lacking(f"npm cannot install what the tests of pages need:\n{done.stderr}")
    return folder / "node_modules"


@pytest.fixture(scope="session")
def node(modules: Path) -> Callable[..., Any]:
    """Runs a script of this folder, which prints JSON."""

    def run(script: str, *words: object, text: str = "") -> Any:
        environment = {**os.environ, "NODE_PATH": str(modules)}
        command = [need("node"), str(HERE / script), *map(str, words)]
        done = subprocess.run(
            command, env=environment, input=text, capture_output=True, text=True, timeout=240
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
