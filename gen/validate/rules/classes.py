"""Rules about classes and ranges: they lie apart, and every code has its class."""

from __future__ import annotations

from gen.load.nodes import Object
from gen.validate.format import CLASS_KINDS
from gen.validate.inspector import Inspector
from gen.validate.rules.entries import codes, number, objects, section, text
from gen.wording import quoted

SPAN_RULES = {
    "class": ("class-order", "class-overlap"),
    "range": ("range-order", "range-overlap"),
}


def check_classes(parts: tuple[Inspector, ...]) -> None:
    """Check the classes and ranges of a registry, and that each code lies in one."""
    registry = parts[0]
    classes = list(objects(registry.document.root, "classes"))
    check_spans(registry, classes, "class")
    check_spans(registry, list(objects(section(registry, "registry"), "ranges")), "range")
    check_ids(registry, classes)
    if classes:
        check_fallbacks(registry, classes, statuses(parts))
        for part in parts:
            check_members(part, classes)


def check_spans(part: Inspector, spans: list[Object], what: str) -> None:
    """A class or range begins before it ends, and no two have a number in common."""
    order, overlap = SPAN_RULES[what]
    sound: list[tuple[int, int, Object]] = []
    for span in spans:
        first, last = number(span, "first"), number(span, "last")
        if first is None or last is None:
            continue
        if first > last:
            message = f"{named(span, what)} ends at {last}, before it begins at {first}"
            part.fault(part.where(span, "last"), order, message, "swap the two")
        else:
            sound.append((first, last, span))
    sound.sort(key=lambda item: item[:2])
    furthest = sound[:1]
    for first, last, span in sound[1:]:
        _, before, other = furthest[0]
        if first <= before:
            message = f"{named(span, what)} begins at {first}, inside {named(other, what)}"
            note = (part.where(other, "last"), f"which ends at {before}")
            part.fault(part.where(span, "first"), overlap, message, "", note)
        if last > before:
            furthest = [(first, last, span)]


def named(span: Object, what: str) -> str:
    """How a message calls a class or range: the class "final"."""
    name = text(span, "id" if what == "class" else "title")
    return f"the {what} {quoted(name)}" if name else f"the {what}"


def check_ids(part: Inspector, classes: list[Object]) -> None:
    """unique-class, name-reserved: every class makes an enumerator of its own."""
    first: dict[str, Object] = {}
    for entry in classes:
        name = text(entry, "id")
        if name is None:
            continue
        check_id(part, entry, name, classes)
        if name in first:
            note = (part.where(first[name], "id"), "it is taken here")
            message = f"class id {quoted(name)} is already taken"
            part.fault(part.where(entry, "id"), "unique-class", message, "", note)
        first.setdefault(name, entry)


def check_id(part: Inspector, entry: Object, name: str, classes: list[Object]) -> None:
    """name-reserved: a class id is not one that the generated code uses; see also reserved.py."""
    message = help = ""
    if name == "none":
        message = 'the class id "none" is reserved for codes outside every class'
    elif name == "registered":
        message = 'the class id "registered" is reserved: is_registered() asks for something else'
    elif name in CLASS_KINDS and [one for one in classes if one.get("kind") == name] != [entry]:
        message = f"the class id {quoted(name)} is reserved for the one class of that kind"
        help = f"is_{name}() tells of the kind of a code, whatever its class; choose another id"
    if message:
        part.fault(part.where(entry, "id"), "name-reserved", message, help)


def statuses(parts: tuple[Inspector, ...]) -> dict[int, str]:
    """The status of each code."""
    found: dict[int, str] = {}
    for part in parts:
        for entry in codes(part):
            code = number(entry, "code")
            if code is not None:
                found.setdefault(code, text(entry, "status") or "active")
    return found


def check_fallbacks(part: Inspector, classes: list[Object], known: dict[int, str]) -> None:
    """class-fallback: an unknown member is treated as a registered one of the same class."""
    for entry in classes:
        fallback, first, last = (number(entry, key) for key in ("fallback", "first", "last"))
        if fallback is None or first is None or last is None:
            continue
        if not first <= fallback <= last:
            problem = f"which is outside {first} to {last}"
        elif fallback not in known:
            problem = "which is no code of the registry"
        elif known[fallback] == "unregistered":
            problem = 'which is of status "unregistered"'
        else:
            continue
        where = part.where(entry, "fallback")
        part.fault(where, "class-fallback", f'"fallback" is {fallback}, {problem}')


def check_members(part: Inspector, classes: list[Object]) -> None:
    """code-class: where there are classes, each code that is not unregistered lies in one."""
    spans = [(number(entry, "first"), number(entry, "last")) for entry in classes]
    sound = [(first, last) for first, last in spans if first is not None and last is not None]
    if len(sound) < len(spans) or any(first > last for first, last in sound):
        return
    for entry in codes(part):
        code = number(entry, "code")
        if code is None or text(entry, "status") == "unregistered":
            continue
        if not any(first <= code <= last for first, last in sound):
            shown = ", ".join(f"{first} to {last}" for first, last in sorted(sound)[:12])
            message = f"code {code} lies in no class"
            help = f'the classes are {shown}; only a code of status "unregistered" may lie outside'
            part.fault(part.where(entry, "code"), "code-class", message, help)
