"""The interpreter's own SHA-256 and JSON encoder, without the packages around them."""

from __future__ import annotations

import sys

SHA256 = "_sha2" if sys.version_info >= (3, 12) else "_sha256"


def sha256(data: bytes) -> str:
    """The digest in 64 hexadecimal digits.

    `import hashlib` brings in OpenSSL, 2 of the 20 ms that a whole run may take; the module that
    computes the digest is its own, under a name that differs between versions of Python.
    """
    for name in (SHA256, "hashlib"):
        try:
            digest: str = __import__(name).sha256(data).hexdigest()
        except (ImportError, AttributeError):
            continue
        return digest
    raise ImportError("this Python has no SHA-256")


def canonical(value: object) -> str:
    """JSON text without a blank, in ASCII, keys in order; a tuple is an array.

    `import json` brings in regular expressions, 7 of the 20 ms that a whole run may take; the
    encoder that it uses is written in C, in a module of its own.
    """
    try:
        from _json import encode_basestring_ascii, make_encoder
    except ImportError:
        from json import dumps

        return dumps(value, separators=(",", ":"), sort_keys=True)
    encode = make_encoder(
        None, _refuse, encode_basestring_ascii, None, ":", ",", True, False, False
    )
    return "".join(encode(value, 0))


def _refuse(value: object) -> object:
    raise TypeError(f"no JSON for {type(value).__name__}")
