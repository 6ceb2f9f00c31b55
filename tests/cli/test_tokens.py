"""Registries of tokens on the command line: listed, explained, selected by their texts."""

from __future__ import annotations

import json

import pytest
from launcher import Codebook

from gen.commands.list import ENTRIES

HEAD = {"id": "words", "title": "Words", "version": "1.0.0"}
WORDS = {
    "format": 1,
    "registry": HEAD,
    "tokens": [
        {"token": "Call-ID", "ordinal": 1, "name": "CALL_ID"},
        {"token": "199", "ordinal": 2, "name": "199", "references": ["RFC 6228"]},
        {"token": "old", "ordinal": 3, "name": "OLD", "status": "deprecated", "use-instead": "199"},
        {"token": "far", "ordinal": 199, "name": "FAR", "status": "unregistered"},
    ],
}
WORDS["tokens"][0]["aliases"] = [{"token": "i", "sources": ["RFC 3261"]}]
OVERLAY = {
    "format": 1,
    "overlay": {**HEAD, "id": "more", "extends": "words"},
    "tokens": [{"token": "X", "ordinal": 4, "name": "X"}],
}


@pytest.fixture
def words(codebook: Codebook) -> Codebook:
    codebook.write("words.json", WORDS)
    codebook.write("more.json", OVERLAY)
    return codebook


def test_list(words: Codebook) -> None:
    assert words.prints("list", "words.json") == (
        "Call-ID  1    CALL_ID  active\n"
        "199      2    199      active        RFC 6228\n"
        "old      3    OLD      deprecated\n"
        "far      199  FAR      unregistered\n"
    )
    assert words.prints("list", "words.json", "--overlay", "more.json").count("\n") == 5
    rows = json.loads(words.prints("list", "words.json", "--format", "json"))
    assert [(row["token"], row["ordinal"]) for row in rows][:2] == [("Call-ID", 1), ("199", 2)]


def test_the_catalogue_says_what_there_is(words: Codebook) -> None:
    lines = {line.split()[0]: line for line in words.prints("list").splitlines()}
    assert "  134 tokens  " in lines["sip_header"] and "  93 codes   " in lines["sip"]
    rows = json.loads(words.prints("list", "--format", "json"))
    assert {row["id"]: row["entries"] for row in rows}["sip_method"] == 14
    assert {row["of"] for row in rows} <= set(ENTRIES)


@pytest.mark.parametrize("word", ["i", "I", "Call-ID", "call-id", "CALL_ID", "words_call_id", "1"])
def test_explain_finds_a_token(words: Codebook, word: str) -> None:
    text = words.prints("explain", word, "--registry", "words.json")
    assert text.startswith("Call-ID\n\n  Name         CALL_ID; in C WORDS_CALL_ID = 1\n")
    assert '  Also spelt   "i" (RFC 3261)\n' in text and "Class" not in text


def test_explain_takes_a_number_for_a_token_first(words: Codebook) -> None:
    assert words.prints("explain", "199", "--registry", "words.json").startswith("199\n")
    assert words.prints("explain", "3", "--registry", "words.json").startswith("old\n")
    told = words.prints("explain", "old", "--registry", "words.json")
    assert "deprecated; use 199 instead" in told


def test_explain_knows_no_other(words: Codebook) -> None:
    err = words.fails("explain", "call-i", "--registry", "words.json", status=1)
    assert err == "codebook: words has no token 'call-i'; did you mean CALL_ID?\n"


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        ("i", ["CALL_ID"]),
        ("call-id", ["CALL_ID"]),
        ("CALL_ID,old", ["CALL_ID", "OLD"]),
        ("199", ["199"]),
        ("2-3", ["199", "OLD"]),
    ],
)
def test_select(words: Codebook, chosen: str, names: list[str]) -> None:
    text = words.prints("generate", "words.json", "-o-", "--profile=enum", "--select", chosen)
    assert [name for name in ("CALL_ID", "199", "OLD", "FAR") if f"WORDS_{name} " in text] == names


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ("calls", "--select: words has no token 'calls'"),
        ("cal-id", "--select: words has no token 'cal-id'; did you mean Call-ID?"),
        ("far", "--select: FAR (199) is unregistered"),
    ],
)
def test_select_finds_nothing(words: Codebook, chosen: str, told: str) -> None:
    err = words.fails("generate", "words.json", "-oout", "--select", chosen)
    assert err.startswith(f"codebook: error: {told} [option-select]"), err


def test_a_registry_of_unregistered_tokens(words: Codebook) -> None:
    only = {**WORDS, "tokens": WORDS["tokens"][-1:]}
    words.write("only.json", only)
    err = words.fails("generate", "only.json", "-oout")
    assert err.startswith("codebook: error: every token of words is unregistered [option-select]")


def test_dump_model(words: Codebook) -> None:
    model = json.loads(words.prints("dump-model", "words.json"))
    assert (model["kind"], model["case_sensitive"]) == ("tokens", False)
    assert [(code["code"], code["phrase"]) for code in model["codes"]][:2] == [
        *((1, "Call-ID"), (2, "199"))
    ]
    assert model["codes"][2]["use_instead"] == 2
