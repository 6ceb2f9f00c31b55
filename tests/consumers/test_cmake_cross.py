"""CMake with a toolchain file, for a machine that is not this one."""

from __future__ import annotations

import pytest
from consumer import GENERATORS, HERE, Project, built_by_cmake, copy_checkout, copy_project
from generated import need, run

EMULATOR = ("qemu-aarch64", "-L", "/usr/aarch64-linux-gnu")


@pytest.fixture(scope="module", params=sorted(GENERATORS))
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Project:
    need("aarch64-linux-gnu-gcc")
    folder = tmp_path_factory.mktemp(request.param)
    source = copy_project("cmake_add_subdirectory", "phone", folder)
    home = copy_checkout(source / "codebook")
    toolchain = f"-DCMAKE_TOOLCHAIN_FILE={HERE}/cmake_cross/aarch64.cmake"
    return built_by_cmake(source, home, 3, request.param, toolchain)


def test_program_is_for_the_other_machine(project: Project) -> None:
    assert "AArch64" in run(need("readelf"), "--file-header", *project.program)


def test_program_answers(project: Project) -> None:
    need(EMULATOR[0])
    assert run(*EMULATOR, *project.program) == "Off Hook: Busy Here\n"
