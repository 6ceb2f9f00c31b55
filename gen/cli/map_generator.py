"""Map and options -> the finished text of each output; the stages from view to render."""

from __future__ import annotations

import os

from gen.cli import sources
from gen.cli.making import (
    Inputs,
    Made,
    Output,
    chosen_prefix,
    digest,
    licence_lines,
    made,
    rendered,
)
from gen.cli.options import Given, quoted
from gen.fault import Fault
from gen.load.nodes import Document
from gen.model.map import Map
from gen.render.templates import Templates
from gen.validate.rules.reserved_functions import FUNCTIONS
from gen.view.c_map import MapOptions, view
from gen.view.outputs import map_outputs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.cli.making import Digests

OF_REGISTRIES = ("overlay", "profile", "lookup", "lines", "unknown", "select", "include")


def make_map(given: Given, document: Document) -> Made:
    """Check and render what a command line of `generate` asks for. Raises Fault and Refused."""
    _compatible(given, document.path)
    map, paths = sources.map_of(document)
    options = MapOptions(
        prefix=_prefix(given) or map.prefix,
        form=given.text("form"),
        source_name=os.path.basename(document.path),
    )
    options = options._replace(license_lines=licence_lines(given, options.license_lines))

    seen = _without_phrases(map)

    def once(templates: Templates, mine: Digests) -> tuple[Output, ...]:
        values = view(map, options._replace(digest=digest(Inputs(seen, options, mine))))
        return rendered(options.prefix, map_outputs(options.form), values, templates)

    return made(given, paths, once)


def _compatible(given: Given, path: str) -> None:
    """Refuse options that choose among the codes and functions of a registry."""
    for option in OF_REGISTRIES:
        if given.flag(option):
            message = f"--{option} is for a registry, and {path} is a map"
            raise Fault(message, "option-conflict", f"leave out --{option}")


def _prefix(given: Given) -> str:
    """The prefix asked for, which is a function, but none of C."""
    prefix = chosen_prefix(given)
    if prefix in FUNCTIONS:
        raise Fault(f"--prefix {quoted(prefix)} is a function of C", "option-value")
    return prefix


def _without_phrases(map: Map) -> Map:
    """The map less what its C has nothing of: another phrase of a code is no change for it."""
    rows = [
        row._replace(
            code=row.code and row.code._replace(phrase=""),
            span=row.span and row.span._replace(title=""),
            to=row.to and row.to._replace(phrase=""),
        )
        for row in map.rows
    ]
    default = map.default and map.default._replace(to=map.default.to._replace(phrase=""))
    return map._replace(default=default, rows=tuple(rows))
