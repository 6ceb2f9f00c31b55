#!/usr/bin/env python3
"""How long codebook takes next to the interpreter that it runs in: medians of interleaved rounds.

    python3 tests/bench/startup.py [ROUNDS]

Prints each command, its median in milliseconds and its ratio to `python3 -I -S -c pass`, with the
bar where it has one. It is a measurement, not a test: a busy machine fails no build.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYTHON = os.path.realpath(sys.executable)
LAUNCHER = str(ROOT / "codebook")
BARS = {"up to date": 2.0, "new files": 2.5}  # by what is in the name of a command


def commands(folder: str) -> dict[str, list[str]]:
    """What is measured, by the name that it is printed under; the first is the measure."""
    start = [PYTHON, "-I", "-S"]
    generate = [*start, LAUNCHER, "generate", "sip", "--output"]
    return {
        "python3 -I -S -c pass": [*start, "-c", "pass"],
        "codebook --version": [*start, LAUNCHER, "--version"],
        "codebook check sip": [*start, LAUNCHER, "check", "sip"],
        "codebook generate sip (to standard output)": [*generate, "-", "--form", "single"],
        "codebook generate sip (up to date)": [*generate, os.path.join(folder, "same")],
        "codebook generate sip (new files, synced to disk)": [*generate, folder],
    }


def measure(command: list[str]) -> float:
    """Milliseconds from start to end of one run."""
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return 1000 * (time.perf_counter() - begin)


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    times: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(rounds + 2):
            for name, command in commands(folder).items():
                if "new files" in name:
                    command[-1] = tempfile.mkdtemp(dir=folder)
                times.setdefault(name, []).append(measure(command))
    medians = {name: statistics.median(each[2:]) for name, each in times.items()}
    bare = next(iter(medians.values()))
    for name, median in medians.items():
        bar = "".join(f", the bar is {bar:g}" for part, bar in BARS.items() if part in name)
        print(f"{median:7.1f} ms  {median / bare:5.2f}  {name}{bar}")
    print(f"{rounds} rounds, {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
