"""The generated C reads status lines as RFC 3261 s25.1 has them, and reads no byte behind the end.

It is compared with a model that is a function for each rule of the grammar: on lines at the end of a
page, and on what libFuzzer makes of them. FUZZ_RUNS says how many inputs that tries.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from generated import SIP, WARNINGS, generate, need, run, silent

HERE = Path(__file__).parent
SANITIZE = ("-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-g")
FUZZ_RUNS = os.environ.get("FUZZ_RUNS", "200000")
SEEDS = {
    "plain": b"SIP/2.0 486 Busy Here\r\n",
    "empty": b"SIP/2.0 480 ",
    "small": b"sip/2.0 200 OK",
    "wide": b"SIP/2.0 200 \xc3\xa9 \xe2\x82\xac %41\t(~)\r\n",
}


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Compiles some of the files here with the model and the generated C."""
    folder = tmp_path_factory.mktemp("status_line")
    generate(SIP, folder)
    fixed = (HERE / "target.c", HERE / "model.c", folder / "sip_status.c")

    def link(compiler: str, *words: object) -> Path:
        target = folder / f"program-{abs(hash((compiler, words)))}"
        options = ("-std=c11", *WARNINGS, f"-I{folder}", f"-I{HERE}")
        silent(need(compiler), *options, *words, *fixed, "-o", target)
        return target

    return link


@pytest.mark.parametrize("level", ["-O0", "-O2", "-O3"])
@pytest.mark.parametrize("sanitize", [(), SANITIZE], ids=["plain", "sanitized"])
@pytest.mark.parametrize("compiler", ["gcc", "clang"])
def test_lines_at_the_end_of_a_page(
    build: Callable[..., Path], compiler: str, sanitize: tuple[str, ...], level: str
) -> None:
    said = run(build(compiler, level, *sanitize, HERE / "page.c"))
    assert int(said.split()[0]) > 40 * 256


def test_fuzzed_lines(build: Callable[..., Path], tmp_path: Path) -> None:
    program = build("clang", "-O1", *SANITIZE, "-fsanitize=fuzzer")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name, line in SEEDS.items():
        (seeds / name).write_bytes(line)
    options = ("-seed=1", f"-runs={FUZZ_RUNS}", "-max_len=64", f"-dict={HERE / 'fuzz.dict'}")
    said = run(program, *options, f"-artifact_prefix={tmp_path}/", seeds, timeout=1500)
    assert f"Done {FUZZ_RUNS} runs" in said
