"""Diagnostics for programs: JSON, SARIF 2.1.0 for code scanning, and GitHub's workflow commands."""

from __future__ import annotations

import os

from gen.cli.report import in_order
from gen.diagnostic import Diagnostic, Note, Place
from gen.version import VERSION

NAMES = ("text", "json", "sarif", "github")
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def to_json(diagnostics: tuple[Diagnostic, ...]) -> str:
    """One object; `diagnostics` is there, and empty, where nothing is at fault."""
    from json import dumps

    found = [_plain(diagnostic) for diagnostic in in_order(diagnostics)]
    return dumps({"tool": "codebook", "version": VERSION, "diagnostics": found}, indent=2) + "\n"


def _plain(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        **_where(diagnostic.place),
        "severity": "error",
        "rule": diagnostic.rule,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "notes": [_note(note) for note in diagnostic.notes],
    }


def _note(note: Note) -> dict[str, object]:
    return {**_where(note.place), "message": note.message}


def _where(place: Place) -> dict[str, object]:
    """`line` is 0 where the file as a whole is meant."""
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column if place.line else 0,
        "width": place.width if place.line else 0,
    }


def to_sarif(diagnostics: tuple[Diagnostic, ...]) -> str:
    """One run; each rule that was broken with its explanation, each fault with its places."""
    from json import dumps

    ordered = in_order(diagnostics)
    broken = sorted({diagnostic.rule for diagnostic in ordered})
    driver = {"name": "codebook", "version": VERSION, "rules": [_rule(id) for id in broken]}
    results = [_result(diagnostic, broken.index(diagnostic.rule)) for diagnostic in ordered]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(id: str) -> dict[str, object]:
    from gen.validate.rules.catalogue import RULES

    rule: dict[str, object] = {"id": id, "defaultConfiguration": {"level": "error"}}
    for known in RULES:
        if known.id == id:
            rule["shortDescription"] = {"text": known.summary}
            rule["fullDescription"] = {"text": known.reason}
            rule["help"] = {"text": f"Wrong: {known.wrong}\nRight: {known.right}"}
    return rule


def _result(diagnostic: Diagnostic, index: int) -> dict[str, object]:
    message = diagnostic.message + (f" ({diagnostic.help})" if diagnostic.help else "")
    result: dict[str, object] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": index,
        "level": "error",
        "message": {"text": message},
        "locations": [{"physicalLocation": _physical(diagnostic.place)}],
    }
    if diagnostic.notes:
        result["relatedLocations"] = [
            {"id": id, "message": {"text": note.message}, "physicalLocation": _physical(note.place)}
            for id, note in enumerate(diagnostic.notes)
        ]
    return result


def _physical(place: Place) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": _uri(place.path)}}
    if place.line:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + max(place.width, 1),
            "snippet": {"text": place.source},
        }
    return physical


def _uri(path: str) -> str:
    """A path as a reference of RFC 3986: relative as it stands, absolute as file://."""
    from urllib.parse import quote

    reference = quote(os.fsencode(path.replace(os.sep, "/")))
    return f"file://{reference}" if os.path.isabs(path) else reference


def to_github(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Workflow commands, which show on the line of a change: `::error file=t.json,line=3::...`."""
    return "".join(_command(diagnostic) for diagnostic in in_order(diagnostics))


def _command(diagnostic: Diagnostic) -> str:
    place = diagnostic.place
    fields = [f"file={_property(place.path)}"]
    if place.line:
        stop = place.column + max(place.width, 1)
        fields += [f"line={place.line}", f"col={place.column}", f"endColumn={stop}"]
    fields.append(f"title={_property(diagnostic.rule)}")
    message = [diagnostic.message]
    for note in diagnostic.notes:
        message.append(f"{note.place.path}:{note.place.line}:{note.place.column}: {note.message}")
    if diagnostic.help:
        message.append(f"help: {diagnostic.help}")
    return f"::error {','.join(fields)}::{_data(chr(10).join(message))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
