"""How many bytes lookups take, and how many places of them a loader has to mend."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from codebook import SIP, generate, source_of
from compiling import Size, compiled, size
from contestants import OSIP, SOFIA, Contestant, ours, written_phrases, written_texts
from keys import keys_of
from process import run
from settings import Settings
from tables import NONE, Bar, Table, number

COLUMNS = ("text", "rodata", "both", ".eh_frame", "relocations", "bar")
LIMITS = {"switch": 2150, "table": 1900}  # of the profile phrases, by gcc -O2
NOTE = (
    "Bytes of objects made with -fPIC. Constants that hold addresses are counted as rodata, and"
    " each address is one relocation."
)


def measure(folder: Path, settings: Settings) -> list[Table]:
    """The bytes of codebook and of others, and of each property."""
    return [_of_codebook(folder), _of_others(folder), _of_properties(folder)]


def _of_codebook(folder: Path) -> Table:
    rows, bars = [], []
    for profile in ("phrases", "full"):
        for form in LIMITS:
            options = ("--profile", profile, "--lookup", form)
            for one in ours(folder, "", *options, levels=("-O2", "-Os")):
                found = _size(folder, one)
                bar = None
                if profile == "phrases" and tuple(one.compiler) == ("gcc", "-O2"):
                    bar = Bar(f"Bytes: {one.name}", found.text + found.rodata, LIMITS[form])
                    bars.append(bar)
                rows.append(_row(one.name, found, bar))
    return Table("Bytes of codebook", ["codebook", *COLUMNS], rows, [NOTE], bars)


def _size(folder: Path, one: Contestant) -> Size:
    place = folder / f"size-{len(list(folder.iterdir()))}"
    place.mkdir()
    return size(one.object(place, "-fPIC", "-falign-functions=16"))


def _row(name: str, found: Size, bar: Bar | None = None) -> list[str]:
    figures = (found.text, found.rodata, found.text + found.rodata, found.frame, found.relocations)
    return [name, *map(number, figures), str(bar or NONE)]


def _of_others(folder: Path) -> Table:
    keys = keys_of(SIP)
    made: dict[str, list[Contestant]] = {}
    for kind in ("", ", any case", ", letter by letter"):
        place = folder / f"size-of{len(made)}"
        place.mkdir()
        exact = "letter by letter" in kind
        made[kind] = written_texts(place, keys, exact) if kind else written_phrases(place, keys)
    rows = [
        _row(one.name + kind, _size(folder, one)) for kind, each in made.items() for one in each
    ]
    rows += _of_sofia(folder)
    note = f"{SOFIA} as Debian compiled it; the table of {OSIP} lies in one object with its parser."
    columns = ["with the same keys", *COLUMNS[:-1]]
    return Table("Bytes of others", columns, [row[:-1] for row in rows], [note])


def _of_sofia(folder: Path) -> list[list[str]]:
    archive = Path(run("gcc", "-print-file-name=libsofia-sip-ua.a").strip())
    if not archive.is_file():
        return []
    run("ar", "x", "--output", folder, archive, "sip_status.o")
    return [_row(SOFIA, size(folder / "sip_status.o"))]


def _of_properties(folder: Path) -> Table:
    """What the full profile shrinks by without a property."""
    registry = json.loads(SIP.read_bytes())
    whole = _bytes(SIP, folder / "whole")
    rows = []
    for declared in registry["properties"]:
        place = folder / f"less-{declared['id']}"
        place.mkdir()
        less = place / SIP.name
        less.write_text(json.dumps(without(registry, declared["id"])), encoding="utf-8")
        rows.append([declared["id"], declared["type"], number(whole - _bytes(less, place))])
    return Table("Bytes of properties", ["property", "type", "bytes"], rows, ["By gcc -O2."])


def _bytes(registry: Path, folder: Path) -> int:
    source = source_of(generate(registry, folder))
    found = size(
        compiled(("gcc", "-O2"), source, folder / "one.o", "-fPIC", "-falign-functions=16")
    )
    return found.text + found.rodata


def without(registry: dict[str, Any], gone: str) -> dict[str, Any]:
    """A registry less one property, and less what names it."""
    copy = json.loads(json.dumps(registry))
    copy["properties"] = [one for one in copy["properties"] if one["id"] != gone]
    if gone in (copy.get("best", {}).get("rank"), copy.get("best", {}).get("instead")):
        del copy["best"]
    for pages in ("headings", "example"):  # may name it, and change no C
        copy.pop(pages, None)
    for entry in (*copy.get("classes", ()), *copy["codes"]):
        entry.get("properties", {}).pop(gone, None)
    return dict(copy)
