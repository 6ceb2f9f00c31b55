"""How the tests of the pages run `codebook docs`, and read what it has made."""

from __future__ import annotations

import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

from generated import ROOT

PYTHON = shutil.which("python3", path="/usr/bin") or "python3"
CODEBOOK = (PYTHON, "-I", "-S", "-B", str(ROOT / "codebook"))


class Page(HTMLParser):
    """A page as its tags: ids, links, the text of an element by id, and the whole text."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.ids: list[str] = []
        self.links: list[str] = []
        self.pre: list[str] = []
        self.words: list[str] = []
        self._inside: list[str] = []
        self._goes_on = False  # the last word, behind a place where it may break
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._goes_on = tag == "wbr"
        if given.get("id"):
            self.ids.append(str(given["id"]))
        for name in ("href", "src", "action"):
            if given.get(name):
                self.links.append(str(given[name]))
        if tag in ("pre", "script", "style"):
            self._inside.append(tag)
            if tag == "pre":
                self.pre.append("")

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if self._inside[-1:] == ["pre"]:
            self.pre[-1] += data
        elif self._goes_on:
            self.words[-1] += data
            self._goes_on = False
        elif not self._inside:
            self.words.append(data)


def docs(*words: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [*CODEBOOK, "docs", *map(str, words)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60)
