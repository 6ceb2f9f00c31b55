"""list: the registries at hand, or the codes or tokens of one."""

from __future__ import annotations

from gen.cli import catalog, console, reading, sources
from gen.cli.columns import table
from gen.cli.options import Given, listed
from gen.fault import Fault
from gen.kinds import kind
from gen.load.nodes import Object
from gen.model.registry import Code

FINDINGS = 1
ENTRIES = ("rows", "codes", "tokens")  # what a file may have entries of
NOTHING_TO_FILTER = "--status and --overlay are for the codes of a registry: name one"

Row = dict[str, object]


def run(given: Given) -> int:
    """Print one row for each registry, or for each code that has the status asked for."""
    if not given.arguments:
        if given.flag("status") or given.flag("overlay"):
            raise Fault(NOTHING_TO_FILTER, "argument-missing")
        rows = [_file(id) for id in catalog.ids()]
        if given.text("format") == "text":
            rows = [_in_words(row) for row in rows]
    else:
        registry = sources.registry(given.arguments[0], given.all("overlay"))
        wanted = given.all("status")
        row = _token if registry.kind == "tokens" else _code
        rows = [row(code) for code in registry.codes if not wanted or code.status in wanted]
    console.write(_shaped(rows, given.text("format")))
    if not rows and given.text("format") == "text":
        console.complain(f"codebook: no code is {listed(given.all('status'), 'or')}\n")
    return 0 if rows else FINDINGS


def _file(id: str) -> Row:
    """One registry or map of data/; raises Refused where it is no JSON."""
    document = reading.document(id)
    root = document.root if isinstance(document.root, Object) else Object()
    what = kind(document)
    head = root.get(what)
    head = head if isinstance(head, Object) else Object()
    holds = next((key for key in ENTRIES if key in root), "codes")
    entries = root.get(holds)
    return {
        "id": id,
        "kind": what,
        "version": str(head.get("version", "")),
        "entries": len(entries) if isinstance(entries, list) else 0,
        "of": holds,
        "title": str(head.get("title", "")),
    }


def _in_words(row: Row) -> Row:
    """The row with `75 codes` in place of a number and what it counts."""
    told: Row = {**row, "entries": f"{row['entries']} {row['of']}"}
    del told["of"]
    return told


def _code(code: Code) -> Row:
    return {"code": code.code, "name": code.name, "phrase": code.phrase, **_standing(code)}


def _token(code: Code) -> Row:
    return {"token": code.phrase, "ordinal": code.code, "name": code.name, **_standing(code)}


def _standing(code: Code) -> Row:
    return {"status": code.status, "references": list(code.references)}


def _shaped(rows: list[Row], format: str) -> str:
    if format == "json":
        from json import dumps

        return dumps(rows, indent=2, ensure_ascii=False) + "\n"
    lines = [tuple(_text(value) for value in row.values()) for row in rows]
    if format == "csv":
        head = [tuple(rows[0])] if rows else []
        return "".join(",".join(map(_csv, line)) + "\r\n" for line in head + lines)
    return table(lines) if lines else ""


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _csv(text: str) -> str:
    """A field of RFC 4180: in quotes where it holds a comma, a quote or a line's end."""
    if any(character in text for character in ',"\r\n'):
        return '"' + text.replace('"', '""') + '"'
    return text
