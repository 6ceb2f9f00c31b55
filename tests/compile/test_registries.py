"""The C of every registry of data/ compiles, and gives the text of each of its entries."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from generated import ROOT, WARNINGS, generate, need, run, silent

REGISTRIES = sorted(
    path.stem
    for path in (ROOT / "data").glob("*.json")
    if "registry" in json.loads(path.read_text(encoding="utf-8"))
)
PROGRAM = """
#include <stdio.h>
#include "{prefix}.h"
int main(void)
{{
    size_t index;
    for (index = 0; index < {macro}_COUNT; index++)
        printf("%d %s\\n", {prefix}_at(index), {prefix}_{word}({prefix}_at(index)));
    return 0;
}}
"""


@pytest.mark.parametrize("id", REGISTRIES)
def test_it_compiles_and_knows_every_entry(tmp_path: Path, id: str) -> None:
    path = ROOT / "data" / f"{id}.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    generate(path, tmp_path)
    prefix = document["registry"].get("prefix", id)
    tokens = "tokens" in document
    word, number, text = ("text", "ordinal", "token") if tokens else ("phrase", "code", "phrase")
    source = tmp_path / "main.c"
    source.write_text(PROGRAM.format(prefix=prefix, macro=prefix.upper(), word=word), encoding="utf-8")
    files = [tmp_path / f"{prefix}.c", source]
    silent(need("gcc"), "-std=c99", *WARNINGS, *files, "-o", tmp_path / "main")
    silent(need("g++"), "-std=c++11", "-x", "c++", *WARNINGS, "-fsyntax-only", *files)
    wanted = [
        f"{entry[number]} {entry[text]}\n"
        for entry in document["tokens" if tokens else "codes"]
        if entry.get("status") != "unregistered"
    ]
    assert run(tmp_path / "main") == "".join(wanted)
