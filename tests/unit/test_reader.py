"""The reader of JSON agrees with Python's own but where it says so, and its places are right."""

from __future__ import annotations

import json
from time import process_time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from samples import OTHERS, SAMPLES

from gen.fault import Refused
from gen.load.files import load
from gen.load.nodes import Document, Places
from gen.load.reader import DEEPEST, Reader
from gen.validate.documents import validate

KEYS = st.sampled_from(["a", "b", "code", "", "\u00e9", '"', "\\", "\n"]) | st.text(max_size=4)
JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(2**65), 2**65),
        st.integers(-9, 9),
        st.floats(allow_nan=True),
        st.text(),
        st.text(alphabet='"\\/bfnrtu0189adefD\u00e9\U0001f600\u2028\x00\x1f\x7f'),
    ),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
SNIPPETS = st.sampled_from(
    [*'{}[]",:\\ \n\t\r-+.eE0123456789', "\\u", "\\ud83d", "\\ude00", "\\n", "null", "true", "1e5"]
    + ["NaN", "Infinity", '"a":1,', "\x00", "\x0c", "\u00a0", "\u2028", "\ufeff", "//", "'", "é"]
    + ["\u0664", "\\u0000"]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """JSON in one of the ways that it is written."""
    value = draw(JSON)
    indent = draw(st.sampled_from([None, 0, 2, "\t"]))
    text = json.dumps(value, ensure_ascii=draw(st.booleans()), indent=indent)
    return draw(st.sampled_from(["", " ", "\r\n"])) + text + draw(st.sampled_from(["", "\n"]))


@st.composite
def spoilt(draw: st.DrawFn, sound: st.SearchStrategy[str] | None = None) -> str:
    """JSON with a few pieces put in, left out or moved."""
    text = draw(texts() if sound is None else sound)
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 4)))
        text = text[:start] + draw(SNIPPETS | st.just("")) + text[end:]
    return text


SOUND = [json.dumps(sample, indent=1, ensure_ascii=False) for sample in SAMPLES.values()]


class Beyond(Exception):
    """Python takes it, and we refuse it by a rule."""


def whole(word: str) -> int:
    number = int(word)
    if not -(2**63) <= number < 2**63:
        raise Beyond("json-number")
    return number


def refuse(rule: str):
    def raise_it(_: object) -> None:
        raise Beyond(rule)

    return raise_it


def pairs(items: list) -> dict:
    if len({key for key, _ in items}) < len(items):
        raise Beyond("json-repeated-key")
    return dict(items)


def check(value: object, depth: int = 1) -> None:
    """Raise Beyond for what only shows in the finished value."""
    if isinstance(value, (dict, list)):
        if depth > DEEPEST:
            raise Beyond("json-depth")
        inner = [*value, *value.values()] if isinstance(value, dict) else value
        for one in inner:
            check(one, depth + 1)
        if isinstance(value, dict) and any("\0" in key for key in value):
            raise Beyond("json-key")
    elif isinstance(value, str) and any("\ud800" <= char <= "\udfff" for char in value):
        raise Beyond("json-surrogate")


def expected(text: str) -> object:
    """What Python makes of it; raises ValueError or Beyond."""
    value = json.loads(
        text,
        parse_int=whole,
        parse_float=refuse("json-number"),
        parse_constant=refuse("json-syntax"),
        object_pairs_hook=pairs,
    )
    check(value)
    return value


def same(text: str) -> None:
    """Assert that both readers give the same value, or that both refuse."""
    try:
        wanted = expected(text)
    except (ValueError, Beyond) as fault:
        with pytest.raises(Refused) as refused:
            Reader("a.json", text).read()
        rules = {one.rule for one in refused.value.diagnostics}
        told = rules & {str(fault), "json-syntax"} or len(rules) > 1
        assert told or not isinstance(fault, Beyond)
        return
    value = Reader("a.json", text).read()
    assert value == wanted and repr(value) == repr(wanted)  # 1 is not True here


@given(texts())
@example('{"a": 1, "a": 2}')
@example("-0")
@example('"\\ud83d\\ude00"')
@example('"\\ude00\\ud83d"')
@settings(max_examples=300)
def test_it_agrees_with_python_on_json(text: str) -> None:
    same(text)


@given(spoilt())
@example("[1,]")
@example('"\\ud83d\\u12"')
@example("\ufeff{}")
@example("[-]")
@example("1.e5")
@settings(max_examples=500)
def test_it_agrees_with_python_on_what_is_nearly_json(text: str) -> None:
    same(text)


@pytest.mark.parametrize("deep", [DEEPEST - 1, DEEPEST, DEEPEST + 1, 5000])
@pytest.mark.parametrize("opening, closing", ["[]", ('{"a":', "}")])
def test_depth(deep: int, opening: str, closing: str) -> None:
    text = opening * deep + ("1" if "{" in opening else "") + closing * deep
    if deep <= DEEPEST:
        assert Reader("a.json", text).read() is not None
        return
    with pytest.raises(Refused) as refused:
        Reader("a.json", text).read()
    assert [one.rule for one in refused.value.diagnostics] == ["json-depth"]


@given(st.text() | spoilt())
@settings(max_examples=300)
def test_nothing_but_refused_is_raised(text: str) -> None:
    try:
        Reader("a.json", text).read()
    except Refused as refused:
        assert refused.diagnostics
        for fault in refused.diagnostics:
            lines = text.split("\n")
            assert fault.place.source == lines[fault.place.line - 1].rstrip("\r")
            assert 1 <= fault.place.column <= len(lines[fault.place.line - 1]) + 1
            assert fault.place.width >= 1 and "\n" not in fault.message + fault.help


@given(st.binary() | texts().map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_bytes_are_a_document_or_refused(data: bytes) -> None:
    try:
        assert load("a.json", data).text.encode("utf-8") == data
    except Refused as refused:
        assert refused.diagnostics[0].rule.startswith("json-")


# A byte order mark in front is refused by decode(), before there is a reader.
@given(spoilt(st.sampled_from(SOUND)).filter(lambda text: text[:1] != "\ufeff"))
@settings(max_examples=200)
def test_the_quick_reader_leads_to_the_same_verdict(text: str) -> None:
    assert verdict(lambda: load("a.json", text.encode("utf-8"))) == verdict(
        lambda: Document("a.json", text, Reader("a.json", text).read())
    )


def verdict(read) -> tuple:
    """The diagnostics of a document, or of the reader that refuses it."""
    try:
        return validate(read(), (), OTHERS)
    except Refused as refused:
        return refused.diagnostics


@given(texts())
def test_places_are_those_of_the_values(text: str) -> None:
    try:
        reader = Reader("a.json", text)
        root = reader.read()
    except Refused:
        return
    look(text, root, reader.spans)


def look(text: str, node: Any, spans: dict[int, Any]) -> None:
    """Assert that each key and value stands where the reader says."""
    here = spans.get(id(node))
    if isinstance(node, dict):
        for key, (start, end, begin, stop) in here.items():
            assert json.loads(text[start:end]) == key
            assert json.loads(text[begin:stop]) == node[key]
            look(text, node[key], spans)
        assert list(here) == list(node)
    elif isinstance(node, list):
        for value, (start, end) in zip(node, here):
            assert json.loads(text[start:end]) == value
            look(text, value, spans)
        assert len(here) == len(node)


@given(st.text(alphabet="ab\r\n\u2028é"), st.data())
def test_a_place_is_that_of_its_line(text: str, data: st.DataObject) -> None:
    places = Places("a.json", text)
    for _ in range(3):
        start = data.draw(st.integers(0, len(text)))
        place = places.place(start, data.draw(st.integers(start, len(text))))
        before = text[:start].split("\n")
        assert (place.line, place.column) == (len(before), len(before[-1]) + 1)
        assert place.source == text.split("\n")[place.line - 1].rstrip("\r")
        assert place.width >= 1


def test_many_faults_cost_no_more_than_their_number() -> None:
    lines = ",\n".join('{"code": 1.5}' for _ in range(20000))
    started = process_time()
    with pytest.raises(Refused) as refused:
        Reader("a.json", f"[{lines}]").read()
    assert len(refused.value.diagnostics) == 20000
    assert refused.value.diagnostics[-1].place.line == 20000
    assert process_time() - started < 10, "half a second here; minutes if each line is counted anew"
