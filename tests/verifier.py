"""What tests that use the verifier share: to build it once, and to link it with generated C."""

from __future__ import annotations

import functools
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from generated import ROOT, WARNINGS, run, silent, together

SOURCES = ROOT / "src" / "verify"
SUBJECTS = ("subject.c", "subject_absent.c")
MAPPING = ("mapping_main.c", "mapping_subject.c")  # of verify-map


class Verifier:
    """The verifier as objects in a folder, and `verify-bare`, which is linked with no C."""

    def __init__(self, folder: Path, compiler: Sequence[str] = ("gcc", "-O2")) -> None:
        self.folder = folder
        self.compiler = (*compiler, "-std=c11", *WARNINGS, f"-I{SOURCES}")
        sources = [path for path in sorted(SOURCES.glob("*.c")) if path.name not in (*SUBJECTS, *MAPPING)]
        self.objects = [folder / f"{source.stem}.o" for source in sources]
        jobs = zip(sources, self.objects)
        together(functools.partial(self._compile, source, target) for source, target in jobs)
        self.main = folder / "main.o"
        self.bare = folder / "verify-bare"
        silent(*self.compiler, SOURCES / SUBJECTS[1], *self.objects, "-o", self.bare, "-ljansson")

    def _compile(self, source: Path, target: Path) -> None:
        silent(*self.compiler, "-c", source, "-o", target)

    def names(self, folder: Path, registry: Path, *words: object) -> Path:
        """The file of names that subject.c needs, for a registry under the options given."""
        path = folder / "subject.names"
        data = ("--data", ROOT / "data")
        path.write_text(run(self.bare, "--names", *data, *words, registry), encoding="utf-8")
        return path

    def program(
        self, folder: Path, prefix: str, names: Path, profile: str = "full", *flags: str
    ) -> Path:
        """The verifier of the generated C in a folder; fails the test if a compiler complains."""
        target = folder / "verify"
        silent(*self.command(folder, prefix, names, profile, *flags), "-o", target)
        return target

    def command(
        self, folder: Path, prefix: str, names: Path, profile: str = "full", *flags: str
    ) -> list[object]:
        """The command that compiles and links, all but the output."""
        source = folder / f"{prefix}.c"
        return [
            *self.compiler,
            *flags,
            f"-I{folder}",
            f'-DSUBJECT_HEADER="{prefix}.h"',
            f'-DSUBJECT_MAP="{prefix}{".map.h" if source.exists() else ".h"}"',
            f'-DSUBJECT_NAMES="{names}"',
            f"-DSUBJECT_PREFIX={prefix}",
            f"-DSUBJECT_UPPER={prefix.upper()}",
            f"-DSUBJECT_PROFILE={profile}",
            SOURCES / SUBJECTS[0],
            *([source] if source.exists() else []),
            *self.objects,
            "-ljansson",
        ]

    def quick(self, command: Sequence[object]) -> list[object]:
        """A command as tcc takes it: that compiles in a tenth of the time, and warns of nothing."""
        return ["tcc", f"-I{SOURCES}", *command[len(self.compiler) :]]

    def map_program(self, folder: Path, prefix: str, *flags: str) -> Path:
        """The verifier of the generated C of a map in a folder."""
        target = folder / "verify-map"
        silent(*self.map_command(folder, prefix, *flags), "-o", target)
        return target

    def map_command(self, folder: Path, prefix: str, *flags: str) -> list[object]:
        """The command that compiles and links it, all but the output."""
        source = folder / f"{prefix}.c"
        return [
            *self.compiler,
            *flags,
            f"-I{folder}",
            f'-DMAPPING_HEADER="{prefix}.h"',
            f"-DMAPPING_PREFIX={prefix}",
            f"-DMAPPING_UPPER={prefix.upper()}",
            *(SOURCES / name for name in MAPPING),
            *([source] if source.exists() else []),
            *(path for path in self.objects if path != self.main),
            "-ljansson",
        ]


def ends(map: Path) -> list[object]:
    """The options of verify-map that name the registries of a map, in the folder above it."""
    head = json.loads(map.read_text(encoding="utf-8"))["map"]
    return [
        word for end in ("from", "to") for word in (f"--{end}", map.parents[1] / f"{head[end]}.json")
    ]


def verify(program: Path, registry: Path, *words: object) -> str:
    """Runs a verifier that must find no fault; gives the line that it prints."""
    return run(program, "--data", ROOT / "data", *words, registry)


def refusal(program: Path, *words: object, status: int = 1) -> str:
    """Standard error of a verifier that must end with a status, and print nothing else."""
    done = subprocess.run(
        [str(program), *map(str, words)], capture_output=True, encoding="utf-8", timeout=120
    )
    if (done.returncode, done.stdout) != (status, ""):
        pytest.fail(f"exit status {done.returncode}\n{done.stdout}\n{done.stderr}")
    return done.stderr
