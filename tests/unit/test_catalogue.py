"""The catalogue: what codebook says, what is documented and what tests/bad shows is one set."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest
from samples import other, verbs

from gen.cli import usage, usage_generate, usage_vendor
from gen.cli.options import Command
from gen.fault import Refused
from gen.kinds import kind
from gen.load.files import load
from gen.load.reader import Reader
from gen.render.parser import parse
from gen.validate.contract_format import CONTRACT
from gen.validate.documents import validate
from gen.validate.format import KINDS
from gen.validate.rules import reserved
from gen.validate.rules.catalogue import GROUPS, RULES, Rule
from gen.validate.rules.page import page
from gen.validate.shape import Either, Keys, ListOf, OneOf

TOP = Path(__file__).resolve().parents[2]
BAD = TOP / "tests" / "bad"
IDS = [rule.id for rule in RULES]
KEBAB = re.compile(r"[a-z]+(-[a-z]+)+\Z")
# Rules that a file in tests/bad cannot show: each has a test of its own.
ELSEWHERE = {"json-size", "python-version", "system-error", "internal-error"}
# Those that need files as they are written: tests/vendor shows them.
ELSEWHERE |= {f"vendor-{what}" for what in "missing edited stale left manifest update".split()}
# Words with a hyphen in gen/ that are neither rules nor keys nor options.
OTHER = {"c-name", "file-name", "property-id", "token-name", "protocol-version", "dump-model", *reserved.PROPERTIES}


def words() -> set[str]:
    """Every text in gen/ that could be the name of a rule, beside the catalogue itself."""
    found = set()
    for path in (TOP / "gen").rglob("*.py"):
        if not path.name.startswith("about_"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found |= {node.value} if KEBAB.match(node.value) else set()
    return found | {word for word in IDS if word in launcher()}


def launcher() -> str:
    return (TOP / "codebook").read_text(encoding="utf-8")


def keys(shape: object) -> set[str]:
    """Every key that the format knows."""
    if isinstance(shape, Keys):
        inner = [keys(field.shape) for field in shape.fields.values()]
        return set(shape.fields).union(*inner)
    if isinstance(shape, (Either, OneOf)):
        return set().union(*map(keys, shape.shapes.values()))
    return keys(shape.item) if isinstance(shape, ListOf) else set()


def test_documented_rules_are_those_that_are_said() -> None:
    format_keys = set().union(*map(keys, (*KINDS.values(), CONTRACT)))
    modules = (usage, usage_generate, usage_vendor)
    tables = [one for module in modules for one in vars(module).values()]
    commands = [one for one in tables if isinstance(one, Command)]
    options = {option.name for command in commands for option in command.options}
    assert set(IDS) <= words(), "a rule that nothing says"
    assert words() - set(IDS) - format_keys - options - OTHER == set(), "a rule that is no entry"


def test_documented_rules_are_those_of_the_bad_cases() -> None:
    files = {path.stem for path in BAD.glob("*.json")}
    files |= {path.parent.name for path in BAD.glob("*/err")}
    shown = {id for id in IDS if any(name.startswith(id + "-") for name in files)}
    assert shown | ELSEWHERE == set(IDS)
    assert not shown & ELSEWHERE


def test_the_page_is_fresh() -> None:
    assert (TOP / "docs" / "rules.md").read_text(encoding="utf-8") == page(), (
        "run scripts/rules-page > docs/rules.md"
    )


def test_each_rule_is_told_once_and_in_full() -> None:
    assert len(IDS) == len(set(IDS))
    assert len({title for title, _, _ in GROUPS}) == len(GROUPS)
    for rule in RULES:
        assert rule.summary.endswith(".") and rule.reason.endswith("."), rule.id
        assert bool(rule.wrong) == bool(rule.right), rule.id
        assert "  " not in rule.summary + rule.reason, rule.id
        assert rule.wrong != rule.right or not rule.wrong, rule.id


HEAD = {"id": "r", "title": "T", "version": "1.0.0"}
ONE = [{"code": 1, "name": "A", "phrase": "A"}]
BASE = {"format": 1, "registry": {**HEAD, "id": "base"}, "codes": ONE}
RANGES = [{"first": 10, "last": 19, "use": "private", "title": "P"}]
UNTESTED = {"text-length", "overlay-kind", "overlay-collision", "canonical-form"}


def document(example: str, path: str = "example.json"):
    """The document that an example stands for: codes, or members of the top level."""
    if example.startswith('{"code"'):
        members = {"codes": json.loads(f"[{example}]")}
    else:
        members = json.loads("{" + example + "}")
    if not {"overlay", "map"} & members.keys():
        entries = {} if "tokens" in members else {"codes": ONE}
        members = {"registry": HEAD, **entries, **members}
    return load(path, json.dumps({"format": 1, **members}).encode("utf-8"))


def rules_broken(rule: Rule, example: str) -> set[str]:
    """The rules that an example of a rule breaks."""
    one = document(example)
    others = {"base": other("base", 1, classes=(("low", 0, 9),)), "goal": other("goal", 7)}
    others["sip_method"] = verbs()
    if kind(one) != "overlay":
        return {fault.rule for fault in validate(one, (), others)}
    base = json.loads(json.dumps(BASE))
    if rule.id == "overlay-range":
        base["registry"]["ranges"] = RANGES
    registry = load("base.json", json.dumps(base).encode("utf-8"))
    return {fault.rule for fault in validate(registry, (one,))}


ABOUT_FILES = [
    rule
    for title, _, rules in GROUPS[1:12]
    for rule in rules
    if rule.id not in UNTESTED
]


@pytest.mark.parametrize("rule", ABOUT_FILES, ids=lambda rule: rule.id)
def test_examples_of_files(rule: Rule) -> None:
    assert rules_broken(rule, rule.wrong) == {rule.id}
    assert rules_broken(rule, rule.right) == set()


JSON_SHOWN = ["json-syntax", "json-surrogate", "json-number", "json-repeated-key", "json-key"]


def json_rule(text: str) -> str:
    try:
        Reader("example.json", text).read()
    except Refused as refused:
        return refused.diagnostics[0].rule
    return ""


@pytest.mark.parametrize("id", JSON_SHOWN)
def test_examples_of_json(id: str) -> None:
    rule = RULES[IDS.index(id)]
    assert (json_rule(rule.wrong), json_rule(rule.right)) == (id, "")


@pytest.mark.parametrize("id", ["template-syntax", "template-block"])
def test_examples_of_templates(id: str) -> None:
    rule = RULES[IDS.index(id)]
    with pytest.raises(Refused) as refused:
        parse("example.tmpl", rule.wrong)
    assert {fault.rule for fault in refused.value.diagnostics} == {id}
    parse("example.tmpl", rule.right)


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    from gen.load.files import LARGEST, read

    path = tmp_path / "large.json"
    with open(path, "wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(Refused) as refused:
        read(str(path))
    (fault,) = refused.value.diagnostics
    assert (fault.rule, fault.message) == ("json-size", "the file is larger than 1024 MiB")
