"""The C of every map of data/maps compiles, and answers as the documents do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from generated import ROOT, WARNINGS, generate, need, run, silent

MAPS = {path.stem: path for path in sorted((ROOT / "data" / "maps").glob("*.json"))}
ANSWERS: dict[str, dict[int, int]] = {
    "sip_to_q850": {
        **{404: 1, 408: 102, 480: 18, 486: 17, 487: 0, 488: 31, 503: 41, 505: 127, 604: 1},
        **{100: 0, 199: 0, 200: 0, 299: 0, 302: 23, 399: 23, 411: 31, 499: 31, 580: 31, 607: 31},
        **{699: 31, 700: 0, 0: 0, -1: 0},
    },
    "q850_to_sip": {
        **{16: 0, 17: 486, 18: 408, 19: 480, 21: 403, 22: 410, 34: 503, 44: 0, 102: 504, 127: 500},
        **{200: 500, 5: 500, 0: 500, -1: 500},
    },
    "isup_event_to_sip": {1: 180, 2: 183, 3: 183, 4: 181, 5: 181, 6: 181, 0: 183, 7: 183},
    "sip_method_to_q850": {2: 16, 3: 16, 1: 0, 0: 0, 4: 0},  # BYE and CANCEL, by ordinal
}
ROWS = {
    "sip_to_q850": {486: [17], 487: [0], 488: [31, 65], 606: [31, 65], 200: [], 302: [23]},
    "q850_to_sip": {21: [403, 603], 22: [410, 301], 16: [0], 200: []},
    "isup_event_to_sip": {1: [180], 0: []},
    "sip_method_to_q850": {2: [16], 1: []},
}
PROGRAM = """
#include <stdio.h>
#include "{prefix}.h"
static void show(int code)
{{
    size_t index;
    printf("%d %d", code, {prefix}(code));
    for (index = 0; index < {prefix}_count(code); index++)
        printf(" %d", {prefix}_to(code, index));
    printf("\\n");
}}
int main(void)
{{
{calls}
    return 0;
}}
"""


def built(folder: Path, id: str, codes: list[int]) -> dict[int, list[int]]:
    """What a program that is linked with the C of a map prints of some codes."""
    generate(MAPS[id], folder)
    prefix = json.loads(MAPS[id].read_text(encoding="utf-8"))["map"]["prefix"]
    source = folder / "main.c"
    calls = "\n".join(f"    show({code});" for code in codes)
    source.write_text(PROGRAM.format(prefix=prefix, calls=calls), encoding="utf-8")
    files = [folder / f"{prefix}.c", source]
    silent(need("gcc"), "-std=c99", *WARNINGS, *files, "-o", folder / "main")
    silent(need("g++"), "-std=c++11", "-x", "c++", *WARNINGS, "-fsyntax-only", *files)
    lines = [list(map(int, line.split())) for line in run(folder / "main").splitlines()]
    return {line[0]: line[1:] for line in lines}


@pytest.mark.parametrize("id", MAPS)
def test_it_compiles_and_answers_as_the_documents_do(tmp_path: Path, id: str) -> None:
    said = built(tmp_path, id, [*ANSWERS[id], *ROWS[id]])
    assert {code: said[code][0] for code in ANSWERS[id]} == ANSWERS[id]
    assert {code: said[code][1:] for code in ROWS[id]} == ROWS[id]
