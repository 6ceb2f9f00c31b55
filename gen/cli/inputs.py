"""inputs: all that the outputs of a run depend on, as one digest that can be had before any check.

The digest is made of the documents as they were read, not of what they mean: so it costs little,
and whatever could be refused has another digest than what was found sound. Blanks, the order of
keys and the order of entries that are told apart by number are not in it. Of the registries that a
map joins, only what its C holds is in it (map_ends.py): so these must be older than the outputs.
An output that holds no phrase has a digest without the phrases of codes.
"""

from __future__ import annotations

import os

from gen import package
from gen.cli.fresh import now
from gen.cli.options import Given, Option
from gen.cli.reading import loaded, others
from gen.fault import Fault
from gen.interpreter import blake2b, canonical, canonical_pieces
from gen.kinds import head, kind
from gen.load.nodes import Document
from gen.outputs import map_outputs, outputs
from gen.record import Record
from gen.version import OUTPUT_FORMAT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.cli.contracts import Chosen
    from gen.cli.overrides import Part

LICENCE = ("SPDX-License-Identifier: 0BSD OR CC0-1.0",)  # where the user does not say
FOR_PAGES = ("headings", "topics", "compare", "example")  # keys of a registry that no C depends on
NUMBERS = {"codes": "code", "tokens": "ordinal", "classes": "first", "ranges": "first"}
BESIDE = ("output", "check", "depfile", "stamp", "format", "help")  # change no byte of an output
LONG = ("list-outputs", "list-inputs", "force", "templates", "stats")  # makes its outputs
# Every option is in the digest as it was given, so that none can be forgotten, but for these:
# Are in it by what they mean:
BY_MEANING = ("overlay", "license-header", "prefix", "select", "contract")
OF_REGISTRIES = (
    *("overlay", "profile", "lookup", "inline", "case", "lines", "unknown", "select", "include"),
    "stats",
)


class Read(Record):
    """The documents of a run."""

    documents: tuple[Document, ...]  # the registry, and overlays; or the map
    near: dict[str, Document]  # the registries that these speak of, by id
    far: dict[str, Document]  # of a map: what the registries at its ends speak of
    local: frozenset[int] = frozenset()  # codes that overrides ask for, unregistered or not
    more: tuple[str, ...] = ()  # the files of overrides and of the contract
    contract: Chosen | None = None


class Inputs:
    """What a run was given and has read; codebook's own files and the user's templates are not."""

    __slots__ = (
        *("asked", "began", "beside", "contract", "digest", "files", "given", "is_map"),
        *("licence", "name", "paths", "prefix", "read", "templates", "wordless"),
    )

    def __init__(self, given: Given, read: Read, began: int) -> None:
        first = read.documents[0]
        usual = head(first).get("prefix") or head(first).get("id")
        prefix = given.text("prefix") or usual
        self.asked = _asked(given, usual, _overrides(read))  # lines
        own, others = map(_paths, (read.documents, (*read.near.values(), *read.far.values())))
        own += read.more
        self.began = began
        self.given = given
        self.is_map = kind(first) == "map"
        self.name = os.path.basename(first.path)  # of the registry or map
        self.prefix = prefix if isinstance(prefix, str) else ""  # "" where the file is at fault
        self.licence = _licence(given)  # lines
        self.paths = tuple(dict.fromkeys((*own, *others, *_licence_file(given))))
        self.beside = others if self.is_map else ()  # of these the digest leaves something out
        form = given.text("form")
        self.files = map_outputs(form) if self.is_map else outputs(given.text("profile"), form)
        self.contract = read.contract
        self.templates = given.text("templates")  # a folder of the user's own
        if read.contract:
            self.prefix, self.files, self.templates = "", read.contract.files, read.contract.own
        self.wordless, self.digest = self._both(read)  # of all but the phrases of codes, and of all
        self.read: Read | None = read

    def take(self) -> Read:
        """The documents, for the one who makes a model of them: nobody holds them after that."""
        read, self.read = self.read, None
        assert read is not None
        return read

    def names(self) -> tuple[str, ...]:
        """The names of the files that are made; none where the file does not say its prefix."""
        sound = self.prefix or self.contract
        return tuple(self.prefix + one.suffix for one in self.files) if sound else ()

    def digests(self) -> tuple[str, ...]:
        """For each of these files the digest that stands in its head: of what can change it."""
        inline = self.given.flag("inline")
        return tuple(
            self.digest if one.worded or inline else self.wordless for one in self.files
        )

    def _both(self, read: Read) -> tuple[str, str]:
        given = self.given
        words = sorted(word.strip() for text in given.all("select") for word in text.split(","))
        options = {
            option.name: _given(given, option)
            for option in given.command.options
            if option.name not in (*BY_MEANING, *BESIDE, *LONG)
        }
        documents, phrases = zip(*(_apart(ordered(one.root)) for one in read.documents))
        more: tuple[object, ...] = (sorted(read.local),) if read.local else ()
        if read.contract:
            more += (read.contract.document.root,)
        meant = (self.name, self.asked, self.prefix, self.licence, words, *more)
        wordless = digest((OUTPUT_FORMAT, meant, options, documents, *self._others(read)))
        return wordless, wordless and digest((wordless, phrases))

    def _others(self, read: Read) -> tuple[object, ...]:
        """What the outputs may depend on of the registries that the documents speak of."""
        if self.is_map:
            from gen.cli.map_ends import map_ends

            return (map_ends(read.documents[0], read.near),)
        own = {one.path for one in read.documents}  # the registry under an overlay is not another
        return tuple(
            {id: ordered(one.root) for id, one in some.items() if one.path not in own}
            for some in (read.near, read.far)
        )


def _overrides(read: Read) -> tuple[str, ...]:
    """The files of overrides that no option names."""
    named = package.on_disk(read.contract.document.path) if read.contract else ""
    return tuple(path for path in read.more if path != named)


def matters(name: str) -> bool:
    """Whether an option of `generate` can change an output."""
    return name == "templates" or name not in (*BESIDE, *LONG)


def _asked(given: Given, prefix: object, overrides: tuple[str, ...]) -> tuple[str, ...]:
    """The lines with what a run was asked for; most runs ask for nothing in particular."""
    if not overrides and not any(map(matters, given.texts)):
        return ()
    from gen.cli.asked import asked

    return asked(given, prefix, overrides)


def _paths(documents: Iterable[Document]) -> tuple[str, ...]:
    """The files that hold documents."""
    return tuple(package.on_disk(one.path) for one in documents)


def _given(given: Given, option: Option) -> object:
    """What an option says: the same whether a default is left out or said aloud."""
    if option.repeats:
        return given.all(option.name)
    return given.text(option.name) if option.metavar else given.flag(option.name)


def inputs(given: Given, part: Part | None = None) -> Inputs:
    """Read what a command line of `generate` names, and apply the overrides of a file to it.

    Raises Fault and Refused.
    """
    began = now()
    documents = loaded((given.arguments[0], *given.all("overlay")))
    is_map = kind(documents[0]) == "map"
    if is_map:
        _for_maps(given, documents[0].path)
    near = others(documents)
    read = Read(documents, near, others(near.values()) if is_map else {})
    if given.flag("contract"):
        from gen.cli.contracts import contracted

        read = contracted(read, given)
    if part:
        from gen.cli.overrides import overridden

        read = overridden(read, part)
    return Inputs(given, read, began)


def digest(value: object) -> str:
    """The digest of a JSON value; "" for one that is nested too deep to be that of a registry."""
    try:
        return blake2b(piece.encode("ascii") for piece in canonical_pieces(value))
    except RecursionError:
        return ""


def _licence(given: Given) -> tuple[str, ...]:
    """The lines about the licence that --license-header asks for."""
    if not given.flag("license-header"):
        return LICENCE
    from gen.cli import licence

    return licence.lines(given.text("license-header"))


def _licence_file(given: Given) -> tuple[str, ...]:
    """The file that --license-header names, if it names one."""
    if not given.flag("license-header"):
        return ()
    from gen.cli import licence

    header = given.text("license-header")
    return (header,) if licence.is_file(header) else ()


def _for_maps(given: Given, path: str) -> None:
    """Refuse options that choose among the codes and functions of a registry."""
    for option in OF_REGISTRIES:
        if given.flag(option):
            message = f"--{option} is for a registry, and {path} is a map"
            raise Fault(message, "option-conflict", f"leave out --{option}")


def ordered(root: object) -> object:
    """A document with its entries by number; the rows of a map, which have none, by their text."""
    if not isinstance(root, dict):
        return root
    return {
        key: ordered(value) if key == "registry" else _sorted(key, value)
        for key, value in root.items()
        if key not in FOR_PAGES
    }


def _apart(root: object) -> tuple[object, list[object]]:
    """A document without the phrases of its codes, and these; whatever is no code has none."""
    codes = root.get("codes") if isinstance(root, dict) else None
    if not isinstance(root, dict) or not isinstance(codes, list):
        return root, []
    phrases = [code.get("phrase") if isinstance(code, dict) else None for code in codes]
    bare = [{**code, "phrase": None} if isinstance(code, dict) else code for code in codes]
    return {**root, "codes": bare}, phrases


def _sorted(key: str, value: object) -> object:
    """What stands behind a key; its entries in order, where their order means nothing."""
    if not isinstance(value, list):
        return value
    if key == "rows":
        return sorted(map(canonical, value))
    try:
        if key in NUMBERS:
            number = NUMBERS[key]
            value = sorted(value, key=lambda entry: int(entry[number]))
        elif key == "shared-phrases":
            value = sorted(value)
    except (KeyError, TypeError, ValueError):
        pass  # an entry is at fault, and will be refused
    return value
