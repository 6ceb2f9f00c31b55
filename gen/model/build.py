"""Checked documents -> the frozen Registry: overlays merged, defaults filled in, all in order."""

from __future__ import annotations

from gen.load.nodes import Array, Document, Object
from gen.model.registry import Best, Class, Code, Member, Property, Range, Registry, Sourced, Value
from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeVar

    T = TypeVar("T")
    Numbered = Mapping[object, int]


class Keys(Record):
    """Where the entries of a kind of registry stand, and behind which keys they say what."""

    list: str
    number: str
    text: str
    refer: str  # by which of the two another entry names one


CODES = Keys("codes", "code", "phrase", "code")
TOKENS = Keys("tokens", "ordinal", "token", "token")


def build(document: Document, overlays: tuple[Document, ...] = ()) -> Registry:
    """The registry that the documents make, in which `validate` has found no fault."""
    root = as_object(document.root)
    head = as_object(root["registry"])
    properties = each(root, "properties", declaration)
    classes = [code_class(node, properties) for node in nodes(root, "classes")]
    keys = TOKENS if TOKENS.list in root else CODES
    ordinals = numbered(keys, root, *(as_object(overlay.root) for overlay in overlays))
    codes = entries(root, keys, text(head, "id"), properties, ordinals)
    for overlay in overlays:
        codes = merged(codes, as_object(overlay.root), keys, properties, ordinals)
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
        ranges=tuple(sorted(each(head, "ranges", span), key=lambda one: one.first)),
        classes=tuple(sorted(classes, key=lambda one: one.first)),
        properties=properties,
        best=best(as_object(root["best"])) if "best" in root else None,
        codes=tuple(sorted(codes, key=lambda one: one.code)),
    )


def best(node: Object) -> Best:
    return Best(
        meaning=text(node, "meaning"),
        rank=text(node, "rank"),
        instead=text(node, "instead"),
        nothing=whole(node, "nothing"),
        source=text(node, "source"),
    )


def numbered(keys: Keys, *roots: Object) -> dict[object, int]:
    """What an entry is called by others, and its number: {"BYE": 2}, {486: 486}."""
    found = [node for root in roots for node in nodes(root, keys.list)]
    return {node[keys.refer]: whole(node, keys.number) for node in found}


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
    aliases = nodes(node, "aliases")
    instead = node.get("use-instead")
    return Code(
        code=whole(node, keys.number),
        name=text(node, "name"),
        phrase=text(node, keys.text),
        phrase_aliases=sourced(aliases, keys.text),
        name_aliases=sourced(aliases, "name"),
        status=text(node, "status") or "active",
        summary=text(node, "summary"),
        references=texts(node, "references"),
        since=text(node, "since"),
        deprecated_since=text(node, "deprecated-since"),
        use_instead=None if instead is None else ordinals[instead],
        properties=values(node, properties),
        origin=origin,
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


def declaration(node: Object) -> Property:
    bare = Property(
        id=text(node, "id"),
        type=text(node, "type"),
        meaning=text(node, "meaning"),
        source=text(node, "source"),
        default=None,
        members=each(node, "values", member) + each(node, "members", member),
        minimum=maybe(node, "minimum"),
        maximum=maybe(node, "maximum"),
        registry=text(node, "registry"),
        columns=each(node, "columns", declaration),
    )
    return bare._replace(default=typed(bare, node.get("default")))


def member(node: Object) -> Member:
    return Member(text(node, "id"), text(node, "meaning"))


def values(node: Object, properties: tuple[Property, ...]) -> tuple[Value, ...]:
    """The values that a code or a class gives, in the order of the declarations."""
    given = as_object(node.get("properties", Object()))
    return tuple(value(one, given[one.id]) for one in properties if one.id in given)


def value(declared: Property, node: object) -> Value:
    """A value in its short form (the value itself) or its long one (with its own source)."""
    if not isinstance(node, Object):
        return Value(declared.id, typed(declared, node), "", "confirmed", "")
    confidence = text(node, "confidence") or "confirmed"
    inner = typed(declared, node["value"])
    return Value(declared.id, inner, text(node, "source"), confidence, text(node, "note"))


def typed(declared: Property, node: object) -> object:
    """The value in the order that its type gives it: sets as declared, rows column by column."""
    if declared.type == "set" and isinstance(node, Array):
        return tuple(one.id for one in declared.members if one.id in node)
    if declared.type == "rows" and isinstance(node, Array):
        return tuple(row(declared.columns, as_object(one)) for one in node)
    return plain(node)


def row(columns: tuple[Property, ...], node: Object) -> tuple[Value, ...]:
    """The cells of a row, one for each column; its default stands where the row says nothing."""
    return tuple(
        value(column, node[column.id])
        if column.id in node
        else Value(column.id, column.default, "", "confirmed", "")
        for column in columns
    )


def plain(node: object) -> object:
    return tuple(node) if isinstance(node, Array) else node


def as_object(node: object) -> Object:
    assert isinstance(node, Object), "build is called on documents that validate has passed"
    return node


def nodes(node: Object, key: str) -> list[Object]:
    """The objects of the list behind a key, none where there is no such key."""
    found = node.get(key)
    return [as_object(one) for one in found] if isinstance(found, Array) else []


def each(node: Object, key: str, make: Callable[[Object], T]) -> tuple[T, ...]:
    return tuple(make(one) for one in nodes(node, key))


def text(node: Object, key: str) -> str:
    """The text behind a key, "" where there is none."""
    found = node.get(key, "")
    assert isinstance(found, str)
    return found


def texts(node: Object, key: str) -> tuple[str, ...]:
    found = node.get(key)
    return tuple(str(one) for one in found) if isinstance(found, Array) else ()


def whole(node: Object, key: str) -> int:
    found = node[key]
    assert isinstance(found, int)
    return found


def maybe(node: Object, key: str) -> int | None:
    return whole(node, key) if key in node else None


def sourced(holders: list[Object], key: str) -> tuple[Sourced, ...]:
    """The texts behind `key` with their sources: one text, or a list of them."""
    return tuple(
        Sourced(
            text(one, key),
            texts(one, "sources") or (text(one, "source"),),
            text(one, "confidence") or "confirmed",
        )
        for one in holders
        if key in one
    )
