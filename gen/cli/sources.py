"""sources: what the user names -> checked documents, and the Registry that they give together."""

from __future__ import annotations

import os

from gen.cli import catalog
from gen.diagnostic import Diagnostic, Refused
from gen.fault import Fault
from gen.load.files import load, read
from gen.load.nodes import Document
from gen.model.build import build
from gen.model.registry import Registry
from gen.record import Record
from gen.validate import documents as validate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.model.map import Map


class Checked(Record):
    """A registry and its overlays, with no fault in them, and what registries they speak of."""

    documents: tuple[Document, ...]
    others: dict[str, Document]  # by id


def registry(word: str, overlays: tuple[str, ...]) -> tuple[Registry, tuple[str, ...]]:
    """A registry with overlays applied, and the paths of all files. Raises Fault and Refused."""
    return registry_of(loaded((word, *overlays)))


def registry_of(documents: tuple[Document, ...]) -> tuple[Registry, tuple[str, ...]]:
    """The same of documents: that of a registry, then those of overlays."""
    found = checked(documents)
    read = (*found.documents, *found.others.values())
    registry = build(found.documents[0], found.documents[1:], found.others)
    return registry, tuple(one.path for one in read)


def map_of(document: Document) -> tuple[Map, tuple[str, ...]]:
    """The map of a document, and the paths of all files that it takes. Raises Refused."""
    from gen.model.build_map import build_map

    near = others((document,))
    far = others(near.values())
    diagnostics = validate.validate(document, (), near)
    for one in near.values():
        diagnostics += validate.validate(one, (), far)
    if diagnostics:
        raise Refused(diagnostics)
    begin, target = (near[str(id)] for id in validate.ends(document))
    read = (document, begin, target, *far.values())
    paths = tuple(dict.fromkeys(one.path for one in read))
    return build_map(document, build(begin, (), far), build(target, (), far)), paths


def checked(documents: tuple[Document, ...]) -> Checked:
    """The documents of a registry and its overlays, with no fault. Raises Fault and Refused."""
    first = documents[0]
    if validate.kind(first) == "map":
        help = "give one of the registries that it joins"
        raise Fault(f"{first.path} is a map, not a registry", "argument-value", help)
    if validate.kind(first) == "overlay":
        help = "give the registry that it extends, and --overlay " + first.path
        raise Fault(f"{first.path} is an overlay, not a registry", "argument-value", help)
    near = others(documents)
    diagnostics = validate.validate(first, documents[1:], near)
    if diagnostics:
        raise Refused(diagnostics)
    return Checked(documents, near)


def faults(document: Document, overlays: tuple[Document, ...] = ()) -> tuple[Diagnostic, ...]:
    """Every fault of a registry with its overlays, of a map, or of an overlay over its registry."""
    if validate.kind(document) == "overlay":
        base = _neighbour(document, next(iter(validate.needs(document)), ""))
        if base:
            return validate.validate(base, (document, *overlays), others((base, document)))
    return validate.validate(document, overlays, others((document, *overlays)))


def others(documents: Iterable[Document]) -> dict[str, Document]:
    """The other registries that documents speak of, as far as they are at hand."""
    found: dict[str, Document] = {}
    for document in documents:
        for id in validate.needs(document):
            near = None if id in found else _neighbour(document, id)
            if near:
                found[id] = near
    return found


def loaded(words: tuple[str, ...]) -> tuple[Document, ...]:
    """The documents of several files; raises Refused with the faults of all that are not JSON."""
    documents: list[Document] = []
    diagnostics: list[Diagnostic] = []
    for word in words:
        try:
            documents.append(document(word))
        except Refused as refused:
            diagnostics.extend(refused.diagnostics)
    if diagnostics:
        raise Refused(tuple(diagnostics))
    return tuple(documents)


def document(word: str) -> Document:
    """The document of one file, given by path or id. Raises Fault and Refused."""
    path = catalog.find(word)
    try:
        return load(path, read(path))
    except OSError as error:
        raise Fault(f"cannot read {path}: {error.strerror}", "input-read") from None


def _neighbour(document: Document, id: str) -> Document | None:
    """The registry of an id that a document names: beside it, a folder above it, or in data/."""
    if not id.replace("_", "").isalnum():
        return None
    folder = os.path.dirname(document.path)
    for place in (folder, _above(folder), catalog.DATA):
        path = os.path.join(place, id + ".json")
        if os.path.isfile(path):
            return load(catalog.shown(path), read(path))
    return None


def _above(folder: str) -> str:
    """The folder above one, as a person would write it: `data` for `data/maps`, `..` for none."""
    front, name = os.path.split(folder)
    return front if name not in ("", os.curdir, os.pardir) else os.path.join(folder, os.pardir)
