"""How generating and compiling grow with the number of codes."""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from compiling import COMPILERS, PEERS
from makers import Maker, makers
from process import Command, Cost, Refused, TooLong, measure as cost, pinned
from large import Row, rows_of
from settings import Settings
from tables import NONE, Bar, Table, number

OURS = 60  # seconds that a command of codebook may take
LARGE = 65536  # codes, for which these bars are set
BAR = 2.0  # seconds, for each step of the full profile
LINEAR = 10.0  # growth for ten times as many codes
MEMORY = 200.0  # megabytes
REPEATS = 5
STEPS = ("generate", *COMPILERS)
COLUMNS = (
    "codes",
    "MB",
    "KB",
    *(word for step in STEPS for word in (f"{step} s", "per 10x")),
    "bar",
)


@dataclass(frozen=True)
class Made:
    """What one maker took for one size: seconds by step, or why there are none."""

    seconds: Mapping[str, float | str]
    megabytes: float
    bytes: int


def measure(folder: Path, settings: Settings) -> list[Table]:
    """One table."""
    found: dict[str, dict[int, Made]] = {}
    with pinned():
        for place, one in enumerate(makers()):
            found[one.name] = _grown(folder / str(place), one, settings)
    bars: list[Bar] = []
    rows = [
        _row(one, count, found[one.name], bars) for one in makers() for count in found[one.name]
    ]
    notes = [
        "Seconds of the processor, medians; MB at the peak of the generator; KB of what it wrote."
        " `per 10x` is the growth since the row above, for ten times as many codes: 10 is linear.",
        f"`over` is more than {settings.limit:g} s ({OURS} s for codebook), and no larger size is"
        " tried then. Compiled with -O2.",
        f"The bars, at {LARGE:,} codes: {MEMORY:g} MB, {BAR:g} s for each step, and {LINEAR:g} for"
        " ten times as many codes.",
        "What each gives: " + "; ".join(f"{one.name}: {one.gives}" for one in makers()) + ".",
    ]
    return [Table("Growth", ["made by", *COLUMNS], rows, notes, bars)]


def _grown(folder: Path, one: Maker, settings: Settings) -> dict[int, Made]:
    """A maker at each size; a step that was too slow or refused is not tried again."""
    found: dict[int, Made] = {}
    given_up: dict[str, str] = {}
    for count in settings.sizes:
        place = folder / str(count)
        place.mkdir(parents=True)
        found[count] = _made(place, one, rows_of(count), settings, given_up)
    return found


def _made(
    folder: Path, one: Maker, rows: Sequence[Row], settings: Settings, given_up: dict[str, str]
) -> Made:
    one.write(folder, rows)
    seconds: dict[str, float | str] = {}
    most = 0.0
    for step, command in _steps(folder, one).items():
        if "generate" in given_up:
            given_up.setdefault(step, NONE)
        costs = [] if step in given_up else _tried(command, one, step, settings, given_up)
        seconds[step] = (
            statistics.median(each.seconds for each in costs) if costs else given_up[step]
        )
        if step == "generate" and costs:
            most = max(each.megabytes for each in costs)
    if one.command is None:
        seconds["generate"] = NONE
    files = one.made(folder) if "generate" not in given_up else ()
    return Made(seconds, most, sum(path.stat().st_size for path in files))


def _steps(folder: Path, one: Maker) -> dict[str, Command]:
    steps: dict[str, Command] = {} if one.command is None else {"generate": one.command(folder)}
    unit = one.unit(folder)
    for compiler in COMPILERS:
        language = {".cpp": ["-x", "c++"], ".h": ["-x", "c"]}.get(unit.suffix, [])
        words = ["-O2", "-c", *language, unit, "-I", folder, "-I", PEERS, *one.words]
        steps[compiler] = [compiler, *words, "-o", folder / "made.o"]
    return steps


def _tried(
    command: Command, one: Maker, step: str, settings: Settings, given_up: dict[str, str]
) -> list[Cost]:
    """Costs of a command, more than one if it is short; none if it is given up."""
    costs: list[Cost] = []
    try:
        while (
            not costs
            or len(costs) < REPEATS
            and sum(each.wall for each in costs) < settings.seconds
        ):
            costs.append(cost(command, OURS if one.ours else settings.limit))
    except TooLong:
        given_up[step] = "over"
    except Refused:
        given_up[step] = "refused"
    return costs


def _row(one: Maker, count: int, found: Mapping[int, Made], bars: list[Bar]) -> list[str]:
    made = found[count]
    smaller = max((size for size in found if size < count), default=None)
    cells = [one.name, f"{count:,}", number(made.megabytes) if made.megabytes else NONE]
    cells.append(number(made.bytes / 1024) if made.bytes else NONE)
    for step in STEPS:
        now = made.seconds[step]
        cells += [f"{now:.3f}" if isinstance(now, float) else now]
        cells.append(_growth(found, smaller, count, step) if smaller else NONE)
    mine = _bars(one, found, smaller) if one.ours and "full" in one.name and count == LARGE else {}
    bars += mine.values()
    return [*cells, _told(mine)]


def _told(found: Mapping[str, Bar]) -> str:
    """Which of some bars are kept and which are missed."""
    words = []
    for word in ("kept", "missed"):
        names = [name for name, bar in found.items() if bar.kept == (word == "kept")]
        words += [f"{word}: {', '.join(names)}"] if names else []
    return "; ".join(words) or NONE


def _bars(one: Maker, found: Mapping[int, Made], smaller: int | None) -> dict[str, Bar]:
    """What is asked of codebook for a large registry, by a word for each."""
    made = found[LARGE]
    what = f"{LARGE:,} codes, {one.name}"
    bars = {"MB": Bar(f"{what}: MB", made.megabytes, MEMORY)}
    for step, seconds in made.seconds.items():
        growth = _growth(found, smaller, LARGE, step) if smaller else NONE
        if isinstance(seconds, float):
            bars[step] = Bar(f"{what}: {step}, seconds", seconds, BAR)
        if growth != NONE:
            bars[f"{step} per 10x"] = Bar(f"{what}: {step}, per 10x", float(growth), LINEAR)
    return bars


def _growth(found: Mapping[int, Made], smaller: int, count: int, step: str) -> str:
    """The factor for ten times as many codes."""
    before, now = found[smaller].seconds[step], found[count].seconds[step]
    if isinstance(before, str) or isinstance(now, str) or not before:
        return NONE
    return number((now / before) ** (1 / math.log10(count / smaller)))
