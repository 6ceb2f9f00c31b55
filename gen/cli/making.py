"""What making the C of a registry and that of a map have in common: texts by way of templates."""

from __future__ import annotations

import os

from gen import package
from gen.cli.fresh import sealed
from gen.cli.inputs import Inputs, digest
from gen.cli.options import Given, quoted
from gen.fault import Fault
from gen.interpreter import blake2b
from gen.record import Record
from gen.render.render import pieces
from gen.render.templates import Templates
from gen.validate.forms import FORMS
from gen.validate.rules.reserved import PREFIXES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gen.outputs import Output as File

    Digests = tuple[tuple[str, str], ...]  # name and digest
    Values = Mapping[str, object]
    Files = tuple[tuple[File, str], ...]  # with the digest of what is in each


MARK = 8  # digits of the digest that tell two versions of a file apart in C


class Output(Record):
    """One file of a run: its name in the folder of outputs, and its bytes."""

    name: str  # "sip_status.h"
    data: bytes | bytearray


class Made(Record):
    """Everything that a run makes, and the templates of the user's that it was made by."""

    outputs: tuple[Output, ...]
    templates: tuple[str, ...]
    model: object = None  # the map, or the registry with the codes that were asked for


class Documents(Record):
    """All files of a set of documents, and what they were made from."""

    files: tuple[Output, ...]  # paths in the folder of the documents
    inputs: tuple[str, ...]  # the files that were read, and templates of the user's
    began: int


def made(
    inputs: Inputs, prefix: str, values: Values, each: Mapping[str, Values] | None = None
) -> Made:
    """What a view and its templates give; done again for the user's templates in the digest.

    As these may put anything anywhere, each file has all inputs in its digest then. `each` is what
    only one file sees, by the end of its name.
    """
    mine = inputs.templates
    templates = Templates(package.shown(package.TEMPLATES), mine)
    files = tuple(zip(inputs.files, inputs.digests()))
    outputs = _rendered(prefix, files, values, templates, each or {})
    used: tuple[str, ...] = ()
    if mine:
        folder = os.path.join(mine, "")
        used = tuple(path for path in templates.used() if path.startswith(folder))
        more = digest((inputs.digest, _digests(used, mine)))
        files = tuple((one, more) for one in inputs.files)
        outputs = _rendered(prefix, files, values, templates, each or {})
    return Made(outputs, used)


def chosen_prefix(given: Given) -> str:
    """The prefix asked for, which must be what a registry could ask for."""
    prefix = given.text("prefix")
    if prefix and not FORMS["id"].holds(prefix):
        message = f"--prefix {quoted(prefix)} must be {FORMS['id'].right}"
        raise Fault(message, "option-value")
    if prefix in PREFIXES:
        raise Fault(f"--prefix {quoted(prefix)} is a word of C or C++", "option-value")
    return prefix


def _rendered(
    prefix: str, files: Files, values: Values, templates: Templates, each: Mapping[str, Values]
) -> tuple[Output, ...]:
    """The text of each file, by its template."""
    outputs = []
    header = files[0][1][:MARK]
    for one, covered in files:
        name = prefix + one.suffix
        marks = {"digest": covered, "mark": covered[:MARK], "header_mark": header}
        own: Values = {**values, **each.get(one.suffix, {}), **marks}
        text = pieces(templates.load(one.template), own, templates.load, templates.sound)
        outputs.append(Output(name, sealed(text, name)))
    return tuple(outputs)


def _digests(paths: tuple[str, ...], folder: str) -> Digests:
    """Name and digest of each template of the user's folder."""
    found = []
    for path in sorted(paths):
        with open(path, "rb") as file:
            found.append((os.path.relpath(path, folder), blake2b((file.read(),))))
    return tuple(found)
