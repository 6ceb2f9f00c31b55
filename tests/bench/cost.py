#!/usr/bin/env python3
"""What the generated C costs: bytes of each profile, property and option, and time of each function.

    python3 tests/bench/cost.py [REGISTRY [ROUNDS]]

Bytes are those of code and read-only data, gcc -O2 -fPIC. What a property costs is what the full
profile shrinks by without it. Times are those of interleaved rounds, medians and minima, as ratios
to PREFIX_phrase() in the same run, over every registered code and as many that are not; the bar for
a getter is 1.2.
It is a measurement, not a test: a busy machine fails no build.
"""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODEBOOK = [sys.executable, "-I", "-S", str(ROOT / "codebook")]
CC = ["gcc", "-std=c99", "-O2", "-fPIC"]
BAR = 1.2
REPEATS = 2000  # times that a function is called for each code, a round

HARNESS = """
#define _POSIX_C_SOURCE 199309L
#include "%(prefix)s.h"
#include <stdio.h>
#include <time.h>
static int codes[%(most)d];
static unsigned long sum;
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}
int empty(int code); /* in a file of its own, so that it is called as the others are */
%(loops)s
static double (*const loops[])(size_t) = {%(names)s};
int main(void) {
    const size_t most = sizeof codes / sizeof codes[0];
    size_t count = 0;
    for (size_t i = 0; i < %(macro)s_COUNT && count < most; i++) {
        codes[count++] = %(prefix)s_at(i);
        codes[count] = %(prefix)s_at(i) + 7;
        count += count < most;
    }
    for (size_t i = count - 1; i > 0; i--) { /* in no order that a machine could foresee */
        const size_t other = i * 7919 %% count;
        const int code = codes[i];
        codes[i] = codes[other];
        codes[other] = code;
    }
    for (int round = 0; round < %(rounds)d; round++) {
        for (size_t i = 0; i < sizeof loops / sizeof loops[0]; i++) {
            printf("%%.4f ", loops[i](count));
        }
        puts("");
    }
    return sum == 1;
}
"""
LOOP = """
static double time_%(name)s(size_t count) {
    const double start = now();
    for (int repeat = 0; repeat < %(repeats)d; repeat++) {
        for (size_t i = 0; i < count; i++) {
            sum += (unsigned long)%(call)s;
        }
    }
    return (now() - start) / ((double)count * %(repeats)d);
}
"""


def run(*words: object) -> str:
    done = subprocess.run(list(map(str, words)), check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout


def generated(registry: Path, folder: Path, *options: str) -> tuple[Path, ...]:
    """The files of a registry, in a folder that is made."""
    folder.mkdir(exist_ok=True)
    run(*CODEBOOK, "generate", registry, "--output", folder, *options)
    return tuple(sorted(folder.glob("*.[ch]")))


def cost(source: Path) -> int:
    """Bytes of code and read-only data of a source."""
    target = source.with_suffix(".o")
    run(*CC, "-c", source, "-o", target)
    return int(run("size", target).splitlines()[1].split()[0])


def without(registry: dict, gone: str) -> dict:
    """A registry less one property, and less what names it."""
    copy = json.loads(json.dumps(registry))
    copy["properties"] = [one for one in copy["properties"] if one["id"] != gone]
    if not copy["properties"]:
        del copy["properties"]
    if gone in (copy.get("best", {}).get("rank"), copy.get("best", {}).get("instead")):
        del copy["best"]
    for entry in (*copy.get("classes", ()), *copy["codes"]):
        entry.get("properties", {}).pop(gone, None)
    return copy


def show_bytes(path: Path, prefix: str, folder: Path) -> None:
    """The tables of bytes."""
    registry = json.loads(path.read_bytes())
    print(f"bytes of {path.stem}, {len(registry['codes'])} codes in the file: gcc -O2 -fPIC")
    for profile in ("enum", "phrases", "full"):
        files = generated(path, folder / profile, "--profile", profile)
        source = folder / profile / f"{prefix}.c"
        print(f"{cost(source) if source in files else 0:8}  profile {profile}")
    full = cost(folder / "full" / f"{prefix}.c")
    for number, declared in enumerate(registry.get("properties", ())):
        place = folder / f"less{number}"
        place.mkdir()
        less = place / path.name
        less.write_text(json.dumps(without(registry, declared["id"])), encoding="utf-8")
        generated(less, place)
        saved = full - cost(place / f"{prefix}.c")
        print(f"{saved:8}  property {declared['id']} ({declared['type']})")


    show_line_bytes(path, registry, prefix, folder, full)


def show_line_bytes(
    path: Path, registry: dict, prefix: str, folder: Path, full: int
) -> None:
    """What it costs to read status lines, and what it costs more to have them ready."""
    if "status-line" not in registry["registry"]:
        return
    less = folder / "lineless" / path.name
    less.parent.mkdir()
    copy = {**registry, "registry": {**registry["registry"]}}
    del copy["registry"]["status-line"]
    less.write_text(json.dumps(copy), encoding="utf-8")
    generated(less, less.parent)
    generated(path, folder / "lines", "--lines")
    print(f"{full - cost(less.with_name(f'{prefix}.c')):8}  reading status lines")
    print(f"{cost(folder / 'lines' / f'{prefix}.c') - full:8}  --lines")


def calls(header: Path, prefix: str) -> dict[str, str]:
    """How each function that is asked about a code is called, by the name after the prefix."""
    arguments = {"int code": "", "int code, int token": ", 5", "int code, size_t index": ", i & 1"}
    arguments["int code, size_t index, int token"] = ", i & 1, 5"
    found = {}
    text = header.read_text(encoding="utf-8")
    for name, given in re.findall(rf"\b{prefix}_(\w+)\((int code[^)]*)\);", text):
        result = f"{prefix}_{name}(codes[i]{arguments[given]})"
        is_text = re.search(rf"const char \*{prefix}_{name}\(", text)
        found[name] = f"(size_t){result}" if is_text else result
    return found


def show_times(prefix: str, folder: Path, rounds: int) -> None:
    """The table of times."""
    found = {"empty": "empty(codes[i])", **calls(folder / f"{prefix}.h", prefix)}
    parts = [LOOP % {"name": n, "call": c, "repeats": REPEATS} for n, c in found.items()]
    words = {"prefix": prefix, "macro": prefix.upper(), "most": 1024, "rounds": rounds}
    words.update(loops="".join(parts), names=", ".join(f"time_{name}" for name in found))
    (folder / "bench.c").write_text(HARNESS % words, encoding="utf-8")
    (folder / "empty.c").write_text("int empty(int code) { return code; }", encoding="utf-8")
    sources = [folder / name for name in ("bench.c", "empty.c", f"{prefix}.c")]
    program = folder / "bench"
    run("gcc", "-std=c99", "-O2", *sources, "-o", program)
    pinned = ["taskset", "-c", str(max(os.sched_getaffinity(0)))]
    lines = [list(map(float, line.split())) for line in run(*pinned, program).splitlines()]
    medians = dict(zip(found, map(statistics.median, zip(*lines))))
    minima = dict(zip(found, map(min, zip(*lines))))
    print(f"time as a ratio to {prefix}_phrase(), median and minimum; the bar of getters is {BAR:g}")
    for name, median in medians.items():
        shares = median / medians["phrase"], minima[name] / minima["phrase"]
        print(f"{shares[0]:8.2f} {shares[1]:5.2f}  {name}")


def main() -> None:
    """Measure and print."""
    path = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "data" / "sip.json")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15
    head = json.loads(path.read_bytes())["registry"]
    prefix = head.get("prefix", head["id"])
    with tempfile.TemporaryDirectory() as name:
        show_bytes(path, prefix, Path(name))
        print()
        show_times(prefix, Path(name) / "full", rounds)


if __name__ == "__main__":
    main()
