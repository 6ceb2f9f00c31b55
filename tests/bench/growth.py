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
from large import rows_of
from settings import Settings
from tables import NONE, Bar, Table, number

OURS = 60  # seconds that a command of codebook may take
LARGE = 65536  # codes, for which these bars are set
BAR = 2.0  # seconds, for each step of the full profile
LINEAR = 10.0  # growth for ten times as many codes
MEMORY = 200.0  # megabytes
STEPS = ("generate", *COMPILERS)
COLUMNS = (
    "codes",
    "MB",
    "KB",
    *(word for step in STEPS for word in (f"{step} s", "per 10x")),
    "bar",
)


Costs = Mapping[str, Sequence[Cost]]


@dataclass(frozen=True)
class Made:
    """What one maker took for one size: the costs of each step, one for each round, or why not."""

    costs: Costs
    why_not: Mapping[str, str]
    bytes: int

    def seconds(self, step: str) -> float | str:
        """The median of a step, or why there is none."""
        if step in self.why_not:
            return self.why_not[step]
        return statistics.median(each.seconds for each in self.costs[step])

    @property
    def megabytes(self) -> float:
        """The most that the generator held; 0 if there is none."""
        return max((each.megabytes for each in self.costs.get("generate", ())), default=0)


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
        "Seconds of the processor, medians of rounds through all sizes; MB at the peak of the"
        " generator; KB of what it wrote. `per 10x` is the growth since the row above, in the same"
        " round, for ten times as many codes: 10 is linear.",
        f"`over` is more than {settings.limit:g} s ({OURS} s for codebook), and no larger size is"
        " tried then. Compiled with -O2.",
        f"The bars, at {LARGE:,} codes: {MEMORY:g} MB, {BAR:g} s for each step, and {LINEAR:g} for"
        " ten times as many codes.",
        "What each gives: " + "; ".join(f"{one.name}: {one.gives}" for one in makers()) + ".",
    ]
    return [Table("Growth", ["made by", *COLUMNS], rows, notes, bars)]


def _grown(folder: Path, one: Maker, settings: Settings) -> dict[int, Made]:
    """A maker at each size, in rounds through all sizes: what slows the machine slows all of them.

    A step that was too slow or refused is not tried again, and not for larger sizes.
    """
    places = {count: folder / str(count) for count in settings.sizes}
    for count, place in places.items():
        place.mkdir(parents=True)
        one.write(place, rows_of(count))
    costs: dict[tuple[int, str], list[Cost]] = {}
    given_up: dict[str, tuple[int, str]] = {}
    for turn in range(settings.repeats):
        spent = sum(each.wall for step in costs.values() for each in step)
        if turn and not one.ours and spent > settings.limit:
            break
        for count, place in places.items():
            for step, command in _steps(place, one).items():
                if _why_not(given_up, count, step) is None:
                    cost = _tried(command, one, count, step, settings, given_up)
                    costs.setdefault((count, step), []).extend(cost)
    return {count: _made(place, one, count, costs, given_up) for count, place in places.items()}


def _made(
    folder: Path,
    one: Maker,
    count: int,
    costs: Mapping[tuple[int, str], Sequence[Cost]],
    given_up: Mapping[str, tuple[int, str]],
) -> Made:
    mine = {step: costs.get((count, step), ()) for step in STEPS}
    words = {step: _why_not(given_up, count, step) or NONE for step in STEPS}
    files = one.made(folder) if mine["generate"] or one.command is None else ()
    return Made(
        {step: each for step, each in mine.items() if each},
        {step: words[step] for step, each in mine.items() if not each},
        sum(path.stat().st_size for path in files),
    )


def _why_not(given_up: Mapping[str, tuple[int, str]], count: int, step: str) -> str | None:
    """Why a step is not tried for a size: it, or what it needs, was given up; None if it is."""
    for needed, word in ((step, ""), ("generate", NONE)):
        if needed in given_up and count >= given_up[needed][0]:
            return word or given_up[needed][1]
    return None


def _steps(folder: Path, one: Maker) -> dict[str, Command]:
    steps: dict[str, Command] = {} if one.command is None else {"generate": one.command(folder)}
    unit = one.unit(folder)
    for compiler in COMPILERS:
        language = {".cpp": ["-x", "c++"], ".h": ["-x", "c"]}.get(unit.suffix, [])
        words = ["-O2", "-c", *language, unit, "-I", folder, "-I", PEERS, *one.words]
        steps[compiler] = [compiler, *words, "-o", folder / "made.o"]
    return steps


def _tried(
    command: Command,
    one: Maker,
    count: int,
    step: str,
    settings: Settings,
    given_up: dict[str, tuple[int, str]],
) -> list[Cost]:
    """The cost of a command; none if it is given up."""
    try:
        return [cost(command, OURS if one.ours else settings.limit)]
    except TooLong:
        given_up[step] = count, "over"
    except Refused:
        given_up[step] = count, "refused"
    return []


def _row(one: Maker, count: int, found: Mapping[int, Made], bars: list[Bar]) -> list[str]:
    made = found[count]
    smaller = max((size for size in found if size < count), default=None)
    cells = [one.name, f"{count:,}", number(made.megabytes) if made.megabytes else NONE]
    cells.append(number(made.bytes / 1024) if made.bytes else NONE)
    for step in STEPS:
        now = made.seconds(step)
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
    for step in STEPS:
        seconds = made.seconds(step)
        growth = _growth(found, smaller, LARGE, step) if smaller else NONE
        if isinstance(seconds, float):
            bars[step] = Bar(f"{what}: {step}, seconds", seconds, BAR)
        if growth != NONE:
            bars[f"{step} per 10x"] = Bar(f"{what}: {step}, per 10x", float(growth), LINEAR)
    return bars


def _growth(found: Mapping[int, Made], smaller: int, count: int, step: str) -> str:
    """The factor for ten times as many codes: the median of those of each round."""
    before, now = found[smaller].costs.get(step, ()), found[count].costs.get(step, ())
    ratios = [late.seconds / early.seconds for early, late in zip(before, now) if early.seconds]
    if not ratios:
        return NONE
    return number(statistics.median(ratios) ** (1 / math.log10(count / smaller)))
