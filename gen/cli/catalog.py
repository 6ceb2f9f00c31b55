"""The files that come with codebook, in the folder data/ and below it."""

from __future__ import annotations

import os

from gen import package
from gen.cli.reading import MAPS

SCHEMA = ".schema.json"


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
