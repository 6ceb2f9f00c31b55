"""A Registry as plain JSON values, and as the one text that stands for it in a digest.

Each record becomes an object with the names of its fields (model.py documents them), each tuple an
array. Nothing is left out, so a reader never has to ask whether a key is there.
"""

from __future__ import annotations

from gen.interpreter import quote


def plain(value: object) -> object:
    """`Sourced("Declined", ("RFC 3515",))` -> `{"text": "Declined", "sources": ["RFC 3515"]}`."""
    if isinstance(value, tuple):
        fields: tuple[str, ...] | None = getattr(value, "_fields", None)
        if fields is None:
            return [plain(entry) for entry in value]
        return {field: plain(entry) for field, entry in zip(fields, value)}
    return value


def canonical(value: object) -> str:
    """The JSON text of plain(value), without a blank: equal values give equal texts."""
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, tuple):
        fields: tuple[str, ...] | None = getattr(value, "_fields", None)
        if fields is None:
            return "[" + ",".join([canonical(entry) for entry in value]) + "]"
        pairs = [f'"{field}":{canonical(entry)}' for field, entry in zip(fields, value)]
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else str(value)
