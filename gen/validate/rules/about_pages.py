"""The rules about what a registry says for its pages, for the catalogue."""

from __future__ import annotations

from gen.validate.rules.rule import Rule

_CODES = (
    ',\n"codes": [{"code": 1, "name": "A", "phrase": "A"},'
    ' {"code": 2, "name": "B", "phrase": "B"}]'
)
_COMPARE = '"compare": [{"codes": [%s], "text": "T.", "sources": ["RFC 1"]}]' + _CODES
_PROPERTIES = (
    '"properties": [{"id": "to", "type": "tokens", "meaning": "M.", "registry": "sip_method"},\n'
    '               {"id": "header", "type": "rows", "meaning": "M.", "columns": [\n'
    '                 {"id": "need", "type": "enum", "meaning": "M.",\n'
    '                  "values": [{"id": "must", "meaning": "M."}]}]}],\n'
)
_EXAMPLE = (
    '"example": {"client": "C", "server": "S", "methods": "%s", "prefer": ["INVITE"],\n'
    '            "rows": "header", "carried": ["must"],\n'
    '            "fields": [{"name": "To", "value": "b"}%s]%s}'
)
_BODY = ',\n            "bodies": [{"codes": [%d], "type": "text/plain", "lines": ["b"]}]'


def _example(methods: str = "to", field: str = "", body: str = "") -> str:
    return _PROPERTIES + _EXAMPLE % (methods, field, body) + _CODES


PAGES = (
    Rule(
        "heading-property",
        "A heading is of a declared property, and none has two.",
        "It is what pages call the property, in the order in which they show them.",
        _PROPERTIES + '"headings": [{"property": "heeder", "title": "Header fields"}]' + _CODES,
        _PROPERTIES + '"headings": [{"property": "header", "title": "Header fields"}]' + _CODES,
    ),
    Rule(
        "topic-code",
        "A topic finds codes of the registry, each of them once.",
        "The search of the pages shows them in this order to who looks for one of its words.",
        '"topics": [{"words": ["busy"], "finds": [1, 3]}]' + _CODES,
        '"topics": [{"words": ["busy"], "finds": [1, 2]}]' + _CODES,
    ),
    Rule(
        "compare-code",
        "A comparison is of two codes of the registry or more, each of them once.",
        "The page of each of its codes shows it, with links to the others.",
        _COMPARE % "1, 3",
        _COMPARE % "1, 2",
    ),
    Rule(
        "example-code",
        "A field or a body of an example is for codes of the registry, each of them once.",
        "A code that is not there has no example.",
        _example(body=_BODY % 3),
        _example(body=_BODY % 1),
    ),
    Rule(
        "example-field",
        "An example gives each field one value, whatever the letter case of its name.",
        "Which of two values were meant nobody could tell.",
        _example(field=', {"name": "to", "value": "c"}'),
        _example(field=', {"name": "From", "value": "c"}'),
    ),
    Rule(
        "example-property",
        "An example names declared properties: methods one of type tokens, rows one of type rows,"
        " which has the values that are carried, and a step one of type enum and a value of it.",
        "What an example of a code has is read off the values that the code has of them.",
        _example("header"),
        _example(),
    ),
)
