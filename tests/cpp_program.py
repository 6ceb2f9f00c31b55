"""A C++ program that asks a generated header for all there is, with the answers from the JSON.

What is expected is read off the JSON here, without a word of gen/. The same loop is run by the
compiler, in a static assertion, and by the program.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

Json = Mapping[str, Any]
AROUND = 30  # numbers beyond the least and the greatest that are asked for
WIDEST = 4000  # a registry that spans more is asked for the numbers near its codes alone

PROGRAM = """
#include "{header}"

namespace ours = codebook::{prefix};

struct about {{
    int number;
    bool registered;
    std::string_view phrase;
    std::string_view name;
    int home; // the number of its class, 0 for none
    bool acts;
    int effective;
}};

inline constexpr about known[] = {{
{known}
}};

struct found {{
    std::string_view text;
    bool is;
    int code;
}};

inline constexpr found phrases[] = {{
{phrases}
}};

inline constexpr found names[] = {{
{names}
}};

template <class Code>
constexpr bool same(std::optional<Code> one, bool is, int code) {{
    return is ? one && static_cast<int>(*one) == code : !one;
}}

constexpr int fault() {{
    for (const about &one : known) {{
        const bool right = {asked};
        if (!right) {{
            return one.number == 0 ? -1 : one.number;
        }}
    }}
    for (const found &one : phrases) {{
        if (!same(ours::from_{word}(one.text), one.is, one.code)) {{
            return 1000000 + static_cast<int>(&one - phrases);
        }}
    }}
    for (const found &one : names) {{
        if (!same({from_name}, one.is, one.code)) {{
            return 2000000 + static_cast<int>(&one - names);
        }}
    }}
    std::size_t index = 0;
    for (const auto one : ours::all) {{
        if (ours::at(index++) != one || !ours::is_registered(one)) {{
            return 3000000;
        }}
    }}
    if (index != ours::count || ours::at(index)) {{
        return 3000001;
    }}
    return 0;
}}

{more}

static_assert(ours::count == {count});
#ifndef RUN_TIME_ALONE
static_assert(fault() == 0);
#endif

int main() {{
    return fault() == 0 ? 0 : 1;
}}
"""
CODE = (
    "ours::is_registered(one.number) == one.registered && ours::phrase(one.number) == one.phrase && "
    "ours::name(one.number) == one.name && static_cast<int>(ours::class_of(one.number)) == one.home "
    "&& same(ours::effective(one.number), one.acts, one.effective) && ours::phrase("
    "ours::code{one.number}) == one.phrase"
)
TOKEN = (
    "ours::is_registered(one.number) == one.registered && ours::text(one.number) == one.phrase && "
    "ours::text(ours::token{one.number}) == one.phrase"
)


def program(path: Path, header: str, prefix: str, more: Iterable[str] = ()) -> str:
    """The source for a registry, as `codebook generate FILE --form hpp` makes a header of it."""
    registry = json.loads(path.read_text(encoding="utf-8"))
    tokens = "tokens" in registry
    entries = [one for one in entries_of(registry) if one.get("status") != "unregistered"]
    known = [about(registry, entries, number) for number in numbers(registry, entries)]
    return PROGRAM.format(
        header=header,
        prefix=prefix,
        count=len(entries),
        known="\n".join(known),
        phrases="\n".join(texts(registry, entries, "text" if tokens else "phrase")),
        names="\n".join(texts(registry, entries, "name")) if not tokens else '    {"", false, 0},',
        asked=TOKEN if tokens else CODE,
        word="text" if tokens else "phrase",
        from_name="std::optional<int>{}" if tokens else "ours::from_name(one.text)",
        more="\n".join(more),
    )


def entries_of(registry: Json) -> list[Json]:
    """Codes, or tokens with their ordinal for a code and their text for a phrase."""
    if "codes" in registry:
        return sorted(registry["codes"], key=lambda one: int(one["code"]))
    tokens = [{**one, "code": one["ordinal"], "phrase": one["token"]} for one in registry["tokens"]]
    return sorted(tokens, key=lambda one: int(one["code"]))


def numbers(registry: Json, entries: list[Json]) -> list[int]:
    bounds = [bound for one in registry.get("classes", ()) for bound in (one["first"], one["last"])]
    codes = [one["code"] for one in entries]
    first, last = min([*codes, *bounds]), max([*codes, *bounds])
    if last - first <= WIDEST:
        near = set(range(first - AROUND, last + AROUND))
    else:
        near = {code + step for code in (*codes, *bounds) for step in range(-3, 4)}
    ends = {-(2**31), 2**31 - 1, 0, -1, 65535, 65536}
    return sorted(one for one in near | ends if -(2**31) <= one < 2**31)


def home_of(registry: Json, number: int) -> tuple[int, Json]:
    """The number of the class that a number is of, and the class; 0 for none."""
    classes = sorted(registry.get("classes", ()), key=lambda one: int(one["first"]))
    for place, one in enumerate(classes, 1):
        if one["first"] <= number <= one["last"]:
            return place, one
    return 0, {}


def about(registry: Json, entries: list[Json], number: int) -> str:
    place, home = home_of(registry, number)
    entry = next((one for one in entries if one["code"] == number), None)
    unknown = "" if "tokens" in registry else home.get("title", "Unknown")
    phrase = entry["phrase"] if entry else unknown
    name = entry["name"] if entry else ""
    acts = number if entry else home.get("fallback")
    words = [
        c_int(number),
        boolean(entry is not None),
        literal(phrase),
        literal(name),
        str(place),
        boolean(acts is not None),
        c_int(acts or 0),
    ]
    return f"    {{{', '.join(words)}}},"


def texts(registry: Json, entries: list[Json], kind: str) -> Iterator[str]:
    """Every text that finds an entry, in several letter cases, and misses near it."""
    exact = registry["registry"].get("case") == "sensitive"
    fold = (lambda text: text) if exact else lower
    finds: dict[str, int] = {}
    own = {"phrase": "phrase", "text": "phrase", "name": "name"}[kind]
    alias = {"phrase": "phrase", "text": "token", "name": "name"}[kind]
    for one in entries:  # by code: a phrase that is shared finds the lower one
        for text in (one[own], *(o[alias] for o in one.get("aliases", ()) if alias in o)):
            finds.setdefault(fold(text), one["code"])
    said = [one[own] for one in entries]
    said += [o[alias] for one in entries for o in one.get("aliases", ()) if alias in o]
    asked: dict[str, None] = {"": None, " ": None, "\0": None, "x" * 300: None}
    for text in said:
        for form in (text, lower(text), upper(text), swapped(text)):
            asked[form] = None
        asked.update(dict.fromkeys(misses(text)))
    for text in asked:
        code = finds.get(fold(text))
        yield f"    {{{literal(text)}, {boolean(code is not None)}, {c_int(code or 0)}}},"


def misses(text: str) -> Iterator[str]:
    yield from (text + " ", " " + text, text[:-1], text[1:], text + "\0", text + text)
    middle = len(text) // 2
    for at in {0, middle, len(text) - 1}:
        for other in (chr(ord(text[at]) ^ 1), "@", "\0", chr(ord(text[at]) ^ 0x20)):
            yield text[:at] + other + text[at + 1 :]


def lower(text: str) -> str:
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in text)


def upper(text: str) -> str:
    return "".join(chr(ord(c) - 32) if "a" <= c <= "z" else c for c in text)


def swapped(text: str) -> str:
    return "".join(upper(c) if c == lower(c) else lower(c) for c in text)


def literal(text: str) -> str:
    """A view of a text, NULs in it too."""
    data = text.encode("utf-8", "surrogatepass")
    return 'std::string_view{"%s", %d}' % ("".join(f"\\{byte:03o}" for byte in data), len(data))


def boolean(is_so: bool) -> str:
    return "true" if is_so else "false"


def c_int(number: int) -> str:
    return str(number) if number > -(2**31) else "(-2147483647 - 1)"
