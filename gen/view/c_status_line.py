"""view_c_status_line: the tokens of reading and writing status lines, where a registry says how.

`SIP/2.0 486 Busy Here`: a version, a blank, three digits, a blank, a phrase, and an end of line.
"""

from __future__ import annotations

from gen.model.registry import Code, Registry, StatusLine
from gen.view import c_text
from gen.view.c_bounds import condition, joined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["status_line"]

EIGHT = 8  # bytes that are compared at once, if the version and the blank have as many
CASE_BIT = ord("a") - ord("A")
DIGITS = 3
BLANKS = "\t "
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

NO_STATUS_LINE: Row = {
    **{"has_status_line": False, "any_case": False, "by_eights": False, "has_escape": False},
    **{"is_utf8": False, "has_characters": False, "has_ready_lines": False},
    **{"version": "", "version_end": ""},
    **{"phrase_at": "", "legal": "", "line_source": "", "escape": "", "start_type": ""},
    **{"by_hundreds": False, "first_hundred": "", "hundreds": "", "zeros": "", "room": ""},
    **{"pieces": (), "plain": (), "ready_lines": ()},
}


def status_line(registry: Registry, prefix: str, full: bool, ready: bool) -> Row:
    """Every token about status lines; `ready` is whether whole ones are wanted too."""
    line = registry.status_line
    if line is None or not full:
        return NO_STATUS_LINE
    begin = line.version + " "
    phrase_at = len(begin) + DIGITS + 1
    whole = tuple(_ready(line, code) for code in registry.codes) if ready else ()
    return {
        "has_status_line": True,
        "any_case": not line.case_sensitive,
        "by_eights": len(begin) >= EIGHT,
        "version_end": str(len(begin)),
        "phrase_at": str(phrase_at),
        "pieces": tuple(_pieces(line, begin, prefix)),
        **_digits(registry, prefix),
        "version": line.version,
        "line_source": f" ({c_text.doc(line.source)})" if line.source else "",
        **_characters(line),
        "has_ready_lines": ready,
        "ready_lines": whole,
        "start_type": c_text.unsigned(sum(int(str(row["size"])) for row in whole)),
    }


def _pieces(line: StatusLine, begin: str, prefix: str) -> Iterable[Row]:
    """`(sip_status_eight_(text + 0) - 0x20302E322F504953) & 0xFFFFFFFFFFDFDFDF`.

    The last piece may overlap the one before, so that nothing behind the beginning is read.
    """
    width, word = (EIGHT, "eight") if len(begin) >= EIGHT else (4, "four")
    for at in (*range(0, len(begin) - width, width), len(begin) - width):
        piece = begin[at : at + width]
        less = f"{prefix}_{word}_(text + {at}) - 0x{_number(piece):0{2 * width}X}"
        small = "".join(chr(CASE_BIT * char.isalpha()) for char in piece)
        heeded = (1 << 8 * width) - 1 - _number(small)
        folds = _number(small) and not line.case_sensitive
        yield {
            "assign": "|=" if at else "=",
            "type": "" if at else f"uint{8 * width}_t ",
            "test": f"({less}) & 0x{heeded:X}" if folds else less,
            "text": c_text.literal(piece),
        }


def _number(piece: str) -> int:
    """Bytes as one number, the first the lowest."""
    return int.from_bytes(piece.encode(), "little")


def _digits(registry: Registry, prefix: str) -> Row:
    """What three digits and a blank may be: of whole hundreds the first digit tells all."""
    bounds = [(entry.first, entry.last) for entry in registry.classes]
    within = all(
        any(first <= code.code <= last for first, last in bounds) for code in registry.codes
    )
    spans = joined(bounds) if within else []
    first, last = spans[0] if len(spans) == 1 else (0, 0)
    by_hundreds = 0 < first < last < 1000 and first % 100 == 0 and last % 100 == 99
    low, high = (first // 100, last // 100) if by_hundreds else (0, 9)
    return {
        "by_hundreds": by_hundreds,
        "first_hundred": str(100 * low),
        "hundreds": f"{low} to {high}",
        "zeros": f"0x{_number('000 ') + low:08X}",
        "room": f"0x{0x7F767676 + 9 - (high - low):08X}",
        "legal": _legal(registry, prefix, within),
    }


def _legal(registry: Registry, prefix: str, within: bool) -> str:
    """Whether `code` is registered or has a class: `code >= 1 && code <= 88` where all have."""
    if within:
        test = condition(registry.classes)
        return f"({test})" if " || " in test else test
    return f"{prefix}_line_(code) != {prefix}_unknown_"


def _characters(line: StatusLine) -> Row:
    """What a phrase may hold."""
    plain = {*BLANKS, *LETTERS, *line.marks}
    beyond = {"none": (), "utf-8": range(0x80, 0xC0), "any": range(0x80, 0x100)}[line.beyond_ascii]
    return {
        "plain": tuple(_words({*map(ord, plain), *beyond})),
        "has_escape": bool(line.escape),
        "escape": "'\\''" if line.escape == "'" else f"'{line.escape}'".replace("\\", "\\\\"),
        "is_utf8": line.beyond_ascii == "utf-8",
        "has_characters": bool(line.escape) or line.beyond_ascii == "utf-8",
    }


def _words(held: set[int]) -> Iterable[Row]:
    """A bit for each byte, lowest first: `0x00000200, /* 0x00 to 0x1F */`."""
    for first in range(0, 0x100, 32):
        bits = sum(1 << byte - first for byte in held if first <= byte < first + 32)
        yield {"bits": f"0x{bits:08X}", "span": f"0x{first:02X} to 0x{first + 31:02X}"}


def _ready(line: StatusLine, code: Code) -> Row:
    r"""A whole line: `char line_BUSY_HERE[24];` and `"SIP/2.0 486 Busy Here\r\n"`."""
    text = f"{line.version} {code.code} {code.phrase}"
    return {
        "name": code.name,
        "size": str(c_text.size(text) + len("\r\n")),
        "literal": c_text.literal(text)[:-1] + '\\r\\n"',
    }
