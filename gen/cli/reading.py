"""reading: what the user names -> documents, and those of the registries that they speak of."""

from __future__ import annotations

import os

from gen import package
from gen.cli.options import meant, quoted
from gen.fault import Fault, Refused
from gen.kinds import needs
from gen.load.files import load, read
from gen.load.nodes import Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.diagnostic import Diagnostic


MAPS = os.path.join(package.DATA, "maps")
FOLDERS = (package.DATA, MAPS)


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
    path = find(word)
    try:
        return load(path, read(path))
    except OSError as error:
        help = _instead(path) if isinstance(error, FileNotFoundError) else ""
        raise Fault(f"cannot read {path}: {error.strerror}", "input-read", help) from None


def find(word: str) -> str:
    """The path that a word means: itself if it holds a slash or a dot, else that of an id."""
    if os.sep in word or "/" in word or "." in word:
        return word
    for folder in FOLDERS:
        path = os.path.join(folder, word + ".json")
        if package.is_file(path):
            return package.shown(path)
    from gen.cli.catalog import ids

    help = f"data/ has {', '.join(ids())}; a file of your own is given with its ending: {word}.json"
    raise Fault(f"no registry {quoted(word)}{meant(word, ids())}", "registry-unknown", help)


def _instead(path: str) -> str:
    """What may have been meant by the path of a file that is not there; "" for nothing."""
    from gen.cli.catalog import ids

    folder, name = os.path.split(path)
    if name.removesuffix(".json") in ids():
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
