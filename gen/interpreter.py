"""The interpreter's own BLAKE2 and JSON encoder, without the packages around them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Encoder = Callable[[object], str]

SIZE = 32  # bytes of a digest
TOGETHER = 16  # entries of a list that are spelled at once


def blake2b(pieces: Iterable[bytes | memoryview]) -> str:
    """The digest of all pieces together in 64 hexadecimal digits, those of `b2sum -l 256`.

    `import hashlib` brings in OpenSSL, 2 of the 20 ms that a whole run may take. Of the digests
    that the interpreter has in itself this is the fastest, three times as fast as SHA-256.
    """
    try:
        module = __import__("_blake2")
    except ImportError:
        module = __import__("hashlib")
    hash = module.blake2b(digest_size=SIZE)
    for piece in pieces:
        hash.update(piece)
    digest: str = hash.hexdigest()
    return digest


def canonical(value: object) -> str:
    """JSON text without a blank, in ASCII, keys in order; a tuple is an array.

    `import json` brings in regular expressions, 7 of the 20 ms that a whole run may take; the
    encoder that it uses is written in C, in a module of its own.
    """
    return _encoder()(value)


def canonical_pieces(value: object) -> Iterator[str]:
    """The same in pieces, for who need not hold it whole: memory that is new costs time too."""
    return _pieces(value, _encoder())


def _encoder() -> Encoder:
    try:
        from _json import encode_basestring_ascii, make_encoder
    except ImportError:
        from json import dumps

        return lambda value: dumps(value, separators=(",", ":"), sort_keys=True)
    encode = make_encoder(
        None, _refuse, encode_basestring_ascii, None, ":", ",", True, False, False
    )
    return lambda value: "".join(encode(value, 0))


def _pieces(value: object, encode: Encoder) -> Iterator[str]:
    """What holds a long list piece by piece, what holds none at once."""
    if not _is_long(value):
        yield encode(value)
    elif isinstance(value, dict):
        mark = "{"
        for key in sorted(value):
            yield f"{mark}{encode(key)}:"
            yield from _pieces(value[key], encode)
            mark = ","
        yield "}"
    elif isinstance(value, tuple):
        mark = "["
        for entry in value:
            yield mark
            yield from _pieces(entry, encode)
            mark = ","
        yield "]"
    elif isinstance(value, list):
        mark = "["
        for start in range(0, len(value), TOGETHER):
            yield mark
            yield encode(value[start : start + TOGETHER])[1:-1]
            mark = ","
        yield "]"


def _is_long(value: object) -> bool:
    """Whether a value is a long list, or an object or a tuple that holds one."""
    if isinstance(value, list):
        return len(value) > TOGETHER
    if isinstance(value, dict):
        return any(map(_is_long, value.values()))
    return isinstance(value, tuple) and any(map(_is_long, value))


def _refuse(value: object) -> object:
    raise TypeError(f"no JSON for {type(value).__name__}")
