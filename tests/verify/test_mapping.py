"""The verifier of maps as a program: what it passes, what it sees, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from generated import GOLDEN, ROOT, generate
from verifier import Verifier, ends, refusal, verify

MAPS = sorted([*(ROOT / "data" / "maps").glob("*.json"), *(GOLDEN / "maps").glob("*.json")])
ROUTE = GOLDEN / "maps" / "route.json"


def prefix(map: Path) -> str:
    head: dict[str, str] = json.loads(map.read_text(encoding="utf-8"))["map"]
    return head.get("prefix", head["id"])


@pytest.fixture(scope="module")
def route(verifier: Verifier, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The verifier of the C of route.json."""
    folder = tmp_path_factory.mktemp("route")
    generate(ROUTE, folder)
    return verifier.map_program(folder, "prop_to_two")


@pytest.mark.parametrize("map", MAPS, ids=lambda path: path.stem)
def test_maps_here_are_right(verifier: Verifier, tmp_path: Path, map: Path) -> None:
    generate(map, tmp_path)
    said = verify(verifier.map_program(tmp_path, prefix(map)), map, *ends(map))
    assert said.startswith(f"{map.stem}: ") and said.endswith(" answers compared\n")


def test_forms_and_prefixes(verifier: Verifier, tmp_path: Path) -> None:
    generate(ROUTE, tmp_path, "--form", "single", "--prefix", "a")
    program = verifier.map_program(tmp_path, "a", "-DA_IMPLEMENTATION")
    assert verify(program, ROUTE, *ends(ROUTE)).startswith("route: 6 rows of codes, 3 of classes")


def wrong(route: Path, folder: Path, change: Any) -> list[str]:
    """The lines about the C of route.json where it is compared with another map."""
    document = json.loads(ROUTE.read_text(encoding="utf-8"))
    change(document)
    other = folder / "maps" / "other.json"
    other.parent.mkdir()
    other.write_text(json.dumps(document), encoding="utf-8")
    for registry in GOLDEN.glob("*.json"):
        copy(registry, folder)
    lines = refusal(route, "--max", "0", *ends(other), other).splitlines()
    assert all(line.startswith(f"{other}: ") for line in lines)
    return [line[len(f"{other}: ") :] for line in lines]


def row(index: int, key: str, value: object) -> Any:
    """A change of a key of a row; None takes it away."""

    def change(document: dict[str, Any]) -> None:
        if value is None:
            del document["rows"][index][key]
        else:
            document["rows"][index][key] = value

    return change


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (row(0, "to", 4), "/rows/0/to: error: prop_to_two(-3) is 2, the map says 4"),
        (row(0, "to", 4), "/rows/0/to: error: prop_to_two_to(-3, 0) is 2, not 4"),
        (row(5, "to", 2), "/rows/5/to: error: prop_to_two(10) is PROP_TO_TWO_NONE, the map says 2"),
        (row(6, "to", 4), "/rows/6/to: error: prop_to_two(9) is 2, the map says 4"),
        (row(3, "when", "It is lat."), '/rows/3/when: error: prop_to_two_when(2, 1) is '
         '"It is late.", not "It is lat."'),
        (row(3, "note", None), '/rows/3/note: error: prop_to_two_note(2, 1) is "As a rule.", not ""'),
        (row(4, "source", "B"), '/rows/4/source: error: prop_to_two_source(2, 2) is "A book", not "B"'),
        (lambda document: document["rows"].pop(4),
         "/rows/2: error: prop_to_two_count(2) is 3, the map says 2"),
        (lambda document: document["rows"].pop(5),
         "/map/default/to: error: prop_to_two(10) is PROP_TO_TWO_NONE, the map says 4"),
        (lambda document: document["map"].pop("default"),
         "/rows: error: prop_to_two(400) is 4, the map says PROP_TO_TWO_NONE"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_its_pointer(
    route: Path, tmp_path: Path, change: Any, line: str
) -> None:
    assert line in wrong(route, tmp_path, change)


def test_faults_stop_at_the_limit(route: Path, tmp_path: Path) -> None:
    document = json.loads(ROUTE.read_text(encoding="utf-8"))
    document["map"]["default"]["to"] = 2
    other = tmp_path / "other.json"
    other.write_text(json.dumps(document), encoding="utf-8")
    lines = refusal(route, "--max", "3", *ends(ROUTE), other).splitlines()
    assert len(lines) == 4
    assert lines[-1] == "verify-map: stopped after 3 faults; --max 0 shows all"


def test_a_registry_that_the_map_does_not_name(route: Path) -> None:
    words = ["--from", GOLDEN / "two.json", "--to", GOLDEN / "two.json", ROUTE]
    lines = refusal(route, *words, status=3).splitlines()
    place = f'{ROUTE}: /map/from: error: is "properties", the id of {GOLDEN / "two.json"} is "two"'
    assert lines[0] == place
    assert f"{ROUTE}: /rows/0/from: error: -3 is no code of {GOLDEN / 'two.json'}" in lines


def test_wrong_use(route: Path) -> None:
    assert "no map is given" in refusal(route, status=2)
    assert "--from is missing" in refusal(route, ROUTE, status=2)
    assert "--to is missing" in refusal(route, "--from", ROUTE, ROUTE, status=2)
    assert "unknown option" in refusal(route, "--bogus", status=2)


@pytest.mark.parametrize("count", [254, 255, 256, 1024, 1025])
def test_sizes_at_which_a_type_or_a_shape_changes(
    verifier: Verifier, tmp_path: Path, count: int
) -> None:
    head = {"title": "Many", "version": "1.0.0", "license": "MIT"}
    codes = [{"code": 3 * n - 300, "name": f"N{n}", "phrase": f"Text {n}"} for n in range(count)]
    classes = [{"id": "late", "first": 9000, "last": 9999, "title": "Late"}]
    many = {"format": 1, "registry": {**head, "id": "many"}, "classes": classes}
    for code in codes:
        code["status"] = "unregistered"
    (tmp_path / "many.json").write_text(json.dumps({**many, "codes": codes}), encoding="utf-8")
    rows: list[dict[str, object]] = [
        {"from": code["code"], "to": codes[-1 - n]["code"], "source": f"S {n % 7}"}
        for n, code in enumerate(codes)
    ]
    rows += [{**rows[3], "when": "It is so.", "note": "N."}, {"class": "late", "to": 0, "source": "S"}]
    about = {**head, "id": "turn", "from": "many", "to": "many", "default": {"to": -300}}
    path = tmp_path / "maps" / "turn.json"
    path.parent.mkdir()
    path.write_text(json.dumps({"format": 1, "map": about, "rows": rows}), encoding="utf-8")
    generate(path, tmp_path)
    searched = "case " not in (tmp_path / "turn.c").read_text(encoding="utf-8")
    assert searched == (count > 1024)
    flags = ("-fsanitize=address,undefined", "-fno-sanitize-recover=all")
    verify(verifier.map_program(tmp_path, "turn", *flags), path, *ends(path))
