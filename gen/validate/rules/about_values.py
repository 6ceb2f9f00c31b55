"""The rules about properties, overlays and maps, for the catalogue."""

from __future__ import annotations

from gen.validate.rules.rule import Rule

_FLAG = '"properties": [{"id": "retry-after", "type": "flag", "meaning": "M."}],\n'
_CODE = '"codes": [{"code": 1, "name": "A", "phrase": "A", "properties": {%s}}]'
_INT = '"properties": [{"id": "p", "type": "int", "meaning": "M.", "maximum": 9, "default": %s}]'
_ENUM = (
    '"properties": [{"id": "p", "type": "enum", "meaning": "M.",\n'
    '                "values": [{"id": "%s", "meaning": "M."}]}]'
)

_OTHER = '"properties": [{"id": "p", "type": "code", "registry": "%s", "meaning": "M."}]'

PROPERTIES = (
    Rule(
        "property-unknown",
        "A code, or a class, has values only for properties that the registry declares.",
        "The declaration says what a value means and of which type it is. An overlay uses the"
        " properties of its registry.",
        _FLAG + _CODE % '"retry-afer": true',
        _FLAG + _CODE % '"retry-after": true',
    ),
    Rule(
        "property-value",
        "A value is of the type that its property declares, within its bounds, members and columns;"
        " a value of type code is a code of its registry, and what is said to be different in"
        " another registry is a code there.",
        "The generated code has one type for each property.",
        _FLAG + _CODE % '"retry-after": "yes"',
        _FLAG + _CODE % '"retry-after": true',
    ),
    Rule(
        "property-declaration",
        "A property, its members and its columns are declared once, its bounds are in order, its"
        " default fits its type, a set has at most 31 members, and its id is free.",
        "PREFIX_ID is a function of the output, so an id such as phrase or from-name is taken. A"
        " member of a set is a bit of an int.",
        _INT % 10,
        _INT % 9,
    ),
    Rule(
        "property-registry",
        "The registry that a property names is at hand, and has codes, or tokens of ordinals up to"
        " 30, as the type of the property needs them.",
        "Its values are compared with that registry, and what they become in C is taken from it. It"
        " is looked for beside the file, in the folder above it, and among codebook's own.",
        _OTHER % "gaol",
        _OTHER % "goal",
    ),
    Rule(
        "best-property",
        "What is best is ranked by a declared property of type int, and what stands in its place is"
        " given by one of type code, of this registry.",
        "PREFIX_best() compares the numbers that the first gives, and gives what the second does.",
        _INT % 9 + ',\n"best": {"meaning": "M.", "rank": "rank", "nothing": 1}',
        _INT % 9 + ',\n"best": {"meaning": "M.", "rank": "p", "nothing": 1}',
    ),
    Rule(
        "best-code",
        "What is best of nothing is a code of the registry.",
        "PREFIX_best() gives it where no code of the list has a rank above 0.",
        _INT % 9 + ',\n"best": {"meaning": "M.", "rank": "p", "nothing": 2}',
        _INT % 9 + ',\n"best": {"meaning": "M.", "rank": "p", "nothing": 1}',
    ),
    Rule(
        "property-name",
        "No function and no enumerator that a property makes in C has a name that is taken: by"
        " another property, by a code, by the generated code itself, by C or C++.",
        "A hyphen is _ in C, and so is what joins two ids: value b-c of property a makes"
        " PREFIX_A_B_C, as value c of property a-b does. An enum without a default makes"
        " PREFIX_ID_NONE, for codes of no value.",
        _ENUM % "none",
        _ENUM % "nothing",
    ),
)

_OVERLAY = '"overlay": {"id": "%s", "title": "T", "version": "1.0.0", "extends": "%s"}'
_OVERLAY_CODE = '"codes": [{"code": %s, "name": "%s", "phrase": "%s"}]'
_OVER = _OVERLAY % ("over", "base") + ",\n"

OVERLAYS = (
    Rule(
        "overlay-kind",
        "What is given with --overlay is an overlay.",
        "A registry or a map has other keys, and could not be laid over anything.",
        "codebook generate sip --output out --overlay q850.json",
        "codebook generate sip --output out --overlay acme.json",
    ),
    Rule(
        "overlay-extends",
        "An overlay is laid over the registry that it names, and that registry can be found.",
        "The same number means other things in other registries.",
        _OVERLAY % ("over", "bass") + ",\n" + _OVERLAY_CODE % (10, "C", "C"),
        _OVER + _OVERLAY_CODE % (10, "C", "C"),
    ),
    Rule(
        "overlay-id",
        "The registry and its overlays each have an id of their own.",
        "The id of an overlay tells where a code comes from.",
        _OVERLAY % ("base", "base") + ",\n" + _OVERLAY_CODE % (10, "C", "C"),
        _OVER + _OVERLAY_CODE % (10, "C", "C"),
    ),
    Rule(
        "overlay-empty",
        "An overlay has codes, aliases or both.",
        "One that adds nothing was not finished.",
        _OVER.rstrip(",\n"),
        _OVER + _OVERLAY_CODE % (10, "C", "C"),
    ),
    Rule(
        "overlay-range",
        "Where a registry has ranges, the codes of an overlay lie in one that is not reserved.",
        "Outside the ranges the authority hands out numbers, and may give this one to somebody else"
        " tomorrow.",
        _OVER + _OVERLAY_CODE % (30, "C", "C"),
        _OVER + _OVERLAY_CODE % (10, "C", "C"),
    ),
    Rule(
        "overlay-entries",
        "An overlay adds codes to a registry of codes, and tokens to a registry of tokens.",
        "What is added becomes one list with what is there.",
        _OVER + '"tokens": [{"token": "C", "ordinal": 10, "name": "C"}]',
        _OVER + _OVERLAY_CODE % (10, "C", "C"),
    ),
    Rule(
        "overlay-redefines",
        "An overlay takes no number, name, phrase or token that the registry has.",
        "An overlay adds. If it could change what the registry says, nobody could trust a code"
        " without reading every overlay.",
        _OVER + _OVERLAY_CODE % (10, "A", "C"),
        _OVER + _OVERLAY_CODE % (10, "C", "C"),
    ),
    Rule(
        "overlay-collision",
        "Two overlays take no number, name, phrase or token from each other.",
        "Which of the two were meant would depend on the order in which they are given.",
        "acme.json: " + _OVERLAY_CODE % (10, "C", "C") + "\n"
        "other.json: " + _OVERLAY_CODE % (10, "D", "D"),
        "acme.json: " + _OVERLAY_CODE % (10, "C", "C") + "\n"
        "other.json: " + _OVERLAY_CODE % (11, "D", "D"),
    ),
    Rule(
        "overlay-alias",
        "An alias of an overlay is given to a code of the registry, of this overlay or of one"
        " before it.",
        "An alias of nothing could not be found by anybody.",
        _OVER + '"aliases": [{"code": 3, "phrase": "C", "sources": ["ACME s2"]}]',
        _OVER + '"aliases": [{"code": 1, "phrase": "C", "sources": ["ACME s2"]}]',
    ),
)

_MAP = '"map": {"id": "m", "title": "T", "version": "1.0.0", "from": "base", "to": "%s"},\n'
_ROW = '{"from": 1, "to": %s, "source": "RFC 1"%s}'
_CLASS_ROW = '{"class": "%s", "to": 7, "source": "RFC 1"}'

MAPS = (
    Rule(
        "map-registry",
        "The two registries of a map can be found: beside the map, in the folder above it, or in"
        " codebook's own data.",
        "The codes at both ends of a row can be checked only against their registries.",
        _MAP % "gaol" + '"rows": [%s]' % (_ROW % (7, "")),
        _MAP % "goal" + '"rows": [%s]' % (_ROW % (7, "")),
    ),
    Rule(
        "map-code",
        "A row, and the default of a map, lead from a code of the one registry to a code of the"
        " other, or from and to the text of a token.",
        "A row that begins or ends nowhere is mistyped, or older than its registry.",
        _MAP % "goal" + '"rows": [%s]' % (_ROW % (8, "")),
        _MAP % "goal" + '"rows": [%s]' % (_ROW % (7, "")),
    ),
    Rule(
        "map-from",
        "A row has either a from or a class.",
        "It is that of one code, or that of all members of a class that have no row of their own.",
        _MAP % "goal" + '"rows": [%s]' % (_ROW % (7, ', "class": "low"')),
        _MAP % "goal" + '"rows": [%s]' % (_ROW % (7, "")),
    ),
    Rule(
        "map-class",
        "The class of a row is one of the registry that the map begins at.",
        "A class is named by its id; which codes it has is said there and nowhere else.",
        _MAP % "goal" + '"rows": [%s]' % (_CLASS_ROW % "lwo"),
        _MAP % "goal" + '"rows": [%s]' % (_CLASS_ROW % "low"),
    ),
    Rule(
        "map-row",
        "Rows of the same code, or of the same class, differ in when.",
        "Without a condition nobody could tell which of them holds.",
        _MAP % "goal" + '"rows": [%s,\n         %s]' % (_ROW % (7, ""), _ROW % (7, "")),
        _MAP % "goal"
        + '"rows": [%s,\n         %s]' % (_ROW % (7, ""), _ROW % (7, ', "when": "at night"')),
    ),
)
