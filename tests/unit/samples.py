"""Valid files that use all of the format, and random changes that may make them wrong."""

from __future__ import annotations

import copy
import json
import random

from hypothesis import strategies as st

from gen.load.files import load
from gen.load.nodes import Document

SAY = {"meaning": "A sentence."}
NEED = [{"id": "no", **SAY}, {"id": "yes", **SAY}]
REGISTRY = {
    "$schema": "registry.schema.json",
    "format": 1,
    "registry": {
        "id": "all",
        "title": "All of it",
        "version": "1.2.3",
        "authority": "Somebody",
        "updated": "2024-02-29",
        "license": "CC0-1.0",
        "prefix": "all_of_it",
        "shared-phrases": ["Gone", "Twice"],
        "ranges": [
            {"first": 70, "last": 79, "use": "private", "title": "Private", "source": "RFC 1 s2"},
            {"first": 80, "last": 89, "use": "reserved", "title": "Reserved"},
        ],
    },
    "classes": [
        {
            "id": "low",
            "first": -5,
            "last": 9,
            "title": "Low",
            "titles": [{"title": "Lower", "sources": ["RFC 1"], "confidence": "unconfirmed"}],
            "kind": "provisional",
            "fallback": 1,
            "facts": [{"fact": "It is low.", "source": "RFC 1 s2"}],
            "references": ["RFC 1 s7.2"],
            "properties": {
                "ends": {"value": "call", "source": "RFC 1 s3", "note": "As a rule."},
                "counts": ["b"],
                "see": 2,
                "headers": [{"header": "F", "in": []}],
            },
        },
        {"id": "high", "first": 10, "last": 99, "title": "High", "kind": "final"},
    ],
    "properties": [
        {"id": "retry", "type": "flag", "source": "RFC 1", "default": False, **SAY},
        {
            "id": "ends",
            "type": "enum",
            "default": "none",
            "values": [{"id": "none", **SAY}, {"id": "call", **SAY}],
            "brief": True,
            **SAY,
        },
        {
            "id": "counts",
            "type": "set",
            "default": ["b", "a"],
            "members": [{"id": "a", **SAY}, {"id": "b", **SAY}, {"id": "c", **SAY}],
            **SAY,
        },
        {"id": "weight", "type": "int", "minimum": 0, "maximum": 9, "default": 3, **SAY},
        {"id": "hint", "type": "text", "default": "Nothing.", **SAY},
        {"id": "see", "type": "code", "default": 1, **SAY},
        {
            "id": "works-with",
            "type": "tokens",
            "registry": "verbs",
            "default": {"except": ["be", "do"]},
            **SAY,
        },
        {"id": "twin", "type": "counterpart", "registry": "goal", **SAY},
        {"id": "other", "type": "code", "registry": "goal", **SAY},
        {
            "id": "headers",
            "type": "rows",
            "columns": [
                {"id": "header", "type": "text", **SAY},
                {"id": "see", "type": "code", "default": 2, **SAY},
                {"id": "if", "type": "text", "default": "", **SAY},
                {"id": "in", "type": "set", "members": [{"id": "a", **SAY}], **SAY},
                {"id": "by", "type": "tokens", "registry": "verbs", "default": [], **SAY},
                {"id": "need", "type": "enum", "default": "no", "values": NEED, **SAY},
            ],
            **SAY,
        },
    ],
    "best": {
        "meaning": "The heaviest.",
        "rank": "weight",
        "instead": "see",
        "nothing": 2,
        "source": "RFC 1 s9",
    },
    "headings": [{"property": "ends", "title": "Ends"}, {"property": "retry", "title": "Again"}],
    "topics": [{"words": ["first", "again"], "finds": [2, 1]}],
    "compare": [{"codes": [2, 1], "text": "Two is more.", "sources": ["RFC 1 s2", "A book"]}],
    "example": {
        **{"client": "Here", "server": "There", "methods": "works-with", "prefer": ["go", "be"]},
        **{"rows": "headers", "carried": ["yes"], "source": "RFC 1 s3"},
        "fields": [
            {"name": "H", "value": "{method}", "always": True},
            {"name": "G", "value": "", "codes": [2, 1]},
        ],
        "bodies": [{"codes": [10], "type": "text/plain", "lines": ["b", "a"]}],
        "steps": [
            {"from": "server", "text": "more", "kind": "final", "methods": ["go"]},
            {"from": "client", "text": "{method}", "property": "ends", "value": "call"},
        ],
    },
    "codes": [
        {
            "code": 1,
            "name": "ONE",
            "phrase": "One",
            "aliases": [
                {"phrase": "Uno", "sources": ["RFC 1", "RFC 2"]},
                {"name": "UNO", "sources": ["RFC 1"], "confidence": "unconfirmed"},
            ],
            "status": "deprecated",
            "summary": "The first.",
            "references": ["RFC 1 s1-2", "A book"],
            "since": "RFC 1",
            "deprecated-since": "RFC 2 s4",
            "use-instead": 2,
            "properties": {
                "retry": True,
                "ends": {"value": "call", "source": "RFC 1", "confidence": "unconfirmed"},
                "counts": ["c", "a"],
                "weight": {"value": 9, "note": "Heavy."},
                "hint": "Wait.",
                "see": 2,
                "other": 7,
                "headers": [
                    {"header": "H", "in": ["a"], "by": {"except": ["go"]}},
                    {"header": "G", "see": 1, "in": [], "by": ["go", "be"]},
                ],
                "works-with": {"value": ["go"], "source": "RFC 1 s8"},
            },
        },
        {"code": 2, "name": "TWO", "phrase": "Gone"},
        {"code": -3, "name": "LESS", "phrase": "gone", "status": "reserved"},
        {"code": 0, "name": "ZERO", "phrase": 'A "quoted" \\ ??/ */ ${x} phrase \U0001f600'},
        {
            "code": 10,
            "name": "TEN",
            "phrase": "Twice",
            "status": "obsolete",
            "properties": {"twin": {"value": "different", "note": "It is not."}},
        },
        {"code": 11, "name": "TWELVE", "phrase": "twice"},
        {"code": 400, "name": "FAR", "phrase": "Far", "status": "unregistered"},
    ],
}
OVERLAY = {
    "$schema": "overlay.schema.json",
    "format": 1,
    "overlay": {
        "id": "more",
        "title": "More",
        "version": "0.1.0",
        "extends": "all",
        "license": "MIT",
    },
    "codes": [
        {"code": 71, "name": "MINE", "phrase": "Mine", "properties": {"retry": True}},
        {"code": 70, "name": "OURS", "phrase": "Ours"},
    ],
    "aliases": [
        {"code": 71, "name": "MY", "sources": ["S"]},
        {"code": 1, "phrase": "Un", "sources": ["S"], "confidence": "confirmed"},
    ],
}
MAP = {
    "$schema": "map.schema.json",
    "format": 1,
    "map": {
        "id": "there",
        "title": "There",
        "version": "1.0.0",
        "from": "all",
        "to": "goal",
        "prefix": "from_all_to_goal",
        "license": "CC0-1.0",
        "default": {"to": 7, "source": "RFC 1"},
    },
    "rows": [
        {"class": "high", "to": 8, "source": "RFC 1"},
        {"class": "low", "to": 7, "source": "RFC 1", "when": "by day"},
        {"from": 2, "to": 8, "source": "RFC 1", "note": "Or not."},
        {"from": 1, "to": 7, "source": "RFC 1", "when": "at night"},
        {"from": 1, "to": 8, "source": "RFC 1"},
        {"from": 10, "to": None, "source": "RFC 1", "note": "Nowhere."},
    ],
}
TOKENS = {
    "$schema": "registry.schema.json",
    "format": 1,
    "registry": {
        "id": "words",
        "title": "Words",
        "version": "1.0.0",
        "authority": "Somebody",
        "updated": "2024-02-29",
        "license": "CC0-1.0",
        "prefix": "word",
        "case": "sensitive",
        "ranges": [{"first": 900, "last": 999, "use": "private", "title": "Private"}],
    },
    "properties": [
        {"id": "fast", "type": "flag", "default": False, **SAY},
        {"id": "see", "type": "code", "default": 1, **SAY},
        {"id": "other", "type": "code", "registry": "goal", **SAY},
        {
            "id": "notes",
            "type": "rows",
            "columns": [{"id": "note", "type": "text", "default": "", **SAY}],
            **SAY,
        },
    ],
    "tokens": [
        {
            "token": "BYE",
            "ordinal": 1,
            "name": "BYE",
            "aliases": [
                {"token": "b", "sources": ["RFC 1 s2", "RFC 2"]},
                {"name": "GOODBYE", "sources": ["RFC 1"], "confidence": "unconfirmed"},
            ],
            "status": "deprecated",
            "summary": "It ends a call.",
            "references": ["RFC 1 s1-2", "A book"],
            "since": "RFC 1",
            "deprecated-since": "RFC 2 s4",
            "use-instead": "100rel",
            "properties": {
                "fast": {"value": True, "source": "RFC 1", "note": "Or not."},
                "see": 3,
                "other": 7,
                "notes": [{"note": "N"}, {}],
            },
        },
        {"token": "Bye", "ordinal": 2, "name": "BYE_TOO"},
        {"token": "100rel", "ordinal": 3, "name": "100REL", "status": "unregistered"},
        {"token": "-.!%*_+`'~", "ordinal": 65535, "name": "9"},
    ],
}
MORE_TOKENS = {
    "$schema": "overlay.schema.json",
    "format": 1,
    "overlay": {"id": "more", "title": "More", "version": "0.1.0", "extends": "words"},
    "tokens": [
        {"token": "trace", "ordinal": 901, "name": "TRACE", "use-instead": "BYE"},
        {"token": "Trace", "ordinal": 900, "name": "TRACE_TOO", "properties": {"fast": True}},
    ],
    "aliases": [
        {"ordinal": 901, "name": "9_LIVES", "sources": ["S"]},
        {"ordinal": 2, "token": "by", "sources": ["S"], "confidence": "confirmed"},
    ],
}
SAID = {
    "$schema": "registry.schema.json",
    "format": 1,
    "registry": {
        "id": "said",
        "title": "Codes of status lines",
        "version": "1.0.0",
        "status-line": {
            "version": "S2P/1.10",
            "case": "sensitive",
            "marks": "-.!",
            "escape": "%",
            "beyond-ascii": "utf-8",
            "source": "RFC 1 s2",
        },
    },
    "classes": [{"id": "low", "first": 100, "last": 199, "title": "Low?"}],
    "codes": [
        {"code": 100, "name": "ONE", "phrase": "All-in 1%2fOne \u00e9"},
        {"code": 999, "name": "LAST", "phrase": "No!", "status": "unregistered"},
    ],
}
SAMPLES = {
    **{"registry": REGISTRY, "overlay": OVERLAY, "map": MAP},
    **{"tokens": TOKENS, "more_tokens": MORE_TOKENS, "said": SAID},
}
BASES = {"overlay": REGISTRY, "more_tokens": TOKENS}  # what an overlay is laid over
SCHEMAS = {"tokens": "registry", "more_tokens": "overlay", "said": "registry"}  # of the others, the kind itself


def document(value: object, path: str = "a.json") -> Document:
    """A value as the document of a file that spells it."""
    return load(path, json.dumps(value, ensure_ascii=False).encode("utf-8"))


def other(id: str, *numbers: int, classes: tuple[tuple[str, int, int], ...] = ()) -> Document:
    """Another registry of which no more than its numbers and classes (id, first, last) matters."""
    head = {"id": id, "title": "Other", "version": "1.0.0"}
    codes = [{"code": n, "name": f"N{i}", "phrase": f"No. {i}"} for i, n in enumerate(numbers)]
    parts = {"format": 1, "registry": head, "codes": codes}
    if classes:
        keys = ("id", "first", "last")
        parts["classes"] = [{**dict(zip(keys, one)), "title": one[0]} for one in classes]
    return document(parts, f"{id}.json")


def verbs() -> Document:
    """A registry of tokens that properties may name."""
    head = {"id": "verbs", "title": "Verbs", "version": "1.0.0"}
    tokens = [("go", 30), ("be", 1), ("do", 2)]
    entries = [{"token": t, "ordinal": n, "name": t.upper()} for t, n in tokens]
    return document({"format": 1, "registry": head, "tokens": entries}, "verbs.json")


OTHERS = {
    "all": other("all", -3, 0, 1, 2, 10, 11, 400, classes=(("high", 10, 99), ("low", -5, 9))),
    "goal": other("goal", 7, 8, 10),
    "verbs": verbs(),
}


def paths(value: object, path: tuple = ()) -> list:
    """Every place inside a value, as the steps that lead there."""
    steps = []
    if isinstance(value, (dict, list)):
        steps = list(value.items() if isinstance(value, dict) else enumerate(value))
    return [path] + [one for step, inner in steps for one in paths(inner, (*path, step))]


def inside(value: object, path: tuple) -> object:
    """What stands at a path."""
    return inside(value[path[0]], path[1:]) if path else value


WORDS = sorted(
    {path[-1] for one in SAMPLES.values() for path in paths(one)[1:] if isinstance(path[-1], str)}
    | {"value", "source", "note", "registry", "overlay", "map", "none", "NONE", "MAX", "active"}
    | {"", " ", "a", "B", "x y", "RFC 1 s1.", "2024-02-30", "\u202e", "int", "1.0.0"}
    | {"x" * 256, "\u00e9" * 127, "A__B", "a-b", "RFC 1 s1-2", "Twice", "gone", "One", "UNO", "all"}
)
NUMBERS = [*range(-6, 100), 400, -(2**31), 2**31 - 1, 2**31, -(2**63), 2**63 - 1]
SCALARS = st.one_of(
    st.none(), st.booleans(), st.sampled_from(NUMBERS), st.sampled_from(WORDS), st.text(max_size=5)
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(WORDS), inner, max_size=3)
    ),
    max_leaves=6,
)


WAYS = ["like"] * 8 + ["drop"] * 3 + ["repeat"] * 2 + ["swap"] * 2 + ["put", "rename", "wrap"]


def changed(kind: str, most: int = 3) -> st.SearchStrategy[dict]:
    """A sample with a few random changes, each of which may leave it valid."""
    return st.integers(0, 2**32 - 1).map(lambda seed: mutant(kind, most, random.Random(seed)))


def mutant(kind: str, most: int, dice: random.Random) -> dict:
    value = copy.deepcopy(SAMPLES[kind])
    for _ in range(dice.choice([1, 1, 1, most])):
        *front, last = dice.choice([path for path in paths(value) if path] or [("format",)])
        holder = inside(value, tuple(front))
        if isinstance(holder, (dict, list)) and holder:
            change(dice, holder, last, SAMPLES[kind])
    return value


def change(dice: random.Random, holder: dict | list, key: int | str, sample: dict) -> None:
    """Put something else behind a key or index, or take it away, repeat it, rename it, wrap it."""
    way = dice.choice(WAYS)
    if way == "drop":
        del holder[key]
    elif way == "rename" and isinstance(holder, dict):
        holder[dice.choice(WORDS)] = holder.pop(key)
    elif way == "repeat" and isinstance(holder, list):
        holder.insert(dice.randrange(len(holder) + 1), copy.deepcopy(holder[key]))
    elif way == "swap":
        holder[key] = copy.deepcopy(inside(sample, dice.choice(paths(sample))))
    elif way == "wrap":
        holder[key] = dice.choice([[holder[key]], {"value": holder[key]}])
    elif way == "put" or not isinstance(holder[key], (dict, list)):
        holder[key] = scalar(dice, dice.choice([True, 0, ""]) if way == "put" else holder[key])


def scalar(dice: random.Random, like: object) -> object:
    """Another value of the same type."""
    if isinstance(like, bool) or like is None:
        return dice.choice([True, False, None]) if like is None else not like
    return dice.choice(WORDS) if isinstance(like, str) else dice.choice(NUMBERS)


def shuffled(draw: st.DrawFn, value: object) -> object:
    """The same with the keys of every object mixed, and the lists that are put in order anyway."""
    if isinstance(value, dict):
        keys = draw(st.permutations(list(value)))
        mixed = {key: shuffled(draw, value[key]) for key in keys}
        for key in ("codes", "tokens", "classes", "ranges", "shared-phrases", "rows"):
            if isinstance(mixed.get(key), list):
                mixed[key] = draw(st.permutations(mixed[key]))
        return mixed
    return [shuffled(draw, one) for one in value] if isinstance(value, list) else value
