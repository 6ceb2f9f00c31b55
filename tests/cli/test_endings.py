"""Every way in which a run can end: streams that fail, signals, and faults of codebook itself."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from launcher import LAUNCHER, PYTHON, QUIET, ROOT, Codebook

COMMAND = [PYTHON, "-I", "-S", str(LAUNCHER)]
PRINTS = ["--version"], ["--help"], ["list"], ["schema"], ["dump-model", "sip"], ["explain", "486"]


@pytest.mark.parametrize("words", PRINTS, ids=" ".join)
def test_a_full_disk_behind_standard_output(codebook: Codebook, words: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = codebook(*words, stdout=full)
    message = "cannot write to standard output: No space left on device [output-write]"
    assert (done.status, done.err) == (2, f"codebook: error: {message}\n")


@pytest.mark.parametrize("words", PRINTS, ids=" ".join)
def test_a_closed_standard_output(codebook: Codebook, words: list[str]) -> None:
    done = codebook(*words, stdout=None, preexec_fn=lambda: os.close(1))
    message = "cannot write to standard output: Bad file descriptor [output-write]"
    assert (done.status, done.err) == (2, f"codebook: error: {message}\n")


def test_whoever_prints_nothing_needs_no_standard_output(tiny: Codebook) -> None:
    words = ["generate", "tiny.json", "-o", "out"]
    done = tiny(*words, stdout=None, preexec_fn=lambda: os.close(1))
    assert (done.status, done.err) == (0, "")
    text = (tiny.folder / "out" / "tiny.h").read_text()
    assert text.startswith("/* Generated") and text.endswith("#endif\n")


def test_a_closed_standard_error_changes_no_status(tiny: Codebook) -> None:
    for words, status in ((["--hlp"], 2), (["check", "bad.json"], 3), (["generate"], 2)):
        done = tiny(*words, preexec_fn=lambda: os.close(2))
        assert (done.status, done.out) == (status, "")
    for close in ((0,), (0, 1, 2)):
        done = tiny(
            *("generate", "tiny.json", "-o", f"out{len(close)}"),
            stdout=None,
            preexec_fn=lambda close=close: [os.close(number) for number in close],
        )
        assert done.status == 0
        text = (tiny.folder / f"out{len(close)}" / "tiny.h").read_text()
        assert text.startswith("/* Generated") and text.endswith("#endif\n")


def test_fmt_of_a_closed_standard_input(codebook: Codebook) -> None:
    done = codebook("fmt", "-", stdin=None, preexec_fn=lambda: os.close(0))
    assert (done.status, done.out) == (2, "")
    assert "cannot read standard input" in done.err and "[input-read]" in done.err


@pytest.mark.parametrize("words", PRINTS, ids=" ".join)
def test_a_reader_that_has_left(codebook: Codebook, words: list[str]) -> None:
    """`codebook list | true` ends by SIGPIPE, without a word."""
    reads, writes = os.pipe()
    os.close(reads)
    try:
        done = codebook(*words, stdout=writes)
    finally:
        os.close(writes)
    assert (done.status, done.err) == (-signal.SIGPIPE, "")


def test_a_reader_that_never_came(codebook: Codebook) -> None:
    done = subprocess.run(
        ["sh", "-c", f"'{LAUNCHER}' --help | true; '{LAUNCHER}' list sip | head -n 1"],
        capture_output=True,
        text=True,
        cwd=codebook.folder,
    )
    assert done.stderr == "" and done.stdout.startswith("100  TRYING")


def test_ctrl_c_ends_quietly(tiny: Codebook) -> None:
    pipe = tiny.folder / "slow.json"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [*COMMAND, "generate", "slow.json", "-o", "out"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tiny.folder,
    )
    with open(pipe, "wb"):  # opens when the run does
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (-signal.SIGINT, b"", b"")
    assert not (tiny.folder / "out").exists()


@pytest.fixture
def broken(tiny: Codebook) -> Path:
    """A copy of codebook with a fault in it."""
    copy = tiny.folder / "copy"
    copy.mkdir()
    shutil.copy(LAUNCHER, copy)
    for name in ("gen", "data", "templates"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    path = copy / "gen" / "commands" / "schema.py"
    path.write_text(path.read_text().replace("kind = ", "1 / 0\n    kind = ", 1))
    return copy / "codebook"


def test_a_fault_of_our_own(broken: Path) -> None:
    command = [PYTHON, "-I", "-S", str(broken), "schema"]
    done = subprocess.run(command, capture_output=True, text=True, env=QUIET)
    lines = done.stderr.splitlines()
    assert (done.returncode, done.stdout, len(lines)) == (70, "", 2)
    assert lines[0] == (
        "codebook: error: internal error: ZeroDivisionError: division by zero [internal-error]"
    )
    assert "CODEBOOK_DEBUG=1" in lines[1]
    env = {**QUIET, "CODEBOOK_DEBUG": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=env)
    assert done.returncode == 70 and "Traceback" in done.stderr and "schema.py" in done.stderr


def test_a_copy_that_is_read_only(broken: Path) -> None:
    """A copy in a folder where no byte code can be kept still runs."""
    for path in (broken.parent, *broken.parent.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        done = subprocess.run([PYTHON, "-I", "-S", broken, "list"], capture_output=True, env=QUIET)
    finally:
        for path in (broken.parent, *broken.parent.rglob("*")):
            path.chmod(0o755)
    assert done.returncode == 0 and done.stderr == b""


def test_no_run_leaves_a_traceback(codebook: Codebook) -> None:
    """Words that are no text, folders, devices: always a message of one line or two."""
    odd = [os.fsdecode(b"\xff\xfe"), "\x01", "a" * 5000, "/dev/null", "/", "", "-", "--"]
    for command in ("check", "fmt", "generate", "list", "dump-model", "explain", "schema"):
        for word in odd:
            for words in ([command, word], [command, "--overlay", word, "sip"], [word, command]):
                done = codebook(*words)
                assert done.status in (0, 1, 2, 3), (words, done)
                assert "Traceback" not in done.err
