"""What vendor writes, and what it writes over."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from cli.launcher import ROOT
from project import FILES, LEFT_ALONE, MADE, TARGETS, Project, manifest, phrase_of


def test_it_writes_what_is_asked_for(project: Project) -> None:
    project.make()
    assert sorted(project.files()) == sorted([*LEFT_ALONE, *MADE])
    project.summed()
    assert project.found() == {}


def test_files_are_those_of_generate(kept: Project) -> None:
    words = ("kept/tiny.json", "--overlay", "kept/mine.json", "--output", "out")
    kept.prints("generate", *words)
    for name in ("tiny.c", "tiny.h", "tiny.map.h"):
        assert kept.path(f"src/tiny/{name}").read_bytes() == (kept.folder / "out" / name).read_bytes()


def test_a_second_run_touches_nothing(kept: Project) -> None:
    times = {name: kept.path(name).stat().st_mtime_ns for name in MADE}
    kept.make()
    kept.make("--update")
    assert {name: kept.path(name).stat().st_mtime_ns for name in MADE} == times


@pytest.mark.parametrize("where", ["kept", "kept/", "kept/codebook.json", "./kept"])
def test_the_folder_may_be_named_in_any_way(kept: Project, where: str) -> None:
    before = kept.files()
    assert kept.prints("vendor", where, "--check") == ""
    assert kept.prints("vendor", where) == ""
    assert kept.files() == before


def test_the_working_folder(kept: Project) -> None:
    before = kept.files()
    for words in ((".",), ("codebook.json",)):
        done = kept("vendor", *words, "--check", cwd=kept.folder / "kept")
        assert (done.status, done.out, done.err) == (0, "", "")
    assert kept.files() == before


def test_nothing_depends_on_where_the_folder_is(kept: Project, tmp_path: Path) -> None:
    other = Project(tmp_path / "elsewhere")
    other.folder.mkdir()
    for name in LEFT_ALONE:
        other.write(f"kept/{name}", kept.path(name).read_text(encoding="utf-8"))
    done = other("vendor", ".", cwd=other.folder / "kept")
    assert done.status == 0
    assert other.files() == kept.files()


def test_the_note_about_the_licence(project: Project) -> None:
    project.configure(
        {**TARGETS[0], "license-header": "MIT"}, {**TARGETS[1], "license-header": "none"}
    )
    project.make()
    note = project.path("LICENSE.codebook").read_text(encoding="utf-8")
    assert "SPDX-License-Identifier: MIT:\n\n    src/tiny/tiny.c\n    src/tiny/tiny.h\n" in note
    assert "No licence is named; ask whoever put them here:\n\n    src/t.h\n" in note
    assert "0BSD" not in note
    project.configure(*TARGETS)
    project.make()
    note = project.path("LICENSE.codebook").read_text(encoding="utf-8")
    assert "SPDX-License-Identifier: 0BSD OR CC0-1.0:\n\n    src/t.h\n" in note
    assert "without warranty of any kind" in note


OPTIONS: dict[str, tuple[dict[str, Any], str]] = {
    "profile": ({"profile": "enum"}, "--profile enum"),
    "lookup": ({"lookup": "table"}, "--lookup table"),
    "inline": ({"inline": True}, "--inline"),
    "not inline": ({"inline": False}, ""),
    "case": ({"case": "exact"}, "--case exact"),
    "unknown": ({"unknown": "Not there"}, "--unknown 'Not there'"),
    "no text": ({"unknown": ""}, "--unknown=''"),
    "select": ({"select": [10, "SO_SO"]}, "--select=10,SO_SO"),
    "include": ({"include": "unregistered"}, "--include unregistered"),
    "templates": ({"templates": "templates"}, "--templates templates"),
    "license": ({"license-header": "header.txt"}, "--license-header header.txt"),
    "default": ({"form": "split"}, ""),
}


@pytest.mark.parametrize("name", OPTIONS)
def test_each_option(project: Project, name: str) -> None:
    keys, words = OPTIONS[name]
    project.write("kept/header.txt", "Ours.\n")
    project.write("kept/templates/c/cplusplus_end.tmpl", "/* Mine. */\n")
    project.configure({"registry": "tiny.json", **keys})
    project.make()
    head = project.path("tiny.h").read_text(encoding="utf-8").split("\n")[:6]
    assert (f"/* Options: {words} */" in head) == bool(words)
    assert any(line.startswith("/* Options:") for line in head) == bool(words)
    assert project.found() == {}


OVERRIDES: dict[str, tuple[dict[str, Any], str]] = {
    "names": ({"names": {"10": "SPLENDID"}}, "TINY_SPLENDID = 10"),
    "phrases": ({"phrases": {"10": "Splendid"}}, 'X(10, FINE, "Splendid")'),
    "codes": ({"codes": [{"code": 77, "name": "OURS", "phrase": "Ours"}]}, "TINY_OURS = 77"),
    "include": ({"include": [21]}, "TINY_ODD = 21"),
}


@pytest.mark.parametrize("name", OVERRIDES)
def test_each_override(project: Project, name: str) -> None:
    keys, wanted = OVERRIDES[name]
    project.configure({"registry": "tiny.json", "profile": "enum"})
    project.make()
    assert wanted not in project.path("tiny.h").read_text(encoding="utf-8")
    project.configure({"registry": "tiny.json", "profile": "enum", **keys})
    project.make()
    text = project.path("tiny.h").read_text(encoding="utf-8")
    assert wanted in text
    assert "/* Overrides: codebook.json */" in text


def test_the_registered_phrase_is_still_found(project: Project) -> None:
    project.configure({"registry": "tiny.json", "phrases": {"10": "Splendid"}})
    project.make()
    project.write("use.c", """#include "tiny.h"
int main(void) {
    return tiny_from_phrase("fine", 4) != 10 || tiny_from_phrase("splendid", 8) != 10;
}
""")
    source = ["use.c", "kept/tiny.c", "-Ikept", "-o", "use"]
    subprocess.run(["gcc", *source], cwd=project.folder, check=True, timeout=60)
    subprocess.run([project.folder / "use"], check=True, timeout=60)


def test_a_foreign_file_is_not_overwritten(project: Project) -> None:
    project.write("kept/src/t.h", "Mine.\n")
    before = project.files()
    assert "[output-foreign]" in project.fails("vendor", "kept")
    assert "[output-foreign]" in project.fails("vendor", "kept", "--update")
    assert project.files() == before, "not even the others are written"
    project.make("--force")
    assert project.found() == {}


@pytest.mark.parametrize("name", ["LICENSE.codebook", "codebook.sha256"])
def test_a_foreign_note_is_not_overwritten(project: Project, name: str) -> None:
    project.write(f"kept/{name}", "Mine.\n")
    assert "[output-foreign]" in project.fails("vendor", "kept")
    assert sorted(project.files()) == sorted([*LEFT_ALONE, name])


def test_a_link_does_not_lead_out(project: Project, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    project.path("src").symlink_to(tmp_path / "outside")
    error = project.fails("vendor", "kept", status=3)
    assert error.count("a link there leads out of the folder of codebook.json [vendor-output]") == 2
    assert list((tmp_path / "outside").iterdir()) == []


def test_a_file_that_is_a_link_does_not_lead_out(kept: Project, tmp_path: Path) -> None:
    outside = tmp_path / "outside.h"
    kept.path("src/t.h").rename(outside)
    kept.path("src/t.h").symlink_to(outside)
    before = outside.read_bytes()
    kept.registry(lambda registry: phrase_of(registry, "Finer"))
    error = kept.fails("vendor", "kept", "--update", status=3)
    assert "src/t.h is a link that leads out of the folder of codebook.json [vendor-output]" in error
    assert outside.read_bytes() == before


def test_a_link_inside_is_followed(project: Project) -> None:
    project.path("deep/er").mkdir(parents=True)
    project.path("src").symlink_to("deep/er")
    project.make()
    assert project.path("deep/er/t.h").is_file()
    assert project.found() == {}


def test_what_cannot_be_meant_together(kept: Project) -> None:
    for other in ("--update", "--force"):
        error = kept.fails("vendor", "kept", "--check", other)
        assert f"--check and {other} cannot both be given [option-conflict]" in error
    assert "DIR is missing [argument-missing]" in kept.fails("vendor")
    assert "no file or folder nowhere [input-read]" in kept.fails("vendor", "nowhere")
    assert "kept/src has no file codebook.json [input-read]" in kept.fails("vendor", "kept/src")


def test_a_refused_registry_leaves_all_as_it_was(kept: Project) -> None:
    before = kept.files()
    kept.registry(lambda registry: registry["codes"][0].update(name="so so"))
    after = kept.files()
    error = kept.fails("vendor", "kept", "--update", status=3)
    assert "kept/tiny.json:" in error and "[name-form]" in error
    assert kept.files() == after and {**after, "tiny.json": b""} == {**before, "tiny.json": b""}


def test_faults_of_all_targets_are_told(project: Project) -> None:
    project.registry(lambda registry: registry["codes"][0].update(name="so so"))
    project.configure({"registry": "tiny.json"}, {"registry": "sib"})
    error = project.fails("vendor", "kept", status=3)
    assert "[name-form]" in error and "[registry-unknown]" in error


def test_the_manifest_is_for_sha256sum(kept: Project) -> None:
    lines = manifest(kept).split("\n")
    assert lines[0] == "# Generated by codebook vendor from codebook.json. DO NOT EDIT."
    assert [line[66:] for line in lines if line and line[0] != "#"] == sorted(
        ["LICENSE.codebook", *FILES]
    )
    assert "#   10 FINE active Fine" in lines and "#   30 MINE active Mine" in lines
    kept.path("src/t.h").write_text("No.\n", encoding="utf-8")
    with pytest.raises(AssertionError):
        kept.summed()


def test_sip_needs_no_file_of_ones_own(project: Project) -> None:
    project.configure({"registry": "sip"})
    project.make()
    text = project.path("sip_status.h").read_text(encoding="utf-8")
    assert text.startswith("/* Generated by codebook from sip.json. DO NOT EDIT. */\n")
    assert os.path.dirname(ROOT) not in manifest(project)
    assert " sip\n" in manifest(project)


def test_contracts(project: Project) -> None:
    """One of codebook's own by its name, one of the project by its path; with overrides too."""
    shutil.copytree(ROOT / "templates" / "stacks" / "re", project.path("ours"))
    project.configure(
        {"registry": "sip", "contract": "sofia_sip", "phrases": {"486": "Engaged"}},
        {"registry": "sip", "contract": "ours/contract.json", "output": "re"},
        {"registry": "sip", "contract": "kamailio", "output": "kamailio"},
    )
    project.make()
    assert project.found() == {}
    assert '"Engaged"' in project.path("sip_status.c").read_text(encoding="utf-8")
    head = project.path("re/reason.c").read_text(encoding="utf-8").split("\n")[3]
    assert head == "/* Options: --contract contract.json */"
    assert project.prints("vendor", "kept/kamailio/error_text.c", "--check") == ""
    for name in ("contract.json", "reason.c.tmpl"):
        path = project.path(f"ours/{name}")
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Get the", "Ask for the").replace("baresip", "baresip."), "utf-8")
        assert project.found() == {"re/reason.c": "vendor-stale"}, name
        assert f"ours/{name} has changed" in project.vendor("--check").err
        project.mend()
