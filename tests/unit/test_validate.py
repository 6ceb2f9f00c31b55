"""The checks: they never fail, they agree with the schemas, and what they pass can be built."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from samples import BASES, OTHERS, REGISTRY, SAMPLES, VALUES, changed, document
from samples import SCHEMAS as SCHEMA_NAMES

from gen.cli import report
from gen.diagnostic import Diagnostic
from gen.kinds import kind, needs
from gen.load.files import load
from gen.load.nodes import Document
from gen.model.build import build
from gen.validate.canonical import text
from gen.validate.documents import validate
from gen.validate.rules.catalogue import RULES

jsonschema = pytest.importorskip("jsonschema")

DATA = Path(__file__).resolve().parents[2] / "data"
KINDS = sorted(SAMPLES)
IDS = {rule.id for rule in RULES}
# What a schema cannot know: what one entry says of another, and the length of a text in bytes.
BEYOND_SCHEMA = {
    *("unique-code", "unique-name", "unique-phrase", "unique-class", "shared-phrase-unused"),
    *("class-order", "class-overlap", "class-fallback", "code-class", "range-order"),
    *("range-overlap", "none-code", "use-instead-code", "name-macro", "prefix-reserved"),
    *("best-property", "best-code", "property-unknown", "property-value"),
    *("heading-property", "topic-code", "compare-code", "example-code", "example-field", "example-property"),
    *("status-line-code", "status-line-phrase", "status-line-escape"),
    *("property-declaration", "property-name", "property-registry"),
    *("overlay-extends", "overlay-range", "overlay-redefines", "overlay-alias", "overlay-id"),
    *("map-registry", "map-code", "map-class", "map-row", "text-length", "overlay-kind"),
    *("overlay-entries", "unique-ordinal", "unique-token", "use-instead-token"),
}


def schema(kind: str) -> dict:
    """A schema with the definitions of registry.schema.json inside: no file is looked up."""
    whole = (DATA / f"{kind}.schema.json").read_text(encoding="utf-8")
    joined = json.loads(whole.replace('"registry.schema.json#/', '"#/'))
    common = json.loads((DATA / "registry.schema.json").read_text(encoding="utf-8"))
    joined["definitions"] = {**common["definitions"], **joined.get("definitions", {})}
    return joined


SCHEMAS = {
    kind: jsonschema.Draft7Validator(schema(SCHEMA_NAMES.get(kind, kind))) for kind in KINDS
}


def faults(what: str, one: Document) -> tuple[Diagnostic, ...]:
    """The faults of a file; an overlay is laid over the sample of a registry."""
    if what in BASES:
        return validate(document(BASES[what], "base.json"), (one,), OTHERS)
    return validate(one, (), OTHERS)


@pytest.mark.parametrize("what", KINDS)
def test_the_samples_are_valid(what: str) -> None:
    assert faults(what, document(SAMPLES[what])) == ()
    assert list(SCHEMAS[what].iter_errors(SAMPLES[what])) == []


@pytest.mark.parametrize("what", KINDS)
@given(data=st.data())
@settings(max_examples=400)
def test_changes_are_passed_or_refused(what: str, data: st.DataObject) -> None:
    value = data.draw(changed(what))
    one = document(value)
    found = faults(what, one)
    sound(found, one)
    refused = list(SCHEMAS[what].iter_errors(value))
    if found:
        assert refused or {fault.rule for fault in found} & BEYOND_SCHEMA
        return
    assert not refused, "passed by the checks and refused by the schema"
    canonical = text(one, OTHERS)
    again = load("a.json", canonical.encode("utf-8"))
    assert text(again, OTHERS) == canonical and faults(what, again) == ()
    if SCHEMA_NAMES.get(what, what) == "registry":
        assert build(again, (), OTHERS) == build(one, (), OTHERS)


def sound(found: tuple[Diagnostic, ...], one: Document) -> None:
    """Assert that diagnostics are in order, each of a known rule at a place that is there."""
    mine = [fault for fault in found if fault.place.path == one.path]
    assert [(f.place.line, f.place.column) for f in mine] == sorted(
        (f.place.line, f.place.column) for f in mine
    )
    for fault in found:
        assert fault.rule in IDS
        assert "\n" not in fault.message and " None " not in f" {fault.message} "
        assert not fault.help or fault.help.strip() == fault.help, fault
    for fault in mine:
        line = one.text.split("\n")[fault.place.line - 1]
        assert fault.place.source and line.startswith(fault.place.source, fault.place.skipped)
        assert fault.place.column + fault.place.width - 1 <= len(line)
    assert len(set(found)) == len(found), "something is said twice"
    assert report.text(found).count(": error: ") >= len(found)


@given(VALUES | changed("overlay") | changed("map") | changed("more_tokens"))
@example([])
@example({"registry": None})
@example({"registry": {}, "overlay": {}, "map": {}})
def test_any_json_is_passed_or_refused(value: object) -> None:
    one = document(value)
    assert kind(one) in SAMPLES
    assert all(isinstance(id, str) for id in needs(one))
    sound(validate(one), one)
    for base in BASES.values():
        sound(validate(document(base, "base.json"), (one,)), one)


@given(changed("overlay", 1), changed("overlay", 1))
@settings(max_examples=100)
def test_two_overlays_are_passed_or_refused(first: dict, second: dict) -> None:
    base, one, two = document(REGISTRY, "base.json"), document(first), document(second, "b.json")
    found = validate(base, (one, two), OTHERS)
    assert found, "they take the same codes, or are broken"
    sound(found, one)
