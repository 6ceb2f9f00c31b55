"""Generated C with one thing wrong: every mutant differs from the original in one or two lines.

Rows of tables are changed by what they are: a number, a letter, a name, a row left out, two rows
swapped. Code is changed by its tokens: a comparison, a bound, an operator, a constant, what is
returned. What no caller could tell from the original is not made; EQUIVALENT says what and why.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Mutant(NamedTuple):
    """One changed file."""

    suffix: str  # ".h", ".map.h" or ".c"
    line: int  # from 1
    what: str  # "bound: code >= 100 -> code >= 101"
    text: str  # the whole file


class Row(NamedTuple):
    """A kind of row of a table: how to know it, and what to do with it."""

    kind: str
    suffix: str
    pattern: str
    changes: tuple[Callable[[re.Match[str]], str], ...]  # each gives the row with one thing wrong
    leave_out: bool  # whether a row that is not there must be noticed
    swap: str  # a group: rows swap places with the next if they differ in it; "" for no swaps


def other_number(match: re.Match[str]) -> str:
    """The row with its number one higher, or one lower where there is no higher int."""
    number = int(match["number"])
    return replaced(match, "number", str(number + 1 if number < 2**31 - 1 else number - 1))


def lower_number(match: re.Match[str]) -> str:
    return replaced(match, "number", str(int(match["number"]) - 1))


def other_letter(match: re.Match[str]) -> str:
    """The row with a letter in the middle of its text made another one, not its other case."""
    return _with_letter(match, lambda letter: "q" if letter.lower() != "q" else "k")


def other_case(match: re.Match[str]) -> str:
    return _with_letter(match, str.swapcase)


def _with_letter(match: re.Match[str], change: Callable[[str], str]) -> str:
    text = match["text"]
    letters = [at for at, byte in enumerate(text) if byte.isascii() and byte.isalpha()]
    if not letters:
        return match.string
    at = letters[len(letters) // 2]
    return replaced(match, "text", text[:at] + change(text[at]) + text[at + 1 :])


def shorter(match: re.Match[str]) -> str:
    """The row without the last byte of its text."""
    return replaced(match, "text", match["text"][:-1])


def no_name(match: re.Match[str]) -> str:
    """The row with the last letter of its name gone, so that it is another's or nobody's."""
    return replaced(match, "name", match["name"][:-1])


def other_value(match: re.Match[str]) -> str:
    """The row with another value: 0 is 1, and all else is 0."""
    return replaced(match, "value", f"({match['value']}) == 0")


def other_cell(place: int) -> Callable[[re.Match[str]], str]:
    """A change of one cell of a row, as other_value() makes it; none where there is no such cell."""

    def change(match: re.Match[str]) -> str:
        cells = match["cells"].split(", ")
        if place >= len(cells):
            return match.string
        cells[place] = f"({cells[place]}) == 0"
        return replaced(match, "cells", ", ".join(cells))

    return change


def other_bit(match: re.Match[str]) -> str:
    """The row with one bit of its number changed, in the middle of those that are set."""
    number = int(match["bits"], 16)
    bits = [bit for bit in range(64) if number >> bit & 1] or [0]
    width = len(match["bits"])
    return replaced(match, "bits", f"{number ^ 1 << bits[len(bits) // 2]:0{width}X}")


def replaced(match: re.Match[str], group: str, text: str) -> str:
    return match.string[: match.start(group)] + text + match.string[match.end(group) :]


NUMBER = r"(?P<number>-?\d+)"
NAME = r"(?P<name>[A-Z]\w*)"
CONSTANT = r"(?:-?\d+|\(-\d+ - 1\)|[A-Z]\w*)"
WHOSE = r"/\* .* \*/"
TEXT = r'"(?P<text>[^"\\]+)"'
ROWS = (
    Row("bits", ".c", rf"    0x(?P<bits>[0-9A-F]{{8}}), {WHOSE}",
        (other_bit,), True, "bits"),
    Row("piece", ".c", r"    (?:uint\d+_t )?other \|?= \(?\w+\(text \+ \d+\) - 0x(?P<bits>[0-9A-F]+)\)?.*",
        (other_bit,), False, ""),
    Row("start", ".c", r"    (?P<start>offsetof\(struct \w+, \w+\)|sizeof\(.*\)),", (), True, "start"),
    Row("enumerator", ".h", rf"    {NAME}(?: \w+\(.*\))? = {NUMBER},",
        (other_number, no_name), True, ""),
    Row("macro", ".h", rf"#define \w+_(?:COUNT|NONE) {NUMBER}",
        (other_number, lower_number), True, ""),
    Row("map", ".map.h", rf"    X\({NUMBER}, {NAME}, {TEXT}\) \\",
        (other_number, no_name, other_letter, other_case), True, "name"),
    Row("size", ".c", rf"    char \w+\[{NUMBER}\];", (lower_number,), True, "number"),
    Row("text", ".c", rf"(?:    ){{1,2}}{TEXT},", (other_letter, shorter), True, "text"),
    Row("ordinal", ".c", rf"    [a-z]\w*?_{NAME}_,", (no_name,), True, "name"),
    Row("row", ".c", rf"        \w+_ROW_\({NUMBER}, {NAME}\),",
        (other_number, no_name), True, "name"),
    Row("unknown row", ".c", rf"        \{{(?P<cells>.*)\}}, {WHOSE}",
        tuple(map(other_cell, range(3))), True, "cells"),
    Row("entry", ".c", rf"        [a-z]\w*?_{NAME}_,", (no_name,), True, "name"),
    Row("entries", ".c",
        r"        (?:    )?(?!(\w+)(?:, \1)*,$)(?P<names>(?:[a-z]\w*_, )+[a-z]\w*_),",
        (), False, "names"),
    Row("pages", ".c", r"        (?P<pages>(?:\w+_PAGE_\(\w+\), )+\w+_PAGE_\(\w+\)),",
        (), False, "pages"),
    Row("seeds or slots", ".c", r"        (?:\d+, )*(?P<number>[1-9]\d*)(?:, 0)*,",
        (other_number, lower_number), True, ""),
    Row("case", ".c", rf"    case {NUMBER}: return [a-z]\w*?_{NAME}_;",
        (other_number, no_name), True, ""),
    Row("title", ".c", r"    \w+_AT_\((?P<name>\w+)\),", (no_name,), True, "name"),
    Row("fallback", ".c", rf"    case {NAME}: return {NUMBER};",
        (other_number, lower_number), True, ""),
    Row("key", ".c", rf"        \w+_KEY_\(\w+, {NUMBER}, (?P<cells>\d+)\),",
        (other_number, lower_number, other_cell(0)), True, "number"),
    Row("key text", ".c", r"        \w+_KEY_\((?P<name>\w+), -?\d+, \d+\),",
        (no_name,), False, ""),
    Row("few", ".c", rf"        \{{0x(?P<bits>[0-9A-F]{{16}})U, {NUMBER}\}}, {WHOSE}",
        (other_bit, other_number, lower_number), True, "bits"),
    Row("bit", ".h", rf"    {NAME} = 1u << {NUMBER},", (other_number, no_name), True, ""),
    Row("value", ".c", rf"    (?P<value>{CONSTANT}(?: \| {CONSTANT})*), {WHOSE}",
        (other_value,), True, "value"),
    Row("value text", ".c", rf"    \w+_AT_\((?P<name>\w+)\), {WHOSE}",
        (no_name,), True, "name"),
    Row("cells", ".c", r"        \w+_ROW_\(\w+, \d+, (?P<cells>.*)\),",
        tuple(map(other_cell, range(8))), True, "cells"),
    Row("rows", ".c", rf"    struct \w+ of_\w+\[{NUMBER}\];",
        (other_number, lower_number), True, "number"),
    Row("span", ".c", rf"    (?P<value>\w+_OF_\(\w+\)|\{{0, 0\}}), {WHOSE}", (), True, "value"),
)  # fmt: skip

TOKENS: tuple[tuple[str, str, tuple[str | int, ...]], ...] = (
    ("comparison", r" < ", (" <= ", " >= ")),
    ("comparison", r" <= ", (" < ", " > ")),
    ("comparison", r" > ", (" >= ", " <= ")),
    ("comparison", r" >= ", (" > ", " < ")),
    ("comparison", r" == ", (" != ",)),
    ("comparison", r" != ", (" == ",)),
    ("operator", r" && ", (" || ",)),
    ("operator", r" \|\| ", (" && ",)),
    ("operator", r" \+ ", (" - ",)),
    ("operator", r" - ", (" + ",)),
    ("operator", r" \* ", (" + ",)),
    ("operator", r" \^ ", (" & ",)),
    ("operator", r"(?<=place|oduct|seed\)) >> ", (" << ",)),
    ("bound", r"(?<= < )\d+(?= \?)", (-1,)),
    ("bound", r"(?<=(?:place|tance) : )\d+", (-1, +1)),
    ("bound", r"(?<=number : )\d+", (-1,)),
    ("mask", r"(?<= & )\d+", (-1, +1)),
    ("divisor", r"(?<=tance / )\d+", (-1, +1)),
    ("shift", r"(?<=(?:place|oduct|seed\)) >> )\d+", (-1, +1)),
    ("constant", r"(?<= \* )10\b", ("11", "9")),
    ("constant", r"(?<= = )0(?=;)", ("1",)),
    ("constant", r"\? 1 : 0", ("? 0 : 1",)),
    ("constant", r"(?<= : )0(?=;)", ("1",)),
    ("bound", r"(?<=> )\d+\b", (-1,)),
    ("bound", r"(?<=[<>]= )-?\d+\b", (-1, +1)),
    ("letter", r"'.'", (-1, +1)),
    ("return", r"(?<=return )code(?=;)", ("0", "code + 1")),
    ("return", r"(?<=return )[01](?=;)", ("!{}",)),
    ("return", r"(?<=return )[A-Z]\w*_NONE(?=;)", ("1",)),
    ("return", r"(?<=return )[A-Z]\w*_CLASS_(?!NONE)\w+(?=;)", ("0",)),
    ("member", r"\.phrase\b", (".name",)),
    ("member", r"\.name\b", (".phrase",)),
    ("member", r"\.text\b", (".ordinal",)),
    ("member", r"->first\b", ("->count",)),
    ("member", r"->count\b", ("->first",)),
    ("member", r"\]\.count\b", ("].first",)),
    ("member", r"->title_\b", ("->note_",)),
    ("member", r"->kind_\b", ("->bare_",)),
    ("member", r"->times_\b", ("->see_",)),
    ("return", r"(?<=return )value(?=;)", ("0", "value + 1")),
    ("member", r"\bphrase_##", ("name_##",)),
    ("member", r"\bname_##", ("phrase_##",)),
    ("table", r"_phrase_(?=finder_\.)", ("_name_",)),
    ("table", r"_name_(?=finder_\.)", ("_phrase_",)),
    ("table", r"_line_(?=\(code\)\])", ("_ordinal_",)),
    ("member", r"->to\b", ("->note",)),
    ("member", r"->when\b", ("->note",)),
    ("member", r"->note\b", ("->source",)),
    ("member", r"->source\b", ("->when",)),
    ("place", r"_default_(?=[;\]])", ("_nothing_",)),
    ("place", r"_nothing_(?=[;\]])", ("_default_",)),
    ("place", r"_first_(?=\(code\))", ("_own_", "_of_class_")),
    ("place", r"_of_class_(?=\(code\))", ("_own_",)),
    ("place", r"(?<=return )own(?=;)", ("0",)),
)

EQUIVALENT = (
    (r"index <= \w+_COUNT", "the table has one row more, for unknown codes, which holds NONE"),
    (r"value <= -2147483647 - 1", "the least int is NONE where 0 is a code"),
    (r"char phrase_unknown\[7\]", "the empty text behind it has the NUL that it ends with"),
    (r"char (phrase|text)\d+_\w+\[", "a further phrase is found by its length; its NUL is never read"),
    (r"char name_(EIGHTFUL|LONG_\w+)\[", "likewise: these are further names"),
    (r"length <= 8 \? cased_", "no token of that registry has eight bytes"),
    (r"byte >= '@'|byte <= '\['", "names have no such byte, and the C of many codes is not changed here"),
    (r"one <= other \?", "both sides of the colon are the same then"),
    (r"at <= last; at \+= 8", "the last eight bytes are compared once more"),
    (r"_row\d*_,$", "nobody calls a row that is not the first of its code by its name"),
    (r"char title_GREAT\[5\]", "behind the last text is room, up to a multiple of four, that is 0"),
    (r" <= (\d+) \? \w+ : \1[;\]]", "at the bound both are the same number"),
    (r"\(EDGES_AT_\(title_LEAST\)\) == 0", "the first text of the pool, at 0, is the same"),
    (r"\(CASED_NONE\) == 0", "no function gives the number of an unknown token"),
    (r"_row_ of_nothing\[2\]", "a further row that stands for none is given to nobody"),
)


def thinned(mutants: list[Mutant], most: int) -> list[Mutant]:
    """At most so many mutants of each kind, evenly spread over the file."""
    kinds: dict[str, list[Mutant]] = {}
    for mutant in mutants:
        kinds.setdefault(mutant.what.partition(":")[0], []).append(mutant)
    return [
        group[index * len(group) // min(most, len(group))]
        for group in kinds.values()
        for index in range(min(most, len(group)))
    ]


def of_rows(suffix: str, text: str) -> Iterator[Mutant]:
    """Mutants that change rows of tables."""
    lines = text.split("\n")
    for row in (row for row in ROWS if row.suffix == suffix):
        matches = {at: re.fullmatch(row.pattern, line) for at, line in enumerate(lines)}
        found = {at: match for at, match in matches.items() if match}
        for at, match in found.items():
            for number, change in enumerate(row.changes):
                after = change(match)
                if after != match.string:
                    yield from _mutant(suffix, lines, at, f"{row.kind} {number}", [after])
            if row.leave_out:
                yield from _mutant(suffix, lines, at, f"{row.kind} left out", [])
            next_match = found.get(at + 1)
            if row.swap and next_match and match[row.swap] != next_match[row.swap]:
                both = [next_match.string, match.string]
                yield from _mutant(suffix, lines, at, f"{row.kind} swapped", both, 2)


def of_tokens(suffix: str, text: str) -> Iterator[Mutant]:
    """Mutants that change code."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if not re.match(r"    .*[;{]$|    [{]|static .*\(.*[;{]$", line) or '"' in line:
            continue
        for kind, pattern, changes in TOKENS:
            for match in re.finditer(pattern, line):
                for change in changes:
                    after = line[: match.start()] + _token(match[0], change) + line[match.end() :]
                    yield from _mutant(suffix, lines, at, kind, [after])


def _token(token: str, change: str | int) -> str:
    if isinstance(change, str):
        return change.replace("{}", token)
    if token.startswith("'"):
        return f"'{chr(ord(token[1]) + change)}'"
    return str(int(token) + change)


def _mutant(
    suffix: str, lines: list[str], at: int, kind: str, after: list[str], count: int = 1
) -> Iterator[Mutant]:
    """The mutant that has other lines in place of `count`; none if no answer would change."""
    if any(re.search(shape, line) for shape, _ in EQUIVALENT for line in after):
        return
    before = lines[at : at + count]
    what = f"{kind}: {' / '.join(map(str.strip, before))} -> {' / '.join(map(str.strip, after))}"
    yield Mutant(suffix, at + 1, what, "\n".join(lines[:at] + after + lines[at + count :]))
