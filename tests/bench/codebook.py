"""codebook itself: what it can do, and what it makes of a registry."""

from __future__ import annotations

import functools
import os
import re
import sys
from pathlib import Path

from process import run

ROOT = Path(__file__).resolve().parents[2]
SIP = ROOT / "data" / "sip.json"
PYTHON = [os.path.realpath(sys.executable), "-I", "-S"]
CODEBOOK = [*PYTHON, str(ROOT / "codebook")]


@functools.lru_cache(maxsize=None)
def has_option(name: str) -> bool:
    """Whether `codebook generate` has an option."""
    return re.search(rf"(?<!\S){re.escape(name)}\b", run(*CODEBOOK, "help", "generate")) is not None


def generate(registry: Path, folder: Path, *options: str) -> Path:
    """Makes the C of a registry in a folder, and gives its header."""
    run(*CODEBOOK, "generate", registry, "--output", folder, *options)
    (header,) = (path for path in folder.glob("*.h") if not path.name.endswith(".map.h"))
    return header


def source_of(header: Path) -> Path:
    """The source beside a header."""
    return header.with_suffix(".c")
