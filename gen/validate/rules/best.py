"""Rules about "best": what it names is declared, and of the type that choosing needs."""

from __future__ import annotations

from gen.load.nodes import Object
from gen.validate.inspector import Inspector
from gen.validate.rules.entries import number, numbers, objects, section, text
from gen.wording import quoted, suggestion


def check_best(parts: tuple[Inspector, ...]) -> None:
    """best-property, best-code: it ranks by an int, gives codes, and names codes that are there."""
    part = parts[0]
    best = section(part, "best")
    declared = {text(node, "id"): node for node in objects(part.document.root, "properties")}
    check_property(part, best, "rank", "int", declared)
    check_property(part, best, "instead", "code", declared)
    nothing = number(best, "nothing")
    if nothing is not None and nothing not in numbers(parts):
        message = f'"nothing" is {nothing}, which is no code of the registry'
        part.fault(part.where(best, "nothing"), "best-code", message)


def check_property(
    part: Inspector, best: Object, key: str, kind: str, declared: dict[str | None, Object]
) -> None:
    """best-property: what `key` names is declared, of its type, and of this registry."""
    name = text(best, key)
    if name is None:
        return
    node = declared.get(name)
    message = help = ""
    if node is None:
        message = f"the property {quoted(name)} is not declared"
        fitting = tuple(str(id) for id, one in declared.items() if one.get("type") == kind)
        help = suggestion(name, list(fitting), f"those of type {kind}", fitting) if fitting else ""
        help = help or f'declare it under "properties", of type {kind}'
    elif node.get("type") != kind:
        message = f'{quoted(key)} is a property of type "{node.get("type")}", not "{kind}"'
    elif "registry" in node:
        message = f"{quoted(key)} gives codes of another registry"
        help = 'take "registry" out of its declaration'
    if message:
        part.fault(part.where(best, key), "best-property", message, help)
