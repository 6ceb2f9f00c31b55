"""How long it takes to look something up, against what else people use: ratios in one run."""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import truediv
from pathlib import Path

from codebook import SIP
from contestants import EMPTY, GPERF, Contestant
from keys import MIXES, keys_of, write_order, write_texts
from process import Refused, interleaved, run
from questions import Question, questions
from settings import Settings
from tables import NONE, Bar, Table, number

COUNTED = 4096  # questions under callgrind
BARE = ("three digits, trusted", "three digits, checked")  # what a line is measured by


@dataclass(frozen=True)
class Times:
    """One contestant next to an empty call, one number for each mix."""

    ratios: Sequence[float]  # medians of the ratios of each round
    least: Sequence[float]  # ratios of the shortest times
    floor: float  # nanoseconds of the empty call in the realistic mix


def measure(folder: Path, settings: Settings) -> list[Table]:
    """The table of each question."""
    keys = keys_of(SIP)
    return [_table(folder, one, settings) for one in questions(folder, keys)]


def _table(folder: Path, question: Question, settings: Settings) -> Table:
    place = folder / f"asked-{question.name}"
    place.mkdir()
    texts = write_texts(place / "texts", question.texts)
    orders = [write_order(place / mix, question.orders[mix]) for mix in MIXES]
    few = write_order(place / "few", question.orders["realistic"][:COUNTED])
    programs = {
        one.name: one.program(place, bool(question.texts), question.gives_text)
        for one in question.contestants
    }
    notes = agree(question, programs, [texts, orders[1]])
    asked = {
        name: [program, "time", settings.milliseconds, texts, *orders]
        for name, program in programs.items()
    }
    times = {name: times_of(rows) for name, rows in interleaved(asked, settings.rounds).items()}
    counts = {
        name: _instructions([program, "once", texts, few]) for name, program in programs.items()
    }
    return _printed(question, times, counts, notes)


def times_of(rows: Sequence[Sequence[float]]) -> Times:
    """From the rows of each round, which hold a contestant's time and an empty call's by turns."""
    columns = list(zip(*rows))
    pairs = list(zip(columns[::2], columns[1::2]))
    ratios = [statistics.median(map(truediv, mine, empty)) for mine, empty in pairs]
    least = [min(mine) / min(empty) for mine, empty in pairs]
    return Times(ratios, least, statistics.median(columns[1]))


def agree(question: Question, programs: Mapping[str, Path], words: Sequence[object]) -> list[str]:
    """Refuses a contestant that answers wrongly; tells how much others know that lack codes."""
    expected = dict(zip(question.orders["uniform"], question.answers))
    notes = []
    for one in question.contestants:
        if one.name == EMPTY:
            continue
        lines = run(programs[one.name], "answers", *words).splitlines()
        given = dict(zip(question.orders["uniform"], lines))
        right = sum(given[key] == answer for key, answer in expected.items())
        if one.complete and right != len(expected):
            raise Refused(f"{one.name}: {right} of {len(expected)} answers are right")
        if not one.complete:
            notes.append(f"{one.name} gives {right} of {len(expected)} as they are registered.")
    return notes


def _instructions(command: Sequence[object]) -> str:
    """Instructions for each question, its share of the loop included."""
    if shutil.which("valgrind") is None:
        return NONE
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    tool += ["--collect-atstart=no", "--toggle-collect=bench_pass"]
    done = subprocess.run([*tool, *map(str, command)], capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or found is None:
        raise Refused(done.stderr)
    return number(int(found[1]) / COUNTED)


def _printed(
    question: Question, times: Mapping[str, Times], counts: Mapping[str, str], notes: Sequence[str]
) -> Table:
    bars = {one.name: _bars(question, one, times) for one in question.contestants}
    columns = ["answered by", *(word for mix in MIXES for word in (mix, "least")), "instructions"]
    rows = [
        [name, *_cells(one), counts[name], "; ".join(map(str, bars[name])) or NONE]
        for name, one in times.items()
    ]
    floor = number(statistics.median(one.floor for one in times.values()))
    head = f"Ratios to an empty call, which takes {floor} ns: medians, and of the shortest times."
    found = [bar for each in bars.values() for bar in each]
    return Table(question.title, [*columns, "bar"], rows, [head, *notes], found)


def _cells(one: Times) -> list[str]:
    return [number(ratio) for pair in zip(one.ratios, one.least) for ratio in pair]


def _bars(question: Question, one: Contestant, times: Mapping[str, Times]) -> list[Bar]:
    """What is asked of codebook in the realistic and the uniform mix, whichever is worse."""
    if not one.barred:
        return []
    what = f"{question.title}: {one.name}"
    mine = times[one.name]
    if question.name == "code":
        limit = 0.6 if one.inline else 1.8 if "clang" in what and "switch" in what else 1.05
        return [Bar(f"{what}, times an empty call", max(mine.ratios[:2]), limit)]
    if question.name == "line":
        return [Bar(f"{what}, times {bare}", _worst(mine, times[bare]), 1.3) for bare in BARE]
    peers = [name for name in times if name.startswith(GPERF)]
    return [
        Bar(f"{what}, as fast as {peer}", 1 / _worst(mine, times[peer]), 2.0, at_least=True)
        for peer in peers
    ]


def _worst(one: Times, other: Times) -> float:
    return max(mine / others for mine, others in zip(one.ratios[:2], other.ratios[:2]))
