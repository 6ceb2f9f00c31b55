"""How tests make documents, and which registries try to be markup."""

from __future__ import annotations

import sys
from pathlib import Path

from generated import GOLDEN, ROOT, silent

LAUNCHER = [sys.executable, "-I", "-S", str(ROOT / "codebook")]
OF_TESTS = sorted([*GOLDEN.glob("*.json"), *(GOLDEN / "maps").glob("*.json")])
OVERLAY = Path(__file__).parent / "hostile_overlay.json"


def docs(format: str, folder: Path, *words: object) -> Path:
    """The folder with what `codebook docs` makes in a format."""
    silent(*LAUNCHER, "docs", "--format", format, "--output", folder, *words)
    return folder
