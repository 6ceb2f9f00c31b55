"""vendor --check: each file that is not as it should be, why, and the command that mends it all."""

from __future__ import annotations

from gen.cli import console
from gen.cli.fresh import edited
from gen.cli.options import Given
from gen.cli.vendor_changes import cause, updates
from gen.cli.vendor_manifest import BY, INPUT, MANIFEST, sha256
from gen.cli.vendor_state import State
from gen.commands.compare import Stale, diff, mending, place
from gen.commands.shared import show
from gen.diagnostic import Diagnostic, Place
from gen.write.files import is_generated

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.cli.vendor_making import Vendored

FINDINGS = 1
MISSING = "the file is missing"
EDITED = "somebody changed the file after codebook wrote it"
OTHER = "the file is whole, but of another version, or made with other options"
FOREIGN = "the file was not written by codebook"
LEFT = "the file is made no longer"


def check(given: Given, now: State) -> int:
    """Report everything; 1 if there is anything."""
    stale = [one for path, data in now.files if (one := _stale(now, path, data))]
    found = [_finding(now, one) for one in stale]
    found += [_left(now, path) for path in sorted(now.left)]
    if not found and (one := _manifest(now)):
        stale, found = [one], [_about_manifest(now, one)]
    if given.text("format") == "text":
        console.write("".join(map(diff, stale)))
    found.sort(key=lambda one: one.place.path)
    if found:
        help = mending(*_options(now, found))
        last = len(found) - 1 if given.text("format") == "text" else 0  # a person reads it once
        found[last:] = [one._replace(help=help) for one in found[last:]]
        show(given, tuple(found))
    elif given.text("format") != "text":
        show(given, ())
    return FINDINGS if found else 0


def _options(now: State, found: list[Diagnostic]) -> list[str]:
    """What the command that mends all needs beside the folder."""
    rules = {one.rule for one in found}
    update = bool(updates(now.made, now.old)) or "vendor-left" in rules
    return ["--update"] * update + ["--force"] * ("output-foreign" in rules)


def _stale(now: State, path: str, data: bytes | bytearray) -> Stale | None:
    old = now.on_disk(path)
    return None if old == data else Stale(now.path(path), data, old)


def _finding(now: State, one: Stale) -> Diagnostic:
    """What is wrong with one file."""
    path = one.path[len(now.path("")) :]
    why = _why(now, path, one)
    if one.old is None:
        return Diagnostic(place(one), MISSING, "vendor-missing")
    once = now.old.files.get(path)
    if not is_generated(one.old):
        return Diagnostic(place(one), FOREIGN, "output-foreign")
    if sha256(one.old) == once or once is None and not edited(one.old, one.path):
        return Diagnostic(place(one), why or OTHER, "vendor-stale")
    if path.endswith((".h", ".c", ".hpp")) and not edited(one.old, one.path):
        return Diagnostic(place(one), OTHER, "vendor-stale")
    more = f"; and {why}" if why else ""
    return Diagnostic(place(one), EDITED + more, "vendor-edited")


def _why(now: State, path: str, one: Stale) -> str:
    """Why a file would be another than the manifest has; "" where it would not."""
    once = now.old.files.get(path)
    if once is None or once == sha256(one.new):
        return ""
    owner = next((each for each in now.made if _makes(each, path)), None)
    return cause(owner, now.old)[0] if owner else "other files, or other licences, are named"


def _makes(one: Vendored, path: str) -> bool:
    return any(path == own for own, _ in one.files)


def _left(now: State, path: str) -> Diagnostic:
    more = "" if now.is_as_made(path) else ", and was changed by hand: an update lets it stay"
    return Diagnostic(Place(now.path(path), 0, 1, 1, ""), LEFT + more, "vendor-left")


def _manifest(now: State) -> Stale | None:
    """The manifest, if it is not that of the files: not what was read, nor by whom."""
    new, old = now.manifest({}), now.on_disk(MANIFEST)
    if old is not None and now.odd is None and _lasting(old) == _lasting(new):
        return None
    return Stale(now.path(MANIFEST), new, old)


def _lasting(data: bytes) -> list[bytes]:
    begins = (BY.encode(), INPUT.encode())
    return [line for line in data.split(b"\n") if not line.startswith(begins)]


def _about_manifest(now: State, one: Stale) -> Diagnostic:
    if one.old is None:
        return Diagnostic(place(one), MISSING, "vendor-missing")
    message = "the manifest is not that of the files"
    if now.odd:
        message = f"line {now.odd.number} of the manifest says nothing that codebook knows"
    return Diagnostic(place(one), message, "vendor-manifest")
