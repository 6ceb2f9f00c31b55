"""site: registries and maps -> the finished files of a site; the stages from validate to render."""

from __future__ import annotations

import os

from gen import package
from gen.cli import catalog, sources
from gen.cli.fresh import now
from gen.cli.generator import make_from
from gen.cli.inputs import Inputs, Read
from gen.cli.making import Output
from gen.cli.map_generator import make_map_from
from gen.cli.options import Given, parse, quoted
from gen.cli.reading import loaded, others
from gen.cli.usage_generate import GENERATE
from gen.fault import Fault
from gen.kinds import head, kind
from gen.record import Record
from gen.render.render import pieces
from gen.render.templates import Templates
from gen.view.html.book import Book, File, Page
from gen.view.html.site import csv, pages

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.load.nodes import Document
    from gen.model.map import Map
    from gen.model.registry import Registry

SCHEMAS = {"registry": "registry.schema.json", "map": "map.schema.json"}


class Site(Record):
    """All files of a site, and what they were made from."""

    files: tuple[Output, ...]  # paths in the folder of the site
    inputs: tuple[str, ...]  # the documents read, and templates of the user's
    began: int


class _Gathered:
    """What a site is made of, as it is read."""

    def __init__(self) -> None:
        self.registries: list[Registry] = []
        self.maps: list[Map] = []
        self.headers: dict[str, str] = {}
        self.files: list[File] = []
        self.paths: dict[str, None] = {}


def site(given: Given) -> Site:
    """Read, check and render everything. Raises Fault and Refused."""
    began = now()
    words = given.arguments or catalog.ids()
    documents = loaded(words)
    overlays = loaded(given.all("overlay"))
    found = _Gathered()
    for document in documents:
        _gather(found, document, _laid_over(document, overlays))
    _refuse(given, found, documents, overlays)
    if not given.arguments:
        found.registries.sort(key=lambda one: -len(one.properties))  # the one most is said of
    _add_schemas(found)
    registries = tuple(found.registries)
    book = Book(registries, tuple(found.maps), found.headers, tuple(found.files))
    templates = Templates(package.shown(package.TEMPLATES), given.text("templates"))
    outputs = [_rendered(page, templates) for page in pages(book)]
    outputs += [Output(f"files/{one.name}", one.data) for one in found.files]
    mine = os.path.join(given.text("templates"), "") if given.text("templates") else ""
    used = tuple(path for path in templates.used() if mine and path.startswith(mine))
    return Site(tuple(outputs), (*found.paths, *used), began)


def _laid_over(document: Document, overlays: tuple[Document, ...]) -> tuple[Document, ...]:
    """The overlays that extend a registry."""
    id = head(document).get("id")
    return tuple(one for one in overlays if head(one).get("extends") == id)


def _refuse(
    given: Given, found: _Gathered, documents: tuple[Document, ...], overlays: tuple[Document, ...]
) -> None:
    """Refuse what makes no site: no registry, one twice, an overlay over none of them."""
    if not found.registries:
        help = "give a registry too: codebook docs sip sip_to_q850 --output site"
        raise Fault("there is no registry among what is given", "argument-value", help)
    ids = [one.id for one in found.registries] + [one.id for one in found.maps]
    twice = next((id for id in ids if ids.count(id) > 1), None)
    if twice:
        raise Fault(f"{quoted(twice)} is given twice", "argument-value", "leave one of them out")
    for one in overlays:
        extends = head(one).get("extends")
        if extends not in ids:
            message = f"{one.path} extends {quoted(str(extends))}, which is not among them"
            raise Fault(message, "option-value", f"give {extends} too")


def _gather(found: _Gathered, document: Document, overlays: tuple[Document, ...]) -> None:
    """Check a document, and keep its model, its C, and itself as a file to be had."""
    near = others((document, *overlays))
    far = others(near.values()) if kind(document) == "map" else {}
    told = parse(GENERATE, [document.path, "--output", "files"])
    inputs = Inputs(told, Read((document, *overlays), near, far), now())
    found.paths.update(dict.fromkeys(inputs.paths))
    if kind(document) == "map":
        map = sources.map_between(document, near, far)
        found.maps.append(map)
        id, made = map.id, make_map_from(inputs, map)
    else:
        registry = sources.registry_of((document, *overlays), near)
        found.registries.append(registry)
        id, made = registry.id, make_from(inputs, registry)
        found.files.append(File(f"{id}.csv", csv(registry).encode("utf-8"), "table", id))
    for one in (document, *overlays):
        name = os.path.basename(one.path)
        found.files.append(File(name, package.read(one.path), kind(one), id))
    for output in made.outputs:
        found.files.append(File(output.name, bytes(output.data), "C", id))
    found.headers[id] = made.outputs[0].data.decode("utf-8")


def _add_schemas(found: _Gathered) -> None:
    for name, wanted in (("registry", True), ("map", bool(found.maps))):
        if wanted:
            path = package.shown(os.path.join(package.DATA, SCHEMAS[name]))
            found.files.append(File(SCHEMAS[name], package.read(path), "JSON Schema", "schema"))


def _rendered(page: Page, templates: Templates) -> Output:
    template = templates.load(page.template)
    text = "".join(pieces(template, page.values, templates.load, templates.sound))
    return Output(page.path, text.encode("utf-8"))
