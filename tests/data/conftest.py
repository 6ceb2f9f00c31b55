"""The registry and its schemas, read anew for each test, so that a test may break its copy."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def sip() -> dict:
    """data/sip.json as plain dictionaries and lists."""
    return json.loads((DATA / "sip.json").read_text(encoding="utf-8"))


@pytest.fixture
def by_code(sip: dict) -> dict:
    """Code to entry, both of the same copy as `sip`."""
    return {entry["code"]: entry for entry in sip["codes"]}
