"""registry: the pages of a registry as a whole: its list, its classes, its history, its gaps."""

from __future__ import annotations

from gen.model.registry import Class, Code, Registry
from gen.view.html.book import Book, class_file, heading, in_order, property_file, registered
from gen.view.html.code import question
from gen.view.html.layout import layout, size
from gen.view.html.lists import chips, groups, odd, space, span
from gen.view.html.values import of_class, table
from gen.view.html.words import code, counted, plain
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.view.html.book import Row, Rows


GAPS = "Unassigned and unregistered"


def registry_pages(book: Book, registry: Registry) -> list[Page]:
    pages = [overview(book, registry), gaps(book, registry), history(book, registry)]
    return pages + [class_page(book, registry, one) for one in registry.classes]


def _trail(registry: Registry) -> tuple[tuple[str, str], ...]:
    return ((registry.title, "index.html"),)


def overview(book: Book, registry: Registry) -> Page:
    """Every code with its meaning, by class."""
    about = f"{size(registry)}: what each means and what comes of it, with the source of each fact."
    values: Row = {
        **layout(book, registry.title, about, registry=registry),
        "heading": registry.title,
        "lead": about,
        "authority": registry.authority,
        "has_authority": bool(registry.authority),
        "updated": registry.updated,
        "version": registry.version,
        "groups": groups(book, registry),
        "odd": odd(book, registry),
        "has_odd": bool(odd(book, registry)),
        "ways": ways(book, registry),
        "compared": compared(book, registry),
        "has_compared": bool(registry.compare),
        "tokens": registry.kind == "tokens",
    }
    return Page(f"{registry.id}/index.html", "docs/html/registry.html.tmpl", values)


def ways(book: Book, registry: Registry) -> Rows:
    """The other pages about a registry."""
    found = [
        (heading(registry, one.id), property_file(one), one.meaning) for one in in_order(registry)
    ]
    free = f"{registry.kind.capitalize()} that are free, and those seen in use."
    found += [
        (GAPS, "not-assigned.html", free),
        ("History", "registry-history.html", "Which document brought what, old phrases and names."),
        ("C API", "c-api.html", "Every function, enum and macro that is generated from it."),
    ]
    return tuple({"title": title, "href": href, "about": about} for title, href, about in found)


def compared(book: Book, registry: Registry) -> Rows:
    return tuple(
        {
            "question": question(one.codes),
            "codes": chips(book, registry, (book.codes[registry.id][n] for n in one.codes)),
            "text": one.text,
            "source": book.sources.all(one.sources),
        }
        for one in registry.compare
    )


def class_page(book: Book, registry: Registry, one: Class) -> Page:
    """What holds for every member of a class, unknown ones too."""
    members = book.members(registry, one)
    fallback = one.fallback
    known = book.codes[registry.id].get(fallback) if fallback is not None else None
    count = counted(len(registered(members)), "registered code")
    about = f"{one.title}: {one.first} to {one.last}, {count}."
    titles = tuple(
        {"text": title.text, "source": book.sources.all(title.sources)} for title in one.titles
    )
    facts = tuple(
        {"text": fact.text, "source": book.sources.all(fact.sources)} for fact in one.facts
    )
    values: Row = {
        **layout(book, f"{span(one)} {one.title}", about, _trail(registry), registry, one.title),
        "span": span(one),
        "heading": one.title,
        "lead": about,
        "colour": book.colour(registry, one.first),
        "kind": one.kind,
        "has_kind": bool(one.kind),
        "fallback": book.called(registry.id, known.code, known.phrase, None) if known else "",
        "has_fallback": known is not None,
        "titles": titles,
        "has_titles": bool(titles),
        "facts": facts,
        "has_facts": bool(facts),
        "references": book.sources.all(one.references),
        "has_references": bool(one.references),
        "codes": chips(book, registry, members),
        "properties": of_class(book, registry, one),
        "has_properties": bool(of_class(book, registry, one)),
        "tables": _tables(book, registry, one),
        "constant": f"{registry.prefix}_class_{one.id}".upper(),
    }
    return Page(f"{registry.id}/{class_file(one)}", "docs/html/class.html.tmpl", values)


def _tables(book: Book, registry: Registry, one: Class) -> Rows:
    from gen.view.html.book import Said

    given = {value.property: Said(value, "") for value in one.properties}
    return tuple(
        table(book, registry, declared, given[declared.id])
        for declared in registry.properties
        if declared.type == "rows" and declared.id in given
    )


def gaps(book: Book, registry: Registry) -> Page:
    """The numbers that nobody has, those set aside, and those in use without being registered."""
    about = f"Which {registry.kind} of the {registry.title} are free, set aside, or in use"
    about += " without being registered."
    odd = _listed(book, registry, "deprecated", "reserved", "obsolete")
    seen = _listed(book, registry, "unregistered")
    values: Row = {
        **layout(book, GAPS, about, _trail(registry), registry),
        "heading": GAPS,
        "lead": about,
        "free": _free(book, registry),
        "has_free": bool(registry.classes),
        "ranges": tuple(
            {
                "span": f"{one.first} to {one.last}",
                "title": one.title,
                "use": one.use,
                "source": book.sources.linked(one.source),
            }
            for one in registry.ranges
        ),
        "has_ranges": bool(registry.ranges),
        "seen": seen,
        "has_seen": bool(seen),
        "odd": odd,
        "has_odd": bool(odd),
        **space(book, registry),
    }
    return Page(f"{registry.id}/not-assigned.html", "docs/html/gaps.html.tmpl", values)


def _free(book: Book, registry: Registry) -> Rows:
    """The runs of numbers of each class that no code has."""
    rows: list[Row] = []
    for one in registry.classes:
        taken = [code.code for code in registered(book.members(registry, one))]
        bounds = [one.first - 1, *taken, one.last + 1]
        runs = [(a + 1, b - 1) for a, b in zip(bounds, bounds[1:]) if b - a > 1]
        free = one.last - one.first + 1 - len(taken)
        rows.append(
            {
                "title": f"{span(one)} {one.title}",
                "href": class_file(one),
                "colour": book.colour(registry, one.first),
                "count": counted(free, "number"),
                "runs": ", ".join(f"{a}" if a == b else f"{a}–{b}" for a, b in runs) or "none",
            }
        )
    return tuple(rows)


def _listed(book: Book, registry: Registry, *statuses: str) -> Rows:
    return tuple(
        {
            "code": book.called(registry.id, one.code, one.phrase, None),
            "colour": book.colour(registry, one.code),
            "status": one.status,
            "summary": one.summary,
            "source": book.sources.all(one.references),
        }
        for one in registry.codes
        if one.status in statuses
    )


def history(book: Book, registry: Registry) -> Page:
    """Which document brought which codes; what was deprecated; what else phrases were."""
    about = f"Which document brought which of the {registry.title}, and other names of them."
    values: Row = {
        **layout(book, "History", about, _trail(registry), registry),
        "heading": "History",
        "lead": about,
        "documents": _documents(book, registry),
        "changes": _changes(book, registry),
        "has_changes": any(one.deprecated_since for one in registry.codes),
        "aliases": _aliases(book, registry),
        "has_aliases": any(one.phrase_aliases or one.name_aliases for one in registry.codes),
    }
    return Page(f"{registry.id}/registry-history.html", "docs/html/history.html.tmpl", values)


def _documents(book: Book, registry: Registry) -> Rows:
    """The documents that first defined codes, RFCs by number, then the others."""
    found: dict[str, list[Code]] = {}
    for one in registry.codes:
        first = one.since or (one.references[0] if one.references else "")
        document = first.partition(" s")[0] if first.startswith("RFC ") else first
        found.setdefault(document or "No document", []).append(one)
    order = sorted(found, key=lambda name: (not name.startswith("RFC "), _number(name), name))
    return tuple(
        {
            "document": book.sources.linked(name),
            "codes": chips(book, registry, found[name]),
            "count": counted(len(found[name]), registry.kind[:-1]),
        }
        for name in order
    )


def _number(document: str) -> int:
    digits = document.removeprefix("RFC ").split(" ")[0]
    return int(digits) if digits.isdigit() else 0


def _changes(book: Book, registry: Registry) -> Rows:
    rows: list[Row] = []
    for one in registry.codes:
        if one.deprecated_since:
            instead = book.codes[registry.id].get(one.use_instead) if one.use_instead else None
            told = plain("–")
            if instead:
                told = book.called(registry.id, instead.code, instead.phrase, None)
            rows.append(
                {
                    "code": book.called(registry.id, one.code, one.phrase, None),
                    "source": book.sources.linked(one.deprecated_since),
                    "instead": told,
                }
            )
    return tuple(rows)


def _aliases(book: Book, registry: Registry) -> Rows:
    return tuple(
        {
            "code": book.called(registry.id, one.code, one.phrase, None),
            "alias": code(alias.text),
            "source": book.sources.all(alias.sources),
        }
        for one in registry.codes
        for alias in (*one.phrase_aliases, *one.name_aliases)
    )
