"""Markdown: fresh in docs/reference, with links that lead somewhere, and texts that stay texts."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from documents import LAUNCHER, OVERLAY
from generated import GOLDEN, ROOT, need, run, silent

from gen.cli import catalog

REFERENCE = ROOT / "docs/reference"
LINK = re.compile(r'<a href="([^"]*)"')
ANCHOR = re.compile(r'<a id="([^"]*)"')
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


def test_the_reference_is_fresh() -> None:
    silent(*LAUNCHER, "docs", "--format", "markdown", "--output", REFERENCE, "--check")


def rendered(path: Path) -> str:
    need("cmark-gfm")
    return run("cmark-gfm", "-e", "table", "-e", "strikethrough", "-e", "autolink", "--unsafe", path)


@pytest.fixture(params=["markdown", "hostile_markdown"])
def folder(request: pytest.FixtureRequest) -> Path:
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]


def test_links_lead_somewhere(folder: Path) -> None:
    pages = {path.resolve(): rendered(path) for path in sorted(folder.rglob("*.md"))}
    anchors = {path: ANCHOR.findall(text) for path, text in pages.items()}
    links = 0
    for path, text in pages.items():
        assert len(set(anchors[path])) == len(anchors[path]), path
        for target in LINK.findall(text):
            if target.startswith("https://www.rfc-editor.org/rfc/rfc"):
                continue
            file, _, name = html.unescape(target).partition("#")
            leads = (path.parent / file).resolve() if file else path
            assert leads in pages, (path, target)
            assert not name or name in anchors[leads], (path, target)
            links += 1
    assert links > 100


def test_every_page_can_be_reached(folder: Path) -> None:
    found = {folder / "README.md"}
    new = list(found)
    while new:
        path = new.pop()
        for target in LINK.findall(rendered(path)):
            leads = (path.parent / target.partition("#")[0]).resolve()
            if leads.suffix == ".md" and leads not in found:
                found.add(leads)
                new.append(leads)
    assert found == {path.resolve() for path in folder.rglob("*.md")}


def cells(text: str) -> set[str]:
    """What the cells of tables and the headings show."""
    shown = re.findall(r"<(?:td|h3)>(.*?)</(?:td|h3)>", text, re.DOTALL)
    return {html.unescape(re.sub(r"</?(a|code)\b[^>]*>", "", one)) for one in shown}


@pytest.mark.parametrize("id", [one for one in catalog.ids() if "_to_" not in one])
def test_every_code_has_a_row(id: str, markdown: Path) -> None:
    registry = json.loads((ROOT / f"data/{id}.json").read_text("utf-8"))
    shown = cells(rendered(markdown / f"{id}.md"))
    for code in registry.get("codes") or registry["tokens"]:
        assert str(code.get("code", code.get("ordinal"))) in shown
        assert code.get("phrase", code.get("token")) in shown
        assert code.get("summary", "") in shown | {""}


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_no_text_is_taken_for_markup(path: Path, hostile_markdown: Path) -> None:
    registry = json.loads(path.read_text("utf-8"))
    codes = registry.get("codes") or registry["tokens"]
    if path.stem == "hostile":
        codes += json.loads(OVERLAY.read_text("utf-8"))["codes"]
    text = rendered(hostile_markdown / f"{registry['registry']['id']}.md")
    for code in codes:
        assert {code.get("phrase", code.get("token")), code.get("summary", "")} <= cells(text) | {""}
    assert not re.search(r"<(script|b|em|strong|del|img|hr|h[456])\b", text)


def test_headings_are_as_deep_as_they_should_be(folder: Path) -> None:
    for path in folder.rglob("*.md"):
        lines = [one for one in path.read_text("utf-8").splitlines() if one.startswith("#")]
        depths = [len(line) - len(line.lstrip("#")) for line in lines]
        assert depths[0] == 1 and depths.count(1) == 1
        assert max(depths) <= 3
