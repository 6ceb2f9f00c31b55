"""Formatters, linters, analysers and sanitizers find nothing in the generated C."""

from __future__ import annotations

import os
import subprocess
from functools import partial
from pathlib import Path

import pytest
from conftest import Sample
from generated import GOLDEN, ROOT, WARNINGS, generate, need, silent, together

STYLE = ROOT / "templates" / "c" / ".clang-format"
EXERCISE = Path(__file__).with_name("exercise.c")
ROUTES = Path(__file__).with_name("routes.c")
GETTERS = Path(__file__).with_name("getters.c")
FULL = ("sip", "sip-single", "one", "two", "hostile", "hostile-single", "types", "zero")
FULL += ("sip-table", "sip-inline", "sip-inline-single", "apart")
FULL += ("properties", "line", "line-single", "plain_line", "sip-lines")
MAPS = ("route", "route-single", "bare", "whole")


def test_clang_format_leaves_it_as_it_is(samples: dict[str, Sample]) -> None:
    command = [need("clang-format"), "--dry-run", "-Werror", f"--style=file:{STYLE}"]
    files = [path for one in samples.values() for path in one.folder.glob(f"{one.prefix}.[ch]")]
    silent(*command, *files)


def test_clang_tidy_is_content(samples: dict[str, Sample]) -> None:
    command = [need("clang-tidy"), "--quiet", f"--config-file={ROOT / '.clang-tidy'}"]

    def tidy(one: Sample) -> None:
        words = [*command, "--header-filter=.*", str(one.source), "--", "-std=c99"]
        done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert (done.stdout, done.returncode) == ("", 0)

    names = ("sip", "sip-table", "hostile", "types", "two", "apart", "properties", "route")
    names += ("line", "plain_line-lines")
    together(partial(tidy, samples[name]) for name in names)


def test_cppcheck_is_content(samples: dict[str, Sample]) -> None:
    command = [
        *(need("cppcheck"), "--quiet", "--error-exitcode=1", "--inconclusive", "--std=c99"),
        *("--enable=warning,style,performance,portability", "--suppress=missingIncludeSystem"),
        "--suppress=unusedStructMember",  # a text of the pool is found by its offset
    ]
    together(partial(silent, *command, samples[name].source) for name in (*FULL, *MAPS, "types-phrases"))


def test_the_analyser_of_gcc_is_content(samples: dict[str, Sample]) -> None:
    command = [need("gcc"), "-std=c99", "-O2", "-fanalyzer", *WARNINGS, "-c", "-o", "/dev/null"]
    together(partial(silent, *command, one.source) for one in samples.values())


def exercise(compiler: str, one: Sample, *words: str) -> None:
    """Compiles the exercise for a sample with sanitizers, and runs it."""
    program = one.folder / f"exercise-{compiler}{len(words)}"
    names = [f"-DPREFIX={one.prefix}", f"-DMACRO={one.prefix.upper()}"]
    header = f'-DHEADER="{one.header.name}"'
    if (one.folder / f"{one.prefix}.map.h").exists():
        names.append(f'-DMAP="{one.prefix}.map.h"')
    sanitize = ["-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
    command = [compiler, "-std=gnu11", *sanitize, f"-I{one.folder}", header, *names, *words]
    silent(*command, EXERCISE, one.source, "-o", program)
    environment = {**os.environ, "UBSAN_OPTIONS": "print_stacktrace=1"}
    done = subprocess.run([program], env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.parametrize("compiler", ["gcc", "clang"])
def test_sanitizers_are_content(samples: dict[str, Sample], compiler: str) -> None:
    need(compiler)
    null = {name: ("-DUNKNOWN_IS_NULL",) for name in ("two", "line")}
    together(partial(exercise, compiler, samples[name], *null.get(name, ())) for name in FULL)


@pytest.mark.parametrize("compiler", ["gcc", "clang", "g++"])
def test_getters_say_what_the_registry_says(samples: dict[str, Sample], compiler: str) -> None:
    one = samples["properties"]
    program = one.folder / f"getters-{compiler}"
    language = ["-x", "c++"] if compiler == "g++" else ["-std=c99"]
    sanitize = ["-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
    command = [need(compiler), *language, *WARNINGS, *sanitize, f"-I{one.folder}"]
    silent(*command, GETTERS, one.source, "-o", program)
    silent(program)


@pytest.mark.parametrize("compiler", ["gcc", "clang", "g++"])
@pytest.mark.parametrize("name", ["route", "route-single"])
def test_maps_say_what_the_file_says(samples: dict[str, Sample], compiler: str, name: str) -> None:
    one = samples[name]
    program = one.folder / f"routes-{compiler}"
    language = ["-x", "c++"] if compiler == "g++" else ["-std=c99"]
    sanitize = ["-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
    names = [f'-DHEADER="{one.header.name}"', f"-DPREFIX={one.prefix}"]
    names += [f"-DNONE={one.prefix.upper()}_NONE", f"-I{one.folder}"]
    command = [need(compiler), *language, *WARNINGS, *sanitize, *names]
    silent(*command, ROUTES, one.source, "-o", program)
    silent(program)


@pytest.mark.parametrize("count", [254, 255, 256, 1024, 1025])
def test_sizes_at_which_a_type_or_a_shape_changes(tmp_path: Path, count: int) -> None:
    codes = ",".join(
        f'{{"code": {3 * n - 300}, "name": "N{n}", "phrase": "Text {n}"}}' for n in range(count)
    )
    about = '{"id": "many", "title": "Many", "version": "1.0.0", "license": "MIT"}'
    path = tmp_path / "many.json"
    path.write_text(f'{{"format": 1, "registry": {about}, "codes": [{codes}]}}', encoding="utf-8")
    generate(path, tmp_path)
    exercise(need("gcc"), Sample(tmp_path, "many", tmp_path / "many.h", tmp_path / "many.c"))


def test_the_samples_are_all_the_goldens(samples: dict[str, Sample]) -> None:
    files = [*GOLDEN.glob("*.json"), *GOLDEN.glob("maps/*.json")]
    registries = {path.stem for path in files} - {"twin", "verbs"}  # only named
    assert registries <= {name.partition("-")[0] for name in samples}
