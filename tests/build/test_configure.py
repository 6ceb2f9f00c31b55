"""What codebook_generate() accepts, refuses and makes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cmake_project import REGISTRY, ROOT, Project, copy_tree, need, run
from generated import old_python

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
        ("TARGET t COLOUR blue REGISTRY tiny.json", "unknown keyword: COLOUR;blue"),
        ("TARGET t REGISTRY tiny.json COLOUR blue", "unknown keyword: COLOUR"),
        ("TARGET t REGISTRY tiny.json OVERLAY none.json COLOUR", "unknown keyword: COLOUR"),
        ("TARGET t REGISTRY", "REGISTRY needs a value"),
        ("TARGET t REGISTRY tiny.json SELECT", "SELECT needs a value"),
        ("TARGET t REGISTRY tiny.json sip PREFIX p", "PREFIX is for one REGISTRY, and there are 2"),
        ("TARGET t REGISTRY tiny.json tiny.json", "/tiny.h, as another REGISTRY does"),
        ("TARGET t REGISTRY tiny.json none", "no registry none: neither "),
        ("TARGET t REGISTRY tiny.json PREFIX", "PREFIX needs a value"),
        ('TARGET t REGISTRY tiny.json PREFIX ""', "PREFIX needs a value"),
        ("TARGET t REGISTRY tiny.json OPTIONS", "OPTIONS needs a value"),
        ("TARGET t REGISTRY none.json", "no registry none.json: neither "),
        ("TARGET t REGISTRY none", "no registry none: neither "),
        ("TARGET t REGISTRY tiny.json CONTRACT", "CONTRACT needs a value"),
        ("TARGET t REGISTRY tiny.json CONTRACT none", "[option-value]"),
        ("TARGET t REGISTRY tiny.json CONTRACT re PROFILE enum", "[option-conflict]"),
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


def one_error(done: subprocess.CompletedProcess[str]) -> str:
    """The text of a run of CMake that failed with one error, on one line."""
    assert done.returncode != 0 and done.stdout.count("CMake Error") == 1, done.stdout
    return " ".join(done.stdout.split())


def test_interpreter_that_is_too_old_is_refused(bare: Project, tmp_path: Path) -> None:
    old = old_python(tmp_path / "old")
    bare.write(SCRIPT, "TARGET t REGISTRY tiny.json")
    text = one_error(bare.configure(f"-DCODEBOOK_PYTHON={old}"))
    assert "python3 is Python 3.8, older than 3.9" in text


def test_interpreter_that_is_not_there_is_refused(bare: Project, tmp_path: Path) -> None:
    bare.write(SCRIPT, "TARGET t REGISTRY tiny.json")
    text = one_error(bare.configure(f"-DCODEBOOK_PYTHON={tmp_path}/none"))
    assert "CODEBOOK_PYTHON has to be Python 3.9 or later:" in text and "/none is not there" in text


def test_interpreter_that_does_not_run_is_refused(bare: Project) -> None:
    bare.write(SCRIPT, "TARGET t REGISTRY tiny.json")
    text = one_error(bare.configure("-DCODEBOOK_PYTHON=/bin/false"))
    assert "/bin/false is not a Python that runs (1)" in text


def chosen_python(project: Project) -> str:
    cache = (project.binary / "CMakeCache.txt").read_text()
    return cache.split("CODEBOOK_PYTHON:FILEPATH=")[1].split("\n")[0]


def test_interpreter_that_is_too_old_is_passed_over(bare: Project, tmp_path: Path) -> None:
    old = old_python(tmp_path / "old")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "python3.14").symlink_to(sys.executable)
    bare.write(SCRIPT, "TARGET t REGISTRY tiny.json FORM single")
    path = {"PATH": f"{old.parent}:{tmp_path}/new:{os.environ['PATH']}"}
    done = bare.configure(env={**os.environ, **path})
    assert done.returncode == 0, done.stdout
    assert chosen_python(bare) == str(tmp_path / "new" / "python3.14")


def test_interpreter_of_the_target_is_not_taken(bare: Project, tmp_path: Path) -> None:
    """A cross build finds programs of the other machine where CMake looks first."""
    (tmp_path / "target/usr").mkdir(parents=True)
    foreign = old_python(tmp_path / "target/usr/bin")
    foreign.write_text("#!/bin/sh\nexit 126\n")
    toolchain = tmp_path / "toolchain.cmake"
    toolchain.write_text(
        "set(CMAKE_SYSTEM_NAME Linux)\nset(CMAKE_SYSTEM_PROCESSOR aarch64)\n"
        f'set(CMAKE_FIND_ROOT_PATH "{tmp_path}/target")\n'
        "set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM ONLY)\n"
        f'set(CMAKE_PREFIX_PATH "{tmp_path}/target/usr")\n'
        "set(CMAKE_CROSSCOMPILING_EMULATOR /bin/false)\n"
    )
    bare.write(SCRIPT, "TARGET t REGISTRY tiny.json FORM single")
    ninja = f"-DCMAKE_MAKE_PROGRAM={shutil.which('ninja')}"
    done = bare.configure(f"-DCMAKE_TOOLCHAIN_FILE={toolchain}", ninja)
    assert done.returncode == 0, done.stdout
    assert not chosen_python(bare).startswith(str(tmp_path))
    assert bare.build("--target", "t_generate").generated == 1


def test_missing_registry_is_one_error(bare: Project) -> None:
    text = one_error(bare.write(SCRIPT, "TARGET t REGISTRY none.json").configure())
    assert "no registry none.json: neither " in text


@pytest.mark.parametrize("folder", ["closed", "closed/out"])
def test_folder_that_cannot_be_written_is_one_error(
    bare: Project, folder: str, tmp_path: Path
) -> None:
    (tmp_path / "closed").mkdir(mode=0o555)
    folder = str(tmp_path / folder)
    lists = SCRIPT.replace("LANGUAGES NONE", "LANGUAGES C")
    bare.write(lists, f'TARGET t REGISTRY tiny.json OUTPUT_DIRECTORY "{folder}"')
    done = bare.configure()
    assert done.returncode == 0, done.stdout
    root = os.geteuid() == 0  # whom only the lack of a capability keeps out
    prefix = ["setpriv", "--bounding-set=-dac_override"] if root else []
    done = run(*prefix, "cmake", "--build", bare.binary)
    assert done.returncode != 0
    (error,) = [line for line in done.stdout.splitlines() if "error: " in line]
    assert folder in error and "Permission denied" in error


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
    headers = f"headers={out}/other.h;{out}/other.map.h"
    assert f"{headers} sources={out}/other.c" in done.stdout, done.stdout
    assert bare.build() == (1, 1)
    assert listed(bare) == ["other.c", "other.h", "other.map.h"]


def test_options_reach_the_generator(bare: Project) -> None:
    lists = SCRIPT.replace("LANGUAGES NONE", "LANGUAGES C")
    options = "--inline --lines --case exact --lookup table"
    bare.write(lists, f"TARGET t REGISTRY sip OUTPUT_DIRECTORY out OPTIONS {options}")
    done = bare.configure()
    assert done.returncode == 0, done.stdout
    assert bare.build() == (1, 1)
    command = (sys.executable, ROOT / "codebook", "generate", "sip")
    fresh = run(*command, "--output", bare.binary / "out", "--check", *options.split())
    assert (fresh.returncode, fresh.stdout) == (0, "")
    assert run(*command, "--output", bare.binary / "out", "--check").returncode == 1


SEVERAL = "TARGET t REGISTRY tiny.json sip_warning q850_to_sip OUTPUT_DIRECTORY out"
SEVERAL_FILES = [
    *("q850_cause_to_sip_status.c", "q850_cause_to_sip_status.h"),
    *(f"{name}.{kind}" for name in ("sip_warning", "tiny") for kind in ("c", "h", "map.h")),
]


def test_several_registries_in_one_target(project: Project) -> None:
    copy_tree(project.tree)
    lists = SCRIPT.replace("LANGUAGES NONE", "LANGUAGES C") + (
        "add_executable(tiny main.c)\ntarget_link_libraries(tiny PRIVATE t)\n"
        "list(LENGTH headers count)\n"
        'message(STATUS "headers=${count}")\n'
    )
    project.write(lists, f"{SEVERAL} TYPE STATIC HEADERS_VAR headers")
    done = project.configure()
    assert done.returncode == 0 and "headers=5" in done.stdout, done.stdout
    assert project.build() == (3, 4)
    assert listed(project) == SEVERAL_FILES
    assert project.program() == "Two\n"
    assert project.build() == (0, 0)
    project.touch(project.registry)
    assert project.build() == (1, 0)
    for name in (name for name in SEVERAL_FILES if name.endswith(".h")):
        (project.binary / "out" / name).unlink()
        assert project.build().generated == 1
        assert (project.binary / "out" / name).is_file()
        assert project.build() == (0, 0)


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
    assert listed(bare) == ["tiny_by_id.c", "tiny_by_id.h", "tiny_by_id.map.h"]


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


def test_a_contract_of_codebook_s_own(bare: Project) -> None:
    bare.write(
        SCRIPT.replace("NONE", "C") + "target_include_directories(t PRIVATE include)\n",
        "TARGET t REGISTRY sip CONTRACT re OUTPUT_DIRECTORY out",
    )
    stub = ROOT / "tests" / "stacks" / "re" / "include"
    shutil.copytree(stub, bare.source / "include")
    done = bare.configure()
    assert done.returncode == 0, done.stdout
    assert bare.build() == (1, 1)
    assert listed(bare) == ["reason.c"]
    assert bare.build() == (0, 0)


OWN = """{
  "format": 1,
  "contract": {"id": "own", "title": "Own", "version": "1.0.0", "for": ["tiny"]},
  "files": [{"name": "own.c", "template": "own.c.tmpl"}],
  "words": [{"id": "type", "text": "int"}]
}
"""


def test_a_contract_of_one_s_own_and_its_templates_are_inputs(bare: Project) -> None:
    lists = SCRIPT.replace("NONE", "C")
    bare.write(lists, "TARGET t REGISTRY tiny.json CONTRACT my/contract.json OUTPUT_DIRECTORY out")
    folder = bare.source / "my"
    folder.mkdir()
    (folder / "contract.json").write_text(OWN)
    (folder / "own.c.tmpl").write_text("%% include c/head.tmpl\n${type} own;\n")
    done = bare.configure()
    assert done.returncode == 0, done.stdout
    assert bare.build() == (1, 1)
    assert bare.build() == (0, 0)
    bare.edit(folder / "contract.json", '"int"', '"long"')
    assert bare.build() == (1, 1)
    assert "long own;" in (bare.binary / "out" / "own.c").read_text()
    bare.edit(folder / "own.c.tmpl", " own;", " mine;")
    assert bare.build() == (1, 1)
    assert "long mine;" in (bare.binary / "out" / "own.c").read_text()
    assert bare.build() == (0, 0)
