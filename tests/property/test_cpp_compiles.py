"""Whatever validates compiles as C++ too, without a word, and says what the registry says."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from cpp_program import program
from generated import WARNINGS, generate, need, silent
from hypothesis import given
from hypothesis import strategies as st
from lines import line_registries
from registries import PREFIX, registries, token_registries
from test_compiles import JUDGED, lines_of
from test_maps_compile import PREFIX as MAP_PREFIX
from test_maps_compile import maps

QUIET = (
    *("-Wno-unknown-warning-option", "-Wno-c++98-compat", "-Wno-c++98-compat-pedantic"),
    *("-Wno-padded", "-Wno-unsafe-buffer-usage"),
)
COMPILERS = st.sampled_from(
    [
        ("g++", "-std=c++17", "-Wold-style-cast", "-Wuseless-cast"),
        ("g++", "-std=c++20", "-m32", "-Wuseless-cast"),
        ("clang++", "-std=c++17", "-Weverything", *QUIET),
        ("clang++", "-std=c++2b", "-Weverything", *QUIET),
    ]
)
OPTIONS = st.tuples(
    st.sampled_from(["enum", "phrases", "full", "full"]),
    st.sampled_from(["class", "null", "empty", 'No "such" code */ ??/ \\']),
    st.sampled_from([(), ("--case", "exact")]),
)


@JUDGED
@given(st.one_of(registries(), line_registries(), token_registries()), OPTIONS, COMPILERS)
def test_whatever_validates_compiles_and_answers(
    registry: dict[str, Any], options: tuple[str, str, tuple[str, ...]], compiler: tuple[str, ...]
) -> None:
    profile, unknown, case = options
    need(compiler[0])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "reg.json"
        path.write_text(json.dumps(registry, ensure_ascii=False), encoding="utf-8")
        words = ["--form", "hpp", "--profile", profile, "--unknown", unknown, *case]
        generate(path, folder / "odd", *words, *lines_of(registry, profile))
        compile_header(folder / "odd" / f"{PREFIX}.hpp", compiler)
        if any(one.get("status") != "unregistered" for one in registry.get("codes", [{}])):
            generate(path, folder, "--form", "hpp")
            source = folder / "answers.cpp"
            text = program(path, f"{PREFIX}.hpp", PREFIX)
            source.write_text(text, encoding="utf-8")
            words = ["-DRUN_TIME_ALONE", "-fsanitize=address,undefined", source, "-o"]
            silent("g++", "-std=c++17", "-fno-sanitize-recover=all", *words, folder / "answers")
            silent(folder / "answers")


def compile_header(header: Path, compiler: tuple[str, ...]) -> None:
    source = header.with_name("unit.cpp")
    source.write_text(f'#include "{header.name}"\n#include "{header.name}"\n', encoding="utf-8")
    silent(*compiler, *WARNINGS, "-fsyntax-only", source)


@JUDGED
@given(maps(), COMPILERS)
def test_so_does_a_map(
    made: tuple[dict[str, Any], dict[str, Any]], compiler: tuple[str, ...]
) -> None:
    registry, map = made
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name), Path(name) / "maps" / "m.json"
        path.parent.mkdir()
        path.write_text(json.dumps(map, ensure_ascii=False), encoding="utf-8")
        near = folder / f"{registry['registry']['id']}.json"
        near.write_text(json.dumps(registry, ensure_ascii=False), encoding="utf-8")
        generate(path, folder, "--form", "hpp")
        compile_header(folder / f"{MAP_PREFIX}.hpp", compiler)
