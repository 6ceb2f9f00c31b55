"""What `generate --stats` says of the C, against what a compiler makes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from generated import GOLDEN, ROOT, need, run, silent

RODATA = 0.05  # how far the count may be off, for room that compilers leave between tables
TEXT = 0.35
OPTIONS = (
    ("--profile", "phrases"),
    ("--profile", "phrases", "--lookup", "table"),
    ("--profile", "full"),
    ("--profile", "full", "--lookup", "table"),
)
FORMS = {
    ("sip", 0): "a switch, 509 cases",
    ("sip", 1): "a table of pages, equal ones once",
    ("sip", 2): "a switch, 600 cases",
    ("sip", 3): "a table with an entry for each number",
}


def said(id: str, folder: Path, *words: str) -> dict[str, str]:
    """What --stats prints, by the first column."""
    text = run(ROOT / "codebook", "generate", id, "--output", folder, "--stats", *words)
    return dict(re.split(r"  +", line, maxsplit=1) for line in text.splitlines())


def number(text: str) -> int:
    found = re.search(r"\d+", text)
    assert found
    return int(found[0])


def sizes(source: Path) -> dict[str, int]:
    """Bytes of code and of constants."""
    target = source.with_suffix(".o")
    silent(need("gcc"), "-std=c99", "-O2", "-fPIC", "-c", source, "-o", target)
    found = re.findall(r"^\.(text|rodata)\S*\s+(\d+)", run("size", "-A", target), re.MULTILINE)
    return {part: sum(int(size) for name, size in found if name == part) for part, _ in found}


@pytest.mark.parametrize("number_of_options", range(len(OPTIONS)))
@pytest.mark.parametrize("id", ["sip", "q850", "http"])
def test_bytes_are_as_size_says(tmp_path: Path, id: str, number_of_options: int) -> None:
    words = OPTIONS[number_of_options]
    told = said(id, tmp_path, *words)
    real = sizes(next(tmp_path.glob("*.c")))
    assert number(told["rodata"]) == pytest.approx(real["rodata"], rel=RODATA)
    assert number(told["text"]) == pytest.approx(real["text"], rel=TEXT)
    assert number(told[f"--profile {words[1]}"]) == pytest.approx(sum(real.values()), rel=0.1)
    assert told["lookup"] == FORMS.get((id, number_of_options), told["lookup"])


def test_codes_that_no_seed_parts_are_searched(tmp_path: Path) -> None:
    told = said(str(GOLDEN / "sought.json"), tmp_path)
    assert told["lookup"] == "a search by halves"


def test_the_pool_and_the_keys_are_counted(tmp_path: Path) -> None:
    told = said("sip", tmp_path, "--profile", "full")
    text = (tmp_path / "sip_status.c").read_text(encoding="utf-8")
    pool = re.search(r"struct sip_status_pool_ \{(.*?)\};", text, re.DOTALL)
    assert pool
    assert number(told["pool"]) == sum(map(int, re.findall(r"\[(\d+)\]", pool[1])))
    keys = len(re.findall(r"\n        (?:\w+_KEY_\(|\{0x)", text))
    assert number(told["keys"]) == keys


def test_the_enum_costs_nothing(tmp_path: Path) -> None:
    told = said("sip", tmp_path, "--profile", "enum")
    assert list(told) == ["files", "--profile enum", "--profile phrases", "--profile full"]
    assert told["--profile enum"] == "about 0 bytes"
