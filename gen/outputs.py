"""outputs: which template makes which file. A new output is a row here."""

from __future__ import annotations

from gen.record import Record

__all__ = ["PLACES", "SEAL", "Output", "map_outputs", "outputs"]

SEAL = "\0" * 64  # in a text, until it is whole: the place of its own digest
# Of each file: the digest of its inputs, what tells its version, that of its header, and SEAL.
PLACES = {"digest": "", "mark": "", "header_mark": "", "seal": SEAL}


class Output(Record):
    """A file to write: its template, and what its name ends with after the prefix."""

    template: str  # "c/header.h.tmpl"
    suffix: str  # ".h"
    worded: bool = True  # whether the phrases of codes are in it; with --inline they are in all


HEADER = Output("c/header.h.tmpl", ".h")
WORDLESS = Output("c/header.h.tmpl", ".h", worded=False)
SOURCE = Output("c/source.c.tmpl", ".c")
X_MACRO = Output("c/x_macro.h.tmpl", ".map.h")  # as no prefix has a dot, no other has this name
SINGLE = Output("c/single.h.tmpl", ".h")
CPP = Output("cpp/header.hpp.tmpl", ".hpp")

_TABLE = {
    ("enum", "split"): (HEADER,),
    ("enum", "single"): (HEADER,),
    ("phrases", "split"): (WORDLESS, SOURCE, X_MACRO),
    ("phrases", "single"): (SINGLE,),
    ("full", "split"): (WORDLESS, SOURCE, X_MACRO),
    ("full", "single"): (SINGLE,),
    **{(profile, "hpp"): (CPP,) for profile in ("enum", "phrases", "full")},
}


def outputs(profile: str, form: str) -> tuple[Output, ...]:
    """The files of a profile and form; ("full", "split") makes two headers and a source."""
    return _TABLE[profile, form]


_OF_MAPS = {
    "split": (Output("c/map_header.h.tmpl", ".h"), Output("c/map_source.c.tmpl", ".c")),
    "single": (Output("c/map_single.h.tmpl", ".h"),),
    "hpp": (Output("cpp/map.hpp.tmpl", ".hpp"),),
}


def map_outputs(form: str) -> tuple[Output, ...]:
    """The files of a map in a form."""
    return _OF_MAPS[form]
