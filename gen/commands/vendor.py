"""vendor: write what codebook.json asks for, or tell what of it is not as it should be."""

from __future__ import annotations

import os

from gen.cli import console
from gen.cli.options import Given
from gen.cli.vendor_changes import story, updates
from gen.cli.vendor_config import CONFIG
from gen.cli.vendor_manifest import MANIFEST
from gen.cli.vendor_state import State, state
from gen.commands.compare import mending
from gen.commands.shared import show
from gen.diagnostic import Diagnostic, Place
from gen.fault import Fault
from gen.write.files import NotWritten, write

FINDINGS = 1
FAILED = 2


def run(given: Given) -> int:
    """Write, check or update the files of a folder, or one file that has no folder."""
    if given.flag("check"):
        for other in ("update", "force"):
            if given.flag(other):
                raise Fault(f"--check and --{other} cannot both be given", "option-conflict")
    path = given.arguments[0]
    if os.path.basename(path) == CONFIG:
        path = os.path.dirname(path) or os.curdir
    elif os.path.isfile(path):
        from gen.cli.vendor_file import remake

        return remake(given, path)
    now = state(path)
    if given.flag("check"):
        from gen.cli.vendor_findings import check

        return check(given, now)
    try:
        return _update(given, now) if given.flag("update") else _write(given, now)
    except NotWritten as fault:
        show(given, fault.diagnostics)
        return FAILED


def _write(given: Given, now: State) -> int:
    """Do what codebook.json asks for; refuse where more than that would change."""
    beyond = updates(now.made, now.old)
    if beyond:
        if given.text("format") == "text":
            console.write(story(now.made, now.old))
        help = mending("--update")
        show(given, tuple(_waiting(now, one.name, why, help) for one, why in beyond))
        return FINDINGS
    write(now.whole(now.left), given.flag("force"))
    for path in sorted(now.left):
        what = f"{now.path(path)} is made no longer"
        console.complain(f"codebook: {what}; to remove it, {mending('--update')}\n")
    return 0


def _waiting(now: State, name: str, why: str, help: str) -> Diagnostic:
    message = f"an update of {name} is waiting: {why}"
    return Diagnostic(Place(now.path(CONFIG), 0, 1, 1, ""), message, "vendor-update", help)


def _update(given: Given, now: State) -> int:
    """Tell what changes, write, then remove what is made no longer.

    What is to be removed is in the manifest until it is gone: so a run that is killed is known.
    """
    if given.text("format") == "text":
        console.write(story(now.made, now.old))
    write(now.whole(now.left), given.flag("force"))
    if not now.left:
        return 0
    for path in sorted(now.left):
        if now.is_as_made(path):
            _remove(now.path(path))
        else:
            what = f"{now.path(path)} is made no longer, and was changed by hand"
            console.complain(f"codebook: {what}: it stays, and is yours\n")
    write(((now.path(MANIFEST), now.manifest({})),))
    return 0


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except OSError as error:
        message = f"cannot remove {path}: {error.strerror}"
        raise NotWritten(Diagnostic(Place(path, 0, 1, 1, ""), message, "output-write")) from None
