"""Small files, and single changes that make them wrong or leave them right."""

from __future__ import annotations

import copy

TEXT = "A text."

REGISTRY = {
    "format": 1,
    "registry": {"id": "tiny", "title": "Tiny", "version": "1.0.0", "license": "CC0-1.0"},
    "codes": [{"code": 1, "name": "ONE", "phrase": "One"}],
}
OVERLAY = {
    "format": 1,
    "overlay": {
        "id": "more",
        "title": "More",
        "version": "1.0.0",
        "extends": "tiny",
        "license": "CC0-1.0",
    },
    "codes": [{"code": 2, "name": "TWO", "phrase": "Two"}],
}
MAP = {
    "format": 1,
    "map": {
        "id": "there",
        "title": "There",
        "version": "1.0.0",
        "from": "tiny",
        "to": "other",
        "license": "CC0-1.0",
        "default": {"to": 0, "source": "RFC 1"},
    },
    "rows": [{"from": 1, "to": 2, "source": "RFC 1", "when": "at night", "note": "or not"}],
}
SMALL = {"registry": REGISTRY, "overlay": OVERLAY, "map": MAP}


def changed(kind: str, path: str, value: object) -> dict:
    """A small valid file with one value set; `codes/0/name` is a path; None takes the key away."""
    document = copy.deepcopy(SMALL[kind])
    *parents, last = path.split("/")
    place = document
    for step in parents:
        place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
    if value is None:
        del place[last]
    else:
        place[int(last) if isinstance(place, list) else last] = value
    return document


PROPERTY = {"id": "p", "meaning": TEXT}
ENUM = {**PROPERTY, "type": "enum", "values": [{"id": "a", "meaning": TEXT}]}
CLASS = {"id": "low", "first": 0, "last": 9, "title": "Low"}
RANGE = {"first": 0, "last": 9, "use": "private", "title": "Mine"}
BEST = {"meaning": TEXT, "rank": "p", "nothing": 1}
ALIAS = {"phrase": "Uno", "sources": ["somebody"]}

REFUSED = [
    ("registry", "best", {**BEST, "rank": 1}),
    ("registry", "best", {**BEST, "instead": "P"}),
    ("registry", "best", {**BEST, "nothing": "1"}),
    ("registry", "best", {**BEST, "more": 1}),
    ("registry", "best", {"meaning": TEXT, "rank": "p"}),
    ("registry", "format", 2),
    ("registry", "format", None),
    ("registry", "extra", 1),
    ("registry", "codes", []),
    ("registry", "classes", []),
    ("registry", "overlay", {}),
    ("registry", "registry/id", None),
    ("registry", "registry/title", None),
    ("registry", "registry/version", None),
    ("registry", "registry/license", "x" * 101),
    ("registry", "registry/title", "x" * 201),
    ("registry", "registry/extra", 1),
    ("registry", "registry/id", "Tiny"),
    ("registry", "registry/id", "ti-ny"),
    ("registry", "registry/id", "1tiny"),
    ("registry", "registry/id", "tiny_"),
    ("registry", "registry/id", "tiny\n"),
    ("registry", "registry/id", "t" * 41),
    ("registry", "registry/prefix", "t" * 41),
    ("registry", "registry/version", "1.0"),
    ("registry", "registry/version", "v1.0.0"),
    ("registry", "registry/updated", "2026-13-01"),
    ("registry", "registry/updated", "2026-04-31"),
    ("registry", "registry/updated", "0000-01-01"),
    ("registry", "registry/updated", "7 January 2026"),
    ("registry", "registry/shared-phrases", []),
    ("registry", "registry/ranges", [{**RANGE, "use": "mine"}]),
    ("registry", "registry/ranges", [{"first": 0, "last": 9}]),
    ("registry", "codes/0/code", None),
    ("registry", "codes/0/name", None),
    ("registry", "codes/0/phrase", None),
    ("registry", "codes/0/extra", 1),
    ("registry", "codes/0/code", "1"),
    ("registry", "codes/0/code", 1.5),
    ("registry", "codes/0/code", True),
    ("registry", "codes/0/code", 2**31),
    ("registry", "codes/0/code", -(2**31) - 1),
    ("registry", "codes/0/name", "One"),
    ("registry", "codes/0/name", "ONE-TWO"),
    ("registry", "codes/0/name", "ONE__TWO"),
    ("registry", "codes/0/name", "1ST"),
    ("registry", "codes/0/name", "O" * 61),
    ("registry", "codes/0/name", "NONE"),
    ("registry", "codes/0/name", "NO_DEPRECATED"),
    ("registry", "codes/0/name", "H"),
    ("registry", "codes/0/name", "CLASS_ONE"),
    ("registry", "codes/0/phrase", ""),
    ("registry", "codes/0/phrase", "x" * 256),
    ("registry", "codes/0/phrase", " One"),
    ("registry", "codes/0/phrase", "One "),
    ("registry", "codes/0/phrase", "One  Two"),
    ("registry", "codes/0/phrase", "One\n"),
    ("registry", "codes/0/status", "old"),
    ("registry", "codes/0/references", []),
    ("registry", "codes/0/references", ["RFC 6228 s4-s6"]),
    ("registry", "codes/0/references", ["RFC 6228 s4."]),
    ("registry", "codes/0/references", ["RFC 6228 s4 s4-"]),
    ("registry", "codes/0/references", ["RFC 6228 s4 ff"]),
    ("registry", "codes/0/references", ["x" * 301]),
    ("registry", "codes/0/summary", "x" * 1001),
    ("registry", "codes/0/since", "RFC 1 s1.a"),
    ("registry", "codes/0/aliases", [{"phrase": "Uno"}]),
    ("registry", "codes/0/aliases", [{"sources": ["somebody"]}]),
    ("registry", "codes/0/aliases", [{**ALIAS, "sources": []}]),
    ("registry", "codes/0/aliases", [{**ALIAS, "name": "UNO"}]),
    ("registry", "codes/0/aliases", [{**ALIAS, "confidence": "perhaps"}]),
    ("registry", "codes/0/properties", {"P": 1}),
    ("registry", "codes/0/properties", {"4xx": 1}),
    ("registry", "codes/0/properties", {"p": ["a", "a"]}),
    ("registry", "codes/0/properties", {"p": 2**31}),
    ("registry", "codes/0/properties", {"p": None}),
    ("registry", "codes/0/properties", {"p": {"source": "RFC 1"}}),
    ("registry", "codes/0/properties", {"p": {"value": 1, "sources": ["RFC 1"]}}),
    ("registry", "classes", [{**CLASS, "kind": "last"}]),
    ("registry", "classes", [{**CLASS, "id": "Low"}]),
    ("registry", "classes", [{**CLASS, "id": "none"}]),
    ("registry", "classes", [{**CLASS, "facts": [{"fact": TEXT}]}]),
    ("registry", "classes", [{**CLASS, "titles": [{"title": "L"}]}]),
    ("registry", "classes", [{**CLASS, "properties": {"P": 1}}]),
    ("registry", "classes", [{**CLASS, "properties": {"p": {"source": "RFC 1"}}}]),
    ("registry", "properties", [{**PROPERTY, "type": "real"}]),
    ("registry", "properties", [{**PROPERTY, "type": "flag", "id": "from-name"}]),
    ("registry", "properties", [{**PROPERTY, "type": "enum"}]),
    ("registry", "properties", [{**PROPERTY, "type": "set"}]),
    ("registry", "properties", [{**PROPERTY, "type": "rows"}]),
    ("registry", "properties", [{**PROPERTY, "type": "flag", "minimum": 0}]),
    ("registry", "properties", [{**PROPERTY, "type": "flag", "default": 0}]),
    ("registry", "properties", [{**PROPERTY, "type": "int", "default": True}]),
    ("registry", "properties", [{**PROPERTY, "type": "int", "registry": "tiny"}]),
    ("registry", "properties", [{**ENUM, "columns": [{**PROPERTY, "type": "flag"}]}]),
    (
        "registry",
        "properties",
        [{**PROPERTY, "type": "rows", "columns": [{**PROPERTY, "type": "rows"}]}],
    ),
    ("overlay", "codes", None),
    ("overlay", "overlay/extends", None),
    ("overlay", "classes", [CLASS]),
    ("overlay", "aliases", [ALIAS]),
    ("overlay", "aliases", [{**ALIAS, "code": 1, "name": "UNO"}]),
    ("map", "rows", None),
    ("map", "rows", []),
    ("map", "map/from", None),
    ("map", "map/to", "Other"),
    ("map", "map/default", {"source": "RFC 1"}),
    ("map", "rows/0/to", None),
    ("map", "rows/0/source", None),
    ("map", "rows/0/to", "2"),
    ("map", "rows/0/else", 1),
]

ACCEPTED = [
    ("registry", "registry/id", "t" * 40),
    ("registry", "registry/id", "a1_2b"),
    ("registry", "registry/license", "MIT OR CC0-1.0"),
    ("registry", "registry/updated", "2024-02-29"),
    ("registry", "registry/ranges", [{**RANGE, "source": "RFC 1"}]),
    ("registry", "codes/0/code", -(2**31)),
    ("registry", "codes/0/code", 2**31 - 1),
    ("registry", "codes/0/name", "O" * 60),
    ("registry", "codes/0/name", "NONE_OF_THESE"),
    ("registry", "codes/0/name", "EINVAL"),
    ("registry", "codes/0/name", "X_2_4"),
    ("registry", "codes/0/phrase", "x" * 255),
    ("registry", "codes/0/phrase", "\U0001f600 \u00e9 \"\\ ??/ */ // ${x} %% %n <script>"),
    ("registry", "codes/0/aliases", [{"name": "UNO", "sources": ["RFC 1"]}]),
    ("registry", "codes/0/references", ["RFC 3329 s2.3.1-2.3.2", "Kamailio src/core/error.h"]),
    ("registry", "codes/0/references", ["RFC 1 s25.1 x s2", "RFC 1 s4A.B-A", "s4", "RFC 1 sx"]),
    ("registry", "codes/0/since", "RFC 6228 s4-6"),
    ("registry", "codes/0/status", "active"),
    ("registry", "classes", [{**CLASS, "properties": {"p": {"value": -7, "source": "RFC 1"}}}]),
    ("registry", "codes/0/properties", {}),
    ("registry", "codes/0/properties", {"p": [], "q": ["a"], "r": [{"c": 1, "d": ["a"]}]}),
    ("registry", "codes/0/properties", {"p": {"value": -7, "source": "RFC 1", "note": TEXT}}),
    ("registry", "classes", [{**CLASS, "fallback": 1, "references": ["RFC 1"]}]),
    ("registry", "properties", [{**ENUM, "default": "a"}]),
    ("registry", "best", {**BEST, "instead": "q", "source": "RFC 1 s2"}),
    ("registry", "properties", [{**PROPERTY, "type": "text", "default": ""}]),
    ("registry", "properties", [{**PROPERTY, "type": "set", "members": ENUM["values"]}]),
    ("registry", "properties", [{**PROPERTY, "type": "int", "minimum": 0, "maximum": 9}]),
    ("registry", "properties", [{**PROPERTY, "type": "code", "registry": "http"}]),
    ("registry", "properties", [{**PROPERTY, "type": "rows", "columns": [ENUM]}]),
    ("overlay", "aliases", [{**ALIAS, "code": 1, "confidence": "unconfirmed"}]),
    ("map", "map/default", {"to": 127}),
    ("map", "rows", [{"from": 1, "to": -1, "source": "RFC 1"}]),
]
