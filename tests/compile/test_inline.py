"""Functions that are inline: of C and of C++, in every unit, and tables that are there but once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import Sample
from generated import WARNINGS, need, run, silent

USE = """
#include "sip_status.h"
#include <string.h>
int one(int code);
int other(int code);
int {name}(int code) {{
    const char *const phrase = sip_status_phrase(code);
    return (int)phrase[0] + sip_status_effective(code) + sip_status_is_registered(code);
}}
{main}
"""
MAIN = """
int main(void) {
    for (int code = -10; code < 800; code++) {
        if (one(code) != other(code)) return 1;
    }
    if (strcmp(sip_status_phrase(486), "Busy Here") != 0) return 2;
    if (strcmp(sip_status_phrase(499), "Client Error") != 0) return 3;
    return strcmp(sip_status_name(486), "BUSY_HERE");
}
"""
TABLES = "sip_status_tables_"


def objects(one: Sample, folder: Path, *command: str) -> list[Path]:
    """The objects of the generated source, and of two units of which each calls the functions."""
    sources = {"made": one.source}
    for name, main in (("one", ""), ("other", MAIN)):
        sources[name] = folder / f"{name}.c"
        sources[name].write_text(USE.format(name=name, main=main), encoding="utf-8")
    for name, source in sources.items():
        silent(*command, f"-I{one.folder}", "-c", source, "-o", folder / f"{name}.o")
    return [folder / f"{name}.o" for name in sources]


@pytest.mark.parametrize("name", ["sip-inline", "sip-inline-single"])
@pytest.mark.parametrize(
    "command",
    ["gcc -std=c99", "clang -std=c99", "g++ -x c++ -std=c++11", "clang++ -x c++ -std=c++11"],
)
def test_units_share_the_tables(
    samples: dict[str, Sample], tmp_path: Path, command: str, name: str
) -> None:
    compiler, *words = command.split()
    made = objects(samples[name], tmp_path, need(compiler), *words, *WARNINGS, "-O2", "-fPIC")
    owners = [path.stem for path in made if f" R {TABLES}\n" in symbols(path)]
    assert owners == ["made"]
    assert all(f" U {TABLES}" in symbols(path) for path in made[1:])
    assert not any(re.search(r" sip_status_phrase$", symbols(path), re.MULTILINE) for path in made)
    silent(compiler, *made, "-o", tmp_path / "program")
    silent(tmp_path / "program")


def symbols(object: Path) -> str:
    return run(need("nm"), object)


@pytest.mark.parametrize("compiler", ["gcc", "clang"])
def test_a_shared_object_needs_no_relocation_and_shows_no_table(
    samples: dict[str, Sample], tmp_path: Path, compiler: str
) -> None:
    made = objects(samples["sip-inline"], tmp_path, need(compiler), "-std=c99", "-O2", "-fPIC")
    shared = tmp_path / "all.so"
    silent(compiler, "-shared", "-nostdlib", *made, "-o", shared)
    said = run(need("readelf"), "-rW", shared)
    assert "sip_status" not in said.replace("sip_status.so", "")
    assert TABLES not in run(need("nm"), "-D", shared)


def test_a_call_is_no_call(samples: dict[str, Sample], tmp_path: Path) -> None:
    made = objects(samples["sip-inline"], tmp_path, need("gcc"), "-std=c99", "-O2", "-fPIC")
    code = run(need("objdump"), "-d", "--no-show-raw-insn", made[1])
    assert not re.search(r"\bcall|\bjmp +\*", code)
