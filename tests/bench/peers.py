"""What other tools make of the same keys: gperf and re2c, and how their input is written."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from compiling import PEERS
from keys import quoted

Texts = Iterable[tuple[str, int]]

# What tells that a package is here: a program, or a file.
PACKAGES = {
    "clang": "clang",
    "valgrind": "valgrind",
    "gperf": "gperf",
    "re2c": "re2c",
    "pkg-config": "pkg-config",
    "libosip2-dev": "/usr/include/osipparser2/osip_parser.h",
    "libsofia-sip-ua-dev": "/usr/include/sofia-sip-1.12/sofia-sip/sip_status.h",
    "nanopb": "nanopb_generator.py",
    "protobuf-c-compiler": "protoc-c",
    "llvm": "llvm-tblgen",
    "libwayland-bin": "wayland-scanner",
    "gnuplot": "gnuplot",
}


def missing_peers() -> list[str]:
    """Those of Debian's packages that a bench would use, and that are not here."""
    return [package for package, sign in PACKAGES.items() if not _is_here(sign)]


def _is_here(sign: str) -> bool:
    return Path(sign).exists() if sign.startswith("/") else shutil.which(sign) is not None


def write_gperf(folder: Path, texts: Texts) -> None:
    """The input of gperf: what c/texts.gperf begins."""
    rows = [f"{quoted(text)},{code}\n" for text, code in texts]
    head = (PEERS / "texts.gperf").read_text(encoding="utf-8")
    (folder / "texts.gperf").write_text(head + "".join(rows), encoding="utf-8")


def gperf(folder: Path, exact: bool = False) -> Sequence[object]:
    """The command that makes texts.gperf.c, which c/code_by_gperf.c includes."""
    case = () if exact else ("--ignore-case",)
    return ["gperf", *case, f"--output-file={folder / 'texts.gperf.c'}", folder / "texts.gperf"]


def write_re2c(folder: Path, texts: Texts, exact: bool = False) -> None:
    """The rules that c/code_by_re2c.re includes; letters in 'text' match in any case."""
    rows = []
    for text, code in texts:
        literal = quoted(text) if exact else "'" + quoted(text)[1:-1].replace("'", "\\'") + "'"
        rows.append(f'{literal} "\\x00" {{ return {code}; }}\n')
    (folder / "texts.re").write_text("".join(rows), encoding="utf-8")


def re2c(folder: Path) -> Sequence[object]:
    """The command that makes code_by_re2c.c."""
    return ["re2c", "-I", folder, "-o", folder / "code_by_re2c.c", PEERS / "code_by_re2c.re"]
