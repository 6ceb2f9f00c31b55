"""A full disk, a kill, a refused step at any point: each file is the old one or the new one."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
from pathlib import Path

import pytest
from cli.launcher import PYTHON, ROOT
from project import LEFT_ALONE, MADE, TARGETS, Project, phrase_of

# Ends the process, or refuses a call, before the DUE-th step that changes the disk.
INTERRUPTED = """
import errno, os, sys
sys.path.insert(0, {root!r})
sys.argv = ["codebook", *{words!r}]
due, act = {due}, {act!r}
count = 0
def patched(function):
    def call(*arguments, **named):
        global count
        count += 1
        if count - 1 == due:
            if act == "kill":
                os.kill(os.getpid(), 9)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return function(*arguments, **named)
    return call
for name in ("write", "fsync", "link", "replace", "unlink", "mkdir"):
    setattr(os, name, patched(getattr(os, name)))
from gen.main import main
status = main(sys.argv[1:])
print(count, file=sys.stderr)
sys.exit(status)
"""

GOING = {"src/t.h": "vendor-left"}, {"codebook.sha256": "vendor-manifest"}


def interrupted(project: Project, due: int, act: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    script = INTERRUPTED.format(root=str(ROOT), words=["vendor", "kept", *words], due=due, act=act)
    command = [PYTHON, "-I", "-S", "-c", script]
    return subprocess.run(command, cwd=project.folder, capture_output=True, timeout=60)


def changed(project: Project) -> None:
    """Another phrase, and a target less: files that change, and one that goes."""
    project.registry(lambda registry: phrase_of(registry, "Finer"))
    project.configure(TARGETS[0], {**TARGETS[1], "prefix": "other"})


def whole(project: Project) -> dict[str, bytes]:
    """The files but temporary ones, which a later run removes."""
    return {name: data for name, data in project.files().items() if not name.endswith(".tmp")}


def after(project: Project) -> dict[str, bytes]:
    assert project.vendor("--update").status == 0
    return project.files()


@pytest.fixture
def both(kept: Project, tmp_path: Path) -> tuple[Project, dict[str, bytes], dict[str, bytes]]:
    """The project before an update, with its files then and after it."""
    other = Project(tmp_path / "other")
    for name, data in kept.files().items():
        path = other.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    changed(other)
    new = after(other)
    changed(kept)
    return kept, kept.files(), new


def steps(project: Project) -> int:
    done = interrupted(project, -1, "fail", "--update")
    assert done.returncode == 0, done
    return int(done.stderr.split()[-1])


def restore(project: Project, files: dict[str, bytes]) -> None:
    for name in project.files():
        project.path(name).unlink()
    for name, data in files.items():
        project.path(name).write_bytes(data)


def test_a_kill_at_any_step(both: tuple[Project, dict[str, bytes], dict[str, bytes]]) -> None:
    project, old, new = both
    for due in range(steps(project)):
        restore(project, old)
        done = interrupted(project, due, "kill", "--update")
        if done.returncode == 0:
            continue  # a step of the end, which nothing depends on
        assert done.returncode == -signal.SIGKILL
        for name, data in whole(project).items():
            with_left = name == "codebook.sha256"  # may still have what is to be removed
            assert with_left or data in (old.get(name), new.get(name)), (due, name)
        if whole(project) != new:
            assert project.vendor("--check").status == 1, "what is not done is known"
        project.mend() if project.found() else None
        assert whole(project) == new, due


def test_a_step_that_fails(both: tuple[Project, dict[str, bytes], dict[str, bytes]]) -> None:
    project, old, new = both
    failed = 0
    for due in range(steps(project)):
        restore(project, old)
        done = interrupted(project, due, "fail", "--update")
        if done.returncode == 0:
            continue
        assert done.returncode == 2 and b"[output-write]" in done.stderr, (due, done)
        failed += 1
        if whole(project) != old:  # all is written, and what goes has not gone, or is still named
            assert project.found() in GOING, due
            project.mend()
            assert whole(project) == new
    assert failed >= 10


def test_a_full_disk(kept: Project) -> None:
    before = kept.files()
    changed(kept)
    wanted = kept.files()

    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))

    done = kept("vendor", "kept", "--update", preexec_fn=small)
    assert done.status == 2 and "all files are as they were" in done.err
    assert kept.files() == wanted and {name: wanted[name] for name in MADE} == {
        name: before[name] for name in MADE
    }
    assert set(kept.files()) == {*LEFT_ALONE, *MADE}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(kept: Project) -> None:
    changed(kept)
    kept.path("src").chmod(0o555)
    try:
        assert "[output-write]" in kept.fails("vendor", "kept", "--update")
    finally:
        kept.path("src").chmod(0o755)
    assert kept.path("src/t.h").is_file()
