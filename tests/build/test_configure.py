"""What codebook_generate() accepts, refuses and makes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from cmake_project import REGISTRY, Project, copy_tree, need

SCRIPT = """\
cmake_minimum_required(VERSION 3.20)
project(tiny LANGUAGES NONE)
include("{tree}/cmake/codebook.cmake")
codebook_generate({arguments})
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    need("cmake")
    need("ninja")
    tree = tmp_path_factory.mktemp("checkout") / "the tree"
    copy_tree(tree)
    return tree


@pytest.fixture
def bare(tree: Path, tmp_path: Path) -> Project:
    """A project of no language, so that running CMake takes no time."""
    project = Project(tmp_path, "ninja")
    project.tree = tree
    return project


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("TARGET t", "REGISTRY is missing"),
        ("REGISTRY tiny.json", "TARGET is missing"),
        ("TARGET t REGISTRY tiny.json COLOUR blue", "unknown keyword: COLOUR;blue"),
        ("TARGET t REGISTRY tiny.json PREFIX", "PREFIX needs a value"),
        ('TARGET t REGISTRY tiny.json PREFIX ""', "PREFIX needs a value"),
        ("TARGET t REGISTRY tiny.json OPTIONS", "OPTIONS needs a value"),
        ("TARGET t REGISTRY none.json", "no registry none.json: neither "),
        ("TARGET t REGISTRY none", "no registry none: neither "),
        ("TARGET t REGISTRY tiny.json PROFILE huge", "[option-value]"),
        ("TARGET t REGISTRY tiny.json OPTIONS --colour", "[option-unknown]"),
        ("TARGET t REGISTRY tiny.json OVERLAY none.json", "no registry none.json: neither "),
    ],
)
def test_refused(bare: Project, arguments: str, message: str) -> None:
    done = bare.write(SCRIPT, arguments).configure()
    assert done.returncode != 0
    assert message in " ".join(done.stdout.split())


def test_target_that_exists_is_refused(bare: Project) -> None:
    twice = SCRIPT.replace("codebook_generate", "add_custom_target(t)\ncodebook_generate")
    done = bare.write(twice, "TARGET t REGISTRY tiny.json").configure()
    assert done.returncode != 0
    assert "there is a target t already" in done.stdout


def test_interpreter_that_is_too_old_is_refused(bare: Project, tmp_path: Path) -> None:
    old = tmp_path / "python3.8"
    old.write_text("#!/bin/sh\necho /usr/bin/python3.8\necho False\n")
    old.chmod(0o755)
    bare.write(SCRIPT, "TARGET t REGISTRY tiny.json")
    done = bare.configure(f"-DCODEBOOK_PYTHON={old}")
    assert done.returncode != 0
    assert "python3.8 is older than Python 3.9" in " ".join(done.stdout.split())


def test_shim_is_asked_once_for_the_real_interpreter(bare: Project, tmp_path: Path) -> None:
    shim = tmp_path / "a shim"
    shim.write_text(f'#!/bin/sh\necho x >>"{tmp_path}/calls"\nexec "{sys.executable}" "$@"\n')
    shim.chmod(0o755)
    lists = SCRIPT.replace("LANGUAGES NONE", "LANGUAGES C")
    bare.write(lists, "TARGET tiny_codes REGISTRY tiny.json")
    done = bare.configure(f"-DCODEBOOK_PYTHON={shim}")
    assert done.returncode == 0, done.stdout
    bare.build()
    assert (tmp_path / "calls").read_text() == "x\n"


def listed(project: Project) -> list[str]:
    return sorted(path.name for path in (project.binary / "out").iterdir())


def test_every_keyword(bare: Project) -> None:
    lists = SCRIPT.replace("LANGUAGES NONE", "LANGUAGES C") + (
        'message(STATUS "headers=${headers} sources=${sources}")\n'
    )
    bare.write(
        lists,
        "TARGET t REGISTRY tiny.json PREFIX other PROFILE phrases FORM split SELECT 1 2 TYPE OBJECT"
        " OUTPUT_DIRECTORY out OPTIONS --unknown empty HEADERS_VAR headers SOURCES_VAR sources",
    )
    done = bare.configure()
    out = bare.binary / "out"
    assert f"headers={out}/other.h sources={out}/other.c" in done.stdout, done.stdout
    assert bare.build() == (1, 1)
    assert listed(bare) == ["other.c", "other.h"]


@pytest.mark.parametrize("arguments", ["PROFILE enum", "FORM single"])
def test_header_alone_makes_an_interface_library(bare: Project, arguments: str) -> None:
    lists = SCRIPT.replace("LANGUAGES NONE", "LANGUAGES C") + (
        "add_executable(tiny main.c)\ntarget_link_libraries(tiny PRIVATE t)\n"
    )
    bare.write(lists, f"TARGET t REGISTRY tiny.json OUTPUT_DIRECTORY out {arguments}")
    main = '#include "tiny.h"\nint main(void) { return TINY_ONE - 1; }\n'
    (bare.source / "main.c").write_text(main)
    done = bare.configure()
    assert done.returncode == 0, done.stdout
    assert bare.build() == (1, 1)
    assert listed(bare) == ["tiny.h"]


def test_project_of_cxx_alone(bare: Project) -> None:
    need("g++")
    lists = SCRIPT.replace("LANGUAGES NONE", "LANGUAGES CXX") + (
        "add_executable(tiny main.cpp)\ntarget_link_libraries(tiny PRIVATE t)\n"
    )
    bare.write(lists, "TARGET t REGISTRY tiny.json")
    (bare.source / "main.c").rename(bare.source / "main.cpp")
    done = bare.configure()
    assert done.returncode == 0, done.stdout
    assert bare.build().generated == 1
    assert bare.program() == "Two\n"


def test_overlay_is_an_input(bare: Project) -> None:
    overlay = """{
      "format": 1,
      "overlay": {"id": "more", "title": "More", "version": "1.0.0", "extends": "tiny",
                  "license": "CC0-1.0"},
      "codes": [{"code": 3, "name": "THREE", "phrase": "Three"}]
    }
    """
    lists = SCRIPT.replace("LANGUAGES NONE", "LANGUAGES C")
    bare.write(lists, "TARGET t REGISTRY tiny.json OVERLAY more.json OUTPUT_DIRECTORY out")
    (bare.source / "more.json").write_text(overlay)
    done = bare.configure()
    assert done.returncode == 0, done.stdout
    assert bare.build() == (1, 1)
    assert "TINY_THREE" in (bare.binary / "out" / "tiny.h").read_text()
    bare.edit(bare.source / "more.json", '"Three"', '"Trois"')
    assert bare.build().generated == 1


def test_registry_by_id_comes_from_data(bare: Project) -> None:
    (bare.tree / "data" / "tiny_by_id.json").write_text(REGISTRY.replace('"tiny"', '"tiny_by_id"'))
    bare.write(SCRIPT.replace("NONE", "C"), "TARGET t REGISTRY tiny_by_id OUTPUT_DIRECTORY out")
    assert bare.configure().returncode == 0
    assert bare.build() == (1, 1)
    assert listed(bare) == ["tiny_by_id.c", "tiny_by_id.h"]


MAP = """{
  "format": 1,
  "map": {"id": "way", "title": "Way", "version": "1.0.0", "from": "tiny", "to": "tiny"},
  "rows": [{"from": 1, "to": 2, "source": "S"}]
}
"""


def test_a_map_has_its_registries_as_inputs(bare: Project) -> None:
    lists = SCRIPT.replace("LANGUAGES NONE", "LANGUAGES C")
    bare.write(lists, "TARGET t REGISTRY maps/way.json OUTPUT_DIRECTORY out")
    (bare.source / "maps").mkdir()
    (bare.source / "maps" / "way.json").write_text(MAP)
    done = bare.configure()
    assert done.returncode == 0, done.stdout
    assert bare.build() == (1, 1)
    assert "/* 1 ONE -> 2 TWO */" in (bare.binary / "out" / "way.c").read_text()
    assert bare.build() == (0, 0)
    bare.edit(bare.registry, '"phrase": "Two"', '"phrase": "Deux"')
    assert bare.build() == (1, 0)
    bare.edit(bare.registry, '"name": "TWO"', '"name": "DEUX"')
    assert bare.build() == (1, 1)
    assert "/* 1 ONE -> 2 DEUX */" in (bare.binary / "out" / "way.c").read_text()


def test_a_map_by_id_comes_from_data(bare: Project) -> None:
    bare.write(SCRIPT.replace("NONE", "C"), "TARGET t REGISTRY sip_to_q850 OUTPUT_DIRECTORY out")
    assert bare.configure().returncode == 0
    assert bare.build() == (1, 1)
    assert listed(bare) == ["sip_status_to_q850.c", "sip_status_to_q850.h"]
