"""The C++ and the C of a registry in one program: they live together, and say the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cpp_program import c_int, entries_of, literal, numbers
from generated import DATA_MAPS, GOLDEN, SIP, generate, need, silent

PROGRAM = """
#define {macro}_NO_DEPRECATED
#include "{prefix}.h"
#include "{prefix}.hpp"
#include <cstdio>

namespace ours = codebook::{prefix};

static int number(int one) {{ return one; }}
template <class Enum> static int number(Enum one) {{ return static_cast<int>(one); }}
template <class Code> static int number(std::optional<Code> one) {{
    return one ? static_cast<int>(*one) : {macro}_NONE;
}}

int main() {{
    static const int asked[] = {{{numbers}}};
    static const std::string_view texts[] = {{
{texts}
    }};
    for (const int n : asked) {{
        const bool right = true
{by_number};
        if (!right) {{
            std::printf("%d\\n", n);
            return 1;
        }}
        for (int t = -2; t < 70; t++) {{
            const std::size_t index = t > 0 ? static_cast<std::size_t>(t) : 0;
            const bool same = true
{by_two};
            if (!same) {{
                std::printf("%d %d\\n", n, t);
                return 2;
            }}
        }}
    }}
    for (const std::string_view text : texts) {{
        const bool right = true
{by_text};
        if (!right) {{
            std::printf("%.*s\\n", static_cast<int>(text.size()), text.data());
            return 3;
        }}
    }}
    return 0;
}}
"""


CALLED = {"far": "far_"}  # somebody's macro, which is why it is called otherwise


def two_ways(registry: dict[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    """Each question as (of what, condition): of a number, of a number and another, of a text."""
    for one in registry.get("classes", ()):
        for name in filter(None, (one["id"], one.get("kind"))):
            yield "number", f"ours::is_{name}(n) == ({prefix}_is_{name}(n) == 1)"
    for one in registry.get("properties", ()):
        name = one["id"].replace("-", "_")
        kind = one["type"]
        if kind == "rows":
            yield "number", f"ours::{name}_count(n) == {prefix}_{name}_count(n)"
            for column in one["columns"]:
                member = f"{name}_{column['id'].replace('-', '_')}"
                yield "two", same(prefix, member, column["type"], "n, index")
        else:
            yield ("two" if kind == "tokens" else "number"), same(prefix, name, kind, "n")
        if kind == "counterpart":
            yield "number", f"ours::is_{name}_only(n) == ({prefix}_is_{name}_only(n) == 1)"
    if "best" in registry:
        yield "two", f"number(ours::best({{n, t}})) == both<{prefix}_best>(n, t)"
    if "codes" in registry:
        yield "text", f"number(ours::from_digits(text)) == {asks(prefix, 'digits')}"
    if "status-line" in registry:
        yield "text", f"number(ours::from_line(text)) == {asks(prefix, 'line')}"
        yield "text", f"parsed<{prefix}_parse_line>(text, ours::parse_line(text))"


def asks(prefix: str, word: str) -> str:
    return f"{prefix}_from_{word}(text.data(), text.size())"


def same(prefix: str, name: str, kind: str, of: str) -> str:
    if kind == "tokens":
        return f"ours::{name}({of}, t) == ({prefix}_{name}({of}, t) == 1)"
    if kind == "text":
        return f"ours::{name}({of}) == {prefix}_{name}({of})"
    return f"number(ours::{CALLED.get(name, name)}({of})) == static_cast<int>({prefix}_{name}({of}))"


HELPERS = """
template <int (*best)(const int *, std::size_t)> static int both(int one, int other) {
    const int codes[] = {one, other};
    return best(codes, 2);
}
template <int (*parse)(const char *, std::size_t, const char **, std::size_t *), class Line>
static bool parsed(std::string_view text, const Line &line) {
    const char *phrase = nullptr;
    std::size_t length = 0;
    const int code = parse(text.data(), text.size(), &phrase, &length);
    if (!line) {
        return phrase == nullptr && code <= 0;
    }
    return number(line->status) == code && line->phrase.data() == phrase && line->phrase.size() == length;
}

int main() {
"""


def lines(registry: dict[str, Any]) -> Iterator[str]:
    """Digits, and status lines that are right and wrong."""
    for code in ("0", "100", "486", "99", "700", "0486", "4 86", "", "-3", "-0", "2147483648", "7x"):
        yield code
    version = registry.get("status-line", {}).get("version", "SIP/2.0")
    for code in ("100", "486", "499", "700", "0486", "48"):
        for tail in ("", "\r\n", " ", "\r\n\r\n"):
            for phrase in ("Busy Here", "", "50 %25", "a\x01", "\xe9", "%2", "\u20ac\u00e9", "a\tb"):
                yield f"{version} {code} {phrase}{tail}"
                yield f"{version.lower()} {code} {phrase}{tail}"
    yield from (f"{version}  486 x", f"{version} 486", f"{version}\t486 x", "SIP/2.1 486 x")


@pytest.mark.parametrize("compiler", ["g++ -std=c++17", "clang++ -std=c++20"])
@pytest.mark.parametrize("name", ["sip", "properties", "tokens", "line", "plain_line", "types", "cased"])
def test_both_say_the_same(tmp_path: Path, name: str, compiler: str) -> None:
    path = SIP if name == "sip" else GOLDEN / f"{name}.json"
    registry = json.loads(path.read_text(encoding="utf-8"))
    generate(path, tmp_path, "--form", "single", "--inline")
    (header,) = (made for made in generate(path, tmp_path, "--form", "hpp") if made.suffix == ".hpp")
    prefix = header.stem
    asked: dict[str, list[str]] = {"number": [], "two": [], "text": []}
    for what, condition in two_ways(registry, prefix):
        asked[what].append(f"            && {condition}")
    program = PROGRAM.format(
        prefix=prefix,
        macro=prefix.upper(),
        numbers=", ".join(map(c_int, numbers(registry, entries_of(registry)))),
        texts="\n".join(f"        {literal(text)}," for text in lines(registry)),
        by_number="\n".join(asked["number"]),
        by_two="\n".join(asked["two"]),
        by_text="\n".join(asked["text"]),
    ).replace("\nint main() {\n", HELPERS)
    source = tmp_path / "both.cpp"
    source.write_text(f"#define {prefix.upper()}_IMPLEMENTATION\n{program}", encoding="utf-8")
    tool, std = compiler.split()
    sanitize = ("-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all")
    quiet = ("-Wno-unused-function", "-Wno-unused-variable", "-Wno-unused-but-set-variable")
    words = (std, *sanitize, "-Wall", "-Werror", *quiet, f"-I{tmp_path}", source)
    silent(need(tool), *words, "-o", tmp_path / "both")
    silent(tmp_path / "both")


MAP = """
#include "{prefix}.hpp"
#define {macro}_IMPLEMENTATION
#include "{prefix}.h"
namespace ours = codebook::{prefix};
static bool is(std::optional<int> one, int other) {{
    return one ? *one == other : other == {macro}_NONE;
}}
constexpr int sum() {{
    int found = 0;
    for (int n = -60; n < 800; n++) {{
        found += ours::convert(n).value_or(0);
    }}
    return found;
}}
inline constexpr int known = sum(); // which the compiler finds
int main() {{
    int found = 0;
    for (int n = -60; n < 800; n++) {{
        if (!is(ours::convert(n), {prefix}(n)) || ours::count(n) != {prefix}_count(n)) {{
            return 1;
        }}
        found += ours::convert(n) ? {prefix}(n) : 0;
        for (std::size_t i = 0; i < 5; i++) {{
            if (!is(ours::to(n, i), {prefix}_to(n, i)) || ours::when(n, i) != {prefix}_when(n, i) ||
                ours::note(n, i) != {prefix}_note(n, i) || ours::source(n, i) != {prefix}_source(n, i)) {{
                return 2;
            }}
        }}
    }}
    return found == known ? 0 : 3;
}}
"""
MAPS = [*sorted((GOLDEN / "maps").glob("*.json")), *sorted(DATA_MAPS.glob("*.json"))]


@pytest.mark.parametrize("compiler", ["g++", "clang++"])
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_both_map_the_same(tmp_path: Path, path: Path, compiler: str) -> None:
    generate(path, tmp_path, "--form", "single")
    (header,) = (made for made in generate(path, tmp_path, "--form", "hpp") if made.suffix == ".hpp")
    source = tmp_path / "both.cpp"
    words = {"prefix": header.stem, "macro": header.stem.upper()}
    source.write_text(MAP.format(**words), encoding="utf-8")
    silent(need(compiler), "-std=c++17", "-Wall", "-Werror", source, "-o", tmp_path / "both")
    silent(tmp_path / "both")
