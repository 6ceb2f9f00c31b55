"""vendor --check names what is wrong and the command that mends it; --update tells what it brings."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from cli.launcher import ROOT
from project import FILES, LEFT_ALONE, MADE, TARGETS, Project, manifest, phrase_of

STALE = dict.fromkeys(["src/tiny/tiny.c", "src/tiny/tiny.map.h", "src/t.h"], "vendor-stale")


def finer(project: Project) -> None:
    """Another phrase for one code, in a newer version of the registry."""

    def change(registry: dict[str, Any]) -> None:
        phrase_of(registry, "Finer")
        registry["registry"]["version"] = "1.1.0"

    project.registry(change)


def test_nothing_was_made(project: Project) -> None:
    assert project.found() == dict.fromkeys(["LICENSE.codebook", *FILES], "vendor-missing")
    project.mend()


@pytest.mark.parametrize("name", MADE)
def test_a_deleted_file(kept: Project, name: str) -> None:
    kept.path(name).unlink()
    assert kept.found() == {name: "vendor-missing"}
    assert "--update" not in kept.vendor("--check").err
    kept.mend()


@pytest.mark.parametrize("name", ["LICENSE.codebook", *FILES])
def test_a_change_by_hand(kept: Project, name: str) -> None:
    with kept.path(name).open("a", encoding="utf-8") as file:
        file.write("/* Mine. */\n")
    assert kept.found() == {name: "vendor-edited"}
    done = kept.vendor("--check")
    assert "somebody changed the file after codebook wrote it [vendor-edited]" in done.err
    assert "-/* Mine. */\n" in done.out, "the difference is shown"
    kept.mend()


def test_a_change_of_the_first_line_needs_force(kept: Project) -> None:
    kept.path("src/t.h").write_text("Mine.\n", encoding="utf-8")
    assert kept.found() == {"src/t.h": "output-foreign"}
    assert "[output-foreign]" in kept.fails("vendor", "kept")
    kept.mend()


def test_a_change_of_the_manifest(kept: Project) -> None:
    text = manifest(kept).replace("#   10 FINE active Fine", "#   10 FINE active Bad")
    kept.write("kept/codebook.sha256", text)
    assert kept.found() == {"codebook.sha256": "vendor-manifest"}
    kept.mend()
    kept.write("kept/codebook.sha256", manifest(kept) + "<<<<<<< ours\n")
    assert kept.found() == {"codebook.sha256": "vendor-manifest"}
    assert "says nothing that codebook knows" in kept.vendor("--check").err
    kept.mend()


def test_a_phrase_of_the_registry(kept: Project) -> None:
    kept.registry(lambda registry: phrase_of(registry, "Finer"))
    assert kept.found() == STALE
    error = kept.vendor("--check").err
    assert error.count("tiny.json has changed within version 1.0.0 [vendor-stale]") == 3
    told = kept.mend().out
    assert told == (
        "src/tiny/tiny: tiny.json has changed within version 1.0.0\n"
        '  phrase: 10 TINY_FINE "Fine" -> "Finer"\n'
        "src/t: tiny.json has changed within version 1.0.0\n"
        '  phrase: 10 T_FINE "Fine" -> "Finer"\n'
    )


def test_a_newer_registry(kept: Project) -> None:
    finer(kept)
    error = kept.vendor("--check").err
    assert "tiny.json is of version 1.1.0, and the file of 1.0.0 [vendor-stale]" in error
    kept.mend()
    assert " 1.1.0 tiny.json\n" in manifest(kept)


def test_a_change_by_hand_of_a_file_that_is_stale_too(kept: Project) -> None:
    kept.registry(lambda registry: phrase_of(registry, "Finer"))
    with kept.path("src/t.h").open("a", encoding="utf-8") as file:
        file.write("/* Mine. */\n")
    assert kept.found() == {**STALE, "src/t.h": "vendor-edited"}
    assert "after codebook wrote it; and tiny.json has changed" in kept.vendor("--check").err
    kept.mend()


def test_an_overlay(kept: Project) -> None:
    overlay = json.loads(kept.path("mine.json").read_text(encoding="utf-8"))
    overlay["codes"][0]["name"] = "OURS"
    kept.write("kept/mine.json", overlay)
    assert set(kept.found().values()) == {"vendor-stale"}
    assert "mine.json has changed" in kept.vendor("--check").err
    told = kept.mend().out.split("\n")
    assert told[0] == "src/tiny/tiny: mine.json has changed within version 1.0.0"
    assert told[1:] == ["  renamed: 30 TINY_MINE -> TINY_OURS", ""]


def test_what_only_blanks_changed_is_not_stale(kept: Project) -> None:
    registry = json.loads(kept.path("tiny.json").read_text(encoding="utf-8"))
    kept.path("tiny.json").write_text(json.dumps(registry), encoding="utf-8")
    assert kept.found() == {}


def test_codebook_json(kept: Project) -> None:
    kept.configure({**TARGETS[0], "lookup": "table"}, TARGETS[1])
    tiny = [name for name in FILES if "tiny" in name]
    assert kept.found() == dict.fromkeys(tiny, "vendor-stale")
    assert "codebook.json asks for something else [vendor-stale]" in kept.vendor("--check").err
    assert "--update" not in kept.vendor("--check").err, "it was asked for"
    kept.mend()


def test_a_file_of_an_older_release(kept: Project) -> None:
    """One that was put in the place of the file of the manifest."""
    old = kept.path("src/t.h").read_bytes()
    finer(kept)
    kept.vendor("--update")
    kept.path("src/t.h").write_bytes(old)
    assert kept.found() == {"src/t.h": "vendor-stale"}
    assert "the file is whole, but of another version" in kept.vendor("--check").err
    assert "--update" not in kept.vendor("--check").err
    kept.mend()


def older(project: Project, name: str) -> None:
    """Let a file and the manifest be what another codebook wrote."""
    import hashlib

    path = project.path(name)
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    path.write_bytes(path.read_bytes().replace(b"output format 1", b"output format 0"))
    after = hashlib.sha256(path.read_bytes()).hexdigest()
    text = manifest(project).replace(before, after)
    text = re.sub("# Codebook .*", "# Codebook 0.0.9, output format 0", text)
    project.write("kept/codebook.sha256", text)


def test_files_of_an_older_codebook(kept: Project) -> None:
    older(kept, "src/tiny/tiny.c")
    assert kept.found() == {"src/tiny/tiny.c": "vendor-stale"}
    error = kept.vendor("--check").err
    assert "it was made by codebook 0.0.9, output format 0, and this is " in error
    assert "[vendor-update]" in kept.vendor().err, "it is an update"
    assert kept.mend().out.startswith("src/tiny/tiny: it was made by codebook 0.0.9, output format 0")


def test_an_older_codebook_that_made_the_same(kept: Project) -> None:
    text = re.sub("# Codebook .*", "# Codebook 0.0.9, output format 1", manifest(kept))
    kept.write("kept/codebook.sha256", text)
    assert kept.found() == {}


def test_vendor_alone_takes_no_update(kept: Project) -> None:
    finer(kept)
    before = kept.files()
    done = kept.vendor()
    assert done.status == 1 and kept.files() == before
    assert 'phrase: 10 TINY_FINE "Fine" -> "Finer"' in done.out
    assert done.err.count("kept/codebook.json: error: an update of src/") == 2
    assert "vendor kept --update" in done.err
    done = kept.vendor("--format", "json")
    assert {one["rule"] for one in json.loads(done.out)["diagnostics"]} == {"vendor-update"}


def test_vendor_alone_takes_an_update_where_nothing_is_to_be_changed(project: Project) -> None:
    finer(project)
    project.make()
    assert project.found() == {}


def every_change(registry: dict[str, Any]) -> None:
    fine, so_so = registry["codes"][:2]
    fine["name"], fine["phrase"] = "SPLENDID", "Splendid"
    fine["status"] = "deprecated"
    del so_so["use-instead"]
    registry["codes"][1:] = [{"code": 14, "name": "NEW", "phrase": "New", "status": "reserved"}]


def test_an_update_tells_every_change(project: Project) -> None:
    project.configure({"registry": "tiny.json"})
    project.make()
    project.registry(every_change)
    done = project.vendor("--update")
    assert (done.status, done.err) == (0, "")
    assert done.out.split("\n") == [
        "tiny: tiny.json has changed within version 1.0.0",
        '  added: 14 TINY_NEW "New", reserved',
        '  removed: 12 TINY_SO_SO "So, so", deprecated',
        "  renamed: 10 TINY_FINE -> TINY_SPLENDID",
        "  deprecated: 10 TINY_SPLENDID, which was active",
        '  phrase: 10 TINY_SPLENDID "Fine" -> "Splendid"',
        "",
    ]
    assert project.vendor("--update").out == "", "a second one brings nothing"


def test_an_update_of_a_header_of_cpp(project: Project) -> None:
    project.configure({"registry": "tiny.json"}, {"registry": "tiny.json", "form": "hpp"})
    project.make()
    project.registry(every_change)
    lines = project.vendor("--update").out.split("\n")
    assert "tiny.hpp: tiny.json has changed within version 1.0.0" in lines
    assert '  added: 14 NEW "New", reserved' in lines
    assert '  added: 14 TINY_NEW "New", reserved' in lines, "that of the C stands beside it"


@pytest.mark.parametrize("form", ["single", "hpp"])
def test_a_whole_file_of_another_version(project: Project, form: str) -> None:
    project.configure({"registry": "tiny.json", "form": form})
    project.make()
    (name,) = (one for one in project.files() if one.startswith("tiny.h"))
    now = project.path(name).read_bytes()
    project.registry(every_change)
    project.vendor("--update")
    project.path(name).write_bytes(now)
    assert project.found() == {name: "vendor-stale"}
    project.mend()


def test_an_update_of_a_map(project: Project) -> None:
    shutil.copy(ROOT / "data" / "maps" / "sip_to_q850.json", project.path("sip_to_q850.json"))
    project.configure({"registry": "sip_to_q850.json", "form": "single"})
    project.make()
    map = json.loads(project.path("sip_to_q850.json").read_text(encoding="utf-8"))
    del map["rows"][0]
    map["rows"][0]["to"] = 127
    project.write("kept/sip_to_q850.json", map)
    assert set(project.found().values()) == {"vendor-stale"}
    told = project.mend().out.split("\n")
    assert re.fullmatch(r"  removed: from [A-Z_]+ -> [A-Z_]+", told[1]), told
    assert re.fullmatch(r"  changed: from [A-Z_]+ -> INTERWORKING_UNSPECIFIED, which was [A-Z_]+", told[2])


def test_a_file_that_is_made_no_longer(kept: Project) -> None:
    kept.configure(TARGETS[0])
    assert kept.found()["src/t.h"] == "vendor-left"
    done = kept.vendor()
    assert done.status == 0 and "kept/src/t.h is made no longer; to remove it, run " in done.err
    assert kept.path("src/t.h").is_file()
    assert kept.found() == {"src/t.h": "vendor-left"}, "it is not forgotten"
    kept.mend()
    assert not kept.path("src/t.h").exists()


def test_one_that_somebody_changed_stays(kept: Project) -> None:
    kept.configure(TARGETS[0])
    kept.path("src/t.h").write_text("Mine.\n", encoding="utf-8")
    assert "was changed by hand: an update lets it stay [vendor-left]" in kept.vendor("--check").err
    done = kept.vendor("--update")
    assert done.status == 0
    assert "kept/src/t.h is made no longer, and was changed by hand: it stays, and is yours" in done.err
    assert kept.path("src/t.h").read_text(encoding="utf-8") == "Mine.\n"
    assert kept.found() == {}


@pytest.mark.parametrize("path", ["../precious", "/etc/hostname", "a/../../precious"])
def test_a_manifest_removes_nothing_elsewhere(kept: Project, path: str) -> None:
    precious = kept.write("precious", "Gold.\n")
    import hashlib

    digest = hashlib.sha256(precious.read_bytes()).hexdigest()
    kept.write("kept/codebook.sha256", manifest(kept) + f"{digest}  {path}\n")
    assert kept.vendor("--update").status == 0
    assert precious.is_file() and kept.found() == {}


@pytest.mark.parametrize("format", ["json", "sarif", "github"])
def test_formats(kept: Project, format: str) -> None:
    done = kept.vendor("--check", "--format", format)
    assert (done.status, done.err) == (0, "")
    kept.path("src/t.h").unlink()
    kept.registry(lambda registry: phrase_of(registry, "Finer"))
    done = kept.vendor("--check", "--format", format)
    assert (done.status, done.err) == (1, "")
    for rule in ("vendor-missing", "vendor-stale"):
        assert rule in done.out
    if format == "json":
        found = json.loads(done.out)["diagnostics"]
        assert [one["path"] for one in found] == [f"kept/{name}" for name in sorted(STALE)]
        assert all(one["help"].endswith("vendor kept --format json --update") for one in found)


def test_all_at_once(kept: Project) -> None:
    kept.registry(lambda registry: phrase_of(registry, "Finer"))
    kept.path("src/tiny/tiny.map.h").unlink()
    kept.path("LICENSE.codebook").open("a").write("Mine.\n")
    assert kept.found() == {
        "LICENSE.codebook": "vendor-edited",
        "src/t.h": "vendor-stale",
        "src/tiny/tiny.c": "vendor-stale",
        "src/tiny/tiny.map.h": "vendor-missing",
    }
    kept.mend()


def test_the_command_that_mends_is_told_last(kept: Project) -> None:
    for name in MADE:
        kept.path(name).unlink()
    error = kept.vendor("--check").err
    assert error.count("= help:") == 1
    assert re.search(r"= help: run .*\ncodebook: \d errors in \d files\n$", error)


def test_files_that_are_not_ours_are_not_looked_at(kept: Project) -> None:
    kept.write("kept/src/mine.c", "int mine;\n")
    assert kept.found() == {}
    assert set(kept.files()) == {*LEFT_ALONE, *MADE, "src/mine.c"}


def test_a_folder_with_a_blank(kept: Project, tmp_path: Path) -> None:
    os.rename(tmp_path / "kept", tmp_path / "my files")
    (tmp_path / "my files/src/t.h").unlink()
    error = kept("vendor", "my files", "--check").err
    assert "vendor 'my files'\n" in error


def test_what_codebook_json_asks_for_is_told_too(kept: Project) -> None:
    kept.configure({**TARGETS[0], "select": [10]})
    assert kept.vendor("--update").out.split("\n") == [
        "src/tiny/tiny: codebook.json asks for something else",
        '  removed: 12 TINY_SO_SO "So, so", deprecated',
        '  removed: 30 TINY_MINE "Mine"',
        "src/t: it is made no longer",
        "",
    ]


def test_registries_that_others_speak_of_are_told_apart(project: Project) -> None:
    """One of codebook's own, and another of that id beside the registry that speaks of it."""
    for name in ("sip", "sip_header", "sip_method", "http"):
        shutil.copy(ROOT / "data" / f"{name}.json", project.path(f"{name}.json"))
    project.configure({"registry": "sip.json", "output": "own"}, {"registry": "sip"})
    project.make()
    lines = [line for line in manifest(project).split("\n") if line.startswith("# Input")]
    names = [line.split(" ")[-1] for line in lines]
    assert {"http", "http.json", "sip", "sip.json", "sip_method", "sip_method.json"} <= set(names)
