"""load: the bytes of a file -> a Document of nodes with places; knows JSON, not the registry."""

from __future__ import annotations

from os import fstat

from gen import package
from gen.fault import Refused
from gen.load.nodes import Document, place
from gen.load.quick import quick

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.diagnostic import Place

LARGEST = 1 << 30  # bytes; a file beyond it is refused before it is read whole


def read(path: str) -> bytes:
    """The bytes of a file; raises OSError, or Refused where it is too large to be a registry."""
    if package.holds(path):
        return package.read(path)
    with open(path, "rb") as file:
        size = fstat(file.fileno()).st_size
        data = file.read(size + 1) if size <= LARGEST else b""
        if len(data) > size:  # it has grown, or is a pipe
            data += file.read(LARGEST + 1 - len(data))
    if max(size, len(data)) > LARGEST:
        message = f"the file is larger than {LARGEST >> 20} MiB"
        raise _refused(place(path, "", 0, 0), message, "json-size")
    return data


def load(path: str, data: bytes) -> Document:
    """The document that the bytes spell; raises Refused with every fault of encoding and JSON."""
    text = decode(path, data)
    root = quick(text)
    if root is None:
        from gen.load.reader import Reader

        root = Reader(path, text).read()
    return Document(path, text, root)


def decode(path: str, data: bytes) -> str:
    """The text of UTF-8 bytes without a byte order mark."""
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        help = "save the file as UTF-8 without one"
        message = "the file begins with a byte order mark"
        raise _refused(place(path, "", 0, 0), message, "json-bom", help)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line_rest = data[error.start :].split(b"\n", 1)[0].decode("utf-8", "replace")
        where = place(path, before + line_rest, len(before), len(before) + 1)
        message = f"the byte 0x{data[error.start]:02X} is not UTF-8 ({error.reason})"
        raise _refused(where, message, "json-encoding", "save the file as UTF-8") from None


def _refused(where: Place, message: str, rule: str, help: str = "") -> Refused:
    from gen.diagnostic import Diagnostic

    return Refused((Diagnostic(where, message, rule, help),))
