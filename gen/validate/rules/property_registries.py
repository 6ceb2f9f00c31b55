"""Rules about properties that look into another registry: its codes, its tokens, its phrases."""

from __future__ import annotations

from gen.load.nodes import Document, Object
from gen.validate.inspector import Inspector
from gen.validate.rules.entries import (
    codes,
    legible,
    number,
    numbers,
    numbers_of,
    objects,
    text,
    tokens_of,
)
from gen.wording import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Others = Mapping[str, Document]
    Known = Mapping[str, frozenset[int]]

ORDINAL_MOST = 30  # of a token in a property: each is a bit, and the lowest is for all others


def check_registries(parts: tuple[Inspector, ...], others: Others) -> None:
    """property-registry, and that every code that a value names is there."""
    registry = parts[0]
    declared = list(objects(registry.document.root, "properties"))
    for node in declared:
        for one in (node, *objects(node, "columns")):
            check_registry(registry, one, others)
    known = {id: numbers_of(document) for id, document in others.items()}
    known[""] = frozenset(numbers(parts))
    for node in declared:
        for one in (node, *objects(node, "columns")):
            check_code_value(registry, one, "default", one, known)
    first = {text(node, "id") or "": node for node in reversed(declared)}  # of one declared twice
    coded = {id: node for id, node in first.items() if holds_codes(node)}
    for part, values in given(parts) if coded else ():
        for id, node in coded.items():
            check_code_value(part, values, id, node, known)
    counterparts = [node for node in first.values() if text(node, "type") == "counterpart"]
    if counterparts:
        check_counterparts(parts, counterparts, known)


def given(parts: tuple[Inspector, ...]) -> Iterator[tuple[Inspector, Object]]:
    """The values of each class and code."""
    for part in parts:
        for entry in (*objects(part.document.root, "classes"), *codes(part)):
            values = entry.get("properties")
            if isinstance(values, Object):
                yield part, values


def check_registry(part: Inspector, node: Object, others: Others) -> None:
    """property-registry: what a declaration names is at hand, and of the kind that is needed."""
    name, kind = text(node, "registry"), text(node, "type")
    if name is None or kind not in ("code", "tokens", "counterpart"):
        return
    message = help = ""
    if name not in others:
        message = f"no registry {quoted(name)} is at hand"
        where = "beside the file, in the folder above it, and in data/"
        help = f"it is looked for as {name}.json {where}"
    elif not legible(others[name]):
        message = f"the registry {quoted(name)} has faults of its own"
        help = f"codebook check {others[name].path} tells what they are"
    elif kind == "tokens":
        ordinals = tokens_of(others[name])
        if not ordinals:
            message = f"the registry {quoted(name)} has codes, not tokens"
            help = 'name one that has tokens, or say "code" for the type'
        elif max(ordinals.values()) > ORDINAL_MOST:
            most = max(ordinals.values())
            message = f"the registry {quoted(name)} has the ordinal {most}; for a property of type"
            message += f' "tokens" it may have {ORDINAL_MOST}'
    elif kind == "counterpart" and tokens_of(part.document):
        message = "tokens have no counterparts: their ordinals are nobody else's"
        help = 'a property of type "tokens" says which of another registry belong to a token'
    elif tokens_of(others[name]):
        message = f"the registry {quoted(name)} has tokens, not codes"
        help = "name one that has codes"
        if kind == "code":
            help += ', or say "tokens" for the type'
    if message:
        part.fault(part.where(node, "registry"), "property-registry", message, help)


def holds_codes(node: Object) -> bool:
    """Whether values of a property are codes, or rows in which codes stand."""
    return any(text(one, "type") == "code" for one in (node, *objects(node, "columns")))


def check_code_value(
    part: Inspector, node: Object, key: str, declared: Object, known: Known
) -> None:
    """A value of type code, alone or in rows, is a code of its registry where that is at hand."""
    kind, registry = text(declared, "type"), text(declared, "registry") or ""
    value = node.get(key)
    if isinstance(value, Object):
        node, key, value = value, "value", value.get("value")
    if kind == "code" and type(value) is int and value not in known.get(registry, (value,)):
        whose = f"registry {quoted(registry)}" if registry else "this registry"
        message = f"{quoted(key)} is {value}, which is no code of {whose}"
        rule = "property-declaration" if node is declared else "property-value"
        help = nearest(known[registry], value)
        part.fault(part.where(node, key), rule, message, help)
    for row in objects(node, key) if kind == "rows" else ():
        for column in objects(declared, "columns"):
            check_code_value(part, row, text(column, "id") or "", column, known)


def nearest(known: frozenset[int], value: int) -> str:
    """Which known code is next to a value, the lower of two; "" where there are none."""
    near = min(known, key=lambda code: (abs(code - value), code), default=None)
    return "" if near is None else f"the nearest that it has is {near}"


def check_counterparts(
    parts: tuple[Inspector, ...], declared: list[Object], known: Known
) -> None:
    """property-value: a code that is said to be different there is one there; no class says so."""
    for node in declared:
        name, registry = text(node, "id") or "", text(node, "registry") or ""
        for part in parts:
            for entry in objects(part.document.root, "classes"):
                values = entry.get("properties")
                if isinstance(values, Object) and name in values:
                    message = f"a class has no counterpart in {quoted(registry)}: codes have"
                    help = "say it of each code that differs"
                    part.fault(part.where_key(values, name), "property-value", message, help)
            for entry in codes(part):
                values, code = entry.get("properties"), number(entry, "code")
                if not isinstance(values, Object) or name not in values or code is None:
                    continue
                if code not in known.get(registry, (code,)):
                    message = f"{code} is no code of the registry {quoted(registry)}"
                    help = "what is not there differs from nothing: take this away"
                    part.fault(part.where_key(values, name), "property-value", message, help)
