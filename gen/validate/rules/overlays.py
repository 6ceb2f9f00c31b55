"""Rules about overlays: they add to a registry what it has room for, and redefine nothing."""

from __future__ import annotations

from gen.load.nodes import Object
from gen.validate.inspector import Inspector
from gen.validate.rules.entries import (
    CODES,
    TOKENS,
    Kind,
    codes,
    kind_of,
    number,
    numbers,
    objects,
    section,
    text,
)
from gen.wording import quoted


def check_overlays(parts: tuple[Inspector, ...]) -> None:
    """Check the overlays behind a registry; unique-* rules see to what is taken twice."""
    registry = parts[0]
    check_base(registry)
    check_ids(parts)
    for index, part in enumerate(parts[1:], 1):
        check_extends(registry, part)
        check_ranges(registry, part)
        check_alias_codes(parts[: index + 1])
        root = part.document.root
        if isinstance(root, Object) and not {"codes", "tokens", "aliases"} & root.keys():
            message = f'an overlay has "{kind_of(registry).list}" or "aliases"'
            part.fault(part.where(None, None), "overlay-empty", message, "add one of the two")


def of_one_kind(parts: tuple[Inspector, ...]) -> tuple[Inspector, ...]:
    """overlay-entries: codes are added to codes, tokens to tokens. Gives back those that fit."""
    kind = kind_of(parts[0])
    return parts[:1] + tuple(part for part in parts[1:] if is_of(part, kind))


def is_of(part: Inspector, kind: Kind) -> bool:
    """Whether an overlay speaks of nothing but entries of a kind."""
    other = TOKENS if kind is CODES else CODES
    root = part.document.root
    found: list[tuple[Object, str]] = []
    if isinstance(root, Object) and other.list in root:
        found.append((root, other.list))
    found += [
        (one, other.number)
        for one in objects(root, "aliases")
        if other.number in one and kind.number not in one
    ]
    for node, key in found:
        message = f'the registry has {kind.list}, so the overlay has no "{key}"'
        help = f'write "{kind.list if key == other.list else kind.number}"'
        part.fault(part.where_key(node, key), "overlay-entries", message, help)
    return not found


def check_base(part: Inspector) -> None:
    """overlay-extends: the registry under an overlay is at hand."""
    overlay = section(part, "overlay")
    wanted = text(overlay, "extends")
    if wanted is not None and not section(part, "registry"):
        message = f"no registry {quoted(wanted)} is at hand"
        where = "beside the overlay, in the folder above it, and in data/"
        help = f"it is looked for as {wanted}.json {where}"
        part.fault(part.where(overlay, "extends"), "overlay-extends", message, help)


def check_ids(parts: tuple[Inspector, ...]) -> None:
    """overlay-id: an output can tell by its id where a code comes from."""
    first: dict[str, tuple[Inspector, Object]] = {}
    for part in parts:
        head = section(part, "overlay") or section(part, "registry")
        name = text(head, "id")
        if name is not None and name in first:
            other, node = first[name]
            note = (other.where(node, "id"), "it is taken here")
            message = f"the id {quoted(name)} is already taken"
            part.fault(part.where(head, "id"), "overlay-id", message, "choose another", note)
        elif name is not None:
            first[name] = (part, head)


def check_extends(registry: Inspector, part: Inspector) -> None:
    """overlay-extends: an overlay is applied to the registry that it extends."""
    overlay = section(part, "overlay")
    wanted = text(overlay, "extends")
    found = text(section(registry, "registry"), "id")
    if wanted is not None and found is not None and wanted != found:
        message = f"the overlay extends {quoted(wanted)}, not {quoted(found)}"
        help = f"apply it to {wanted}, or let it extend {found}"
        part.fault(part.where(overlay, "extends"), "overlay-extends", message, help)


def check_ranges(registry: Inspector, part: Inspector) -> None:
    """overlay-range: where a registry sets ranges aside, an overlay keeps to those it may use."""
    ranges = list(objects(section(registry, "registry"), "ranges"))
    if not ranges:
        return
    free = []
    for span in ranges:
        first, last = number(span, "first"), number(span, "last")
        if first is not None and last is not None and text(span, "use") != "reserved":
            free.append((first, last))
    shown = ", ".join(f"{first} to {last}" for first, last in sorted(free)) or "none"
    key = kind_of(part).number
    for entry in codes(part):
        code = number(entry, key)
        if code is not None and not any(first <= code <= last for first, last in free):
            message = f"{key} {code} lies in no range that an overlay may use"
            where = part.where(entry, key)
            part.fault(where, "overlay-range", message, f"these are open to overlays: {shown}")


def check_alias_codes(parts: tuple[Inspector, ...]) -> None:
    """overlay-alias: an alias is given to a code that is there."""
    known = numbers(parts)
    part = parts[-1]
    key = kind_of(part).number
    for alias in objects(part.document.root, "aliases"):
        code = number(alias, key)
        if code is not None and code not in known:
            message = f"{code} is no {key} of the registry or of this overlay"
            part.fault(part.where(alias, key), "overlay-alias", message)
