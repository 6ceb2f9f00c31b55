"""No function that takes a text reads behind its end, whatever its length."""

from __future__ import annotations

from pathlib import Path

import pytest
from generated import SIP, generate, need, run, silent

SOURCE = Path(__file__).with_name("bounds.c")
SANITIZERS = ("-fsanitize=address,undefined", "-fno-sanitize-recover=all")


@pytest.mark.parametrize("case", ["ignore", "exact"])
@pytest.mark.parametrize("compiler", ["gcc", "clang"])
@pytest.mark.parametrize("flags", [("-O0", *SANITIZERS), ("-O2",), ("-Os",)], ids=" ".join)
def test_a_text_that_ends_with_its_page(
    tmp_path: Path, compiler: str, flags: tuple[str, ...], case: str
) -> None:
    generate(SIP, tmp_path, "--case", case)
    files = (SOURCE, tmp_path / "sip_status.c")
    silent(need(compiler), "-std=c99", *flags, f"-I{tmp_path}", *files, "-o", tmp_path / "bounds")
    assert int(run(tmp_path / "bounds")) > 75 * 299
