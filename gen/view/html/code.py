"""code: all that is known of a code or a token, as a page of its own."""

from __future__ import annotations

from gen.model.registry import Class, Code, Registry, Sourced
from gen.view.html.book import Book, class_file
from gen.view.html.example import ladder, message
from gen.view.html.layout import layout
from gen.view.html.lists import span
from gen.view.html.mapped import becomes, made_of
from gen.view.html.mentions import Mentions
from gen.view.html.values import scalars, table
from gen.view.html.words import breakable
from gen.view.html.words import code as as_code
from gen.view.html.words import joined, plain
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gen.markup import Markup
    from gen.view.html.book import Row, Rows

CARDS = 4  # of the properties that come first
NO_LADDER: Row = {
    **{"client": "", "server": "", "left": 0, "right": 0, "width": 0, "height": 0, "bottom": 0},
    **{"middle": 0, "arrows": (), "told": (), "words": "", "caption": ""},
}


def code_pages(book: Book, registry: Registry, mentions: Mentions) -> Iterator[Page]:
    codes = registry.codes
    for before, code, behind in zip((None, *codes), codes, (*codes[1:], None)):
        yield code_page(book, registry, code, (before, behind), mentions.of(registry, code))


def code_page(
    book: Book,
    registry: Registry,
    code: Code,
    beside: tuple[Code | None, Code | None],
    mentions: Rows,
) -> Page:
    home = book.class_of(registry, code.code)
    known = code.status != "unregistered"
    parts: dict[str, Rows] = {
        "compared": _compared(book, registry, code),
        "maps": becomes(book, registry, code) + made_of(book, registry, code),
        "mentions": mentions,
        "facts": _facts(book, home if known else None),
        "rows": _rows(book, registry, code),
        "tables": _tables(book, registry, code) if known else (),
    }
    values: Row = {
        **_head(book, registry, code, home),
        **_behaviour(scalars(book, registry, code) if known else ()),
        **_unknown(book, registry, home, known),
        **_example(book, registry, code),
        **parts,
        **{f"has_{name}": bool(rows) for name, rows in parts.items()},
        "names": _names(registry, code),
        **_beside(book, registry, beside),
    }
    path = f"{registry.id}/{book.file(registry.id, code.code)}"
    return Page(path, "docs/html/code.html.tmpl", values)


def _head(book: Book, registry: Registry, code: Code, home: Class | None) -> Row:
    """What a page begins with: number and phrase, class, status, meaning."""
    label = book.label(registry.id, code.code)
    tokens = registry.kind == "tokens"
    title = label if tokens else f"{label} {code.phrase}"
    trail = [(registry.title, "index.html")]
    if home:
        trail.append((home.title, class_file(home)))
    return {
        **layout(book, title, code.summary, trail, registry, label),
        "number": label,
        "phrase": "" if tokens else code.phrase,
        "has_phrase": not tokens,
        "summary": code.summary,
        "has_summary": bool(code.summary),
        "colour": book.colour(registry, code.code),
        **_class(home),
        **_status(book, registry, code),
        "has_tags": home is not None or code.status != "active",
    }


def _behaviour(properties: Rows) -> Row:
    """The properties: the first as cards, the others as a list."""
    return {
        "cards": properties[:CARDS],
        "more": properties[CARDS:],
        "has_cards": bool(properties),
        "has_more": len(properties) > CARDS,
    }


def _class(home: Class | None) -> Row:
    return {
        "has_class": home is not None,
        "class_title": home.title if home else "",
        "class_href": class_file(home) if home else "",
        "class_span": span(home) if home else "",
        "class_kind": home.kind if home and home.kind != home.title.lower() else "",
        "has_kind": bool(home and home.kind and home.kind != home.title.lower()),
    }


def _status(book: Book, registry: Registry, code: Code) -> Row:
    """The status where it is not the usual one, and what to use in its place."""
    instead = code.use_instead
    phrase = book.codes[registry.id][instead].phrase if instead is not None else ""
    return {
        "status": code.status,
        "is_odd": code.status != "active",
        "since_odd": book.sources.linked(code.deprecated_since),
        "has_since_odd": bool(code.deprecated_since),
        "instead": book.called(registry.id, instead, phrase, None) if instead is not None else "",
        "has_instead": instead is not None,
    }


def _unknown(book: Book, registry: Registry, home: Class | None, known: bool) -> Row:
    """What a code is treated as that is not registered."""
    fallback = home.fallback if home and not known else None
    phrase = book.codes[registry.id][fallback].phrase if fallback is not None else ""
    return {
        "is_unknown": fallback is not None,
        "treated_as": "" if fallback is None else book.called(registry.id, fallback, phrase, None),
    }


def _tables(book: Book, registry: Registry, code: Code) -> Rows:
    said = book.said(registry, code)
    return tuple(
        table(book, registry, one, said[one.id])
        for one in registry.properties
        if one.type == "rows" and one.id in said
    )


def _compared(book: Book, registry: Registry, code: Code) -> Rows:
    """The comparisons that the code is in: `486, 600 or 603?`."""
    return tuple(
        {
            "question": question(one.codes),
            "codes": tuple(
                {
                    "number": number,
                    "phrase": book.codes[registry.id][number].phrase,
                    "href": book.file(registry.id, number),
                    "colour": book.colour(registry, number),
                    "current": number == code.code,
                }
                for number in one.codes
            ),
            "text": one.text,
            "source": book.sources.all(one.sources),
        }
        for one in registry.compare
        if code.code in one.codes
    )


def question(codes: tuple[int, ...]) -> str:
    return f"{', '.join(map(str, codes[:-1]))} or {codes[-1]}?"


def _facts(book: Book, home: Class | None) -> Rows:
    """What holds for every member of the class."""
    return tuple(
        {"text": fact.text, "source": book.sources.all(fact.sources)}
        for fact in (home.facts if home else ())
    )


def _example(book: Book, registry: Registry, code: Code) -> Row:
    shown = message(book, registry, code)
    if shown is None:
        return {"has_example": False, "message": "", "example_source": "", **NO_LADDER}
    source = registry.example.source if registry.example else ""
    return {
        "has_example": True,
        "message": shown.text.replace("\r\n", "\n").rstrip("\n"),
        "example_source": book.sources.linked(source),
        **ladder(registry, code, shown),
    }


def _names(registry: Registry, code: Code) -> Rows:
    """What the code is called in C, its own name first."""
    texts = [code.name, *(alias.text for alias in code.name_aliases)]
    return tuple({"name": breakable(f"{registry.prefix}_{text}".upper())} for text in texts)


def _rows(book: Book, registry: Registry, code: Code) -> Rows:
    """Where it comes from: a title and what is told."""
    rows: list[tuple[str, Markup]] = []
    if code.references:
        rows.append(("Defined in", book.sources.all(code.references)))
    if code.since and code.since not in code.references:
        rows.append(("First defined in", book.sources.linked(code.since)))
    for alias in code.phrase_aliases:
        what = "Also written" if registry.kind == "tokens" else "Other phrase"
        rows.append((what, _alias(book, alias)))
    if code.origin != registry.id:
        rows.append(("Added by", plain(code.origin)))
    return tuple({"title": title, "told": told} for title, told in rows)


def _alias(book: Book, alias: Sourced) -> Markup:
    by = joined((book.sources.all(alias.sources),), "")
    doubt = ", unconfirmed" if alias.confidence != "confirmed" else ""
    return joined((as_code(alias.text), " (", by, doubt, ")"), "")


def _beside(book: Book, registry: Registry, both: tuple[Code | None, Code | None]) -> Row:
    """The codes before and behind."""
    row: Row = {}
    for name, code in zip(("before", "behind"), both):
        row[f"has_{name}"] = code is not None
        row[f"{name}_href"] = book.file(registry.id, code.code) if code else ""
        row[f"{name}_label"] = book.label(registry.id, code.code) if code else ""
        row[f"{name}_phrase"] = code.phrase if code and registry.kind != "tokens" else ""
    return row
