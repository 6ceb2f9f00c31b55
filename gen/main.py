"""main: the words of the command line -> an exit status; the only place that sees every way to end.

    0 done   1 findings   2 usage or input and output   3 refused   70 a fault of codebook itself
"""

from __future__ import annotations

import os

from gen.cli import console
from gen.cli.options import Command, Given, meant, parse, quoted
from gen.fault import Fault, Refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

FAILED = 2
REFUSED = 3
BROKEN = 70
NAMES = (
    *("check", "fmt", "generate", "vendor", "docs", "list", "schema", "dump-model", "explain"),
)


def main(words: list[str]) -> int:
    """Run one command line; tells whatever goes wrong on standard error, and never raises."""
    console.guard()
    try:
        return _run(words)
    except Fault as fault:
        return _failed(fault)
    except console.OutputFailed as error:
        return _failed(Fault(f"cannot write to standard output: {error}", "output-write"))
    except BrokenPipeError:
        return _die("SIGPIPE")
    except KeyboardInterrupt:
        return _die("SIGINT")
    except OSError as error:
        return _failed(Fault(_system(error), "system-error"))
    except Exception as error:
        return _broken(error)


def _run(words: list[str]) -> int:
    first = words[0] if words else ""
    if first in NAMES:
        return _command(first, words[1:])
    if first == "help":
        return _help(words[1:])
    if first and not first.startswith("-"):
        names = (*NAMES, "help")
        help = "codebook --help lists the commands"
        raise Fault(
            f"unknown command {quoted(first)}{meant(first, names)}", "command-unknown", help
        )
    return _top(words)


def _top(words: list[str]) -> int:
    """codebook without a command: --help, --version, or a fault."""
    from gen.cli import usage

    if words and words[0] in ("-V", "--version"):
        from gen.version import OUTPUT_FORMAT, VERSION

        console.write(f"codebook {VERSION} (output format {OUTPUT_FORMAT})\n")
        return 0
    nothing = usage.TOP._replace(arguments=())
    if not parse(nothing, [word for word in words if word.startswith("-")]).flag("help"):
        help = f"it is one of {', '.join(NAMES)}; codebook --help tells more"
        raise Fault("no command is given", "command-missing", help)
    return _page(usage.TOP)


def _help(words: list[str]) -> int:
    """`codebook help generate`, the same as `codebook generate --help`."""
    if not words:
        return _top(["--help"])
    return _run([words[0], "--help"])


def _command(name: str, words: list[str]) -> int:
    given = parse(_table(name), words)
    if given.flag("help"):
        return _page(given.command)
    module = __import__("gen.commands." + name.replace("-", "_"), fromlist=("run",))
    run: Callable[[Given], int] = module.run
    try:
        return run(given)
    except Refused as refused:
        from gen.commands.shared import show

        show(given, refused.diagnostics)
        return REFUSED


def _table(name: str) -> Command:
    if name == "generate":
        from gen.cli.usage_generate import GENERATE

        return GENERATE
    if name == "vendor":
        from gen.cli.usage_vendor import VENDOR

        return VENDOR
    if name == "docs":
        from gen.cli.usage_docs import DOCS

        return DOCS
    from gen.cli import usage_plain

    table: Command = getattr(usage_plain, name.upper().replace("-", "_"))
    return table


def _page(command: Command) -> int:
    from gen.cli.help import page

    console.write(page(command))
    return 0


def _failed(fault: Fault) -> int:
    from gen.cli.report import complaint

    tint = console.colour(console.STDERR)
    console.complain(complaint(fault.message, fault.rule, fault.help, tint))
    return FAILED


def _system(error: OSError) -> str:
    """The system's word for a failure, and the file that it is about."""
    word = error.strerror or str(error)
    return f"{os.fsdecode(error.filename)}: {word}" if error.filename else word


def _die(name: str) -> int:
    """End by a signal, as its default would have: quietly, and so that the shell sees it."""
    import signal

    number = getattr(signal, name)
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    return 128 + int(number)


def _broken(error: Exception) -> int:
    from gen.cli.report import complaint

    message = f"internal error: {type(error).__name__}: {error}"
    help = (
        "please report it with the command line and the input; CODEBOOK_DEBUG=1 shows where it is"
    )
    console.complain(complaint(message, "internal-error", help, console.colour(console.STDERR)))
    if os.environ.get("CODEBOOK_DEBUG"):
        from traceback import format_exception

        console.complain("".join(format_exception(type(error), error, error.__traceback__)))
    return BROKEN
