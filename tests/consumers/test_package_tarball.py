"""The release: a file of the same bytes each time, which builds and tests without a repository."""

from __future__ import annotations

import os
import subprocess
import tarfile
from pathlib import Path

import pytest
from checkout import commit_all
from repo.tree import name, walk

from generated import ROOT, need, run

WHO = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "GIT_CONFIG_COUNT": "2"}
WHO |= {"GIT_CONFIG_KEY_0": "tar.umask", "GIT_CONFIG_VALUE_0": "user"}
WHO |= {"GIT_CONFIG_KEY_1": "core.autocrlf", "GIT_CONFIG_VALUE_1": "true"}


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout as it is now, as the one commit of a repository."""
    need("git")
    return commit_all(tmp_path_factory.mktemp("repository") / "the tree")


@pytest.fixture(scope="module")
def tarball(repository: Path) -> Path:
    said = run(repository / "scripts/release")
    return repository / said.strip()


def test_same_bytes_from_a_clone_and_by_somebody_else(tarball: Path, tmp_path: Path) -> None:
    run("git", "clone", "--quiet", tarball.parents[1], tmp_path / "clone")
    for path in (tmp_path / "clone").rglob("*"):
        os.utime(path, (1e9, 1e9), follow_symlinks=False)
    command = [tmp_path / "clone/scripts/release"]
    subprocess.run(command, cwd="/", env={**os.environ, **WHO}, umask=0o077, check=True)
    assert (tmp_path / "clone/build" / tarball.name).read_bytes() == tarball.read_bytes()


def test_it_holds_each_file_of_the_checkout(tarball: Path) -> None:
    top = tarball.name.replace(".tar.gz", "")
    with tarfile.open(tarball) as file:
        entries = [entry for entry in file if not entry.isdir()]
    assert {entry.name for entry in entries} == {f"{top}/{name(path)}" for path in walk(ROOT)}
    assert {(entry.uname, entry.gname, entry.mtime) for entry in entries} == {("root", "root", 1e9)}
    assert {entry.mode for entry in entries} == {0o644, 0o755}


@pytest.mark.parametrize("change", ["a file that is new", "README.md"])
def test_changes_that_no_commit_has_are_refused(
    repository: Path, tmp_path: Path, change: str
) -> None:
    run("git", "clone", "--quiet", repository, tmp_path / "clone")
    with (tmp_path / "clone" / change).open("a") as file:
        file.write("more\n")
    command = [tmp_path / "clone/scripts/release"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("release: error: there are changes that no commit has:\n")
    assert change in done.stderr
    assert not (tmp_path / "clone/build").exists()


@pytest.fixture(scope="module")
def unpacked(tarball: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked") / "a folder"
    folder.mkdir()
    run("tar", "-xzf", tarball, "-C", folder)
    return next(folder.iterdir())


def test_what_is_no_checkout_is_refused(unpacked: Path) -> None:
    done = subprocess.run([unpacked / "scripts/release"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no .git here" in done.stderr


def test_the_two_commands_of_the_readme(unpacked: Path) -> None:
    assert run(unpacked / "scripts/demo").endswith("486 Busy Here (BUSY_HERE, Client Error)\n")
    said = run(unpacked / "scripts/test", "-R", "^(lookup|verify_sip|repo|data)$", timeout=900)
    passed, _, failed = said.splitlines()[-1].partition(" passed, ")
    assert failed == "0 failed" and int(passed) > 500
