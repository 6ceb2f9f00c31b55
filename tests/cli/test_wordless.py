"""The digest of a header that holds no phrase: it is of what the header holds, and of no phrase."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from differences import changes
from launcher import Codebook

from gen.cli.generator import make
from gen.cli.inputs import inputs
from gen.cli.options import parse
from gen.cli.usage_generate import GENERATE
from gen.fault import Fault, Refused

WEB = {
    "format": 1,
    "registry": {"id": "web", "title": "Web", "version": "1.0.0"},
    "codes": [{"code": 200, "name": "OK", "phrase": "OK"}],
}
PHONE = {
    "format": 1,
    "registry": {
        "id": "phone",
        "title": "Phones",
        "version": "1.0.0",
        "shared-phrases": ["Gone"],
        "status-line": {"version": "TEL/1.0", "marks": "-", "source": "T s1"},
    },
    "classes": [
        {"id": "good", "first": 200, "last": 299, "title": "Good", "fallback": 200},
        {"id": "bad", "first": 300, "last": 399, "title": "Bad"},
    ],
    "properties": [
        {"id": "retry", "type": "flag", "meaning": "Try again.", "default": False},
        {"id": "note", "type": "text", "meaning": "A note.", "default": ""},
        {"id": "web", "type": "counterpart", "meaning": "Its like.", "registry": "web"},
    ],
    "codes": [
        {"code": 200, "name": "OK", "phrase": "OK", "summary": "It is well."},
        {
            "code": 202,
            "name": "TAKEN",
            "phrase": "Taken",
            "status": "deprecated",
            "use-instead": 200,
            "aliases": [
                {"phrase": "Accepted", "sources": ["T s2"]},
                {"name": "HAD", "sources": ["T s3"]},
            ],
            "properties": {"retry": True, "note": "Soon."},
        },
        {"code": 301, "name": "GONE", "phrase": "Gone", "references": ["T s4"]},
        {"code": 302, "name": "GONE_TOO", "phrase": "gone"},
    ],
}
OPTIONS = {
    "full": (),
    "phrases": ("--profile", "phrases"),
    "lines": ("--lines", "--unknown", "null"),
    "select": ("--select", "200-299", "--lookup", "table"),
}
WHOLE = {
    "enum": ("--profile", "enum"),
    "single": ("--form", "single"),
    "inline": ("--inline",),
}


@pytest.fixture(autouse=True)
def web(codebook: Codebook) -> None:
    """The registry that another speaks of, in its folder."""
    codebook.write("web.json", WEB)


def made(codebook: Codebook, registry: Any, *words: str) -> dict[str, tuple[str, str]]:
    """By its name, the digest of what can change an output, and its text without digests."""
    path = codebook.write("phone.json", registry)
    found = inputs(parse(GENERATE, [str(path), "-o", "out", *words]))
    digests = dict(zip(found.names(), found.digests()))
    texts = {one.name: bytes(one.data).decode().split("\n") for one in make(found).outputs}
    assert all(digests[name] in text[1] for name, text in texts.items())
    return {name: (digests[name], "\n".join(undated(text))) for name, text in texts.items()}


def undated(lines: list[str]) -> list[str]:
    """The lines of a text that hold no digest, nor what is made of one."""
    return [line for line in lines if not re.search(r"blake2b:|_H_[0-9a-f]{8}_$", line)]


def reworded(registry: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The registry with another phrase for each of its codes; one has a length of its own."""
    for index, code in enumerate(registry["codes"]):
        for phrase in (code["phrase"].swapcase(), "Other", "Of many more words " * 12 + "yet"):
            new = copy.deepcopy(registry)
            new["codes"][index]["phrase"] = phrase
            yield new


@pytest.mark.parametrize("options", OPTIONS)
def test_a_phrase_is_in_all_but_the_header(codebook: Codebook, options: str) -> None:
    before = made(codebook, PHONE, *OPTIONS[options])
    seen = 0
    for registry in reworded(PHONE):
        try:
            after = made(codebook, registry, *OPTIONS[options])
        except Refused:
            continue
        assert after["phone.h"] == before["phone.h"]
        for name in ("phone.c", "phone.map.h"):
            assert after[name][0] != before[name][0]
        seen += after["phone.map.h"][1] != before["phone.map.h"][1]
    assert seen >= 5, seen


@pytest.mark.parametrize("options", WHOLE)
def test_a_header_that_holds_phrases_says_so(codebook: Codebook, options: str) -> None:
    before = made(codebook, PHONE, *WHOLE[options])["phone.h"]
    long = list(reworded(PHONE))[2]
    after = made(codebook, long, *WHOLE[options])["phone.h"]
    assert after[0] != before[0] and after[1] != before[1]


@pytest.mark.parametrize("options", OPTIONS)
def test_no_header_passes_for_another(codebook: Codebook, options: str) -> None:
    """Whatever changes: a header of the same digest has the same text."""
    digest, text = made(codebook, PHONE, *OPTIONS[options])["phone.h"]
    seen = {True: 0, False: 0}
    for registry in changes(PHONE):
        try:
            after = made(codebook, registry, *OPTIONS[options])["phone.h"]
        except (Refused, Fault, KeyError):  # or its id is another, and so is the name of its header
            continue
        assert after[0] != digest or after[1] == text, json.dumps(registry)
        seen[after[1] == text] += 1
    assert min(seen.values()) >= 5, seen


def test_templates_may_put_a_phrase_anywhere(codebook: Codebook) -> None:
    (codebook.folder / "my/c").mkdir(parents=True)
    own = "%% include c/head.tmpl\n%% for code in codes\n/* ${code.phrase} */\n%% end\n"
    (codebook.folder / "my/c/header.h.tmpl").write_text(own)
    words = ("generate", "phone.json", "-o", "out", "--templates", "my")
    heads = []
    for registry in (PHONE, next(reworded(PHONE))):
        codebook.write("phone.json", registry)
        codebook.prints(*words)
        heads.append((codebook.folder / "out/phone.h").read_text().split("\n"))
    assert heads[0][1] != heads[1][1] and heads[0][5] != heads[1][5]


def test_a_phrase_leaves_the_header_alone(codebook: Codebook) -> None:
    words = ("generate", "phone.json", "-o", "out")
    header = codebook.folder / "out/phone.h"

    def times() -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in header.parent.iterdir()}

    codebook.write("phone.json", PHONE)
    codebook.prints(*words)
    before = times()
    codebook.write("phone.json", next(reworded(PHONE)))
    codebook.prints(*words)
    after = times()
    assert {path for path in before if before[path] == after[path]} == {header}
    assert codebook.prints(*words, "--check") == ""
