"""The real launcher as a process, and registries small enough to read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LAUNCHER = ROOT / "codebook"
PYTHON = os.environ.get("CODEBOOK_PYTHON") or os.path.realpath(sys.executable)
QUIET = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "TERM": "xterm"}


def pythons() -> dict[str, tuple[int, int]]:
    """Every Python that this machine has, old ones too, with its version: paths, then pyenv's."""
    names = ("python2.7", *(f"python3.{minor}" for minor in range(4, 20)))
    found = [path for path in map(shutil.which, names) if path and "shims" not in path]
    found += sorted(map(str, Path.home().glob(".pyenv/versions/*/bin/python")))
    script = "import sys; print('%d %d' % sys.version_info[:2])"
    versions = {}
    for path in dict.fromkeys([PYTHON, *found]):
        done = subprocess.run([path, "-c", script], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            major, minor = done.stdout.split()
            versions[path] = (int(major), int(minor))
    return versions


class Done:
    """A run that ended: exit status, standard output, standard error."""

    def __init__(self, process: subprocess.CompletedProcess[bytes]) -> None:
        self.status = process.returncode
        self.raw = process.stdout or b""
        self.out = self.raw.decode("utf-8")
        self.err = process.stderr.decode("utf-8")

    def __repr__(self) -> str:
        return f"status {self.status}\n--- out\n{self.out}\n--- err\n{self.err}"


class Codebook:
    """Runs the launcher in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *words: object, env: dict[str, str] | None = None, **settings: Any) -> Done:
        """Run with these words; `settings` go to subprocess, such as input or stdout."""
        command = [PYTHON, "-I", "-S", "-W", "error", str(LAUNCHER), *map(str, words)]
        defaults = {"cwd": self.folder, "stdout": subprocess.PIPE, "timeout": 60}
        if "input" not in settings:
            defaults["stdin"] = subprocess.DEVNULL
        return Done(
            subprocess.run(
                command,
                stderr=subprocess.PIPE,
                env={**QUIET, **(env or {})},
                **{**defaults, **settings},
            )
        )

    def fails(self, *words: object, status: int = 2, **more: Any) -> str:
        """Standard error of a run that ends with a status and prints nothing else."""
        done = self(*words, **more)
        assert (done.status, done.out) == (status, ""), done
        return done.err

    def prints(self, *words: object, **more: Any) -> str:
        """Standard output of a run that succeeds and complains of nothing."""
        done = self(*words, **more)
        assert (done.status, done.err) == (0, ""), done
        return done.out

    def write(self, name: str, value: object) -> Path:
        """A file of the folder: JSON, or a text as it is."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = value if isinstance(value, str) else json.dumps(value, indent=2) + "\n"
        path.write_text(text, encoding="utf-8")
        return path


REGISTRY = {
    "format": 1,
    "registry": {
        "id": "tiny",
        "title": "Tiny codes",
        "version": "1.0.0",
        "license": "CC0-1.0",
        "ranges": [
            {"first": 10, "last": 19, "use": "reserved", "title": "Core", "source": "T s1"},
            {"first": 20, "last": 99, "use": "private", "title": "Private", "source": "T s2"},
        ],
    },
    "classes": [
        {
            "id": "good",
            "first": 10,
            "last": 19,
            "title": "Good",
            "kind": "final",
            "fallback": 10,
            "facts": [{"fact": "All is well.", "source": "T s3"}],
        },
        {"id": "bad", "first": 20, "last": 99, "title": "Bad"},
    ],
    "properties": [
        {"id": "final", "type": "flag", "meaning": "It is the last.", "default": False},
    ],
    "codes": [
        {
            "code": 10,
            "name": "FINE",
            "phrase": "Fine",
            "aliases": [{"phrase": "Okay", "sources": ["T s4"]}, {"name": "OK", "sources": ["T"]}],
            "summary": "Nothing is wrong.",
            "references": ["T s1.1"],
            "since": "T s1",
            "properties": {"final": True},
        },
        {
            "code": 12,
            "name": "SO_SO",
            "phrase": "So, so",
            "status": "deprecated",
            "deprecated-since": "T s9",
            "use-instead": 10,
        },
        {"code": 21, "name": "ODD", "phrase": 'Odd "thing"', "status": "unregistered"},
    ],
}
OVERLAY = {
    "format": 1,
    "overlay": {
        "id": "mine",
        "title": "My codes",
        "version": "1.0.0",
        "extends": "tiny",
        "license": "CC0-1.0",
    },
    "codes": [{"code": 30, "name": "MINE", "phrase": "Mine"}],
    "aliases": [{"code": 12, "phrase": "Middling", "sources": ["M"]}],
}
BAD = """{
  "format": 1,
  "registry": {"id": "t", "title": "T", "version": "1", "license": "CC0-1.0"},
  "codes": [
    {"code": 1, "name": "A", "phrase": "One"},
    {"code": 1, "name": "B", "phrase": "Two"}
  ]
}
"""
