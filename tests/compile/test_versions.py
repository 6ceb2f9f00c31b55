"""Two versions of an output in one program: the compiler says so, and says nothing else."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from generated import GOLDEN, ROOT, WARNINGS, generate, need, silent

COMPILERS = ["gcc -std=c99", "clang -std=c99", "g++ -x c++ -std=c++11", "clang++ -x c++ -std=c++11"]
ROUTE = ROOT / "data" / "maps" / "sip_to_q850.json"


def compile(compiler: str, folder: Path, text: str) -> tuple[int, list[str]]:
    """Exit status, and the errors of compiling a text."""
    command, *words = compiler.split()
    source = folder / "unit.c"
    source.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [need(command), *words, *WARNINGS, "-c", source, "-o", folder / "unit.o"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.returncode, re.findall(r"error: (?:#error )?(.*)", done.stderr)


def version(folder: Path, change: dict[str, Any], *words: str) -> Path:
    """A folder with the C of a registry of two codes, the second of which is changed."""
    two = json.loads((GOLDEN / "two.json").read_text(encoding="utf-8"))
    two["codes"][1] |= change
    folder.mkdir()
    path = folder / "two.json"
    path.write_text(json.dumps(two), encoding="utf-8")
    generate(path, folder / "out", *words)
    return folder / "out"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return version(tmp_path / "old", {})


def included(*headers: Path) -> str:
    return "".join(f'#include "{header}"\n' for header in headers) + "typedef int unit;\n"


@pytest.mark.parametrize("compiler", COMPILERS)
def test_a_second_version_of_a_header(old: Path, tmp_path: Path, compiler: str) -> None:
    new = version(tmp_path / "new", {"summary": "Another meaning."})
    status, errors = compile(
        compiler, tmp_path, included(old / "two_code.h", old / "two_code.h", new / "two_code.h")
    )
    assert status != 0
    assert errors == ['"another version or form of two_code.h is included before this one"']


@pytest.mark.parametrize("compiler", COMPILERS)
def test_a_second_version_of_the_list(old: Path, tmp_path: Path, compiler: str) -> None:
    new = version(tmp_path / "new", {"phrase": "Another phrase"})
    name = "two_code.map.h"
    status, errors = compile(compiler, tmp_path, included(old / name, new / name))
    assert status != 0
    assert errors == ['"another version of two_code.map.h is included before this one"']


@pytest.mark.parametrize("compiler", COMPILERS)
def test_another_form_of_a_header(old: Path, tmp_path: Path, compiler: str) -> None:
    new = version(tmp_path / "new", {}, "--form", "single")
    status, errors = compile(compiler, tmp_path, included(old / "two_code.h", new / "two_code.h"))
    assert status != 0
    assert errors == ['"another version or form of two_code.h is included before this one"']


@pytest.mark.parametrize("compiler", COMPILERS)
def test_two_versions_of_one_header_that_holds_all(tmp_path: Path, compiler: str) -> None:
    old = version(tmp_path / "old", {}, "--form", "single")
    new = version(tmp_path / "new", {"phrase": "Another phrase"}, "--form", "single")
    status, errors = compile(compiler, tmp_path, included(old / "two_code.h", new / "two_code.h"))
    assert status != 0
    assert errors == ['"another version or form of two_code.h is included before this one"']


@pytest.mark.parametrize("compiler", COMPILERS)
def test_a_source_with_the_header_of_another_version(
    old: Path, tmp_path: Path, compiler: str
) -> None:
    new = version(tmp_path / "new", {"summary": "Another meaning."})
    (new / "two_code.h").write_bytes((old / "two_code.h").read_bytes())
    status, errors = compile(compiler, new, (new / "two_code.c").read_text(encoding="utf-8"))
    assert status != 0
    assert errors == ['"two_code.c and the two_code.h that it includes are of two versions"']


@pytest.mark.parametrize("compiler", COMPILERS)
def test_a_source_of_a_map_with_the_header_of_another_version(
    tmp_path: Path, compiler: str
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    generate(ROUTE, old)
    generate(ROUTE, new, "--license-header", "MIT")
    name = "sip_status_to_q850"
    _, errors = compile(compiler, tmp_path, included(old / f"{name}.h", new / f"{name}.h"))
    assert errors == [f'"another version or form of {name}.h is included before this one"']
    (new / f"{name}.h").write_bytes((old / f"{name}.h").read_bytes())
    _, errors = compile(compiler, new, (new / f"{name}.c").read_text(encoding="utf-8"))
    assert errors == [f'"{name}.c and the {name}.h that it includes are of two versions"']


def test_another_phrase_leaves_the_header_of_both_versions(old: Path, tmp_path: Path) -> None:
    new = version(tmp_path / "new", {"phrase": "Another phrase"})
    assert (old / "two_code.h").read_bytes() == (new / "two_code.h").read_bytes()


@pytest.mark.parametrize("compiler", COMPILERS)
def test_two_registries_live_together(old: Path, tmp_path: Path, compiler: str) -> None:
    other = version(tmp_path / "new", {"summary": "Another meaning."}, "--prefix", "other")
    command, *words = compiler.split()
    text = included(*sorted(old.glob("*.h")), *sorted(other.glob("*.h")))
    (tmp_path / "both.c").write_text(text, encoding="utf-8")
    silent(need(command), *words, *WARNINGS, "-c", tmp_path / "both.c", "-o", tmp_path / "both.o")
