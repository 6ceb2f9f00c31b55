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


class Unknown(Record):
    """What the lines behind those of the codes hold, column by column."""

    who: list[str]  # "class CLIENT_ERROR"
    codes: list[int]  # what to treat it as
    texts: list[str]  # "title_CLIENT_ERROR", by its member of the pool; "" for none


def line_rows(registry: Registry, wanted: Wanted, pool: Sequence[Text], prefix: str) -> Row:
    """The tokens of the table."""
    count, unknown = len(registry.codes), _unknown(registry, wanted)
    codes = [*(code.code for code in registry.codes), *unknown.codes]
    own_starts, others = _starts(pool, wanted.word)
    texts = [*own_starts[wanted.word], *map(others.get, unknown.texts)]
    near = None if wanted.named or wanted.big else _near(texts)
    own = _own_lines(registry, wanted, prefix) if near else ()
    if wanted.big:
        names = [*own_starts["name"], *[others.get(_name(wanted))] * len(unknown.who)]
        rows = list(_numbers(wanted, codes, names, texts))
    else:
        rows = [""] * count
        rows += (_words(unknown, at, wanted, prefix, own[count:]) for at in range(len(unknown.who)))
    beyond = f" + {len(unknown.who)}" if unknown.who else ""
    return {
        "needs_code": wanted.coded,
        "code_type": "int" if wanted.named else c_text.whole(codes),
        "text_type": "uint8_t" if near else c_text.unsigned(pool_size(pool)),
        "near": near is not None,
        "stride": str(near[0]) if near else "",
        "less": str(near[1]) if near else "",
        "rows_end": f"{prefix}_unknown_{beyond}",
        "big": wanted.big,
        "named_lines": not wanted.big,
        "number_rows": tuple({"line": line} for line in c_text.filled(rows[:count], 8)),
        "unknown_rows": tuple(
            {"words": words, "who": who} for words, who in zip(rows[count:], unknown.who)
        ),
    }


def _unknown(registry: Registry, wanted: Wanted) -> Unknown:
    """The lines of what is unknown, and of what is unknown in each class."""
    word = wanted.word
    null = wanted.unknown == "null"
    if null and not wanted.coded:
        return Unknown([], [], [])
    plain = "" if null else f"{word}_unknown"
    lines = [("of no class" if wanted.by_class else "unknown", wanted.none, plain)]
    for entry in registry.classes if wanted.by_class else ():
        code = wanted.none if entry.fallback is None else entry.fallback
        text = f"title_{entry.id.upper()}" if wanted.unknown == "class" else plain
        lines.append((f"class {entry.id.upper()}", code, text))
    return Unknown(
        [who for who, _, _ in lines],
        [code for _, code, _ in lines],
        [text for _, _, text in lines],
    )


def _name(wanted: Wanted) -> str:
    """The name of what is unknown, by its member of the pool; "" for none."""
    return "" if wanted.unknown == "null" else "name_unknown"


def _starts(
    pool: Sequence[Text], word: str
) -> tuple[Mapping[str, list[int]], Mapping[str, int]]:
    """Where the codes' own texts begin, by kind, and where those of no code, by member."""
    own: dict[str, list[int]] = {word: [], "name": []}
    others: dict[str, int] = {}
    for text, start in zip(pool, starts(pool)):
        if text.own:
            own[text.kind].append(start)
        elif not text.kind:
            others[text.member] = start
    return own, others


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


def _words(unknown: Unknown, at: int, wanted: Wanted, prefix: str, own: Sequence[str]) -> str:
    """A row in words, `{400, SIP_STATUS_AT_(name_unknown), ...}`; `own` are lines, if needed."""
    macro, code, text = prefix.upper(), unknown.codes[at], unknown.texts[at]
    cells = []
    if wanted.coded:
        cells.append(f"{macro}_NONE" if code == wanted.none else c_text.integer(code))
    if wanted.named:
        name = _name(wanted)
        cells.append(f"{macro}_AT_({name})" if name else "0")
    if own:
        cells.append(f"{macro}_NEAR_({text}, {own[at]})")
    else:
        cells.append(f"{macro}_AT_({text})" if text else "0")
    return "{" + ", ".join(cells) + "}"


def _numbers(
    wanted: Wanted,
    codes: Iterable[int],
    names: Iterable[int | None],
    texts: Iterable[int | None],
) -> Iterable[str]:
    """Rows in numbers: `{100, 7, 0}`."""
    columns: list[Iterable[object]] = [[start or 0 for start in texts]]
    if wanted.named:
        columns.insert(0, [start or 0 for start in names])
    if wanted.coded:
        columns.insert(0, map(c_text.integer, codes))
    form = "{" + ", ".join(["%s"] * len(columns)) + "}"
    return map(form.__mod__, zip(*columns))
