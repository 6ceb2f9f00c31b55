"""What the README and its sister pages say is so."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tree import ROOT, name, texts

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [path for path in texts() if path.suffix == ".md" and name(path)[:6] != "tests/"]


def blocks(language: str) -> list[str]:
    """The code blocks of the README in one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_readme_is_short() -> None:
    assert len(README.splitlines()) < 150


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [
        target
        for target in targets
        if "://" not in target and not (page.parent / target).exists()
    ] == []


def test_files_of_the_tables_exist() -> None:
    pages = README + (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    rows = [line for line in pages.splitlines() if line.startswith("| ")]
    named = {path for row in rows for path in re.findall(r"(?<![\w/(])[.\w]+/[\w./-]*", row)}
    tests = {path for path in named if (ROOT / "tests" / path).exists()}
    assert {path for path in named - tests if not (ROOT / path).exists()} == set()


def test_commands_exist() -> None:
    commands = [line.split()[0] for block in blocks("sh") for line in block.splitlines() if line]
    programs = {word for word in commands if word.startswith(("./", ".ci/", "scripts/"))}
    assert {"./scripts/demo", "./scripts/test", "./codebook"} <= programs
    assert [word for word in sorted(programs) if not os.access(ROOT / word, os.X_OK)] == []


def test_codebook_knows_the_commands() -> None:
    words = set(re.findall(r"^\./codebook ([a-z][a-z-]*)", README, re.MULTILINE))
    usage = subprocess.run([ROOT / "codebook", "--help"], capture_output=True, text=True).stdout
    assert words
    assert {word for word in words if not re.search(rf"\b{word}\b", usage)} == set()


def test_entry_is_that_of_the_registry() -> None:
    shown = json.loads(blocks("json")[0])
    codes = json.loads((ROOT / "data/sip.json").read_text(encoding="utf-8"))["codes"]
    held = next(entry for entry in codes if entry["code"] == shown["code"])
    assert shown == {key: value for key, value in held.items() if key in shown}


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    subprocess.run([ROOT / "codebook", "generate", "sip", "--output", folder, "--lines"], check=True)
    return folder


def test_generated_lines_are_real(output: Path) -> None:
    header = (output / "sip_status.h").read_text().replace("SIP_STATUS_API ", "")
    for line in blocks("c")[0].splitlines():
        assert line.strip() in header


@pytest.mark.parametrize("block", [1, 2, 3])
def test_call_gives_what_its_comments_say(output: Path, tmp_path: Path, block: int) -> None:
    compiler = shutil.which("cc")
    if compiler is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("cc is not installed")
    call = blocks("c")[block]
    expected = re.findall(r"/\* ([^*:]+?)(?::[^*]*)? \*/", call)
    source = tmp_path / "call.c"
    source.write_text(
        '#include "sip_status.h"\n#include <stdio.h>\nint main(void) {\n' + call + "return 0;\n}\n"
    )
    program = tmp_path / "call"
    command = [compiler, "-std=c99", "-I", output, "-o", program, source, output / "sip_status.c"]
    subprocess.run(command, check=True)
    done = subprocess.run([program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == expected
    assert len(expected) == call.count(";")
