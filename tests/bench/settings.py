"""How thoroughly the benches measure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """The figures of a run; SMALL is for seeing that the benches work."""

    rounds: int = 31
    milliseconds: float = 2  # that each mix is asked for, in each round
    sizes: tuple[int, ...] = (80, 1000, 10000, 65536)  # of registries, in codes
    seconds: float = 1  # that a command is repeated for, if it is short
    limit: int = 15  # seconds that a command may take, except those of codebook


SMALL = Settings(rounds=2, milliseconds=0.1, sizes=(20, 80), seconds=0)
