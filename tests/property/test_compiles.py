"""Whatever validates, compiles without a word and says what the registry says."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from generated import ROOT, WARNINGS, generate, need, run, silent
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lines import line_registries
from registries import PREFIX, registries, token_registries

VERIFY = ROOT / "src" / "verify"
APART = ("subject", "mapping_main", "mapping_subject")  # what belongs to one registry, or to a map
JUDGED = settings(
    max_examples=int(os.environ.get("CODEBOOK_EXAMPLES", "30")),
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=list(HealthCheck),
)
STANDARDS = st.sampled_from(
    [
        ("gcc", "-std=c99"),
        ("gcc", "-std=c2x", "-m32"),
        ("clang", "-std=c11"),
        ("g++", "-std=c++11", "-x", "c++"),
        ("clang++", "-std=c++20", "-x", "c++"),
    ]
)
OPTIONS = st.tuples(
    st.sampled_from(["enum", "phrases", "full", "full", "full"]),
    st.sampled_from(["split", "single"]),
    st.sampled_from(["class", "null", "empty", 'No "such" code */ ??/ \\']),
    st.booleans(),
    st.sampled_from(["switch", "table"]),
    st.sampled_from([(), ("--inline",)]),
    st.sampled_from([(), ("--case", "exact")]),
)


@pytest.fixture(scope="session")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """The objects of the verifier, but for what belongs to one registry, and its libraries."""
    folder = tmp_path_factory.mktemp("verifier")
    sources = [path for path in VERIFY.glob("*.c") if not path.name.startswith(APART)]
    silent(need("gcc"), "-std=gnu11", "-O1", "-c", *sources, cwd=folder)
    libraries = run(need("pkg-config"), "--cflags", "--libs", "jansson").split()
    return (*map(str, folder.glob("*.o")), *libraries)


def lines_of(registry: dict[str, Any], profile: str) -> list[str]:
    """The option that asks for whole status lines, where there can be some."""
    return ["--lines"] if profile == "full" and "status-line" in registry["registry"] else []


def verify(folder: Path, path: Path, verifier: tuple[str, ...], words: list[str]) -> None:
    """Compares compiled C, in subject.o, with the registry that it was made from."""
    bare, names = folder / "bare", folder / "names"
    silent("gcc", "-o", bare, VERIFY / "subject_absent.c", *verifier)
    names.write_text(run(bare, "--names", *words, path), encoding="utf-8")
    subject = {"HEADER": f'"{PREFIX}.h"', "NAMES": f'"{names}"', "PREFIX": PREFIX}
    listed = ".map.h" if (folder / f"{PREFIX}.map.h").exists() else ".h"
    subject |= {"MAP": f'"{PREFIX}{listed}"', "UPPER": PREFIX.upper(), "PROFILE": "full"}
    defines = [f"-DSUBJECT_{key}={value}" for key, value in subject.items()]
    program = folder / "verify"
    source = VERIFY / "subject.c"
    silent(
        *("gcc", "-std=gnu11", f"-I{folder}", f"-I{VERIFY}", *defines, "-o", program, source),
        *(folder / "subject.o", *verifier),
    )
    run(program, *words, path)


@JUDGED
@given(st.one_of(registries(), line_registries(), token_registries()), OPTIONS, STANDARDS)
def test_whatever_validates_compiles_and_verifies(
    verifier: tuple[str, ...],
    registry: dict[str, Any],
    options: tuple[str, str, str, bool, str, tuple[str, ...], tuple[str, ...]],
    compiler: tuple[str, ...],
) -> None:
    profile, form, unknown, unregistered, lookup, inline, case = options
    included = ["--include", "unregistered"] if unregistered else []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "reg.json"
        path.write_text(json.dumps(registry, ensure_ascii=False), encoding="utf-8")
        answer = ["--unknown", unknown, *included, *case, *lines_of(registry, profile)]
        shape = ["--profile", profile, "--form", form, "--lookup", lookup, *inline]
        generate(path, folder, *shape, *answer)
        source = folder / "unit.c"
        define = f"#define {PREFIX.upper()}_IMPLEMENTATION\n" if form == "single" else ""
        file = f"{PREFIX}.h" if form == "single" or profile == "enum" else f"{PREFIX}.c"
        source.write_text(f'{define}#include "{file}"\n', encoding="utf-8")
        need(compiler[0])
        silent(*compiler, *WARNINGS, "-O1", "-c", "-o", folder / "subject.o", source)
        if profile == "full" and "-m32" not in compiler:
            verify(folder, path, verifier, [*answer, "--data", str(ROOT / "data")])
