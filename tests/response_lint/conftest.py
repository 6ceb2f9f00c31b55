"""What the tests of response_lint share: the program, built as its README says, and one run of it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from generated import ROOT, WARNINGS, generate, need, silent

EXAMPLE = ROOT / "examples" / "response_lint"
REGISTRIES = ("sip", "sip_header", "sip_method")
SANITIZE = ("-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-g", "-O1")


class Done(NamedTuple):
    """What a run has written, and how it ended."""

    status: int
    out: str
    err: str


class Lint:
    """The program, with the sanitizers in it, and what it is linked of."""

    def __init__(self, folder: Path) -> None:
        for registry in REGISTRIES:
            generate(ROOT / "data" / f"{registry}.json", folder)
        self.folder = folder
        self.program = folder / "response_lint"
        self.build(("gcc",), self.program, EXAMPLE / "main.c")

    def build(self, compiler: Sequence[str], target: Path, main: Path, *words: str) -> None:
        """Links a main function with all of the example but its own."""
        parts = [path for path in sorted(EXAMPLE.glob("*.c")) if path.name != "main.c"]
        sources = [main, *parts, *sorted(self.folder.glob("*.c"))]
        options = ("-std=c11", *WARNINGS, *SANITIZE, *words)
        includes = (f"-I{EXAMPLE}", f"-I{self.folder}")
        silent(need(compiler[0]), *compiler[1:], *options, *includes, *sources, "-o", target)

    def __call__(self, *words: object, cwd: Path | None = None, stdin: bytes = b"") -> Done:
        """One run; a fault that a sanitizer finds fails the test."""
        command = [str(self.program), *map(str, words)]
        done = subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, timeout=60)
        err = done.stderr.decode()
        assert "Sanitizer" not in err and "runtime error" not in err, err
        return Done(done.returncode, done.stdout.decode(), err)


@pytest.fixture(scope="session")
def lint(tmp_path_factory: pytest.TempPathFactory) -> Lint:
    return Lint(tmp_path_factory.mktemp("response_lint"))


@pytest.fixture
def response() -> Callable[..., bytes]:
    """Makes a response that has what every response has, and the header fields given."""

    def make(status: str, method: str = "INVITE", *fields: str) -> bytes:
        lines = [
            f"SIP/2.0 {status}",
            "Via: SIP/2.0/UDP a.example;branch=z9hG4bK1",
            "From: <sip:alice@a.example>;tag=1",
            "To: <sip:bob@b.example>;tag=2",
            "Call-ID: 1",
            f"CSeq: 1 {method}",
            *fields,
            "Content-Length: 0",
        ]
        return "".join(f"{line}\r\n" for line in [*lines, ""]).encode()

    return make
