"""What an output says of its options: the words of a shell, wherever a run took place."""

import shlex

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen.cli.asked import asked, shell_word
from gen.cli.options import parse
from gen.cli.usage_generate import GENERATE


def said(*words: str) -> str:
    given = parse(GENERATE, ["sip", "-o", "out", *words])
    lines = asked(given, "sip_status", ())
    return lines[0].removeprefix("Options: ") if lines else ""


SAID = {
    (): "",
    ("--profile", "full", "--form", "split", "--prefix", "sip_status"): "",
    ("--check", "--force", "--stats", "--depfile", "d", "--stamp", "s", "--format", "json"): "",
    ("--license-header", "0BSD OR CC0-1.0"): "",
    ("--prefix", "a", "--profile", "enum"): "--profile enum --prefix a",
    ("--inline", "--lines"): "--inline --lines",
    ("--select", "486, 100", "--select", "-5"): "--select=-5,100,486",
    ("--overlay", "/here/a.json", "--overlay", "b/c.json"): "--overlay a.json --overlay c.json",
    ("--templates", "/here/my/"): "--templates my",
    ("--license-header", "/here/head.txt"): "--license-header head.txt",
    ("--license-header", "MIT OR Zlib"): "--license-header 'MIT OR Zlib'",
    ("--unknown", ""): "--unknown=''",
    ("--unknown=-x",): "--unknown=-x",
    ("--unknown", "a */ b /* c ??/ d"): "--unknown 'a *''/ b /''* c ?''?/ d'",
}


@pytest.mark.parametrize(("words", "line"), SAID.items(), ids=[" ".join(words) for words in SAID])
def test_options(words, line):
    assert said(*words) == line
    again = shlex.split(line)
    assert said(*again) == line, "what is said means itself"


def test_files_of_overrides_go_by_their_last_name():
    given = parse(GENERATE, ["sip", "-o", "out", "--inline"])
    lines = asked(given, "sip_status", ("/here/codebook.json", "my own.json"))
    assert lines == ("Options: --inline", "Overrides: codebook.json 'my own.json'")


@settings(max_examples=300)
@given(st.text("ab'\"*/?\\ é", max_size=12))
def test_any_text_is_one_word_and_ends_no_comment(text):
    word = shell_word(text)
    assert shlex.split(word) == [text]
    assert not any(pair in word for pair in ("*/", "/*", "??"))
