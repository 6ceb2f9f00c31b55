"""The rules about overrides and contracts, for the catalogue."""

from __future__ import annotations

from gen.validate.rules.rule import Rule

_PHRASE = '"phrases": {"%s": "Engaged"}'

OVERRIDES = (
    Rule(
        "override-code",
        "What is given another name or phrase, or is included, is a code of the registry.",
        "The key is its number, in quotes. One that is not there is mistyped, or was never there.",
        _PHRASE % 4866,
        _PHRASE % 486,
    ),
    Rule(
        "override-tokens",
        "Of a registry of tokens only names are overridden.",
        "A token is what stands in a message; with another text it would be another token.",
        _PHRASE % 7,
        '"names": {"7": "CALL_IDENTIFIER"}',
    ),
)

_WORD = '"words": [{"id": "%s", "text": "ACME_API"}]'
_FILES = (
    '"files": [{"name": "reason.h", "template": "reason.h.tmpl"},\n'
    '          {"name": "%s", "template": "reason.c.tmpl"}]'
)
_FILE = '"files": [{"name": "%s", "template": "reason.c.tmpl"}]'
_FORM = '"identifiers": [{"id": "macro", "form": "%s"}]'
_UNKNOWN = '"unknown": [{"first": 100, "last": 699, "text": ""}%s]'

CONTRACTS = (
    Rule(
        "contract-id",
        "Each word and each identifier of a contract has an id of its own, that no value has which"
        " every template sees.",
        "A template names it by that id.",
        _WORD % "codes",
        _WORD % "linkage",
    ),
    Rule(
        "contract-file",
        "The files of a contract have different names, and each is of a registry or map that the"
        " contract is for.",
        "The second would take the place of the first. Letter case does not tell two files apart on"
        " every system.",
        _FILES % "Reason.h",
        _FILES % "reason.c",
    ),
    Rule(
        "contract-for",
        "C is made by a contract of a registry or map that it is for.",
        "Its names, and what it says of codes, are those of that registry.",
        "codebook generate http --contract osip2 -o out",
        "codebook generate sip --contract osip2 -o out",
    ),
    Rule(
        "contract-placeholder",
        "What stands in braces in a form, a label or a value has a meaning there.",
        "In a form it is {code}, {NAME}, {name} or {Name}; in a label and a value {code}, {phrase},"
        " {to} or the id of an identifier.",
        _FORM % "SIP_{CODE}",
        _FORM % "SIP_{code}",
    ),
    Rule(
        "contract-name",
        "Each name that a contract gives to a code is a name of C, no word of C or C++, and no"
        " other code's.",
        "It becomes a macro, a constant or an array.",
        _FORM % "SIP_STATUS",
        _FORM % "SIP_{code}",
    ),
    Rule(
        "contract-unknown",
        "The last answer for unknown codes holds for all of them, and each before it for those of"
        " some bounds or of classes.",
        "Answers are asked in their order. So each can be reached, and every number has one.",
        _UNKNOWN % "",
        _UNKNOWN % ', {"text": null}',
    ),
    Rule(
        "c-name-form",
        "A name of C is letters, digits and _, no digit first, at most 100 characters.",
        "Other compilers than those of today may know no more.",
        '"parameter": "status-code"',
        '"parameter": "status_code"',
    ),
    Rule(
        "file-name-form",
        "A name of a file is letters, digits, _, - and points, no point first, at most 100"
        " characters.",
        "The file lies in the folder that outputs are written to, on every system.",
        _FILE % "src/reason.c",
        _FILE % "reason.c",
    ),
)
