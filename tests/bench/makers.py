"""Who makes lookups of many codes: codebook and others, what each makes, and from what."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from codebook import CODEBOOK
from compiling import PEERS
from keys import quoted, write_phrases
from peers import gperf, re2c, write_gperf, write_re2c
from process import Command, run
from large import Row, write_registry

Rows = Sequence[Row]


@dataclass(frozen=True)
class Maker:
    """A generator, or a hand that writes; all it makes lies in one folder."""

    name: str
    gives: str
    write: Callable[[Path, Rows], object]  # its input
    command: Callable[[Path], Command] | None  # what makes the C; none: it is the input
    unit: Callable[[Path], Path]  # what is compiled
    made: Callable[[Path], Sequence[Path]] = field(default=lambda folder: ())
    needs: Sequence[str] = ()
    words: Sequence[object] = ()  # for the compiler
    ours: bool = False


def makers() -> list[Maker]:
    """Those whose tools are here."""
    found = [*_codebook(), *_written(), *_enums(), *_llvm()]
    return [one for one in found if all(shutil.which(tool) for tool in one.needs)]


def _codebook() -> list[Maker]:
    ways = {
        "full": "code, phrase and name, all ways",
        "phrases": "code to phrase",
        "enum": "enum",
    }
    forms = [("full", "switch"), ("full", "table"), ("phrases", "switch"), ("enum", "switch")]
    return [_of_codebook(profile, form, ways[profile]) for profile, form in forms]


def _of_codebook(profile: str, form: str, gives: str) -> Maker:
    def command(folder: Path) -> Command:
        options = ["--profile", profile, "--lookup", form]
        # --force, lest a run find the outputs of the one before and leave out all work
        command = [*CODEBOOK, "generate", folder / "big.json", "--output", folder, "--force"]
        return [*command, *options]

    name = f"codebook --profile {profile}" + (" --lookup table" if form == "table" else "")
    return Maker(
        name,
        gives,
        lambda folder, rows: write_registry(folder / "big.json", rows),
        command,
        lambda folder: folder / ("big.h" if profile == "enum" else "big.c"),
        lambda folder: [*folder.glob("big.[ch]")],
        ours=True,
    )


def _written() -> list[Maker]:
    """Phrases in a switch, by gperf and by re2c."""
    return [
        Maker(
            "switch that returns strings",
            "code to phrase",
            lambda folder, rows: write_phrases(folder, {row.code: row.phrase for row in rows}),
            None,
            lambda folder: PEERS / "phrase_by_switch.c",
        ),
        Maker(
            "gperf --ignore-case",
            "phrase to code",
            lambda folder, rows: write_gperf(folder, _texts(rows)),
            gperf,
            lambda folder: PEERS / "code_by_gperf.c",
            lambda folder: [folder / "texts.gperf.c"],
            ["gperf"],
        ),
        Maker(
            "re2c",
            "phrase to code",
            lambda folder, rows: write_re2c(folder, _texts(rows)),
            re2c,
            lambda folder: folder / "code_by_re2c.c",
            lambda folder: [folder / "code_by_re2c.c"],
            ["re2c"],
        ),
    ]


def _texts(rows: Rows) -> list[tuple[str, int]]:
    return [(row.phrase, row.code) for row in rows]


def _enums() -> list[Maker]:
    """Names, not phrases, by tools for protocols."""
    return [
        Maker(
            "nanopb",
            "code to name",
            lambda folder, rows: _write_proto(
                folder, rows, "option (nanopb_enumopt).enum_to_string = true;"
            ),
            lambda folder: [
                "nanopb_generator.py",
                "--quiet",
                f"--output-dir={folder}",
                "--proto-path",
                folder,
                "big.proto",
            ],
            lambda folder: folder / "big.pb.c",
            lambda folder: [*folder.glob("big.pb.[ch]")],
            ["nanopb_generator.py"],
        ),
        Maker(
            "protobuf-c",
            "code to name, name to code",
            _write_proto,
            lambda folder: ["protoc-c", f"--c_out={folder}", f"--proto_path={folder}", "big.proto"],
            lambda folder: folder / "big.pb-c.c",
            lambda folder: [*folder.glob("big.pb-c.[ch]")],
            ["protoc-c"],
        ),
        Maker(
            "wayland-scanner",
            "enum",
            _write_protocol,
            lambda folder: [
                "wayland-scanner",
                "-c",
                "client-header",
                folder / "big.xml",
                folder / "big.h",
            ],
            lambda folder: folder / "big.h",
            lambda folder: [folder / "big.h"],
            ["wayland-scanner"],
        ),
    ]


def _write_proto(folder: Path, rows: Rows, option: str = "") -> None:
    head = [
        'syntax = "proto2";',
        *['import "nanopb.proto";'] * bool(option),
        f"enum Big {{ {option}",
    ]
    lines = [*head, *(f"{row.name} = {row.code};" for row in rows), "}"]
    (folder / "big.proto").write_text("\n".join(lines), encoding="utf-8")


def _write_protocol(folder: Path, rows: Rows) -> None:
    head = '<?xml version="1.0"?>\n<protocol name="big"><interface name="big" version="1">'
    lines = [
        f'<entry name="{row.name.lower()}" value="{row.code}" summary="{row.phrase}"/>'
        for row in rows
    ]
    text = "\n".join((head, '<enum name="code">', *lines, "</enum></interface></protocol>"))
    (folder / "big.xml").write_text(text, encoding="utf-8")


def _llvm() -> list[Maker]:
    """Tables of LLVM, which are C++."""
    if shutil.which("llvm-config") is None:
        return []
    include = run("llvm-config", "--includedir").strip()
    return [
        Maker(
            "llvm-tblgen",
            "code to phrase, phrase to code",
            _write_records,
            lambda folder: [
                "llvm-tblgen",
                "-gen-searchable-tables",
                "-I",
                include,
                "-o",
                folder / "rows.inc",
                folder / "rows.td",
            ],
            lambda folder: PEERS / "rows_by_tblgen.cpp",
            lambda folder: [folder / "rows.inc"],
            ["llvm-tblgen"],
            ["-isystem", include],
        )
    ]


def _write_records(folder: Path, rows: Rows) -> None:
    head = (PEERS / "rows.td").read_text(encoding="utf-8")
    lines = [f"def : Row<{row.code}, {quoted(row.phrase)}>;\n" for row in rows]
    (folder / "rows.td").write_text(head + "".join(lines), encoding="utf-8")
