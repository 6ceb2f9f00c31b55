"""The reader in Python and the reader in C give the same verdict on what is JSON."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from generated import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from verifier import Verifier

from gen.cli import reading, sources
from gen.fault import Refused
from gen.load.files import decode
from gen.load.reader import Reader

BAD = sorted((ROOT / "tests" / "bad").glob("**/*.json"))
GOOD = sorted(
    [*(ROOT / "data").glob("*.json"), *(ROOT / "tests" / "golden").glob("**/*.json")]
)
SYNTAX = b'[]{},:"\\/ \t\r\n\0\x0b0123456789+-.eEnulltruefalsNaIity'


def taken_by_python(data: bytes) -> bool:
    try:
        Reader("f.json", decode("f.json", data)).read()
    except Refused:
        return False
    return True


def passes_check(path: Path) -> bool:
    """Whether the whole generator takes a file, by the quick way too, which looks less closely."""
    try:
        return not sources.faults(reading.document(str(path)))
    except Refused:
        return False


def taken_by_c(verifier: Verifier, path: Path) -> bool:
    done = subprocess.run([verifier.bare, "--syntax", path], capture_output=True, timeout=60)
    assert (done.returncode, bool(done.stderr)) in ((0, False), (3, True)), done
    assert done.stdout == b""
    return done.returncode == 0


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [*BAD, *GOOD], ids=name)
def test_both_readers_agree_on_every_file_here(verifier: Verifier, path: Path) -> None:
    taken = taken_by_c(verifier, path)
    errors = path.with_suffix(".err")
    if errors.exists():
        assert taken == ("[json-" not in errors.read_text(encoding="utf-8", errors="replace"))
    assert taken_by_python(path.read_bytes()) == taken


@pytest.mark.parametrize("path", [*BAD, *GOOD], ids=name)
def test_verifier_reads_every_file_here_to_an_end(verifier: Verifier, path: Path) -> None:
    """A registry that is taken has names of C; of another, each fault stands on a line."""
    words = [verifier.bare, "--names", path]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode in (0, 2, 3), done
    if done.returncode:
        assert all("error: " in line for line in done.stderr.splitlines()), done
    if path in GOOD and "registry" in json.loads(path.read_bytes()):
        assert done.returncode == 0, done


LINES = ("status-line-", "marks-form-", "protocol-version-form-", "missing-key-status_line")
LINES += ("allowed-value-beyond_ascii", "allowed-value-status_line", "unknown-key-status_line")
OF_LINES = [path for path in BAD if path.stem.startswith(LINES)]
OF_LINES += [path.parent / "base.json" for path in BAD if path.parent.name.startswith(LINES)]


@pytest.mark.parametrize("path", sorted(set(OF_LINES)), ids=name)
def test_both_readers_refuse_the_same_status_lines(verifier: Verifier, path: Path) -> None:
    overlay = path.with_name("over.json")
    words = ["--overlay", overlay] if overlay.exists() else []
    done = subprocess.run([verifier.bare, "--names", *words, path], capture_output=True, timeout=60)
    assert (done.returncode, done.stdout) == (3, b""), done


CASES = {
    b"": False,
    b" \n": False,
    b"0": True,
    b'"a text"': True,
    b"null": True,
    b"-": False,
    b"-0": True,
    b"00": False,
    b"[1,]": False,
    b'{"a":1,}': False,
    b"[] []": False,
    b"[]\0": False,
    b'["\\u0000"]': True,
    b'{"a\\u0000b": 1}': False,
    b'["\\ud83d\\ude00"]': True,
    b'["\\ud83d\\u0041"]': False,
    b'["\\ude00"]': False,
    b'["\\uD83"]': False,
    b'["\x7f"]': True,
    b'["\x1f"]': False,
    '["\u2028\ufffe\U0010ffff"]'.encode(): True,
    b'["\xf4\x90\x80\x80"]': False,
    b"\xff\xfe[\0]\0": False,
    b"[9223372036854775807]": True,
    b"[-9223372036854775808]": True,
    b"[9223372036854775808]": False,
    b"[-9223372036854775809]": False,
    b"[1" + 400 * b"0" + b"]": False,
    b"[1e-400]": False,
    b"[Infinity]": False,
    b'{"a": 1, "\\u0061": 2}': False,
    64 * b"[" + 64 * b"]": True,
    65 * b"[" + 65 * b"]": False,
    64 * b'{"a":' + b"0" + 64 * b"}": True,
    65 * b'{"a":' + b"0" + 65 * b"}": False,
    100000 * b"[": False,
}


@pytest.mark.parametrize("data", CASES, ids=lambda data: repr(data[:30]))
def test_both_readers_agree_at_the_borders(
    verifier: Verifier, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "f.json"
    path.write_bytes(data)
    assert taken_by_python(data) == taken_by_c(verifier, path) == CASES[data]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A registry with one or two bytes changed, put in or taken out, mostly to bytes of JSON."""
    data = bytearray(draw(st.sampled_from(GOOD)).read_bytes())
    start = draw(st.integers(0, max(0, len(data) - 400)))
    data = data[start : start + 400] if draw(st.booleans()) else data
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, len(data)))
        byte = draw(st.one_of(st.sampled_from(SYNTAX), st.integers(0, 255)))
        data[at : at + draw(st.integers(0, 2))] = bytes([byte][: draw(st.integers(0, 1))])
    return bytes(data)


PIECES = [*(SYNTAX[at : at + 1] for at in range(12)), b'"a"', b"1", b"-0", b"1.0"]
PIECES += [b"\\u12e4", b"\\u0000"]


@settings(
    max_examples=400, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(st.one_of(damaged(), st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join)))
def test_both_readers_agree_on_damaged_files(
    verifier: Verifier, tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.json"
    path.write_bytes(data)
    taken = taken_by_c(verifier, path)
    assert taken_by_python(data) == taken
    assert taken or not passes_check(path)
