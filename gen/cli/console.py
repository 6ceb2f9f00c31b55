"""What a person or a pipe sees: bytes in UTF-8 on standard output and standard error.

Nothing here is buffered, so nothing is left to fail when the interpreter ends: a full disk or a
closed pipe is known while there is still somebody to tell.
"""

from __future__ import annotations

import os

STDOUT = 1
STDERR = 2


def guard() -> None:
    """Give a closed stdin, stdout or stderr a place, so that no file is opened in its stead.

    A closed one becomes the null device opened for reading: writing to it fails, as it should.
    """
    while True:
        descriptor = os.open(os.devnull, os.O_RDONLY)
        if descriptor > STDERR:
            os.close(descriptor)
            return


def encode(text: str) -> bytes:
    r"""Bytes of a text; half a surrogate (from a file name that is no UTF-8) becomes \udc80."""
    return text.encode("utf-8", "backslashreplace")


def write(text: str | bytes | bytearray) -> None:
    """Write to standard output. Raises OutputFailed, or BrokenPipeError where nobody reads."""
    try:
        _write(STDOUT, encode(text) if isinstance(text, str) else text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputFailed(error.strerror or str(error)) from None


def complain(text: str) -> None:
    """Write to standard error. Where that fails nobody is left to tell; the status says it."""
    try:
        _write(STDERR, encode(text))
    except OSError:
        pass


def _write(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def colour(descriptor: int) -> bool:
    """Whether to colour what goes there: only a terminal, unless CLICOLOR_FORCE; never NO_COLOR."""
    asked = os.environ.get
    if asked("NO_COLOR"):
        return False
    if asked("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    if asked("TERM", "dumb") == "dumb" or asked("CLICOLOR") == "0":
        return False
    return is_terminal(descriptor)


def is_terminal(descriptor: int) -> bool:
    """Whether a person's terminal is at the other end."""
    try:
        return os.isatty(descriptor)
    except OSError:
        return False


class OutputFailed(Exception):
    """Standard output is full or closed; carries the system's word for it."""
