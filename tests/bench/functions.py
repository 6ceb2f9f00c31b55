"""How long each function of the full profile takes that is asked about a code."""

from __future__ import annotations

import random
import re
from pathlib import Path

from codebook import SIP, generate, source_of
from compiling import compiled
from contestants import Contestant
from keys import LENGTH, keys_of, write_order, write_texts
from lookup import times_of
from process import interleaved
from settings import Settings
from tables import NONE, Bar, Table, number

PREFIX = "sip_status"
BAR = 1.2  # of a getter, next to PREFIX_phrase()
NOTE = f"Ratios to {PREFIX}_phrase() by gcc -O2, over registered codes and as many others."
ARGUMENTS = {
    "int code": "",
    "int code, int token": ", 5",
    "int code, size_t index": ", code & 1",
    "int code, size_t index, int token": ", code & 1, 5",
}


def measure(folder: Path, settings: Settings) -> list[Table]:
    """One table."""
    header = generate(SIP, folder)
    made = compiled(("gcc", "-O2"), source_of(header), folder / "made.o")
    asked = [write_texts(folder / "texts", ()), write_order(folder / "order", _order())]
    commands = {
        name: [
            one.program(folder, texts=False, gives_text=text),
            "time",
            settings.milliseconds,
            *asked,
        ]
        for name, (one, text) in _contestants(header, made).items()
    }
    found = interleaved(commands, settings.rounds)
    times = {name: times_of(rows) for name, rows in found.items()}
    phrase = times["phrase"]
    rows, bars = [], []
    for name, one in times.items():
        ratio = one.ratios[0] / phrase.ratios[0]
        bars.append(Bar(f"The slowest getter, {name}()", ratio, BAR))
        least = one.least[0] / phrase.least[0]
        rows.append(
            [name, number(ratio), number(least), str(bars[-1]) if one is not phrase else NONE]
        )
    slowest = max(bars, key=lambda bar: bar.measured)
    return [
        Table("Time of functions", ["function", "ratio", "least", "bar"], rows, [NOTE], [slowest])
    ]


def _order() -> list[int]:
    """Registered codes, and as many others."""
    dice = random.Random(22)
    codes = keys_of(SIP).phrases
    others = dice.sample(sorted({*range(min(codes), max(codes))} - {*codes}), len(codes))
    return dice.choices([*codes, *others], k=LENGTH)


def _contestants(header: Path, made: Path) -> dict[str, tuple[Contestant, bool]]:
    """How each function is called, by the name after the prefix, and whether it gives a text."""
    found = {}
    text = header.read_text(encoding="utf-8")
    for name, given in re.findall(rf"\b{PREFIX}_(\w+)\((int code[^)]*)\);", text):
        call = f"{PREFIX}_{name}(code{ARGUMENTS[given]})"
        one = Contestant(name, call, header=header, library=[str(made)])
        found[name] = one, f"const char *{PREFIX}_{name}(" in text
    return found
