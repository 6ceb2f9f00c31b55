"""schema: print the JSON Schema of a kind of file."""

from __future__ import annotations

import os

from gen import package
from gen.cli import catalog, console
from gen.cli.options import Given, listed, meant, quoted
from gen.fault import Fault

KINDS = ("registry", "overlay", "map", "contract", "vendor")


def run(given: Given) -> int:
    """Print a schema as it stands in data/."""
    kind = given.arguments[0] if given.arguments else "registry"
    if kind not in KINDS:
        message = f"no schema {quoted(kind)}; there are {listed(KINDS)}{meant(kind, KINDS)}"
        raise Fault(message, "argument-value")
    console.write(package.read(os.path.join(package.DATA, kind + catalog.SCHEMA)).decode("utf-8"))
    return 0
