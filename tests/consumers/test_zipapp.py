"""codebook.pyz: the same file whoever packs it, and the same answers as from the checkout."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from checkout import copy_all, files
from cli.launcher import LAUNCHER, PYTHON, REGISTRY, pythons
from consumer import copy_project

from generated import ROOT, need, run

IDS = sorted(
    path.stem for path in ROOT.glob("data/**/*.json") if not path.name.endswith(".schema.json")
)
NOBODY = 65534
BAD = '{"format": 1, "registry": {"id": "t", "titel": "T"}, "codes": []}'
MAKES = ("gen.validate.", "gen.model.", "gen.render.", "gen.view.c")


@pytest.fixture(scope="module")
def pyz() -> Iterator[Path]:
    """codebook.pyz, read-only, in a read-only folder with a blank in its name, for all to enter."""
    top = Path(tempfile.mkdtemp(prefix="codebook "))
    top.chmod(0o755)
    place = top / "the shelf"
    place.mkdir()
    run(ROOT / "scripts/zipapp", place / "codebook.pyz")
    (place / "codebook.pyz").chmod(0o444)
    place.chmod(0o555)
    yield place / "codebook.pyz"
    place.chmod(0o755)
    shutil.rmtree(top)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a sound registry and one at fault."""
    (tmp_path / "tiny.json").write_text(json.dumps(REGISTRY))
    (tmp_path / "bad.json").write_text(BAD)
    return tmp_path


def ask(program: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [PYTHON, "-I", "-S", "-W", "error", program, *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


@pytest.mark.parametrize("id", IDS)
def test_same_bytes_as_from_the_checkout(pyz: Path, tmp_path: Path, id: str) -> None:
    for program, out in ((LAUNCHER, "checkout"), (pyz, "zip")):
        done = ask(program, tmp_path, "generate", id, "--output", out)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    made = files(tmp_path / "zip")
    is_map = (ROOT / f"data/maps/{id}.json").exists()
    assert made == files(tmp_path / "checkout") and len(made) == (2 if is_map else 3)


LINES = (
    "--version",
    "--help",
    "generate --help",
    "list",
    "list sip",
    "schema",
    "schema map",
    "schema nothing",
    "explain",
    "explain 486",
    "explain sip-status",
    "explain unique-code",
    "dump-model q850_to_sip",
    "check",
    "check bad.json tiny.json",
    "check bad.json --format sarif",
    "fmt --check sip sip_to_q850",
    "generate sipp --output out",
    "generate bad.json --output out",
    "generate nowhere.json --output out",
    "generate tiny.json --output out --templates nowhere",
    "generate tiny.json --output out --templates mine",
    "generate sip --output - --form single",
    "generate sip --output out --list-outputs",
    "nothing",
)


@pytest.mark.parametrize("line", LINES)
def test_same_answers_as_from_the_checkout(pyz: Path, here: Path, line: str) -> None:
    (here / "mine/c").mkdir(parents=True)
    (here / "mine/c/header.h.tmpl").write_text("{include 'c/hea.tmpl'}\n")
    theirs, ours = (ask(program, here, *line.split()) for program in (LAUNCHER, pyz))
    told = str(LAUNCHER.parent / "templates"), str(pyz / "templates")
    assert ours.stdout == theirs.stdout
    assert ours.stderr == theirs.stderr.replace(*told)
    assert ours.returncode == theirs.returncode


def test_user_s_templates_include_those_of_the_zip(pyz: Path, here: Path) -> None:
    (here / "mine/c").mkdir(parents=True)
    own = (ROOT / "templates/c/header.h.tmpl").read_text()
    (here / "mine/c/header.h.tmpl").write_text(own)
    for program, out in ((LAUNCHER, "checkout"), (pyz, "zip")):
        done = ask(program, here, *f"generate sip --output {out} --templates mine".split())
        assert (done.returncode, done.stderr) == (0, "")
    assert files(here / "zip") == files(here / "checkout")


def test_contracts_are_in_the_zip(pyz: Path, here: Path) -> None:
    for program, out in ((LAUNCHER, "checkout"), (pyz, "zip")):
        done = ask(program, here, *f"generate sip --output {out} --contract osip2".split())
        assert (done.returncode, done.stderr) == (0, "")
        said = ask(program, here, *"generate sip --output no --contract osip".split()).stderr
        assert "did you mean osip2?" in said and "asterisk, freeswitch" in said
    assert files(here / "zip") == files(here / "checkout")
    assert len(files(here / "zip")) == 2


def test_somebody_who_may_write_nothing_there_can_use_it(pyz: Path) -> None:
    before = files(pyz.parent)
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o777)
        user, group = (None, None) if os.getuid() else (NOBODY, NOBODY)
        command = ["/usr/bin/python3", "-I", "-S", pyz, "generate", "sip", "--output", "out"]
        subprocess.run(command, cwd=place, user=user, group=group, check=True)
        assert sorted(files(Path(place))) == [
            *("out/sip_status.c", "out/sip_status.h", "out/sip_status.map.h")
        ]
    assert files(pyz.parent) == before


def test_check_tells_of_a_file_that_is_stale(pyz: Path, here: Path) -> None:
    assert ask(pyz, here, "generate", "sip", "-o", "out").returncode == 0
    assert ask(pyz, here, "generate", "sip", "-o", "out", "--check").returncode == 0
    header = here / "out/sip_status.h"
    header.write_text(header.read_text().replace("486", "487"))
    done = ask(pyz, here, "generate", "sip", "-o", "out", "--check")
    assert done.returncode == 1
    assert f"help: run '{pyz}' generate sip -o out\n" in done.stderr


def test_a_build_watches_the_zip_in_place_of_what_is_in_it(pyz: Path, here: Path) -> None:
    words = "--output out --depfile out.d --stamp out.stamp".split()
    assert ask(pyz, here, "generate", "sip_to_q850", *words).returncode == 0
    name = str(pyz).replace(" ", "\\ ")
    assert (here / "out.d").read_text() == f"out.stamp: \\\n  {name}\n\n{name}:\n"
    listed = ask(pyz, here, "generate", "tiny.json", "--output", "out", "--list-inputs").stdout
    assert listed == f"tiny.json\n{pyz}\n"


def is_short(program: Path, folder: Path) -> bool:
    """Whether a run that succeeds makes nothing: it imports no module that could."""
    command = [PYTHON, "-I", "-S", "-v", program, "generate", "sip", "--output", "out"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0 and "import 'gen.commands.generate'" in done.stderr
    return not any(f"import '{name}" in done.stderr for name in MAKES)


def test_outputs_are_fresh_until_the_zip_is_newer(pyz: Path, tmp_path: Path) -> None:
    copy = tmp_path / "codebook.pyz"
    shutil.copy(pyz, copy)
    assert not is_short(copy, tmp_path)
    assert is_short(copy, tmp_path)
    later = (tmp_path / "out/sip_status.h").stat().st_mtime + 1
    os.utime(copy, (later, later))
    assert not is_short(copy, tmp_path)


def test_same_bytes_whoever_packs_it_and_when(pyz: Path, tmp_path: Path) -> None:
    tree = copy_all(tmp_path / "another place")
    for path in tree.rglob("*"):
        os.utime(path, (1e9, 1e9))
        path.chmod(0o700)
    (tree / "gen/__pycache__").mkdir()
    (tree / "gen/__pycache__/left.pyc").write_text("")
    found = [path for path, version in pythons().items() if version >= (3, 9)]
    for python in found:
        command = [python, "-I", "-B", tree / "scripts/zipapp", tmp_path / "copy.pyz"]
        subprocess.run(command, umask=0o077, check=True)
        assert (tmp_path / "copy.pyz").read_bytes() == pyz.read_bytes()
    assert os.access(tmp_path / "copy.pyz", os.X_OK)


def test_target_of_cmake_packs_it(pyz: Path, tmp_path: Path) -> None:
    need("cmake")
    need("ninja")
    off = [f"-DCODEBOOK_BUILD_{part}=OFF" for part in ("TOOLS", "EXAMPLES", "TESTS")]
    run("cmake", "-S", ROOT, "-B", tmp_path, "-G", "Ninja", *off)
    run("cmake", "--build", tmp_path, "--target", "pyz")
    assert (tmp_path / "codebook.pyz").read_bytes() == pyz.read_bytes()


@pytest.mark.parametrize("python", [path for path, one in pythons().items() if one < (3, 9)])
def test_python_that_is_too_old_is_told_so(pyz: Path, python: str) -> None:
    done = subprocess.run([python, pyz, "list"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("codebook: error: Python 3.9 or later is needed, this is ")


def test_project_of_make(pyz: Path, tmp_path: Path) -> None:
    need("make")
    need("cc")
    project = copy_project("zipapp", "busy", tmp_path)
    copy = Path(shutil.copy(pyz, project / pyz.name))
    run("make", cwd=project)
    assert run("./app", cwd=project) == "Busy Here\n"
    assert "is up to date" in run("make", cwd=project)
    for change in ((project / "out/sip_status.h").unlink, copy.touch):
        change()
        assert "codebook.pyz generate" in run("make", cwd=project)
        assert "is up to date" in run("make", cwd=project)
