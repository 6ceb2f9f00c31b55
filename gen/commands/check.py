"""check: report every fault of the files that are named, or of all of data/."""

from __future__ import annotations

from gen.cli import catalog, reading, sources
from gen.cli.options import Given
from gen.commands.shared import show
from gen.diagnostic import Diagnostic
from gen.fault import Refused
from gen.kinds import kind

REFUSED = 3


def run(given: Given) -> int:
    """Report in the format asked for; one that is no text is a whole report even where empty."""
    overlays = given.all("overlay")
    found: list[Diagnostic] = []
    for word in given.arguments or catalog.ids():
        found.extend(_faults(word, overlays))
    unique = tuple(dict.fromkeys(found))
    if unique or given.text("format") != "text":
        show(given, unique)
    return REFUSED if unique else 0


def _faults(word: str, overlays: tuple[str, ...]) -> tuple[Diagnostic, ...]:
    """The faults of one file; overlays are laid over registries alone."""
    try:
        document = reading.document(word)
        over = reading.loaded(overlays) if kind(document) == "registry" else ()
        return sources.faults(document, over)
    except Refused as refused:
        return refused.diagnostics
