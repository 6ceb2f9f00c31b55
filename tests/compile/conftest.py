"""The generated C that every compiler here has to take: each registry, profile and form."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from generated import GOLDEN, SIP, generate, unit


class Sample(NamedTuple):
    """One output, and the source to compile that needs all of it."""

    folder: Path
    prefix: str
    header: Path
    source: Path


CASES: Mapping[str, tuple[Path, str, tuple[str, ...]]] = {
    "sip": (SIP, "sip_status", ()),
    "sip-table": (SIP, "sip_status", ("--lookup", "table")),
    "sip-inline": (SIP, "sip_status", ("--inline",)),
    "sip-inline-single": (SIP, "sip_status", ("--inline", "--form", "single")),
    "apart-inline": (GOLDEN / "apart.json", "apart", ("--inline", "--profile", "phrases")),
    "tokens-inline": (GOLDEN / "tokens.json", "token", ("--inline", "--unknown", "null")),
    "sip-single": (SIP, "sip_status", ("--form", "single", "--include", "unregistered")),
    "one": (GOLDEN / "one.json", "one", ()),
    "two": (GOLDEN / "two.json", "two_code", ("--unknown", "null")),
    "two-enum": (GOLDEN / "two.json", "two_code", ("--profile", "enum")),
    "hostile": (GOLDEN / "hostile.json", "hostile", ()),
    "hostile-enum": (GOLDEN / "hostile.json", "hostile", ("--profile", "enum")),
    "hostile-phrases": (
        GOLDEN / "hostile.json",
        "a",
        ("--profile", "phrases", "--prefix", "a", "--unknown", '"*/ ??/\\'),
    ),
    "hostile-single": (GOLDEN / "hostile.json", "hostile", ("--form", "single")),
    "types": (GOLDEN / "types.json", "types", ("--unknown", "empty")),
    "types-phrases": (GOLDEN / "types.json", "types", ("--profile", "phrases", "--form", "single")),
    "zero": (GOLDEN / "zero.json", "zero", ()),
    "paged": (GOLDEN / "paged.json", "paged", ("--profile", "phrases", "--lookup", "table")),
    "apart": (GOLDEN / "apart.json", "apart", ()),
    "sought": (GOLDEN / "sought.json", "sought", ()),
    "signs": (GOLDEN / "signs.json", "signs", ()),
    "apart-phrases": (GOLDEN / "apart.json", "apart", ("--profile", "phrases", "--unknown", "null")),
    "properties": (GOLDEN / "properties.json", "prop", ()),
    "properties-single": (
        GOLDEN / "properties.json",
        "prop",
        ("--form", "single", "--unknown", "null", "--include", "unregistered"),
    ),
    "tokens": (GOLDEN / "tokens.json", "token", ()),
    "tokens-single": (
        GOLDEN / "tokens.json",
        "token",
        ("--form", "single", "--unknown", "null", "--include", "unregistered"),
    ),
    "tokens-enum": (GOLDEN / "tokens.json", "token", ("--profile", "enum")),
    "cased": (GOLDEN / "cased.json", "cased", ("--unknown", "none ??/")),
    "cased-phrases": (GOLDEN / "cased.json", "cased", ("--profile", "phrases")),
    "line": (GOLDEN / "line.json", "line", ("--lines", "--unknown", "null")),
    "line-single": (GOLDEN / "line.json", "line", ("--lines", "--form", "single")),
    "line-phrases": (GOLDEN / "line.json", "line", ("--profile", "phrases")),
    "plain_line": (GOLDEN / "plain_line.json", "plain", ("--lookup", "table")),
    "plain_line-lines": (GOLDEN / "plain_line.json", "plain", ("--lines",)),
    "sip-lines": (SIP, "sip_status", ("--lines",)),
    "route": (GOLDEN / "maps" / "route.json", "prop_to_two", ()),
    "route-single": (GOLDEN / "maps" / "route.json", "a", ("--form", "single", "--prefix", "a")),
    "bare": (GOLDEN / "maps" / "bare.json", "bare", ()),
    "whole": (GOLDEN / "maps" / "whole.json", "whole", ()),
    "properties-phrases": (GOLDEN / "properties.json", "prop", ("--profile", "phrases")),
}


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sample]:
    return {name: sample(tmp_path_factory.mktemp(name), *CASES[name]) for name in CASES}


def sample(folder: Path, registry: Path, prefix: str, words: tuple[str, ...]) -> Sample:
    """Generates C into a folder; a header that stands alone gets a source that includes it."""
    generate(registry, folder, *words)
    header, source = folder / f"{prefix}.h", folder / f"{prefix}.c"
    if "single" in words:
        source = unit(folder, header.name, prefix.upper())
    elif not source.exists():
        source = folder / "unit.c"
        source.write_text(f'#include "{header.name}"\n#include "{header.name}"\n', encoding="utf-8")
    return Sample(folder, prefix, header, source)
