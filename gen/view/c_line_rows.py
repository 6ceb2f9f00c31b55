"""view_c_line_rows: the table with a row for each line: its code, its name, its phrase.

A text is an offset into the pool. Where all phrases together are about as long as so many of one
length, a row has no more than how much farther on its phrase begins than it then would: a byte.
"""

from __future__ import annotations

from gen.model.registry import Registry
from gen.record import Record
from gen.view import c_text
from gen.view.c_runs import line_names
from gen.view.c_texts import Text, pool_size, starts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
    inside: bool  # whether that line has a name
    unknown: str  # what an unknown code's phrase is: null, empty, class, or a text
    word: str  # "phrase", or "text" of a token
    none: int  # the number that is no code
    big: bool  # numbers in place of the names that a compiler would make numbers of


class Lines(Record):
    """What the rows hold, column by column; a text by its member of the pool, "" for none."""

    who: list[str]  # of what is unknown alone: "class CLIENT_ERROR"
    codes: list[int]
    names: list[str]  # "name_BUSY_HERE"
    texts: list[str]  # "phrase_BUSY_HERE"


def line_rows(registry: Registry, wanted: Wanted, pool: Sequence[Text], prefix: str) -> Row:
    """The tokens of the table."""
    count = len(registry.codes)
    lines = _lines(registry, wanted)
    places = starts(pool)
    near = None if wanted.named or wanted.big else _near([places.get(one) for one in lines.texts])
    own = _own_lines(registry, wanted, prefix) if near else ()
    end = len(lines.codes)
    if wanted.big:
        rows = list(_numbers(lines, wanted, places))
    else:
        rows = [""] * count
        rows += (_words(lines, at, wanted, prefix, own) for at in range(count, end))
    return {
        "needs_code": wanted.coded,
        "code_type": "int" if wanted.named else c_text.whole(lines.codes),
        "text_type": "uint8_t" if near else c_text.unsigned(pool_size(pool)),
        "near": near is not None,
        "stride": str(near[0]) if near else "",
        "less": str(near[1]) if near else "",
        "rows_end": f"{prefix}_unknown_ + {end - count}" if end > count else f"{prefix}_unknown_",
        "big": wanted.big,
        "named_lines": not wanted.big,
        "number_rows": tuple({"line": line} for line in c_text.filled(rows[:count], 8)),
        "unknown_rows": tuple(
            {"words": words, "who": who} for words, who in zip(rows[count:], lines.who)
        ),
    }


def _lines(registry: Registry, wanted: Wanted) -> Lines:
    """The lines of all codes, then those of what is unknown, which have what to treat it as."""
    codes, word = registry.codes, wanted.word
    lines = Lines(
        [],
        [code.code for code in codes],
        [f"name_{code.name}" for code in codes],
        [f"{word}_{code.name}" for code in codes],
    )
    null = wanted.unknown == "null"
    if null and not wanted.coded:
        return lines
    plain = "" if null else f"{word}_unknown"
    unknown = [("of no class" if wanted.by_class else "unknown", wanted.none, plain)]
    for entry in registry.classes if wanted.by_class else ():
        code = wanted.none if entry.fallback is None else entry.fallback
        text = f"title_{entry.id.upper()}" if wanted.unknown == "class" else plain
        unknown.append((f"class {entry.id.upper()}", code, text))
    for who, code, text in unknown:
        lines.who.append(who)
        lines.codes.append(code)
        lines.names.append("" if null else "name_unknown")
        lines.texts.append(text)
    return lines


def _near(starts: Sequence[int | None]) -> tuple[int, int] | None:
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


def _own_lines(registry: Registry, wanted: Wanted, prefix: str) -> Sequence[str]:
    """How each line is spelled; those of classes have no name where they are not looked up."""
    if wanted.inside:
        return line_names(registry.codes, registry.classes, prefix)
    names = line_names(registry.codes, (), prefix)
    return names + [f"{names[-1]} + {n}" for n in range(1, len(registry.classes) + 1)]


def _words(lines: Lines, at: int, wanted: Wanted, prefix: str, own: Sequence[str]) -> str:
    """A row in words, `{400, SIP_STATUS_AT_(name_unknown), ...}`; `own` are lines, if needed."""
    macro, code, name, text = prefix.upper(), lines.codes[at], lines.names[at], lines.texts[at]
    cells = []
    if wanted.coded:
        cells.append(f"{macro}_NONE" if code == wanted.none else c_text.integer(code))
    if wanted.named:
        cells.append(f"{macro}_AT_({name})" if name else "0")
    if own:
        cells.append(f"{macro}_NEAR_({text}, {own[at]})")
    else:
        cells.append(f"{macro}_AT_({text})" if text else "0")
    return "{" + ", ".join(cells) + "}"


def _numbers(lines: Lines, wanted: Wanted, places: Mapping[str, int]) -> Iterable[str]:
    """Rows in numbers: `{100, 7, 0}`."""
    columns: list[Iterable[object]] = [[places.get(text, 0) for text in lines.texts]]
    if wanted.named:
        columns.insert(0, [places.get(name, 0) for name in lines.names])
    if wanted.coded:
        columns.insert(0, map(c_text.integer, lines.codes))
    form = "{" + ", ".join(["%s"] * len(columns)) + "}"
    return map(form.__mod__, zip(*columns))
