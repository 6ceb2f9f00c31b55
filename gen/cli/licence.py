"""--license-header: the lines about their licence that outputs have in their head."""

from __future__ import annotations

import os

from gen.cli.options import quoted
from gen.fault import Fault

TAG = "SPDX-License-Identifier: "
LARGEST = 1 << 16  # bytes of a header file
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.+() :"


def lines(what: str) -> tuple[str, ...]:
    """The lines for `none`, for an SPDX expression, or for a file (see is_file). Raises Fault."""
    if what == "none":
        return ()
    if is_file(what):
        return tuple(line.rstrip() for line in _text(what).strip("\n").split("\n"))
    if what.strip(LETTERS) or not (what[0].isalnum() or what[0] == "("):
        message = f"--license-header {quoted(what)} is no SPDX expression"
        help = "a file is given with a slash: ./" + what
        raise Fault(message, "option-value", help)
    return (TAG + what,)


def is_file(what: str) -> bool:
    """Whether a path is meant: it has a slash, or an ending of letters (`header.txt`).

    Not whether there is such a file: what a command line means must not depend on the folder.
    """
    return "/" in what or os.sep in what or os.path.splitext(what)[1][1:].isalpha()


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise Fault(f"cannot read {path}: {error.strerror}", "input-read") from None
    try:
        text = data.decode("utf-8").replace("\r\n", "\n").replace("\t", "    ")
    except UnicodeDecodeError:
        raise Fault(f"{path} is not UTF-8", "input-encoding", "save the file as UTF-8") from None
    if len(data) > LARGEST or not text.replace("\n", "").isprintable():
        message = f"{path} is no text for the head of a file"
        raise Fault(message, "option-value", "at most 64 KiB, and no control characters")
    return text
