"""Overrides: what is replaced, what stays, and whose line a fault is told on."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest

from gen.cli.generator import make
from gen.cli.inputs import Inputs, Read, inputs
from gen.cli.options import parse
from gen.cli.overrides import Part, overridden
from gen.cli.sources import registry_of
from gen.cli.usage_generate import GENERATE
from gen.diagnostic import Diagnostic
from gen.fault import Fault, Refused
from gen.load.files import load
from gen.load.nodes import Document
from gen.model.registry import Code, Registry

BASE = {
    "format": 1,
    "registry": {"id": "base", "title": "Base codes", "version": "1.0.0"},
    "classes": [{"id": "low", "first": 1, "last": 9, "title": "Low"}],
    "codes": [
        {"code": 1, "name": "A", "phrase": "One", "references": ["RFC 1"]},
        {
            "code": 2,
            "name": "B",
            "phrase": "Two",
            "aliases": [
                {"phrase": "Pair", "sources": ["RFC 2"]},
                {"name": "PAIR", "sources": ["RFC 2"]},
            ],
        },
        {"code": 9, "name": "OLD", "phrase": "Old", "status": "unregistered"},
    ],
}
OVERLAY = {
    "format": 1,
    "overlay": {"id": "more", "title": "More", "version": "1.0.0", "extends": "base"},
    "codes": [{"code": 5, "name": "FIVE", "phrase": "Five"}],
}
TOKENS = {
    "format": 1,
    "registry": {"id": "base", "title": "T", "version": "1.0.0"},
    "tokens": [{"token": "Via", "ordinal": 7, "name": "VIA"}],
}
MAP = {
    "format": 1,
    "map": {"id": "m", "title": "T", "version": "1.0.0", "from": "base", "to": "base"},
    "rows": [{"from": 1, "to": 2, "source": "RFC 1"}],
}


def document(value: object, name: str = "base.json") -> Document:
    return load(name, json.dumps(value, indent=0).encode())


def applied(own: str, *documents: object) -> Read:
    """The documents with the overrides that a file of one key "use" holds."""
    holder = load("own.json", ('{"use": ' + own + "}").encode())
    root = holder.root
    assert isinstance(root, dict)
    read = Read(tuple(map(document, documents or (BASE,))), {}, {})
    return overridden(read, Part(holder, root["use"]))


def made(own: str, *documents: object) -> Registry:
    return registry_of(applied(own, *documents).documents, {})


def code(own: str, number: int) -> Code:
    return next(one for one in made(own).codes if one.code == number)


def refused(own: str, *documents: object) -> tuple[Diagnostic, ...]:
    with pytest.raises(Refused) as caught:
        made(own, *documents)
    return caught.value.diagnostics


def test_a_phrase_is_replaced_and_the_registered_one_is_an_alias() -> None:
    one = code('{"phrases": {"1": "Single"}}', 1)
    assert (one.phrase, one.name) == ("Single", "A")
    assert [(alias.text, alias.sources) for alias in one.phrase_aliases] == [("One", ("RFC 1",))]


def test_who_says_a_phrase_is_the_registry_where_the_code_has_no_reference() -> None:
    aliases = code('{"phrases": {"2": "Both"}}', 2).phrase_aliases
    assert [(one.text, one.sources) for one in aliases][-1] == ("Two", ("Base codes",))


def test_a_name_is_replaced() -> None:
    one = code('{"names": {"1": "SINGLE"}}', 1)
    assert (one.name, one.phrase, one.name_aliases, one.phrase_aliases) == ("SINGLE", "One", (), ())


def test_an_alias_may_be_chosen() -> None:
    one = code('{"names": {"2": "PAIR"}, "phrases": {"2": "Pair"}}', 2)
    assert (one.name, one.phrase, one.name_aliases) == ("PAIR", "Pair", ())
    assert [alias.text for alias in one.phrase_aliases] == ["Two"]


def test_what_is_said_already_may_be_said_again() -> None:
    assert made('{"names": {"1": "A"}, "phrases": {"1": "One"}}') == made("{}")


def test_a_phrase_may_be_that_of_two_codes() -> None:
    found = made('{"phrases": {"1": "Two"}, "shared-phrases": ["Two"]}')
    assert [one.phrase for one in found.codes] == ["Two", "Two", "Old"]
    assert found.shared_phrases == ("Two",)


def test_codes_are_added_outside_every_class_too() -> None:
    own = '{"codes": [{"code": 77, "name": "X", "phrase": "Ex", "status": "unregistered"}]}'
    assert [one.code for one in made(own).codes] == [1, 2, 9, 77]
    assert applied(own).local == {77}


def test_codes_are_included() -> None:
    assert applied('{"include": [9]}').local == {9}


def test_a_code_of_an_overlay_has_another_name() -> None:
    names = [one.name for one in made('{"names": {"5": "V"}}', BASE, OVERLAY).codes]
    assert names == ["A", "B", "V", "OLD"]


def test_a_token_has_another_name() -> None:
    (token,) = made('{"names": {"7": "ROUTE"}}', TOKENS).codes
    assert (token.name, token.phrase) == ("ROUTE", "Via")


def test_nothing_that_was_read_is_changed() -> None:
    before = document(BASE)
    kept = copy.deepcopy(before.root)
    holder = load("own.json", b'{"phrases": {"1": "Single", "2": "Pair"}}')
    assert isinstance(holder.root, dict)
    overridden(Read((before,), {}, {}), Part(holder, holder.root))
    assert before.root == kept


def twice(first: str, second: str) -> Read:
    """Overrides over overrides: those of a contract, and then those of whoever uses it."""
    read = applied(first)
    holder = load("second.json", second.encode())
    assert isinstance(holder.root, dict)
    return overridden(read, Part(holder, holder.root))


def test_overrides_may_follow_one_another() -> None:
    local = '"codes": [{"code": 3, "name": "X", "phrase": "Ex"}]'
    read = twice('{"phrases": {"1": "Single"}, "include": [9], %s}' % local, '{"names": {"3": "Y"}}')
    codes = {one.code: (one.name, one.phrase) for one in registry_of(read.documents, {}).codes}
    assert codes == {1: ("A", "Single"), 2: ("B", "Two"), 3: ("Y", "Ex"), 9: ("OLD", "Old")}
    assert (read.local, read.more) == ({3, 9}, ("own.json", "second.json"))


@pytest.mark.parametrize(
    "first, second, paths",
    [
        ('{"phrases": {"1": "Same"}}', '{"phrases": {"2": "Same"}}', ("second.json", "own.json")),
        ('{"names": {"1": "B"}}', '{"phrases": {"1": "Single"}}', ("own.json", "base.json")),
        (
            '{"codes": [{"code": 3, "name": "X", "phrase": "Ex"}]}',
            '{"names": {"3": "A"}}',
            ("second.json", "base.json"),
        ),
        (
            '{"codes": [{"code": 3, "name": "A", "phrase": "Ex"}]}',
            '{"phrases": {"1": "Single"}}',
            ("base.json", "own.json"),
        ),
    ],
)
def test_each_fault_is_told_in_the_file_that_says_it(
    first: str, second: str, paths: tuple[str, str]
) -> None:
    with pytest.raises(Refused) as caught:
        registry_of(twice(first, second).documents, {})
    (fault,) = caught.value.diagnostics
    assert (fault.place.path, fault.notes[0].place.path) == paths


def test_the_file_is_one_of_the_inputs() -> None:
    assert applied("{}").more == ("own.json",)


@pytest.mark.parametrize(
    "own, at, rule",
    [
        ('{"phrases": {"1": "Two"}}', '"Two"', "unique-phrase"),
        ('{"names": {"1": "B"}}', '"B"', "unique-name"),
        ('{"names": {"1": "NONE"}}', '"NONE"', "name-reserved"),
        ('{"names": {"1": "a"}}', '"a"', "name-form"),
        ('{"names": ["A"]}', '["A"]', "wrong-type"),
        ('{"names": {"A": "B"}}', '"A"', "override-code"),
        ('{"names": {"01": "B"}}', '"01"', "override-code"),
        ('{"names": {"12": "B"}}', '"12"', "override-code"),
        ('{"include": [8]}', "8", "override-code"),
        ('{"shared-phrases": ["Two"]}', '"Two"', "shared-phrase-unused"),
        ('{"shared-phrases": ["A", "A"]}', '"A"', "repeated-entry"),
        ('{"codes": [{"code": 2, "name": "X", "phrase": "Ex"}]}', "2", "unique-code"),
        ('{"codes": [{"code": 77, "name": "X", "phrase": "Ex"}]}', "77", "code-class"),
        ('{"codes": [{"code": 3, "name": "X", "phrase": "One"}]}', '"One"', "unique-phrase"),
        (
            '{"codes": [{"code": 3, "name": "X", "phrase": "Ex", "properties": {"p": 1}}]}',
            '"p"',
            "property-unknown",
        ),
    ],
)
def test_a_fault_is_told_where_the_override_stands(own: str, at: str, rule: str) -> None:
    (fault,) = refused(own)
    line, start = fault.place.source, fault.place.column - 1
    assert (fault.place.path, line, fault.rule) == ("own.json", '{"use": ' + own + "}", rule)
    assert line[start : start + fault.place.width] == at


def test_what_is_at_fault_in_the_registry_is_told_there() -> None:
    wrong = copy.deepcopy(BASE)
    wrong["codes"][1]["phrase"] = "A  B"  # type: ignore[index]
    (fault,) = refused('{"names": {"2": "C"}, "phrases": {"1": "Single"}}', wrong)
    assert (fault.place.path, fault.rule) == ("base.json", "text-space")
    wrong["codes"][0]["name"] = "x y"  # type: ignore[index]
    rules = {(one.place.path, one.rule) for one in refused('{"phrases": {"1": "Single"}}', wrong)}
    assert rules == {("base.json", "text-space"), ("base.json", "name-form")}


def test_what_is_taken_is_shown_where_it_stands() -> None:
    (fault,) = refused('{"phrases": {"2": "One"}}')
    assert fault.notes[0].place.path == "base.json"
    (fault,) = refused('{"phrases": {"1": "Same", "2": "Same"}}')
    assert (fault.place.path, fault.notes[0].place.path) == ("own.json", "own.json")


def test_a_mistyped_code_has_a_suggestion() -> None:
    far = copy.deepcopy(BASE)
    far["codes"].append(  # type: ignore[attr-defined]
        {"code": 486, "name": "BUSY", "phrase": "Busy", "status": "unregistered"}
    )
    (fault,) = refused('{"phrases": {"487": "Engaged"}}', far)
    assert fault.help == 'did you mean "486"?'


def test_tokens_keep_their_texts() -> None:
    both = '{"phrases": {"7": "Route"}, "codes": [{"code": 3, "name": "X", "phrase": "Ex"}]}'
    assert [one.rule for one in refused(both, TOKENS)] == ["override-tokens"] * 2


def test_a_map_has_nothing_to_override() -> None:
    with pytest.raises(Fault, match="base.json is a map"):
        applied("{}", MAP)


def generated(tmp_path: Path, own: str, *words: str) -> Inputs:
    """What `generate` reads of BASE and overrides."""
    (tmp_path / "base.json").write_text(json.dumps(BASE))
    holder = load("own.json", own.encode())
    assert isinstance(holder.root, dict)
    given = parse(GENERATE, [str(tmp_path / "base.json"), "-o", str(tmp_path), *words])
    return inputs(given, Part(holder, holder.root))


def test_overrides_are_in_the_digest(tmp_path: Path) -> None:
    texts = (
        *("{}", '{"phrases": {"1": "Single"}}', '{"names": {"1": "SINGLE"}}', '{"include": [9]}'),
        '{"codes": [{"code": 3, "name": "X", "phrase": "Ex"}]}',
    )
    assert len({generated(tmp_path, own).digest for own in texts}) == len(texts)
    assert generated(tmp_path, "{}").asked == ("Overrides: own.json",)


@pytest.mark.parametrize("words", [(), ("--select", "1-99")])
def test_what_is_included_is_there_without_include(tmp_path: Path, words: tuple[str, ...]) -> None:
    own = '{"include": [9], "codes": [{"code": 77, "name": "X", "phrase": "Ex", %s}]}'
    made = make(generated(tmp_path, own % '"status": "unregistered"', *words))
    header = bytes(made.outputs[0].data).decode()
    assert "BASE_OLD = 9," in header and "BASE_X = 77," in header
