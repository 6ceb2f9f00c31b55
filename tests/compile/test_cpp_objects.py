"""What becomes of the C++ header in objects: one definition, no relocation, no code at the start."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from generated import GOLDEN, ROOT, SIP, generate, need, run, silent

COMPILERS = ["g++ -std=c++17", "clang++ -std=c++17"]
WARNED = ("-Wall", "-Wextra", "-Werror")
UNIT = """
#include "sip_status.hpp"
#include "q850_cause.hpp"
#include "sip_status_to_q850.hpp"
#include "sip_status.h"
namespace sip = codebook::sip_status;
namespace q850 = codebook::q850_cause;
std::string_view {name}(int code) {{
    const std::optional<int> cause = codebook::sip_status_to_q850::convert(code);
    return cause ? q850::phrase(*cause) : sip::phrase(code);
}}
const void *{name}_place() {{ return sip::phrase(486).data(); }}
{more}
"""
MAIN = """
std::string_view other(int code);
const void *other_place();
int main() {
    const sip::code busy = sip::code::busy_here;
    const std::optional<int> cause = codebook::sip_status_to_q850::convert(busy);
    if (!cause || q850::code{*cause} != q850::code::user_busy) return 1;
    if (sip_status_phrase(486) != sip::phrase(busy)) return 2;
    if (other_place() != main_place()) return 3;
    return main_(486) == other(486) && other(180) == "Ringing" ? 0 : 4;
}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The C++ of two registries and a map, and the C of one of them."""
    folder = tmp_path_factory.mktemp("cpp")
    for one in ("sip", "q850", "maps/sip_to_q850"):
        generate(SIP.parent / f"{one}.json", folder, "--form", "hpp")
    generate(SIP, folder)
    return folder


@pytest.mark.parametrize("compiler", COMPILERS)
def test_two_registries_a_map_and_the_c_live_in_one_program(
    folder: Path, tmp_path: Path, compiler: str
) -> None:
    tool, std = compiler.split()
    main = UNIT.format(name="main_", more=MAIN).replace("main__place", "main_place")
    sources = {"main": main, "other": UNIT.format(name="other", more="")}
    for name, text in sources.items():
        (tmp_path / f"{name}.cpp").write_text(text, encoding="utf-8")
    files = [tmp_path / f"{name}.cpp" for name in sources]
    object = tmp_path / "c.o"
    silent(need("gcc"), "-c", folder / "sip_status.c", "-o", object)
    words = (std, *WARNED, "-O1", f"-I{folder}", *files, object, "-o", tmp_path / "program")
    silent(need(tool), *words)
    silent(tmp_path / "program")


@pytest.mark.parametrize("level", ["-O0", "-O2", "-Os"])
@pytest.mark.parametrize("compiler", COMPILERS)
def test_a_shared_object_has_no_relocation(
    folder: Path, tmp_path: Path, compiler: str, level: str
) -> None:
    tool, std = compiler.split()
    source, shared = tmp_path / "all.cpp", tmp_path / "all.so"
    names = "phrase name from_phrase from_name from_digits effective header_name parse_line ends"
    calls = {
        "phrase": "phrase(n).size()",
        "name": "name(n).size()",
        "from_phrase": "from_phrase(text).has_value()",
        "from_name": "from_name(text).has_value()",
        "from_digits": "from_digits(text).has_value()",
        "effective": "effective(n).has_value()",
        "header_name": "header_name(n, 1).size()",
        "parse_line": "parse_line(text).has_value()",
        "ends": "ends(n) == ends_value::dialog",
    }
    lines = ['#include "sip_status.hpp"', "using namespace codebook::sip_status;"]
    for name in names.split():
        lines.append(f"std::size_t use_{name}(int n, std::string_view text);")
        lines.append(f"std::size_t use_{name}(int n, std::string_view text) {{")
        lines.append(f"    return static_cast<std::size_t>({calls[name]}) + text.size() + unsigned(n);\n}}")
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    quiet = ("-fno-exceptions", "-fno-rtti", "-fno-asynchronous-unwind-tables")
    silent(need(tool), std, level, "-shared", "-fPIC", "-nostdlib", *quiet, f"-I{folder}", source,
           "-Wl,--unresolved-symbols=ignore-all", "-o", shared)
    said = run(need("readelf"), "-rW", shared)
    fixed = re.findall(r"R_\w+", said)  # what is called may be another library's, as of any function
    assert set(fixed) <= {"R_X86_64_JUMP_SLOT"}, said
    assert "throw" not in said
    exported = run(need("nm"), "-DC", shared)
    assert "detail" not in exported and "::all" not in exported, exported
    sections = run(need("readelf"), "-SW", shared)
    assert ".init_array" not in sections and ".data " not in sections, sections


def test_what_is_not_used_is_not_there(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "little.cpp"
    use = "bool known(int n);\nbool known(int n) { return codebook::sip_status::is_registered(n); }\n"
    source.write_text(f'#include "sip_status.hpp"\n{use}', encoding="utf-8")
    object = tmp_path / "little.o"
    silent(need("g++"), "-std=c++17", "-O2", f"-I{folder}", "-c", source, "-o", object)
    symbols = run(need("nm"), "-C", object)
    assert "detail::lines" in symbols and "pool" not in symbols and "keys" not in symbols, symbols


@pytest.mark.parametrize("compiler", COMPILERS)
def test_a_phrase_takes_no_more_than_that_of_the_inline_c(
    folder: Path, tmp_path: Path, compiler: str
) -> None:
    tool, std = compiler.split()
    generate(SIP, tmp_path, "--inline")
    cpp = '#include "sip_status.hpp"\nextern "C" const char *p(int n) { return codebook::sip_status::phrase(n).data(); }\n'
    c = '#include "sip_status.h"\nconst char *p(int n);\nconst char *p(int n) { return sip_status_phrase(n); }\n'
    (tmp_path / "of_cpp.cpp").write_text(cpp, encoding="utf-8")
    (tmp_path / "of_c.c").write_text(c, encoding="utf-8")
    flags = ("-O2", "-fPIC", "-c")
    silent(need(tool), std, *flags, f"-I{folder}", tmp_path / "of_cpp.cpp", "-o", tmp_path / "cpp.o")
    silent(need(tool.replace("clang++", "clang").replace("g++", "gcc")), *flags, f"-I{tmp_path}",
           tmp_path / "of_c.c", "-o", tmp_path / "c.o")
    ours, theirs = instructions(tmp_path / "cpp.o"), instructions(tmp_path / "c.o")
    assert loads(ours) <= loads(theirs), (ours, theirs)  # from memory: the line, and the text
    assert len(ours) <= len(theirs) + 4, (ours, theirs)  # three tables have an address each
    assert not any("call" in one or "*" in one for one in ours), ours


def instructions(object: Path) -> list[str]:
    """Those that `p` runs for a code, up to the first return."""
    code = run(need("objdump"), "-d", "--no-show-raw-insn", object)
    body = re.search(r"<p>:\n(.*?)\bret", code, re.DOTALL)
    assert body is not None
    return [line.partition("\t")[2] for line in body[1].splitlines()]


def loads(code: list[str]) -> int:
    return sum("(" in one and not one.startswith(("lea", "nop", "cs nop")) for one in code)


@pytest.mark.parametrize("compiler", ["g++", "clang++"])
def test_a_deprecated_code_is_warned_of(folder: Path, tmp_path: Path, compiler: str) -> None:
    source = tmp_path / "use.cpp"
    use = "int main() { return codebook::sip_status::code::accepted == codebook::sip_status::code{202} ? 0 : 1; }"
    source.write_text(f'#include "sip_status.hpp"\n{use}\n', encoding="utf-8")
    command = (need(compiler), "-std=c++17", *WARNED, f"-I{folder}", "-fsyntax-only", source)
    assert "use code::ok instead" in run(*command, "-Wno-error")
    silent(*command, "-DSIP_STATUS_NO_DEPRECATED")


def other_version(folder: Path, tmp_path: Path) -> Path:
    """The C++ of a registry in which one phrase is another."""
    sip = json.loads(SIP.read_text(encoding="utf-8"))
    next(one for one in sip["codes"] if one["code"] == 486)["phrase"] = "Busy There"
    new = tmp_path / "new"
    new.mkdir()
    for path in SIP.parent.glob("*.json"):
        (new / path.name).write_bytes(path.read_bytes())
    (new / "sip.json").write_text(json.dumps(sip), encoding="utf-8")
    generate(new / "sip.json", new / "out", "--form", "hpp")
    return new / "out"


@pytest.mark.parametrize("compiler", COMPILERS)
def test_two_versions_in_one_unit_are_an_error(folder: Path, tmp_path: Path, compiler: str) -> None:
    new = other_version(folder, tmp_path)
    source = tmp_path / "both.cpp"
    lines = [f'#include "{folder}/sip_status.hpp"'] * 2 + [f'#include "{new}/sip_status.hpp"']
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    tool, std = compiler.split()
    done = subprocess.run([need(tool), std, "-fsyntax-only", source], capture_output=True, text=True)
    errors = re.findall(r"error: (?:#error )?(.*)", done.stderr)
    assert errors == ['"another version of sip_status.hpp is included before this one"'], done.stderr


@pytest.mark.parametrize("compiler", COMPILERS)
def test_two_versions_in_two_units_keep_apart(folder: Path, tmp_path: Path, compiler: str) -> None:
    new = other_version(folder, tmp_path)
    phrase = "codebook::sip_status::phrase(code)"
    (tmp_path / "old.cpp").write_text(
        f'#include "{folder}/sip_status.hpp"\nstd::string_view old(int code) {{ return {phrase}; }}\n',
        encoding="utf-8",
    )
    main = 'int main() { return old(486) == "Busy Here" && codebook::sip_status::phrase(486) == "Busy There" ? 0 : 1; }'
    (tmp_path / "main.cpp").write_text(
        f'#include "{new}/sip_status.hpp"\nstd::string_view old(int code);\n{main}\n', encoding="utf-8"
    )
    tool, std = compiler.split()
    files = (tmp_path / "old.cpp", tmp_path / "main.cpp")
    silent(need(tool), std, "-O0", *files, "-o", tmp_path / "program")
    silent(tmp_path / "program")


FORMAT = """
#include "sip_status.hpp"
#include "token.hpp"
int main() {
    using codebook::sip_status::code;
    const auto text = std::format("[{}] [{:>8}] [{:.3}] [{}] [{}] [{}]", code::busy_here, code::ok, code::ok,
        code{499}, code{-2147483647 - 1}, codebook::token::token{2});
    return text == "[486 Busy Here] [  200 OK] [200] [499 Client Error] [-2147483648 Unknown] [199]" ? 0 : 1;
}
"""
PROBE = """
#include <version>
#if !defined __cpp_lib_format
#error "no std::format here"
#endif
"""
WITH_FORMAT = ("g++", "clang++", "clang++-19 -stdlib=libc++")


def has_format(compiler: str, folder: Path) -> bool:
    tool, *words = compiler.split()
    (folder / "probe.cpp").write_text(PROBE, encoding="utf-8")
    command = [tool, *words, "-std=c++20", "-fsyntax-only", folder / "probe.cpp"]
    return bool(shutil.which(tool)) and subprocess.run(command, capture_output=True).returncode == 0


def test_a_code_can_be_formatted(tmp_path: Path, folder: Path) -> None:
    generate(GOLDEN / "tokens.json", tmp_path, "--form", "hpp")
    source, program = tmp_path / "format.cpp", tmp_path / "format"
    source.write_text(FORMAT, encoding="utf-8")
    able = [compiler for compiler in WITH_FORMAT if has_format(compiler, tmp_path)]
    for compiler in able:
        silent(*compiler.split(), "-std=c++20", *WARNED, f"-I{folder}", source, "-o", program)
        silent(program)
    if not able:
        need("clang++-19")


@pytest.mark.parametrize("step", [1, 1000])
@pytest.mark.parametrize("compiler", ["g++", "clang++"])
def test_many_codes(tmp_path: Path, compiler: str, step: int) -> None:
    """Near each other and far apart; each phrase, name and alias, looked up when it is run."""
    codes = [
        {"code": n * step - 5000, "name": f"N{n}", "phrase": f"Phrase {n} of many"}
        | ({"aliases": [{"phrase": f"Other {n}", "sources": ["RFC 1"]}]} if n % 3 == 0 else {})
        for n in range(20000)
    ]
    about = {"id": "many", "title": "Many", "version": "1.0.0", "license": "MIT"}
    path = tmp_path / "many.json"
    path.write_text(json.dumps({"format": 1, "registry": about, "codes": codes}), encoding="utf-8")
    generate(path, tmp_path, "--form", "hpp")
    last = 19999 * step - 5000
    checks = f"""
#include "many.hpp"
#include <string>
using namespace codebook::many;
static_assert(phrase({last}) == "Phrase 19999 of many" && name({last}) == "N19999");
static_assert(from_phrase("PHRASE 19999 of MANY") == code{{{last}}});
static_assert(!from_name("n20000") && !is_registered({last} + 1) && phrase({last} + 1) == "Unknown");
int main() {{
    for (int n = 0; n < 20000; n++) {{
        const code one{{n * {step} - 5000}};
        const std::string number = std::to_string(n);
        if (phrase(one) != "Phrase " + number + " of many" || name(one) != "N" + number) return 1;
        if (from_phrase("pHRASE " + number + " of many") != one || from_name("n" + number) != one) return 2;
        if (from_phrase("other " + number) != (n % 3 == 0 ? std::optional<code>{{one}} : std::nullopt)) return 3;
        if (from_phrase("phrase " + number) || from_digits(std::to_string(static_cast<int>(one))) ) return 4;
    }}
    return 0;
}}
"""
    source = tmp_path / "many.cpp"
    digits = "from_digits(std::to_string(static_cast<int>(one)))"
    source.write_text(checks.replace(f"|| {digits} )", f"|| {digits} != one)"), encoding="utf-8")
    silent(need(compiler), "-std=c++17", *WARNED, "-O1", source, "-o", tmp_path / "many")
    silent(tmp_path / "many")


@pytest.mark.parametrize("compiler", COMPILERS)
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("sip", ()),
        ("sip", ("--lines", "--unknown", "null")),
        ("q850", ("--profile", "phrases")),
        ("properties", ()),
        ("tokens", ()),
        ("sought", ()),
        ("apart", ()),
        ("line", ("--profile", "enum")),
    ],
)
def test_stats_count_the_tables(
    tmp_path: Path, name: str, words: tuple[str, ...], compiler: str
) -> None:
    path = GOLDEN / f"{name}.json" if (GOLDEN / f"{name}.json").exists() else SIP.with_name(f"{name}.json")
    command = (ROOT / "codebook", "generate", path, "--form", "hpp", *words, "-o", tmp_path, "--stats")
    said = dict(line.split(None, 1) for line in run(*command).splitlines())
    (header,) = tmp_path.glob("*.hpp")
    text = header.read_text(encoding="utf-8")
    tables = re.findall(r"^inline constexpr \w+ (\w+)\[\] =", text, re.MULTILINE)
    ours = f"codebook::{header.stem}"
    lines = [f'#include "{header.name}"', f"const void *use(int n);\nconst void *use(int n) {{ switch (n) {{"]
    lines += [f"case {n}: return &{ours}::detail::{table};" for n, table in enumerate(tables, 1)]
    lines += [f"default: return &{ours}::all; }} }}", ""]
    source = tmp_path / "use.cpp"
    source.write_text("\n".join(lines), encoding="utf-8")
    tool, std = compiler.split()
    silent(need(tool), std, "-O1", "-c", source, "-o", tmp_path / "use.o")
    symbols = [line.split() for line in run(need("nm"), "-SC", tmp_path / "use.o").splitlines()]
    sizes = {words[3]: int(words[1], 16) for words in symbols if len(words) == 4}
    total = sum(size for name, size in sizes.items() if name.startswith(f"{ours}::"))
    assert len(sizes) == len(tables) + 2
    if "rodata" in said:
        assert said["rodata"] == f"{total} bytes, counted"
    else:
        assert re.search(rf"--profile enum +about {total} bytes", run(*command))
