"""What tests of the generated C share: making it, compiling it, and the tools for both."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"
SIP = ROOT / "data" / "sip.json"
DATA_MAPS = ROOT / "data" / "maps"

WARNINGS = (
    "-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-qual -Wundef"
    " -Wswitch-enum -Werror"
).split()


def need(tool: str) -> str:
    """The tool's name; lacking() where it is not installed."""
    if shutil.which(tool) is None:
        lacking(f"{tool} is not installed")
    return tool


def lacking(why: str) -> None:
    """Skips the test, for what it needs is not to be had here; fails it in CI."""
    (pytest.fail if os.environ.get("CI") else pytest.skip)(why)


def run(*words: object, cwd: Path | None = None, timeout: float = 300) -> str:
    """What a command prints, standard error included; fails the test where the command fails."""
    done = subprocess.run(
        list(map(str, words)),
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="backslashreplace",
        timeout=timeout,
    )
    if done.returncode:
        pytest.fail(f"exit status {done.returncode}: {' '.join(map(str, words))}\n{done.stdout}")
    return done.stdout


def silent(*words: object, cwd: Path | None = None) -> None:
    """Runs a command that must succeed and print nothing."""
    out = run(*words, cwd=cwd)
    assert out == "", f"{' '.join(map(str, words))}\n{out}"


def generate(registry: Path, folder: Path, *words: str) -> tuple[Path, ...]:
    """The files that `codebook generate` makes of a registry in a folder, by name."""
    command = [sys.executable, "-I", "-S", str(ROOT / "codebook"), "generate", str(registry)]
    silent(*command, "--output", folder, *words)
    return tuple(sorted(path for path in folder.iterdir() if path.suffix in (".h", ".c", ".hpp")))


def together(jobs: Iterable[Callable[[], object]]) -> None:
    """Runs jobs, two at a time; the first that fails fails the test."""
    with ThreadPoolExecutor(2) as pool:
        for future in [pool.submit(job) for job in jobs]:
            future.result()


def touch(folder: Path, *paths: Path) -> None:
    """Makes files newer than all below a folder, however coarse the clock of the disk is."""
    newest = max(path.stat().st_mtime for path in folder.rglob("*") if path.is_file())
    for path in paths:
        later = max(newest, path.stat().st_mtime) + 0.02
        while later > path.stat().st_mtime:
            path.touch()


def old_python(folder: Path) -> Path:
    """A Python that takes itself for 3.8: what it is asked for the version is the real question."""
    folder.mkdir(exist_ok=True)
    old = folder / "python3"
    lie = "import sys; sys.version_info = (3, 8, 1)"
    old.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I -S -c "{lie}\n$4"\n')
    old.chmod(0o755)
    return old


def unit(folder: Path, header: str, macro: str, body: str = "") -> Path:
    """A source that includes a single-file header three times, and has its functions once."""
    path = folder / "unit.c"
    lines = [
        f'#include "{header}"',
        f"#define {macro}_IMPLEMENTATION",
        f'#include "{header}"',
        f'#include "{header}"',
        body,
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def compiled(compiler: Sequence[str], source: Path, *words: object) -> Path:
    """The object of a source, made without a word."""
    target = source.with_suffix(f".{abs(hash((tuple(compiler), words)))}.o")
    silent(*compiler, "-c", source, "-o", target, *words)
    return target
