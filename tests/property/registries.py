"""Random registries that are valid, as the objects that json writes: for hypothesis.

    @given(registries())
    def test_something(registry): ...
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from gen.validate.forms import FORBIDDEN, TOKEN
from gen.validate.rules.reserved import NAME_BEGINNINGS, NAMES

Object = dict[str, Any]

DATA = Path(__file__).resolve().parents[2] / "data"
METHODS = [one["token"] for one in json.loads((DATA / "sip_method.json").read_bytes())["tokens"]]
HTTP = {one["code"] for one in json.loads((DATA / "http.json").read_bytes())["codes"]}

INT_MIN, INT_MAX = -(2**31), 2**31 - 1
STATUSES = st.sampled_from(
    ["active", "active", "active", "deprecated", "reserved", "obsolete", "unregistered"]
)
PREFIX = "reg_code"  # with no macro of C behind it, whatever the name

_REFUSED = [chr(point) for spans in FORBIDDEN.values() for span in spans for point in span]
_LETTERS = st.characters(blacklist_characters=_REFUSED, blacklist_categories=["Cs"])
_NASTY = st.sampled_from(
    [*'"\\?/*%$#@<&{}\'7é\U0001d11e', "*/", "/*", "//", "??/", "%n", "${x}", "%%", "\\n"]
)
_WORDS = st.sampled_from("busy here not found NULL EDOM int while 486 0 Unknown".split())


def _short(text: str, most: int) -> str:
    """The text within `most` bytes, with no blank at an end and no two in a row."""
    cut = text.encode()[:most].decode(errors="ignore")
    return " ".join(cut.split(" ")) if "  " not in cut else " ".join(filter(None, cut.split(" ")))


def texts(most: int) -> st.SearchStrategy[str]:
    """Texts that a registry may hold, 1 to `most` bytes; many of them hard on C."""
    pieces = st.one_of(st.text(_LETTERS, max_size=12), _NASTY, _WORDS, st.just(" "))
    joined = st.lists(pieces, min_size=1, max_size=12).map("".join)
    legal = joined.map(lambda text: _short(text, most).strip(" "))
    return legal.filter(lambda text: text and "  " not in text)


def words(letters: str, joint: str, most: int) -> st.SearchStrategy[str]:
    """Words joined by one joint, a letter first: ids and names."""
    first = st.sampled_from(letters)
    rest = st.lists(st.text(letters + "0123456789", min_size=1, max_size=6), max_size=3)
    return st.tuples(first, rest).map(lambda parts: joint.join((parts[0], *parts[1]))[:most])


LOWER, UPPER = "abcxyz", "ABCXYZ"
IDS = words(LOWER, "_", 30)
NAME = words(UPPER, "_", 50).filter(
    lambda name: name not in NAMES and not name.startswith(NAME_BEGINNINGS)
)
SENTENCES = texts(200)
SOURCES = st.lists(texts(40), min_size=1, max_size=2, unique=True)
REFERENCES = st.sampled_from(["RFC 3261 s21.4.24", "RFC 1", "RFC 6228 s4-6", "Q.850 */ ??/ \\"])
SECTIONS = st.lists(REFERENCES, min_size=1, max_size=3, unique=True)
NUMBERS = st.one_of(
    st.integers(100, 699),
    st.integers(-20, 20),
    st.integers(INT_MIN, INT_MAX),
    st.sampled_from([INT_MIN, INT_MIN + 1, INT_MAX, INT_MAX - 1, 255, 256, 65535, 65536]),
)


# Few letters, so that tokens often differ in one, or in its case alone.
TOKEN_TEXTS = st.one_of(
    st.text("aAbB1-", min_size=1, max_size=4),
    st.text(TOKEN, min_size=1, max_size=20),
    st.text(TOKEN, min_size=255, max_size=255),
    st.sampled_from(["199", "NULL", "%n", "*", "-1", "1e9", "'", "`", "~~~"]),
)
ORDINALS = st.one_of(st.integers(1, 40), st.integers(1, 65535), st.sampled_from([255, 256, 65535]))
# A name of a token may begin with a digit, and with CLASS_.
TOKEN_NAME = st.tuples(st.sampled_from(["", "", "1", "100", "0E", "CLASS_"]), NAME).map("".join)


def optional(draw: st.DrawFn, entry: Object, key: str, strategy: st.SearchStrategy[Any]) -> None:
    """Gives an entry a key, or leaves it out."""
    if draw(st.booleans()):
        entry[key] = draw(strategy)


def fold(text: str) -> bytes:
    """A text as lookups see it."""
    return text.encode().lower()


@st.composite
def registries(
    draw: st.DrawFn, most: int = 12, of: st.SearchStrategy[int] = NUMBERS
) -> Object:
    """A valid registry of 1 to `most` codes, with or without classes, properties and aliases."""
    numbers = sorted(draw(st.sets(of, min_size=1, max_size=most)))
    if numbers[0] == INT_MIN and 0 in numbers:
        numbers.remove(INT_MIN)  # rule none-code
    classes = draw(_classes(numbers)) if draw(st.booleans()) else []
    codes = draw(_codes(numbers))
    for entry in classes:
        members = [
            code["code"]
            for code in codes
            if entry["first"] <= code["code"] <= entry["last"] and code["status"] != "unregistered"
        ]
        if members:
            optional(draw, entry, "fallback", st.sampled_from(members))
    about: Object = {"id": "reg", "title": draw(texts(100)), "version": "1.0.0", "prefix": PREFIX}
    optional(draw, about, "authority", texts(100))
    optional(draw, about, "updated", st.just("2026-01-07"))
    optional(draw, about, "license", st.just("CC0-1.0"))
    shared = _shared(codes)
    if shared:
        about["shared-phrases"] = shared
    declared, values = draw(_properties(numbers))
    for entry in (*classes, *codes):
        said = {name: draw(value) for name, value in values.items() if draw(st.booleans())}
        if said:
            entry["properties"] = said
    parts: Object = {"format": 1, "registry": about, "codes": codes}
    if _of(declared, "int"):
        optional(draw, parts, "best", _best(declared, numbers))
    parts.update({k: v for k, v in (("classes", classes), ("properties", declared)) if v})
    if draw(st.booleans()):
        _compare(draw, parts)
    _for_pages(draw, parts, [code["code"] for code in codes])
    return parts


def _for_pages(draw: st.DrawFn, parts: Object, numbers: list[int]) -> None:
    """What only pages show: headings, topics, and codes compared."""
    some = st.lists(st.sampled_from(numbers), min_size=1, unique=True)
    word = st.lists(texts(40), min_size=1, max_size=3, unique=True)
    topic = st.fixed_dictionaries({"words": word, "finds": some})
    optional(draw, parts, "topics", st.lists(topic, min_size=1, max_size=3))
    if len(numbers) > 1:
        several = st.lists(st.sampled_from(numbers), min_size=2, unique=True)
        one = {"codes": several, "text": texts(200), "sources": st.just(["RFC 3261 s21, s22.1; A"])}
        optional(draw, parts, "compare", st.lists(st.fixed_dictionaries(one), min_size=1, max_size=3))
    declared = [one["id"] for one in parts.get("properties", [])]
    if declared:
        ids = draw(st.lists(st.sampled_from(declared), min_size=1, unique=True))
        parts["headings"] = [{"property": id, "title": draw(texts(40))} for id in ids]


@st.composite
def token_registries(draw: st.DrawFn, most: int = 12) -> Object:
    """A valid registry of 1 to `most` tokens, of either letter case, with properties and aliases."""
    ordinals = sorted(draw(st.sets(ORDINALS, min_size=1, max_size=most)))
    about: Object = {"id": "reg", "title": draw(texts(100)), "version": "1.0.0", "prefix": PREFIX}
    optional(draw, about, "authority", texts(100))
    optional(draw, about, "case", st.sampled_from(["sensitive", "insensitive"]))
    key = str if about.get("case") == "sensitive" else str.lower
    count = 3 * len(ordinals)
    spelt = draw(st.lists(TOKEN_TEXTS, min_size=count, max_size=count, unique_by=key))
    names = draw(st.lists(TOKEN_NAME, min_size=count, max_size=count, unique=True))
    declared, values = draw(_properties(ordinals))
    tokens: list[Object] = []
    for ordinal in ordinals:
        entry: Object = {"token": spelt.pop(), "ordinal": ordinal, "name": names.pop()}
        entry["status"] = draw(STATUSES) if tokens else "active"  # so that there is an output
        aliases = [{"token": spelt.pop(), "sources": draw(SOURCES)}] if draw(st.booleans()) else []
        if draw(st.integers(0, 3)) == 0:
            aliases.append({"name": names.pop(), "sources": draw(SOURCES)})
        if aliases:
            entry["aliases"] = aliases
        optional(draw, entry, "summary", SENTENCES)
        optional(draw, entry, "references", SECTIONS)
        if tokens and entry["status"] == "deprecated":
            others = [other["token"] for other in tokens]
            optional(draw, entry, "use-instead", st.sampled_from(others))
        said = {name: draw(value) for name, value in values.items() if draw(st.booleans())}
        if said:
            entry["properties"] = said
        tokens.append(entry)
    parts: Object = {"format": 1, "registry": about, "tokens": tokens}
    return {**parts, **({"properties": declared} if declared else {})}


@st.composite
def _classes(draw: st.DrawFn, numbers: list[int]) -> list[Object]:
    """Classes that lie apart and hold every number; the outermost may reach the limits of int."""
    cuts = draw(st.sets(st.sampled_from(numbers), max_size=3)) | {numbers[0]}
    starts = sorted(cuts)
    count = len(starts)
    names = st.lists(IDS.filter("none".__ne__), min_size=count, max_size=count, unique=True)
    classes = []
    for start, after, name in zip(starts, [*starts[1:], None], draw(names)):
        held = [n for n in numbers if n >= start and (after is None or n < after)]
        limit = INT_MAX if after is None else after - 1
        last = draw(st.sampled_from([held[-1], limit]))
        first = draw(st.sampled_from([start, INT_MIN])) if start == numbers[0] else start
        entry: Object = {"id": name, "first": first, "last": last, "title": draw(texts(60))}
        optional(draw, entry, "kind", st.sampled_from(["provisional", "final"]))
        title = st.fixed_dictionaries({"title": texts(60), "sources": SOURCES})
        optional(draw, entry, "titles", st.lists(title, min_size=1, max_size=2))
        fact = st.fixed_dictionaries({"fact": SENTENCES, "source": texts(40)})
        optional(draw, entry, "facts", st.lists(fact, min_size=1, max_size=2))
        optional(draw, entry, "references", SECTIONS)
        classes.append(entry)
    return classes


@st.composite
def _codes(draw: st.DrawFn, numbers: list[int]) -> list[Object]:
    """A code for each number; names differ, a phrase may be that of another code."""
    most = 2 * len(numbers)
    names = draw(st.lists(NAME, min_size=most, max_size=most, unique=True))
    pool = draw(st.lists(texts(255), min_size=1, max_size=most))
    codes: list[Object] = []
    for number in numbers:
        entry: Object = {"code": number, "name": names.pop(), "phrase": draw(st.sampled_from(pool))}
        entry["status"] = draw(STATUSES) if codes else "active"  # so that there is an output
        aliases = _aliases(draw, entry, pool, names)
        if aliases:
            entry["aliases"] = aliases
        optional(draw, entry, "summary", SENTENCES)
        optional(draw, entry, "references", SECTIONS)
        optional(draw, entry, "since", REFERENCES)
        if entry["status"] == "deprecated":
            optional(draw, entry, "deprecated-since", REFERENCES)
            others = [other for other in numbers if other != number]
            optional(draw, entry, "use-instead", st.sampled_from(others))
        codes.append(entry)
    return codes


def _aliases(draw: st.DrawFn, entry: Object, pool: list[str], names: list[str]) -> list[Object]:
    found: list[Object] = []
    taken = {entry["phrase"]}
    for _ in range(draw(st.integers(0, 2))):
        phrase = draw(st.one_of(st.sampled_from(pool), st.just(entry["phrase"].swapcase())))
        if phrase not in taken and len(phrase.encode()) <= 255 and not _hidden(phrase):
            taken.add(phrase)
            found.append({"phrase": phrase, "sources": draw(SOURCES)})
    if draw(st.integers(0, 3)) == 0:
        found.append({"name": names.pop(), "sources": draw(SOURCES), "confidence": "unconfirmed"})
    return found


def _hidden(text: str) -> bool:
    """Whether a change of case made a text that no registry may hold."""
    return any(letter in _REFUSED for letter in text)


def _shared(codes: list[Object]) -> list[str]:
    """The phrases that two codes or more have, each once."""
    owners: dict[bytes, set[int]] = {}
    spelled: dict[bytes, str] = {}
    for code in codes:
        for entry in (code, *code.get("aliases", ())):
            phrase = entry.get("phrase")
            if phrase is None:
                continue
            owners.setdefault(fold(phrase), set()).add(code["code"])
            spelled.setdefault(fold(phrase), phrase)
    return [spelled[key] for key, numbers in owners.items() if len(numbers) > 1]


Values = st.SearchStrategy[Any]


@st.composite
def _properties(draw: st.DrawFn, numbers: list[int]) -> tuple[list[Object], dict[str, Values]]:
    """Declarations, and for each the values that it takes."""
    kinds = ["flag", "int", "text", "code", "enum", "set", "tokens", "rows"]
    declared, values = [], {}
    for index, kind in enumerate(draw(st.lists(st.sampled_from(kinds), max_size=4))):
        name = draw(_ids("p", index))
        declaration, plain = draw(_declaration(kind, numbers))
        declared.append({"id": name, "type": kind, "meaning": draw(SENTENCES), **declaration})
        optional(draw, declared[-1], "source", texts(40))
        values[name] = st.one_of(plain, _sourced(plain))
    return declared, values


def _of(declared: list[Object], kind: str) -> list[str]:
    """The ids of the properties of a type."""
    return [one["id"] for one in declared if one["type"] == kind]


def _best(declared: list[Object], numbers: list[int]) -> Values:
    """How the best of several codes is found; there must be a property that is an int."""
    fixed = {
        "meaning": SENTENCES,
        "rank": st.sampled_from(_of(declared, "int")),
        "nothing": st.sampled_from(numbers),
    }
    more: dict[str, Values] = {"source": texts(40)}
    if _of(declared, "code"):
        more["instead"] = st.sampled_from(_of(declared, "code"))
    return st.fixed_dictionaries(fixed, optional=more)


def _ids(letter: str, index: int) -> st.SearchStrategy[str]:
    """Ids of which no two make one name in C: each ends with a word that no other thing has."""
    return words(LOWER, "-", 20).map(lambda word: f"{word.rstrip('-')}-{letter}{index}")


def _sourced(plain: Values) -> Values:
    """The long form of a value."""
    return st.fixed_dictionaries(
        {"value": plain},
        optional={
            "source": texts(40),
            "note": SENTENCES,
            "confidence": st.sampled_from(["confirmed", "unconfirmed"]),
        },
    )


@st.composite
def _declaration(draw: st.DrawFn, kind: str, numbers: list[int]) -> tuple[Object, Values]:
    """The keys of a declaration that its type has, and the values that it then takes."""
    if kind == "rows":
        return draw(_rows(numbers))
    if kind in ("enum", "set"):
        return draw(_choice(kind))
    if kind == "tokens":
        return draw(_tokens())
    declaration: Object = {}
    if kind == "int":
        low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
        declaration = draw(st.sampled_from([{}, {"minimum": low, "maximum": high}]))
        values = st.integers(low, high)
    else:
        simple = {"flag": st.booleans(), "text": SENTENCES, "code": st.sampled_from(numbers)}
        values = simple[kind]
    optional(draw, declaration, "default", st.just("") | values if kind == "text" else values)
    return declaration, values


@st.composite
def _choice(draw: st.DrawFn, kind: str) -> tuple[Object, Values]:
    """An enum, or a set of as many members as there may be, or fewer."""
    count = draw(st.sampled_from([1, 2, 3, 8, 9, 17, 31]))
    ids = [draw(_ids("m", index)) if index < 3 else f"m{index}" for index in range(count)]
    members = [{"id": name, "meaning": "One */ of them."} for name in ids]
    one = st.sampled_from(ids)
    values = one if kind == "enum" else st.lists(one, max_size=count, unique=True)
    declaration: Object = {"values" if kind == "enum" else "members": members}
    optional(draw, declaration, "default", values)
    return declaration, values


@st.composite
def _tokens(draw: st.DrawFn) -> tuple[Object, Values]:
    """Some methods of SIP, or all but some."""
    listed = st.lists(st.sampled_from(METHODS), max_size=len(METHODS), unique=True)
    values: Values = listed | st.fixed_dictionaries({"except": listed})
    declaration: Object = {"registry": "sip_method"}
    optional(draw, declaration, "default", values)
    return declaration, values


def _compare(draw: st.DrawFn, parts: Object) -> None:
    """A counterpart in HTTP; some of the codes that are there too mean something else."""
    said = {"id": "in-http", "type": "counterpart", "registry": "http", "meaning": draw(SENTENCES)}
    parts.setdefault("properties", []).append(said)
    for entry in parts["codes"]:
        if entry["code"] in HTTP and draw(st.booleans()):
            entry.setdefault("properties", {})["in-http"] = "different"


@st.composite
def _rows(draw: st.DrawFn, numbers: list[int]) -> tuple[Object, Values]:
    """Rows of a few columns; what has a default may be left out of a row."""
    kinds = st.sampled_from(["flag", "int", "text", "code", "enum", "set", "tokens"])
    columns, needed, free = [], {}, {}
    for index, kind in enumerate(draw(st.lists(kinds, min_size=1, max_size=4))):
        name = draw(_ids("k", index))
        declaration, values = draw(_declaration(kind, numbers))
        columns.append({"id": name, "type": kind, "meaning": draw(SENTENCES), **declaration})
        (free if "default" in declaration else needed)[name] = values
    row = st.fixed_dictionaries(needed, optional=free)
    return {"columns": columns}, st.lists(row, min_size=1, max_size=3)
