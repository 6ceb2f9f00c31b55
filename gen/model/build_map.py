"""A checked map and the registries that it joins -> the frozen Map: ends resolved, all in order."""

from __future__ import annotations

from gen.load.nodes import Document, Object
from gen.model.fields import as_object, nodes, text
from gen.model.map import Default, End, Map, Row, Side, Span
from gen.model.registry import Registry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def build_map(document: Document, begin: Registry, target: Registry) -> Map:
    """The map that a document makes, in which `validate` has found no fault."""
    root = as_object(document.root)
    head = as_object(root["map"])
    begins, targets = ends(begin), ends(target)
    spans = {one.id: Span(one.id, one.first, one.last, one.title) for one in begin.classes}
    rows = [row(node, begins, spans, targets) for node in nodes(root, "rows")]
    return Map(
        id=text(head, "id"),
        title=text(head, "title"),
        version=text(head, "version"),
        license=text(head, "license"),
        prefix=text(head, "prefix") or text(head, "id"),
        begin=Side(begin.id, begin.title, begin.kind),
        target=Side(target.id, target.title, target.kind),
        target_has_zero=any(end.code == 0 for end in targets.values()),
        default=default(head, targets),
        rows=tuple(sorted(rows, key=place)),
    )


def ends(registry: Registry) -> dict[object, End]:
    """What a row may begin or end at, as a map writes it: a number, or the text of a token."""
    found = [End(one.code, one.name, one.phrase) for one in registry.codes]
    is_code = registry.kind == "codes"
    return {end.code if is_code else end.phrase: end for end in found}


def row(
    node: Object,
    begins: Mapping[object, End],
    spans: Mapping[str, Span],
    targets: Mapping[object, End],
) -> Row:
    return Row(
        code=begins[node["from"]] if "from" in node else None,
        span=spans[text(node, "class")] if "class" in node else None,
        to=None if node["to"] is None else targets[node["to"]],
        when=text(node, "when"),
        source=text(node, "source"),
        note=text(node, "note"),
    )


def default(head: Object, targets: Mapping[object, End]) -> Default | None:
    if "default" not in head:
        return None
    node = as_object(head["default"])
    return Default(targets[node["to"]], text(node, "source"))


def place(one: Row) -> tuple[bool, int, str]:
    """Where a row stands: by code, then by class; of one code, the row without condition first."""
    if one.code:
        return False, one.code.code, one.when
    return True, one.span.first if one.span else 0, one.when
