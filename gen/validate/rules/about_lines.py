"""The rules about status lines, for the catalogue."""

from __future__ import annotations

from gen.validate.rules.rule import Rule

_LINE = (
    '"registry": {"id": "r", "title": "T", "version": "1.0.0",\n'
    '             "status-line": {"version": "%s"%s}},\n'
    '"codes": [{"code": %s, "name": "A", "phrase": "%s"}]'
)


def _line(more: str, code: int = 100, phrase: str = "Hold", version: str = "SIP/2.0") -> str:
    """A registry with the given further keys of its status line, and one code."""
    return _LINE % (version, more, code, phrase)


STATUS_LINES = (
    Rule(
        "protocol-version-form",
        "The version that a status line begins with is a name in capitals, / and two numbers, at"
        " most 40 characters.",
        "It is compared byte by byte. Where letter case does not count, the data still has the form"
        " that is sent.",
        _line("", version="sip/2.0"),
        _line(""),
    ),
    Rule(
        "marks-form",
        "The marks of a status line are visible characters of ASCII that are no letter and no"
        " digit, each once; an escape is one of them.",
        "A phrase may hold letters, digits and blanks in any protocol; only the marks differ.",
        _line(', "marks": "a-z"'),
        _line(', "marks": "-"'),
    ),
    Rule(
        "status-line-code",
        "Where a registry says how its status lines are written, its codes lie from 100 to 999, and"
        " so do the bounds of its classes.",
        "A code has three digits there, and no leading zero.",
        _line("", 99),
        _line("", 199),
    ),
    Rule(
        "status-line-phrase",
        "Where a registry says how its status lines are written, each phrase can stand in one: it"
        " has letters, digits, blanks, the marks that are listed, escapes, and what is allowed"
        " beyond ASCII.",
        "A phrase is sent as the registry has it; a receiver that is strict would refuse the line.",
        _line(', "marks": "-"', phrase="Hold?"),
        _line(', "marks": "-?"', phrase="Hold?"),
    ),
    Rule(
        "status-line-escape",
        "The mark that begins an escape is not one that a phrase may hold by itself.",
        "Nobody could tell a byte that is escaped from the three that spell it.",
        _line(', "marks": "%-", "escape": "%"'),
        _line(', "marks": "-", "escape": "%"'),
    ),
)
