"""What a run costs grows with the number of codes, and no faster: counted, not timed."""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from gen.cli.generator import make
from gen.cli.inputs import inputs
from gen.cli.making import Made
from gen.cli.options import parse
from gen.cli.usage_generate import GENERATE

FEW = 1100  # beyond the number at which tables have names no more


def registry(folder: Path, count: int) -> Path:
    """A registry of so many codes, with gaps, aliases, references and codes that replace others."""
    codes: list[dict[str, Any]] = [
        {
            "code": 100 + 3 * number + number % 2,
            "name": f"CODE_{number:07}",
            "phrase": f"Phrase {number:07}",
            "summary": f"What the code {number:07} says.",
            "references": [f"RFC {number:07} s1"],
            "aliases": [{"phrase": f"Another {number:07}", "sources": ["RFC 1"]}],
            "properties": {"weight": number % 7},
        }
        for number in range(count)
    ]
    for code, other in zip(codes[::5], codes[1::5]):
        code |= {"status": "deprecated", "use-instead": other["code"]}
    head = {"id": "many", "title": "Many codes", "version": "1.0.0", "license": "CC0-1.0"}
    weight = {"id": "weight", "type": "int", "meaning": "Its weight.", "default": 0}
    path = folder / f"{count}.json"
    whole = {"format": 1, "registry": head, "properties": [weight], "codes": codes}
    path.write_text(json.dumps(whole))
    return path


def made(path: Path) -> Made:
    return make(inputs(parse(GENERATE, [str(path), "-o", "out"])))


def calls(path: Path) -> int:
    """How many functions are called to make the outputs, those written in C too."""
    count = 0

    def one(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(one)
    try:
        made(path)
    finally:
        sys.setprofile(None)
    return count


def peak(path: Path) -> int:
    """The most bytes that are held at a time to make the outputs.

    The collector of cycles does not run meanwhile: when it would depends on what ran before, and
    that alone moves the figure by a tenth.
    """
    gc.collect()
    gc.disable()
    tracemalloc.start()
    try:
        made(path)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        gc.enable()


@pytest.mark.parametrize("counted", [calls, peak])
def test_twice_the_codes_cost_no_more_than_twice(tmp_path: Path, counted: Any) -> None:
    few, many, most = (registry(tmp_path, FEW * factor) for factor in (1, 2, 4))
    made(few)  # so that what is imported is not counted
    base, double, fourfold = map(counted, (few, many, most))
    assert double <= 2.1 * base
    assert fourfold <= 2.1 * double
    assert fourfold > 3 * base, "this counts what grows"
