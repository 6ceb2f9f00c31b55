#!/usr/bin/python3
"""Do what the blocks of code on a page of docs/ say, word by word, in a checkout.

    tests/guides/follow.py CHECKOUT PAGE

A block behind `<!-- file: PATH -->` is that file, of a folder that is made if it is not there. A block
of `sh` is run by a shell that ends where a command fails. A block of `text` behind it is all that it
prints. Needs nothing but Python: a page can be followed in a system that has nothing else.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

BLOCK = re.compile(
    r"(?:^<!-- file: (?P<file>\S+) -->\n)?^```(?P<language>\w*)\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Wrong(Exception):
    """The page says what is not so."""


def follow(checkout: Path, page: Path) -> int:
    """Do all of it; gives the number of blocks that were run. Raises Wrong."""
    ran, printed = 0, ""
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        code = block["code"]
        if block["file"]:
            path = checkout / block["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(code, encoding="utf-8")
        elif block["language"] == "sh":
            printed = _run(checkout, code)
            ran += 1
        elif block["language"] != "text":
            raise Wrong(f"neither a file, nor run, nor printed:\n{code}")
        elif printed != code:
            raise Wrong(f"the page shows\n{code}\nand what is printed is\n{printed}")
    return ran


def _run(checkout: Path, code: str) -> str:
    done = subprocess.run(
        ["sh", "-eu", "-c", code],
        cwd=checkout,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    if done.returncode != 0:
        raise Wrong(f"exit status {done.returncode}:\n{code}\n{done.stdout}")
    return done.stdout


if __name__ == "__main__":
    try:
        print(f"{follow(Path(sys.argv[1]), Path(sys.argv[2]))} blocks were run")
    except Wrong as wrong:
        sys.exit(str(wrong))
