"""What compilers make of the way from a code to its line, and what it costs in bytes."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import Sample
from generated import ROOT, SIP, generate, need, run, silent

MODES = ("-fPIC", "-fPIE")
LEVELS = ("-O2", "-O3", "-Os")
DENSE = ("sip", "q850", "http")  # registries whose codes lie near each other
COMPARES = 4  # in a function: the bounds of the table, a class behind it, and is_registered's own


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """The source of the profile `phrases` of registries, in both forms."""
    made = {}
    for id in DENSE:
        for form in ("switch", "table"):
            folder = tmp_path_factory.mktemp(f"{id}-{form}")
            words = ("--profile", "phrases", "--lookup", form)
            files = generate(ROOT / "data" / f"{id}.json", folder, *words)
            made[id, form] = next(path for path in files if path.suffix == ".c")
    return made


def built(source: Path, *words: str) -> Path:
    target = source.with_suffix(".o")
    silent(need(words[0]), "-std=c99", *words[1:], "-c", source, "-o", target)
    return target


def functions(object: Path) -> dict[str, list[str]]:
    """The instructions of each function."""
    code = run(need("objdump"), "-d", "--no-show-raw-insn", object)
    parts = re.findall(r"<(\w+)>:\n(.*?)(?:\n\n|$)", code, re.DOTALL)
    return {name: [line.split("\t", 1)[1] for line in body.splitlines()] for name, body in parts}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("compiler", ["gcc", "clang"])
def test_a_switch_becomes_a_table(
    small: dict[tuple[str, str], Path], compiler: str, level: str, mode: str
) -> None:
    for (id, form), source in small.items():
        for name, code in functions(built(source, compiler, level, mode)).items():
            jumps = [one for one in code if re.match(r"(notrack )?jmp +\*", one)]
            compares = [one for one in code if re.match(r"(cmp|test|bt)[bwlq]? ", one)]
            calls = [one for one in code if one.startswith("call ")]
            assert not jumps, (id, form, name)
            assert not calls or (compiler, level) == ("gcc", "-Os"), (id, form, name, calls)
            assert len(compares) <= COMPARES, (id, form, name, compares)
            assert len(code) < 50, (id, form, name)


def test_a_switch_that_returns_texts_is_seen(tmp_path: Path) -> None:
    cases = "".join(f'case {n}: return "{n}" + {n % 2};\n' for n in range(100, 160))
    source = tmp_path / "texts.c"
    head = "const char *text(int code); const char *text(int code)"
    source.write_text(f"{head} {{ switch (code) {{ {cases} default: return 0; }} }}")
    code = functions(built(source, "gcc", "-O2", "-fPIC", "-fno-tree-switch-conversion"))["text"]
    assert any(re.match(r"(notrack )?jmp +\*", one) for one in code)


def cost(object: Path) -> int:
    """Bytes of code and of constants, less what only a debugger or an exception reads."""
    said = run(need("size"), "-A", object)
    return sum(map(int, re.findall(r"^\.(?:text|rodata)\S*\s+(\d+)", said, re.MULTILINE)))


@pytest.mark.parametrize(("form", "most"), [("switch", 2150), ("table", 1900)])
def test_phrases_of_sip_take_few_bytes(
    small: dict[tuple[str, str], Path], form: str, most: int
) -> None:
    assert cost(built(small["sip", form], "gcc", "-O2", "-fPIC")) <= most


# How far codes are apart, and the form that both --lookup switch and --lookup table then have.
FORMS = {
    "near": (range(300, 400, 3), ("switch (code)", "lines[100]")),
    "in clusters": ([n + m for n in range(0, 9000, 1000) for m in range(60)], ("pages[", "pages[")),
    "few and far": ([10**8 * n for n in range(8)], ("switch (code)", "switch (code)")),
    "far": ([10**7 * n - 7 for n in range(90)], ("seeds[", "seeds[")),
    "many": (range(0, 1025 * 3, 3), ("lines[3073]", "lines[3073]")),
}
CHECK = """
#include "many.h"
#include <stdio.h>
#include <string.h>
static const int codes[] = {%s};
int main(void) {
    char text[16];
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        const int known = many_is_registered(codes[i]);
        snprintf(text, sizeof text, known ? "Text %%d" : "", codes[i]);
        if (strcmp(text, many_phrase(codes[i])) != 0) return 1;
        printf("%%d", known);
    }
    return 0;
}
"""


def many(codes: list[int], folder: Path) -> Path:
    """A registry with these codes."""
    rows = [{"code": n, "name": f"N{i}", "phrase": f"Text {n}"} for i, n in enumerate(codes)]
    about = {"id": "many", "title": "Many", "version": "1.0.0", "license": "MIT"}
    root: dict[str, Any] = {"format": 1, "registry": about, "codes": rows}
    path = folder / "many.json"
    path.write_text(json.dumps(root), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["switch", "table"])
@pytest.mark.parametrize("profile", ["phrases", "full"])
@pytest.mark.parametrize("apart", FORMS)
def test_each_form_finds_all_codes_and_no_other(
    tmp_path: Path, apart: str, profile: str, form: str
) -> None:
    codes, shapes = FORMS[apart]
    words = ("--profile", profile, "--lookup", form, "--unknown", "empty")
    source = generate(many(sorted(codes), tmp_path), tmp_path, *words)[0]
    assert shapes[form == "table"] in source.read_text(encoding="utf-8")
    chance = random.Random(1)
    asked = {near for code in codes for near in (code - 1, code, code + 1)}
    asked |= {chance.randrange(-(2**31) + 1, 2**31) for _ in range(2000)}
    asked |= {-(2**31) + 1, 2**31 - 1}
    numbers = sorted(asked)
    check = tmp_path / "check.c"
    check.write_text(CHECK % ", ".join(map(str, numbers)), encoding="utf-8")
    sanitize = ("-fsanitize=address,undefined", "-fno-sanitize-recover=all")
    silent(need("gcc"), "-std=c99", "-O1", *sanitize, check, source, "-o", tmp_path / "check")
    known = "".join(str(int(number in set(codes))) for number in numbers)
    assert run(tmp_path / "check") == known
