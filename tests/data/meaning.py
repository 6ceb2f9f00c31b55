"""What data/sip.json says of a code, read without gen/: its own value, its class's, the default."""

from __future__ import annotations

import csv
from pathlib import Path

FACTS = Path(__file__).parents[1] / "facts"
CONFIRMED = "confirmed"


def table(name: str) -> list:
    """Rows of a table of tests/facts, each a dictionary by column."""
    with open(FACTS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def confirmed(name: str) -> list:
    """The rows of a table that were transcribed from the text of their source."""
    return [row for row in table(name) if row["confidence"].startswith(CONFIRMED)]


def declared(sip: dict) -> dict:
    """Id to declaration of a property."""
    return {entry["id"]: entry for entry in sip["properties"]}


def home(sip: dict, code: int) -> dict:
    """The class of a number, or an empty one."""
    found = [entry for entry in sip["classes"] if entry["first"] <= code <= entry["last"]]
    return found[0] if found else {}


def whole(value: object) -> dict:
    """A value in its long form."""
    return value if isinstance(value, dict) and "value" in value else {"value": value}


def given(sip: dict, code: int, id: str) -> dict:
    """What holds for a number, in the long form."""
    own = next((entry for entry in sip["codes"] if entry["code"] == code), {})
    for entry in (own, home(sip, code)):
        if id in entry.get("properties", {}):
            return whole(entry["properties"][id])
    return whole(declared(sip)[id].get("default"))


def value(sip: dict, code: int, id: str) -> object:
    return given(sip, code, id)["value"]


def own(sip: dict, id: str) -> dict:
    """Code to its own value of a property, in the long form."""
    codes = [entry for entry in sip["codes"] if id in entry.get("properties", {})]
    return {entry["code"]: whole(entry["properties"][id]) for entry in codes}


def of_classes(sip: dict, id: str) -> dict:
    """`4xx` and the like to what the class has, in the long form."""
    classes = [entry for entry in sip["classes"] if id in entry.get("properties", {})]
    return {f"{entry['first'] // 100}xx": whole(entry["properties"][id]) for entry in classes}
