"""Which kind of file a document is, and which registries it speaks of: asked before any check."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gen.load.nodes import Document

NAMES = ("registry", "overlay", "map", "contract")


def kind(document: Document) -> str:
    """ "registry", "overlay", "map" or "contract"; "registry" if the file does not say."""
    root = document.root
    if isinstance(root, dict):
        for name in NAMES:
            if name in root:
                return name
    return "registry"


def head(document: Document) -> Mapping[str, object]:
    """What the file says of itself; nothing where it is at fault."""
    root = document.root
    found = root.get(kind(document)) if isinstance(root, dict) else None
    return found if isinstance(found, dict) else {}


def needs(document: Document) -> tuple[str, ...]:
    """The ids of the other registries that a check of this document looks into."""
    name = kind(document)
    if name == "overlay":
        wanted = [head(document).get("extends")]
    elif name == "map":
        wanted = list(ends(document))
    elif name == "contract":
        wanted = []
    else:
        declared = list(_objects(document.root, "properties"))
        declared += [column for node in declared for column in _objects(node, "columns")]
        wanted = [node.get("registry") for node in declared]
    return tuple(dict.fromkeys(name for name in wanted if isinstance(name, str)))


def ends(document: Document) -> tuple[str | None, str | None]:
    """The ids of the two registries that a map joins."""
    begin, target = map(head(document).get, ("from", "to"))
    return begin if isinstance(begin, str) else None, target if isinstance(target, str) else None


def _objects(node: object, key: str) -> Iterable[Mapping[str, object]]:
    found = node.get(key) if isinstance(node, dict) else None
    return (one for one in found if isinstance(one, dict)) if isinstance(found, list) else ()
