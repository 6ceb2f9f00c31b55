"""CSV and JSON, read back by Python's own readers, are the registry."""

from __future__ import annotations

import csv
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from documents import LAUNCHER, OF_TESTS, OVERLAY, docs
from generated import run

from gen.cli import catalog, reading, sources
from gen.model.map import Map
from gen.model.plain import plain
from gen.model.registry import Property, Registry
from gen.view.told import class_of, spoken

FORMULA = "=+-@\t\r"


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return docs("csv", tmp_path_factory.mktemp("tables"))


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return docs("csv", tmp_path_factory.mktemp("tables"), *OF_TESTS, "--overlay", OVERLAY)


def read(path: Path) -> list[dict[str, str]]:
    """The rows, as RFC 4180 has them, less the apostrophe that guards a text."""
    text = path.read_bytes().decode("utf-8")
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file, strict=True)
    assert len(set(head)) == len(head)
    for row in rows:
        assert len(row) == len(head)
        assert not any(cell[:1] in FORMULA and not is_number(cell) for cell in row if cell)
    return [dict(zip(head, map(unguarded, row))) for row in rows]


def is_number(cell: str) -> bool:
    return cell.lstrip("-").isdecimal()


def unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell


def expected(registry: Registry, declared: Property, code: Any) -> str:
    """The value that holds for a code, spelled without the view's help."""
    home = class_of(registry, code.code)
    both = (*code.properties, *(home.properties if home else ()))
    given = next((one for one in both if one.property == declared.id), None)
    value = given.value if given else declared.default
    if value is None:
        return ""
    if declared.type == "flag":
        return "true" if value else "false"
    return str(value) if isinstance(value, (int, str)) else spoken(value)


def compare(registry: Registry, rows: list[dict[str, str]]) -> None:
    number, phrase = ("ordinal", "token") if registry.kind == "tokens" else ("code", "phrase")
    assert [int(row[number]) for row in rows] == [code.code for code in registry.codes]
    for row, code in zip(rows, registry.codes):
        assert (row[phrase], row["name"], row["summary"]) == (code.phrase, code.name, code.summary)
        assert row["references"] == "; ".join(code.references)
        assert row["use_instead"] == ("" if code.use_instead is None else str(code.use_instead))
        assert all(alias.text in row["phrase_aliases"] for alias in code.phrase_aliases)
        assert all(source in row["phrase_aliases"] for one in code.phrase_aliases for source in one.sources)
        for declared in registry.properties:
            if declared.type == "rows":
                own = [one for one in code.properties if one.property == declared.id]
                if own:
                    compare_rows(declared, row[declared.id].split(" | "), own[0].value)
            else:
                assert row[declared.id] == expected(registry, declared, code)
        for value in code.properties:
            assert row[f"{value.property} source"].startswith(value.source)
            assert row[f"{value.property} note"] == value.note


def is_told(declared: Property, cell: Any) -> bool:
    """Whether a cell has a text that is not the default."""
    default = next(one.default for one in declared.columns if one.id == cell.property)
    return isinstance(cell.value, str) and cell.value != default


def compare_rows(declared: Property, told: list[str], rows: Any) -> None:
    """Each row begins with its first cell, and has every text that is said in it."""
    assert len(told) == len(rows)
    for text, cells in zip(told, rows):
        assert text.startswith(spoken(cells[0].value).rstrip("."))
        assert all(one.value.rstrip(".") in text for one in cells if is_told(declared, one))


@pytest.mark.parametrize("id", [one for one in catalog.ids() if "_to_" not in one])
def test_a_table_is_the_registry(id: str, tables: Path) -> None:
    compare(sources.registry(id, ()), read(tables / f"{id}.csv"))


@pytest.mark.parametrize("path", [one for one in OF_TESTS if one.parent.name != "maps"], ids=lambda p: p.stem)
def test_no_text_is_taken_for_a_formula(path: Path, hostile: Path) -> None:
    overlays = (str(OVERLAY),) if path.stem == "hostile" else ()
    registry = sources.registry(str(path), overlays)
    compare(registry, read(hostile / f"{registry.id}.csv"))


@pytest.mark.parametrize("id", [one for one in catalog.ids() if "_to_" in one])
def test_a_table_is_the_map(id: str, tables: Path) -> None:
    one: Map = sources.map_of(reading.document(id))
    rows = read(tables / f"{id}.csv")
    assert len(rows) == len(one.rows) + (one.default is not None)
    for row, told in zip(rows, one.rows):
        first, last = (
            (told.code.code, told.code.code) if told.code else (told.span.first, told.span.last)  # type: ignore[union-attr]
        )
        assert (int(row["from_first"]), int(row["from_last"])) == (first, last)
        assert row["to_code"] == (str(told.to.code) if told.to else "")
        assert (row["only_if"], row["note"], row["source"]) == (told.when, told.note, told.source)


def test_json_is_the_model(tmp_path: Path) -> None:
    docs("json", tmp_path)
    for id in catalog.ids():
        text = (tmp_path / f"{id}.json").read_text("utf-8")
        assert text == run(*LAUNCHER, "dump-model", id)
        if "_to_" not in id:
            found = json.loads(text)
            del found["model_format"]
            assert found == json.loads(json.dumps(plain(sources.registry(id, ()))))


def test_one_table_to_standard_output(tables: Path) -> None:
    command = [*LAUNCHER, "docs", "sip", "-o", "-", "--format"]
    done = subprocess.run([*command, "csv"], capture_output=True, check=True)
    assert done.stdout == (tables / "sip.csv").read_bytes()
    for words in (["man"], ["html"], ["csv", "q850"], ["json", "--check"]):
        done = subprocess.run([*command, *words], capture_output=True)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"[option-conflict]" in done.stderr


def test_formats_keep_out_of_each_others_way(tmp_path: Path) -> None:
    docs("csv", tmp_path, "sip", "q850")
    docs("json", tmp_path, "sip")
    docs("csv", tmp_path, "sip")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("csv.txt", "json.txt", "sip.csv", "sip.json"),
    ]
