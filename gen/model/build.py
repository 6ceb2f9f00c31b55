"""Checked documents -> the frozen Registry: overlays merged, defaults filled in, all in order."""

from __future__ import annotations

from gen.load.nodes import Document, Object
from gen.model.fields import as_object, each, maybe, nodes, text, texts, whole
from gen.model.properties import compared, declaration, missing, values
from gen.model.registry import (
    Best,
    Class,
    Code,
    Foreign,
    Property,
    Range,
    Registry,
    Sourced,
    StatusLine,
)
from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypedDict

    from gen.model.pages import Comparison, Example, Heading, Topic

    class Pages(TypedDict):
        headings: tuple[Heading, ...]
        topics: tuple[Topic, ...]
        compare: tuple[Comparison, ...]
        example: Example | None

    Numbered = Mapping[object, int]


class Keys(Record):
    """Where the entries of a kind of registry stand, and behind which keys they say what."""

    list: str
    number: str
    text: str
    refer: str  # by which of the two another entry names one


CODES = Keys("codes", "code", "phrase", "code")
TOKENS = Keys("tokens", "ordinal", "token", "token")


def build(
    document: Document,
    overlays: tuple[Document, ...] = (),
    others: Mapping[str, Document] | None = None,
    pages: bool = True,
) -> Registry:
    """The registry that the documents make, in which `validate` has found no fault.

    `others` holds the registries that properties name, by id. Without `pages` it lacks what only
    pages show.
    """
    root = as_object(document.root)
    head = as_object(root["registry"])
    near = {id: as_object(other.root) for id, other in (others or {}).items()}
    properties = tuple(declaration(node, near) for node in nodes(root, "properties"))
    classes = [code_class(node, properties) for node in nodes(root, "classes")]
    keys = TOKENS if TOKENS.list in root else CODES
    codes = all_entries(keys, root, [as_object(one.root) for one in overlays], properties)
    properties, codes = with_counterparts(properties, codes, near)
    return Registry(
        id=text(head, "id"),
        title=text(head, "title"),
        version=text(head, "version"),
        authority=text(head, "authority"),
        updated=text(head, "updated"),
        license=text(head, "license"),
        prefix=text(head, "prefix") or text(head, "id"),
        kind=keys.list,
        case_sensitive=text(head, "case") == "sensitive",
        shared_phrases=tuple(sorted(texts(head, "shared-phrases"))),
        status_line=status_line(as_object(head["status-line"])) if "status-line" in head else None,
        ranges=tuple(sorted(each(head, "ranges", span), key=lambda one: one.first)),
        classes=tuple(sorted(classes, key=lambda one: one.first)),
        properties=properties,
        best=best(as_object(root["best"])) if "best" in root else None,
        **for_pages(root if pages else Object()),
        codes=tuple(sorted(codes, key=lambda one: one.code)),
    )


def for_pages(root: Object) -> Pages:
    """What only pages show; who makes none, or has none of it, need not pay for the module."""
    if not {"headings", "topics", "compare", "example"} & root.keys():
        return {"headings": (), "topics": (), "compare": (), "example": None}
    from gen.model.build_pages import comparisons, example, headings, topics

    return {
        "headings": headings(root),
        "topics": topics(root),
        "compare": comparisons(root),
        "example": example(root),
    }


def best(node: Object) -> Best:
    return Best(
        meaning=text(node, "meaning"),
        rank=text(node, "rank"),
        instead=text(node, "instead"),
        nothing=whole(node, "nothing"),
        source=text(node, "source"),
    )


def status_line(node: Object) -> StatusLine:
    return StatusLine(
        version=text(node, "version"),
        case_sensitive=text(node, "case") == "sensitive",
        marks=text(node, "marks"),
        escape=text(node, "escape"),
        beyond_ascii=text(node, "beyond-ascii") or "none",
        source=text(node, "source"),
    )


def numbered(keys: Keys, *roots: Object) -> dict[object, int]:
    """What an entry is called by others, and its number: {"BYE": 2}; {} where nobody calls one."""
    found = [node for root in roots for node in nodes(root, keys.list)]
    if not any("use-instead" in node for node in found):
        return {}
    return {node[keys.refer]: whole(node, keys.number) for node in found}


def all_entries(
    keys: Keys, root: Object, overlays: list[Object], properties: tuple[Property, ...]
) -> list[Code]:
    """The codes or tokens of a registry and of its overlays."""
    ordinals = numbered(keys, root, *overlays)
    id = text(as_object(root["registry"]), "id")
    codes = entries(root, keys, id, properties, ordinals)
    for overlay in overlays:
        codes = merged(codes, overlay, keys, properties, ordinals)
    return codes


def entries(
    root: Object, keys: Keys, origin: str, properties: tuple[Property, ...], ordinals: Numbered
) -> list[Code]:
    """The codes or tokens of one file."""
    return [code(node, keys, origin, properties, ordinals) for node in nodes(root, keys.list)]


def merged(
    codes: list[Code],
    overlay: Object,
    keys: Keys,
    properties: tuple[Property, ...],
    ordinals: Numbered,
) -> list[Code]:
    """The codes with those of an overlay, and with the aliases that it adds."""
    origin = text(as_object(overlay["overlay"]), "id")
    codes = codes + entries(overlay, keys, origin, properties, ordinals)
    added: dict[int, list[Object]] = {}
    for alias in nodes(overlay, "aliases"):
        added.setdefault(whole(alias, keys.number), []).append(alias)
    return [with_aliases(one, added[one.code], keys) if one.code in added else one for one in codes]


def with_aliases(one: Code, aliases: list[Object], keys: Keys) -> Code:
    return one._replace(
        phrase_aliases=one.phrase_aliases + sourced(aliases, keys.text),
        name_aliases=one.name_aliases + sourced(aliases, "name"),
    )


def code(
    node: Object, keys: Keys, origin: str, properties: tuple[Property, ...], ordinals: Numbered
) -> Code:
    aliases = nodes(node, "aliases") if "aliases" in node else []
    instead = node.get("use-instead")
    get: Any = node.get  # a check has found that each key has a value of its type
    return Code._make(
        (
            get(keys.number),
            get("name"),
            get(keys.text),
            sourced(aliases, keys.text),
            sourced(aliases, "name"),
            get("status", "active"),
            get("summary", ""),
            tuple(get("references", ())),
            get("since", ""),
            get("deprecated-since", ""),
            None if instead is None else ordinals[instead],
            values(node, properties) if "properties" in node else (),
            origin,
        )
    )


def code_class(node: Object, properties: tuple[Property, ...]) -> Class:
    return Class(
        id=text(node, "id"),
        first=whole(node, "first"),
        last=whole(node, "last"),
        title=text(node, "title"),
        titles=sourced(nodes(node, "titles"), "title"),
        kind=text(node, "kind"),
        fallback=maybe(node, "fallback"),
        facts=sourced(nodes(node, "facts"), "fact"),
        references=texts(node, "references"),
        properties=values(node, properties),
    )


def span(node: Object) -> Range:
    return Range(
        first=whole(node, "first"),
        last=whole(node, "last"),
        use=text(node, "use"),
        title=text(node, "title"),
        source=text(node, "source"),
    )


def phrases(other: Object) -> dict[int, str]:
    """The phrase of each code of another registry."""
    return {whole(node, "code"): text(node, "phrase") for node in nodes(other, "codes")}


def with_counterparts(
    properties: tuple[Property, ...], codes: list[Code], near: Mapping[str, Object]
) -> tuple[tuple[Property, ...], list[Code]]:
    """Properties and codes, with what is found by comparing the codes with those elsewhere."""
    for declared in properties:
        if declared.type == "counterpart":
            there = phrases(near[declared.registry])
            codes = compared(declared, properties, codes, there)
            properties = with_only(properties, declared, missing(codes, there))
    return properties, codes


def with_only(
    properties: tuple[Property, ...], declared: Property, only: tuple[Foreign, ...]
) -> tuple[Property, ...]:
    return tuple(one._replace(only=only) if one is declared else one for one in properties)


def sourced(holders: list[Object], key: str) -> tuple[Sourced, ...]:
    """The texts behind `key` with their sources: one text, or a list of them."""
    if not holders:
        return ()
    return tuple(
        Sourced(
            text(one, key),
            texts(one, "sources") or (text(one, "source"),),
            text(one, "confidence") or "confirmed",
        )
        for one in holders
        if key in one
    )
