"""generate --check: compare the outputs with what is on disk, and say what mends them."""

from __future__ import annotations

import os
import sys

from gen import console
from gen.commands.shared import show
from gen.diagnostic import Diagnostic, Place
from gen.fault import Fault
from gen.generator import Output
from gen.options import Given
from gen.report import visible

FINDINGS = 1


def compare(given: Given, files: tuple[Output, ...]) -> int:
    """Exit status 1 where a file is not what it would be: print the change, write nothing."""
    stale = [(one, _read(one.name)) for one in sorted(files)]
    stale = [(one, old) for one, old in stale if old != console.encode(one.text)]
    if not stale:
        return 0
    help = f"run {_mending()}"
    text = given.text("format") == "text"
    if text:
        console.write("".join(_diff(one, old) for one, old in stale))
    found = [_diagnostic(one, old, help) for one, old in stale]
    if text:
        found[:-1] = [one._replace(help="") for one in found[:-1]]
    show(given, tuple(found))
    return FINDINGS


def _read(path: str) -> bytes | None:
    """The bytes on disk; None where there is no such file."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Fault(f"cannot read {path}: {error.strerror}", "input-read") from None


def _lines(data: bytes) -> list[str]:
    """Lines with their ends; bytes that are not UTF-8 as \\xNN."""
    return data.decode("utf-8", "backslashreplace").splitlines(keepends=True)


def _diff(one: Output, old: bytes | None) -> str:
    """What would change, as `diff -u` shows it."""
    from difflib import unified_diff

    before = _lines(old or b"")
    source = one.name if old is not None else os.devnull
    lines = unified_diff(before, one.text.splitlines(keepends=True), source, one.name)
    raw = not console.is_terminal(console.STDOUT)
    return "".join(_shown(line, raw) for line in lines)


def _shown(line: str, raw: bool) -> str:
    text = line.rstrip("\r\n") if not raw else line.rstrip("\n")
    end = "" if line.endswith("\n") else "\n\\ No newline at end of file"
    return (text if raw else visible(text)) + end + "\n"


def _diagnostic(one: Output, old: bytes | None, help: str) -> Diagnostic:
    if old is None:
        return Diagnostic(Place(one.name, 0, 1, 1, ""), "the file is missing", "output-stale", help)
    message = "from here on the file is not what the registry gives"
    before, after = _lines(old), one.text.splitlines(keepends=True)
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    old_line, new_line = (lines[same : same + 1] for lines in (before, after))
    return Diagnostic(_first(one.name, same + 1, old_line, new_line), message, "output-stale", help)


def _first(path: str, number: int, old: list[str], new: list[str]) -> Place:
    """The place of the first character of a line that is not what it would be."""
    line = "".join(old).rstrip("\r\n")
    column = len(os.path.commonprefix([line, "".join(new)]))
    return Place(path, number, column + 1, max(1, len(line) - column), line)


def _mending() -> str:
    """This command line without --check, to be pasted into a shell."""
    from shlex import join

    name, words = sys.argv[0], sys.argv[1:]
    if os.sep not in name and os.path.exists(name):
        name = os.path.join(os.curdir, name)
    return join([name, *(word for word in words if word != "--check")])
