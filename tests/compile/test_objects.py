"""What the objects hold: the API, tables that need no address fixed, and nothing to write to."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import Sample
from generated import SIP, compiled, need, run, silent

API = {
    *("sip_status_phrase", "sip_status_name", "sip_status_is_registered", "sip_status_class"),
    *("sip_status_effective", "sip_status_from_phrase", "sip_status_from_name"),
    *("sip_status_from_digits", "sip_status_at"),
    *("sip_status_from_line", "sip_status_parse_line"),
}


def getters() -> set[str]:
    """The functions of the classes, the properties and the best of data/sip.json."""
    root = json.loads(SIP.read_text(encoding="utf-8"))
    found = [f"is-{one[key]}" for one in root["classes"] for key in ("id", "kind")]
    for one in root.get("properties", ()):
        columns = [column["id"] for column in one.get("columns", ())]
        found += [f"{one['id']}-{name}" for name in (*columns, "count")] if columns else [one["id"]]
        found += [f"is-{one['registry']}-only"] if one["type"] == "counterpart" else []
    found += ["best"] if "best" in root else []
    return {f"sip_status_{name}".replace("-", "_") for name in found}


BUILDS = [
    (compiler, bits, level)
    for compiler in ("gcc", "clang")
    for bits in ("-m64", "-m32")
    for level in ("-O0", "-O1", "-O2", "-O3", "-Os")
]


@pytest.mark.parametrize(("compiler", "bits", "level"), BUILDS)
def test_a_shared_object_has_no_relocation(
    samples: dict[str, Sample], tmp_path: Path, compiler: str, bits: str, level: str
) -> None:
    shared = tmp_path / "sip_status.so"
    names = ("sip", "sip-table", "sip-inline", "sip-lines", "apart", "properties", "tokens", "cased")
    for name in (*names, "route", "plain_line-lines"):
        words = ["-shared", "-fPIC", "-nostdlib", "-o", shared, samples[name].source]
        silent(need(compiler), "-std=c99", bits, level, *words)
        said = run(need("readelf"), "-rW", shared).strip()
        assert said == "There are no relocations in this file."


MAP_API = {"prop_to_two"} | {
    f"prop_to_two_{name}" for name in ("count", "to", "when", "note", "source")
}
APIS = {"sip": API | getters(), "sip-single": API | getters(), "route": MAP_API}
APIS["sip-lines"] = APIS["sip"] | {"sip_status_line"}


@pytest.mark.parametrize("compiler", ["gcc", "clang"])
@pytest.mark.parametrize("name", APIS)
def test_an_object_defines_the_api_and_writes_nowhere(
    samples: dict[str, Sample], compiler: str, name: str
) -> None:
    built = compiled([need(compiler), "-std=c99", "-O2"], samples[name].source)
    symbols = [line.split() for line in run(need("nm"), built).splitlines()]
    kinds = {kind for *_, kind, _ in symbols}
    assert kinds <= {"T", "t", "r"}, symbols  # code and constants: no data, nothing undefined
    assert {word for *_, kind, word in symbols if kind.isupper()} == APIS[name]
    prefix = samples[name].prefix
    assert all(word.startswith(prefix) for *_, word in symbols if word[0] not in ".C")


def test_gcc_looks_a_phrase_up_in_tables(samples: dict[str, Sample]) -> None:
    built = compiled([need("gcc"), "-std=c99", "-O2", "-fPIC"], samples["sip"].source)
    code = run(need("objdump"), "-d", "--no-show-raw-insn", built)
    body = re.search(r"<sip_status_phrase>:\n(.*?)\n\n", code, re.DOTALL)
    assert body is not None
    assert not re.search(r"\bcall|\*", body[1]), body[1]  # no call, no jump through a table
    assert len(body[1].splitlines()) < 60
