"""Rules about "compare" and "example": the codes and properties that they name are there."""

from __future__ import annotations

from gen.load.nodes import Object
from gen.validate.inspector import Inspector
from gen.validate.rules.entries import items, numbers, objects, section, text
from gen.wording import quoted, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Dict, Optional

    Declared = Dict[Optional[str], Object]


def check_pages(parts: tuple[Inspector, ...]) -> None:
    """heading-property, topic-code, compare-code, example-code, example-property, example-field."""
    part, known = parts[0], numbers(parts)
    root = part.document.root
    declared: Declared = {text(node, "id"): node for node in objects(root, "properties")}
    check_headings(part, declared)
    for one in objects(root, "topics"):
        check_listed(part, one, known, "topic-code", "finds")
    for one in objects(root, "compare"):
        check_listed(part, one, known, "compare-code")
        check_several(part, one)
    example = section(part, "example")
    for holder in (*objects(example, "fields"), *objects(example, "bodies")):
        check_listed(part, holder, known, "example-code")
    check_fields(part, example)
    check_property(part, example, "methods", "tokens", declared)
    check_property(part, example, "rows", "rows", declared)
    check_carried(part, example, declared)
    for step in objects(example, "steps"):
        check_step(part, step, declared)


def check_headings(part: Inspector, declared: Declared) -> None:
    """heading-property: each is of a property that is declared, and has no other."""
    first: dict[str, Object] = {}
    for heading in objects(part.document.root, "headings"):
        name = text(heading, "property")
        if name is None or (name in declared and first.setdefault(name, heading) is heading):
            continue
        where = part.where(heading, "property")
        if name not in declared:
            known = tuple(map(str, declared))
            help = suggestion(name, list(known), "the properties", known) if known else ""
            message = f"the property {quoted(name)} is not declared"
            part.fault(where, "heading-property", message, help)
        else:
            note = (part.where(first[name], "property"), "it has one here")
            part.fault(where, "heading-property", f"{quoted(name)} has a heading already", "", note)


def check_listed(
    part: Inspector, holder: Object, known: set[int], rule: str, key: str = "codes"
) -> None:
    """topic-code, compare-code, example-code: each code of a list is there, and there once."""
    seen: set[int] = set()
    for list_of, index, code in items(holder, key):
        if type(code) is not int:
            continue
        if code in seen:
            message, help = f"{code} stands in the list twice", "take one away"
            part.fault(part.where(list_of, index), rule, message, help)
        elif code not in known:
            part.fault(part.where(list_of, index), rule, f"{code} is no code of the registry")
        seen.add(code)


def check_several(part: Inspector, one: Object) -> None:
    """compare-code: there is something to compare with."""
    if len(list(items(one, "codes"))) == 1:
        where = part.where(one, "codes")
        help = "add the code that it is mixed up with"
        part.fault(where, "compare-code", "one code alone cannot be compared", help)


def check_fields(part: Inspector, example: Object) -> None:
    """example-field: each field has one value."""
    first: dict[str, Object] = {}
    for field in objects(example, "fields"):
        name = text(field, "name")
        if name is None or first.setdefault(name.lower(), field) is field:
            continue
        note = (part.where(first[name.lower()], "name"), "it has one here")
        message = f"{quoted(name)} has a value already"
        part.fault(part.where(field, "name"), "example-field", message, "", note)


def check_property(
    part: Inspector, holder: Object, key: str, kind: str, declared: Declared
) -> Object | None:
    """example-property: what `key` names is declared, and of its type; gives the declaration."""
    name = text(holder, key)
    if name is None:
        return None
    node = declared.get(name)
    if node is not None and node.get("type") == kind:
        return node
    message = f"{quoted(key)} is a property of type {quoted(str(node and node.get('type')))}"
    message += f", not {quoted(kind)}"
    help = ""
    if node is None:
        message = f"the property {quoted(name)} is not declared"
        fitting = tuple(str(id) for id, one in declared.items() if one.get("type") == kind)
        help = suggestion(name, list(fitting), f"those of type {kind}", fitting) if fitting else ""
        help = help or f'declare it under "properties", of type {kind}'
    part.fault(part.where(holder, key), "example-property", message, help)
    return None


def check_carried(part: Inspector, example: Object, declared: Declared) -> None:
    """example-property: what is carried are values of an enum among the columns of the rows."""
    rows = declared.get(text(example, "rows"))
    if rows is None or rows.get("type") != "rows":
        return
    columns = [one for one in objects(rows, "columns") if one.get("type") == "enum"]
    known = tuple(str(text(one, "id")) for column in columns for one in objects(column, "values"))
    for list_of, index, value in items(example, "carried"):
        if isinstance(value, str) and value not in known:
            message = f"no column of the rows has the value {quoted(value)}"
            help = suggestion(value, list(known), "their values", known) if known else ""
            part.fault(part.where(list_of, index), "example-property", message, help)


def check_step(part: Inspector, step: Object, declared: Declared) -> None:
    """example-property: a step hangs on a value that an enum has."""
    node = check_property(part, step, "property", "enum", declared)
    value = text(step, "value")
    if ("property" in step) != ("value" in step):
        has, lacks = ("property", "value") if "property" in step else ("value", "property")
        message = f'a step has "{has}" and no "{lacks}"'
        part.fault(part.where_key(step, has), "example-property", message, f'add "{lacks}"')
    elif node is not None and value is not None:
        known = tuple(str(text(one, "id")) for one in objects(node, "values"))
        if value not in known:
            message = f"{quoted(value)} is no value of {quoted(str(text(step, 'property')))}"
            help = suggestion(value, list(known), "the values", known)
            part.fault(part.where(step, "value"), "example-property", message, help)
