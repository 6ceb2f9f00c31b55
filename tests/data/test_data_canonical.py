"""data/sip.json is in canonical form, by a writer of our own that shares nothing with gen/."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

SIP = Path(__file__).parents[2] / "data" / "sip.json"
WIDTH = 100  # of a line, a comma at its end included, whether it has one or not
LISTS = {"classes", "properties", "codes"}  # neither these nor their items are ever one line
ORDER = {
    "": [
        *("$schema", "format", "registry", "classes", "properties", "best"),
        *("headings", "topics", "compare", "example", "codes"),
    ],
    "registry": ["id", "title", "version", "authority", "updated", "license", "prefix"]
    + ["shared-phrases", "status-line", "ranges"],
    "status line": ["version", "case", "marks", "escape", "beyond-ascii", "source"],
    "class": ["id", "first", "last", "title", "titles", "kind", "fallback", "facts", "references"]
    + ["properties"],
    "code": ["code", "name", "phrase", "aliases", "status", "summary", "references", "since"]
    + ["deprecated-since", "use-instead", "properties"],
    "alias": ["phrase", "name", "sources", "confidence"],
}


def is_open(path: tuple) -> bool:
    """True where the value at a path is always written one key or item per line."""
    return path in ((), ("registry",)) or (len(path) < 3 and path[0] in LISTS)


def text_of(value: object, path: tuple = (), used: int = 0) -> str:
    """The canonical text of a value; `used` columns of its first line are taken."""
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or (not is_open(path) and used + len(line) < WIDTH):
        return line
    keys = list(value) if isinstance(value, dict) else range(len(value))
    blanks = "  " * (len(path) + 1)
    rows = []
    for key in keys:
        label = f'"{key}": ' if isinstance(value, dict) else ""
        comma = "," if key != list(keys)[-1] else ""
        start = len(blanks) + len(label)
        rows.append(blanks + label + text_of(value[key], (*path, key), start) + comma)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return "\n".join([opening, *rows, blanks[2:] + closing])


def canonical(sip: dict) -> str:
    """The canonical text of a registry whose keys and entries are in order."""
    return text_of(sip) + "\n"


def disordered(sip: dict) -> list:
    """Places where keys or entries are not in the order of the format."""
    objects = [("", sip), ("registry", sip["registry"])]
    objects += [("status line", sip["registry"]["status-line"])]
    objects += [("class", entry) for entry in sip["classes"]]
    objects += [("code", entry) for entry in sip["codes"]]
    objects += [("alias", alias) for e in sip["codes"] for alias in e.get("aliases", [])]
    found = [f"{kind} {next(iter(o.values()))}" for kind, o in objects if not in_order(kind, o)]
    for name, key in (("classes", "first"), ("codes", "code")):
        numbers = [entry[key] for entry in sip[name]]
        found += [name] if numbers != sorted(numbers) else []
    return found


def in_order(kind: str, entry: dict) -> bool:
    """True where the keys of an object stand in the order of its kind."""
    return list(entry) == [key for key in ORDER[kind] if key in entry]


def test_the_file_is_canonical(sip: dict) -> None:
    assert SIP.read_bytes() == canonical(sip).encode("utf-8")


def test_keys_and_entries_are_in_order(sip: dict) -> None:
    assert disordered(sip) == []


def test_disorder_is_seen(sip: dict, by_code: dict) -> None:
    by_code[486]["code"] = by_code[486].pop("code")
    sip["codes"].reverse()
    assert disordered(sip) == ["code BUSY_HERE", "codes"]


@pytest.mark.parametrize(
    "used, text",
    [(89, '["123456"]'), (90, '[\n  "123456"\n]')],
)
def test_a_list_is_one_line_where_it_fits(used: int, text: str) -> None:
    # Below the top level: the path stands for a key of a code.
    path = ("codes", 0, "references")
    indented = text.replace("\n", "\n      ")
    assert text_of(["123456"], path, used) == indented


def test_only_texts_are_longer_than_a_line() -> None:
    for line in SIP.read_text(encoding="utf-8").splitlines():
        assert len(line) <= WIDTH or line.rstrip(",").endswith('"')
