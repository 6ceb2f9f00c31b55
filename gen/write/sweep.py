"""sweep: the temporary files that killed runs have left, by their names.

A temporary file is called `.NAME.PID.N.tmp`, a second name of an old file `.NAME.PID.N.old.tmp`.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["sweep", "temporary_name"]

ABANDONED = 3600  # seconds after which a temporary file is nobody's
LONGEST = 56  # letters of a name that the temporary name has: short enough for any file system


def temporary_name(path: str, number: int) -> str:
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name[:LONGEST]}.{os.getpid()}.{number}.tmp")


def sweep(paths: Iterable[str]) -> None:
    """Remove the temporary files that killed runs left of these files; each folder is read once."""
    folders: dict[str, dict[str, str]] = {}
    for path in paths:
        folder, name = os.path.split(path)
        folders.setdefault(folder, {})[name[:LONGEST]] = path
    for folder, names in folders.items():
        try:
            with os.scandir(folder or ".") as entries:
                for entry in entries:
                    _remove_abandoned(entry, names)
        except OSError:
            pass


def _remove_abandoned(entry: os.DirEntry[str], names: dict[str, str]) -> None:
    """Remove an entry if it is an abandoned temporary file of one of the names."""
    if not (entry.name.startswith(".") and entry.name.endswith(".tmp")):
        return
    stem = entry.name[1 : -len(".tmp")].removesuffix(".old")
    name, _, process = stem.rpartition(".")[0].rpartition(".")
    if name in names and process.isdecimal() and entry.is_file(follow_symlinks=False):
        newest = os.stat(names[name]).st_ctime - ABANDONED
        # A second name has an old mtime.
        if entry.stat(follow_symlinks=False).st_ctime <= newest and _is_gone(int(process)):
            os.unlink(entry.path)


def _is_gone(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False
