"""Whatever a registry may say stays text: in a page of the manual and in Markdown."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from generated import ROOT, need, run
from hypothesis import given
from hypothesis import strategies as st

from gen.cli.manual import command_page
from gen.cli.options import Given
from gen.cli.reference import _gathered, _man, _markdown
from gen.cli.usage_docs import DOCS
from gen.markup import markdown, roff
from gen.render.render import faults
from gen.render.templates import Templates
from gen.view.man.words import paragraph

MARKS = r""".'\"-`^~|*_#<>&$!()[]{}%:;,=+/1aZ é日"""
WORDS = ["No", "Fa", "Sh", ".Sh", "'br", "\\fB", "()", "f()", "Ta", "---", "1.", "2)", "<b>", "&lt;"]
WORD = st.sampled_from(WORDS) | st.text(MARKS.replace(" ", ""), min_size=1, max_size=50)
TEXTS = st.lists(
    st.lists(WORD, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=40
)
HEAD = ".Dd January 1, 2026\n.Dt TEXTS 7\n.Os\n.Sh NAME\n.Nm texts\n.Nd texts\n.Sh DESCRIPTION\n"


@given(TEXTS)
def test_the_manual_shows_each_text(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    need("mandoc")
    page = tmp_path_factory.mktemp("page") / "texts.7"
    items = "".join(f".It {roff(text)}\n{paragraph(text)}\n" for text in texts)
    page.write_text(f"{HEAD}.Bl -tag -width Ds\n{items}.El\n", encoding="ascii")
    shown = run("mandoc", "-W", "warning,stop", "-T", "utf8", "-O", "width=500", page)
    told = re.sub(r"\s", "", re.sub(r".\x08", "", shown).partition("DESCRIPTION")[2])
    assert told.startswith("".join(text.replace(" ", "") * 2 for text in texts))


@given(TEXTS)
def test_markdown_shows_each_text(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    need("cmark-gfm")
    page = tmp_path_factory.mktemp("page") / "texts.md"
    rows = "".join(f"| {markdown(text)} |\n" for text in texts)
    lines = "".join(f"\n{markdown(text)}\n\n- {markdown(text)}\n" for text in texts)
    page.write_text(f"| x |\n|---|\n{rows}{lines}", encoding="utf-8")
    shown = run("cmark-gfm", "-e", "table", "-e", "strikethrough", "--unsafe", page)
    shown = shown.partition("</thead>")[2]
    assert not re.search(r"<(?!/?(td|tr|p|li|ul|tbody|table)>)[a-z!]", shown)
    told = html.unescape(re.sub(r"<[^>]*>|\s", "", shown))
    bare = [text.replace(" ", "") for text in texts]
    assert told == "".join(bare) + "".join(text * 2 for text in bare)


def test_no_fault_in_our_templates() -> None:
    templates = Templates(str(ROOT / "templates"))
    found = _gathered(Given(DOCS, (), {}))
    names = set()
    for page in (command_page([("codebook", "1")]), *_man(found), *_markdown(found)):
        assert faults(templates.load(page.template), page.values, templates.load) == ()
        names.add(Path(page.template).name)
    made = {path.name for one in ("man", "markdown") for path in (ROOT / f"templates/docs/{one}").iterdir()}
    assert names == made - {"details.md.tmpl"}
