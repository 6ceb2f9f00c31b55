"""No input harms response_lint: damaged messages, and what libFuzzer makes of them.

FUZZ_RUNS says how many inputs libFuzzer tries; `ctest --preset default -C fuzz-long -L fuzz-long` tries
as many as take some minutes.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from pathlib import Path

import pytest
from generated import run

HERE = Path(__file__).parent
MESSAGES = sorted((HERE / "messages").glob("*.sip"))
FUZZ_RUNS = os.environ.get("FUZZ_RUNS", "20000")
LIMIT = 1500


def test_damaged_messages(lint, tmp_path: Path) -> None:
    program = tmp_path / "damage"
    lint.build(("gcc",), program, HERE / "damage.c", str(HERE / "target.c"), f"-I{HERE}")
    said = run(program, *MESSAGES)
    size = sum(path.stat().st_size for path in MESSAGES)
    assert said == f"{size * 9 + len(MESSAGES)} inputs\n"


def test_fuzzed_messages(lint, tmp_path: Path) -> None:
    program, seeds = tmp_path / "fuzz", tmp_path / "seeds"
    fuzzer = ("-fsanitize=fuzzer", f"-I{HERE}")
    lint.build(("clang",), program, HERE / "target.c", *fuzzer)
    seeds.mkdir()
    for path in MESSAGES:
        shutil.copy(path, seeds)
    options = ("-seed=1", f"-runs={FUZZ_RUNS}", "-max_len=4096", "-timeout=10", f"-dict={HERE / 'fuzz.dict'}")
    said = run(program, *options, f"-artifact_prefix={tmp_path}/", seeds, timeout=LIMIT)
    assert f"Done {FUZZ_RUNS} runs" in said


HOSTILE = {
    "line": b"a" * 4_000_000,
    "blanks": b"SIP/2.0 486 Busy\r\nSubject:" + b" \r\n" * 1_000_000,
    "fields": b"SIP/2.0 405 X\r\nCSeq: 1 INVITE\r\n" + b"a: b\r\n" * 500_000,
    "malformed": b"SIP/2.0 405 X\r\n" + b"?\r\n" * 200_000,
    "messages": b"SIP/2.0 486 X\r\n\r\n" * 100_000,
    "start lines": b"SIP/2.0 486 X\r\n" * 100_000,
    "astray": b"SIP/2.0 486 X\r\nl:4000000\r\n\r\n" * 120_000 + b"x" * 16_000_000,
    "cut": b"SIP/2.0 486 X\r\nl:9000000\r\n\r\n" * 60_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_input_alone(lint, name: str) -> None:
    """Each is a second or so with the sanitizers; what is quadratic would take hours."""
    start = time.monotonic()
    done = lint(stdin=HOSTILE[name])
    assert done.status in (0, 1)
    assert re.search(r"\A<stdin>:1:", done.out)
    assert time.monotonic() - start < 30
