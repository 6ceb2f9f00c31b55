"""The forms that a text of a registry may have to take, and the characters that none may hold."""

from __future__ import annotations

from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

LOWER = "abcdefghijklmnopqrstuvwxyz"
UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"
SECTION = DIGITS + UPPER + "."
TOKEN = LOWER + UPPER + DIGITS + "-.!%*_+`'~"  # RFC 3261 s25.1
MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"  # what is visible in ASCII and no letter or digit

# What a terminal, an editor or a compiler may take for something else than text (Unicode 15).
FORBIDDEN = {
    "control character": (range(0x00, 0x20), range(0x7F, 0xA0)),
    "line separator": (range(0x2028, 0x202A),),
    "bidirectional control": (
        *(range(0x061C, 0x061D), range(0x200E, 0x2010)),
        *(range(0x202A, 0x202F), range(0x2066, 0x206A)),
    ),
    "byte order mark": (range(0xFEFF, 0xFF00),),
    "lone surrogate": (range(0xD800, 0xE000),),
}


class Form(Record):
    """A named form of text: which rule it belongs to, and what is right."""

    rule: str
    right: str  # what such a text is: "words of a-z and 0-9 joined by '_', such as sip_status"
    holds: Callable[[str], bool]


def words(text: str, longest: int) -> bool:
    """Whether the text is words of ASCII letters and digits, joined by one '_', a letter first."""
    if not (text.isascii() and text.isidentifier()) or len(text) > longest:
        return False
    return text[0] != "_" and text[-1] != "_" and "__" not in text


def is_id(text: str) -> bool:
    return words(text, 40) and text == text.lower()


def is_property_id(text: str) -> bool:
    return "_" not in text and is_id(text.replace("-", "_"))


def is_name(text: str) -> bool:
    return words(text, 60) and text == text.upper()


def is_token_name(text: str) -> bool:
    """A name that may begin with a digit."""
    return text[:1] not in ("", "_") and words("A" + text, 61) and text == text.upper()


def is_token(text: str) -> bool:
    return bool(text) and not text.strip(TOKEN)


def is_version(text: str) -> bool:
    parts = text.split(".")
    return len(parts) == 3 and all(is_number(part) and len(part) <= 9 for part in parts)


def is_number(text: str) -> bool:
    """Whether the text is a decimal number without sign and leading zero."""
    return bool(text) and not text.strip(DIGITS) and (text == "0" or text[0] != "0")


def is_protocol_version(text: str) -> bool:
    """Whether the text is a name in capitals and two numbers, such as SIP/2.0."""
    name, _, version = text.partition("/")
    numbers = version.split(".")
    if not words(name, 40) or "_" in name or name != name.upper():
        return False
    return len(numbers) == 2 and all(map(is_number, numbers))


def is_marks(text: str) -> bool:
    """Whether the text is marks of ASCII, each at most once."""
    return bool(text) and not text.strip(MARKS) and len(set(text)) == len(text)


def is_mark(text: str) -> bool:
    return len(text) == 1 and text in MARKS


def is_date(text: str) -> bool:
    """Whether the text is a day of the calendar, such as 2026-01-07."""
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or any(part.strip(DIGITS) for part in parts):
        return False
    year, month, day = (int(part) for part in parts)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return year > 0 and 1 <= month <= 12 and 1 <= day <= days[month - 1]


def is_c_name(text: str) -> bool:
    """Whether the text may be an identifier of C; words of the language are for another rule."""
    return len(text) <= 100 and text.isascii() and text.isidentifier()


def is_file_name(text: str) -> bool:
    """Whether a file may have this name, on every system, in the folder that outputs go to."""
    plain = text.translate({ord(mark): "x" for mark in "_-."})
    return len(text) <= 100 and text[:1] != "." and plain.isascii() and plain.isalnum()


def is_reference(text: str) -> bool:
    """Whether the text names a document and at most one section or range of sections of it."""
    document, mark, section = text.rpartition(" s")
    if mark and section[:1] in DIGITS and section:
        first, dash, last = section.partition("-")
        return bool(document) and is_section(first) and (not dash or is_section(last))
    return True


def is_section(text: str) -> bool:
    """Whether the text is numbers and letters joined by full stops, such as 21.4.24."""
    if not text or text[0] == "." or text[-1] == ".":
        return False
    return not text.strip(SECTION) and ".." not in text


FORMS = {
    "id": Form(
        "id-form",
        "words of a-z and 0-9 joined by '_', at most 40 characters, such as sip_status",
        is_id,
    ),
    "property-id": Form(
        "id-form",
        "words of a-z and 0-9 joined by '-', at most 40 characters, such as retry-after",
        is_property_id,
    ),
    "name": Form(
        "name-form",
        "words of A-Z and 0-9 joined by '_', at most 60 characters, such as BUSY_HERE",
        is_name,
    ),
    "token-name": Form(
        "name-form",
        "words of A-Z and 0-9 joined by '_', at most 60 characters, such as CALL_ID or 100REL",
        is_token_name,
    ),
    "token": Form(
        "token-form",
        f"letters, digits and {TOKEN[-10:]} alone, such as Call-ID",
        is_token,
    ),
    "c-name": Form(
        "c-name-form",
        "a name of C: letters, digits and '_', no digit first, at most 100, such as sip_reason",
        is_c_name,
    ),
    "file-name": Form(
        "file-name-form",
        "the name of a file: letters, digits and _ - . alone, no point first, such as sip_reason.c",
        is_file_name,
    ),
    "version": Form("version-form", "MAJOR.MINOR.PATCH, such as 1.0.0", is_version),
    "protocol-version": Form(
        "protocol-version-form",
        "a name in capitals, / and two numbers, such as SIP/2.0",
        is_protocol_version,
    ),
    "marks": Form("marks-form", "marks of ASCII, each once, such as -_.", is_marks),
    "mark": Form("marks-form", "one mark of ASCII, such as %", is_mark),
    "date": Form("date-form", "a day as YEAR-MONTH-DAY, such as 2026-01-07", is_date),
    "reference": Form(
        "reference-form",
        "a document, or a document and its section, such as RFC 3261 s21.4.24 or RFC 6228 s4-6",
        is_reference,
    ),
}


def mended(form: str, text: str) -> str:
    """The text brought into a form of words, "" where it cannot be: busy-here -> BUSY_HERE."""
    joint = {"id": "_", "property-id": "-", "name": "_", "token-name": "_"}.get(form, "")
    if not joint or not text.isascii():
        return ""
    cased = text.upper() if form in ("name", "token-name") else text.lower()
    guess = joint.join("".join(char if char.isalnum() else " " for char in cased).split())
    return guess if FORMS[form].holds(guess) else ""


def forbidden(char: str) -> str:
    """What kind of character no text may hold this one is; "" where it may stand."""
    for kind, spans in FORBIDDEN.items():
        if any(ord(char) in span for span in spans):
            return kind
    return ""


def character_name(char: str) -> str:
    """U+202E RIGHT-TO-LEFT OVERRIDE; controls and surrogates have no name beyond their number."""
    name: str = __import__("unicodedata").name(char, "")
    return f"U+{ord(char):04X} {name}".rstrip()
