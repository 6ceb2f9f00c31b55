"""about: what pages of the manual say of the file that they are made from."""

from __future__ import annotations

from gen.record import Record
from gen.view.man.words import date, topic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.model.registry import Code, Registry

__all__ = ["About", "beside", "dated", "documents", "registered"]


class About(Record):
    """What is known of a file beside its model."""

    source: str  # "sip.json"
    day: str  # YYYY-MM-DD, where the file says none
    see: tuple[tuple[str, str], ...]  # other pages: name and section


def beside(prefixes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The pages about some registries or maps, for SEE ALSO."""
    return tuple(page for one in prefixes for page in ((one, "3"), (topic(one), "7")))


def dated(registry: Registry, about: About) -> str:
    return date(registry.updated or about.day)


def documents(registry: Registry) -> tuple[str, ...]:
    """Who assigns the codes; the documents that define them, each once, in order."""
    found = {
        reference.partition(" s")[0]
        for code in registered(registry)
        for reference in code.references
    }
    issued = ", ".join(filter(None, (registry.authority, registry.updated)))
    listed = ", ".join(sorted(found, key=_in_order))
    return tuple(f"{one}." for one in (issued, listed) if one)


def registered(registry: Registry) -> list[Code]:
    return [code for code in registry.codes if code.status != "unregistered"]


def _in_order(document: str) -> tuple[str, int]:
    """RFC 3261 before RFC 10000."""
    name, _, number = document.rpartition(" ")
    return (name, int(number)) if number.isdecimal() else (document, 0)
