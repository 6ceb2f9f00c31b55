"""codes: the page of section 7 that tells what codes a registry has and what each means."""

from __future__ import annotations

from gen.view.c_codes import told_in_brief, with_class
from gen.view.man.about import About, dated, registered
from gen.view.man.functions import references
from gen.view.man.words import argument, bare, paragraph, paragraphs, topic
from gen.view.page import Page
from gen.view.told import by, class_of, quoted, standing, title

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Optional

    from gen.model.registry import Class, Code, Property, Registry

    Row = Mapping[str, object]
    Run = tuple[str, Optional[Class], list[Code]]

__all__ = ["codes_page"]

COLUMNS = 80 - len("     ") - 2 * len("    ") - 2  # of a terminal, for the texts of a table


def codes_page(registry: Registry, about: About) -> Page:
    """The page, with a table for each class and a paragraph for each code."""
    values = _values(registry, about)
    return Page(f"man7/{topic(registry.prefix)}.7", "docs/man/codes.man.tmpl", values)


def _runs(registry: Registry) -> list[Run]:
    """The codes of each class, classes without any too; then those that are not registered."""
    runs: list[Run] = [
        (f"{one.title}: {one.first} to {one.last}", one, []) for one in registry.classes
    ]
    homes = {entry.id: codes for _, entry, codes in runs if entry}
    others: list[Code] = []
    for code, entry in with_class(registry):
        if code.status != "unregistered":
            (homes[entry.id] if entry else others).append(code)
    title = "Of no class" if runs else registry.kind.capitalize()
    left = [code for code in registry.codes if code.status == "unregistered"]
    more: list[Run] = [(title, None, others), ("Not registered", None, left)]
    return runs + [run for run in more if run[2]]


def _values(registry: Registry, about: About) -> Row:
    issued = ", ".join(filter(None, (registry.authority, registry.updated)))
    return {
        "source": about.source,
        "date": bare(dated(registry, about)),
        "name": bare(topic(registry.prefix)),
        "title": bare(topic(registry.prefix).upper()),
        "about": registry.title,
        "intro": paragraphs(filter(None, (_counted(registry), issued and f"{issued}."))),
        "tokens": registry.kind == "tokens",
        "groups": tuple(_group(registry, *run) for run in _runs(registry)),
        "has_properties": bool(registry.properties),
        "properties": tuple(map(_property, registry.properties)),
        "pages": references((*about.see, (registry.prefix, "3"), ("codebook", "1"))),
    }


def _counted(registry: Registry) -> str:
    """`Version 1.0.0 of SIP response codes has 75 codes.`"""
    count = len(registered(registry))
    entries = registry.kind if count != 1 else registry.kind[:-1]
    left = len(registry.codes) - count
    more = f"; {left} more that are in use are not registered" if left else ""
    return f"Version {registry.version} of {registry.title} has {count} {entries}{more}."


def _property(one: Property) -> Row:
    source = f"{one.meaning.rstrip('.')} ({one.source})." if one.source else one.meaning
    members = one.members if one.type in ("enum", "set") else ()
    return {
        "id": one.id,
        "meaning": paragraph(source),
        "has_members": bool(members),
        "members": tuple({"id": each.id, "meaning": paragraph(each.meaning)} for each in members),
    }


def _group(registry: Registry, name: str, entry: Class | None, codes: list[Code]) -> Row:
    """A class: what holds for its members, a table of them, and what each means."""
    facts = paragraphs(_facts(entry) if entry else ())
    number = "Ordinal" if registry.kind == "tokens" else "Code"
    phrase = "Token" if registry.kind == "tokens" else "Phrase"
    widest = (
        max((number, *(str(one.code) for one in codes)), key=len),
        max((phrase, *(one.phrase for one in codes)), key=len),
    )
    reference = max((len(_reference(one)) for one in codes), default=0)
    fits = sum(map(len, widest)) + reference <= COLUMNS
    return {
        **{"title": name, "facts": facts, "has_facts": bool(facts), "has_codes": bool(codes)},
        "has_table": bool(codes) and fits,
        **{"number": number, "phrase": phrase},
        **{"number_width": argument(widest[0]), "phrase_width": argument(widest[1])},
        "codes": tuple(_code(registry, one) for one in codes),
    }


def _reference(code: Code) -> str:
    return code.references[0] if code.references else ""


def _facts(entry: Class) -> Iterable[str]:
    if entry.titles:
        yield "Also titled " + ", ".join(map(quoted, entry.titles)) + "."
    yield from (fact.text.rstrip(".") + by(fact) + "." for fact in entry.facts)
    if entry.fallback is not None:
        yield f"An unknown one is treated as {entry.fallback}."
    if entry.references:
        yield f"See {'; '.join(entry.references)}."


def _code(registry: Registry, code: Code) -> Row:
    return {
        "number": str(code.code),
        "phrase": code.phrase,
        "section": _reference(code),
        "title": title(registry, code),
        "about": paragraphs(_about(registry, code)),
    }


def _about(registry: Registry, code: Code) -> Iterable[str]:
    """What it means, its standing, its names, its other spellings, and what is said in brief."""
    if code.summary:
        yield code.summary
    told = [standing(registry, code)] if code.status not in ("active", "unregistered") else []
    if code.status != "unregistered":
        names = (code.name, *(one.text for one in code.name_aliases))
        told.append(", ".join(f"{registry.prefix}_{name}".upper() for name in names))
    told.append("; ".join(code.references))
    if code.since and code.since not in code.references:
        told.append(f"first in {code.since}")
    yield "; ".join(filter(None, told)) + "."
    if code.phrase_aliases:
        yield "Also spelled " + ", ".join(map(quoted, code.phrase_aliases)) + "."
    yield from told_in_brief(code, class_of(registry, code.code), registry.properties)
