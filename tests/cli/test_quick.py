"""The quick reader and the strict one: the same values where both take a text, the same verdict."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from launcher import LAUNCHER, ROOT, Codebook, pythons

from gen.cli import reading, sources
from gen.fault import Refused
from gen.load.files import load
from gen.load.nodes import Document
from gen.load.quick import locate, quick
from gen.load.reader import Reader
from gen.validate.documents import validate

TEXTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
).map(lambda value: json.dumps(value, indent=1, ensure_ascii=False))
SOUND = (ROOT / "data" / "sip.json").read_text(encoding="utf-8")
HEAD = '{"format": 1, "registry": {"id": "t", "title": "%s", "version": "1.0.0", "license": "L"}'
BODY = ', "codes": [{"code": %s, "name": "A", "phrase": "%s"}]}'


def strict(text: str) -> object:
    """What reader.py gives: the value, or the faults."""
    try:
        return Reader("t", text).read()
    except Refused as refused:
        return refused.diagnostics


def verdict(text: str, root: object) -> object:
    """The faults of a document, whichever way it was read."""
    try:
        return validate(Document("t", text, root))
    except Refused as refused:
        return refused.diagnostics


def places(node: object, spans: dict[int, Any]) -> object:
    """A tree with all its places."""
    here: Any = spans.get(id(node))
    if isinstance(node, dict):
        return {key: (here[key], places(node[key], spans)) for key in node}
    if isinstance(node, list):
        return [(span, places(entry, spans)) for span, entry in zip(here, node)]
    return node


@given(TEXTS)
def test_what_the_quick_one_takes_the_strict_one_takes_alike(text: str) -> None:
    value = quick(text)
    if value is not None and not isinstance(strict(text), tuple):
        assert value == strict(text)
        assert type(value) is dict


def test_places_are_those_of_the_strict_reader() -> None:
    root = quick(SOUND)
    reader = Reader("t", SOUND)
    located = reader.read()
    assert places(root, locate(Document("t", SOUND, root))) == places(located, reader.spans)


ODD = [
    *("", " ", "{", "}", "{}", "[]", "null", "1", '"x"', "{}x", "{} {}", "{,}", "nul"),
    *('{"a":1,}', '{"a" 1}', "{a:1}", "{'a':1}", '{"a":1 "b":2}', '{"a":[1,]}', '{"a":[1 2]}'),
    *('{"a":"\\x"}', '{"a":"\\u12"}', '{"a":"\n"}', '{"a":"\x00"}', '{"a":"', '{"a":"\\'),
    *('{"a":1,"a":2}', '{"a":{"b":1,"b":1}}', '{"a":[{"b":1,"b":1}]}', '{"\\u0061":1,"a":2}'),
    *(HEAD % text + BODY % (1, "One") for text in ("\\ud800", "\\udc00\\ud800", "\\u0000", "\x7f")),
    *(HEAD % "T" + BODY % (1, text) for text in ("\\ud83d\\ude00", "\\ud83d", "\\u202e", "é")),
    *(
        HEAD % "T" + BODY % (number, "One")
        for number in (
            *("1.0", "1e2", "1E2", "01", "-01", "+1", "-", ".5", "1.", "NaN", "Infinity"),
            *("-Infinity", "-0", "99999999999999999999", "-9223372036854775809", "1" * 5000),
            *("9223372036854775807", "2147483648", "true", "tru", "0x1", "1_0"),
        )
    ),
    *("[" * depth + "]" * depth for depth in (63, 64, 65, 5000)),
    *('{"a":' * depth + "1" + "}" * depth for depth in (63, 64, 65, 200, 100000)),
    *(
        HEAD % "T" + ', "codes": ' + "[" * depth + "]" * depth + "}"
        for depth in (2, 62, 63, 64, 900)
    ),
    *(HEAD % "T" + BODY % (1, "One") + end for end in (" ", "\n\t\r ", "\x0b", "\xa0", "\0", ",")),
]


@pytest.mark.parametrize("text", ODD, ids=lambda text: repr(text[:40] + text[-20:])[:70])
def test_the_verdict_is_that_of_the_strict_reader(text: str) -> None:
    value = strict(text)
    wanted = value if isinstance(value, tuple) else verdict(text, value)
    try:
        found = verdict(text, load("t", text.encode()).root)
    except Refused as refused:
        found = refused.diagnostics
    assert found == wanted


@pytest.mark.parametrize(
    "python", [path for path, version in pythons().items() if version >= (3, 9)]
)
def test_every_python_refuses_alike(codebook: Codebook, python: str) -> None:
    """The scanner is a private part of the interpreter: each version is tried."""
    names = [f"{index}.json" for index in range(len(ODD))]
    for name, text in zip(names, ODD):
        codebook.write(name, text)
    done = codebook("check", *names, "--format", "json")
    command = [python, "-I", "-S", "-B", "-X", "utf8", LAUNCHER, "check", *names]
    other = subprocess.run(
        [*command, "--format", "json"], capture_output=True, cwd=codebook.folder, timeout=60
    )
    assert (done.status, other.returncode, done.err, other.stderr) == (3, 3, "", b"")
    assert other.stdout == done.raw


FILES = sorted(set((ROOT / "data").rglob("*.json")) - set((ROOT / "data").glob("*.schema.json")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nobody_asks_for_places_in_a_file_without_a_fault(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To find them the text is read a second time, at ten times the cost."""
    monkeypatch.setattr("gen.load.reader.Reader", None)
    assert sources.faults(reading.document(str(path))) == ()
