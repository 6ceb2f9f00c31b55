"""view_cpp: a Registry becomes the finished tokens and rows that the C++ template lays out.

Lines, keys and the pool of texts are those of the C. What differs is how they are spelled: a pool
is one array, so that a compiler may look into it, and a text has its length beside its place.
"""

from __future__ import annotations

from gen.model.registry import Code, Registry
from gen.view import c_text
from gen.view.c import Options, none_of, pool_of
from gen.view.c import view as c_view
from gen.view.c_codes import why_deprecated
from gen.view.c_lines import BIG
from gen.view.c_texts import Text, pool_size, starts
from gen.view.cpp_text import changed, free, identifier, member, pool_rows, rows, span
from gen.view.cpp_text import terminated, text_types, whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]
    Pools = tuple[tuple[Text, ...], ...]

__all__ = ["view"]

# What stands in the namespace whatever the registry holds; a property gets another name.
OWN = """
    all best class_of code code_class count detail effective foreign from_digits from_line from_name
    from_phrase from_text is_registered line name number parse_line parsed_line phrase std text
    token at has
""".split()
LETTERS = {"": "", ", 1": ", true", ", 0": ", false"}
FRAME = 12  # the digits of an int, its sign and a blank


def view(registry: Registry, options: Options) -> Row:
    """Everything that the C++ template may name, each value finished C++."""
    tokens = registry.kind == "tokens"
    if tokens and options.unknown == "class":
        options = options._replace(unknown="empty")
    bare = registry._replace(properties=(), best=None)
    made = c_view(bare, options._replace(inline=True))
    prefix = options.prefix or registry.prefix
    texts = pool_of(registry, options)
    pools, properties = _properties(registry, options, prefix)
    return {
        **made,
        **_codes(registry, made, "token" if tokens else "code"),
        **_classes(made),
        "ready_lines": terminated(rows(made, "ready_lines")),
        **_lookup(made),
        **_tables(registry, made, options, texts),
        **properties,
        **text_types([texts, *pools]),
    }


def _codes(registry: Registry, made: Row, type: str) -> Row:
    """The enumerators, `busy_here`, by class; and the type that they are of."""
    names = {one.code: identifier(one.name) for one in registry.codes}
    said = {code: f"{type}::{name}" for code, name in names.items()}
    codes = iter(registry.codes)
    groups = tuple(
        changed(
            group,
            codes=tuple(_code(row, next(codes), names, said) for row in rows(group, "codes")),
        )
        for group in rows(made, "groups")
    )
    return {
        "type": type,
        "groups": groups,
        "codes": tuple(code for group in groups for code in rows(group, "codes")),
    }


def _code(row: Row, code: Code, names: Mapping[int, str], said: Mapping[int, str]) -> Row:
    """`busy_here`, and what marks a deprecated one."""
    deprecated = code.status == "deprecated"
    why = c_text.literal(why_deprecated(code, said)) if deprecated else ""
    aliases = zip(rows(row, "aliases"), code.name_aliases)
    return changed(
        row,
        enumerator=names[code.code],
        why=why,
        deprecated=deprecated,
        aliases=tuple(changed(one, enumerator=identifier(alias.text)) for one, alias in aliases),
    )


def _classes(made: Row) -> Row:
    """Classes, and what is asked of a number, as conditions on `value`."""
    classes = tuple(
        changed(
            row,
            enumerator=f"code_class::{identifier(str(row['name']))}",
            word=identifier(str(row["name"])),
            condition=whole(str(row["condition"])),
        )
        for row in rows(made, "classes")
    )
    every = next((row["enumerator"] for row in classes if row["condition"] == "true"), "")
    return {
        "classes": classes,
        "whole_class": every,
        "minus_first_class": _minus(made["minus_first_class"]),
        "predicates": tuple(
            changed(row, condition=whole(str(row["condition"])))
            for row in rows(made, "predicates")
        ),
    }


def _minus(words: object) -> str:
    """` - static_cast<unsigned>(100)` of ` - (unsigned)100`."""
    sign, _, number = str(words).partition("(unsigned)")
    return f"{sign}static_cast<unsigned>({number})" if number else ""


def _lookup(made: Row) -> Row:
    """How a number finds its line; a table of pages has all lines in one array."""
    pages = made["page_lines"]
    return {
        "minus_first": _minus(made["minus_first"]),
        "flat_lines": (
            *rows(made, "array_lines"),
            *(row for page in pages for row in page["lines"]),  # type: ignore[attr-defined]
        ),
    }


def _tables(registry: Registry, made: Row, options: Options, texts: Sequence[Text]) -> Row:
    """The tables with an entry for each line: the number, the phrase, the name."""
    codes, word = registry.codes, str(made["word"])
    by_class = registry.classes if made["inside"] or made["outside"] else ()
    full, null = options.profile == "full", options.unknown == "null"
    none = none_of(registry)
    unknown = [none, *(none if c.fallback is None else c.fallback for c in by_class)]
    titled = options.unknown == "class"
    plain = [f"{word}_unknown", *(f"title_{c.id.upper()}" for c in by_class if titled)]
    plain += plain[:1] * (len(unknown) - len(plain))
    phrases = [f"{word}_{code.name}" for code in codes] + ([] if null else plain)
    names = [f"name_{code.name}" for code in codes] if full and made["named"] else []
    names += ["name_unknown"] * len(unknown) if names and not null else []
    macro, big = str(made["macro"]), len(codes) > BIG
    return {
        "number_lines": _numbers([code.code for code in codes], unknown, none, not big),
        "code_type": c_text.whole([*(code.code for code in codes), *unknown]),
        "phrase_lines": _spans(phrases, texts, macro, big),
        "name_lines": _spans(names, texts, macro, big),
        "pool": pool_rows(texts),
        "layout": not big,
        "big_pool": pool_size(texts) > 0xFFFF,
        "finders": tuple(
            changed(row, letters=LETTERS[str(row["letters"])]) for row in rows(made, "finders")
        ),
        "letters_parameter": ", bool plain" if made["letters_parameter"] else "",
        "longest": str(FRAME + max(text.size for text in texts)),
    }


def _numbers(codes: list[int], unknown: list[int], none: int, apart: bool) -> Rows:
    """The lines of the table of codes, each apart where a person may read it."""
    words = [c_text.integer(code) for code in codes]
    words += ("none" if code == none else c_text.integer(code) for code in unknown)
    return tuple({"line": f"{word},"} for word in words) if apart else _filled(words)


def _filled(words: Iterable[str]) -> Rows:
    return tuple({"line": line} for line in c_text.filled(list(words), 4))


def _spans(members: Sequence[str], texts: Sequence[Text], macro: str, big: bool) -> Rows:
    """The lines of a table of texts, by their members; in numbers where there are many."""
    if not big:
        return tuple({"line": member(macro, "pool", one) + ","} for one in members)
    spans = {text.member: span(at, text.size) for at, text in zip(starts(texts), texts)}
    return _filled(spans[one] for one in members)


def _properties(registry: Registry, options: Options, prefix: str) -> tuple[Pools, Row]:
    """The texts and tokens of properties; without any, nobody pays for the module."""
    if not registry.properties or options.profile != "full":
        return (), {"properties": (), "has_tokens": False, "has_properties": False}
    from gen.view.cpp_properties import properties

    taken = {*OWN, *(f"is_{one.id}" for one in registry.classes), "is_provisional", "is_final"}
    return properties(registry, prefix, none_of(registry), lambda name: free(name, taken))
