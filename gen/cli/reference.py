"""reference: registries and maps -> pages of the manual, Markdown, or tables; not the site."""

from __future__ import annotations

import os

from gen import package
from gen.cli import catalog, sources
from gen.cli.documents import laid_over, refuse, rendered, used
from gen.cli.fresh import now
from gen.cli.making import Documents, Output
from gen.cli.options import Given
from gen.cli.reading import loaded, others
from gen.kinds import head, kind
from gen.model.map import Map
from gen.model.registry import Registry
from gen.record import Record
from gen.render.templates import Templates
from gen.version import DATE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gen.view.page import Page

__all__ = ["reference"]


class Gathered(Record):
    """What documents are made of, each with the name of the file that it is from."""

    registries: tuple[tuple[str, Registry], ...]
    maps: tuple[tuple[str, Map], ...]
    paths: tuple[str, ...]


def reference(given: Given, format: str) -> Documents:
    """Read, check and render everything. Raises Fault and Refused."""
    began = now()
    found = _gathered(given)
    templates = Templates(package.shown(package.TEMPLATES), given.text("templates"))
    make: dict[str, Callable[[Gathered], Iterable[Page]]] = {"man": _man, "markdown": _markdown}
    if format in make:
        files = [rendered(page, templates) for page in make[format](found)]
    else:
        files = list(_tables(found) if format == "csv" else _models(found))
    return Documents(tuple(files), (*found.paths, *used(given, templates)), began)


def _gathered(given: Given) -> Gathered:
    """The models of all files that are named, with the overlays of each."""
    documents = loaded(given.arguments or catalog.ids())
    overlays = loaded(given.all("overlay"))
    refuse([str(head(one).get("id")) for one in documents], overlays)
    registries: list[tuple[str, Registry]] = []
    maps: list[tuple[str, Map]] = []
    paths: dict[str, None] = {}
    for one in documents:
        name = os.path.basename(one.path)
        own = laid_over(one, overlays)
        near = others((one, *own))
        paths.update((read.path, None) for read in (one, *own, *near.values()))
        if kind(one) == "map":
            maps.append((name, sources.map_of(one)))
        else:
            registries.append((name, sources.registry_of((one, *own), near)))
    return Gathered(tuple(registries), tuple(maps), tuple(paths))


def _man(found: Gathered) -> Iterable[Page]:
    """The manual: each page leads to those of maps, or of registries, that it has to do with."""
    from gen.view.man.about import About, beside
    from gen.view.man.maps import map_pages
    from gen.view.man.registry import registry_pages

    registries = {one.id: one.prefix for _, one in found.registries}
    for name, registry in found.registries:
        ends = (one for _, one in found.maps if registry.id in (one.begin.id, one.target.id))
        yield from registry_pages(registry, About(name, DATE, beside(one.prefix for one in ends)))
    for name, map in found.maps:
        near = (registries[side.id] for side in (map.begin, map.target) if side.id in registries)
        yield from map_pages(map, About(name, DATE, beside(near)))


def _markdown(found: Gathered) -> Iterable[Page]:
    from gen.view.markdown.index import index_page
    from gen.view.markdown.maps import map_page
    from gen.view.markdown.registry import registry_pages

    registries = tuple(one for _, one in found.registries)
    yield index_page(registries, tuple(one for _, one in found.maps))
    for name, registry in found.registries:
        yield from registry_pages(registry, name)
    for name, map in found.maps:
        yield map_page(map, name, [one.id for one in registries])


def _tables(found: Gathered) -> Iterable[Output]:
    from gen.view.sheet import map_sheet, sheet

    for _, registry in found.registries:
        yield Output(f"{registry.id}.csv", sheet(registry).encode("utf-8"))
    for _, map in found.maps:
        yield Output(f"{map.id}.csv", map_sheet(map).encode("utf-8"))


def _models(found: Gathered) -> Iterable[Output]:
    """What dump-model prints."""
    from gen.commands.dump_model import dumped

    for _, registry in found.registries:
        yield Output(f"{registry.id}.json", dumped(registry).encode("utf-8"))
    for _, map in found.maps:
        yield Output(f"{map.id}.json", dumped(map).encode("utf-8"))
