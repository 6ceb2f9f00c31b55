"""The packages for Debian: built from a clean copy, nothing to complain of, used in a clean system."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from shlex import quote

import pytest
from checkout import copy_all
from consumer import copy_project

from generated import ROOT, need, run

VERSION = (ROOT / "gen/version.py").read_text().split('VERSION = "')[1].split('"')[0]
TOOLS = ("dpkg-buildpackage", "dh", "dh_python3")
PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
SOURCES = ("apt-get", "indextargets", "--no-release-info", "--format")
SOURCES += ("deb $(REPO_URI) $(RELEASE) $(COMPONENT)", "Identifier: Packages")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that dpkg-buildpackage leaves the packages in."""
    for tool in TOOLS:
        need(tool)
    folder = tmp_path_factory.mktemp("debian")
    run("dpkg-buildpackage", "-us", "-uc", cwd=copy_all(folder / "codebook"), timeout=600)
    return folder


def test_version_is_that_of_the_generator() -> None:
    changelog = (ROOT / "debian/changelog").read_text()
    assert changelog.startswith(f"codebook ({VERSION}) ")


def test_package_of_the_library_is_named_by_its_soname(built: Path) -> None:
    need("readelf")
    (package,) = built.glob("libcodebook-sip0_*.deb")
    run("dpkg-deb", "-x", package, built / "library")
    (library,) = (built / "library").rglob("libcodebook_sip.so.*.*")
    assert "[libcodebook_sip.so.0]" in run("readelf", "-d", library)


def test_lintian_has_nothing_to_say(built: Path) -> None:
    need("lintian")
    (changes,) = built.glob("*.changes")
    assert run("lintian", "--allow-root", "--pedantic", "--display-info", changes) == ""


def test_copy_was_left_as_it_was(built: Path, tmp_path: Path) -> None:
    tree = built / "codebook"
    run("debian/rules", "clean", cwd=tree)
    run("diff", "-r", tree, copy_all(tmp_path / "copy"))


@pytest.fixture(scope="module")
def answers(built: Path) -> dict[str, str]:
    """What tests/consumers/debian/use says in a Debian that has nothing but a compiler and CMake.

    The system is made for this run from the sources that apt has here, and goes with it.
    """
    need("mmdebstrap")
    release = re.search(r"^VERSION_CODENAME=(\w+)$", Path("/etc/os-release").read_text(), re.M)
    assert release, "this is not a release of Debian"
    lines = dict.fromkeys(run(*SOURCES).splitlines())
    sources = [line for line in lines if f" {release[1]}" in line]
    project = copy_project("debian", "phone", built)
    packages = [one for one in built.glob("*.deb") if "dbgsym" not in one.name]
    done = subprocess.run(
        [
            *("mmdebstrap", "--quiet", "--variant=apt", "--include=cmake,gcc,libc6-dev,make,pkgconf"),
            *("--format=null", "--dpkgopt=force-unsafe-io"),
            '--customize-hook=mkdir "$1/packages" "$1/project"',
            f"--customize-hook=copy-in {' '.join(quote(str(one)) for one in packages)} /packages",
            f"--customize-hook=sync-in {quote(str(project))} /project",
            # Our environment tells Python where to keep byte code: not that of this Debian.
            f'--customize-hook=chroot "$1" env -i PATH={PATH} /project/use',
            *(release[1], "/dev/null", "-"),
        ],
        input="\n".join(sources) + "\n",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    return dict(line.split(": ", 1) for line in done.stdout.splitlines() if ": " in line)


def test_programs_find_the_library(answers: dict[str, str]) -> None:
    assert answers["by cmake"] == answers["by hand"] == "Off Hook: Busy Here"
    assert re.fullmatch(r"libcodebook_sip\.so\.0 => /lib/.*", answers["needs"])


def test_generator_runs_with_byte_code(answers: dict[str, str]) -> None:
    assert answers["same header"] == "yes"
    assert answers["version"].startswith(f"codebook {VERSION} ")
    assert answers["compiled for"].endswith(".pyc")
    assert answers["manual"] == "3"


def test_nothing_is_left_behind(answers: dict[str, str]) -> None:
    assert answers["left"] == ""
