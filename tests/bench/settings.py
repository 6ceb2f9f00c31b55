"""How thoroughly the benches measure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """The figures of a run; SMALL is for seeing that the benches work."""

    rounds: int = 31
    milliseconds: float = 2  # that each mix is asked for, in each round
    sizes: tuple[int, ...] = (80, 1000, 10000, 65536)  # of registries, in codes
    repeats: int = 5  # of a generator and compilers at each size; fewer, if they are slow
    limit: int = 15  # seconds that a command may take, except those of codebook


SMALL = Settings(rounds=2, milliseconds=0.1, sizes=(20, 80), repeats=1)
