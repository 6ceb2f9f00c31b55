"""Any text survives C: as a literal byte for byte, as a comment without ending it."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import pytest
from generated import need, silent
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gen.view import c_text

NASTY = st.sampled_from(
    [*'"\\?/*07\n\0é\U0001d11e ', "??", "*/", "/*", "//"]
)
TEXT = st.text(st.characters(blacklist_categories=["Cs"]), max_size=40)
ANY = st.one_of(TEXT, st.lists(NASTY, max_size=12).map("".join))
LEGAL = st.one_of(
    st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=200),
    st.lists(NASTY.filter(str.isprintable), max_size=60).map("".join),
).map(lambda text: " ".join(text.split()))
FEW = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("Busy Here", '"Busy Here"'),
        ("", '""'),
        ('"\\', r'"\"\\"'),
        ("Who?", '"Who?"'),
        ("??/", r'"\?\?/"'),
        ("é9", r'"\303\2519"'),
        ("\0\n", r'"\000\012"'),
        ("%n ${x}", '"%n ${x}"'),
    ],
)
def test_literals(text: str, literal: str) -> None:
    assert c_text.literal(text) == literal


@pytest.mark.parametrize(
    ("text", "comment"),
    [
        ("a */ b", "a * / b"),
        ("/*/", "/ * /"),
        ("**/", "** /"),
        ("????", "? ? ? ?"),
        ("ends \\", "ends \\."),
        ("http://x", "http://x"),
    ],
)
def test_comments(text: str, comment: str) -> None:
    assert c_text.comment(text) == comment


def test_doxygen_reads_no_markup() -> None:
    assert c_text.doc("<b> @file \\ref #a %n &amp;") == r"\<b> \@file \\ref \#a \%n \&amp;"


def test_documentation_is_wrapped() -> None:
    assert c_text.doc_comment(("One.",)) == ("/** One. */",)
    assert c_text.doc_comment(("One.", "Two.")) == ("/**", " * One.", " * Two.", " */")
    long = c_text.doc_comment((" ".join(["word"] * 60),), 4)
    assert len(long) == 6 and max(map(len, long)) <= 96
    assert c_text.doc_comment(("x" * 200,)) == ("/**", " * " + "x" * 200, " */")


def test_no_line_of_documentation_ends_with_a_backslash() -> None:
    lines = c_text.doc_comment(("x" * 93 + " \\ and more",))
    assert lines == ("/**", " * " + "x" * 93 + " \\\\.", " * and more", " */")


def test_numbers() -> None:
    assert c_text.integer(486) == "486"
    assert c_text.integer(-7) == "-7"
    assert c_text.integer(-(2**31)) == "(-2147483647 - 1)"
    assert [c_text.unsigned(most) for most in (0, 255, 256, 65535, 65536)] == [
        *("uint8_t", "uint8_t"),
        *("uint16_t", "uint16_t"),
        "uint32_t",
    ]


def test_sizes_count_bytes_and_the_terminator() -> None:
    assert [c_text.size(text) for text in ("", "Trying", "é", "\U0001d11e")] == [1, 7, 3, 5]


def table(texts: list[str]) -> str:
    """A program that writes every text, its size before it."""
    rows = "".join(f"    {{{c_text.literal(t)}, sizeof {c_text.literal(t)}}},\n" for t in texts)
    return (
        "#include <stdio.h>\n"
        "static const struct { const char *text; unsigned long size; } rows[] = {\n"
        f"{rows}}};\n"
        "int main(void) {\n"
        "    for (unsigned i = 0; i < sizeof rows / sizeof rows[0]; i++) {\n"
        '        printf("%lu:", rows[i].size);\n'
        "        fwrite(rows[i].text, 1, rows[i].size, stdout);\n"
        "    }\n"
        "    return 0;\n"
        "}\n"
    )


@FEW
@given(st.lists(ANY, min_size=30, max_size=80))
def test_every_text_survives_as_a_literal(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, program = Path(folder, "t.c"), Path(folder, "t")
        source.write_text(table(texts), encoding="utf-8")
        silent(need("gcc"), "-std=c99", "-trigraphs", "-Wall", "-Werror", "-o", program, source)
        out = subprocess.run([program], stdout=subprocess.PIPE, check=True).stdout
    assert out == b"".join(b"%d:%s\0" % (c_text.size(t), t.encode()) for t in texts)


@FEW
@given(st.lists(LEGAL, min_size=30, max_size=80))
def test_every_text_stays_inside_its_comment(texts: list[str]) -> None:
    lines = []
    for number, text in enumerate(texts):
        lines += [*c_text.doc_comment((text, "x")), f"int a{number};"]
        lines += [f"/* {c_text.comment(text)} */", f"int b{number};"]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "t.c")
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        options = ("-std=c99", "-trigraphs", "-fsyntax-only", "-Wall", "-Wextra", "-Werror")
        silent(need("gcc"), *options, "-Wno-bidi-chars", source)
        silent(need("clang"), *options, "-Wdocumentation", source)
