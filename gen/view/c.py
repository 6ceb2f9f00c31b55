"""view_c: a Registry becomes the finished tokens and rows that the C templates lay out.

Names that end with an underscore are internal to the generated code: no code, class or property
can have such a name, so nothing of the API can collide with them.
"""

from __future__ import annotations

from gen.model.registry import Class, Code, Registry
from gen.record import Record
from gen.view import c_text
from gen.view.c_bounds import condition, predicates
from gen.view.c_lines import lines
from gen.view.c_prose import about_alias, about_class, about_code, token_texts, why_deprecated
from gen.view.c_status_line import status_line
from gen.view.c_texts import Policy, class_texts, code_texts, lookup, pool_size, unknown_phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypedDict

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

    class Group(TypedDict):
        """Codes of one class, under a title where there are classes."""

        later: bool
        titled: bool
        title: str
        codes: Rows


__all__ = ["Options", "view"]

INDENT = 4
NO_BEST: Row = {
    **{"has_best": False, "has_instead": False, "rank": "", "instead": "", "nothing": ""},
    "about_best": (),
}


class Options(Record):
    """What of a registry goes into the C, and how."""

    prefix: str = ""  # of every name; "" for the registry's own
    profile: str = "full"  # enum, phrases or full
    form: str = "split"  # split or single
    lookup: str = "switch"  # switch or table: from a number to its line
    lines: bool = False  # whether each code's status line is there, ready to be sent
    unknown: str = "class"  # what an unknown code's phrase is: null, empty, class, or a text
    license_lines: tuple[str, ...] = ("SPDX-License-Identifier: 0BSD OR CC0-1.0",)
    digest: str = ""  # of the inputs, 64 hexadecimal digits
    source_name: str = ""  # "sip.json"


def view(registry: Registry, options: Options) -> Row:
    """Everything that a C template may name, each value finished C: `{"count": "75", ...}`."""
    prefix = options.prefix or registry.prefix
    if registry.kind == "tokens" and options.unknown == "class":
        options = options._replace(unknown="empty")
    groups = _groups(registry, prefix)
    return {
        "prefix": prefix,
        "macro": prefix.upper(),
        **_head(registry, options),
        **_words(registry),
        **_flags(registry, options),
        **_classes(registry, prefix),
        "predicates": predicates(registry),
        **_digits(registry),
        **_lines_of(registry, options, prefix),
        **_tables(registry, options),
        **status_line(registry, prefix, options.profile == "full", options.lines),
        "count": str(len(registry.codes)),
        "none": c_text.integer(_none(registry)),
        "groups": groups,
        "call": "X_" if any(code.name == "X" for code in registry.codes) else "X",
        "codes": tuple(code for group in groups for code in group["codes"]),
    }


def _none(registry: Registry) -> int:
    """What stands for no code: 0, or the least int in a registry that has a code 0."""
    return c_text.INT_MIN if any(code.code == 0 for code in registry.codes) else 0


def _lines(lines: Iterable[str]) -> Rows:
    return tuple({"line": line} for line in lines)


def _head(registry: Registry, options: Options) -> Row:
    """What a file begins with: where it comes from, how it may be used, what it is about."""
    issued = " of ".join(filter(None, (registry.authority, registry.updated)))
    about = f"{registry.title}, version {registry.version}" + (f" ({issued})." if issued else ".")
    return {
        "source": c_text.comment(options.source_name),
        "digest": options.digest,
        "license": _lines(c_text.block_comment(options.license_lines)),
        "about": _lines(c_text.doc_lines((about,))),
    }


def _lines_of(registry: Registry, options: Options, prefix: str) -> Row:
    """How a number finds its line, and what a row of the table of all lines holds."""
    full = options.profile == "full"
    by_class = bool(registry.classes) and (full or options.unknown == "class")
    found = lines(registry, prefix, options.lookup, by_class)
    search = not found["switch"] and not found["table"]
    return {
        **found,
        "search": search,
        "needs_code": full or search,
        "needs_class": (full and registry.kind != "tokens") or found["outside"],
        "unknown_rows": _unknown_rows(registry, options, prefix, by_class, full or search),
    }


def _unknown_rows(
    registry: Registry, options: Options, prefix: str, by_class: bool, coded: bool
) -> Rows:
    """The rows of what is unknown: the code to treat it as, its name, its phrase."""
    null, classed = options.unknown == "null", options.unknown == "class"
    if null and not coded:
        return ()
    macro, word = prefix.upper(), str(_words(registry)["word"])
    named = options.profile == "full" and registry.kind != "tokens"

    def row(code: int | None, member: str, who: str) -> Row:
        number = f"{macro}_NONE" if code is None else c_text.integer(code)
        texts = ("name_unknown", member) if named else (member,)
        cells = [number] if coded else []
        cells += ["0" if null else f"{macro}_AT_({text})" for text in texts]
        return {"words": ", ".join(cells), "who": who}

    plain = f"{word}_unknown"
    rows = [row(None, plain, "of no class" if by_class else "unknown")]
    for entry in registry.classes if by_class else ():
        title = f"title_{entry.id.upper()}" if classed else plain
        rows.append(row(entry.fallback, title, f"class {entry.id.upper()}"))
    return tuple(rows)


def _words(registry: Registry) -> Row:
    """What an entry is called, its text, and the argument of functions that take its number."""
    if registry.kind == "tokens":
        return {"entry": "token", "entries": "tokens", "word": "text", "argument": "value"}
    return {"entry": "code", "entries": "codes", "word": "phrase", "argument": "code"}


def _flags(registry: Registry, options: Options) -> Row:
    """What the templates ask with `if`."""
    classed = options.unknown == "class" and bool(registry.classes)
    tokens, full = registry.kind == "tokens", options.profile == "full"
    return {
        "tokens": tokens,
        "case_sensitive": registry.case_sensitive,
        "full": full,
        "named": full and not tokens,
        "has_properties": full and bool(registry.properties),
        "functions": options.profile != "enum",
        "single": options.form == "single",
        "deprecated": any(code.status == "deprecated" for code in registry.codes),
        "null": options.unknown == "null",
        "unknown": c_text.doc(f'"{unknown_phrase(options.unknown)}"'),
        "classed": classed,
        "has_fallback": any(entry.fallback is not None for entry in registry.classes),
        "no_classes": not registry.classes,
    }


def _classes(registry: Registry, prefix: str) -> Row:
    """Rows of classes; `whole_class` is the one that holds every int, if one does."""
    rows = tuple(_class(entry, number, prefix) for number, entry in enumerate(registry.classes, 1))
    whole = next((row for row in rows if row["condition"] == "1"), None)
    return {
        "classes": rows,
        "one_class": whole is not None,
        "whole_class": whole["enumerator"] if whole else "",
    }


def _class(entry: Class, number: int, prefix: str) -> Row:
    """`if (code >= 100 && code <= 199)` is made of a condition."""
    word = entry.id.upper()
    fallback = entry.fallback
    return {
        "enumerator": f"{prefix}_CLASS_{word}".upper(),
        "number": str(number),
        "name": word,
        "condition": condition((entry,)),
        "doc": _lines(c_text.doc_comment(about_class(entry), INDENT)),
        "fallback": f"{prefix}_NONE".upper() if fallback is None else c_text.integer(fallback),
    }


def _groups(registry: Registry, prefix: str) -> tuple[Group, ...]:
    """Runs of codes of the same class, as the enum shows them."""
    groups: list[tuple[Class | None, list[Code]]] = []
    for code, entry in _with_class(registry):
        if not groups or groups[-1][0] != entry:
            groups.append((entry, []))
        groups[-1][1].append(code)
    names = _enumerators(registry, prefix)
    texts = token_texts(registry)
    return tuple(
        {
            "later": index > 0,
            "titled": bool(registry.classes),
            "title": f"Class {entry.id}: {entry.first} to {entry.last}" if entry else "Of no class",
            "codes": tuple(
                _code(code, code is not codes[0], prefix, names, texts) for code in codes
            ),
        }
        for index, (entry, codes) in enumerate(groups)
    )


def _enumerators(registry: Registry, prefix: str) -> Mapping[int, str]:
    """The enumerator of each code: `SIP_STATUS_BUSY_HERE` for 486."""
    return {code.code: f"{prefix}_{code.name}".upper() for code in registry.codes}


def _with_class(registry: Registry) -> Iterable[tuple[Code, Class | None]]:
    """Each code with its class; both are sorted, so one walk finds them all."""
    classes = iter(registry.classes)
    entry = next(classes, None)
    for code in registry.codes:
        while entry and entry.last < code.code:
            entry = next(classes, None)
        yield code, entry if entry and entry.first <= code.code else None


def _code(
    code: Code, later: bool, prefix: str, names: Mapping[int, str], texts: Mapping[int, str]
) -> Row:
    """A code as the enum and the switch need it: `SIP_STATUS_BUSY_HERE = 486`."""
    mark = f" {prefix}_DEPRECATED".upper() + f"({c_text.literal(why_deprecated(code, names))})"
    return {
        "later": later,
        "enumerator": names[code.code],
        "attribute": mark if code.status == "deprecated" else "",
        "code": c_text.integer(code.code),
        "name": code.name,
        "phrase": c_text.literal(code.phrase),
        "doc": _lines(c_text.doc_comment(about_code(code, texts), INDENT)),
        "aliases": tuple(
            {
                "enumerator": f"{prefix}_{alias.text}".upper(),
                "doc": _lines(c_text.doc_comment((about_alias(code, alias),), INDENT)),
            }
            for alias in code.name_aliases
        ),
    }


def _digits(registry: Registry) -> Row:
    """How long a number in text may be: `{"digits": "3", "negative": False, "wide": False}`."""
    bounds = [code.code for code in registry.codes]
    bounds += [bound for entry in registry.classes for bound in (entry.first, entry.last)]
    digits = max(len(str(abs(bound))) for bound in bounds)
    wide = digits > 9
    return {
        "digits": str(digits),
        "negative": min(bounds) < 0,
        "wide": wide,
        "number_type": "long long" if wide else "int",
    }


def _tables(registry: Registry, options: Options) -> Row:
    """The pool of texts, the rows that find a code by its text, and the properties."""
    tokens, word = registry.kind == "tokens", str(_words(registry)["word"])
    policy = Policy(options.profile == "full", options.unknown, word, not tokens)
    outer = class_texts(registry, policy)
    texts = code_texts(registry, policy)
    pool = (*outer, *texts)
    return {
        "pool": tuple(text.row() for text in pool),
        "offset_type": c_text.unsigned(pool_size(pool)),
        "phrases": lookup(texts, word),
        "names": lookup(texts, "name"),
        **_properties(registry, options),
    }


def _properties(registry: Registry, options: Options) -> Row:
    """The tokens of properties; a registry that has none need not pay for the modules."""
    if not registry.properties or options.profile != "full":
        return {"properties": (), "has_tokens": False, **NO_BEST}
    from gen.view.c_properties import best, properties
    from gen.view.c_tables import tables

    prefix = options.prefix or registry.prefix
    names = _enumerators(registry, prefix)
    found = best(registry.best, prefix, names) if registry.best else NO_BEST
    rows = properties(tables(registry, _with_class(registry), prefix, _none(registry)), prefix)
    return {"properties": rows, "has_tokens": any(row["bits"] for row in rows), **found}
