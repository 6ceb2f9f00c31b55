"""generate: write C from a registry, or tell what would be written."""

from __future__ import annotations

import os

from gen import package
from gen.cli import console
from gen.cli.fresh import antedate, fresh
from gen.cli.inputs import LONG, Inputs, inputs
from gen.cli.options import Given
from gen.fault import Fault

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gen.cli.making import Made, Output

FAILED = 2
WRITES = ("depfile", "stamp")
STALE = "from here on the file is not what the registry gives"
LISTS = ("list-outputs", "list-inputs")


def run(given: Given) -> int:
    """Render everything, and only then write, print, list or compare it.

    Where the files on disk are known to be what would be rendered, that is left out.
    """
    compatible(given)
    read = inputs(given)
    folder = given.text("output")
    if folder != "-" and not any(map(given.flag, LONG)):
        paths = tuple(os.path.join(folder, name) for name in read.names())
        if fresh(paths, read.digests(), lambda: (*own(given), *read.beside)):
            return 0 if given.flag("check") else _write(read, paths, (), ())
    return _long(read, folder)


def _long(read: Inputs, folder: str) -> int:
    """The whole way from the documents that were read to the files."""
    from gen.cli.generator import make
    from gen.cli.making import Output

    given = read.given
    made = make(read)
    if folder == "-" and not any(map(given.flag, LISTS)):
        if len(made.outputs) > 1:
            names = " and ".join(one.name for one in made.outputs)
            help = "give a folder"
            raise Fault(f"--output - is for one file, not for {names}", "option-conflict", help)
        console.write(made.outputs[0].data)
        _tell(given, made, console.complain)
        return 0
    files = tuple(Output(os.path.join(folder, one.name), one.data) for one in made.outputs)
    paths = tuple(one.name for one in files)
    if given.flag("list-outputs"):
        return list_paths(paths)
    if given.flag("list-inputs"):
        return list_paths(dict.fromkeys((*read.paths, *made.templates, *own(given))))
    if given.flag("check"):
        from gen.commands.compare import compare

        return compare(given, files, "output-stale", STALE)
    status = _write(read, paths, files, made.templates)
    if not status:
        _tell(given, made, console.write)
    return status


def _tell(given: Given, made: Made, say: Callable[[str], None]) -> None:
    """What --stats asks for."""
    if given.flag("stats"):
        from gen.cli.stats import stats

        say(stats(given, made))


def list_paths(paths: Iterable[str]) -> int:
    console.write("".join(path + "\n" for path in paths))
    return 0


def own(given: Given) -> tuple[str, ...]:
    """The files of codebook that a run may use."""
    return package.own(pages=given.command.name == "docs", contracts=given.flag("contract"))


def compatible(given: Given) -> None:
    """Refuse what cannot be meant together, before anything is read."""
    lists = [option for option in LISTS if given.flag(option)]
    if not given.flag("output") and not lists:
        help = "a folder, or - for standard output"
        raise Fault("--output DIR is missing", "option-missing", help)
    only_one = [*lists, *(["check"] if given.flag("check") else [])]
    if len(only_one) > 1:
        raise _conflict(*only_one[:2])
    for option in (*WRITES, "stats"):
        if only_one and given.flag(option):
            raise _conflict(only_one[0], option)
    if given.text("output") == "-" and not lists and given.command.name == "generate":
        _printable(given)


def _printable(given: Given) -> None:
    """Refuse `-o -` with what needs a folder, or with more than one file."""
    for option in ("check", *WRITES):
        if given.flag(option):
            raise Fault(f"--{option} needs a folder, not --output -", "option-conflict")
    if given.flag("contract"):  # which says how many files there are
        return
    if given.text("form") == "split" and given.text("profile") != "enum":
        message = "--output - is for one file, and --form split makes more"
        raise Fault(message, "option-conflict", "add --form single or hpp, or --profile enum")


def _conflict(one: str, other: str) -> Fault:
    return Fault(f"--{one} and --{other} cannot both be given", "option-conflict")


def _write(
    read: Inputs, paths: tuple[str, ...], files: tuple[Output, ...], templates: tuple[str, ...]
) -> int:
    return put(read.given, paths, files, (*read.paths, *templates), read.began)


def put(
    given: Given,
    paths: tuple[str, ...],
    files: tuple[Output, ...],
    read: tuple[str, ...],
    began: int,
    known: frozenset[str] = frozenset(),
) -> int:
    """Write the outputs, then the depfile, then the stamp: whoever sees the stamp sees all.

    `read` are the files that they were made from, `known` those that an earlier run has written.
    """
    rule, stamp = given.text("depfile"), given.text("stamp")
    if not files and not rule and not stamp:
        return 0
    from gen.write.files import NotWritten, write

    try:
        written = write(files, given.flag("force"), known)
        named = (*read, *own(given))
        if rule:
            targets = (stamp,) if stamp else paths
            from gen.write.depfile import write_depfile

            write_depfile(rule, targets, named, given.flag("force"))
        if stamp:
            from gen.write.depfile import touch

            touch(stamp)
            written += (stamp,)
        antedate(written, named, began)
    except NotWritten as fault:
        from gen.commands.shared import show

        show(given, fault.diagnostics)
        return FAILED
    return 0
