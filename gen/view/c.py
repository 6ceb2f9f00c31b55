"""view_c: a Registry becomes the finished tokens and rows that the C templates lay out.

Names that end with an underscore are internal to the generated code: no code, class or property
can have such a name, so nothing of the API can collide with them.
"""

from __future__ import annotations

from gen.model.registry import Class, Registry
from gen.outputs import PLACES
from gen.view import c_text
from gen.view.c_bounds import Predicate, condition, even, predicates, test
from gen.view.c_codes import about_class, enumerators, groups, with_class
from gen.view.c_functions import declarations
from gen.view.c_keys import pooled, text_tables
from gen.view.c_line_rows import Wanted, line_rows
from gen.view.c_lines import BIG, chosen, line_tokens
from gen.view.c_status_line import status_line
from gen.view.c_texts import Policy, Text, class_texts, code_texts, unknown_phrase
from gen.view.functions import functions
from gen.view.options import Options

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["Options", "none_of", "pool_of", "view"]

INDENT = 4
INLINE = 64  # places that may call an inline function, as a guess
NO_BEST: Row = {
    **{"has_best": False, "has_instead": False, "rank": "", "instead": "", "nothing": ""},
    "best": (),
}


def view(registry: Registry, options: Options) -> Row:
    """Everything that a C template may name, each value finished C: `{"count": "75", ...}`."""
    prefix = options.prefix or registry.prefix
    if registry.kind == "tokens" and options.unknown == "class":
        options = options._replace(unknown="empty")
    tables = _tables(registry, options, prefix)
    enum = groups(registry, prefix)
    line = status_line(registry, prefix, options.profile == "full", options.lines)
    return {
        "prefix": prefix,
        "macro": prefix.upper(),
        **_head(registry, options),
        **_words(registry),
        **_flags(registry, options),
        **_classes(registry, prefix),
        "predicates": tuple(map(_predicate, predicates(registry))),
        "functions": _functions(registry, options),
        **_digits(registry),
        **tables,
        **_properties(registry, options),
        **line,
        "eights": tables["long"] or line["by_eights"],
        "count": str(len(registry.codes)),
        "none": c_text.integer(none_of(registry)),
        "groups": enum,
        "call": "X_" if any(code.name == "X" for code in registry.codes) else "X",
        "codes": tuple(code for group in enum for code in group["codes"]),
    }


def none_of(registry: Registry) -> int:
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
        **PLACES,
        "options": _lines(c_text.comments(options.asked)),
        "license": _lines(c_text.block_comment(options.license_lines)),
        "about": _lines(c_text.doc_lines((about,))),
    }


def _tables(registry: Registry, options: Options, prefix: str) -> Row:
    """All tables of numbers and texts; the pool, which only they need, is held no longer."""
    found = _texts(registry, options)
    texts = text_tables(registry.codes, _policy(registry, options), found)
    return {**texts, **_lines_of(registry, options, prefix, pooled(registry.codes, found))}


def _lines_of(
    registry: Registry, options: Options, prefix: str, pool: tuple[Text, ...]
) -> Row:
    """How a number finds its line, and what a row of the table of all lines holds."""
    full, words = options.profile == "full", _words(registry)
    named = full and registry.kind != "tokens"
    by_class = bool(registry.classes) and (full or options.unknown == "class")
    classes = registry.classes if by_class else ()
    asked = "table" if options.inline else options.lookup
    callers = INLINE if options.inline else 2 + full * (2 + len(registry.properties))
    found = chosen(registry.codes, classes, asked, full, callers)
    tokens = line_tokens(registry, found, prefix, by_class, not full)
    wanted = Wanted(
        coded=full or found.form in ("slots", "search"),
        named=named,
        by_class=by_class,
        inside=bool(tokens["inside"]),
        unknown=options.unknown,
        word=str(words["word"]),
        none=none_of(registry),
        big=len(registry.codes) > BIG,
    )
    return {
        **tokens,
        **line_rows(registry, wanted, pool, prefix),
        "needs_class": named or tokens["outside"],
    }


def _words(registry: Registry) -> Row:
    """What an entry is called, its text, and the argument of functions that take its number."""
    if registry.kind == "tokens":
        return {"entry": "token", "entries": "tokens", "word": "text", "argument": "value"}
    return {"entry": "code", "entries": "codes", "word": "phrase", "argument": "code"}


def _predicate(one: Predicate) -> Row:
    doc = _lines(c_text.doc_lines((one.about,)))
    return {"name": one.name, "doc": doc, **test(one.condition)}


def _functions(registry: Registry, options: Options) -> Rows:
    """The declarations of all functions but those of properties."""
    prefix = options.prefix or registry.prefix
    inline = "static inline" if options.inline else ""
    found = functions(registry, options._replace(prefix=prefix), _exact(registry, options))
    return declarations(found, f"{prefix}_API".upper(), inline)


def _linkage(options: Options) -> Row:
    """What stands before functions and tables: `static inline` in a header, or nothing."""
    inline = options.inline and options.profile != "enum"
    return {
        "inline": inline,
        "open": "static inline " if inline else "",
        "local": "static inline" if inline else "static",
        "storage": "" if inline else "static ",
    }


def _flags(registry: Registry, options: Options) -> Row:
    """What the templates ask with `if`."""
    tokens, full = registry.kind == "tokens", options.profile == "full"
    return {
        "tokens": tokens,
        "exact": _exact(registry, options),
        "full": full,
        "named": full and not tokens,
        "has_properties": full and bool(registry.properties),
        "has_functions": options.profile != "enum",
        "single": options.form == "single",
        "has_map": options.form == "single" or options.profile == "enum",
        "deprecated": any(code.status == "deprecated" for code in registry.codes),
        "null": options.unknown == "null",
        "unknown": c_text.doc(f'"{unknown_phrase(options.unknown)}"'),
        "classed": options.unknown == "class" and bool(registry.classes),
        **_linkage(options),
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
        **even(registry.classes),
    }


def _class(entry: Class, number: int, prefix: str) -> Row:
    """`if (code >= 100 && code <= 199)` is made of a condition."""
    fallback = entry.fallback
    return {
        "enumerator": f"{prefix}_CLASS_{entry.id}".upper(),
        "number": str(number),
        "name": entry.id.upper(),
        "condition": condition((entry,)),
        "doc": _lines(c_text.doc_comment(about_class(entry), INDENT)),
        "fallback": f"{prefix}_NONE".upper() if fallback is None else c_text.integer(fallback),
    }


def _digits(registry: Registry) -> Row:
    """How long a number in text may be: `{"digits": "3", "negative": False, "wide": False}`."""
    bounds = [code.code for code in registry.codes]
    bounds += [bound for entry in registry.classes for bound in (entry.first, entry.last)]
    digits = len(str(max(abs(bound) for bound in bounds)))
    return {
        "digits": str(digits),
        "negative": min(bounds) < 0,
        "wide": digits > 9,
        "number_type": "long long" if digits > 9 else "int",
    }


def _exact(registry: Registry, options: Options) -> bool:
    """Whether A to Z and a to z are different letters."""
    return registry.case_sensitive or options.case == "exact"


def _policy(registry: Registry, options: Options) -> Policy:
    """Which texts are wanted."""
    full, word = options.profile == "full", str(_words(registry)["word"])
    return Policy(full, options.unknown, word, _exact(registry, options), registry.kind != "tokens")


def pool_of(registry: Registry, options: Options) -> tuple[Text, ...]:
    """The texts of the pool, in the order of the lines."""
    return pooled(registry.codes, _texts(registry, options))


def _texts(registry: Registry, options: Options) -> tuple[Text, ...]:
    """Every text, in the order of the lines."""
    policy = _policy(registry, options)
    return (*code_texts(registry, policy), *class_texts(registry, policy))


def _properties(registry: Registry, options: Options) -> Row:
    """The tokens of properties; a registry that has none need not pay for the modules."""
    if not registry.properties or options.profile != "full":
        return {"properties": (), "has_tokens": False, **NO_BEST}
    from gen.view.c_properties import best, properties
    from gen.view.c_property_prose import best as about_best
    from gen.view.c_values import tables

    prefix = options.prefix or registry.prefix
    api, found = f"{prefix}_API".upper(), NO_BEST
    if registry.best:
        nothing = registry.best.nothing
        name = enumerators(registry, prefix).get(nothing, c_text.integer(nothing))
        found = best(registry.best, about_best(registry.best, prefix, name), api)
    found_in = tables(registry, with_class(registry), prefix, none_of(registry))
    rows = properties(found_in, prefix, api)
    return {
        "properties": rows,
        "has_tokens": any(row["bits"] for row in rows),
        **found,
    }
