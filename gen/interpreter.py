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
