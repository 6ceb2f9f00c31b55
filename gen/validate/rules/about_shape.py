"""The rules about keys, types and texts, for the catalogue."""

from __future__ import annotations

from gen.validate.rules.rule import Rule

SHAPE = (
    Rule(
        "format-number",
        "A file is of a format that this codebook knows; so far there is format 1.",
        "A later format may give a key another meaning. A file of it is refused as a whole rather"
        " than read by halves.",
        '"format": 2',
        '"format": 1',
    ),
    Rule(
        "unknown-key",
        "An object has only the keys that the format gives it.",
        "A mistyped key would be a fact that nobody reads. What a registry wants to say beyond the"
        " format goes into declared properties.",
        '{"code": 1, "name": "A", "phrase": "A", "statsu": "reserved"}',
        '{"code": 1, "name": "A", "phrase": "A", "status": "reserved"}',
    ),
    Rule(
        "missing-key",
        "An object has every key that the format asks of it; a file has one of registry, overlay"
        " and map.",
        "What is left out cannot be guessed: there is no code without a number, a name and a"
        " phrase.",
        '{"code": 486, "name": "BUSY_HERE"}',
        '{"code": 486, "name": "BUSY_HERE", "phrase": "Busy Here"}',
    ),
    Rule(
        "wrong-type",
        "A value has the type of its key: a text, a whole number, true or false, a list or an"
        " object.",
        'A text is never read as a number: whether "0486" or "4.86e2" is 486 would be for each'
        " reader to decide. null is the value of no key; a key without a value is left out.",
        '{"code": "486", "name": "BUSY_HERE", "phrase": "Busy Here"}',
        '{"code": 486, "name": "BUSY_HERE", "phrase": "Busy Here"}',
    ),
    Rule(
        "empty-list",
        "A list has at least one entry.",
        "An empty list says the same as no list, and one fact has one way to be written. A list of"
        " sources without a source is a claim that nothing bears out.",
        '{"code": 1, "name": "A", "phrase": "A", "references": []}',
        '{"code": 1, "name": "A", "phrase": "A"}',
    ),
    Rule(
        "repeated-entry",
        "A list of texts holds each text once.",
        "The second adds nothing, and often another entry was meant.",
        '{"code": 1, "name": "A", "phrase": "A", "references": ["RFC 3261", "RFC 3261"]}',
        '{"code": 1, "name": "A", "phrase": "A", "references": ["RFC 3261", "RFC 3262"]}',
    ),
    Rule(
        "allowed-value",
        "A value that is one of a few words is one of these words, in the same letter case.",
        "Such a word decides what the output holds. One that is not known would decide nothing.",
        '{"code": 1, "name": "A", "phrase": "A", "status": "Deprecated"}',
        '{"code": 1, "name": "A", "phrase": "A", "status": "deprecated"}',
    ),
    Rule(
        "number-range",
        "A code, and every other number of a file, lies from -2147483648 to 2147483647; an ordinal"
        " from 1 to 65535.",
        "Codes become enumerators and arguments of type int, which has 32 bits wherever the output"
        " is compiled. 0 stands for no token.",
        '{"code": 2147483648, "name": "A", "phrase": "A"}',
        '{"code": 2147483647, "name": "A", "phrase": "A"}',
    ),
    Rule(
        "canonical-form",
        "A file is in the form that `codebook fmt` writes; only `codebook fmt --check` asks it.",
        "With one form for everybody, the difference of two versions shows what was changed in"
        " meaning and nothing else.",
        '{ "code":1, "phrase":"A", "name":"A" }',
        '{"code": 1, "name": "A", "phrase": "A"}',
    ),
)

TEXT = (
    Rule(
        "text-character",
        "A text holds no control character, line separator, bidirectional control or U+FEFF.",
        "Such a character cannot be seen. It may end a comment of C, or show a line to its reader"
        " in another order than to the compiler.",
        '{"code": 1, "name": "A", "phrase": "A\\u202E"}',
        '{"code": 1, "name": "A", "phrase": "A"}',
    ),
    Rule(
        "text-space",
        "A text is not empty, neither begins nor ends with a blank, and holds no two in a row.",
        "Lookups by text compare byte by byte, and a blank that nobody sees would make two texts of"
        " one.",
        '{"code": 486, "name": "BUSY_HERE", "phrase": "Busy  Here"}',
        '{"code": 486, "name": "BUSY_HERE", "phrase": "Busy Here"}',
    ),
    Rule(
        "text-length",
        "A phrase has at most 255 bytes of UTF-8, a title 200, a sentence 1000, a source 300.",
        "A phrase goes on the wire and into one line of C; a text beyond these limits is a"
        " paragraph in the wrong place.",
        '{"code": 1, "name": "A", "phrase": "a text of 256 bytes"}',
        '{"code": 1, "name": "A", "phrase": "a text of 255 bytes"}',
    ),
    Rule(
        "id-form",
        "An id is words of a-z and 0-9, a letter first, at most 40 characters; words are joined by"
        " _, those of a property by -.",
        "Ids become parts of names in C, names of files and words of the command line, and mean the"
        " same in all three.",
        '"registry": {"id": "SIP-status", "title": "T", "version": "1.0.0"}',
        '"registry": {"id": "sip_status", "title": "T", "version": "1.0.0"}',
    ),
    Rule(
        "version-form",
        "A version is three numbers joined by points.",
        "Tools that compare versions can compare these; what each number means is said by Semantic"
        " Versioning.",
        '"registry": {"id": "r", "title": "T", "version": "1.0"}',
        '"registry": {"id": "r", "title": "T", "version": "1.0.0"}',
    ),
    Rule(
        "date-form",
        "A date is a day of the calendar, written YEAR-MONTH-DAY.",
        "Other forms put day and month in either order.",
        '"registry": {"id": "r", "title": "T", "version": "1.0.0", "updated": "7.1.2026"}',
        '"registry": {"id": "r", "title": "T", "version": "1.0.0", "updated": "2026-01-07"}',
    ),
    Rule(
        "reference-form",
        "A reference is a document, or a document, a blank and its section: sNUMBER or"
        " sNUMBER-NUMBER.",
        "Pages make links of references, and a link to a section needs its number alone.",
        '{"code": 1, "name": "A", "phrase": "A", "since": "RFC 2543 s7.4."}',
        '{"code": 1, "name": "A", "phrase": "A", "since": "RFC 2543 s7.4"}',
    ),
)
