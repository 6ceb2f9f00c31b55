"""Rules about maps: each row leads from a code or class that is there to a code that is there."""

from __future__ import annotations

from gen.load.nodes import Array, Document, Object
from gen.validate.inspector import Inspector
from gen.validate.rules.entries import ends_of, items, number, objects, section, text
from gen.validate.rules.reserved_functions import FUNCTIONS
from gen.wording import quoted, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    RowKey = Callable[[Mapping[str, object]], tuple[bool, int, str, str]]
    Ends = Mapping[object, int]

PLACES = "beside the map, in the folder above it, and in data/"


def check_map(part: Inspector, others: Mapping[str, Document]) -> None:
    """Check a map; `others` holds the registries that are at hand."""
    head = section(part, "map")
    check_function(part, head)
    known: dict[str, Ends] = {}
    for side in ("from", "to"):
        registry = text(head, side)
        if registry is None:
            continue
        if is_registry(others.get(registry)):
            known[side] = ends_of(others[registry])
        else:
            message = f"no registry {quoted(registry)} is at hand"
            help = f"it is looked for as {registry}.json {PLACES}"
            if registry in others:
                message = f"{others[registry].path} is no registry"
            part.fault(part.where(head, side), "map-registry", message, help)
    default = head.get("default")
    if isinstance(default, Object):
        check_end(part, default, "to", head, known)
    begin = others.get(text(head, "from") or "")
    for array, index, row in items(part.document.root, "rows"):
        if not isinstance(row, Object):
            continue
        if check_begin(part, array, index, row):
            check_class(part, row, head, begin)
            check_end(part, row, "from", head, known)
        check_end(part, row, "to", head, known)
    check_rows(part)


def is_registry(document: Document | None) -> bool:
    """Whether a document is there, and is one of a registry, not of an overlay or a map."""
    root = document.root if document else None
    return isinstance(root, Object) and "registry" in root


def check_function(part: Inspector, head: Object) -> None:
    """prefix-reserved: PREFIX is a function, and must not be one of C."""
    key = "prefix" if "prefix" in head else "id"
    prefix = text(head, key)
    if prefix in FUNCTIONS:
        message = f"the prefix {quoted(prefix or '')} is a function of C"
        help = f'give "prefix", such as {prefix}_map'
        part.fault(part.where(head, key), "prefix-reserved", message, help)


def check_begin(part: Inspector, array: Array, index: int, row: Object) -> bool:
    """map-from: a row is that of a code or that of a class."""
    if ("from" in row) != ("class" in row):
        return True
    if "from" in row:
        message, help = 'a row has both a "from" and a "class"', "make two rows of it"
    else:
        message = 'a row has neither a "from" nor a "class"'
        help = 'add "from": a code, or "class": the id of a class'
    part.fault(part.where(array, index), "map-from", message, help)
    return False


def check_class(part: Inspector, row: Object, head: Object, begin: Document | None) -> None:
    """map-class: the class of a row is one of the registry that the map begins at."""
    name = text(row, "class")
    if name is None or begin is None:
        return
    known = classes_of(begin)
    if name not in known:
        message = f"{quoted(name)} is no class of {quoted(text(head, 'from') or '')}"
        help = suggestion(name, list(known), "its classes", tuple(known)) or "it has none"
        part.fault(part.where(row, "class"), "map-class", message, help)


def classes_of(document: Document) -> dict[str, int]:
    """The classes of another registry, as far as they are sound: id to first code, in order."""
    found = {}
    for node in objects(document.root, "classes"):
        name, first = text(node, "id"), number(node, "first")
        if name is not None and first is not None:
            found[name] = first
    return dict(sorted(found.items(), key=lambda item: item[1]))


def check_end(
    part: Inspector, row: Object, side: str, head: Object, known: Mapping[str, Ends]
) -> None:
    """map-code: what a row begins or ends at is a code, or a token, of its registry."""
    end = row.get(side)
    if type(end) not in (int, str) or side not in known or end in known[side]:
        return
    tokens = [one for one in known[side] if isinstance(one, str)]
    shown = quoted(end) if isinstance(end, str) else str(end)
    what = f"{'token' if tokens else 'code'} of {quoted(text(head, side) or '')}"
    help = near_end(end, known[side], tokens)
    part.fault(part.where(row, side), "map-code", f"{shown} is no {what}", help)


def near_end(end: object, known: Ends, tokens: list[str]) -> str:
    """What may be meant by what is no end: a token of that ordinal or spelling, a bare number."""
    meant = next((one for one in tokens if known[one] == end), "")
    if meant:
        return f"write {quoted(meant)}"
    if isinstance(end, str) and tokens:
        return suggestion(end, tokens, "", ())
    return f"write {end}, without quotes" if end in list(map(str, known)) else ""


def check_rows(part: Inspector) -> None:
    """map-row: two rows of one code, or of one class, differ in "when"."""
    first: dict[tuple[str, object, str], Object] = {}
    for row in objects(part.document.root, "rows"):
        key = "class" if "class" in row else "from"
        begin = row.get(key)
        if type(begin) not in (int, str):
            continue
        other = first.setdefault((key, begin, text(row, "when") or ""), row)
        if other is not row:
            whose = quoted(begin) if isinstance(begin, str) else str(begin)
            whose = f"the class {whose}" if key == "class" else whose
            same = 'the same "when"' if "when" in row else 'no "when" either'
            message = f"{whose} has a row already, with {same}"
            help = 'give each a "when" of its own, or take one away'
            note = (part.where(other, key), "it stands here")
            part.fault(part.where(row, key), "map-row", message, help, note)


def row_key(document: Document, others: Mapping[str, Document]) -> RowKey:
    """What the rows of a map are sorted by: codes before classes, each as its registry has them.

    The rows of one code stand by their condition, the one without any first.
    """
    root = document.root
    head = root.get("map") if isinstance(root, Object) else None
    registry = text(head, "from") if isinstance(head, Object) else None
    begin = others.get(registry or "")
    codes = ends_of(begin) if begin else {}
    classes = classes_of(begin) if begin else {}

    def key(row: Mapping[str, object]) -> tuple[bool, int, str, str]:
        is_class = "class" in row
        end = row["class" if is_class else "from"]
        place = classes.get(str(end), 0) if is_class else codes.get(end, 0)
        place = end if isinstance(end, int) else place
        return is_class, place, str(end), str(row.get("when", ""))

    return key
