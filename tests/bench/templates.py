"""How long templates take: parsing 200 lines, and rows through eight loops of each kind."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from codebook import ROOT
from settings import Settings
from tables import Table, number

sys.path.insert(0, str(ROOT))

from gen.render.parser import parse  # noqa: E402
from gen.render.render import render  # noqa: E402
from gen.render.tree import Template  # noqa: E402

LINE = "    [${row.code}] = ${row.phrase}, /* 100% ${row.name} ${prefix} */\n"
PLAIN = f"/* text */\n%% for row in rows\n{LINE}%% end\n"
CHOICE = f"%% for row in rows\n%% if row.old\n/* old */\n%% else\n/* new */\n%% end\n{LINE}%% end\n"
NESTED = "%% for row in rows\n%% for note in row.notes\n${row.name}: ${note.text}\n%% end\n%% end\n"
PARSED = (PLAIN + "#ifndef ${prefix}\n%% if big\n#endif\n%% end\n\n\n") * 20


def measure(folder: Path, settings: Settings) -> list[Table]:
    """One table."""
    count = settings.sizes[-1]
    values = {"rows": tuple(map(_row, range(count))), "prefix": "sip", "big": True}
    lines = PARSED.count("\n")
    rows = [[f"parse {lines} lines", number(_best(lambda: parse("bench", PARSED)))]]
    for name, text in (("plain", PLAIN), ("if", CHOICE), ("nested", NESTED)):
        template = parse("bench", text * 8)
        rows.append(
            [f"8 {name} loops", number(_best(lambda: render(template, values, _no_include)))]
        )
    return [Table("Templates", ["work", "ms"], rows, [f"The best of three, with {count:,} rows."])]


def _row(number: int) -> dict[str, object]:
    return {
        "code": number,
        "name": f"NAME_{number}",
        "phrase": f'"Phrase {number}"',
        "old": number % 7 == 0,
        "notes": ({"text": "one"}, {"text": "two"}),
    }


def _no_include(name: str) -> Template:
    raise LookupError(name)


def _best(action: Callable[[], object]) -> float:
    return min(_once(action) for _ in range(3))


def _once(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - start)
