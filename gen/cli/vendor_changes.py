"""What an update changes for those who use the files: codes that come, go or have changed."""

from __future__ import annotations

import os

from gen.cli.report import visible
from gen.cli.vendor_manifest import sha256
from gen.version import OUTPUT_FORMAT, VERSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.cli.vendor_making import Source, Vendored
    from gen.cli.vendor_manifest import Manifest

    Rows = dict[str, tuple[str, str, str]]  # by code: name, status, phrase

ARROW = " -> "
OF_A_MAP = "from "  # what a row of a map begins with; one of a code begins with its number
ASKED = "codebook.json asks for something else"


def cause(one: Vendored, old: Manifest) -> tuple[str, bool]:
    """Why files of a target are others than those of the manifest; whether codebook.json is not."""
    known = [source for source in one.sources if source.name in old.inputs]
    changed = [source for source in known if old.inputs[source.name][0] != source.digest]
    if changed:
        return ", ".join(_told(source, old.inputs[source.name][1]) for source in changed), True
    if old.targets.get(one.name) != one.asked:
        return ASKED, False
    now = f"{VERSION}, output format {OUTPUT_FORMAT}"
    if old.by == now:
        return "this codebook makes another file of the same input", True
    return f"it was made by codebook {old.by}, and this is {now}", True


def _told(source: Source, before: str) -> str:
    if source.version == before:
        return f"{source.name} has changed" + (f" within version {before}" if before else "")
    return f"{source.name} is of version {source.version}, and the file of {before or 'none'}"


def updates(made: tuple[Vendored, ...], old: Manifest) -> list[tuple[Vendored, str]]:
    """The targets of which a file is another because of more than codebook.json, and why."""
    found = []
    for one in made:
        if any(path in old.files and old.files[path] != sha256(data) for path, data in one.files):
            why, beyond = cause(one, old)
            if beyond:
                found.append((one, why))
    return found


def story(made: tuple[Vendored, ...], old: Manifest) -> str:
    """What changes, target by target, in lines for a person."""
    told = ""
    reasons = {one.name: why for one, why in updates(made, old)}
    for one in made:
        before = old.rows.get(one.name, one.rows)
        if before != one.rows or one.name in reasons:
            why = reasons.get(one.name, ASKED)
            told += f"{visible(one.name)}: {visible(why)}\n"
        if before != one.rows:
            told += "".join(_lines(one, before))
    for name in sorted(old.rows.keys() - {one.name for one in made}):
        told += f"{visible(name)}: it is made no longer\n"
    return told


def _lines(one: Vendored, before: tuple[str, ...]) -> list[str]:
    if one.rows[0].startswith(OF_A_MAP):
        return _map_lines(before, one.rows)
    base = os.path.basename(one.name)
    macro = "" if "." in base else base.upper() + "_"  # contracts and C++ have names of their own
    was, now = _parsed(before, macro), _parsed(one.rows, macro)
    gone = [_one(code, *was[code], "removed") for code in was if code not in now]
    come = [_one(code, *now[code], "added") for code in now if code not in was]
    kept = [line for code in now if code in was for line in _changed(code, was[code], now[code])]
    return come + gone + kept


def _parsed(rows: tuple[str, ...], macro: str) -> Rows:
    found = {}
    for row in rows:
        code, name, status, phrase = (row.split(" ", 3) + ["", "", ""])[:4]
        found[code] = (macro + name, status, phrase)
    return found


def _one(code: str, name: str, status: str, phrase: str, what: str) -> str:
    more = "" if status == "active" else f", {status}"
    return f'  {what}: {code} {visible(name)} "{visible(phrase)}"{more}\n'


def _changed(code: str, was: tuple[str, ...], now: tuple[str, ...]) -> list[str]:
    """A line for each of name, status and phrase that is another."""
    found = []
    if was[0] != now[0]:
        found.append(f"  renamed: {code} {visible(was[0])}{ARROW}{visible(now[0])}\n")
    if was[1] != now[1]:
        found.append(f"  {now[1]}: {code} {visible(now[0])}, which was {visible(was[1])}\n")
    if was[2] != now[2]:
        both = f'"{visible(was[2])}"{ARROW}"{visible(now[2])}"'
        found.append(f"  phrase: {code} {visible(now[0])} {both}\n")
    return found


def _map_lines(before: tuple[str, ...], after: tuple[str, ...]) -> list[str]:
    """Rows of a map, by what they begin with."""
    was = dict(row.rpartition(ARROW)[::2] for row in before)
    now = dict(row.rpartition(ARROW)[::2] for row in after)
    lines = [f"  added: {visible(key + ARROW + now[key])}\n" for key in now if key not in was]
    lines += [f"  removed: {visible(key + ARROW + was[key])}\n" for key in was if key not in now]
    return lines + [
        f"  changed: {visible(key + ARROW + now[key])}, which was {visible(was[key])}\n"
        for key in now
        if key in was and was[key] != now[key]
    ]
