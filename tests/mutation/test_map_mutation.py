"""Whatever is wrong in the C of a map, the compiler or the verifier says so; see test_mutation.py.

Every row and token is changed in the C of a map that has rows of every kind, no two of them alike, and
many of the rows in that of the map from SIP to Q.850.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest
from generated import ROOT, generate, need, silent
from mutants import Mutant, of_rows, of_tokens, thinned
from test_mutation import commands, fails
from verifier import Verifier, ends, verify

TURN = Path(__file__).parent / "maps" / "turn.json"
SIP_TO_Q850 = ROOT / "data" / "maps" / "sip_to_q850.json"
ROWS_OF_A_KIND = 8
LEAST = 150
ROW = re.compile(r"    \w+_ROW_\((?P<cells>[^)]*)\), /\* (?P<begin>.*) -> .* \*/")


class Original(NamedTuple):
    """Generated C that is right."""

    map: Path
    prefix: str
    folder: Path


@pytest.fixture(scope="module")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Verifier:
    need("gcc")
    need("tcc")
    return Verifier(tmp_path_factory.mktemp("verifier"))


def original(verifier: Verifier, map: Path, prefix: str, folder: Path) -> Original:
    """The C of a map, which must pass."""
    folder.mkdir()
    generate(map, folder)
    for command in commands(verifier, verifier.map_command(folder, prefix)):
        silent(*command, "-o", folder / "verify")
        verify(folder / "verify", map, *ends(map), "--max", "1")
    return Original(map, prefix, folder)


def mutants(original: Original, tokens: bool, most: int) -> Iterator[Mutant]:
    rows: list[Mutant] = []
    for suffix in (".h", ".c"):
        text = (original.folder / (original.prefix + suffix)).read_text(encoding="utf-8")
        rows += (one for one in of_rows(suffix, text) if tokens or not _of_likes(one))
        if tokens:
            yield from of_tokens(suffix, text)
        if suffix == ".c":
            rows += of_table(text)
    yield from thinned(rows, most)


def _of_likes(mutant: Mutant) -> bool:
    """Whether a mutant may change no answer, since two codes have rows that say the same."""
    return mutant.what.startswith("ordinal swapped")


def of_table(text: str) -> Iterator[Mutant]:
    """Mutants of the table of rows: a row left out, two swapped, a cell of one changed.

    Only the first row of a code is asked how many there are, so that in the others it says nothing.
    """
    lines = text.split("\n")
    found = {at: match for at, line in enumerate(lines) if (match := ROW.fullmatch(line))}
    for at, match in found.items():
        yield _mutant(lines, at, "table left out", [])
        before, after = found.get(at - 1), found.get(at + 1)
        if after and after["cells"] != match["cells"]:
            yield _mutant(lines, at, "table swapped", [after.string, match.string], 2)
        cells = match["cells"].split(", ")
        for place, cell in enumerate(cells):
            other = _other_cell(cells, place)
            first = not (before and before["begin"] == match["begin"])
            if other != cell and (place > 0 or first):
                changed = ", ".join([*cells[:place], other, *cells[place + 1 :]])
                row = match.string.replace(match["cells"], changed)
                yield _mutant(lines, at, f"table {place}", [row])


def _other_cell(cells: list[str], place: int) -> str:
    """A number one higher, no text in the place of one, the source in the place of none."""
    if place == 0:
        return str(int(cells[0]) + 1)
    if place == 1:
        return "3" if cells[1] != "3" else "4"
    return "empty" if cells[place] != "empty" else cells[4]


def _mutant(lines: list[str], at: int, kind: str, after: list[str], count: int = 1) -> Mutant:
    what = f"{kind}: {lines[at].strip()} -> {' / '.join(map(str.strip, after))}"
    return Mutant(".c", at + 1, what, "\n".join(lines[:at] + after + lines[at + count :]))


def survives(verifier: Verifier, original: Original, folder: Path, mutant: Mutant) -> str:
    """A line about the mutant, if neither the compiler nor the verifier saw it; else ""."""
    place = folder / f"{mutant.line}.{abs(hash(mutant.text))}"
    place.mkdir()
    for suffix in (".h", ".c"):
        text = (original.folder / (original.prefix + suffix)).read_text(encoding="utf-8")
        text = mutant.text if suffix == mutant.suffix else text
        (place / (original.prefix + suffix)).write_text(text, encoding="utf-8")
    program = place / "verify"
    words = ["--max", "1", *ends(original.map), original.map]
    for command in commands(verifier, verifier.map_command(place, original.prefix)):
        if fails(*command, "-o", program) or fails(program, *words):
            return ""
    return f"{original.prefix}{mutant.suffix}:{mutant.line}: {mutant.what}"


def test_every_single_change_is_caught(
    verifier: Verifier, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    turn = original(verifier, TURN, "turn", tmp_path / "turn")
    sip = original(verifier, SIP_TO_Q850, "sip_status_to_q850", tmp_path / "sip")
    jobs = [(turn, mutant) for mutant in mutants(turn, tokens=True, most=LEAST)]
    jobs += [(sip, mutant) for mutant in mutants(sip, tokens=False, most=ROWS_OF_A_KIND)]
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda job: survives(verifier, job[0], tmp_path, job[1]), jobs)
        survivors = [line for line in results if line]
    caught = len(jobs) - len(survivors)
    with capsys.disabled():
        print(f"\nmutation score of maps: {100 * caught // len(jobs)} % ({caught} of {len(jobs)})")
    assert len(jobs) >= LEAST
    assert not survivors, "\n".join(["nobody noticed:", *survivors])
