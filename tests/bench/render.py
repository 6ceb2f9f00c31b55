"""How long templates take: parsing 200 lines, and 65,536 rows through eight loops of each kind.

Run it by hand: `python3 tests/bench/render.py`. It prints, and judges nothing.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from gen.render.parser import parse
from gen.render.render import render

LINE = "    [${row.code}] = ${row.phrase}, /* 100% ${row.name} ${prefix} */\n"
PLAIN = f"/* text */\n%% for row in rows\n{LINE}%% end\n"
CHOICE = f"%% for row in rows\n%% if row.old\n/* old */\n%% else\n/* new */\n%% end\n{LINE}%% end\n"
NESTED = "%% for row in rows\n%% for note in row.notes\n${row.name}: ${note.text}\n%% end\n%% end\n"
PARSED = (PLAIN + "#ifndef ${prefix}\n%% if big\n#endif\n%% end\n\n\n") * 20


def main() -> None:
    rows = tuple(_row(number) for number in range(65536))
    values = {"rows": rows, "prefix": "sip", "big": True}
    _timed(f"parse {PARSED.count(chr(10))} lines", lambda: parse("bench", PARSED))
    for name, text in (("plain", PLAIN), ("if", CHOICE), ("nested", NESTED)):
        template = parse("bench", text * 8)
        _timed(f"8 {name} loops", lambda: render(template, values, _no_include))


def _row(number: int) -> dict[str, object]:
    return {
        "code": number,
        "name": f"NAME_{number}",
        "phrase": f'"Phrase {number}"',
        "old": number % 7 == 0,
        "notes": ({"text": "one"}, {"text": "two"}),
    }


def _no_include(name: str):
    raise LookupError(name)


def _timed(what: str, action) -> None:
    best = min(_once(action) for _ in range(3))
    print(f"{what:20}{best * 1000:10.2f} ms")


def _once(action) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
