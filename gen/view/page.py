"""page: what becomes one file of a set of documents."""

from __future__ import annotations

from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Page"]


class Page(Record):
    """A file to make: by which template, of which values."""

    path: str  # "man3/sip_status.3"
    template: str  # "docs/man/functions.man.tmpl"
    values: Mapping[str, object]
