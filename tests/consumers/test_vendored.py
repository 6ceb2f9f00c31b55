"""Generated files that a project has committed: built without a generator, checked with one."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from consumer import HERE
from generated import ROOT, need, run

CODES = "third_party/codes"
WORDS = "Engaged\nAsleep\n486\nUser busy\nNo such cause\n"


def make(folder: Path, *words: str, path: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **({"PATH": path} if path else {})}
    return subprocess.run(
        [shutil.which("make") or "make", *words],
        cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose codes are vendored."""
    need("make")
    copy = shutil.copytree(HERE / "vendored", tmp_path / "the project")
    run(ROOT / "codebook", "vendor", copy / CODES)
    return copy


@pytest.fixture
def bare(tmp_path: Path) -> str:
    """A PATH with a compiler, and no python."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in ("cc", "gcc", "as", "ld", "sh", "sha256sum", "cd"):
        found = shutil.which(tool)
        if found:
            (folder / tool).symlink_to(found)
    assert shutil.which("python3", path=str(folder)) is None
    return str(folder)


def test_it_is_built_and_checked_without_python(project: Path, bare: str) -> None:
    """One registry as header and source, another as one header, in one program."""
    built = make(project, path=bare)
    assert built.returncode == 0, built.stdout
    assert run(project / "app") == WORDS
    assert make(project, "check", path=bare).returncode == 0
    header = project / CODES / "sip_status.h"
    header.write_bytes(header.read_bytes() + b"\n")
    checked = make(project, "check", path=bare)
    assert checked.returncode != 0 and "sip_status.h: FAILED" in checked.stdout


def test_ci_checks_it_with_codebook(project: Path) -> None:
    path = f"{ROOT}:{os.environ['PATH']}"
    assert make(project, "check-codes", path=path).returncode == 0
    overlay = project / CODES / "acme.json"
    overlay.write_text(overlay.read_text().replace("Asleep", "Dreaming"), encoding="utf-8")
    checked = make(project, "check-codes", path=path)
    assert checked.returncode != 0 and "acme.json has changed" in checked.stdout
    told = run(ROOT / "codebook", "vendor", project / CODES, "--update")
    why, change = told.splitlines()
    assert why == "sip_status: acme.json has changed within version 1.0.0"
    assert change == '  phrase: 698 SIP_STATUS_ACME_ASLEEP "Asleep" -> "Dreaming"'
    assert make(project, "check-codes", path=path).returncode == 0
    make(project)
    assert run(project / "app") == WORDS.replace("Asleep", "Dreaming")
