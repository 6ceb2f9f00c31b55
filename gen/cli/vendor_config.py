"""codebook.json: what a project wants of which registry -> targets, each a call of `generate`.

Its keys are the options of `generate` that change an output, read off their table; so a new option
is a key here too. Every fault of the file is told in one run, at its place.
"""

from __future__ import annotations

import os

from gen.cli.contracts import is_name
from gen.cli.inputs import matters
from gen.cli.licence import is_file
from gen.cli.options import Given, Option
from gen.cli.overrides import Part
from gen.cli.usage_generate import GENERATE
from gen.load.nodes import Array, Document, Object
from gen.record import Record
from gen.validate.documents import check_format
from gen.validate.format import HEAD, needed
from gen.validate.inspector import Inspector
from gen.validate.override_format import FIELDS
from gen.validate.shape import AnyOf, Anything, Choice, Field, Flag, ListOf, Text, Whole, keys

CONFIG = "codebook.json"
PLURAL = {"overlay": "overlays"}  # options whose key is another word


class Target(Record):
    """One entry of codebook.json."""

    node: Object
    given: Given  # as if `generate` were called with it
    folder: str  # of its outputs, relative to codebook.json: "src/sip", or "" for beside it
    part: Part | None  # what it overrides
    paths: tuple[tuple[str, str, object], ...]  # of files: path, key, and index in a list or None


def key_of(option: Option) -> str:
    """The key of an option: `overlays` for --overlay."""
    return PLURAL.get(option.name, option.name)


def options() -> tuple[Option, ...]:
    """The options of `generate` that a target may give."""
    return tuple(option for option in GENERATE.options if matters(option.name))


def _shape(option: Option) -> object:
    """What may stand behind the key of an option."""
    if not option.metavar:
        return Flag()
    if option.name == "select":
        return ListOf(AnyOf("a code, or a text with a code, a range or a name", (Whole(), Text())))
    if option.name == "include":
        codes = ListOf(Whole())
        return AnyOf("a list of codes, or " + " or ".join(option.values), (codes, _words(option)))
    if option.repeats:
        return ListOf(Text())
    return _words(option)


def _words(option: Option) -> object:
    """What may stand behind the key of an option that takes one text."""
    if option.values and not option.open:
        return Choice(option.values)
    return Text("id" if option.name == "prefix" else "", empty=option.open)


def target_fields() -> dict[str, Field]:
    """Every key of a target."""
    return {
        "registry": needed(Text()),
        "output": Field(Text()),
        **{key_of(option): Field(_shape(option)) for option in options()},
        **{name: field for name, field in FIELDS.items() if name != "include"},
    }


FILE = keys("a file for vendor", {**HEAD, "targets": needed(ListOf(Anything()))})
TARGET = keys("a target", target_fields())


def targets(part: Inspector) -> tuple[Target, ...]:
    """The targets of a file that are sound by themselves; the inspector has what is at fault."""
    root = part.document.root
    if isinstance(root, Object) and not check_format(part, root):
        return ()
    part.check(FILE, None, None, root)
    if not isinstance(root, Object):
        return ()
    entries = root.get("targets")
    sound = []
    for index, node in enumerate(entries if isinstance(entries, Array) else ()):
        if isinstance(node, Object):
            good = part.check(TARGET, entries, index, node)
            folder = _folder(part, node)
            if good and folder is not None:
                sound.append(_target(part.document, node, folder))
    return tuple(sound)


def _folder(part: Inspector, node: Object) -> str | None:
    """vendor-output: a target writes below the folder of its file, and nowhere else."""
    output = node.get("output", os.curdir)
    if not isinstance(output, str):
        return None
    top = os.path.dirname(part.document.path) or os.curdir
    if os.path.isabs(output) or "\\" in output or ".." in output.split("/"):
        message = f'"output" is "{output}", which is no path down from {CONFIG}'
        help = "such as src/sip: no / at the beginning, no .., no \\"
    elif not inside(os.path.join(top, output), top):
        message = f'"output" is "{output}", and a link there leads out of the folder of {CONFIG}'
        help = "name a folder that lies below it"
    else:
        return "" if os.path.normpath(output) == os.curdir else os.path.normpath(output)
    part.fault(part.where(node, "output"), "vendor-output", message, help)
    return None


def inside(path: str, top: str) -> bool:
    """Whether a path leads to somewhere in a folder, links followed."""
    real, root = os.path.realpath(path), os.path.realpath(top)
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)


def _target(document: Document, node: Object, folder: str) -> Target:
    """A target as a call of `generate`; its files are relative to the file it stands in."""
    top = os.path.dirname(document.path)
    texts: dict[str, tuple[str, ...]] = {}
    paths: list[tuple[str, str, object]] = []
    for option in options():
        key = key_of(option)
        found = _texts(None if _is_codes(key, node) else node.get(key))
        if any(is_path(option.name, text) for text in found):
            found = tuple(os.path.join(top, text) for text in found)
            paths += [(path, key, at if option.repeats else None) for at, path in enumerate(found)]
        if found:
            texts[option.name] = found
    registry = registry_path(top, str(node["registry"]))
    paths.append((registry, "registry", None))
    part = Part(document, node) if _overrides(node) else None
    return Target(node, Given(GENERATE, (registry,), texts), folder, part, tuple(paths))


def _is_codes(key: str, node: Object) -> bool:
    """Whether what stands behind "include" are codes, which is an override and no option."""
    return key == "include" and isinstance(node.get(key), Array)


def _overrides(node: Object) -> bool:
    return any(key in node and (key != "include" or _is_codes(key, node)) for key in FIELDS)


def registry_path(top: str, word: str) -> str:
    """What a registry's word means from a folder: an id stays one, a path begins there."""
    is_path = "/" in word or os.sep in word or "." in word
    return os.path.join(top, word) if is_path else word


def is_path(option: str, text: str) -> bool:
    """Whether what an option says is the path of a file or folder."""
    if option in ("overlay", "templates"):
        return True
    if option == "contract":
        return not is_name(text)
    return option == "license-header" and is_file(text)


def _texts(value: object) -> tuple[str, ...]:
    """What stands behind a key, as the command line has it; nothing for false."""
    if isinstance(value, Array):
        return tuple(str(one) for one in value)
    if isinstance(value, bool):
        return ("",) if value else ()
    return () if value is None else (str(value),)
