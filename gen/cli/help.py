"""--help: a command of the table (usage.py) as a page for a person."""

from __future__ import annotations

from gen.cli import usage, usage_plain
from gen.cli.columns import wrapped
from gen.cli.options import Argument, Command, Option
from gen.cli.usage_docs import DOCS
from gen.cli.usage_generate import GENERATE
from gen.cli.usage_vendor import VENDOR

COMMANDS = (
    usage_plain.CHECK,
    usage_plain.FMT,
    GENERATE,
    VENDOR,
    DOCS,
    usage_plain.LIST,
    usage_plain.SCHEMA,
    usage_plain.DUMP_MODEL,
    usage_plain.EXPLAIN,
)
INDENT = 22  # column where the text beside a name begins


def page(command: Command) -> str:
    """The whole help of a command; of codebook itself, if it is the top of the table."""
    name = f"codebook {command.name}".rstrip()
    parts = [f"{name}: {command.summary}\n", f"Usage: {name} {_usage(command)}\n"]
    parts += [wrapped(paragraph, 0) for paragraph in command.text.split("\n\n")]
    if command is usage.TOP:
        parts.append(_section("Commands", [(one.name, one.summary) for one in COMMANDS]))
    elif command.arguments:
        parts.append(_section("Arguments", [(one.name, one.text) for one in command.arguments]))
    parts.append(_section("Options", [(_written(one), told(one)) for one in command.options]))
    parts.append(_examples(command))
    parts.append(
        _section("Exit status", [(str(number), text) for number, text in command.status], 6)
    )
    if command is usage.TOP:
        parts.append(_section("Environment", list(usage.ENVIRONMENT)))
    return "\n".join(parts)


def _usage(command: Command) -> str:
    return " ".join(["[OPTION]...", *(slot(argument) for argument in command.arguments)])


def slot(argument: Argument) -> str:
    name = argument.name + ("..." if argument.repeats else "")
    return name if argument.required else f"[{name}]"


def _written(option: Option) -> str:
    short = f"-{option.short}, " if option.short else "    "
    return f"{short}--{option.name} {option.metavar}".rstrip()


def told(option: Option) -> str:
    """`How much: ... One of enum, phrases, full. Default: full.`"""
    told = option.text
    if option.values:
        one_of = "Any text, or one of" if option.open else "One of"
        told += f" {one_of} {', '.join(option.values)}." if len(option.values) > 1 else ""
        told += f" WHAT is {option.values[0]}." if len(option.values) == 1 else ""
    return told + (f" Default: {option.default}." if option.default else "")


def _section(title: str, rows: list[tuple[str, str]], indent: int = INDENT) -> str:
    return f"{title}:\n" + "".join(_row(name, text, indent) for name, text in rows)


def _row(name: str, text: str, indent: int) -> str:
    """A name with its text beside it, or below it where the name is long."""
    lines = wrapped(text, indent)
    if len(name) + 4 > indent:
        return f"  {name}\n{lines}"
    return f"  {name}".ljust(indent) + lines[indent:]


def _examples(command: Command) -> str:
    rows = "".join(f"  {one.line}\n      {one.text}\n" for one in command.examples)
    return f"Examples:\n{rows}"
