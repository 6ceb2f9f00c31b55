"""Rules about maps: each row leads from a code that is there to a code that is there, once."""

from __future__ import annotations

from gen.load.nodes import Document, Object
from gen.validate.rules.entries import number, numbers_of, objects, section, text
from gen.validate.shape import Inspector
from gen.wording import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def check_map(part: Inspector, others: Mapping[str, Document]) -> None:
    """Check the rows of a map; `others` holds the registries that are at hand."""
    head = section(part, "map")
    known = {}
    for end in ("from", "to"):
        registry = text(head, end)
        if registry is None:
            continue
        if registry in others:
            known[end] = numbers_of(others[registry])
        else:
            message = f"no registry {quoted(registry)} is at hand"
            where = "beside the map, in the folder above it, and in data/"
            help = f"it is looked for as {registry}.json {where}"
            part.fault(part.where(head, end), "map-registry", message, help)
    default = head.get("default")
    if isinstance(default, Object):
        check_end(part, default, "to", head, known)
    for row in objects(part.document.root, "rows"):
        for end in ("from", "to"):
            check_end(part, row, end, head, known)
    check_rows(part)


def check_end(
    part: Inspector, row: Object, end: str, head: Object, known: dict[str, frozenset[int]]
) -> None:
    """map-code: both ends of a row are codes."""
    code = number(row, end)
    if code is not None and end in known and code not in known[end]:
        message = f"{code} is no code of {quoted(text(head, end) or '')}"
        part.fault(part.where(row, end), "map-code", message)


def check_rows(part: Inspector) -> None:
    """map-row: two rows that begin at one code differ in "when"."""
    first: dict[tuple[int, str], Object] = {}
    for row in objects(part.document.root, "rows"):
        code = number(row, "from")
        if code is None:
            continue
        other = first.setdefault((code, text(row, "when") or ""), row)
        if other is not row:
            same = 'the same "when"' if "when" in row else 'no "when" either'
            message = f"{code} has a row already, with {same}"
            help = 'give each a "when" of its own, or take one away'
            note = (part.where(other, "from"), "it stands here")
            part.fault(part.where(row, "from"), "map-row", message, help, note)
