"""Where files are found: by path, or by id in the folder data/ that comes with codebook."""

from __future__ import annotations

import os

from gen.cli.options import meant, quoted
from gen.fault import Fault

TOP = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
DATA = os.path.join(TOP, "data")
MAPS = os.path.join(DATA, "maps")
FOLDERS = (DATA, MAPS)
SCHEMA = ".schema.json"


def find(word: str) -> str:
    """The path that a word means: itself if it holds a slash or a dot, else that of an id."""
    if os.sep in word or "/" in word or "." in word:
        return word
    for folder in FOLDERS:
        path = os.path.join(folder, word + ".json")
        if os.path.isfile(path):
            return shown(path)
    help = f"data/ has {', '.join(ids())}; a file of your own is given with its ending: {word}.json"
    raise Fault(f"no registry {quoted(word)}{meant(word, ids())}", "registry-unknown", help)


def ids() -> tuple[str, ...]:
    """The ids of all files of data/: of registries, in order, then of maps."""
    return (*ids_in(DATA), *ids_in(MAPS))


def ids_in(folder: str) -> tuple[str, ...]:
    """The ids of the files of a folder, in order."""
    try:
        names = os.listdir(folder)
    except FileNotFoundError:
        return ()
    files = (name for name in names if name.endswith(".json") and not name.endswith(SCHEMA))
    return tuple(sorted(name[: -len(".json")] for name in files))


def shown(path: str) -> str:
    """A path as short as it can be said: from the working folder, where it lies in there."""
    try:
        here = os.getcwd()
    except OSError:
        return path
    inside = here.rstrip(os.sep) + os.sep
    return path[len(inside) :] if path.startswith(inside) else path
