"""dump-model: print a registry, or a map, as generators see it."""

from __future__ import annotations

from gen.cli import console, reading, sources
from gen.cli.options import Given
from gen.fault import Fault
from gen.kinds import kind
from gen.model.plain import plain

MODEL_FORMAT = 1  # grows when a key goes or changes its meaning; a new key leaves it


def run(given: Given) -> int:
    """Print one JSON object: the fields of a Registry or a Map behind `model_format`."""
    console.write(dumped(_model(given)))
    return 0


def dumped(model: object) -> str:
    """A Registry or a Map as JSON."""
    from json import dumps

    fields = plain(model)
    assert isinstance(fields, dict)
    return dumps({"model_format": MODEL_FORMAT, **fields}, indent=2, ensure_ascii=False) + "\n"


def _model(given: Given) -> object:
    documents = reading.loaded((given.arguments[0], *given.all("overlay")))
    first = documents[0]
    if kind(first) != "map":
        return sources.registry_of(documents, reading.others(documents))
    if given.flag("overlay"):
        raise Fault(f"--overlay is for a registry, and {first.path} is a map", "option-conflict")
    return sources.map_of(first)
