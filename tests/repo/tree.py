"""The files of the checkout, as a test of its texts wants them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What a build or a tool leaves behind, at the top and anywhere; the same as .gitignore.
BUILT = re.compile(r"(build(-.*)?|bazel-.*|out)$")
LEFT_BEHIND = re.compile(r"(__pycache__|\.(git|hypothesis|mypy_cache|pytest_cache))$")

# Holds what no text of ours would: wrong bytes, controls, odd spellings.
EXPECTATIONS = ("tests/bad/", "tests/golden/", "tests/facts/", "tests/response_lint/messages/")


def walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        built = folder == ROOT and BUILT.match(path.name)
        if not built and not LEFT_BEHIND.match(path.name):
            if path.is_dir():
                yield from walk(path)
            else:
                yield path


def name(path: Path) -> str:
    """A file as seen from the top: "gen/load/files.py"."""
    return path.relative_to(ROOT).as_posix()


def texts() -> list[Path]:
    """Every file that a person wrote to be read."""
    return [path for path in walk(ROOT) if not name(path).startswith(EXPECTATIONS)]
