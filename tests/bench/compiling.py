"""Compilers, and what they make."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from process import run

PEERS = Path(__file__).resolve().parent / "c"
COMPILERS = tuple(name for name in ("gcc", "clang") if shutil.which(name))
STANDARD = ("-std=gnu11", "-falign-functions=64")  # no contestant lies better than another


@dataclass(frozen=True)
class Size:
    """Bytes of an object by the kind of section, and the places that a loader has to mend."""

    text: int
    rodata: int
    frame: int
    relocations: int


def compiled(compiler: Sequence[str], source: Path, target: Path, *words: object) -> Path:
    """The object of a source."""
    run(*compiler, *STANDARD, *words, "-c", source, "-o", target)
    return target


def size(target: Path) -> Size:
    """The size of an object; constants that hold addresses are counted with the others."""
    lines = [line.split() for line in run("size", "-A", "-d", target).splitlines()]
    sections = [(line[0], int(line[1])) for line in lines if len(line) == 3 and line[1].isdigit()]

    def total(*kinds: str) -> int:
        return sum(count for name, count in sections if name.startswith(kinds))

    rodata = total(".rodata", ".data.rel.ro")
    return Size(total(".text"), rodata, total(".eh_frame"), _relocations(target))


def _relocations(target: Path) -> int:
    """How many a shared object has that is made of this one alone."""
    shared = target.with_suffix(".so")
    run("gcc", "-shared", "-nostdlib", target, "-o", shared)
    lines = run("readelf", "--relocs", "--wide", shared).splitlines()
    return sum(any(kind in line for kind in ("_RELATIVE", "_64 ")) for line in lines)
