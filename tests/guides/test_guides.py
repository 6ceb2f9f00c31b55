"""The guides of docs/ are so: followed in a copy of the checkout, or held against what they show."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from checkout import copy_all
from follow import BLOCK, Wrong, follow
from generated import ROOT, need

FOLLOWED = ("getting-started.md", "adding-an-output.md")
# Which test runs the blocks of other pages, or holds them against what they are cut from.
ELSEWHERE = {
    "adopt.md": "tests/stacks/test_stacks.py",
    "cpp.md": "tests/consumers/test_docs.py",
    "integrate.md": "tests/consumers/test_docs.py",
    "performance.md": "tests/bench/test_bench.py",
    "registry-format.md": "tests/guides/test_guides.py",
    "vendor.md": "tests/consumers/test_docs.py",
}
DOCS = ROOT / "docs"


def words(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", FOLLOWED)
def test_page_is_so(page: str, tmp_path: Path) -> None:
    need("cc")
    text = words(page)
    ran = follow(copy_all(tmp_path / "my copy"), DOCS / page)
    assert ran == len(re.findall("^```sh$", text, re.M))
    assert len(BLOCK.findall(text)) * 2 == len(re.findall(r"^\s*(```|~~~)", text, re.M))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("```sh\necho 1\n```\n\n```text\n2\n```\n", "what is printed is\n1"),
        ("```sh\nfalse\necho 1\n```\n", "exit status 1"),
        ("```sh\necho $nothing\n```\n", "nothing"),
        ("```c\nint one;\n```\n", "neither a file"),
        ("```sh\necho 1 >&2\n```\n\n```text\n```\n", "what is printed is\n1"),
    ],
)
def test_what_is_not_so_is_told(text: str, told: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    with pytest.raises(Wrong) as wrong:
        follow(tmp_path, page)
    assert told in str(wrong.value)


def test_file_is_written_and_the_blocks_are_counted(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    blocks = "<!-- file: a/b -->\n```\nc\n```\n", "```sh\ncat a/b\n```\n", "```text\nc\n```\n"
    page.write_text("".join(blocks), encoding="utf-8")
    assert follow(tmp_path, page) == 1


def test_every_page_with_blocks_is_run_somewhere() -> None:
    pages = {path.name for path in DOCS.glob("*.md") if "```" in path.read_text(encoding="utf-8")}
    assert pages == {*FOLLOWED, *ELSEWHERE}
    unnamed = [
        page
        for page, test in ELSEWHERE.items()
        if page not in (ROOT / test).read_text(encoding="utf-8")
    ]
    assert unnamed == []


def test_files_of_the_format_are_sound(tmp_path: Path) -> None:
    """Each block of registry-format.md is a file, which passes, or an entry, which is JSON."""
    whole = []
    for number, block in enumerate(BLOCK.finditer(words("registry-format.md"))):
        found = json.loads(block["code"])
        if "format" in found:
            path = tmp_path / f"{number}.json"
            path.write_text(block["code"], encoding="utf-8")
            whole.append(path)
    for path in whole:
        extra = ["--overlay", path] if "overlay" in json.loads(path.read_text("utf-8")) else []
        first = "sip" if extra else path
        done = subprocess.run(
            [ROOT / "codebook", "check", first, *extra], capture_output=True, text=True
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert len(whole) == 3
