"""Values that differ from another in one place, for tests of what a digest covers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def changes(value: Any) -> Iterator[Any]:
    """Every value that differs from another in one place: something in it left out, or changed."""
    if isinstance(value, dict):
        for key in value:
            yield {other: value[other] for other in value if other != key}
            yield from ({**value, key: new} for new in changes(value[key]))
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield value[:at] + value[at + 1 :]
            yield from (value[:at] + [new] + value[at + 1 :] for new in changes(one))
    elif isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield from (0, value + 1)
    elif isinstance(value, str):
        yield from (value + "X", value + "x")
