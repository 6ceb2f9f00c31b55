"""The schemas and the generator's own checks say the same of every key, form, bound and value."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from schema_cases import ACCEPTED, BASES, REFUSED, SMALL, changed

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from gen.cli.vendor_config import FILE, TARGET  # noqa: E402
from gen.fault import Refused  # noqa: E402
from gen.load import files as load  # noqa: E402
from gen.load.nodes import Document  # noqa: E402
from gen.validate.contract_format import CONTRACT  # noqa: E402
from gen.validate.documents import validate  # noqa: E402
from gen.validate.format import KINDS as OF_FACTS  # noqa: E402
from gen.validate.rules import reserved  # noqa: E402
from gen.validate.shape import (  # noqa: E402
    AnyOf,
    Anything,
    ByCode,
    Choice,
    Either,
    Flag,
    Keys,
    ListOf,
    OneOf,
    Subset,
    Text,
    Whole,
)

KINDS = {**OF_FACTS, "contract": CONTRACT}
SCHEMAS = {
    kind: json.loads((ROOT / "data" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    for kind in (*KINDS, "vendor")
}
FORMS = {form: form for form in ("id", "property-id", "name", "version", "date", "reference")}
FORMS |= {"token-name": "token-name", "token-text": "token"}  # definition to form
FORMS |= {form: form for form in ("protocol-version", "marks", "mark", "c-name", "file-name")}
HOLDERS = {"items", "properties", "anyOf", "propertyNames"}
# Rules about what one entry says of another, which no schema can know.
BEYOND = {
    *("best-property", "best-code", "property-unknown", "property-value", "property-name"),
    *("class-fallback", "code-class", "status-line-code"),
    *("heading-property", "topic-code", "compare-code", "example-code", "example-field", "example-property"),
}
BEYOND |= {"map-registry", "property-registry"}


def resolve(kind: str, node: dict) -> list:
    """A schema and every definition that it refers to, each with the kind of file it is in."""
    found = [(kind, "", node)]
    for part in [node, *node.get("allOf", [])]:
        if "$ref" in part:
            file, name = part["$ref"].split("#/definitions/")
            home = file.split(".")[0] or kind
            inner = resolve(home, SCHEMAS[home]["definitions"][name])
            found += [(home, name, inner[0][2]), *inner[1:]]
    return found


def of_schema(kind: str, node: dict) -> object:
    """What a schema says of a value, in the terms of `of_shape`."""
    parts = resolve(kind, node)
    merged: dict = {}
    for home, name, part in reversed(parts):
        merged.update({key: value for key, value in part.items() if key != "maxLength"})
        merged["home"] = home if HOLDERS & part.keys() else merged.get("home")
    names = [name for _, name, _ in parts]
    if "default-text" in names:
        return "text", "or nothing", 1000
    if "text" in names or set(names) & set(FORMS):
        lengths = [part["maxLength"] for _, _, part in parts if "maxLength" in part]
        form = next((FORMS[name] for name in names if name in FORMS), "")
        return "text", form, min(lengths, default=1000)
    return of_merged(merged)


def of_merged(node: dict) -> object:
    """The same for a schema that is not a text, with its references already in it."""
    home = node["home"]
    if "anyOf" in node and "type" not in node:
        return "either", *(of_schema(home, part) for part in node["anyOf"])
    if "const" in node:
        return "number", node["const"], node["const"]
    if "enum" in node:
        return "choice", tuple(node["enum"])
    if node["type"] in ("boolean", "null"):
        return {"boolean": "flag", "null": "null"}[node["type"]]
    if node["type"] == "integer":
        return "number", node["minimum"], node["maximum"]
    if node["type"] == "array":
        return "list", node.get("minItems", 0), of_schema(home, node["items"])
    if "propertyNames" in node and home in ("contract", "vendor"):
        return "by code", of_schema(home, node["additionalProperties"])
    if "properties" not in node:
        return "anything"
    if any("if" in part for part in node.get("allOf", [])):
        return {branch: of_keys(home, *of_branch(node, branch)) for branch in branches(node)}
    return of_keys(home, node["properties"], node.get("required", []))


def branches(node: dict) -> list:
    """The types that a declaration may have, or the keys of which an object has one."""
    if "oneOf" in node:
        return [part["required"][0] for part in node["oneOf"]]
    return node["properties"]["type"]["enum"]


def of_branch(node: dict, branch: str) -> tuple:
    """The keys and the needed keys of an object of one branch."""
    keys, needed = dict(node["properties"]), list(node["required"])
    for part in node["allOf"]:
        condition = part["if"].get("properties", {}).get("type", {}).get("const")
        if branch == (condition or part["if"]["required"][0]):
            keys = narrowed(keys, part["then"]["properties"])
            needed += part["then"].get("required", [])
    return keys, needed


def narrowed(keys: dict, more: dict) -> dict:
    """Keys with what a condition says of them: none where it says false."""
    inner = {
        key: {**keys[key], "properties": narrowed(keys[key]["properties"], value["properties"])}
        for key, value in more.items()
        if isinstance(value, dict) and "properties" in value
    }
    return {key: value for key, value in {**keys, **more, **inner}.items() if value is not False}


def of_keys(home: str, keys: dict, needed: list) -> dict:
    """Key to (is it needed, what its value is)."""
    return {key: (key in needed, of_schema(home, value)) for key, value in keys.items()}


def of_shape(shape: object) -> object:
    """What the generator says of a value."""
    if isinstance(shape, Text):
        if shape.empty:
            return "text", "or nothing", shape.most
        limits = {"id": 40, "property-id": 40, "name": 60, "token-name": 60}
        limits.update({"c-name": 100, "file-name": 100})
        unlimited = shape.form in ("version", "date")
        return "text", shape.form, 1000 if unlimited else limits.get(shape.form, shape.most)
    if isinstance(shape, Whole):
        return "number", shape.least, shape.most
    if isinstance(shape, Choice):
        return "choice", shape.values
    if isinstance(shape, AnyOf):
        return "either", *map(of_shape, shape.shapes), *(("null",) if shape.null else ())
    if isinstance(shape, ByCode):
        return "by code", of_shape(shape.item)
    if isinstance(shape, ListOf):
        return "list", shape.least, of_shape(shape.item)
    if isinstance(shape, Subset):
        return "either", ("list", 0, of_shape(shape.member)), of_shape(shape.all_but())
    if isinstance(shape, ByCode):
        return "by code", of_shape(shape.item)
    if isinstance(shape, Keys):
        return {key: (field.required, of_shape(field.shape)) for key, field in shape.fields.items()}
    if isinstance(shape, (Either, OneOf)):
        return {branch: of_shape(keys) for branch, keys in shape.shapes.items()}
    return {Flag: "flag", Anything: "anything"}[type(shape)]


def unlike(schema: object, shape: object, path: str = "") -> list:
    """The paths at which two descriptions differ."""
    if isinstance(schema, dict) and isinstance(shape, dict):
        keys = [*schema, *(key for key in shape if key not in schema)]
        both = [(f"{path}/{key}", schema.get(key), shape.get(key)) for key in keys]
        return [found for place, a, b in both for found in unlike(a, b, place)]
    if isinstance(schema, tuple) and isinstance(shape, tuple) and len(schema) == len(shape):
        return [found for a, b in zip(schema, shape) for found in unlike(a, b, path)]
    # `format` is any number to the shape and 1 to a rule; `type` is a choice of branches.
    known = path == "/format" or path.endswith("/type")
    return [] if schema == shape or known else [f"{path}: schema {schema}, generator {shape}"]


def loaded(document: dict) -> Document:
    """A file as the generator reads it."""
    return load.load("a.json", json.dumps(document, ensure_ascii=False).encode("utf-8"))


def rules_broken(kind: str, document: dict) -> set:
    """The rules of the generator that a file breaks; an overlay is laid over its registry."""
    try:
        read = loaded(document)
    except Refused as refused:
        return {fault.rule for fault in refused.diagnostics}
    if kind in BASES:
        return {fault.rule for fault in validate(loaded(BASES[kind]), (read,))}
    return {fault.rule for fault in validate(read)}


@pytest.mark.parametrize("kind", KINDS)
def test_schema_and_shape_are_one(kind: str) -> None:
    root = {**SCHEMAS[kind], "home": kind}
    assert unlike(of_merged(root), of_shape(KINDS[kind])) == []


def test_the_schema_of_vendor_and_its_shapes_are_one() -> None:
    root = {**SCHEMAS["vendor"], "home": "vendor"}
    target = SCHEMAS["vendor"]["definitions"]["target"]
    assert unlike(of_schema("vendor", target), of_shape(TARGET)) == []
    shape = of_shape(FILE)
    assert isinstance(shape, dict)
    assert unlike(of_merged(root), {**shape, "targets": (True, ("list", 1, of_shape(TARGET)))}) == []


def test_a_difference_is_seen() -> None:
    shape = of_shape(KINDS["registry"])
    changed_shape = json.loads(json.dumps(shape).replace("255", "256"))
    assert unlike(json.loads(json.dumps(shape)), changed_shape) != []


def test_reserved_names_are_one_set() -> None:
    name = SCHEMAS["registry"]["definitions"]["name"]["not"]["anyOf"]
    assert tuple(name[0]["enum"]) == reserved.NAMES
    token_name = SCHEMAS["registry"]["definitions"]["token-name"]["not"]
    assert tuple(token_name["enum"]) == reserved.NAMES
    assert [part["pattern"] for part in name[1:]] == [f"^{b}" for b in reserved.NAME_BEGINNINGS]
    property_id = SCHEMAS["registry"]["definitions"]["property"]["properties"]["id"]
    assert tuple(property_id["not"]["enum"]) == reserved.PROPERTIES


@pytest.mark.parametrize("kind", SMALL)
def test_the_small_files_break_no_rule(kind: str) -> None:
    assert rules_broken(kind, SMALL[kind]) <= BEYOND


@pytest.mark.parametrize("kind, path, value", REFUSED)
def test_what_the_schema_refuses_breaks_a_rule(kind: str, path: str, value: object) -> None:
    assert rules_broken(kind, changed(kind, path, value))


@pytest.mark.parametrize("kind, path, value", ACCEPTED)
def test_what_the_schema_accepts_has_the_right_shape(kind: str, path: str, value: object) -> None:
    assert rules_broken(kind, changed(kind, path, value)) <= BEYOND
