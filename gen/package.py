"""The files that come with codebook, be they in a folder or in codebook.pyz: only we know which.

A path may lead into the zip file, such as `codebook.pyz/data/sip.json`. What reads a file that may
be one of ours asks here.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    __loader__: Any

__all__ = ["DATA", "TEMPLATES", "holds", "is_file", "names", "on_disk", "own", "read", "shown"]

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DATA = os.path.join(TOP, "data")
TEMPLATES = os.path.join(TOP, "templates")
CACHE = ("__pycache__",)
PAGES = ("docs", "html", "man", "markdown")  # folders of what makes no C
CONTRACTS = ("stacks",)
ZIP = getattr(__loader__, "archive", "") and os.path.join(TOP, "")  # "/bin/codebook.pyz/"


def holds(path: str) -> bool:
    """Whether a path leads into the zip file that codebook runs from."""
    return bool(ZIP) and os.path.abspath(path).startswith(ZIP)


def is_file(path: str) -> bool:
    """Whether there is a file, on disk or in the zip file."""
    if not holds(path):
        return os.path.isfile(path)
    try:
        read(path)
    except OSError:
        return False
    return True


def read(path: str) -> bytes:
    """The bytes of a file. Raises OSError."""
    if holds(path):
        data: bytes = __loader__.get_data(os.path.abspath(path))
        return data
    with open(path, "rb") as file:
        return file.read()


def names(folder: str) -> list[str]:
    """The names of what is in a folder. Raises OSError."""
    if not holds(folder):
        return os.listdir(folder)
    found = [path.partition("/") for path in _below(folder)]
    return list(dict.fromkeys(name for name, _, _ in found))


def _below(folder: str) -> list[str]:
    """The paths of all files below a folder of the zip file."""
    from zipfile import ZipFile

    inner = os.path.join(os.path.abspath(folder), "")[len(ZIP) :]
    with ZipFile(ZIP.rstrip(os.sep)) as file:
        return [name[len(inner) :] for name in file.namelist() if name.startswith(inner)]


def on_disk(path: str) -> str:
    """The file that a build tool has to watch for a path: itself, or the zip file that holds it."""
    return shown(TOP) if holds(path) else path


def own(pages: bool = False, contracts: bool = False) -> tuple[str, ...]:
    """The files of codebook itself that C is made by: when one changes, it must be made again.

    With `pages` those too that make nothing but pages and the manual, with `contracts` the
    templates of contracts.
    """
    if ZIP:
        return (shown(TOP),)
    top = shown(os.path.join(TOP, ""))
    without = (*CACHE, *(() if pages else PAGES), *(() if contracts else CONTRACTS))
    found = [top + "codebook"]
    for folder, ending in (("gen", ".py"), ("templates", ".tmpl")):
        _collect(top + folder, ending, found, without)
    return tuple(found)


def _collect(folder: str, ending: str, found: list[str], without: tuple[str, ...]) -> None:
    """Add the files of a folder that end so, by name, and then those of the folders in it."""
    folders = []
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.name.endswith(ending):
                found.append(entry.path)
            elif entry.name not in without and entry.is_dir():
                folders.append(entry.path)
    for inner in folders:
        _collect(inner, ending, found, without)


def shown(path: str) -> str:
    """A path as short as it can be said: from the working folder, where it lies in there."""
    try:
        here = os.getcwd()
    except OSError:
        return path
    inside = here.rstrip(os.sep) + os.sep
    return path[len(inside) :] if path.startswith(inside) else path
