"""What the registries say of status lines is what the grammars say, spelled here as they spell it."""

from __future__ import annotations

import json
import string
from pathlib import Path

DATA = Path(__file__).parents[2] / "data"
# RFC 3261 s25.1
RESERVED = [";", "/", "?", ":", "@", "&", "=", "+", "$", ","]
MARK = ["-", "_", ".", "!", "~", "*", "'", "(", ")"]
# RFC 5234 B.1
VCHAR = {chr(code) for code in range(0x21, 0x7F)}


def line(id: str) -> dict:
    """What a registry says of its status lines."""
    return json.loads((DATA / f"{id}.json").read_text(encoding="utf-8"))["registry"]["status-line"]


def test_sip() -> None:
    said = line("sip")
    assert (said["version"], said["case"]) == ("SIP/2.0", "insensitive")  # s7.1
    assert set(said["marks"]) == {*RESERVED, *MARK}
    assert (said["escape"], said["beyond-ascii"]) == ("%", "utf-8")


def test_http() -> None:
    said = line("http")
    assert (said["version"], said["case"]) == ("HTTP/1.1", "sensitive")  # RFC 9112 s2.3
    assert set(said["marks"]) == VCHAR - set(string.ascii_letters + string.digits)
    assert "escape" not in said and said["beyond-ascii"] == "any"  # obs-text


def test_marks_stand_in_the_order_of_ascii() -> None:
    for id in ("sip", "http"):
        assert line(id)["marks"] == "".join(sorted(line(id)["marks"]))
