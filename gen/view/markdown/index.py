"""index: the page that leads to all others, which a forge shows for the folder."""

from __future__ import annotations

from gen.view.markdown.registry import counted
from gen.view.markdown.words import link
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.model.map import Map
    from gen.model.registry import Registry

__all__ = ["index_page"]


def index_page(registries: tuple[Registry, ...], maps: tuple[Map, ...]) -> Page:
    """A table of registries and one of maps."""
    values = {
        "has_registries": bool(registries),
        "registries": tuple(
            {
                "title": link(one.title, f"{one.id}.md"),
                "version": one.version,
                "counted": counted(one),
            }
            for one in registries
        ),
        "has_maps": bool(maps),
        "maps": tuple(
            {
                "title": link(one.title, f"{one.id}.md"),
                "version": one.version,
                "begin": one.begin.title,
                "target": one.target.title,
            }
            for one in maps
        ),
    }
    return Page("README.md", "docs/markdown/index.md.tmpl", values)
