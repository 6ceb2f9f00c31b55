"""--check: files as they would be against files as they are; the change, and what mends it."""

from __future__ import annotations

import os
import sys

from gen import package
from gen.cli import console
from gen.cli.fresh import edited
from gen.cli.options import Given
from gen.cli.report import visible
from gen.commands.shared import show
from gen.diagnostic import Diagnostic, Place
from gen.fault import Fault
from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.write.files import File

FINDINGS = 1


class Stale(Record):
    """A file that is not what it would be."""

    path: str
    new: bytes | bytearray
    old: bytes | None  # None where there is no such file


def compare(
    given: Given,
    files: Iterable[File],
    rule: str,
    message: str,
    gone: Iterable[str] = (),
    why: str = "",
) -> int:
    """Compare (path, bytes) pairs with the disk; where one differs, print change and faults: 1.

    `gone` are files that should not be there any more, and `why` says so.
    """
    read = (Stale(path, data, read_old(path)) for path, data in sorted(files))
    stale = [one for one in read if one.old != one.new]
    left = [path for path in gone if read_old(path) is not None]
    if not stale and not left:
        return 0
    found = [Diagnostic(place(one), _told(one, message), rule, mending()) for one in stale]
    found += [Diagnostic(Place(path, 0, 1, 1, ""), why, rule, mending()) for path in left]
    if given.text("format") == "text":
        console.write("".join(map(diff, stale)))
        found[:-1] = [one._replace(help="") for one in found[:-1]]
    show(given, tuple(found))
    return FINDINGS


def read_old(path: str) -> bytes | None:
    """The bytes on disk; None where there is no such file."""
    try:
        return package.read(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Fault(f"cannot read {path}: {error.strerror}", "input-read") from None


def _lines(data: bytes | bytearray | None) -> list[str]:
    """Lines with their ends, which are line feeds alone; bytes that are not UTF-8 as \\xNN."""
    text = (data or b"").decode("utf-8", "backslashreplace")
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def diff(one: Stale) -> str:
    """What would change, as `diff -u` shows it; the tab lets `patch -p0` read any name."""
    from difflib import unified_diff

    source = os.devnull if one.old is None else one.path
    raw = not console.is_terminal(console.STDOUT)
    both = _lines(one.old), _lines(one.new)
    lines = unified_diff(*both, source, one.path, "on disk", "as it would be")
    return "".join(_shown(line, raw) for line in lines)


def _shown(line: str, raw: bool) -> str:
    """A line of the diff; what a terminal might obey is made visible where there is one."""
    text = line.rstrip("\n")
    end = "" if line.endswith("\n") else "\n\\ No newline at end of file"
    return (text if raw else visible(text)) + end + "\n"


def _told(one: Stale, message: str) -> str:
    if one.old is None:
        return "the file is missing"
    if edited(one.old, one.path):
        return f"{message}; somebody changed it after codebook wrote it"
    return message


def place(one: Stale) -> Place:
    """The first character that is not what it would be."""
    if one.old is None:
        return Place(one.path, 0, 1, 1, "")
    before, after = _lines(one.old), _lines(one.new)
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    line = "".join(before[same : same + 1]).rstrip("\n")
    column = len(os.path.commonprefix([line, "".join(after[same : same + 1])]))
    return Place(one.path, same + 1, column + 1, max(1, len(line) - column), line)


def mending(*more: str) -> str:
    """This command line without --check, and with `more`, to be pasted into a shell."""
    from shlex import join

    name, words = sys.argv[0], sys.argv[1:]
    if os.sep not in name and os.path.exists(name):
        name = os.path.join(os.curdir, name)
    return "run " + join([name, *(word for word in words if word != "--check"), *more])
