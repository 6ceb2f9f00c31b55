"""reading: what the user names -> documents, and those of the registries that they speak of."""

from __future__ import annotations

import os

from gen import package
from gen.cli import catalog
from gen.fault import Fault, Refused
from gen.kinds import needs
from gen.load.files import load, read
from gen.load.nodes import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.diagnostic import Diagnostic


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
        help = _instead(path) if isinstance(error, FileNotFoundError) else ""
        raise Fault(f"cannot read {path}: {error.strerror}", "input-read", help) from None


def _instead(path: str) -> str:
    """What may have been meant by the path of a file that is not there; "" for nothing."""
    folder, name = os.path.split(path)
    if name.removesuffix(".json") in catalog.ids():
        id = name.removesuffix(".json")
        return f"the one that comes with codebook is given by its id, without an ending: {id}"
    from gen.suggest import closest

    try:
        stems = {os.path.splitext(one)[0]: one for one in sorted(os.listdir(folder or "."))}
    except OSError:
        return f"there is no folder {folder} here, which is {os.getcwd()}"
    near = closest(os.path.splitext(name)[0], stems)
    return f"did you mean {os.path.join(folder, stems[near])}?" if near else ""


def others(documents: Iterable[Document]) -> dict[str, Document]:
    """The other registries that documents speak of, as far as they are at hand."""
    found: dict[str, Document] = {}
    for document in documents:
        for id in needs(document):
            near = None if id in found else neighbour(document, id)
            if near:
                found[id] = near
    return found


def neighbour(document: Document, id: str) -> Document | None:
    """The registry of an id that a document names: beside it, a folder above it, or in data/."""
    if not id.replace("_", "").isalnum():
        return None
    folder = os.path.dirname(document.path)
    for place in (folder, _above(folder), package.DATA):
        path = os.path.join(place, id + ".json")
        if package.is_file(path):
            return load(package.shown(path), read(path))
    return None


def _above(folder: str) -> str:
    """The folder above one, as a person would write it: `data` for `data/maps`, `..` for none."""
    front, name = os.path.split(folder)
    return front if name not in ("", os.curdir, os.pardir) else os.path.join(folder, os.pardir)
