"""The rules about JSON, for the catalogue."""

from __future__ import annotations

from gen.validate.rules.rule import Rule

JSON = (
    Rule(
        "json-syntax",
        "A file is JSON as RFC 8259 defines it: no comments, no trailing commas, no single quotes.",
        "Other readers of the file, in C and in editors, know JSON and nothing beside it. After a"
        " fault of syntax the rest of a file has no certain meaning, so only the first is told.",
        '{"format": 1,}',
        '{"format": 1}',
    ),
    Rule(
        "json-encoding",
        "A file is UTF-8, each byte of it.",
        "Every text of the file goes into C strings and into pages as UTF-8. A byte that is not"
        " UTF-8 has no meaning that two readers must agree on.",
        "bytes 47 72 FC 6E (Grün in Latin-1)",
        "bytes 47 72 C3 BC 6E (Grün in UTF-8)",
    ),
    Rule(
        "json-bom",
        "A file begins with its first character, not with a byte order mark.",
        "RFC 8259 forbids the mark, and readers differ: some skip it, some refuse the file.",
        "EF BB BF 7B 22 66 ...",
        "7B 22 66 ...",
    ),
    Rule(
        "json-surrogate",
        "An escape \\uD800 to \\uDFFF stands as one of a pair that makes a character.",
        "Half of a pair is no character and has no form in UTF-8, so it could not be written to"
        " any output.",
        '"\\uD83D"',
        '"\\uD83D\\uDE00"',
    ),
    Rule(
        "json-number",
        "A number is whole, written without a point or exponent, and fits 64 bits.",
        "Readers of JSON turn other numbers into floating point and lose digits, each in its own"
        " way.",
        '{"code": 486.0}',
        '{"code": 486}',
    ),
    Rule(
        "json-repeated-key",
        "A key stands once in its object.",
        "Most readers keep the last of the two and say nothing, so a line that somebody reads may"
        " be one that nothing obeys.",
        '{"code": 486, "code": 487}',
        '{"code": 486}',
    ),
    Rule(
        "json-key",
        "A key holds no U+0000.",
        "A reader in C ends a key there, or refuses it. No key of the format holds one.",
        '{"co\\u0000de": 486}',
        '{"code": 486}',
    ),
    Rule(
        "json-depth",
        "Brackets are nested at most 64 deep.",
        "No registry needs more than nine levels, and a limit keeps a hostile file from using up"
        " the stack of a reader.",
        '{"a": {"a": {"a": ... 65 of them ...}}}',
        '{"a": {"a": {"a": ... 64 of them ...}}}',
    ),
    Rule(
        "json-size",
        "A file is at most 1 GiB.",
        "A larger one is no registry but a mistake, such as a path to a disk image; it is refused"
        " before it fills the memory.",
        "codebook check /dev/zero",
        "codebook check sip.json",
    ),
)
