"""registry: a page for a registry, and one for each of its classes."""

from __future__ import annotations

from gen.model.registry import Sourced
from gen.view.markdown.words import code, heading, joined, lines, link, references
from gen.view.page import Page
from gen.view.told import by, class_of, compared, quoted, standing, title, values

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gen.model.registry import Class, Code, Property, Registry

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["counted", "registry_pages"]


def registry_pages(registry: Registry, source: str) -> Iterable[Page]:
    """The page of the registry; where it has classes, their pages have the codes."""
    yield Page(f"{registry.id}.md", "docs/markdown/registry.md.tmpl", _values(registry, source))
    for entry in registry.classes:
        values = _class(registry, entry, source)
        yield Page(f"{registry.id}/{entry.id}.md", "docs/markdown/class.md.tmpl", values)


def counted(registry: Registry) -> str:
    """`75 codes, and 18 that are in use without being registered`."""
    left = sum(one.status == "unregistered" for one in registry.codes)
    count = len(registry.codes) - left
    entries = registry.kind if count != 1 else registry.kind[:-1]
    more = f", and {left} that are in use without being registered" if left else ""
    return f"{count} {entries}{more}"


def _values(registry: Registry, source: str) -> Row:
    outside = [code for code in registry.codes if not class_of(registry, code.code)]
    return {
        "source": source,
        "title": registry.title,
        "version": registry.version,
        "counted": counted(registry),
        "issued": ", ".join(filter(None, (registry.authority, registry.updated))),
        "has_issued": bool(registry.authority or registry.updated),
        **_heads(registry),
        "has_classes": bool(registry.classes),
        "classes": tuple(
            {
                "title": link(one.title, f"{registry.id}/{one.id}.md"),
                "span": f"{one.first} to {one.last}",
                "kind": one.kind,
                "fallback": "" if one.fallback is None else str(one.fallback),
            }
            for one in registry.classes
        ),
        "codes": tuple(_line(registry, one, f"{registry.id}/") for one in registry.codes),
        "has_details": bool(outside),
        "details": tuple(_details(registry, one) for one in outside),
        "has_properties": bool(registry.properties),
        "properties": tuple(map(_property, registry.properties)),
    }


def _heads(registry: Registry) -> Row:
    tokens = registry.kind == "tokens"
    return {"number": "ordinal" if tokens else "code", "phrase": "token" if tokens else "phrase"}


def _line(registry: Registry, entry: Code, folder: str) -> Row:
    """A row of a table of codes; the number leads to what is said of the code."""
    home = class_of(registry, entry.code)
    page = f"{folder}{home.id}.md" if home and folder else ""
    return {
        "number": link(entry.code, f"{page}#{entry.code}"),
        "phrase": entry.phrase,
        "meaning": entry.summary,
        "status": "" if entry.status == "active" else entry.status,
        "references": references(entry.references),
    }


def _class(registry: Registry, entry: Class, source: str) -> Row:
    codes = [one for one in registry.codes if entry.first <= one.code <= entry.last]
    return {
        "source": source,
        "title": f"{entry.title}: {entry.first} to {entry.last}",
        "registry": link(registry.title, f"../{registry.id}.md"),
        "facts": lines(_facts(entry)),
        **_heads(registry),
        "has_codes": bool(codes),
        "codes": tuple(_line(registry, one, "") for one in codes),
        "details": tuple(_details(registry, one) for one in codes),
    }


def _facts(entry: Class) -> Iterable[str]:
    if entry.kind:
        yield f"Members are {entry.kind}."
    if entry.titles:
        yield "Also titled " + ", ".join(map(quoted, entry.titles)) + "."
    yield from (fact.text.rstrip(".") + by(fact) + "." for fact in entry.facts)
    if entry.fallback is not None:
        yield f"An unknown one is treated as {entry.fallback}."
    if entry.references:
        yield joined(("See ", references(entry.references), "."), "")


def _details(registry: Registry, entry: Code) -> Row:
    """All that is known of a code."""
    return {
        "heading": heading(entry.code, title(registry, entry)),
        "meaning": entry.summary,
        "has_meaning": bool(entry.summary),
        "facts": lines(_known(registry, entry)),
        "values": tuple(
            {
                "id": link(declared.id, _declaration(registry, entry, declared)),
                "has_rows": len(texts) > 1,
                "text": texts[0] if len(texts) == 1 else "",
                "rows": lines(texts if len(texts) > 1 else ()),
            }
            for declared, texts in values(registry, entry)
        ),
    }


def _known(registry: Registry, entry: Code) -> Iterable[str]:
    """Its names, its standing, where it is defined, other spellings."""
    if entry.status != "unregistered":
        names = (entry.name, *(one.text for one in entry.name_aliases))
        enumerators = joined((code(f"{registry.prefix}_{one}".upper()) for one in names), ", ")
        yield joined(("In C: ", enumerators), "")
    if entry.status != "active":
        yield f"Status: {standing(registry, entry)}"
    if entry.references:
        yield joined(("Defined by ", references(entry.references)), "")
    if entry.since and entry.since not in entry.references:
        yield joined(("First defined by ", references((entry.since,))), "")
    if entry.phrase_aliases:
        yield "Also spelled " + ", ".join(map(quoted, entry.phrase_aliases))
    for one in compared(registry, entry):
        yield f"Mixed up: {one.text}{by(Sourced('', one.sources))}"


def _declaration(registry: Registry, entry: Code, declared: Property) -> str:
    """Where a property is declared, from where a code is told of."""
    page = f"../{registry.id}.md" if class_of(registry, entry.code) else ""
    return f"{page}#property-{declared.id}"


def _property(one: Property) -> Row:
    members = one.members if one.type in ("enum", "set", "counterpart") else ()
    return {
        "heading": heading(f"property-{one.id}", one.id),
        "meaning": one.meaning.rstrip(".") + (f" ({one.source})." if one.source else "."),
        "type": one.type,
        "has_members": bool(members or one.columns),
        "head": "column" if one.columns else "value",
        "members": tuple(
            {"id": code(each.id), "meaning": each.meaning} for each in members or one.columns
        ),
    }
