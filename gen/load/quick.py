"""The text of a sound document -> its nodes, without places, at a tenth of the cost of reader.py.

Nobody asks where things stand in a file without a fault. So the scanner that is part of the
interpreter, written in C, has the first try. What it would take and reader.py would not is refused
here (a key given twice, a number that is not whole, NaN), or makes a fault that validate finds (a
NUL in a key, a lone surrogate, a number beyond 64 bits, brackets nested deep). For the place of
that fault the text is read again by reader.py, which has the last word: see `locate`.
"""

from __future__ import annotations

import sys

from gen.load.nodes import Array, Document, Object

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gen.load.nodes import Spans

BLANKS = " \t\r\n"


class Odd(Exception):
    """Something that only reader.py can judge."""


# How the scanner ends at a fault. SystemError: up to Python 3.12 it would raise the exception of a
# module, json.decoder, that is not loaded here, and raises none.
FAILURES = (Odd, ValueError, StopIteration, RecursionError, SystemError)


def quick(text: str) -> object | None:
    """The value of a text that is sound as far as can be seen; None for any other."""
    try:
        from _json import make_scanner
    except ImportError:
        return None
    if hasattr(sys, "gettotalrefcount"):  # a debug build aborts where others say SystemError
        return None
    rules: Any = _Rules()
    start = len(text) - len(text.lstrip(BLANKS))
    try:
        value, end = make_scanner(rules)(text, start)
    except FAILURES:
        return None
    if text[end:].strip(BLANKS) or not isinstance(value, Object):
        return None
    return value


def locate(document: Document) -> Spans:
    """Where the entries of each node stand. Raises Refused where reader.py refuses the text."""
    from gen.load.reader import Reader

    reader = Reader(document.path, document.text)
    found: Spans = {}
    tree = document.root if document.tree is None else document.tree
    _give(tree, reader.read(), reader.spans, found)
    return found


def _give(node: object, other: object, spans: Spans, found: Spans) -> None:
    """Say of the nodes of one tree where those of another stand, which holds the same values."""
    if isinstance(node, Object) and isinstance(other, Object):
        for key in node:
            _give(node[key], other[key], spans, found)
    elif isinstance(node, Array) and isinstance(other, Array):
        for entry, another in zip(node, other):
            _give(entry, another, spans, found)
    else:
        return
    found[id(node)] = spans[id(other)]


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object; refuses a key given twice."""
    node = dict(pairs)
    if len(node) < len(pairs):
        raise Odd
    return node


def _whole(digits: str) -> int:
    """A number of as many digits as 64 bits can have; more could take the time of their square."""
    if len(digits) > 20:
        raise Odd
    return int(digits)


def _refuse(word: str) -> object:
    """What begins like a number and is not whole, or is none."""
    raise Odd


class _Rules:
    """What the scanner asks for, by the names that it asks for."""

    strict = True  # no controls in texts
    object_hook = None
    object_pairs_hook = staticmethod(_object)
    parse_int = staticmethod(_whole)
    parse_float = parse_constant = staticmethod(_refuse)
