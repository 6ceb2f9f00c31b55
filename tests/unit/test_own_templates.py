"""The project's own templates are not checked at each run; they are checked here."""

from pathlib import Path

import pytest

from gen.cli import reading, sources
from gen.outputs import map_outputs, outputs
from gen.render.render import faults
from gen.render.templates import Templates
from gen.view.c import Options, view
from gen.view.c_map import MapOptions
from gen.view.c_map import view as map_view

TOP = Path(__file__).resolve().parents[2]
REGISTRIES = [TOP / "data/sip.json", *sorted((TOP / "tests/golden").glob("*.json"))]
MAPS = [*sorted((TOP / "data/maps").glob("*.json")), *sorted(TOP.glob("tests/golden/maps/*.json"))]


@pytest.mark.parametrize("form", ["split", "single"])
@pytest.mark.parametrize("profile", ["enum", "phrases", "full"])
@pytest.mark.parametrize("path", REGISTRIES, ids=lambda path: path.stem)
def test_no_fault_in_our_templates(path, profile, form):
    registry = sources.registry(str(path), ())
    lookup = "table" if form == "single" else "switch"
    values = view(registry, Options(profile=profile, form=form, lookup=lookup, lines=True))
    templates = Templates(str(TOP / "templates"))
    for one in outputs(profile, form):
        assert faults(templates.load(one.template), values, templates.load) == ()


@pytest.mark.parametrize("form", ["split", "single"])
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_no_fault_in_our_templates_of_maps(path, form):
    map = sources.map_of(reading.document(str(path)))
    templates = Templates(str(TOP / "templates"))
    for one in map_outputs(form):
        values = map_view(map, MapOptions(form=form))
        assert faults(templates.load(one.template), values, templates.load) == ()
