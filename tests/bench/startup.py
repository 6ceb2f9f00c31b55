"""How long codebook takes next to the interpreter that it runs in, from start to end."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from codebook import CODEBOOK, PYTHON
from process import Command, Cost
from process import measure as cost
from settings import Settings
from tables import NONE, Bar, Table, number

BARE = "python3 -I -S -c pass"
LIMITS = {"generate sip, to new files": 2.5, "generate sip, up to date": 2.0}
NOTE = (
    "Medians of interleaved rounds, by the clock on the wall, which the bars are about, and by that"
    " of the processor, which other work on the machine moves less. New files are synced to disk."
)


def measure(folder: Path, settings: Settings) -> list[Table]:
    """One table."""
    costs: dict[str, list[Cost]] = {}
    for _ in range(settings.rounds):
        for name, command in _commands(folder).items():
            costs.setdefault(name, []).append(cost(command))
    rows, bars = [], []
    for name, found in costs.items():
        wall, spent = _medians(found)
        ratios = [mine / bare for mine, bare in zip((wall, spent), _medians(costs[BARE]))]
        bar = Bar(f"Startup: {name}", ratios[0], LIMITS[name]) if name in LIMITS else None
        bars += [bar] if bar else []
        cells = (1000 * wall, ratios[0], 1000 * spent, ratios[1])
        rows.append([name, *map(number, cells), str(bar or NONE)])
    columns = ["command", "ms", "ratio", "processor ms", "ratio of these", "bar"]
    return [Table("Start-up", columns, rows, [NOTE], bars)]


def _medians(costs: Sequence[Cost]) -> tuple[float, float]:
    walls, used = [one.wall for one in costs], [one.seconds for one in costs]
    return statistics.median(walls), statistics.median(used)


def _commands(folder: Path) -> dict[str, Command]:
    """What is measured, by the name that it is printed under."""
    generate = [*CODEBOOK, "generate", "sip", "--output"]
    return {
        BARE: [*PYTHON, "-c", "pass"],
        "--version": [*CODEBOOK, "--version"],
        "check sip": [*CODEBOOK, "check", "sip"],
        "generate sip, to standard output": [*generate, "-", "--form", "single"],
        "generate sip, up to date": [*generate, folder / "same"],
        "generate sip, to new files": [*generate, tempfile.mkdtemp(dir=folder)],
    }
