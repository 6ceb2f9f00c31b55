"""dump-model: print a registry as generators see it."""

from __future__ import annotations

from gen.cli import console, sources
from gen.cli.options import Given
from gen.model.plain import plain

MODEL_FORMAT = 1  # grows when a key goes or changes its meaning; a new key leaves it


def run(given: Given) -> int:
    """Print one JSON object: the fields of model.Registry behind `model_format`."""
    from json import dumps

    registry, _ = sources.registry(given.arguments[0], given.all("overlay"))
    fields = plain(registry)
    assert isinstance(fields, dict)
    model = {"model_format": MODEL_FORMAT, **fields}
    console.write(dumps(model, indent=2, ensure_ascii=False) + "\n")
    return 0
