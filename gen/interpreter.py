"""The interpreter's own SHA-256, without the package around it."""

from __future__ import annotations


def sha256(data: bytes) -> str:
    """The digest in 64 hexadecimal digits.

    `import hashlib` brings in OpenSSL, 2 of the 20 ms that a whole run may take; the module that
    computes the digest is its own, under a name that differs between versions of Python.
    """
    for name in ("_sha2", "_sha256", "hashlib"):
        try:
            digest: str = __import__(name).sha256(data).hexdigest()
        except (ImportError, AttributeError):
            continue
        return digest
    raise ImportError("this Python has no SHA-256")


def quote(text: str) -> str:
    """A text as JSON writes it, in ASCII.

    `import json` brings in regular expressions, 7 of the 20 ms that a whole run may take; the
    function that it quotes with is written in C, in a module of its own.
    """
    try:
        from _json import encode_basestring_ascii
    except ImportError:
        from json.encoder import py_encode_basestring_ascii as encode_basestring_ascii
    quoted: str = encode_basestring_ascii(text)
    return quoted
