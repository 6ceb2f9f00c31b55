"""codebook(1): every command of the table (usage.py) as a page of the manual."""

from __future__ import annotations

from gen.cli import usage
from gen.cli.help import COMMANDS, slot, told
from gen.cli.options import Command
from gen.version import DATE
from gen.view.man.functions import references
from gen.view.man.words import bare, date, display, flagged, paragraph, paragraphs
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["command_page"]


def command_page(see: Iterable[tuple[str, str]]) -> Page:
    """The page; `see` are the others, name and section."""
    top = usage.TOP
    values = {
        "date": bare(date(DATE)),
        "about": top.summary,
        "intro": paragraph(top.text),
        "options": _options(top),
        "commands": tuple(map(_command, COMMANDS)),
        "status": _status(top),
        "environment": tuple(
            {"name": name, "text": paragraph(text)} for name, text in usage.ENVIRONMENT
        ),
        "examples": _examples(top),
        "pages": references(see),
    }
    return Page("man1/codebook.1", "docs/man/command.man.tmpl", values)


def _command(command: Command) -> Row:
    return {
        "name": command.name,
        "summary": paragraph(command.summary[:1].upper() + command.summary[1:] + "."),
        "text": paragraphs(command.text.split("\n\n")),
        "arguments": tuple(
            {"name": one.name, "slot": slot(one), "text": paragraph(one.text)}
            for one in command.arguments
        ),
        "options": _options(command),
        "status": _status(command),
        "examples": _examples(command),
    }


def _options(command: Command) -> Rows:
    return tuple(
        {"written": flagged(one.short, one.name, one.metavar), "text": paragraph(told(one))}
        for one in command.options
    )


def _status(command: Command) -> Rows:
    return tuple(
        {"number": str(number), "text": paragraph(text)} for number, text in command.status
    )


def _examples(command: Command) -> Rows:
    return tuple(
        {"text": paragraph(one.text), "line": display((one.line,)), "later": at > 0}
        for at, one in enumerate(command.examples)
    )
