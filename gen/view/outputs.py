"""outputs: which template makes which file. A new output is a row here."""

from __future__ import annotations

from gen.record import Record

__all__ = ["SEAL", "Output", "map_outputs", "outputs"]

SEAL = "\0" * 64  # in a text, until it is whole: the place of its own digest


class Output(Record):
    """A file to write: its template, and what its name ends with after the prefix."""

    template: str  # "c/header.h.tmpl"
    suffix: str  # ".h"


HEADER = Output("c/header.h.tmpl", ".h")
SOURCE = Output("c/source.c.tmpl", ".c")
SINGLE = Output("c/single.h.tmpl", ".h")

_TABLE = {
    ("enum", "split"): (HEADER,),
    ("enum", "single"): (HEADER,),
    ("phrases", "split"): (HEADER, SOURCE),
    ("phrases", "single"): (SINGLE,),
    ("full", "split"): (HEADER, SOURCE),
    ("full", "single"): (SINGLE,),
}


def outputs(profile: str, form: str) -> tuple[Output, ...]:
    """The files of a profile and form; ("full", "split") makes a header and a source."""
    return _TABLE[profile, form]


_OF_MAPS = {
    "split": (Output("c/map_header.h.tmpl", ".h"), Output("c/map_source.c.tmpl", ".c")),
    "single": (Output("c/map_single.h.tmpl", ".h"),),
}


def map_outputs(form: str) -> tuple[Output, ...]:
    """The files of a map in a form."""
    return _OF_MAPS[form]
