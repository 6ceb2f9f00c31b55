"""A project with a registry of its own, an overlay and codebook.json; and what becomes of it."""

from __future__ import annotations

import copy
import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

from cli.launcher import LAUNCHER, OVERLAY, PYTHON, REGISTRY, Codebook, Done

TARGETS = [
    {"registry": "tiny.json", "overlays": ["mine.json"], "output": "src/tiny"},
    {"registry": "tiny.json", "form": "single", "profile": "phrases", "output": "src", "prefix": "t"},
]
FILES = ["src/t.h", "src/tiny/tiny.c", "src/tiny/tiny.h", "src/tiny/tiny.map.h"]
LEFT_ALONE = ["codebook.json", "mine.json", "tiny.json"]
MADE = sorted(["LICENSE.codebook", "codebook.sha256", *FILES])
RULE = re.compile(r"^(\S+?):(?:\d+:\d+:)? error: .* \[([a-z-]+)\]$", re.MULTILINE)
COMMAND = re.compile(r"= help: run (.*)$", re.MULTILINE)


class Project(Codebook):
    """A folder `kept` that is vendored."""

    def vendor(self, *words: str) -> Done:
        return self("vendor", "kept", *words)

    def make(self, *words: str) -> None:
        """A run that succeeds in silence."""
        assert self.prints("vendor", "kept", *words) == ""

    def path(self, name: str) -> Path:
        return self.folder / "kept" / name

    def files(self) -> dict[str, bytes]:
        """Each file of the folder with its bytes."""
        top = self.folder / "kept"
        found = {str(path.relative_to(top)): path for path in top.rglob("*")}
        return {name: path.read_bytes() for name, path in found.items() if path.is_file()}

    def configure(self, *targets: dict[str, Any]) -> None:
        self.write("kept/codebook.json", {"format": 1, "targets": targets})

    def registry(self, change: Any = None) -> None:
        """Write the registry, after a change of it."""
        registry = copy.deepcopy(REGISTRY)
        if change:
            change(registry)
        self.write("kept/tiny.json", registry)

    def found(self) -> dict[str, str]:
        """What --check finds: each file with the rule; the folder must be as it was after that."""
        before = self.files()
        done = self.vendor("--check")
        assert self.files() == before, "--check writes nothing"
        found = {path[len("kept/") :]: rule for path, rule in RULE.findall(done.err)}
        assert done.status == (1 if found else 0), done
        return found

    def mend(self) -> Done:
        """Run the command that --check gives, in a shell, and see that all is well after it."""
        command = COMMAND.findall(self.vendor("--check").err)
        assert len(command) == 1, "the command is told once"
        words = shlex.split(command[0])
        assert words[0] == str(LAUNCHER)
        done = subprocess.run(
            [PYTHON, "-I", "-S", *words], cwd=self.folder, capture_output=True, timeout=60
        )
        assert done.returncode == 0, done
        assert self.found() == {}
        self.summed()
        return Done(done)

    def summed(self) -> None:
        """sha256sum agrees, without a word about a line that it cannot read."""
        command = ["sha256sum", "--strict", "--warn", "-c", "codebook.sha256"]
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
        done = subprocess.run(
            command, cwd=self.folder / "kept", capture_output=True, text=True, env=environment
        )
        assert (done.returncode, done.stderr) == (0, ""), done


def phrase_of(registry: dict[str, Any], text: str) -> None:
    registry["codes"][0]["phrase"] = text


def manifest(project: Project) -> str:
    return project.path("codebook.sha256").read_text(encoding="utf-8")
