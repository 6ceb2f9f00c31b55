"""site: registries and maps -> the finished files of a site; the stages from validate to render."""

from __future__ import annotations

import os

from gen import package
from gen.cli import catalog, sources
from gen.cli.documents import laid_over, refuse, rendered, used
from gen.cli.fresh import now
from gen.cli.generator import make_from
from gen.cli.inputs import Inputs, Read
from gen.cli.making import Documents, Output
from gen.cli.map_generator import make_map_from
from gen.cli.options import Given, parse
from gen.cli.reading import loaded, others
from gen.cli.usage_generate import GENERATE
from gen.fault import Fault
from gen.kinds import kind
from gen.render.templates import Templates
from gen.view.html.book import Book, File
from gen.view.html.site import pages
from gen.view.sheet import sheet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.load.nodes import Document
    from gen.model.map import Map
    from gen.model.registry import Registry

SCHEMAS = {"registry": "registry.schema.json", "map": "map.schema.json"}


class _Gathered:
    """What a site is made of, as it is read."""

    def __init__(self) -> None:
        self.registries: list[Registry] = []
        self.maps: list[Map] = []
        self.headers: dict[str, str] = {}
        self.files: list[File] = []
        self.paths: dict[str, None] = {}


def site(given: Given) -> Documents:
    """Read, check and render everything. Raises Fault and Refused."""
    began = now()
    words = given.arguments or catalog.ids()
    documents = loaded(words)
    overlays = loaded(given.all("overlay"))
    found = _Gathered()
    for document in documents:
        _gather(found, document, laid_over(document, overlays))
    _refuse(found, overlays)
    if not given.arguments:
        found.registries.sort(key=lambda one: -len(one.properties))  # the one most is said of
    _add_schemas(found)
    registries = tuple(found.registries)
    book = Book(registries, tuple(found.maps), found.headers, tuple(found.files))
    templates = Templates(package.shown(package.TEMPLATES), given.text("templates"))
    outputs = [rendered(page, templates) for page in pages(book)]
    outputs += [Output(f"files/{one.name}", one.data) for one in found.files]
    return Documents(tuple(outputs), (*found.paths, *used(given, templates)), began)


def _refuse(found: _Gathered, overlays: tuple[Document, ...]) -> None:
    """Refuse what makes no site: no registry, one twice, an overlay over none of them."""
    if not found.registries:
        help = "give a registry too: codebook docs sip sip_to_q850 --output site"
        raise Fault("there is no registry among what is given", "argument-value", help)
    refuse([*(one.id for one in found.registries), *(one.id for one in found.maps)], overlays)


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
        found.files.append(File(f"{id}.csv", sheet(registry).encode("utf-8"), "table", id))
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
