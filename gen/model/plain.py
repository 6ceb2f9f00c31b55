"""A Registry as plain JSON values.

Each record becomes an object with the names of its fields (model.py documents them), each tuple an
array. Nothing is left out, so a reader never has to ask whether a key is there.
"""

from __future__ import annotations


def plain(value: object) -> object:
    """`Sourced("Declined", ("RFC 3515",))` -> `{"text": "Declined", "sources": ["RFC 3515"]}`."""
    if isinstance(value, tuple):
        fields: tuple[str, ...] | None = getattr(value, "_fields", None)
        if fields is None:
            return [plain(entry) for entry in value]
        return {field: plain(entry) for field, entry in zip(fields, value)}
    return value
