"""validate: documents -> every diagnostic, in order of place; never changes or prints."""

from __future__ import annotations

from gen.diagnostic import Diagnostic, by_place
from gen.kinds import kind
from gen.load.nodes import Document, Object
from gen.validate.format import FORMAT, KINDS, REGISTRY
from gen.validate.inspector import Inspector
from gen.validate.rules import reserved
from gen.validate.rules.classes import check_classes
from gen.validate.rules.codes import check_codes
from gen.validate.rules.entries import codes, number, objects, section, text
from gen.wording import quoted, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def validate(
    document: Document,
    overlays: tuple[Document, ...] = (),
    others: Mapping[str, Document] | None = None,
) -> tuple[Diagnostic, ...]:
    """Every fault of a registry with its overlays, of a map, or of a contract alone.

    `others` holds, by id, the other registries at hand (see kinds.py). Raises Refused where
    the place of a fault is sought in a text that is no sound JSON (see quick.py).
    """
    if kind(document) == "contract":
        from gen.validate.rules.contracts import check_contract

        return tuple(sorted(check_contract(document).faults, key=by_place))
    parts = tuple(Inspector(one) for one in (document, *overlays))
    wanted = (kind(document),) + ("overlay",) * len(overlays)
    known = tuple(part for part, name in zip(parts, wanted) if check_file(part, name))
    if known[:1] == parts[:1]:
        check_rules(known, others or {})
    return tuple(fault for part in parts for fault in sorted(part.faults, key=by_place))


def check_rules(parts: tuple[Inspector, ...], others: Mapping[str, Document]) -> None:
    """What the entries of a map, or of a registry with overlays, must be to each other."""
    if kind(parts[0].document) == "map":
        from gen.validate.rules.maps import check_map

        check_prefix(parts[0], "map")
        check_map(parts[0], others)
        return
    check_prefix(parts[0], "registry")
    if len(parts) > 1:
        from gen.validate.rules.overlays import of_one_kind

        parts = of_one_kind(parts)
    check_codes(parts)
    check_classes(parts)
    if len(parts) > 1 or kind(parts[0].document) == "overlay":
        from gen.validate.rules.overlays import check_overlays

        check_overlays(parts)
    if "status-line" in section(parts[0], "registry"):
        from gen.validate.rules.status_lines import check_status_line

        check_status_line(parts)
    if section(parts[0], "best"):
        from gen.validate.rules.best import check_best

        check_best(parts)
    root = parts[0].document.root
    if isinstance(root, Object) and {"headings", "topics", "compare", "example"} & root.keys():
        from gen.validate.rules.pages import check_pages

        check_pages(parts)
    if any(has_properties(part) for part in parts):
        from gen.validate.rules.properties import check_properties

        check_properties(parts, others)
        from gen.validate.rules.property_names import check_property_names

        check_property_names(parts)


def check_file(part: Inspector, wanted: str) -> bool:
    """The shape of a whole file; False for one of another kind or format: no rule can read it."""
    root = part.document.root
    if isinstance(root, Object):
        if not check_kind(part, root, wanted) or not check_format(part, root):
            return False
    part.check(KINDS[wanted], None, None, root)
    return True


def check_kind(part: Inspector, root: Object, wanted: str) -> bool:
    """missing-key, overlay-kind: the file says what it is, and that is what was asked for."""
    found = next((name for name in KINDS if name in root), "")
    if found and (found == wanted or wanted in root):
        return True
    if found:
        message = f"this is {KINDS[found].what}, not {KINDS[wanted].what}"
        part.fault(part.where_key(root, found), "overlay-kind", message)
    else:
        message = 'the file has none of the keys "registry", "overlay" and "map"'
        known = {name for keys in REGISTRY.shapes.values() for name in keys.fields}
        odd = [name for name in root if name not in known]
        near = [(name, help) for name in odd if (help := suggestion(name, list(KINDS), "", ()))]
        where = part.where_key(root, near[0][0]) if near else part.where(None, None)
        help = near[0][1] if near else 'a registry begins with "format", "registry"'
        if (text(root, "$schema") or "").startswith("http://json-schema.org/"):
            help = "it is a JSON Schema, by which editors check a registry; leave it out"
        if "targets" in root:
            help = "it is for codebook vendor, which checks it: codebook vendor FOLDER --check"
        part.fault(where, "missing-key", message, help)
    return False


def check_format(part: Inspector, root: Object) -> bool:
    """format-number: the file is of a format that this generator knows."""
    value = number(root, "format")
    if value is None or value == FORMAT:
        return True
    message = f'"format" is {value}; this codebook knows format {FORMAT}'
    help = "a newer codebook may know it" if value > FORMAT else f"write {FORMAT}"
    part.fault(part.where(root, "format"), "format-number", message, help)
    return False


def check_prefix(part: Inspector, head: str) -> None:
    """prefix-reserved: `enum PREFIX`, or a function PREFIX, is C and C++."""
    registry = section(part, head)
    key = "prefix" if "prefix" in registry else "id"
    prefix = text(registry, key)
    if prefix in reserved.PREFIXES:
        message = f"the prefix {quoted(prefix or '')} is taken by C or C++"
        where = part.where(registry, key)
        help = f'give "prefix", such as {prefix}_{"map" if head == "map" else "code"}'
        part.fault(where, "prefix-reserved", message, help)


def has_properties(part: Inspector) -> bool:
    """Whether a document declares properties or gives values of them."""
    root = part.document.root
    if not isinstance(root, Object):
        return False
    holders = (root, *objects(root, "classes"), *codes(part))
    return any("properties" in holder for holder in holders)
