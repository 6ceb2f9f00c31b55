"""No compiler has a word to say about the generated C, in any standard of C and C++."""

from __future__ import annotations

from functools import partial

import pytest
from conftest import Sample
from generated import WARNINGS, compiled, need, run, silent, together

C = ("c99", "c11", "c17", "c2x", "gnu99", "gnu11", "gnu17", "gnu2x")
CPP = ("c++11", "c++14", "c++17", "c++20", "gnu++11", "gnu++20")
SMALL = ("c99", "c2x", "c++11", "c++20")  # those tried with 32 bits too

# -Weverything has no rule against C that our C breaks but these two.
EXCEPT = (
    "-Wno-padded",  # rows of tables may have room between them
    "-Wno-unsafe-buffer-usage",  # of clang 16 and later: C reads text by pointer
)

STANDARDS = [
    *((compiler, (), std, bits) for compiler in ("gcc", "clang") for std in C for bits in (64, 32)),
    *(
        (compiler, ("-x", "c++"), std, bits)
        for compiler in ("g++", "clang++")
        for std in CPP
        for bits in (64, 32)
    ),
]


@pytest.mark.parametrize(
    ("compiler", "language", "std", "bits"),
    [case for case in STANDARDS if case[3] == 64 or case[2] in SMALL],
)
def test_it_compiles_in_silence(
    samples: dict[str, Sample], compiler: str, language: tuple[str, ...], std: str, bits: int
) -> None:
    command = [need(compiler), f"-std={std}", f"-m{bits}", "-O1", *WARNINGS, *language, "-c"]
    together(
        partial(silent, *command, one.source, "-o", "/dev/null") for one in samples.values()
    )


@pytest.mark.parametrize("std", ["c99", "c11", "c2x"])
def test_clang_knows_nothing_against_it(samples: dict[str, Sample], std: str) -> None:
    command = [need("clang"), f"-std={std}", "-Weverything", "-Wno-unknown-warning-option", *EXCEPT]
    unused = "-Wno-unused-macros"  # our own source, which defines what a header alone may ignore
    words = [*command, unused, "-Werror", "-fsyntax-only"]
    together(partial(silent, *words, one.source) for one in samples.values())


USE = """
#include "sip_status.h"
int main(void) { return SIP_STATUS_ACCEPTED == 202 ? 0 : 1; }
"""


@pytest.mark.parametrize(
    ("compiler", "std"),
    [("gcc", "c99"), ("gcc", "c2x"), ("clang", "c2x"), ("g++", "c++11"), ("clang++", "c++20")],
)
def test_a_deprecated_code_is_warned_of(
    samples: dict[str, Sample], compiler: str, std: str
) -> None:
    folder = samples["sip"].folder
    source = folder / f"use-{compiler}-{std}.c"
    source.write_text(USE, encoding="utf-8")
    language = ("-x", "c++") if "++" in compiler else ()
    command = [need(compiler), f"-std={std}", *WARNINGS, *language, "-fsyntax-only", source]
    warned = run(*command, "-Wno-error")
    assert "SIP_STATUS_ACCEPTED" in warned and "use SIP_STATUS_OK instead" in warned
    silent(*command, "-DSIP_STATUS_NO_DEPRECATED")


@pytest.mark.parametrize("compiler", ["gcc", "clang", "g++", "clang++"])
def test_a_single_header_has_its_functions_in_one_object(
    samples: dict[str, Sample], compiler: str
) -> None:
    one = samples["sip-single"]
    other = one.folder / f"other-{compiler}.c"
    main = "int main(void) { return sip_status_effective(498) - 400; }"
    other.write_text(f'#include "{one.header.name}"\n{main}\n', encoding="utf-8")
    language = ["-x", "c++"] if "++" in compiler else []
    command = [need(compiler), *WARNINGS, *language]
    program = one.folder / f"program-{compiler}"
    silent(compiler, compiled(command, one.source), compiled(command, other), "-o", program)
    silent(program)


@pytest.mark.parametrize("compiler", ["gcc", "clang", "g++", "clang++"])
def test_every_function_may_be_static(samples: dict[str, Sample], compiler: str) -> None:
    one = samples["sip-single"]
    language = ["-x", "c++"] if "++" in compiler else []
    linkage = "-DSIP_STATUS_API=static inline"
    compiled([need(compiler), *WARNINGS, *language, linkage], one.source, "-O2")
