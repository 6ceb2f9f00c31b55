"""The C of registries small enough to read beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from generated import GOLDEN, generate

CASES = {
    "one": ("one",),
    "two": ("two",),
    "hostile": ("hostile",),
    "types": ("types",),
    "zero": ("zero",),
    "properties": ("properties",),
    "tokens": ("tokens",),
    "cased": ("cased",),
    "line": ("line", "--lines"),
    "plain_line": ("plain_line",),
    "two-single": ("two", "--form", "single"),
    "two-enum": ("two", "--profile", "enum"),
    "two-phrases": ("two", "--profile", "phrases"),
    "two-null": ("two", "--unknown", "null"),
    "two-table": ("two", "--lookup", "table"),
    "two-inline": ("two", "--inline"),
    "cased-null": ("cased", "--unknown", "null", "--profile", "phrases"),
    "paged": ("paged", "--profile", "phrases", "--lookup", "table"),
    "paged-switch": ("paged", "--profile", "phrases"),
    "apart": ("apart", "--profile", "phrases"),
    "sought": ("sought", "--profile", "phrases"),
    "signs": ("signs",),
    "signs-hpp": ("signs", "--form", "hpp"),
    "properties-hpp": ("properties", "--form", "hpp"),
    "tokens-hpp": ("tokens", "--form", "hpp"),
    "line-hpp": ("line", "--lines", "--form", "hpp"),
    "hostile-hpp": ("hostile", "--form", "hpp"),
    "paged-hpp": ("paged", "--profile", "phrases", "--form", "hpp", "--unknown", "null"),
    "two-enum-hpp": ("two", "--profile", "enum", "--form", "hpp"),
    "route-hpp": ("maps/route", "--form", "hpp"),
    "route": ("maps/route",),
    "route-single": ("maps/route", "--form", "single", "--prefix", "a"),
    "bare": ("maps/bare",),
    "whole": ("maps/whole",),
    "one-text": ("one", "--unknown", 'No "such" */ code ??/', "--profile", "phrases"),
}


@pytest.mark.parametrize("case", CASES)
def test_the_output_is_what_it_was(
    case: str, tmp_path: Path, expect: Callable[[Path, str], None]
) -> None:
    registry, *words = CASES[case]
    made = generate(GOLDEN / f"{registry}.json", tmp_path, *words)
    for path in made:
        expect(GOLDEN / case / path.name, path.read_bytes().decode())
    assert {path.name for path in made} == {path.name for path in (GOLDEN / case).iterdir()}


def test_every_folder_is_a_case() -> None:
    folders = {path.name for path in GOLDEN.iterdir() if path.is_dir()} - {"__pycache__", "maps"}
    assert folders == set(CASES)
