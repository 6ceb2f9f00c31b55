"""The rules about names, codes, classes and ranges, for the catalogue."""

from __future__ import annotations

from gen.validate.rules.rule import Rule

NAMES = (
    Rule(
        "name-form",
        "A name is words of A-Z and 0-9 joined by _, at most 60 characters; a letter first, but for"
        " the name of a token.",
        "PREFIX_NAME is an enumerator of C, where capitals tell constants from functions.",
        '{"code": 486, "name": "BusyHere", "phrase": "Busy Here"}',
        '{"code": 486, "name": "BUSY_HERE", "phrase": "Busy Here"}',
    ),
    Rule(
        "unique-name",
        "A name, alias or not, is given once.",
        "Each name is an enumerator, and C has one of a kind.",
        '{"code": 1, "name": "A", "phrase": "A"}, {"code": 2, "name": "A", "phrase": "B"}',
        '{"code": 1, "name": "A", "phrase": "A"}, {"code": 2, "name": "B", "phrase": "B"}',
    ),
    Rule(
        "name-reserved",
        "No name is one that the generated code uses for itself, such as COUNT; no class is called"
        " none or registered, nor as a kind of classes, unless it is the one class of that kind.",
        "PREFIX_COUNT is the number of codes and PREFIX_CLASS_NONE the class of a code outside"
        " every class; an enumerator of that name would not compile. So it is with the functions"
        " PREFIX_is_registered, PREFIX_is_provisional and PREFIX_is_final.",
        '{"code": 1, "name": "COUNT", "phrase": "Count"}',
        '{"code": 1, "name": "COUNTED", "phrase": "Count"}',
    ),
    Rule(
        "name-macro",
        "PREFIX_NAME is no macro of a header of the C library.",
        "Where that header is included, the compiler would see the value of the macro in place of"
        " the name.",
        '"registry": {"id": "exit", "title": "T", "version": "1.0.0"},\n'
        '"codes": [{"code": 1, "name": "FAILURE", "phrase": "Failure"}]',
        '"registry": {"id": "exit", "title": "T", "version": "1.0.0", "prefix": "exit_code"},\n'
        '"codes": [{"code": 1, "name": "FAILURE", "phrase": "Failure"}]',
    ),
    Rule(
        "prefix-reserved",
        "The prefix of a registry or a map, which is its id unless it says otherwise, is no word of"
        " C or C++; that of a map is no function of C.",
        "`enum PREFIX`, or the function PREFIX of a map, and PREFIX.h are part of the output.",
        '"registry": {"id": "signal", "title": "T", "version": "1.0.0", "prefix": "int"}',
        '"registry": {"id": "signal", "title": "T", "version": "1.0.0", "prefix": "sig_number"}',
    ),
)

CODES = (
    Rule(
        "unique-code",
        "A number is the code of one entry.",
        "Whoever looks up a number gets one answer.",
        '{"code": 1, "name": "A", "phrase": "A"}, {"code": 1, "name": "B", "phrase": "B"}',
        '{"code": 1, "name": "A", "phrase": "A"}, {"code": 2, "name": "B", "phrase": "B"}',
    ),
    Rule(
        "unique-phrase",
        "A phrase, alias or not, belongs to one code, whatever its ASCII letter case, unless it is"
        " listed under shared-phrases.",
        "A phrase that two codes have leads back to one of them only, the lower; whoever writes the"
        " registry says that this is known.",
        '{"code": 1, "name": "A", "phrase": "Busy"}, {"code": 2, "name": "B", "phrase": "busy"}',
        '{"code": 1, "name": "A", "phrase": "Busy"}, {"code": 2, "name": "B", "phrase": "Busy 2"}',
    ),
    Rule(
        "shared-phrase-unused",
        "A phrase that is listed as shared is the phrase of two codes or more.",
        "The list is there to be looked at. An entry that is out of date would let the next clash"
        " pass unseen.",
        '"registry": {"id": "r", "title": "T", "version": "1.0.0", "shared-phrases": ["Gone"]}',
        '"registry": {"id": "r", "title": "T", "version": "1.0.0"}',
    ),
    Rule(
        "none-code",
        "A registry has code 0 or code -2147483648, not both.",
        "A lookup of a text that matches nothing gives PREFIX_NONE, which is 0, or -2147483648"
        " where 0 is a code. One of the two must be free.",
        '{"code": -2147483648, "name": "A", "phrase": "A"},\n'
        '{"code": 0, "name": "B", "phrase": "B"}',
        '{"code": -2147483647, "name": "A", "phrase": "A"},\n'
        '{"code": 0, "name": "B", "phrase": "B"}',
    ),
    Rule(
        "alias-kind",
        "An alias is either another phrase or another name.",
        "The sources of an alias bear out one spelling. Two spellings are two aliases.",
        '{"code": 1, "name": "A", "phrase": "A",\n'
        ' "aliases": [{"phrase": "B", "name": "B", "sources": ["RFC 1"]}]}',
        '{"code": 1, "name": "A", "phrase": "A",\n'
        ' "aliases": [{"phrase": "B", "sources": ["RFC 1"]}, {"name": "B", "sources": ["RFC 1"]}]}',
    ),
    Rule(
        "use-instead-code",
        "What a code is to be replaced by is another code of the registry.",
        "The hint is for people who look for a way on; it must lead somewhere.",
        '{"code": 1, "name": "A", "phrase": "A", "use-instead": 1}',
        '{"code": 1, "name": "A", "phrase": "A", "use-instead": 2},\n'
        '{"code": 2, "name": "B", "phrase": "B"}',
    ),
)

_TOKENS = '"tokens": [{"token": "A", "ordinal": 1, "name": "A"},\n           %s]'
_TOKEN = _TOKENS % '{"token": "%s", "ordinal": %s, "name": "B"%s}'

TOKENS = (
    Rule(
        "either-key",
        "A registry has codes or tokens, and an alias of an overlay has a code or an ordinal; never"
        " both.",
        "What the entries are decides which other keys there are, and which functions are made.",
        '"tokens": [{"token": "A", "ordinal": 1, "name": "A"}],\n'
        '"codes": [{"code": 1, "name": "A", "phrase": "A"}]',
        '"tokens": [{"token": "A", "ordinal": 1, "name": "A"}]',
    ),
    Rule(
        "token-form",
        "A token is 1 to 255 letters, digits and -.!%*_+`'~, as RFC 3261 s25.1 has it.",
        "A token ends where another character stands. One that held such a character could not be"
        " told from what follows it.",
        _TOKEN % ("B C", 2, ""),
        _TOKEN % ("B-C", 2, ""),
    ),
    Rule(
        "unique-ordinal",
        "An ordinal is the number of one token.",
        "It is the value of an enumerator, and whoever looks up a number gets one answer.",
        _TOKEN % ("B", 1, ""),
        _TOKEN % ("B", 2, ""),
    ),
    Rule(
        "unique-token",
        "A token, alias or not, is given once, whatever its ASCII letter case, unless the registry"
        " says that case is sensitive.",
        "Whoever looks up a text gets one answer.",
        _TOKEN % ("a", 2, ""),
        _TOKEN % ("b", 2, ""),
    ),
    Rule(
        "use-instead-token",
        "What a token is to be replaced by is another token of the registry, spelt as it is there.",
        "The hint is for people who look for a way on; it must lead somewhere.",
        _TOKEN % ("B", 2, ', "use-instead": "C"'),
        _TOKEN % ("B", 2, ', "use-instead": "A"'),
    ),
)

_CLASS = '"classes": [{"id": "c", "first": %s, "last": %s, "title": "C"%s}]'
_RANGE = '{"first": %s, "last": %s, "use": "private", "title": "P"}'
_RANGES = '"registry": {"id": "r", "title": "T", "version": "1.0.0",\n             "ranges": [%s]}'
_TWO = '"classes": [{"id": "c", "first": 1, "last": 9, "title": "C"},\n            %s]'
_IN_CLASS = '%s,\n"codes": [{"code": %s, "name": "A", "phrase": "A"}]'

CLASSES = (
    Rule(
        "unique-class",
        "The id of a class is given once.",
        "Each class is an enumerator, PREFIX_CLASS_ID.",
        _TWO % '{"id": "c", "first": 10, "last": 19, "title": "D"}',
        _TWO % '{"id": "d", "first": 10, "last": 19, "title": "D"}',
    ),
    Rule(
        "class-order",
        "A class ends at or after the number that it begins with.",
        "A class that runs backwards has no members.",
        _CLASS % (9, 1, ""),
        _CLASS % (1, 9, ""),
    ),
    Rule(
        "class-overlap",
        "No number lies in two classes.",
        "A code has one class, and by it one fallback.",
        _TWO % '{"id": "d", "first": 9, "last": 19, "title": "D"}',
        _TWO % '{"id": "d", "first": 10, "last": 19, "title": "D"}',
    ),
    Rule(
        "class-fallback",
        "The fallback of a class is a registered code of that class.",
        "An unknown code is treated as the fallback of its class, so this must be a code that its"
        " receiver knows.",
        _CLASS % (1, 9, ', "fallback": 2'),
        _CLASS % (1, 9, ', "fallback": 1'),
    ),
    Rule(
        "code-class",
        "Where a registry has classes, each code lies in one, unless its status is unregistered.",
        "A code outside them would be treated in a way that the registry does not say.",
        _IN_CLASS % (_CLASS % (1, 9, ""), 10),
        _IN_CLASS % (_CLASS % (1, 9, ""), 9),
    ),
    Rule(
        "range-order",
        "A range ends at or after the number that it begins with.",
        "A range that runs backwards sets nothing aside.",
        _RANGES % (_RANGE % (9, 5)),
        _RANGES % (_RANGE % (5, 9)),
    ),
    Rule(
        "range-overlap",
        "No number lies in two ranges.",
        "A number is set aside for one purpose.",
        _RANGES % f"{_RANGE % (5, 9)},\n                        {_RANGE % (9, 12)}",
        _RANGES % f"{_RANGE % (5, 9)},\n                        {_RANGE % (10, 12)}",
    ),
)
