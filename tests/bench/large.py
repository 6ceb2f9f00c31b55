"""Registries of any size, such as somebody might keep: ordinary gaps, phrases of a few words."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WORDS = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma"
    " tau upsilon phi chi psi omega"
).split()


@dataclass(frozen=True)
class Row:
    """A code of such a registry."""

    code: int
    name: str
    phrase: str


def rows_of(count: int) -> list[Row]:
    """The codes of the registry of a size; the same each time."""
    dice = random.Random(1)
    code, found = 100, []
    for place in range(count):
        code += dice.choice((1, 1, 1, 2, 3, 7))
        words = [dice.choice(WORDS) for _ in range(3)]
        name = "_".join((*words, str(place))).upper()
        found.append(Row(code, name, f"{' '.join(words).title()} {place}"))
    return found


def write_registry(path: Path, rows: Sequence[Row]) -> Path:
    """The registry, as codebook reads it."""
    codes = [
        {
            "code": row.code,
            "name": row.name,
            "phrase": row.phrase,
            "summary": f"{row.phrase} is what happened.",
            "references": ["RFC 9999 s1"],
        }
        for row in rows
    ]
    head = {"id": "big", "title": "A registry", "version": "1.0.0", "license": "CC0-1.0"}
    registry = {"format": 1, "registry": head, "codes": codes}
    path.write_text(json.dumps(registry, indent=2), encoding="utf-8")
    return path
