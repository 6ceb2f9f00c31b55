#!/usr/bin/env python3
"""How long it takes to read status lines, as ratios to a bare decode of their three digits.

    python3 tests/bench/status_line.py [ROUNDS]

The lines are those of SIP in a mix that a proxy sees; they do not stand in a row. The bare decode is
told where the digits are and looks at nothing else. The median of the ratios within each round, and the
ratio of the minima, with gcc and with clang at -O2; the bar for from_line() is 1.3. It is a measurement,
not a test.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BAR = 1.3
FUNCTIONS = ("empty", "decode", "from_digits", "sip_status_from_line", "parse_line", "other")
DECODE = """
#include <stddef.h>
int empty(const char *text, size_t length) { (void)text; return (int)length; }
int decode(const char *text, size_t length) {
    const unsigned a = (unsigned)(text[8] - '0'), b = (unsigned)(text[9] - '0');
    const unsigned c = (unsigned)(text[10] - '0');
    (void)length;
    return a > 9 || b > 9 || c > 9 ? 0 : (int)(a * 100 + b * 10 + c);
}
"""
HARNESS = """
#define _POSIX_C_SOURCE 199309L
#include "sip_status.h"
#include <stdio.h>
#include <time.h>
#define LINES 256 /* they fit the first cache */
int empty(const char *text, size_t length); /* in a file of its own, so that it is called */
int decode(const char *text, size_t length);
static int from_digits(const char *text, size_t length) {
    (void)length;
    return sip_status_from_digits(text + 8, 3);
}
static int parse_line(const char *text, size_t length) {
    const char *phrase = text;
    size_t count = 0;
    return sip_status_parse_line(text, length, &phrase, &count) + (int)count;
}
static int other(const char *text, size_t length) { /* a request, say: the version is not there */
    return sip_status_from_line(text + 1, length - 1);
}
static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}
int main(void) {
    static const int mix[] = {100, 100, 100, 100, 180, 180, 180, 183, 200, 200,
                              200, 200, 200, 200, 401, 401, 407, 486, 487, 404};
    static int (*const functions[])(const char *, size_t) = {%(functions)s};
    static char lines[LINES][80];
    static size_t lengths[LINES];
    unsigned long sum = 0;
    for (unsigned i = 0; i < LINES; i++) {
        const int code = mix[i * 7919u %% LINES * 20u / LINES];
        lengths[i] = (size_t)snprintf(lines[i], sizeof lines[i], "SIP/2.0 %%d %%s\\r\\n", code,
                                      sip_status_phrase(code));
    }
    for (int round = 0; round < %(rounds)d; round++) {
        for (size_t f = 0; f < sizeof functions / sizeof functions[0]; f++) {
            int (*volatile chosen)(const char *, size_t) = functions[f];
            int (*const function)(const char *, size_t) = chosen;
            const double start = now();
            for (int repeat = 0; repeat < 800; repeat++) {
                for (unsigned i = 0; i < LINES; i++) {
                    sum += (unsigned long)function(lines[i], lengths[i]);
                }
            }
            printf("%%.4f ", (now() - start) / (800.0 * LINES));
        }
        puts("");
    }
    return sum == 1;
}
"""


def run(*words: object) -> str:
    return subprocess.run(list(map(str, words)), check=True, stdout=subprocess.PIPE, text=True).stdout


def measured(compiler: str, folder: Path) -> list[list[float]]:
    """The nanoseconds of each function in each round."""
    program = folder / f"bench-{compiler}"
    sources = [folder / name for name in ("bench.c", "decode.c", "sip_status.c")]
    run(compiler, "-std=c99", "-O2", *sources, "-o", program)
    pinned = ["taskset", "-c", max(os.sched_getaffinity(0))]
    return [list(map(float, line.split())) for line in run(*pinned, program).splitlines()]


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 101
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        codebook = [sys.executable, "-I", "-S", ROOT / "codebook", "generate", "sip"]
        run(*codebook, "--output", folder)
        (folder / "decode.c").write_text(DECODE, encoding="utf-8")
        words = {"rounds": rounds, "functions": ", ".join(FUNCTIONS)}
        (folder / "bench.c").write_text(HARNESS % words, encoding="utf-8")
        print(f"time as a ratio to a bare decode, median and of minima; the bar of from_line is {BAR}")
        for compiler in ("gcc", "clang"):
            times = list(zip(*measured(compiler, folder)))
            base = times[FUNCTIONS.index("decode")]
            for function, one in zip(FUNCTIONS, times):
                median = statistics.median(time / bare for time, bare in zip(one, base))
                print(f"{compiler:6}{median:8.2f} {min(one) / min(base):8.2f}  {function}")


if __name__ == "__main__":
    main()
