"""The library of SIP tables: installed and found, or added as a part of a bigger project."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from cmake_project import GENERATORS, ROOT, need, run

VERSION = (ROOT / "gen/version.py").read_text().split('VERSION = "')[1].split('"')[0]

MAIN = """\
#include <sip_status.h>
#include <stdio.h>

int main(void) {
    puts(sip_status_phrase(SIP_STATUS_BUSY_HERE));
    return 0;
}
"""

FOUND = """\
cmake_minimum_required(VERSION 3.20)
project(finder VERSION 9.8 LANGUAGES C)
find_package(codebook CONFIG REQUIRED)
add_executable(by_default main.c)
target_link_libraries(by_default PRIVATE codebook::sip)
add_executable(by_archive main.c)
target_link_libraries(by_archive PRIVATE codebook::sip_static)
add_executable(by_object main.c)
target_link_libraries(by_object PRIVATE codebook::sip_shared)
codebook_generate(TARGET own REGISTRY sip PREFIX own)
"""

# Names that a project is likely to have, and that codebook must leave to it.
ADDED = """\
cmake_minimum_required(VERSION 3.20)
project(bigger VERSION 9.8 LANGUAGES C)
enable_testing()
{how}
foreach(name sip sip_status lookup verify tables codes tests lint docs generate check)
  add_custom_target(${name})
endforeach()
add_executable(bigger main.c)
target_link_libraries(bigger PRIVATE codebook::sip)
install(TARGETS bigger)
get_directory_property(options COMPILE_OPTIONS)
get_directory_property(definitions COMPILE_DEFINITIONS)
message(STATUS "flags=[${CMAKE_C_FLAGS}${options}${definitions}] version=[${PROJECT_VERSION}]")
"""
HOWS = {
    "subdirectory": 'add_subdirectory("{root}" codebook)',
    "fetched": 'include(FetchContent)\nFetchContent_Declare(codebook SOURCE_DIR "{root}")\n'
    "FetchContent_MakeAvailable(codebook)",
}


def configure(source: Path, binary: Path, generator: str, *options: str) -> str:
    need("cmake")
    need(generator)
    done = run("cmake", "-S", source, "-B", binary, "-G", GENERATORS[generator], *options)
    assert done.returncode == 0, done.stdout
    return done.stdout


def build(binary: Path) -> str:
    done = run("cmake", "--build", binary, "--parallel", "2")
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(params=sorted(GENERATORS))
def generator(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which codebook was installed by DESTDIR, with /usr as its prefix."""
    folder = tmp_path_factory.mktemp("installed")
    binary, stage = folder / "the build", folder / "the stage"
    quick = [f"-DCODEBOOK_BUILD_{part}=OFF" for part in ("TESTS", "TOOLS", "EXAMPLES")]
    configure(ROOT, binary, "make", *quick, "-DCMAKE_INSTALL_PREFIX=/usr")
    build(binary)
    done = run("cmake", "--install", binary, env={**os.environ, "DESTDIR": str(stage)})
    assert done.returncode == 0, done.stdout
    return stage / "usr"


def write(source: Path, lists: str) -> Path:
    source.mkdir()
    (source / "CMakeLists.txt").write_text(lists)
    (source / "main.c").write_text(MAIN)
    return source


def test_find_package(stage: Path, generator: str, tmp_path: Path) -> None:
    source = write(tmp_path / "finder", FOUND)
    configure(source, tmp_path / "build", generator, f"-DCMAKE_PREFIX_PATH={stage}")
    build(tmp_path / "build")
    for name in ("by_default", "by_archive", "by_object"):
        assert run(tmp_path / "build" / name).stdout == "Busy Here\n"
    assert (tmp_path / "build/codebook/own/own.h").exists()


def test_version_is_told(stage: Path, tmp_path: Path) -> None:
    source = write(tmp_path / "finder", FOUND.replace("CONFIG", f"{VERSION} EXACT CONFIG"))
    configure(source, tmp_path / "build", "ninja", f"-DCMAKE_PREFIX_PATH={stage}")


def test_shared_library_exports_the_functions_alone(stage: Path) -> None:
    need("nm")
    library = next(stage.rglob("libcodebook_sip.so"))
    symbols = [line.split() for line in run("nm", "-D", library).stdout.splitlines()]
    exported = {symbol[2] for symbol in symbols if len(symbol) == 3 and symbol[1] not in "wv"}
    header = next(stage.rglob("sip_status.h")).read_text(encoding="utf-8")
    declared = set(re.findall(r"^SIP_STATUS_API .*?(\w+)\(", header, re.MULTILINE))
    assert exported == declared and "sip_status_phrase" in declared


def test_installed_generator_runs(stage: Path, tmp_path: Path) -> None:
    assert os.readlink(stage / "bin/codebook") == "../share/codebook/codebook"
    assert VERSION in run(stage / "bin/codebook", "--version").stdout
    done = run(stage / "bin/codebook", "generate", "sip", "--output", tmp_path)
    assert done.returncode == 0, done.stdout
    for name in ("sip_status.h", "sip_status.map.h"):
        assert (tmp_path / name).read_bytes() == (stage / "include/codebook" / name).read_bytes()
    done = run(stage / "bin/codebook", "generate", "q850_to_sip", "--output", tmp_path)
    assert done.returncode == 0, done.stdout
    assert (tmp_path / "q850_cause_to_sip_status.c").exists()


def test_nothing_but_ours_is_installed(stage: Path) -> None:
    found = {str(path.relative_to(stage)) for path in stage.rglob("*") if not path.is_dir()}
    ours = ("share/codebook/", "share/doc/codebook/", "include/codebook/", "bin/codebook")
    others = {name for name in found if not name.startswith(ours) and "__pycache__" not in name}
    manual = {name for name in others if name.startswith("share/man/")}
    others -= manual
    assert {name.partition(".")[2] for name in manual} == {"1", "3", "5", "7"}
    pages = ("man1/codebook.1", "man3/sip_status.3", "man3/sip_status_phrase.3", "man7/sip-status.7")
    assert {f"share/man/{page}" for page in pages} <= manual
    assert {Path(name).name for name in others if "/cmake/" not in name} == {
        "codebook.m4",
        "codebook.pc",
        "codebook-sip.pc",
        "libcodebook_sip.a",
        "libcodebook_sip.so",
        f"libcodebook_sip.so.{VERSION}",
        f"libcodebook_sip.so.{VERSION.split('.')[0]}",
    }, found


@pytest.mark.parametrize(
    ("how", "generator"), [("subdirectory", "make"), ("subdirectory", "ninja"), ("fetched", "ninja")]
)
def test_part_of_a_bigger_project(how: str, generator: str, tmp_path: Path) -> None:
    lists = ADDED.replace("{how}", HOWS[how].replace("{root}", str(ROOT)))
    source, binary = write(tmp_path / "bigger", lists), tmp_path / "build"
    text = configure(source, binary, generator, "-DCMAKE_INSTALL_PREFIX=/usr")
    assert "flags=[] version=[9.8]" in text
    build(binary)
    assert run(binary / "bigger").stdout == "Busy Here\n"
    assert json.loads(run("ctest", "--show-only=json-v1", cwd=binary).stdout)["tests"] == []
    done = run("cmake", "--install", binary, env={**os.environ, "DESTDIR": str(tmp_path / "stage")})
    assert done.returncode == 0, done.stdout
    installed = [path.name for path in (tmp_path / "stage").rglob("*") if path.is_file()]
    assert installed == ["bigger"]


def test_shared_library_where_the_project_asks_for_it(tmp_path: Path) -> None:
    lists = ADDED.replace("{how}", HOWS["subdirectory"].replace("{root}", str(ROOT)))
    source, binary = write(tmp_path / "bigger", lists), tmp_path / "build"
    options = ("-DBUILD_SHARED_LIBS=ON", "-DCMAKE_C_VISIBILITY_PRESET=hidden")
    configure(source, binary, "ninja", *options)
    build(binary)
    assert run(binary / "bigger").stdout == "Busy Here\n"
    assert list(binary.rglob("libcodebook_sip.so"))
