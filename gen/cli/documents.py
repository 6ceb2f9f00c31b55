"""documents: what a site and other sets of documents have in common, from files to texts."""

from __future__ import annotations

import os

from gen.cli.making import Output
from gen.cli.options import Given, quoted
from gen.fault import Fault
from gen.kinds import head
from gen.render.render import pieces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.load.nodes import Document
    from gen.render.templates import Templates
    from gen.view.page import Page

__all__ = ["laid_over", "refuse", "rendered", "used"]


def laid_over(document: Document, overlays: tuple[Document, ...]) -> tuple[Document, ...]:
    """The overlays that extend a registry."""
    id = head(document).get("id")
    return tuple(one for one in overlays if head(one).get("extends") == id)


def refuse(ids: list[str], overlays: tuple[Document, ...]) -> None:
    """Refuse a registry or map that is given twice, and an overlay over none of them."""
    twice = next((id for id in ids if ids.count(id) > 1), None)
    if twice:
        raise Fault(f"{quoted(twice)} is given twice", "argument-value", "leave one of them out")
    for one in overlays:
        extends = head(one).get("extends")
        if extends not in ids:
            message = f"{one.path} extends {quoted(str(extends))}, which is not among them"
            raise Fault(message, "option-value", f"give {extends} too")


def rendered(page: Page, templates: Templates) -> Output:
    template = templates.load(page.template)
    text = "".join(pieces(template, page.values, templates.load, templates.sound))
    return Output(page.path, text.encode("utf-8"))


def used(given: Given, templates: Templates) -> tuple[str, ...]:
    """The templates of the user's that were read."""
    mine = os.path.join(given.text("templates"), "") if given.text("templates") else ""
    return tuple(path for path in templates.used() if mine and path.startswith(mine))
