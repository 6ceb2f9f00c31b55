"""Templates by name, from the user's folder or the project's; the only reader of template files."""

from __future__ import annotations

import os

from gen import package
from gen.diagnostic import Diagnostic, Place
from gen.fault import Refused
from gen.render.quick import Names, quick
from gen.render.tree import Template

__all__ = ["Templates"]


class Templates:
    """Two folders of templates: what the user's has goes before what the project's has.

    templates = Templates("/usr/share/codebook/templates", "my")
    templates.load("c/header.h.tmpl")    reads my/c/header.h.tmpl if there is one
    templates.used()                     ("my/c/header.h.tmpl",)
    """

    def __init__(self, project: str, user: str = "") -> None:
        """Name the folders; `user` is "" where there is no --templates. Nothing is opened yet."""
        self._folders = (user, project) if user else (project,)
        self.sound = not user  # the project's own are checked by its tests
        self._loaded: dict[str, Template] = {}
        self._names = Names()

    def load(self, name: str) -> Template:
        """Return the template of a name such as "c/header.h.tmpl", relative to either folder.

        Raises Refused: on line 0 for a name that is no name of a template, or of a file that cannot
        be read; with a line for faults of encoding and syntax.
        """
        if name not in self._loaded:
            self._loaded[name] = (self._quick(name) if self.sound else None) or self._parse(name)
        return self._loaded[name]

    def _quick(self, name: str) -> Template | None:
        """The template where it is plain; None where another way will tell what is at fault."""
        path = os.path.join(self._folders[0], name)
        if not (_is_inside(name) and package.is_file(path)):
            return None
        return quick(path, _decode(path, _read(path, name)), self._names)

    def _parse(self, name: str) -> Template:
        from gen.render.parser import parse

        path = self._find(name)
        if os.path.exists(path) and not os.path.isfile(path):
            raise _refused(path, f"the template '{name}' is not a file", "template-include")
        return parse(path, _decode(path, _read(path, name)))

    def used(self) -> tuple[str, ...]:
        """Return the paths of all templates read so far, in the order of their first use."""
        return tuple(template.path for template in self._loaded.values())

    def _find(self, name: str) -> str:
        if not _is_inside(name):
            help = "a name is a path inside the folder of templates, such as 'c/header.h.tmpl'"
            message = f"'{name}' is not the name of a template"
            raise _refused(name, message, "template-include", help)
        for folder in self._folders:
            if not (os.path.isdir(folder) or package.holds(folder)):
                message = f"there is no folder '{folder}' of templates"
                raise _refused(folder, message, "template-include")
        for folder in self._folders:
            path = os.path.join(folder, name)
            if os.path.lexists(path) or package.is_file(path):
                return path
        folders = " or ".join(f"'{folder}'" for folder in self._folders)
        message = f"there is no template '{name}' in {folders}"
        from gen.suggest import did_you_mean

        help = did_you_mean(name, self._neighbours(name))
        raise _refused(name, message, "template-include", help)

    def _neighbours(self, name: str) -> list[str]:
        """Return the names of the files in the folder where `name` was looked for."""
        inner = name.rpartition("/")[0]
        names: list[str] = []
        for folder in self._folders:
            try:
                found = sorted(package.names(os.path.join(folder, inner)))
            except OSError:
                continue
            names.extend(f"{inner}/{file}" if inner else file for file in found)
        return names


def _is_inside(name: str) -> bool:
    """Tell whether a name stays in its folder, on every system."""
    steps = name.split("/")
    return not ({"", ".", ".."} & set(steps) or any(sign in name for sign in "\\:\0"))


def _read(path: str, name: str) -> bytes:
    """Return the bytes of a file; links are followed, since build systems make them."""
    try:
        return package.read(path)
    except OSError as error:
        message = f"cannot read the template '{name}' ({path}): {error.strerror}"
        raise _refused(path, message, "template-include") from None


def _decode(path: str, data: bytes) -> str:
    """Return UTF-8 bytes as text; CR LF, as some editors write it, becomes LF."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8 ({error.reason})"
        raise _encoding(path, data, error.start, message, "save the file as UTF-8") from None
    if text.startswith("\ufeff"):
        help = "save the file as UTF-8 without one"
        raise _encoding(path, data, 0, "the template begins with a byte order mark", help)
    if "\0" in text:
        raise _encoding(path, data, data.index(0), "the template holds the byte 0x00", "remove it")
    return text.replace("\r\n", "\n")


def _encoding(path: str, data: bytes, start: int, message: str, help: str) -> Refused:
    """Return the refusal of the byte at index `start`."""
    first = data.rfind(b"\n", 0, start) + 1
    column = len(data[first:start].decode("utf-8")) + 1
    source = data[first:].split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")
    place = Place(path, data.count(b"\n", 0, start) + 1, column, 1, source)
    return Refused((Diagnostic(place, message, "template-encoding", help),))


def _refused(path: str, message: str, rule: str, help: str = "") -> Refused:
    return Refused((Diagnostic(Place(path, 0, 1, 1, ""), message, rule, help),))
