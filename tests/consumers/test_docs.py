"""The code in docs/integrate.md is that of the projects here."""

from __future__ import annotations

import re

import pytest
from consumer import HERE, ROOT

PAGE = (ROOT / "docs/integrate.md").read_text(encoding="utf-8")
COMMANDS = "sh"  # blocks of this language are for a shell, and come from nowhere
BLOCK = re.compile(
    r"(?:^<!-- from tests/consumers/(?P<file>\S+) -->\n+)?"
    r"^```(?P<language>\S*)\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
BLOCKS = [(one["file"], one["code"]) for one in BLOCK.finditer(PAGE) if one["language"] != COMMANDS]


def lines(text: str) -> list[str]:
    return text.splitlines()


def test_every_block_is_seen() -> None:
    assert len(BLOCK.findall(PAGE)) * 2 == len(re.findall(r"^\s*(```|~~~)", PAGE, re.MULTILINE))


@pytest.mark.parametrize(("file", "code"), BLOCKS)
def test_block_is_from_a_project(file: str | None, code: str) -> None:
    assert file, f"no comment says where this comes from:\n{code}"
    source, wanted = lines((HERE / file).read_text(encoding="utf-8")), lines(code)
    places = range(len(source) - len(wanted) + 1)
    assert any(source[place : place + len(wanted)] == wanted for place in places), code
