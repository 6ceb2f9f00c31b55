"""fmt: write files in their canonical form, or tell which are not in it."""

from __future__ import annotations

import sys

from gen.cli import console, reading, sources
from gen.cli.options import Given
from gen.commands.shared import show
from gen.diagnostic import Diagnostic
from gen.fault import Fault, Refused
from gen.load.files import load
from gen.load.nodes import Document
from gen.validate import canonical
from gen.write.files import NotWritten, write

FAILED = 2
STANDARD_INPUT = "<stdin>"
DIFFERS = "from here on the file is not in canonical form"


def run(given: Given) -> int:
    """Format all files that are named, or none where one of them is refused."""
    if "-" in given.arguments:
        return _filter(given)
    files = _formatted(given.arguments)
    if given.flag("check"):
        from gen.commands.compare import compare

        return compare(given, files, "canonical-form", DIFFERS)
    try:
        write(files, force=True)
    except NotWritten as fault:
        show(given, fault.diagnostics)
        return FAILED
    return 0


def _filter(given: Given) -> int:
    """Standard input to standard output, as an editor calls it."""
    if len(given.arguments) > 1 or given.flag("check"):
        raise Fault("- is given alone: it reads standard input", "option-conflict")
    if sys.stdin is None:
        raise Fault("cannot read standard input: it is closed", "input-read")
    console.write(_text(load(STANDARD_INPUT, sys.stdin.buffer.read())))
    return 0


def _formatted(words: tuple[str, ...]) -> tuple[tuple[str, bytes], ...]:
    """Path and canonical text of each file; raises Refused with the faults of all."""
    files: dict[str, bytes] = {}
    found: list[Diagnostic] = []
    for word in words:
        try:
            files[reading.find(word)] = console.encode(_text(reading.document(word)))
        except Refused as refused:
            found.extend(refused.diagnostics)
    if found:
        raise Refused(tuple(dict.fromkeys(found)))
    return tuple(files.items())


def _text(document: Document) -> str:
    found = sources.faults(document)
    if found:
        raise Refused(found)
    return canonical.text(document, reading.others((document,)))
