"""The folder of codebook.json as it would be, and what its manifest says that it was."""

from __future__ import annotations

import os

from gen.cli import reading
from gen.cli.vendor_config import CONFIG, inside, targets
from gen.cli.vendor_making import Vendored, make_all
from gen.cli.vendor_manifest import MANIFEST, Manifest, Odd, manifest, parse, sha256, text
from gen.cli.vendor_note import NOTE, note
from gen.commands.compare import read_old
from gen.fault import Fault
from gen.validate.inspector import Inspector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.write.files import File

NOTHING = Manifest("", {}, {}, {}, {}, {})
EXAMPLE = '{"format": 1, "targets": [{"registry": "sip", "output": "src"}]}'


class State:
    """What a folder has and what it would have; paths are from codebook.json."""

    def __init__(
        self, top: str, made: tuple[Vendored, ...], old: Manifest, odd: Odd | None
    ) -> None:
        self.top = top
        self.made = made
        self.files = ((NOTE, note(made).encode()), *(file for one in made for file in one.files))
        self.old = old  # empty where there is no manifest, or none that can be read
        self.odd = odd  # why it cannot be read
        self.left = self._left()  # files that are made no longer, and were once: their digests

    def path(self, path: str) -> str:
        """A path as a message names it, and the system knows it."""
        return os.path.join(self.top, path)

    def on_disk(self, path: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        return read_old(self.path(path))

    def is_as_made(self, path: str) -> bool:
        """Whether a file that is left is what codebook once wrote."""
        data = self.on_disk(path)
        return data is not None and sha256(data) == self.left[path]

    def manifest(self, left: dict[str, str]) -> bytes:
        return text(manifest(self.made, self.files, left)).encode()

    def whole(self, left: dict[str, str]) -> tuple[File, ...]:
        """Every file to write, by its path for the system, the manifest last."""
        files = tuple((self.path(path), data) for path, data in self.files)
        return (*files, (self.path(MANIFEST), self.manifest(left)))

    def _left(self) -> dict[str, str]:
        wanted = {path for path, _ in self.files}
        once = {**self.old.left, **self.old.files}
        return {path: once[path] for path in once if path not in wanted and self._is_there(path)}

    def _is_there(self, path: str) -> bool:
        """Whether a path of the manifest is that of a file here, and leads nowhere else."""
        whole = self.path(path)
        below = not os.path.isabs(path) and ".." not in path.split("/")
        return below and os.path.isfile(whole) and inside(whole, self.top or os.curdir)


def state(folder: str) -> State:
    """The state of a folder. Raises Fault, and Refused with every fault of what it is made of."""
    top = "" if folder == os.curdir else folder
    path = os.path.join(top, CONFIG)
    if not os.path.isdir(folder):
        raise Fault(f"there is no file or folder {folder}", "input-read")
    if not os.path.isfile(path):
        help = f"it says what to make, such as {EXAMPLE}"
        raise Fault(f"{folder} has no file {CONFIG}", "input-read", help)
    part = Inspector(reading.document(path))
    made = make_all(part, targets(part))
    old, odd = NOTHING, None
    data = read_old(os.path.join(top, MANIFEST))
    if data is not None:
        try:
            old = parse(data.decode("utf-8", "backslashreplace"))
        except Odd as error:
            odd = error
    return State(top, made, old, odd)
