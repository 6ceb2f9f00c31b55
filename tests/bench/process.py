"""Running programs and measuring them: seconds, memory, interleaved rounds, a time limit."""

from __future__ import annotations

import contextlib
import functools
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Command = Sequence[object]
TOO_LONG = 3  # the exit status of cost.c for a command that took too long


@dataclass(frozen=True)
class Cost:
    """What a command took, with all that it started."""

    seconds: float  # of the processor, so that other work on the machine does not count
    wall: float
    megabytes: float  # at its peak


class Refused(Exception):
    """A program failed; what it printed says why."""


class TooLong(Exception):
    """A program took longer than it was given."""


def run(*words: object) -> str:
    """What a command prints."""
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True)
    if done.returncode:
        raise Refused(f"{' '.join(map(str, words))}\n{done.stderr or done.stdout}")
    return done.stdout


def measure(command: Command, limit: int = 600) -> Cost:
    """The cost of one run of a command."""
    words = [Path(_tool().name) / "cost", limit, *command]
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True)
    if done.returncode == TOO_LONG:
        raise TooLong
    if done.returncode:
        raise Refused(f"exit status {done.returncode}: {' '.join(map(str, command))}")
    return Cost(*map(float, done.stdout.split()))


@functools.lru_cache(maxsize=None)
def _tool() -> tempfile.TemporaryDirectory[str]:
    """A folder with the program of cost.c, which goes when this process does."""
    folder = tempfile.TemporaryDirectory()
    source = Path(__file__).resolve().parent / "c" / "cost.c"
    run("gcc", "-O2", source, "-o", Path(folder.name) / "cost")
    return folder


@contextlib.contextmanager
def pinned() -> Iterator[None]:
    """Keeps this process, and those that it starts, on one CPU."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def interleaved(commands: Mapping[str, Command], rounds: int) -> dict[str, list[tuple[float, ...]]]:
    """The numbers that each command prints on a line, in each of some rounds through all commands.

    What slows the machine for a while so slows all of them.
    """
    found: dict[str, list[tuple[float, ...]]] = {name: [] for name in commands}
    with pinned():
        for _ in range(rounds):
            for name, command in commands.items():
                found[name].append(tuple(map(float, run(*command).split())))
    return found
