"""The version of a status line is compared by words: their tests are worked out here as C does."""

from __future__ import annotations

import functools

import pytest
from samples import SAID, document

from gen.model.build import build
from gen.view.c import Options, view
from gen.view.c_status_line import status_line

VERSIONS = ("A/0.0", "AZ/1.0", "SIP/2.0", "HTTP/1.1", "A1Z/10.2", "PROTOCOL/1.0", "Z" * 30 + "/9.10")


def said(version: str, case: str):
    """A registry whose status lines have this version."""
    line = {**SAID["registry"]["status-line"], "version": version, "case": case}
    return build(document({**SAID, "registry": {**SAID["registry"], "status-line": line}}))


def pieces_of(row) -> list:
    """The tests of a version, ready to be worked out."""
    return [compiled(piece["test"]) for piece in row["pieces"]]


@functools.lru_cache(None)
def compiled(test: str):
    return compile(test, "test", "eval")


def passes(row, text: bytes) -> bool:
    """Whether all tests of the version give 0 for a text; nothing behind its end may be read."""

    def word(size: int):
        def read(at: int) -> int:
            assert at + size <= len(text)
            return int.from_bytes(text[at : at + size], "little")

        return read

    names = {"p_four_": word(4), "p_eight_": word(8), "text": 0}
    size = 64 if "_eight_" in row["pieces"][0]["test"] else 32
    return all(eval(test, {}, names) % 2**size == 0 for test in pieces_of(row))


@pytest.mark.parametrize("case", ["sensitive", "insensitive"])
@pytest.mark.parametrize("version", VERSIONS)
def test_a_version_differs_from_whatever_is_not_it(version: str, case: str) -> None:
    row = status_line(said(version, case), "p", True, False)
    begin = (version + " ").encode()
    assert passes(row, begin)
    assert passes(row, begin.lower()) == (case == "insensitive")
    for at in range(len(begin)):
        for byte in set(range(256)) - {begin[at]}:
            other = begin[:at] + bytes([byte]) + begin[at + 1 :]
            same = case == "insensitive" and other.upper() == begin
            assert passes(row, other) == same, other


def test_what_is_beyond_the_lines_is_left_out() -> None:
    registry = said("SIP/2.0", "sensitive")
    assert view(registry, Options(profile="phrases"))["has_status_line"] is False
    assert view(registry, Options())["ready_lines"] == ()
    ready = view(registry, Options(lines=True))["ready_lines"]
    assert [row["name"] for row in ready] == ["ONE", "LAST"]
    assert ready[1] == {"name": "LAST", "size": "18", "literal": '"SIP/2.0 999 No!\\r\\n"'}


def test_whether_a_code_is_legal_is_asked_of_bounds_where_they_tell() -> None:
    registry = said("SIP/2.0", "sensitive")
    assert view(registry, Options())["legal"] == "said_line_(code) != said_unknown_"
    inside = registry._replace(codes=registry.codes[:1])
    assert view(inside, Options())["legal"] == "code >= 100 && code <= 199"
