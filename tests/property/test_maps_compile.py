"""Whatever validates as a map compiles without a word, and says what the map says."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from generated import WARNINGS, generate, need, silent
from hypothesis import given
from hypothesis import strategies as st
from registries import SENTENCES, registries, texts
from test_compiles import JUDGED, STANDARDS
from verifier import Verifier, ends, verify

PREFIX = "leads_to"


@pytest.fixture(scope="session")
def map_verifier(tmp_path_factory: pytest.TempPathFactory) -> Verifier:
    need("gcc")
    return Verifier(tmp_path_factory.mktemp("map_verifier"))


@st.composite
def maps(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """A random registry, and a map from it to itself."""
    registry = draw(registries())
    codes = st.sampled_from([one["code"] for one in registry["codes"]])
    begins = st.builds(lambda code: {"from": code}, codes)
    if registry.get("classes"):
        ids = st.sampled_from([one["id"] for one in registry["classes"]])
        begins |= st.builds(lambda id: {"class": id}, ids)
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for _ in range(draw(st.integers(1, 12))):
        row = {**draw(begins), "to": draw(codes | st.none()), "source": draw(texts(40))}
        row |= draw(st.fixed_dictionaries({}, optional={"when": SENTENCES, "note": SENTENCES}))
        rows.setdefault((str(row.get("from", row.get("class"))), row.get("when", "")), row)
    id = registry["registry"]["id"]
    head = {"id": "m", "title": draw(SENTENCES), "version": "1.0.0", "from": id, "to": id}
    default = st.fixed_dictionaries({"to": codes}, optional={"source": texts(40)})
    head |= draw(st.fixed_dictionaries({}, optional={"default": default}))
    return registry, {"format": 1, "map": {**head, "prefix": PREFIX}, "rows": list(rows.values())}


@JUDGED
@given(maps(), st.sampled_from(["split", "single"]), STANDARDS)
def test_whatever_validates_compiles_and_verifies(
    map_verifier: Verifier,
    made: tuple[dict[str, Any], dict[str, Any]],
    form: str,
    compiler: tuple[str, ...],
) -> None:
    registry, map = made
    with tempfile.TemporaryDirectory() as name:
        folder, path = Path(name), Path(name) / "maps" / "m.json"
        path.parent.mkdir()
        path.write_text(json.dumps(map, ensure_ascii=False), encoding="utf-8")
        near = folder / f"{registry['registry']['id']}.json"
        near.write_text(json.dumps(registry, ensure_ascii=False), encoding="utf-8")
        generate(path, folder, "--form", form)
        single = f"-D{PREFIX.upper()}_IMPLEMENTATION"
        flags = (single,) if form == "single" else ()
        source = folder / f"{PREFIX}.{'h' if form == 'single' else 'c'}"
        language = () if "-x" in compiler or form == "split" else ("-x", "c")
        need(compiler[0])
        words = (*compiler, *WARNINGS, *language, *flags, "-O1", "-c", "-o", folder / "m.o")
        silent(*words, source)
        verify(map_verifier.map_program(folder, PREFIX, *flags), path, *ends(path))
