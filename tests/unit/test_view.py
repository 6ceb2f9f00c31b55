"""The tokens of the C templates: each is made in one place."""

from __future__ import annotations

import itertools

import pytest
from generated import ROOT

from gen.cli import sources
from gen.view import c
from gen.view.c import Options, view
from gen.view.c_status_line import status_line


@pytest.mark.parametrize("id", ["sip", "sip_method"])
def test_no_part_of_the_view_takes_the_name_of_another(id: str) -> None:
    registry = sources.registry(str(ROOT / "data" / f"{id}.json"), ())
    options = Options(lines=True, unknown="empty")
    parts = {
        "head": c._head(registry, options),
        "words": c._words(registry),
        "flags": c._flags(registry, options),
        "classes": c._classes(registry, "p"),
        "digits": c._digits(registry),
        "tables": c._tables(registry, options, "p"),
        "properties": c._properties(registry, options),
        "line": status_line(registry, "p", True, True),
    }
    for (one, some), (other, more) in itertools.combinations(parts.items(), 2):
        assert not some.keys() & more.keys(), f"{one} and {other}"
    assert {name for part in parts.values() for name in part} < view(registry, options).keys()
