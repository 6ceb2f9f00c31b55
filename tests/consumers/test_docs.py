"""The code in docs/integrate.md, docs/vendor.md and docs/cpp.md is that of the projects here."""

from __future__ import annotations

import re

import pytest
from consumer import HERE
from generated import ROOT

PAGES = [(ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("integrate.md", "vendor.md", "cpp.md")]
PAGE = "\n".join(PAGES)
COMMANDS = "sh"  # blocks of this language are for a shell, and come from nowhere
BLOCK = re.compile(
    r"(?:^<!-- from tests/consumers/(?P<file>\S+) -->\n+)?"
    r"^```(?P<language>\S*)\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
BLOCKS = [(one["file"], one["code"]) for one in BLOCK.finditer(PAGE) if one["language"] != COMMANDS]


# How many lines a stranger adds to a project, at most, to have the SIP codes.
LINES = {
    "cmake_find_package/CMakeLists.txt": 4,
    "cmake_fetch_content/CMakeLists.txt": 4,
    "cmake_add_subdirectory/CMakeLists.txt": 4,
    "meson/meson.build": 4,
    "make/Makefile": 6,
}


def lines(text: str) -> list[str]:
    return text.splitlines()


def test_every_block_is_seen() -> None:
    assert len(BLOCK.findall(PAGE)) * 2 == len(re.findall(r"^\s*(```|~~~)", PAGE, re.MULTILINE))


@pytest.mark.parametrize(("file", "code"), BLOCKS, ids=[str(file) for file, _ in BLOCKS])
def test_block_is_from_a_project(file: str | None, code: str) -> None:
    assert file, f"no comment says where this comes from:\n{code}"
    source, wanted = lines((HERE / file).read_text(encoding="utf-8")), lines(code)
    places = range(len(source) - len(wanted) + 1)
    assert any(source[place : place + len(wanted)] == wanted for place in places), code


@pytest.mark.parametrize(("file", "most"), LINES.items())
def test_few_lines_bring_the_sip_codes(file: str, most: int) -> None:
    code = next(code for name, code in BLOCKS if name == file)
    assert len(lines(code)) <= most
    assert re.search(r"codebook(::|-| generate )sip", code)


def test_every_project_with_a_test_of_its_name_is_shown() -> None:
    shown = {str(name).split("/")[0] for name, _ in BLOCKS}
    tested = {path.stem[len("test_") :] for path in HERE.glob("test_*.py")}
    assert {path.name for path in HERE.iterdir() if path.name in tested} <= shown
