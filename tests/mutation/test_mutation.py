"""Whatever is wrong in generated C, the compiler or the verifier says so.

Single changes are made to the C of registries: many of the rows of SIP, and every row and token of
one whose codes lie at the edges of int, so that each comparison changes some answer, of one that
holds tokens, whose letter case counts, and of two that have status lines.
Each is compiled and compared with its registry: by tcc, in which most are noticed at once; what is not,
by gcc with warnings as errors; and what that does not notice under the sanitizers too, as what is read
behind the end of a table may be anything.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest
from generated import GOLDEN, SIP, generate, need, silent
from mutants import Mutant, of_rows, of_tokens, thinned
from verifier import Verifier, verify

EDGES = Path(__file__).with_name("edges.json")
ROWS_OF_A_KIND = 6
LEAST = 200
SUFFIXES = (".h", ".map.h", ".c")
SANITIZERS = ("-fsanitize=address,undefined", "-fno-sanitize-recover=all")
SECONDS = 10  # the original takes less than one; a mutant may run for ever


class Original(NamedTuple):
    """Generated C that is right."""

    registry: Path
    prefix: str
    folder: Path
    names: Path


@pytest.fixture(scope="module")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Verifier:
    need("gcc")
    need("tcc")
    return Verifier(tmp_path_factory.mktemp("verifier"))


def original(
    verifier: Verifier, registry: Path, prefix: str, folder: Path, *words: str
) -> Original:
    """The C of a registry, which must pass."""
    folder.mkdir()
    generate(registry, folder, *words)
    lines = [word for word in words if word == "--lines"]
    names = verifier.names(folder, registry, *lines)
    for command in commands(verifier, verifier.command(folder, prefix, names)):
        silent(*command, "-o", folder / "verify")
        verify(folder / "verify", registry, "--max", "1")
    return Original(registry, prefix, folder, names)


def commands(verifier: Verifier, command: list[object]) -> list[list[object]]:
    """The ways to compile a mutant, the quick one first."""
    return [verifier.quick(command), [*command, "-O0"], [*command, "-O0", *SANITIZERS]]


def mutants(original: Original, tokens: bool, most: int) -> Iterator[Mutant]:
    rows: list[Mutant] = []
    for suffix in SUFFIXES:
        text = (original.folder / (original.prefix + suffix)).read_text(encoding="utf-8")
        rows += of_rows(suffix, text)
        if tokens:
            yield from of_tokens(suffix, text)
    yield from thinned(rows, most)


def of_lookup(original: Original) -> Iterator[Mutant]:
    """Mutants of the way from a code to its line, and of the tables that it reads."""
    text = (original.folder / f"{original.prefix}.c").read_text(encoding="utf-8")
    lines = text.split("\n")
    head = re.compile(r"static .*_line_\(int code\) {")
    heads = [at for at, line in enumerate(lines) if head.match(line)]
    inside = {at + 1 for head in heads for at in range(head, lines.index("}", head))}
    yield from (mutant for mutant in of_tokens(".c", text) if mutant.line in inside)
    rows = [one for one in of_rows(".c", text) if re.match("unknown row|entr|pages|seed", one.what)]
    yield from thinned(rows, ROWS_OF_A_KIND)


def of_status_lines(original: Original) -> Iterator[Mutant]:
    """Mutants of the C that reads and gives status lines; the codes there are not at the edges."""
    text = (original.folder / f"{original.prefix}.c").read_text(encoding="utf-8")
    first = text[: text.index("/* Four bytes as one number")].count("\n")
    for mutant in mutants(original, tokens=True, most=LEAST):
        if mutant.suffix == ".c" and mutant.line > first:
            yield mutant


def survives(verifier: Verifier, original: Original, folder: Path, mutant: Mutant) -> str:
    """A line about the mutant, if neither a compiler nor the verifier saw it; else ""."""
    place = folder / f"{mutant.line}.{abs(hash((mutant.what, mutant.text)))}"
    place.mkdir()
    for suffix in SUFFIXES:
        text = (original.folder / (original.prefix + suffix)).read_text(encoding="utf-8")
        text = mutant.text if suffix == mutant.suffix else text
        (place / (original.prefix + suffix)).write_text(text, encoding="utf-8")
    program = place / "verify"
    for command in commands(verifier, verifier.command(place, original.prefix, original.names)):
        if fails(*command, "-o", program) or fails(program, "--max", "1", original.registry):
            return ""
    return f"{original.prefix}{mutant.suffix}:{mutant.line}: {mutant.what}"


def fails(*words: object) -> bool:
    """Whether a command fails, dies, or does not come to an end."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(list(map(str, words)), start_new_session=True, **quiet)
    try:
        return process.wait(SECONDS) != 0
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # a compiler driver and what it has started
        process.wait()
        return True


def test_every_single_change_is_caught(
    verifier: Verifier, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = ("--lookup", "table")
    sip = original(verifier, SIP, "sip_status", tmp_path / "sip")
    paged = original(verifier, SIP, "sip_status", tmp_path / "paged", *table)
    edges = original(verifier, EDGES, "edges", tmp_path / "edges")
    cased = original(verifier, GOLDEN / "cased.json", "cased", tmp_path / "cased", *table)
    apart = original(verifier, GOLDEN / "apart.json", "apart", tmp_path / "apart")
    sought = original(verifier, GOLDEN / "sought.json", "sought", tmp_path / "sought")
    line, plain = (
        original(verifier, GOLDEN / f"{id}.json", prefix, tmp_path / id, "--lines")
        for id, prefix in (("line", "line"), ("plain_line", "plain"))
    )
    jobs = [(sip, mutant) for mutant in mutants(sip, tokens=False, most=ROWS_OF_A_KIND)]
    jobs += [(paged, mutant) for mutant in of_lookup(paged)]
    jobs += [(apart, mutant) for mutant in of_lookup(apart)]
    jobs += [(sought, mutant) for mutant in of_lookup(sought)]
    for one in (edges, cased):
        jobs += [(one, mutant) for mutant in mutants(one, tokens=True, most=LEAST)]
    for one in (line, plain):
        jobs += [(one, mutant) for mutant in of_status_lines(one)]
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda job: survives(verifier, job[0], tmp_path, job[1]), jobs)
        survivors = [line for line in results if line]
    caught = len(jobs) - len(survivors)
    with capsys.disabled():
        percent = 100 * caught // len(jobs)
        print(f"\nmutation score: {percent} % ({caught} of {len(jobs)})")
    assert len(jobs) >= LEAST
    assert not survivors, "\n".join(["nobody noticed:", *survivors])
