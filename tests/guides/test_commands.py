"""Every command in a block of `sh` on a page is run: here, or by the test that is named for it.

Those that are tests themselves are run by whoever runs this one.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from checkout import copy_all
from generated import ROOT, need

LINT = "examples/response_lint"
PAGES = ("README.md", "CONTRIBUTING.md", "dist/README.md", f"{LINT}/README.md", "docs/*.md")
# Word by word, in test_guides.py.
FOLLOWED = {"docs/getting-started.md", "docs/adding-an-output.md"}
# What is a test itself, or builds for minutes.
LONG = {".ci/run", "scripts/lint", "scripts/test", "./scripts/test", "cmake", "python3"}
# What is run by a test of its own.
BY_TESTS = {
    "./scripts/demo": "tests/consumers/test_package_tarball.py",
    "scripts/release": "tests/consumers/test_package_tarball.py",
    "scripts/zipapp": "tests/consumers/test_zipapp.py",
    "dpkg-buildpackage": "tests/consumers/test_package_debian.py",
    "tests/bench/run": "tests/bench/test_bench.py",
}


def commands() -> dict[str, list[str]]:
    """The commands of each page, a comment behind them left out."""
    found: dict[str, list[str]] = {}
    for path in (path for pattern in PAGES for path in sorted(ROOT.glob(pattern))):
        page = path.relative_to(ROOT).as_posix()
        blocks = re.findall(r"^```sh\n(.*?)^```$", path.read_text(encoding="utf-8"), re.M | re.S)
        if page not in FOLLOWED and blocks:
            found[page] = [
                re.sub(r"\s{2,}#.*", "", command)
                for block in blocks
                for command in ([block] if "; do\n" in block else block.splitlines())
                if command
            ]
    return found


SHOWN = [(page, command) for page, listed in commands().items() for command in listed]
HERE = [(page, command) for page, command in SHOWN if command.split()[0] not in (*BY_TESTS, *LONG)]
WHERE = {f"{LINT}/README.md": LINT}  # else the top of the checkout
MINE = """{
  "format": 1,
  "registry": {"id": "mine", "title": "Mine", "version": "1.0.0"},
  "codes": [{"code": 1, "name": "ONE", "phrase": "One"}]
}
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy in which the files lie that the pages speak of."""
    need("cc")
    copy = copy_all(tmp_path_factory.mktemp("commands") / "my copy")
    (copy / "my-codes.json").write_text(MINE, encoding="utf-8")
    header = (copy / "dist/single/sip_status.h").read_bytes()
    for place in ("src", "your/project"):
        (copy / place).mkdir(parents=True, exist_ok=True)
        (copy / place / "sip_status.h").write_bytes(header)
    codes = copy / "tests/consumers/vendored/third_party/codes"
    (copy / "third_party").mkdir()
    codes.rename(copy / "third_party/codes")
    return copy


@pytest.mark.parametrize(("page", "command"), HERE)
def test_command_does_what_is_said(checkout: Path, page: str, command: str) -> None:
    folder = "dist" if command.startswith("sha256sum") else WHERE.get(page, "")
    script = f'PATH="{checkout}:$PATH"; set -e\n{command}'
    done = subprocess.run(
        ["sh", "-c", script],
        cwd=checkout / folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_other_programs_are_run_by_the_test_that_is_named() -> None:
    shown = {command.split()[0] for _, command in SHOWN}
    assert {*BY_TESTS, *LONG} <= shown, "one is named that no page shows"
    unrun = {
        program: test
        for program, test in BY_TESTS.items()
        if program.removeprefix("./") not in (ROOT / test).read_text(encoding="utf-8")
    }
    assert unrun == {}
