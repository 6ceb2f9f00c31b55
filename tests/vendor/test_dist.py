"""dist/, which people copy from: fresh, whole, tidy, and usable by itself."""

from __future__ import annotations

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from generated import ROOT, WARNINGS, generate, need, run, silent

DIST = ROOT / "dist"
FILES = sorted([*DIST.glob("*/*.[ch]"), *DIST.glob("*/*.hpp")])
PREFIXES = sorted(path.stem for path in DIST.glob("single/*.h"))
STYLE = "--style=file:" + str(ROOT / "templates" / "c" / ".clang-format")


def test_it_is_fresh() -> None:
    silent(ROOT / "codebook", "vendor", "dist", "--check", cwd=ROOT)


def test_it_is_whole_without_codebook() -> None:
    told = run("sha256sum", "--strict", "-c", "codebook.sha256", cwd=DIST)
    assert told.count(": OK\n") == len(FILES) + 1


def test_it_has_every_registry_and_map_in_each_form() -> None:
    data = [*(ROOT / "data").glob("*.json"), *(ROOT / "data" / "maps").glob("*.json")]
    ids = {path.stem for path in data if not path.name.endswith(".schema.json")}
    targets = json.loads((DIST / "codebook.json").read_text(encoding="utf-8"))["targets"]
    for form in ("split", "single", "hpp"):
        has = [one for one in targets if one.get("form", "split") == form]
        assert {one["registry"] for one in has} == ids
        assert {one["output"] for one in has} == {form}
    assert len(targets) == 3 * len(ids)


def test_it_holds_nothing_else() -> None:
    held = {path.relative_to(DIST).as_posix() for path in DIST.rglob("*") if path.is_file()}
    named = {path.relative_to(DIST).as_posix() for path in FILES}
    beside = {"README.md", "codebook.json", "codebook.sha256", "LICENSE.codebook"}
    assert held == named | beside


def test_its_page_names_every_file() -> None:
    page = (DIST / "README.md").read_text(encoding="utf-8")
    assert [prefix for prefix in PREFIXES if f"`{prefix}`" not in page] == []


def test_it_is_formatted() -> None:
    silent(need("clang-format"), "--dry-run", "-Werror", STYLE, *FILES)


def test_git_takes_it_for_generated(tmp_path: Path) -> None:
    run(need("git"), "init", "--quiet", tmp_path)
    (tmp_path / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    names = ["dist/split/sip_status.c", "dist/README.md"]
    told = run("git", "check-attr", "linguist-generated", "text", "--", *names, cwd=tmp_path)
    assert "dist/split/sip_status.c: linguist-generated: set" in told
    assert "dist/split/sip_status.c: text: unset" in told, "a line ending would change its digest"
    assert "dist/README.md: linguist-generated: unset" in told


@pytest.mark.parametrize("command", ["gcc -std=c99", "clang -std=c11", "g++ -x c++ -std=c++11"])
def test_all_of_it_compiles(tmp_path: Path, command: str) -> None:
    compiler, *words = command.split()
    for prefix in PREFIXES:
        text = f'#define {prefix.upper()}_IMPLEMENTATION\n#include "single/{prefix}.h"\n'
        (tmp_path / f"{prefix}.c").write_text(text, encoding="utf-8")
    sources = [*sorted(tmp_path.glob("*.c")), *sorted(DIST.glob("split/*.c"))]
    call = [need(compiler), *words, *WARNINGS, f"-I{DIST}", "-fsyntax-only"]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda source: silent(*call, source), sources))


@pytest.mark.parametrize("form", ["split", "single"])
def test_all_registries_live_in_one_unit(tmp_path: Path, form: str) -> None:
    headers = sorted(path.name for path in DIST.glob(f"{form}/*.h"))
    text = "".join(f'#include "{form}/{name}"\n' for name in headers)
    (tmp_path / "all.c").write_text(text + "typedef int unit;\n", encoding="utf-8")
    silent(need("gcc"), "-std=c99", *WARNINGS, f"-I{DIST}", "-fsyntax-only", tmp_path / "all.c")


@pytest.mark.parametrize("command", ["g++ -std=c++17 -Wuseless-cast", "clang++ -std=c++20"])
def test_all_headers_of_cpp_live_in_one_unit(tmp_path: Path, command: str) -> None:
    compiler, *words = command.split()
    text = "".join(f'#include "hpp/{path.name}"\n' for path in sorted(DIST.glob("hpp/*.hpp")))
    (tmp_path / "all.cpp").write_text(text, encoding="utf-8")
    silent(need(compiler), *words, *WARNINGS, f"-I{DIST}", "-fsyntax-only", tmp_path / "all.cpp")


def test_a_copy_is_checked_by_its_head(tmp_path: Path) -> None:
    for name in ("single/sip_status.h", "split/q850_cause.c", "hpp/q850_cause.hpp"):
        copy = tmp_path / Path(name).name
        copy.write_bytes((DIST / name).read_bytes())
        silent(ROOT / "codebook", "vendor", copy, "--check", cwd=tmp_path)
        copy.write_bytes(copy.read_bytes() + b"\n")
        done = subprocess.run([ROOT / "codebook", "vendor", copy, "--check"], capture_output=True)
        assert done.returncode == 1


def test_it_is_what_generate_writes(tmp_path: Path) -> None:
    for path in generate(ROOT / "data" / "sip.json", tmp_path):
        assert path.read_bytes() == (DIST / "split" / path.name).read_bytes()
