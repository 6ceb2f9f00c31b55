"""Where files are found: by path, or by id in the folder data/ that comes with codebook."""

from __future__ import annotations

import os

from gen import package
from gen.cli.options import meant, quoted
from gen.fault import Fault

MAPS = os.path.join(package.DATA, "maps")
FOLDERS = (package.DATA, MAPS)
SCHEMA = ".schema.json"


def find(word: str) -> str:
    """The path that a word means: itself if it holds a slash or a dot, else that of an id."""
    if os.sep in word or "/" in word or "." in word:
        return word
    for folder in FOLDERS:
        path = os.path.join(folder, word + ".json")
        if package.is_file(path):
            return package.shown(path)
    help = f"data/ has {', '.join(ids())}; a file of your own is given with its ending: {word}.json"
    raise Fault(f"no registry {quoted(word)}{meant(word, ids())}", "registry-unknown", help)


def ids() -> tuple[str, ...]:
    """The ids of all files of data/: of registries, in order, then of maps."""
    return (*ids_in(package.DATA), *ids_in(MAPS))


def ids_in(folder: str) -> tuple[str, ...]:
    """The ids of the files of a folder, in order."""
    try:
        names = package.names(folder)
    except FileNotFoundError:
        return ()
    files = (name for name in names if name.endswith(".json") and not name.endswith(SCHEMA))
    return tuple(sorted(name[: -len(".json")] for name in files))


def folders_in(folder: str, file: str) -> tuple[str, ...]:
    """The names of the folders of a folder that hold a file of that name, in order."""
    found = (one for one in package.names(folder))
    return tuple(sorted(one for one in found if package.is_file(os.path.join(folder, one, file))))
