"""options: what of a registry goes into the C, and how."""

from __future__ import annotations

from gen.record import Record

__all__ = ["Options"]


class Options(Record):
    """What of a registry goes into the C, and how."""

    prefix: str = ""  # of every name; "" for the registry's own
    profile: str = "full"  # enum, phrases or full
    form: str = "split"  # split, single or hpp
    lookup: str = "switch"  # switch or table: from a number to its line
    inline: bool = False  # whether functions that need only a line are inline, in the header
    case: str = "ignore"  # whether A to Z are a to z in a text that is looked up: ignore or exact
    lines: bool = False  # whether each code's status line is there, ready to be sent
    unknown: str = "class"  # what an unknown code's phrase is: null, empty, class, or a text
    license_lines: tuple[str, ...] = ("SPDX-License-Identifier: 0BSD OR CC0-1.0",)
    asked: tuple[str, ...] = ()  # "Options: --profile enum", as the command line has them
    source_name: str = ""  # "sip.json"
