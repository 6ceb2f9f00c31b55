"""Targets of codebook.json -> their files, and what is to be known of these later."""

from __future__ import annotations

import os

from gen import package
from gen.cli.generator import make
from gen.cli.inputs import digest, inputs, ordered
from gen.cli.vendor_config import CONFIG, Target, inside, key_of, options
from gen.diagnostic import Diagnostic
from gen.fault import Fault, Refused
from gen.interpreter import blake2b
from gen.kinds import head
from gen.model.map import Map
from gen.model.registry import Registry
from gen.record import Record
from gen.validate.inspector import Inspector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.cli.inputs import Read
    from gen.load.nodes import Document
    from gen.model.map import Row


PLAIN = ("license-header", "contract")  # keys of files that are told apart by their bytes


class Source(Record):
    """One file that a target was made of."""

    name: str  # "sip", or a path from codebook.json
    version: str  # of its data; "" of what has none
    digest: str


class Vendored(Record):
    """What one target gives."""

    target: Target
    name: str  # what its files begin with: "src/sip_status"; of a contract or C++ the first file
    files: tuple[tuple[str, bytes | bytearray], ...]  # by path from codebook.json
    sources: tuple[Source, ...]
    asked: str  # digest of what codebook.json says of the target
    rows: tuple[str, ...]  # each code, or row of a map, in a line
    licence: tuple[str, ...]  # lines


def make_all(part: Inspector, targets: tuple[Target, ...]) -> tuple[Vendored, ...]:
    """What all targets give. Raises Refused with every fault of codebook.json and of registries."""
    found: list[Vendored] = []
    others: list[Diagnostic] = []
    for target in targets:
        try:
            found.append(_make(part, target))
        except Fault as fault:
            _place(part, target, fault)
        except Refused as refused:
            others += refused.diagnostics
    _collisions(part, found)
    if part.faults or others:
        raise Refused(tuple(dict.fromkeys((*part.faults, *others))))
    return tuple(found)


def _make(part: Inspector, target: Target) -> Vendored:
    read = inputs(target.given, target.part)
    documents = read.read
    assert documents is not None
    top = os.path.dirname(part.document.path)
    made = make(read)
    names = tuple(os.path.join(target.folder, one.name) for one in made.outputs)
    for name in names:
        _stays(top, name)
    more = (*made.templates, *(path for path, key, _ in target.paths if key in PLAIN))
    return Vendored(
        target=target,
        name=names[0] if target.given.flag("contract") else names[0].removesuffix(".h"),
        files=tuple(zip(names, (one.data for one in made.outputs))),
        sources=(*_sources(documents, target, top), *(_file(path, top) for path in more)),
        asked=digest(target.node),
        rows=_rows(made.model),
        licence=read.licence,
    )


def _stays(top: str, name: str) -> None:
    """Refuse to write through a link that leads out of the folder of codebook.json."""
    if not inside(os.path.join(top, name), top):
        message = f"{name} is a link that leads out of the folder of {CONFIG}"
        raise Fault(message, "vendor-output", "put a file in the place of the link")


def _sources(read: Read, target: Target, top: str) -> tuple[Source, ...]:
    """The documents of a target, those that they speak of, by id, behind them."""
    paths = [path for path, key, _ in target.paths if key in ("overlays", "registry")]
    named = (paths[-1], *paths[:-1])  # in the order of the documents
    own = tuple(_source(_name(path, top), one) for path, one in zip(named, read.documents))
    paths = [one.path for one in read.documents]
    near = ((id, one) for id, one in read.near.items() if one.path not in paths)
    return own + tuple(_source(_near_name(id, one, top), one) for id, one in near)


def _near_name(id: str, document: Document, top: str) -> str:
    """What a registry is called that another speaks of: its id, or its path if it is the user's."""
    ours = os.path.dirname(os.path.abspath(document.path)) == package.DATA
    return id if ours else _name(document.path, top)


def _source(name: str, document: Document) -> Source:
    root = document.root if document.tree is None else document.tree
    return Source(name, str(head(document).get("version", "")), digest(ordered(root)))


def _name(path: str, top: str) -> str:
    """A path from codebook.json; an id as it is."""
    return os.path.relpath(path, top or os.curdir) if "/" in path or "." in path else path


def _file(path: str, top: str) -> Source:
    with open(path, "rb") as file:
        return Source(_name(path, top), "", blake2b((file.read(),)))


def _rows(model: object) -> tuple[str, ...]:
    """Each code with name, status and phrase; each row of a map with what it leads to."""
    if isinstance(model, Map):
        return tuple(map(_row, model.rows))
    assert isinstance(model, Registry)
    return tuple(f"{one.code} {one.name} {one.status} {one.phrase}" for one in model.codes)


def _row(row: Row) -> str:
    begin = row.code.name if row.code else f"class {row.span.id}" if row.span else ""
    when = f" when {row.when}" if row.when else ""
    return f"from {begin}{when} -> {row.to.name if row.to else 'none'}"


def _place(part: Inspector, target: Target, fault: Fault) -> None:
    """A fault of a call as one of codebook.json: at the key that it is about, and in its words."""
    where: tuple[object, object] = (target.node, "registry")
    message, help = fault.message, fault.help
    for option in options():
        if f"--{option.name}" in message and key_of(option) in target.node:
            where = (target.node, key_of(option))
        message = message.replace(f"--{option.name}", f'"{key_of(option)}"')
        help = help.replace(f"--{option.name}", f'"{key_of(option)}"')
    for path, key, index in target.paths:
        if path in message and key != "registry":
            where = (target.node, key) if index is None else (target.node[key], index)
    if fault.rule == "vendor-output" and "output" in target.node:
        where = (target.node, "output")
    part.fault(part.where(*where), fault.rule, message, help)


def _collisions(part: Inspector, found: list[Vendored]) -> None:
    """vendor-collision: no two targets write one file."""
    first: dict[str, Target] = {}
    for one in found:
        same = [name for name, _ in one.files if name in first]
        if same:
            other = first[same[0]].node
            message = f"this target writes {same[0]}, as another does"
            help = 'give it another "output" or "prefix"'
            note = (part.where(other, "registry"), "the other is here")
            where = part.where(one.target.node, "registry")
            part.fault(where, "vendor-collision", message, help, note)
        first.update((name, one.target) for name, _ in one.files)
