"""What generated C takes in an object file, told from its text: no compiler is asked.

Bytes of constants are counted: of each table, as compilers lay it out, and of the table that they
make of a switch. Those of code are estimated by the words of the functions, a small helper counted
in each function that calls it, at what gcc -O2 makes of a word on x86-64.
"""

from __future__ import annotations

from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Structs = Mapping[str, "tuple[int, int]"]  # size and alignment, by name
    # By name: whether it is there only in what calls it, its type, its body.
    Functions = Mapping[str, "tuple[bool, str, str]"]

__all__ = ["BRACKETED", "COMMENT", "OTHERS", "SIZES", "STRING", "Cost", "cost", "every", "without"]

SIZES = {"uint8_t": 1, "int8_t": 1, "char": 1, "uint16_t": 2, "int16_t": 2, "uint64_t": 8}
OTHERS = 4  # bytes of an int, of an enum
WORD_BYTES = 1.7
FUNCTION_BYTES = 8  # to return, and to the next multiple of 16
FOLDED = 0.5  # of a helper that is always inlined: what its callers know folds the rest away
INLINED = 100  # bytes; a helper of more is there once, and called
CASES = 5  # of which a compiler makes a table

COMMENT = r"(?s)/\*.*?\*/"
STRING = r'"(?:[^"\\\n]|\\.)*"'
DIRECTIVE = r"(?m)^ *#(?:[^\n]*\\\n)*[^\n]*"
COUNT = r"(?m)^#define \w+_COUNT (\d+)$"
TABLES = r"(?ms)^struct \w+_tables_ \{\n(.*?)^\};"
STRUCT = r"(?ms)^struct (\w+) \{\n(.*?)^\};"
MEMBER = r"(?m)^    (?:struct |enum )?(\w+) \w+(?:\[([^\]]+)\])?;"
OBJECT = r"(?ms)^(?:static )?const (?:struct )?(\w+) \w+(\[\])? = \{\n(.*?)^\};"
WORDS = r"(?:static |inline |const |struct |enum )*"
CALLED = r"(?:\w+_(?:APART|WITHIN)_ )?"  # how, if not as the compiler likes
FUNCTION = rf"(?ms)^{CALLED}(\w+_INLINE_ )?{WORDS}(\w+) \*?(\w+)\([^;{{]*\) \{{\n(.*?)^\}}"
KEY = r"\w+_KEY_\(|\{0x"  # by its name, or as a number; a finder with neither has one for each code
CASE = r"case \(?(-?\d+)[^:]*:"
CASES_OUT = r"(?:case [^:]*:\s*)+(?:return \w+;)?"
WORD = r"\w+|[-+*/%<>=!&|^?]+"
LOAD = r"(?s)const unsigned char \*.*?return[^;]*byte\[0\][^;]*;"
NO_WORDS = frozenset("const unsigned int size_t struct enum return uint8_t uint16_t".split())
BRACKETED = r"\([^()]*\)|\{[^{}]*\}"


class Cost(Record):
    """Bytes, and what of them a reader may want to know."""

    form: str  # how a number finds its line: switch, table, pages, hash; "" where there is no line
    cases: int  # of the switch
    keys: int  # texts that find a code
    pool: int  # bytes of the texts of codes
    rodata: int
    text: int


def cost(files: tuple[str, ...]) -> Cost:
    """What some files of C take together; they are one registry's."""
    whole = "\n".join(files)
    count = next(map(int, every(COUNT, whole)), 0)
    quiet = _with("", DIRECTIVE, _with('""', STRING, _with("", COMMENT, whole)))
    structs = _structs(quiet, count)
    functions = {
        name: (bool(inline), type, body) for inline, type, name, body in every(FUNCTION, quiet)
    }
    tables = every(OBJECT, quiet)
    objects = [(type, _size(type, many, body, structs)) for type, many, body in tables]
    finders = [body for type, _, body in tables if type.endswith("_finder_")]
    lookups = [functions[name] for name in functions if name.endswith(("_line_", "_switch_"))]
    switches = [_switch(type, body) for _, type, body in functions.values()]
    return Cost(
        form=_form(quiet),
        cases=sum(len(every(CASE, body)) for *_, body in lookups),
        keys=sum(len(every(KEY, body)) or count for body in finders),
        pool=next((size for name, (size, _) in structs.items() if name.endswith("_pool_")), 0),
        rodata=sum(size for _, size in objects) + sum(switches),
        text=_code(functions),
    )


def every(pattern: str, text: str) -> list[Any]:
    """What a pattern finds: texts, or as many for each as it has groups. `re` is slow to load."""
    import re

    return re.findall(pattern, text)


def _with(new: str, pattern: str, text: str) -> str:
    """A text with another in the place of each that a pattern finds."""
    import re

    return re.sub(pattern, new, text)


def without(pattern: str, text: str) -> str:
    """A text less all that a pattern finds."""
    return _with("", pattern, text)


def _form(quiet: str) -> str:
    """How a number finds its line."""
    tables = every(TABLES, quiet)
    if not tables:
        return ""
    marks = {" seeds[": "hash", " pages[": "pages", " lines[": "table"}
    other = "search" if " middle = " in quiet else "switch"
    return next((form for mark, form in marks.items() if mark in tables[0]), other)


def _number(room: str, count: int) -> int:
    """What a size comes to: `7`, `two_unknown_ + 4`, `TWO_COUNT - 1`."""
    numbers = _with(str(count), r"\w+(?:_unknown_|_COUNT)", room or "1")
    return sum(map(int, numbers.replace("- ", "+ -").split(" + ")))


def _structs(quiet: str, count: int) -> Structs:
    """Size and alignment of each struct; a number of rows may be told from that of the codes."""
    structs: dict[str, tuple[int, int]] = {}
    for name, body in every(STRUCT, quiet):
        size, most = 0, 1
        for type, room in every(MEMBER, body):
            each, alignment = structs.get(type) or (SIZES.get(type, OTHERS),) * 2
            size += -size % alignment + each * _number(room, count)
            most = max(most, alignment)
        structs[name] = (size + -size % most, most)
    return structs


def _size(type: str, many: str, body: str, structs: Structs) -> int:
    """Bytes of a table: a struct, or entries with a comma behind each."""
    each = structs[type][0] if type in structs else SIZES.get(type, OTHERS)
    if not many:
        return each
    left = _with("", BRACKETED, _with("", BRACKETED, _with("", BRACKETED, body)))
    return each * left.count(",")


def _switch(type: str, body: str) -> int:
    """Bytes of the table that becomes of a switch with many cases, none without one."""
    numbers = list(map(int, every(CASE, body)))
    if len(numbers) < CASES or "return 1;" in body:
        return 0
    return SIZES.get(type, OTHERS) * (max(numbers) - min(numbers) + 1)


def _code(functions: Functions) -> int:
    """Bytes of all functions: those of internal helpers where they are called."""
    sizes: dict[str, float] = {}

    def size(name: str) -> float:
        if name not in sizes:
            sizes[name] = 0.0  # nothing calls itself
            body = _with("load", LOAD, _with("", CASES_OUT, functions[name][2]))
            words = every(WORD, body)
            called = [word for word in words if word.endswith("_") and word in functions]
            small = [size(each) for each in called if within(each)]
            own = sum(word not in NO_WORDS for word in words)
            sizes[name] = WORD_BYTES * own * (FOLDED if functions[name][0] else 1) + sum(small)
        return sizes[name]

    def within(name: str) -> bool:
        return name.endswith("_") and (functions[name][0] or size(name) <= INLINED)

    return round(sum(size(name) + FUNCTION_BYTES for name in functions if not within(name)))
