"""view_c_line_rows: the table with a row for each line: its code, its name, its phrase.

A text is an offset into the pool. Where all phrases together are about as long as so many of one
length, a row has no more than how much farther on its phrase begins than it then would: a byte.
"""

from __future__ import annotations

from gen.model.registry import Registry
from gen.record import Record
from gen.view import c_text
from gen.view.c_runs import line_names
from gen.view.c_texts import Text, pool_size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["Wanted", "line_rows"]

STRIDES = (16, 8, 32, 4, 64, *range(12, 24), *range(24, 64, 2))  # those that are shifts first
STEP = 16  # of what is taken off, so that a letter more in a text seldom changes it


class Wanted(Record):
    """What a row holds, and which lines there are."""

    coded: bool  # the code
    named: bool  # the name
    by_class: bool  # a line for what is unknown in each class
    unknown: str  # what an unknown code's phrase is: null, empty, class, or a text
    word: str  # "phrase", or "text" of a token
    none: int  # the number that is no code
    big: bool  # numbers in place of the names that a compiler would make numbers of


class Line(Record):
    """A row: whose it is, and what it holds; a text by its member of the pool, "" for none."""

    who: str  # "BUSY_HERE", "class CLIENT_ERROR"
    code: int
    name: str  # "name_BUSY_HERE"
    text: str  # "phrase_BUSY_HERE"


def line_rows(
    registry: Registry, wanted: Wanted, pool: Sequence[Text], prefix: str
) -> Row:
    """The tokens of the table."""
    count = len(registry.codes)
    classes = registry.classes if wanted.by_class else ()
    names = line_names(registry.codes, classes, prefix)
    lines = [*_of_codes(registry, wanted.word), *_of_unknown(registry, wanted)]
    starts = _starts(pool)
    about = None if wanted.named or wanted.big else _about([starts.get(one.text) for one in lines])
    if wanted.big:
        rows = list(_numbers(lines, wanted, starts))
    else:
        rows = [""] * count
        rows += (_words(lines[at], wanted, prefix, about and names[at]) for at in range(count, len(lines)))
    return {
        "needs_code": wanted.coded,
        "code_type": c_text.whole([line.code for line in lines]),
        "text_type": "uint8_t" if about else c_text.unsigned(pool_size(pool)),
        "near": about is not None,
        "stride": str(about[0]) if about else "",
        "less": str(about[1]) if about else "",
        "rows_end": names[len(lines)] if len(lines) < len(names) else f"{prefix}_end_",
        "big": wanted.big,
        "named_lines": not wanted.big or wanted.named,
        "number_rows": tuple({"line": line} for line in c_text.filled(rows[:count], 4)),
        "unknown_rows": tuple(
            {"words": words, "who": line.who} for words, line in zip(rows[count:], lines[count:])
        ),
    }


def _of_codes(registry: Registry, word: str) -> Iterator[Line]:
    for code in registry.codes:
        yield Line(code.name, code.code, f"name_{code.name}", f"{word}_{code.name}")


def _of_unknown(registry: Registry, wanted: Wanted) -> Iterator[Line]:
    """The lines of what is unknown: the code to treat it as, no name, its phrase."""
    null, name = wanted.unknown == "null", "" if wanted.unknown == "null" else "name_unknown"
    if null and not wanted.coded:
        return
    plain = "" if null else f"{wanted.word}_unknown"
    yield Line("of no class" if wanted.by_class else "unknown", wanted.none, name, plain)
    for entry in registry.classes if wanted.by_class else ():
        code = wanted.none if entry.fallback is None else entry.fallback
        text = f"title_{entry.id.upper()}" if wanted.unknown == "class" else plain
        yield Line(f"class {entry.id.upper()}", code, name, text)


def _starts(pool: Iterable[Text]) -> Mapping[str, int]:
    """Where each text begins in the pool, by its member."""
    starts = {}
    start = 0
    for text in pool:
        starts[text.member] = start
        start += c_text.size(text.text)
    return starts


def _about(starts: Sequence[int | None]) -> tuple[int, int] | None:
    """16 and 48: `line * 16 - 48` is about where the text of a line begins; None if nothing is."""
    known = [start for start in starts if start is not None]
    if len(known) < len(starts) or max(known) <= 0xFF:
        return None  # a row has no text, or a byte will do as it is
    for stride in STRIDES:
        beyond = [start - stride * line for line, start in enumerate(known)]
        less = -(min(beyond) // STEP) * STEP
        if max(beyond) + less <= 0xFF:
            return stride, less
    return None


def _words(line: Line, wanted: Wanted, prefix: str, near: str | None) -> str:
    """A row in words, `{400, SIP_STATUS_AT_(name_unknown), ...}`; `near` is its line, if needed."""
    macro = prefix.upper()
    cells = []
    if wanted.coded:
        cells.append(f"{macro}_NONE" if line.code == wanted.none else c_text.integer(line.code))
    if wanted.named:
        cells.append(f"{macro}_AT_({line.name})" if line.name else "0")
    if near:
        cells.append(f"{macro}_NEAR_({line.text}, {near})")
    else:
        cells.append(f"{macro}_AT_({line.text})" if line.text else "0")
    return "{" + ", ".join(cells) + "}"


def _numbers(lines: Iterable[Line], wanted: Wanted, starts: Mapping[str, int]) -> Iterator[str]:
    """Rows in numbers: `{100, 7, 0}`."""
    for line in lines:
        cells = [starts.get(line.text, 0)]
        if wanted.named:
            cells.insert(0, starts.get(line.name, 0))
        if wanted.coded:
            cells.insert(0, line.code)
        yield "{" + ", ".join(map(c_text.integer, cells)) + "}"
