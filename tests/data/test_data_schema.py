"""The schemas are draft-07, closed, described and exact; data/sip.json is valid under its own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from schema_cases import ACCEPTED, ALIAS, REFUSED, SCHEMAS, SMALL, TOKEN_ALIAS, changed

jsonschema = pytest.importorskip("jsonschema")

DATA = Path(__file__).parents[2] / "data"
KINDS = ("registry", "overlay", "map", "contract", "vendor")
OPEN = {  # objects whose keys are those of another: properties, or codes
    "registry": ["row", "values"],
    "contract": ["names", "phrases", "names", "aliases"],
    "vendor": ["names", "phrases"],
}
SINGLE = ("items", "additionalProperties", "propertyNames", "not", "if", "then")


def schema(kind: str) -> dict:
    """A schema as a dictionary."""
    return json.loads((DATA / f"{kind}.schema.json").read_text(encoding="utf-8"))


def whole(kind: str) -> dict:
    """A schema with the definitions of registry.schema.json inside: no file is looked up."""
    text = (DATA / f"{kind}.schema.json").read_text(encoding="utf-8")
    joined = json.loads(text.replace('"registry.schema.json#/', '"#/'))
    common = schema("registry")["definitions"]
    assert kind == "registry" or not common.keys() & joined["definitions"].keys()
    joined["definitions"] = {**common, **joined["definitions"]}
    return joined


VALIDATORS = {kind: jsonschema.Draft7Validator(whole(SCHEMAS.get(kind, kind))) for kind in (*SMALL, "vendor")}
AT_THE_TOP = {"codes", "tokens", "overlay", "classes"}  # keys that do not go with one another


def children(node: dict) -> list:
    """The schemas inside a schema: (step, schema)."""
    found = [(key, node[key]) for key in SINGLE if key in node]
    for key in ("properties", "definitions"):
        found += [(f"{key}:{name}", part) for name, part in node.get(key, {}).items()]
    for key in ("allOf", "anyOf", "oneOf"):
        found += [(f"{key}/{place}", part) for place, part in enumerate(node.get(key, []))]
    return [(step, part) for step, part in found if isinstance(part, dict)]


def walk(node: dict, path: str = "#") -> list:
    """A schema and every schema inside it, with its path."""
    found = [(path, node)]
    for step, part in children(node):
        found += walk(part, f"{path}/{step}")
    return found


def fields(node: dict) -> list:
    """The schemas of fields and definitions, but not those inside conditions."""
    named = re.compile("/(properties|definitions):[^/]+$")
    conditions = re.compile("/(allOf|anyOf|oneOf)/|/(if|then|not)(/|$)")
    return [(p, n) for p, n in walk(node) if named.search(p) and not conditions.search(p)]


@pytest.mark.parametrize("kind", KINDS)
def test_each_schema_is_draft_07(kind: str) -> None:
    assert schema(kind)["$schema"] == "http://json-schema.org/draft-07/schema#"
    jsonschema.Draft7Validator.check_schema(schema(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_each_field_is_described_and_has_an_example(kind: str) -> None:
    assert len(fields(schema(kind))) > 15
    for path, node in fields(schema(kind)):
        assert node.get("description", "").endswith("."), path
        assert node.get("examples") or {"additionalProperties", "const"} & node.keys(), path


@pytest.mark.parametrize("kind", KINDS)
def test_each_object_is_closed(kind: str) -> None:
    open_ones = []
    for path, node in walk(schema(kind)):
        if node.get("type") == "object" and node.get("additionalProperties") is not False:
            open_ones.append(path.rsplit(":", 1)[1])
            assert "$ref" in node["additionalProperties"] and "$ref" in node["propertyNames"]
    assert open_ones == OPEN.get(kind, [])


@pytest.mark.parametrize("kind", KINDS)
def test_each_reference_leads_somewhere_and_stands_alone(kind: str) -> None:
    for path, node in walk(schema(kind)):
        if "$ref" in node:
            file, name = node["$ref"].split("#/definitions/")
            assert file in ("", "registry.schema.json") and list(node) == ["$ref"], path
            assert name in schema(file.split(".")[0] or kind)["definitions"], path


@pytest.mark.parametrize("kind", KINDS)
def test_each_example_is_valid_where_it_stands(kind: str) -> None:
    for path, node in fields(whole(kind)):
        part = {**node, "definitions": VALIDATORS[kind].schema["definitions"]}
        for example in node.get("examples", []):
            errors = list(jsonschema.Draft7Validator(part).iter_errors(example))
            assert errors == [], path


def test_the_registry_is_valid(sip: dict) -> None:
    assert list(VALIDATORS["registry"].iter_errors(sip)) == []


@pytest.mark.parametrize("kind", SMALL)
def test_small_files_are_valid(kind: str) -> None:
    assert list(VALIDATORS[kind].iter_errors(SMALL[kind])) == []


@pytest.mark.parametrize("kind, path, value", REFUSED)
def test_a_fault_is_refused(kind: str, path: str, value: object) -> None:
    errors = list(VALIDATORS[kind].iter_errors(changed(kind, path, value)))
    # An absent key is a fault of the object that lacks it, anything else of the value.
    steps = [int(step) if step.isdigit() else step for step in path.split("/")]
    where = steps[:-1] if value is None or steps[-1] in ("extra", "else", "class") else steps
    where = [] if path in AT_THE_TOP and path not in SMALL[kind] else where
    assert errors and all(list(error.absolute_path)[: len(where)] == where for error in errors)


@pytest.mark.parametrize("kind, path, value", ACCEPTED)
def test_what_is_legal_is_accepted(kind: str, path: str, value: object) -> None:
    assert list(VALIDATORS[kind].iter_errors(changed(kind, path, value))) == []


BANNED = [*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F)]
BANNED += [*range(0x2066, 0x206A), 0xFEFF]


@pytest.mark.parametrize("position", ["{}x", "x{}", "x{}x", "x {} x"])
def test_exactly_the_banned_characters_are_refused(position: str) -> None:
    valid = jsonschema.Draft7Validator(whole("registry")["definitions"]["text"])
    for number in [*range(0x2100), 0xFEFF, 0xFFFD, 0x1F600]:
        if number != 0x20:
            assert valid.is_valid(position.format(chr(number))) == (number not in BANNED), number


def test_an_overlay_may_have_aliases_alone() -> None:
    for kind, key, alias in (
        ("overlay", "codes", {**ALIAS, "code": 1}),
        ("more_tokens", "tokens", {**TOKEN_ALIAS, "ordinal": 1}),
    ):
        overlay = changed(kind, "aliases", [alias])
        del overlay[key]
        assert list(VALIDATORS[kind].iter_errors(overlay)) == []
