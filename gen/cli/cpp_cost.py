"""What the tables of a C++ header take in an object file, told from its text, as cost.py does of C.

All are counted, though each is there only if something uses it. Code is not: it is that of those
who call, where a compiler puts it.
"""

from __future__ import annotations

from gen.cli.cost import BRACKETED, COMMENT, OTHERS, SIZES, STRING, Cost, every, without

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["cpp_cost"]

ENUM = r"(?m)^enum class (\w+) : (?:std::)?(\w+) \{"
STRUCT = r"(?ms)^struct (\w+) \{\n(.*?)^\};"
MEMBER = r"(?m)^    (\w+) \w+;"
TABLE = r"(?ms)^(?:\w+ )?inline constexpr (?:std::array<)?(\w+)[^=\n]* (\w+)(?:\[\])? = \{(.*?)^\}"
POOL = r"(?ms)^inline constexpr char (\w+)\[\] =\n(.*?);$"
BYTE = r"\\[0-7]{3}|\\.|[^\"\\]"
COUNT = r"(?m)^inline constexpr std::size_t count = (\d+);"
KEY = r"\w+_KEY_\(|\{0x"  # by its name, or as a number
MARKS = {"slots": "hash", "pages": "pages", "lines": "table"}


def cpp_cost(text: str) -> Cost:
    """The bytes of a header's tables."""
    bare = without(COMMENT, text)
    quiet = without(STRING, bare)
    sizes = _sizes(quiet)
    tables = {name: (type, body) for type, name, body in every(TABLE, quiet)}
    held = {name: sizes.get(type, OTHERS) * _entries(body) for name, (type, body) in tables.items()}
    pools = {name: _bytes(body) for name, body in every(POOL, bare)}
    form = next((form for mark, form in MARKS.items() if mark in tables), "")
    if not form and "pool" in pools:
        form = "search" if " middle = " in quiet else "switch"
    finders = [name for name in tables if name.endswith(("_keys", "_few", "_slots", "_others"))]
    count = next(map(int, every(COUNT, quiet)))
    return Cost(
        form=form,
        cases=quiet.count("case "),
        keys=sum(_keys(name, tables, count) for name in finders),
        pool=pools.get("pool", 0),
        rodata=sum(held.values()) + sum(pools.values()),
        text=0,
    )


def _sizes(quiet: str) -> Mapping[str, int]:
    """Bytes of each type: of enums, by what they are based on, and of structs, members in order."""
    enums = {name: SIZES.get(base, OTHERS) for name, base in every(ENUM, quiet)}
    sizes = {**SIZES, "bool": 1, **enums}
    widest = dict(sizes)
    for name, body in every(STRUCT, quiet):
        size, most = 0, 1
        for type in every(MEMBER, body):
            alignment = widest.get(type, OTHERS)
            size += -size % alignment + sizes.get(type, OTHERS)
            most = max(most, alignment)
        sizes[name], widest[name] = size + -size % most, most
    return sizes


def _entries(body: str) -> int:
    """How many entries a table has: each has a comma behind it."""
    while "(" in body or "{" in body:
        less = without(BRACKETED, body)
        if less == body:
            break
        body = less
    return body.count(",")


def _bytes(body: str) -> int:
    """Of a string literal in pieces, with the NUL at its end."""
    return 1 + sum(len(every(BYTE, piece[1:-1])) for piece in every(STRING, body))


def _keys(finder: str, tables: Mapping[str, tuple[str, str]], count: int) -> int:
    """How many keys a finder has; where it has no table of them, each code is one."""
    return len(every(KEY, tables[finder][1])) or count
