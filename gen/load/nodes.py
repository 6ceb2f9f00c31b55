"""JSON values and where they stand: what load makes and validate reads.

The values are Python's own: a dict, a list, a string, an integer, a boolean or None. Where the
entries of a dict or list stand is known by its identity, so that (container, key) names a place of
the text; and only once somebody asks, see quick.py.
"""

from __future__ import annotations

from gen.record import Record

NEAR = 1000  # characters kept of a line on either side of a place


TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Union

    from gen.diagnostic import Place

    class Object(dict[str, object]):
        """A JSON object."""

    class Array(list[object]):
        """A JSON array."""

    OfObject = dict[str, tuple[int, int, int, int]]  # where a key begins and ends, and its value
    OfArray = list[tuple[int, int]]  # where an entry begins and ends
    Spans = dict[int, Union[OfObject, OfArray]]  # by the identity of the node; offsets of the text
    Moved = Mapping[tuple[int, object], tuple["Document", object, object]]
else:
    Object, Array = dict, list


class Document(Record):
    """One file, read: its name as the user gave it, its text, its value.

    The value may hold what another file says in its place. Then `tree` is the value of the text,
    and `moved` tells of each entry, by the identity of its node and its key, where it stands.
    """

    path: str
    text: str
    root: object
    tree: object = None  # where it is not `root`
    moved: Moved = {}


class Places:
    """The places of one text; its lines are counted once, however many faults it has."""

    __slots__ = ("path", "starts", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.starts: list[int] = []  # where each line begins, once somebody asks

    def place(self, start: int, end: int) -> Place:
        """The place of text[start:end]; what reaches past the end of its first line is cut there.

        Of a very long line only what stands around the place is kept, so that a file of one line
        costs its faults no more than any other.
        """
        from bisect import bisect_right

        from gen.diagnostic import Place

        text = self.text
        self.starts = self.starts or line_starts(text)
        line = bisect_right(self.starts, start)
        begin = self.starts[line - 1]
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        width = max(1, min(end, stop) - start)
        skipped = max(0, start - begin - NEAR)
        source = text[begin + skipped : min(stop, start + NEAR)].rstrip("\r")
        return Place(self.path, line, start - begin + 1, width, source, skipped)


def line_starts(text: str) -> list[int]:
    r"""The offset at which each line begins: [0, 2, 4] for "{\n1\n}"."""
    starts = [0]
    end = text.find("\n")
    while end >= 0:
        starts.append(end + 1)
        end = text.find("\n", end + 1)
    return starts


def place(path: str, text: str, start: int, end: int) -> Place:
    """The place of text[start:end], for a text of which one place is asked."""
    return Places(path, text).place(start, end)
