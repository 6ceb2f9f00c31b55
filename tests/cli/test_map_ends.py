"""The digest of a map's inputs: of the registries at its ends, what its C holds and no more."""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from differences import changes
from launcher import REGISTRY, Codebook

from gen.cli.generator import make
from gen.cli.inputs import inputs
from gen.cli.options import parse
from gen.cli.usage_generate import GENERATE
from gen.fault import Refused

GOAL = {
    "format": 1,
    "registry": {"id": "goal", "title": "Goals", "version": "1.0.0", "authority": "G"},
    "classes": [{"id": "odd", "first": 1, "last": 9, "title": "Odd", "kind": "final"}],
    "properties": [
        {"id": "way", "type": "tokens", "meaning": "Ways.", "registry": "word", "default": []}
    ],
    "codes": [
        {"code": 7, "name": "SEVEN", "phrase": "Seven", "summary": "It is odd."},
        {"code": 8, "name": "EIGHT", "phrase": "Eight", "references": ["G s8"]},
        {"code": 9, "name": "NINE", "phrase": "Nine", "properties": {"way": ["GO"]}},
    ],
}
WORD = {
    "format": 1,
    "registry": {"id": "word", "title": "Words", "version": "1.0.0", "case": "sensitive"},
    "tokens": [
        {"token": "GO", "ordinal": 1, "name": "GO", "summary": "Go."},
        {"token": "STOP", "ordinal": 2, "name": "STOP"},
    ],
}
HEAD: dict[str, Any] = {"title": "A way", "version": "1.0.0"}
MAPS = {
    "codes": {
        "format": 1,
        "map": {**HEAD, "id": "codes", "from": "tiny", "to": "goal", "default": {"to": 8}},
        "rows": [
            {"from": 10, "to": 7, "source": "T s5"},
            {"class": "bad", "to": None, "source": "T s6"},
        ],
    },
    "tokens": {
        "format": 1,
        "map": {**HEAD, "id": "tokens", "from": "word", "to": "word"},
        "rows": [{"from": "GO", "to": "STOP", "source": "T s5"}],
    },
}
ENDS: dict[str, dict[str, Any]] = {"tiny": REGISTRY, "goal": GOAL, "word": WORD}
CASES = [("codes", "tiny"), ("codes", "goal"), ("tokens", "word")]


@pytest.fixture
def ends(codebook: Codebook) -> Codebook:
    """The launcher in a folder with two maps and the registries that they join or come near."""
    for name, document in {**ENDS, **MAPS}.items():
        codebook.write(f"{name}.json", document)
    return codebook


def made(folder: Path, name: str) -> tuple[str, list[str]]:
    """The digest of the inputs of a map, and its C without the digests."""
    found = inputs(parse(GENERATE, [str(folder / f"{name}.json"), "-o", "out"]))
    digest = found.digest
    texts = [bytes(one.data).decode().split("\n") for one in make(found).outputs]
    assert all(digest in text[1] for text in texts)
    return digest, [line for text in texts for line in (*text[:1], *text[3:])]


def more(registry: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A registry with one more code or class."""
    if "tokens" in registry:
        token = {"token": "WAIT", "ordinal": 3, "name": "WAIT"}
        yield {**registry, "tokens": [token, *registry["tokens"]]}
        return
    for number in (0, 3):
        code = {"code": number, "name": "MORE", "phrase": "More"}
        yield {**registry, "codes": [code, *registry["codes"]]}
    late = {"id": "late", "first": 1000, "last": 1999, "title": "Late"}
    yield {**registry, "classes": [late, *registry["classes"]]}


@pytest.mark.parametrize(("map", "end"), CASES)
def test_the_digest_changes_where_the_text_does(ends: Codebook, map: str, end: str) -> None:
    digest, text = made(ends.folder, map)
    seen = {True: 0, False: 0}
    for registry in (*changes(ENDS[end]), *more(ENDS[end])):
        ends.write(f"{end}.json", registry)
        try:
            new, lines = made(ends.folder, map)
        except Refused:
            continue
        assert (new == digest) == (lines == text), json.dumps(registry)
        seen[new == digest] += 1
    assert min(seen.values()) >= 5, seen


def test_the_order_of_entries_means_nothing(ends: Codebook) -> None:
    digest, text = made(ends.folder, "codes")
    for end in ("tiny", "goal"):
        registry = copy.deepcopy(ENDS[end])
        registry["codes"].reverse()
        registry["classes"].reverse()
        ends.write(f"{end}.json", registry)
        assert made(ends.folder, "codes") == (digest, text)


def test_nor_does_what_the_ends_speak_of(ends: Codebook) -> None:
    before = made(ends.folder, "codes")
    ends.write("word.json", next(more(WORD)))
    assert made(ends.folder, "codes") == before


GENERATE_MAP = ("generate", "codes.json", "-o", "out")


def test_a_phrase_leaves_the_files_alone(ends: Codebook) -> None:
    ends.prints(*GENERATE_MAP)
    before = {path: path.stat().st_mtime_ns for path in (ends.folder / "out").iterdir()}
    ends.write("goal.json", json.loads(json.dumps(GOAL).replace("Seven", "Sept")))
    ends.prints(*GENERATE_MAP)
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert ends.prints(*GENERATE_MAP, "--check") == ""
    ends.write("goal.json", json.loads(json.dumps(GOAL).replace("SEVEN", "SEPT")))
    assert ends(*GENERATE_MAP, "--check").status == 1


FAULTS = {
    "of what the map uses": ("goal.json", '"SEVEN"', '"seven"'),
    "of what it does not use": ("goal.json", '"Nine"', '" Nine"'),
    "where a registry speaks of another": ("word.json", '"GO"', '"GONE"'),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_though_the_digest_is_the_same(ends: Codebook, fault: str) -> None:
    name, old, new = FAULTS[fault]
    ends.prints(*GENERATE_MAP)
    path = ends.folder / name
    path.write_text(path.read_text().replace(old, new))
    assert "goal.json:" in ends.fails(*GENERATE_MAP, status=3)
    os.utime(path, (1, 1))
    assert "goal.json:" in ends.fails(*GENERATE_MAP, "--check", status=3)
