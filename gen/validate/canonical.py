"""canonical: a checked document -> its text in the one form that a registry file has.

Keys stand in the order of the format, codes by number, classes by their first code; what is short
stands on one line. Two files that say the same have the same canonical text.
"""

from __future__ import annotations

from gen.kinds import kind
from gen.load.nodes import Array, Document, Object
from gen.validate.format import KINDS
from gen.validate.shape import Either, Field, Keys, ListOf, OneOf

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

WIDTH = 100
# Levels of brackets that are opened behind a key whatever their length; behind other keys: one.
OPENED = {"classes": 2, "properties": 2, "codes": 2, "tokens": 2}
LONG_FORM = ("value", "source", "confidence", "note")  # of a property's value
SORTED = {  # by the first of these keys that the entries have
    **{"codes": ("code",), "tokens": ("ordinal",), "aliases": ("code", "ordinal")},
    **{"classes": ("first",), "ranges": ("first",)},
}


def text(document: Document, others: Mapping[str, Document] | None = None) -> str:
    """The canonical text of a document that `validate` has found no fault in.

    `others` are the other registries that it speaks of: the rows of a map stand in their order.
    """
    value = ordered(document.root, _shape(kind(document)))
    if kind(document) == "map" and isinstance(value, dict):
        from gen.validate.rules.maps import row_key

        value["rows"].sort(key=row_key(document, others or {}))
    return write(value, opened=1) + "\n"


def _shape(kind: str) -> object:
    if kind == "contract":
        from gen.validate.contract_format import CONTRACT

        return CONTRACT
    return KINDS[kind]


def ordered(value: object, shape: object, key: str = "") -> object:
    """The value with its keys and entries in canonical order, as plain dicts and lists."""
    if isinstance(value, Object):
        fields = fields_of(value, shape)
        names = [name for name in (*fields, *LONG_FORM) if name in value]
        names += sorted(name for name in value if name not in names)
        return {
            name: ordered(value[name], fields[name].shape if name in fields else None, name)
            for name in names
        }
    if isinstance(value, Array):
        if not isinstance(shape, ListOf):
            return [ordered(entry, None) for entry in value]
        entries = [ordered(entry, shape.item) for entry in value]
        for by in SORTED.get(key, ()):
            if all(isinstance(entry, dict) and by in entry for entry in entries):
                entries.sort(key=lambda entry: number_of(entry, by))
                break
        return sorted(entries, key=str) if key == "shared-phrases" else entries
    return value


def fields_of(value: Object, shape: object) -> dict[str, Field]:
    if isinstance(shape, Either):
        shape = shape.shapes.get(str(value.get(shape.key)))
    if isinstance(shape, OneOf):
        shape = next((keys for name, keys in shape.shapes.items() if name in value), None)
    return shape.fields if isinstance(shape, Keys) else {}


def number_of(entry: object, by: str) -> int:
    return int(entry[by]) if isinstance(entry, dict) else 0


def write(value: object, indent: int = 0, lead: int = 0, opened: int = 0) -> str:
    """JSON text behind `lead` characters of a key: on one line where it fits.

    `opened` levels of brackets are opened whatever their length.
    """
    line = flat(value)
    if not value or not isinstance(value, (dict, list)):
        return line
    if not opened and indent + lead + len(line) < WIDTH:
        return line
    margin = " " * (indent + 2)
    levels = max(0, opened - 1)
    if isinstance(value, dict):
        keys = [(flat(name) + ": ", name, item) for name, item in value.items()]
        lines = [
            key + write(item, indent + 2, len(key), OPENED.get(name, 1) if indent == 0 else levels)
            for key, name, item in keys
        ]
    else:
        lines = [write(item, indent + 2, 0, levels) for item in value]
    inside = ",\n".join(margin + text for text in lines)
    bracket = "{}" if isinstance(value, dict) else "[]"
    return f"{bracket[0]}\n{inside}\n{' ' * indent}{bracket[1]}"


def flat(value: object) -> str:
    """JSON text on one line."""
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, dict):
        return "{" + ", ".join(f"{flat(name)}: {flat(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flat(item) for item in value) + "]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)
