"""check, fmt, list, schema, dump-model and explain."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil

import pytest
from launcher import OVERLAY, REGISTRY, ROOT, Codebook

from gen.validate.rules.catalogue import RULES, Rule

DATA = [
    path.name[: -len(".json")]
    for folder in (ROOT / "data", ROOT / "data" / "maps")
    for path in sorted(folder.glob("*.json"))
    if not path.name.endswith(".schema.json")
]
MAP = {
    "format": 1,
    "map": {
        "id": "self",
        "title": "To itself",
        "version": "1.0.0",
        "from": "tiny",
        "to": "tiny",
        "license": "CC0-1.0",
    },
    "rows": [{"from": 10, "to": 12, "source": "T"}],
}


def test_check_is_silent_where_nothing_is_wrong(tiny: Codebook) -> None:
    assert tiny.prints("check", "tiny.json") == ""
    assert tiny.prints("check", "tiny.json", "--overlay", "mine.json") == ""
    assert tiny.prints("check", "mine.json") == "", "with the registry beside it"
    tiny.write("maps/self.json", MAP)
    assert tiny.prints("check", "maps/self.json") == "", "with the registry a folder above"
    assert tiny.prints("check") == "", "all of data/"
    assert tiny.prints("check", *DATA, "tiny.json", "mine.json") == ""


def test_check_of_an_overlay_sees_the_registry(tiny: Codebook) -> None:
    tiny.write("mine.json", {**OVERLAY, "codes": [{"code": 10, "name": "X", "phrase": "Y"}]})
    err = tiny.fails("check", "mine.json", status=3)
    assert "mine.json:" in err and "[overlay-redefines]" in err and "tiny.json:" in err


def test_check_of_two_overlays_that_collide(tiny: Codebook) -> None:
    other = {**OVERLAY, "overlay": {**OVERLAY["overlay"], "id": "other"}}
    del other["aliases"]
    tiny.write("other.json", other)
    words = ["check", "tiny.json", "--overlay", "mine.json", "--overlay", "other.json"]
    err = tiny.fails(*words, status=3)
    assert "other.json:" in err and "mine.json:" in err


def test_check_of_a_map(tiny: Codebook) -> None:
    tiny.write("self.json", {**MAP, "rows": [{"from": 10, "to": 99, "source": "T"}]})
    err = tiny.fails("check", "self.json", status=3)
    assert "[map-code]" in err and "self.json:" in err


def test_check_reports_each_fault_once(tiny: Codebook) -> None:
    once = tiny.fails("check", "bad.json", status=3)
    assert tiny.fails("check", "bad.json", "bad.json", status=3) == once


def test_check_of_what_is_no_json(tiny: Codebook) -> None:
    (tiny.folder / "raw.json").write_bytes(b'{"format": 1, "a": "\xff"}')
    assert "[json-encoding]" in tiny.fails("check", "raw.json", status=3)
    (tiny.folder / "bom.json").write_bytes(b"\xef\xbb\xbf{}")
    assert "[json-bom]" in tiny.fails("check", "bom.json", status=3)
    for text in ("", "[1,]", "null", "[]", '"x"', "{"):
        tiny.write("x.json", text)
        assert tiny.fails("check", "x.json", status=3).startswith("x.json:")


def test_fmt(tiny: Codebook) -> None:
    path = tiny.write("t.json", json.dumps(REGISTRY))
    done = tiny("fmt", "--check", "t.json")
    assert done.status == 1 and "[canonical-form]" in done.err
    assert done.out.startswith("--- t.json") and "fmt t.json" in done.err
    before = path.read_text()
    wanted = tiny.prints("fmt", "-", input=before.encode())
    assert path.read_text() == before
    assert tiny.prints("fmt", "t.json") == ""
    assert path.read_text() == wanted != before
    assert json.loads(wanted) == REGISTRY
    stamp = path.stat().st_mtime_ns
    assert tiny.prints("fmt", "t.json", "t.json") == ""
    assert path.stat().st_mtime_ns == stamp
    assert tiny.prints("fmt", "--check", "t.json") == ""
    assert tiny.prints("fmt", "-", input=wanted.encode()) == wanted


def test_fmt_writes_none_where_one_is_refused(tiny: Codebook) -> None:
    path = tiny.write("t.json", json.dumps(REGISTRY))
    before = path.read_text()
    assert "bad.json:" in tiny.fails("fmt", "t.json", "bad.json", status=3)
    assert path.read_text() == before
    assert "<stdin>:1:1: error" in tiny.fails("fmt", "-", status=3, input=b"")


def test_the_data_is_in_canonical_form(codebook: Codebook) -> None:
    assert codebook.prints("fmt", "--check", *DATA) == ""


def test_list_of_registries(codebook: Codebook) -> None:
    rows = [line.split() for line in codebook.prints("list").splitlines()]
    assert [row[0] for row in rows] == DATA
    listed = json.loads(codebook.prints("list", "--format", "json"))
    assert [row["id"] for row in listed] == DATA
    assert all(row["kind"] in ("registry", "map") and row["entries"] for row in listed)


def test_list_of_codes(tiny: Codebook) -> None:
    assert tiny.prints("list", "tiny.json") == (
        "10  FINE   Fine         active        T s1.1\n"
        "12  SO_SO  So, so       deprecated\n"
        '21  ODD    Odd "thing"  unregistered\n'
    )
    assert tiny.prints("list", "tiny.json", "--status", "deprecated") == (
        "12  SO_SO  So, so  deprecated\n"
    )
    words = ["--status", "active", "--status", "unregistered", "--format", "json"]
    rows = json.loads(tiny.prints("list", "tiny.json", *words))
    assert [row["code"] for row in rows] == [10, 21]
    assert "MINE" in tiny.prints("list", "tiny.json", "--overlay", "mine.json")
    err = tiny.fails("list", "tiny.json", "--status", "reserved", status=1)
    assert err == "codebook: no code is reserved\n"


def test_list_as_csv(tiny: Codebook) -> None:
    text = tiny("list", "tiny.json", "--format", "csv").raw.decode()
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[0] == ["code", "name", "phrase", "status", "references"]
    assert rows[2:] == [
        ["12", "SO_SO", "So, so", "deprecated", ""],
        ["21", "ODD", 'Odd "thing"', "unregistered", ""],
    ]
    assert text.count("\r\n") == 4


def test_columns_of_wide_characters(tiny: Codebook) -> None:
    path = tiny.folder / "tiny.json"
    path.write_text(path.read_text().replace('"Fine"', '"中文 e\u0301"'), encoding="utf-8")
    lines = tiny.prints("list", "tiny.json").splitlines()
    assert lines[0] == "10  FINE   中文 e\u0301       active        T s1.1"


@pytest.mark.parametrize("kind", ["registry", "overlay", "map", "vendor"])
def test_schema(codebook: Codebook, kind: str) -> None:
    text = codebook.prints("schema", kind)
    assert text == (ROOT / "data" / f"{kind}.schema.json").read_text(encoding="utf-8")
    assert json.loads(text)["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_schema_is_that_of_registries(codebook: Codebook) -> None:
    assert codebook.prints("schema") == codebook.prints("schema", "registry")


def test_dump_model(tiny: Codebook) -> None:
    model = json.loads(tiny.prints("dump-model", "tiny.json", "--overlay", "mine.json"))
    assert list(model)[:2] == ["model_format", "id"] and model["id"] == "tiny"
    assert [code["code"] for code in model["codes"]] == [10, 12, 21, 30]
    assert [code["origin"] for code in model["codes"]] == ["tiny"] * 3 + ["mine"]
    assert model["codes"][1]["phrase_aliases"][0]["text"] == "Middling"
    assert len({tuple(code) for code in model["codes"]}) == 1, "every key is always there"
    assert model["codes"][0]["properties"][0]["value"] is True


def test_dump_model_keys_are_those_of_the_model(codebook: Codebook) -> None:
    """A key that goes or changes its meaning is a new model_format; a new one is added here."""
    from gen.model import registry as records

    model = json.loads(codebook.prints("dump-model", "sip"))
    assert tuple(model)[1:] == records.Registry._fields
    assert tuple(model["codes"][0]) == records.Code._fields
    assert tuple(model["classes"][0]) == records.Class._fields
    assert len(model["codes"]) == 93


@pytest.mark.parametrize(
    "words", [["486"], ["BUSY_HERE"], ["busy here"], ["Busy", "Here"], ["sip_status_busy_here"]]
)
def test_explain_finds_a_code(codebook: Codebook, words: list[str]) -> None:
    text = codebook.prints("explain", *words)
    assert text == codebook.prints("explain", "486")
    assert text.startswith("486 Busy Here\n")
    assert "RFC 3261 s21.4.24" in text and "SIP_STATUS_BUSY_HERE" in text
    assert all(len(line) < 80 for line in text.splitlines())


def test_explain_tells_all(tiny: Codebook) -> None:
    text = tiny.prints("explain", "okay", "--registry", "tiny.json")
    assert text == (
        "10 Fine\n"
        "\n"
        "  Name         FINE, OK (T); in C TINY_FINE\n"
        "  Meaning      Nothing is wrong.\n"
        "  Status       active\n"
        "  Registry     Tiny codes (tiny 1.0.0)\n"
        "  Since        T s1\n"
        "  References   T s1.1\n"
        '  Also spelt   "Okay" (T s4)\n'
        "  Class        Good, 10 to 19, final; an unknown one counts as 10\n"
        "               All is well. (T s3)\n"
        "\n"
        "Properties\n"
        "\n"
        "  final: It is the last.\n"
        "      yes\n"
    )
    text = tiny.prints("explain", "12", "--registry=tiny.json", "--overlay=mine.json")
    assert "deprecated since T s9; use 10 instead" in text and "no (by default)" in text
    text = tiny.prints("explain", "mine", "--registry=tiny.json", "--overlay=mine.json")
    assert "added by the overlay mine" in text


def test_explain_shows_the_status_line(codebook: Codebook) -> None:
    text = codebook.prints("explain", "486", "--registry", "sip")
    assert "\n  Status line  SIP/2.0 486 Busy Here (RFC 3261 s7.1 s25.1)\n" in text
    assert "Status line" not in codebook.prints("explain", "BYE", "--registry", "sip_method")


def test_explain_tells_codes_apart_that_are_mixed_up(codebook: Codebook) -> None:
    text = " ".join(codebook.prints("explain", "407").split())
    assert "Mixed up 401 is the challenge of a user agent server" in text
    assert "RFC 3261 s21.4.2; RFC 3261 s21.4.8" in text
    (told,) = json.loads(codebook.prints("explain", "407", "--format", "json"))
    assert [one["codes"] for one in told["compare"]] == [[401, 407]]
    assert "Mixed up" not in codebook.prints("explain", "182")


def test_explain_of_a_shared_phrase_tells_each(codebook: Codebook) -> None:
    text = codebook.prints("explain", "not acceptable")
    assert text.startswith("406 ") and "\n606 " in text


def test_explain_as_json(codebook: Codebook) -> None:
    (found,) = json.loads(codebook.prints("explain", "202", "--format", "json"))
    assert found["code"]["use_instead"] == 200 and found["class"]["id"] == "success"
    assert found["registry"] == "sip"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["BUSY_HER"], "sip has no code 'BUSY_HER'; did you mean BUSY_HERE?"),
        (["busy hear"], "sip has no code 'busy hear'; did you mean Busy Here?"),
        (["unique-cod"], "sip has no code 'unique-cod'; did you mean unique-code?"),
        (["444"], "sip has no code '444'; it would be one of the class 'Client Error'"),
        (["9999"], "sip has no code '9999'"),
        (["qwertzuiop"], "sip has no code 'qwertzuiop'"),
    ],
)
def test_explain_of_an_unknown_word(codebook: Codebook, words: list[str], told: str) -> None:
    assert codebook.fails("explain", *words, status=1) == f"codebook: {told}\n"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_explain_of_a_rule(codebook: Codebook, rule: object) -> None:
    text = codebook.prints("explain", rule.id)  # type: ignore[attr-defined]
    assert text.splitlines()[0] == rule.id  # type: ignore[attr-defined]
    assert all(len(line) < 100 for line in text.splitlines())
    assert " ".join(rule.summary.split()) in " ".join(text.split())  # type: ignore[attr-defined]


def test_explain_without_a_word_lists_the_rules(codebook: Codebook) -> None:
    text = codebook.prints("explain")
    assert re.findall(r"^(\S+)$", text, re.MULTILINE) == [rule.id for rule in RULES]
    rules = json.loads(codebook.prints("explain", "--format", "json"))
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert json.loads(codebook.prints("explain", RULES[0].id, "--format", "json")) == rules[0]


def test_every_rule_of_the_command_line_is_explained() -> None:
    """The names that the command line gives its faults are in the table of rules."""
    known = {rule.id for rule in RULES}
    told = set()
    for path in [*(ROOT / "gen").glob("*.py"), *(ROOT / "gen" / "commands").glob("*.py")]:
        text = path.read_text(encoding="utf-8")
        told |= set(re.findall(r'Fault\((?:[^()]|\([^()]*\))*?, "([a-z]+(?:-[a-z]+)+)"', text))
    assert told, "the search itself works"
    assert told <= known, sorted(told - known)


def test_a_registry_of_every_type_of_property(tiny: Codebook) -> None:
    kinds = [
        {"id": "flag", "type": "flag", "meaning": "A flag."},
        {
            "id": "enum",
            "type": "enum",
            "meaning": "An enum.",
            "values": [{"id": "a", "meaning": "A."}, {"id": "b", "meaning": "B."}],
        },
        {
            "id": "set",
            "type": "set",
            "meaning": "A set.",
            "members": [{"id": "x", "meaning": "X."}, {"id": "y", "meaning": "Y."}],
        },
        {"id": "int", "type": "int", "meaning": "An int.", "minimum": 0, "maximum": 9},
        {"id": "hint", "type": "text", "meaning": "A text."},
        {"id": "code", "type": "code", "meaning": "A code."},
        {
            "id": "rows",
            "type": "rows",
            "meaning": "Rows.",
            "columns": [
                {"id": "name", "type": "text", "meaning": "N."},
                {"id": "must", "type": "flag", "meaning": "M."},
            ],
        },
    ]
    values = {
        "flag": {"value": True, "source": "T s5", "confidence": "unconfirmed"},
        "enum": "b",
        "set": ["x", "y"],
        "int": 7,
        "hint": "Some text.",
        "code": 12,
        "rows": [{"name": "First", "must": True}, {"name": "Second", "must": False}],
    }
    codes = [{**REGISTRY["codes"][0], "properties": values}, *REGISTRY["codes"][1:]]
    tiny.write("tiny.json", {**REGISTRY, "properties": kinds, "codes": codes})
    text = tiny.prints("explain", "10", "--registry", "tiny.json")
    told = re.findall(r"^      (.*)$", text, re.MULTILINE)
    for line in ("yes (T s5; unconfirmed)", "b. B.", "x, y", "7", "Some text.", "12"):
        assert line in told
    assert told[-2:] == ["First; must: yes", "Second; must: no"]
    model = json.loads(tiny.prints("dump-model", "tiny.json"))
    assert len(model["codes"][0]["properties"]) == len(kinds)
    assert tiny.prints("generate", "tiny.json", "-o-", "--form=single")


def test_the_documented_model_is_the_model() -> None:
    """docs/model.md names the keys of every record, in order."""
    from gen.model import map as maps
    from gen.model import pages, registry

    text = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    documented = {
        name: [
            key
            for row in re.findall(r"^\| ([a-z_, ]+) \|", body, re.MULTILINE)[1:]
            for key in row.split(", ")
        ]
        for name, body in sections.items()
    }
    known = {
        name: list(record._fields)
        for module in (registry, pages, maps)
        for name, record in vars(module).items()
        if isinstance(record, type) and name != "Record"
    }
    assert documented == known


COMMANDS = [rule for rule in RULES if rule.wrong.startswith("codebook ")]


@pytest.mark.parametrize("rule", COMMANDS, ids=lambda rule: rule.id)
def test_the_examples_of_rules_do_what_they_say(codebook: Codebook, rule: Rule) -> None:
    """The wrong example of a rule of the command line breaks it, the right one breaks nothing."""
    mine = {**OVERLAY, "overlay": {**OVERLAY["overlay"], "extends": "sip"}, "codes": [CODE]}
    del mine["aliases"]
    codebook.write("acme.json", mine)
    codebook.write("sip.json", (ROOT / "data" / "sip.json").read_text(encoding="utf-8"))
    codebook.write("q850.json", REGISTRY)
    codebook.write("src/sip_status.h", "mine\n")
    for line, breaks in ((rule.right, False), (rule.wrong, True)):
        shutil.rmtree(codebook.folder / "out", ignore_errors=True)
        done = codebook(*line.split()[1:])
        assert (f"[{rule.id}]" in done.err) == breaks, done
        assert (done.status == 0) != breaks, done


CODE = {"code": 698, "name": "MINE", "phrase": "Mine"}
