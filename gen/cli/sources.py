"""sources: documents -> checked documents, and the Registry or Map that they give together."""

from __future__ import annotations

from gen.cli.reading import loaded, neighbour, others
from gen.diagnostic import Diagnostic
from gen.fault import Fault, Refused
from gen.kinds import ends, kind, needs
from gen.load.nodes import Document
from gen.model.build import build
from gen.model.registry import Registry
from gen.validate.documents import validate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gen.model.map import Map


def registry(word: str, overlays: tuple[str, ...]) -> Registry:
    """A registry with overlays applied. Raises Fault and Refused."""
    documents = loaded((word, *overlays))
    return registry_of(documents, others(documents))


def registry_of(
    documents: tuple[Document, ...], near: Mapping[str, Document], pages: bool = True
) -> Registry:
    """The same of documents, that of a registry and those of overlays; `near` is what they name.

    Without `pages` it lacks what only pages show, which is checked all the same.
    """
    first = documents[0]
    if kind(first) == "map":
        help = "give one of the registries that it joins"
        raise Fault(f"{first.path} is a map, not a registry", "argument-value", help)
    if kind(first) == "contract":
        help = "give the registry that it is for, and --contract " + first.path
        raise Fault(f"{first.path} is a contract, not a registry", "argument-value", help)
    if kind(first) == "overlay":
        help = "give the registry that it extends, and --overlay " + first.path
        raise Fault(f"{first.path} is an overlay, not a registry", "argument-value", help)
    diagnostics = validate(first, documents[1:], near)
    if diagnostics:
        raise Refused(diagnostics)
    return build(first, documents[1:], near, pages)


def map_of(document: Document) -> Map:
    """The map of a document. Raises Refused."""
    near = others((document,))
    return map_between(document, near, others(near.values()))


def map_between(
    document: Document, near: Mapping[str, Document], far: Mapping[str, Document]
) -> Map:
    """The map of a document: `near` is what it names, `far` what the registries at its ends do."""
    from gen.model.build_map import build_map

    diagnostics = validate(document, (), near)
    for one in near.values():
        diagnostics += validate(one, (), far)
    if diagnostics:
        raise Refused(diagnostics)
    begin, target = (near[str(id)] for id in ends(document))
    return build_map(document, build(begin, (), far), build(target, (), far))


def faults(document: Document, overlays: tuple[Document, ...] = ()) -> tuple[Diagnostic, ...]:
    """Every fault of a registry with its overlays, of a map, an overlay or a contract."""
    if kind(document) == "contract":
        from gen.cli.contracts import faults_of

        return faults_of(document)
    if kind(document) == "overlay":
        base = neighbour(document, next(iter(needs(document)), ""))
        if base:
            return validate(base, (document, *overlays), others((base, document)))
    return validate(document, overlays, others((document, *overlays)))
