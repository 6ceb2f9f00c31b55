"""What the C of a map holds of the registries at its ends, told from documents before any check.

That is little: id and title of both, number and name of the codes and bounds of the classes that
its rows speak of, and whether 0 is a code at its far end. So a phrase, a meaning, or a code that no
row speaks of may change, and the C does not.
"""

from __future__ import annotations

from gen.kinds import ends, head

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gen.load.nodes import Document

__all__ = ["map_ends"]

OF_CODE = ("code", "token", "ordinal", "name")
OF_CLASS = ("id", "first", "last")


def map_ends(document: Document, near: Mapping[str, Document]) -> object:
    """What a map uses of the registries that it joins; None where a check would find a fault."""
    root: Any = document.root
    default: Any = head(document).get("default")
    try:
        rows = root["rows"]
        targets = {row["to"] for row in (*rows, *([default] if default else []))}
        begin, target = (near[str(id)] for id in ends(document))
        return (
            _used(begin, {row.get("from") for row in rows}, {row.get("class") for row in rows}),
            _used(target, targets, set()),
            any(0 in (one.get("code"), one.get("ordinal")) for one in _codes(target)),
        )
    except (AttributeError, KeyError, TypeError):
        return None


def _used(registry: Document, codes: set[object], classes: set[object]) -> object:
    """What is used of one registry, in an order that does not depend on that of its entries."""
    root: Any = registry.root
    spans = [one for one in root.get("classes", ()) if one["id"] in classes]
    used = [one for one in _codes(registry) if one.get("token", one.get("code")) in codes]
    names = head(registry)["id"], head(registry)["title"]
    return names, _picked(used, OF_CODE), _picked(spans, OF_CLASS)


def _codes(registry: Document) -> Any:
    """The codes of a registry, or its tokens."""
    root: Any = registry.root
    return root["codes" if "codes" in root else "tokens"]


def _picked(entries: Any, keys: tuple[str, ...]) -> list[list[object]]:
    return sorted([entry.get(key) for key in keys] for entry in entries)
