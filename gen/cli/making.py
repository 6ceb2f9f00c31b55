"""What making the C of a registry and that of a map have in common: texts by way of templates."""

from __future__ import annotations

import os

from gen.cli import catalog
from gen.cli.options import Given, quoted
from gen.fault import Fault
from gen.interpreter import compact, sha256
from gen.record import Record
from gen.render.render import render
from gen.render.templates import Templates
from gen.validate.forms import FORMS
from gen.validate.rules.reserved import PREFIXES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from gen.view.outputs import Output as File

    Digests = tuple[tuple[str, str], ...]  # name and digest
    Once = Callable[[Templates, Digests], tuple["Output", ...]]


class Output(Record):
    """One file of a run: its name in the folder of outputs, and its text."""

    name: str  # "sip_status.h"
    text: str


class Made(Record):
    """Everything that a run makes, and every file that it was made from but codebook's own."""

    outputs: tuple[Output, ...]
    inputs: tuple[str, ...]


class Inputs(Record):
    """What the digest is made of: all that the bytes of the outputs depend on, and nothing else."""

    model: object  # a Registry or a Map
    options: object
    templates: Digests  # of the user's templates


def made(given: Given, paths: tuple[str, ...], once: Once) -> Made:
    """What `once` renders; done again where the digest is to tell which templates of the user's."""
    mine = given.text("templates")
    templates = Templates(catalog.shown(os.path.join(catalog.TOP, "templates")), mine)
    files = once(templates, ())
    if mine:
        files = once(templates, _digests(templates, mine))
    return Made(files, (*paths, *_licence_file(given), *templates.used()))


def licence_lines(given: Given, default: tuple[str, ...]) -> tuple[str, ...]:
    """The lines about the licence that --license-header asks for."""
    if not given.flag("license-header"):
        return default
    from gen.cli import licence

    return licence.lines(given.text("license-header"))


def _licence_file(given: Given) -> tuple[str, ...]:
    """The file that --license-header names, if it names one."""
    if not given.flag("license-header"):
        return ()
    from gen.cli import licence

    header = given.text("license-header")
    return (header,) if licence.is_file(header) else ()


def chosen_prefix(given: Given) -> str:
    """The prefix asked for, which must be what a registry could ask for."""
    prefix = given.text("prefix")
    if prefix and not FORMS["id"].holds(prefix):
        message = f"--prefix {quoted(prefix)} must be {FORMS['id'].right}"
        raise Fault(message, "option-value")
    if prefix in PREFIXES:
        raise Fault(f"--prefix {quoted(prefix)} is a word of C or C++", "option-value")
    return prefix


def rendered(
    prefix: str, files: tuple[File, ...], values: Mapping[str, object], templates: Templates
) -> tuple[Output, ...]:
    """The text of each file, by its template."""
    return tuple(
        Output(
            prefix + one.suffix,
            render(templates.load(one.template), values, templates.load, templates.sound),
        )
        for one in files
    )


def digest(inputs: Inputs) -> str:
    """The digest that stands in the head of each output."""
    return sha256(compact(inputs).encode("ascii"))


def _digests(templates: Templates, folder: str) -> Digests:
    """Name and digest of each template that came from the user's folder."""
    found = []
    for path in sorted(templates.used()):
        if path.startswith(os.path.join(folder, "")):
            with open(path, "rb") as file:
                found.append((os.path.relpath(path, folder), sha256(file.read())))
    return tuple(found)


def own() -> tuple[str, ...]:
    """The files of codebook itself: when one changes, outputs must be made again."""
    found = [os.path.join(catalog.TOP, "codebook")]
    for folder, folders, names in os.walk(os.path.join(catalog.TOP, "gen")):
        folders.sort()
        found += (os.path.join(folder, name) for name in sorted(names) if name.endswith(".py"))
    return tuple(map(catalog.shown, found))
