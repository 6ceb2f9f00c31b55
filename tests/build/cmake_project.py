"""A tiny project that generates its tables by CMake, in a folder with a blank in its path."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from generated import touch

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("codebook", "gen", "templates", "data", "cmake")
GENERATORS = {"ninja": "Ninja", "make": "Unix Makefiles"}

REGISTRY = """\
{
  "format": 1,
  "registry": {"id": "tiny", "title": "Tiny", "version": "1.0.0", "license": "CC0-1.0"},
  "codes": [
    {"code": 1, "name": "ONE", "phrase": "One"},
    {"code": 2, "name": "TWO", "phrase": "Two"}
  ]
}
"""

LISTS = """\
cmake_minimum_required(VERSION 3.20)
project(tiny LANGUAGES C)
include("{tree}/cmake/codebook.cmake")
codebook_generate(TARGET tiny_codes REGISTRY tiny.json {arguments})
add_executable(tiny main.c apart.c)
target_link_libraries(tiny PRIVATE tiny_codes)
"""

MAIN = """\
#include "tiny.h"
#include <stdio.h>

int main(void) {
    puts(tiny_phrase(TINY_TWO));
    return 0;
}
"""


def run(*command: object, **options: object) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and give back its output, both streams as one."""
    return subprocess.run(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        **options,  # type: ignore[call-overload]
    )


def need(program: str) -> None:
    """Skip the test where a program is missing; in CI fail it."""
    if shutil.which(program) is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{program} is not installed")


class Build:
    """What one run of the build tool did."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.generated = text.count("codebook: generating")
        self.compiled = text.count("Building C object")
        self.linked = text.count("Linking C")

    def __eq__(self, other: object) -> bool:
        return (self.generated, self.compiled) == other

    def __repr__(self) -> str:
        return f"generated {self.generated}, compiled {self.compiled}:\n{self.text}"


class Project:
    """A source folder, a build folder, and a copy of the generator that a test may alter."""

    def __init__(self, folder: Path, generator: str) -> None:
        self.generator = generator
        self.tree = folder / "the tree"
        self.source = folder / "the source"
        self.binary = folder / "the build"
        self.registry = self.source / "tiny.json"

    def write(self, lists: str = LISTS, arguments: str = "") -> Project:
        """Write the sources; `arguments` are further arguments of codebook_generate()."""
        self.source.mkdir(exist_ok=True)
        text = lists.replace("{tree}", str(self.tree)).replace("{arguments}", arguments)
        (self.source / "CMakeLists.txt").write_text(text)
        (self.source / "main.c").write_text(MAIN)
        (self.source / "apart.c").write_text("int apart = 1; /* which includes nothing */\n")
        self.registry.write_text(REGISTRY)
        return self

    def configure(self, *options: str, **process: object) -> subprocess.CompletedProcess[str]:
        command = ["cmake", "-S", self.source, "-B", self.binary, "-G", GENERATORS[self.generator]]
        return run(*command, "-DCMAKE_BUILD_TYPE=Debug", *options, **process)

    def try_build(self, *options: str) -> subprocess.CompletedProcess[str]:
        return run("cmake", "--build", self.binary, "--parallel", "2", *options)

    def build(self, *options: str) -> Build:
        done = self.try_build(*options)
        assert done.returncode == 0, done.stdout
        return Build(done.stdout)

    def program(self, name: str = "tiny") -> str:
        return run(self.binary / name).stdout

    def generated(self, name: str) -> Path:
        return self.binary / "codebook" / "tiny_codes" / name

    def touch(self, *paths: Path) -> None:
        """Make files newer than all that was built."""
        touch(self.binary, *paths)

    def edit(self, path: Path, old: str, new: str) -> None:
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))
        self.touch(path)


def copy_tree(tree: Path) -> None:
    tree.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tree / part)
