"""Writing texts: what tests give to gen.write, which takes bytes."""

from __future__ import annotations

from gen.cli.console import encode
from gen.write import files


def write(outputs: tuple[tuple[str, str], ...], force: bool = False) -> tuple[str, ...]:
    """Write (path, text) pairs as `generate` does."""
    return files.write(tuple((path, encode(text)) for path, text in outputs), force)
