r"""What a build tool is told of a run: a depfile that says what was read, a stamp that says when.

A depfile is a rule of Make's language that Ninja reads too, but by laws of its own. Blank, `#` and
`:` get a backslash before them, `$` becomes `$$`, and a backslash stays as it is. What no spelling
brings past both readers is refused:

    out/sip.stamp: \
      data/sip.json \
      templates/c/header.h.tmpl

    data/sip.json:

    templates/c/header.h.tmpl:

The rules without prerequisites let a build go on when an input has been deleted.
"""

from __future__ import annotations

import os

from gen.diagnostic import Diagnostic, Place
from gen.write.files import NotWritten, commit, inspect

__all__ = ["depfile", "touch", "write_depfile"]

# Ninja ends a name at most of these. To Make ; and | are syntax, = assigns, * ? [ match files.
UNREADABLE = "\"&'*;<=>?[^`|\t\n\r\v\f\0"
PATTERN = "%"  # of Make, on the left of a rule


def write_depfile(
    path: str, targets: tuple[str, ...], inputs: tuple[str, ...], force: bool = False
) -> None:
    """Write a depfile, whole or not at all, and only if it changed.

    `targets` are named as the build tool names them: the stamp if there is one. Raises NotWritten:
    also `output-foreign` for a file that is no depfile, as the registry itself is none.
    """
    try:
        text = depfile(targets, inputs)
    except ValueError as error:
        message = f"cannot write {path}: {error}"
        help = "name the files by other paths, perhaps relative ones"
        place = Place(path, 0, 1, 1, "")
        raise NotWritten(Diagnostic(place, message, "output-write", help)) from None
    change = inspect(path, os.fsencode(text), force, _is_depfile)
    if change is not None:
        commit([change])


def depfile(targets: tuple[str, ...], inputs: tuple[str, ...]) -> str:
    """Return the text of a depfile; raises ValueError for a name that not both readers can read."""
    named = tuple(dict.fromkeys(inputs))
    left = " ".join(escape(target, UNREADABLE + PATTERN) for target in targets)
    rule = " \\\n  ".join([f"{left}:", *(escape(name) for name in named)])
    deletable = [f"\n{escape(name)}:\n" for name in named if not set(name) & set(PATTERN)]
    return "".join([rule, "\n", *deletable])


def escape(name: str, forbidden: str = UNREADABLE) -> str:
    r"""Return a file's name as Make and Ninja read it.

    escape("a b#c$d") == "a\\ b\\#c$$d"
    """
    pieces: list[str] = []
    slashes = 0  # that stand before this letter
    for letter in name:
        if letter in forbidden or (slashes and letter in "#:$"):
            raise ValueError(f"Make and Ninja cannot both read '{name}' because of its {letter!r}")
        if letter == " ":
            pieces.append("\\" * slashes)
        pieces.append(f"\\{letter}" if letter in " #:" else "$$" if letter == "$" else letter)
        slashes = slashes + 1 if letter == "\\" else 0
    if not name or name[0] == "~" or name[-1] in "\\ :)":
        raise ValueError(f"Make and Ninja cannot both read '{name}', as it begins or ends")
    return "".join(pieces)


def touch(path: str) -> None:
    """Give a stamp the time of now, last of all; what the file holds stays. Raises NotWritten."""
    try:
        folder = os.path.dirname(path)
        if folder:
            os.makedirs(folder, exist_ok=True)
        if os.path.exists(path) and not os.path.isfile(path):
            message = f"{path} is not a file, and stays"
            raise NotWritten(Diagnostic(Place(path, 0, 1, 1, ""), message, "output-kind"))
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o666))
        os.utime(path)
    except OSError as error:
        message = f"cannot write {path}: {error.strerror}"
        place = Place(path, 0, 1, 1, "")
        raise NotWritten(Diagnostic(place, message, "output-write")) from None


def _is_depfile(head: bytes) -> bool:
    """Tell whether a file that begins so may be replaced by a depfile: an empty one, or a rule."""
    return not head or head.split(b"\n", 1)[0].endswith(b": \\")
