"""A generated file that lies somewhere alone is checked, and made again, by its head."""

from __future__ import annotations

from pathlib import Path

import pytest
from project import Project, phrase_of

CALLS: dict[str, tuple[str, ...]] = {
    "plain": (),
    "phrases": ("--profile", "phrases", "--lookup", "table"),
    "single": ("--form", "single", "--prefix", "mine"),
    "enum": ("--profile", "enum", "--include", "unregistered"),
    "overlay": ("--overlay", "kept/mine.json", "--inline"),
    "select": ("--select", "10,SO_SO", "--case", "exact"),
    "text": ("--unknown", "It's */ none ??/ of\\ them"),
    "license": ("--license-header", "MIT OR Zlib"),
    "license-file": ("--license-header", "kept/header.txt"),
    "templates": ("--templates", "kept/templates"),
}


@pytest.fixture
def lone(project: Project) -> Project:
    project.path("codebook.json").unlink()
    project.write("kept/header.txt", "Ours.\n")
    project.write("kept/templates/c/cplusplus_end.tmpl", "/* Mine. */\n")
    return project


def made(lone: Project, *words: str) -> Path:
    """The file that is left of what a call makes: its source, or where there is none its header."""
    lone.prints("generate", "kept/tiny.json", "--output", "kept", *words)
    files = sorted([*lone.path("").glob("*.[ch]")])
    for path in files[1:]:
        path.unlink()
    return files[0].relative_to(lone.folder)


@pytest.mark.parametrize("name", CALLS)
def test_it_is_made_again(lone: Project, name: str) -> None:
    path = made(lone, *CALLS[name])
    before = lone.files()
    assert lone.prints("vendor", path, "--check") == ""
    assert lone.prints("vendor", path) == ""
    assert lone.files() == before
    whole = (lone.folder / path).read_text(encoding="utf-8")
    (lone.folder / path).write_text(whole + "/* Mine. */\n", encoding="utf-8")
    done = lone("vendor", path, "--check")
    assert done.status == 1 and "somebody changed it after codebook wrote it [vendor-stale]" in done.err
    assert lone.prints("vendor", path) == ""
    assert lone.files() == before


@pytest.mark.parametrize("name", CALLS)
def test_it_follows_its_registry(lone: Project, name: str) -> None:
    path = made(lone, *CALLS[name])
    lone.registry(lambda registry: registry["codes"][0].update(phrase="Finer", summary="It is."))
    done = lone("vendor", path, "--check")
    assert done.status == 1 and "[vendor-stale]" in done.err
    assert f"vendor {path}\n" in done.err, "the command that mends it"
    assert lone.prints("vendor", path) == ""
    assert lone.prints("vendor", path, "--check") == ""
    lone.prints("generate", "kept/tiny.json", "--output", "fresh", *CALLS[name])
    assert (lone.folder / path).read_bytes() == (lone.folder / "fresh" / path.name).read_bytes()


def test_files_beside_it_are_made_with_it(lone: Project) -> None:
    lone.prints("generate", "kept/tiny.json", "--output", "kept")
    lone.path("tiny.map.h").unlink()
    lone.registry(lambda registry: phrase_of(registry, "Finer"))
    source = lone.path("tiny.c").read_bytes()
    assert lone.prints("vendor", "kept/tiny.h") == ""
    assert lone.path("tiny.c").read_bytes() != source, "it goes with the header"
    assert not lone.path("tiny.map.h").exists(), "nobody had it"


def test_of_data(lone: Project) -> None:
    for id in ("sip", "sip_to_q850"):
        lone.prints("generate", id, "--output", "out", "--form", "single")
    for path in (lone.folder / "out").iterdir():
        assert lone.prints("vendor", path, "--check") == ""
    assert len(list((lone.folder / "out").iterdir())) == 2


def test_its_registry_may_be_in_the_working_folder(lone: Project) -> None:
    lone.prints("generate", "kept/tiny.json", "--output", "out", "--profile", "enum")
    done = lone("vendor", "../out/tiny.h", "--check", cwd=lone.folder / "kept")
    assert (done.status, done.out, done.err) == (0, "", "")
    error = lone.fails("vendor", "out/tiny.h")
    assert "out/tiny.h was made of tiny.json, which is not there [vendor-file]" in error


def test_one_of_a_folder_with_codebook_json(kept: Project) -> None:
    """What it says in its head is enough as long as it has no overrides."""
    kept.path("src/t.h").write_bytes(kept.path("src/t.h").read_bytes() + b"/* Mine. */\n")
    done = kept("vendor", "src/t.h", cwd=kept.folder / "kept")
    assert (done.status, done.err) == (0, "")
    assert kept.found() == {}


def test_a_head_that_nobody_can_read(lone: Project) -> None:
    path = made(lone, "--unknown", "It is none")
    text = (lone.folder / path).read_text(encoding="utf-8")
    (lone.folder / path).write_text(text.replace("none' */", "none */"), encoding="utf-8")
    assert "its options cannot be read" in lone.fails("vendor", path)
    (lone.folder / path).write_text(text.replace("--unknown", "--unkown"), encoding="utf-8")
    assert "unknown option --unkown; did you mean --unknown?" in lone.fails("vendor", path)
