"""The C++ header: silent under every compiler, and right, when it is compiled and when it is run."""

from __future__ import annotations

import subprocess
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from cpp_program import program
from generated import GOLDEN, ROOT, SIP, WARNINGS, generate, need, run, silent, together

STYLE = ROOT / "templates" / "c" / ".clang-format"
CPP = (*WARNINGS, "-Wold-style-cast", "-Wnon-virtual-dtor", "-Woverloaded-virtual")
EVERYTHING = (
    *("-Weverything", "-Wno-unknown-warning-option", "-Werror"),
    *("-Wno-c++98-compat", "-Wno-c++98-compat-pedantic", "-Wno-c++20-compat"),
    *("-Wno-padded", "-Wno-unsafe-buffer-usage"),  # as of C: see test_compilers.py
)
OF_COMPILER = {"g++": (*CPP, "-Wuseless-cast"), "clang++": (*CPP, *EVERYTHING)}
STANDARDS = ("c++17", "c++20", "gnu++20", "c++2b")
DATA = SIP.parent


class Sample(NamedTuple):
    """A header in a folder of its own, and a source that includes it twice."""

    header: Path
    source: Path


REGISTRIES = {
    **{path.stem: path for path in sorted(GOLDEN.glob("*.json"))},
    **{path.stem: path for path in sorted(DATA.glob("*.json")) if ".schema" not in path.name},
}
SOME = ("sip", "hostile", "types", "tokens", "apart", "sought", "paged", "zero", "signs")
FULL = {name: (path,) for name, path in REGISTRIES.items()}
CASES: dict[str, tuple[object, ...]] = {
    **FULL,
    **{f"{name}-null": (*FULL[name], "--unknown", "null") for name in SOME},
    **{f"{name}-phrases": (*FULL[name], "--profile", "phrases") for name in SOME},
    **{f"{name}-enum": (*FULL[name], "--profile", "enum") for name in ("hostile", "tokens")},
    **{path.stem: (path,) for path in sorted((GOLDEN / "maps").glob("*.json"))},
    **{path.stem: (path,) for path in sorted((DATA / "maps").glob("*.json"))},
    "sip-exact": (SIP, "--case", "exact"),
    "sip-lines": (SIP, "--lines"),
    "line-lines": (GOLDEN / "line.json", "--lines"),
    "sip-unregistered": (SIP, "--include", "unregistered"),
    "hostile-text": (GOLDEN / "hostile.json", "--unknown", 'No "such" */ code ??/'),
    "sip-register": (SIP, "--prefix", "register_it"),
}


@pytest.fixture(scope="session")
def headers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sample]:
    return {name: sample(tmp_path_factory.mktemp(name), *words) for name, words in CASES.items()}


def sample(folder: Path, registry: object, *words: object) -> Sample:
    (header,) = generate(Path(str(registry)), folder, "--form", "hpp", *map(str, words))
    source = folder / "unit.cpp"
    source.write_text(f'#include "{header.name}"\n#include "{header.name}"\n', encoding="utf-8")
    return Sample(header, source)


@pytest.mark.parametrize("std", STANDARDS)
@pytest.mark.parametrize("compiler", ["g++", "clang++"])
def test_it_compiles_in_silence(headers: dict[str, Sample], compiler: str, std: str) -> None:
    command = [need(compiler), f"-std={std}", *OF_COMPILER[compiler], "-fsyntax-only"]
    together(partial(silent, *command, one.source) for one in headers.values())


def test_clang_format_leaves_it_as_it_is(headers: dict[str, Sample]) -> None:
    command = [need("clang-format"), "--dry-run", "-Werror", f"--style=file:{STYLE}"]
    silent(*command, *(one.header for one in headers.values()))


NUMBERED = {name: one for name, one in REGISTRIES.items() if name not in ("twin", "verbs")}


@pytest.mark.parametrize("compiler", ["g++ -std=c++17", "clang++ -std=c++20"])
@pytest.mark.parametrize("name", NUMBERED)
def test_it_says_what_the_registry_says(
    headers: dict[str, Sample], tmp_path: Path, name: str, compiler: str
) -> None:
    header = headers[name].header
    source = tmp_path / "answers.cpp"
    source.write_text(program(NUMBERED[name], header.name, header.stem), encoding="utf-8")
    silent(*ask(compiler), f"-I{header.parent}", source, "-o", tmp_path / "answers")
    silent(tmp_path / "answers")


def ask(compiler: str) -> list[str]:
    """The command, which lets the compiler take as many steps as the answers need."""
    tool, std = compiler.split()
    steps = "-fconstexpr-steps=500000000" if tool == "clang++" else "-fconstexpr-ops-limit=2000000000"
    return [need(tool), std, steps, "-O1", "-Wall", "-Wextra", "-Werror"]


# A change of each table and of each kind of line, and what of the C++ it stands for.
MUTANTS = {
    "a phrase": ('"Busy Here\\0"', '"Busy Hera\\0"'),
    "a name": ('"BUSY_HERE\\0"', '"BUSY_HERF\\0"'),
    "an alias": ('"Invalid Request\\0"', '"Invalid Bequest\\0"'),
    "a title": ('"Client Error\\0"', '"Client Errot\\0"'),
    "a place in the pool": ("_(pool, phrase_GONE)", "_(pool, name_GONE)"),
    "where a name is": ("_(pool, name_OK),", "_(pool, name_GONE),"),
    "a number": ("    486,\n", "    485,\n"),
    "an enumerator": ("    code{486},", "    code{490},"),
    "what an unknown one is": ("    183,\n", "    184,\n"),
    "a line": ("    sip_status_BUSY_HERE_,\n    sip_status_REQUEST_T", "    sip_status_BAD_EVENT_,\n    sip_status_REQUEST_T"),
    "a line of a hole": ("sip_status_unknown_CLIENT_ERROR_,", "sip_status_unknown_,"),
    "a key": ("_KEY_(phrase_BUSY_HERE, BUSY_HERE)", "_KEY_(phrase_NOT_FOUND, NOT_FOUND)"),
    "a short key": ("{0x0465656E656E6F67U, sip_status_GONE_}", "{0x0465656E656E6F67U, sip_status_QUEUED_}"),
    "a short text": ("{0x0465656E656E6F67U,", "{0x0465656E656E6F66U,"),
    "the code of a key": ("_KEY_(name_BUSY_HERE, BUSY_HERE)", "_KEY_(name_BUSY_HERE, GONE)"),
    "a factor": ("U + (known.last", "U - (known.last"),
    "the width of a class": ("distance / 100 + 1", "distance / 101 + 1"),
    "the first class": ("static_cast<unsigned>(100)", "static_cast<unsigned>(101)"),
    "letter case": ("(text & 0x40 * each) >> 1", "(text & 0x00 * each) >> 1"),
    "the middle of a text": ("least(last, 8)", "least(last, 0)"),
}


@pytest.mark.parametrize("change", MUTANTS)
def test_a_wrong_entry_does_not_compile(headers: dict[str, Sample], tmp_path: Path, change: str) -> None:
    text = headers["sip"].header.read_text(encoding="utf-8")
    before, after = MUTANTS[change]
    place = text.index(before, text.index("lines[]") if "a line" in change else 0)
    mutant = text[:place] + after + text[place + len(before) :]
    (tmp_path / "sip_status.hpp").write_text(mutant, encoding="utf-8")
    source = tmp_path / "answers.cpp"
    source.write_text(program(SIP, "sip_status.hpp", "sip_status"), encoding="utf-8")
    command = [*ask("g++ -std=c++17"), "-fsyntax-only", source]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1 and "static assertion failed" in done.stderr, done.stderr[:2000]
