"""What several commands do alike: report what is at fault, in the format asked for."""

from __future__ import annotations

from gen.cli import console
from gen.cli.options import Given
from gen.diagnostic import Diagnostic


def show(given: Given, diagnostics: tuple[Diagnostic, ...]) -> None:
    """Report diagnostics in the format asked for: text on standard error, others on output."""
    format = fault_format(given)
    if format == "text":
        from gen.cli import report

        console.complain(report.text(diagnostics, console.colour(console.STDERR)))
        return
    from gen.cli import formats

    write = {"json": formats.to_json, "sarif": formats.to_sarif, "github": formats.to_github}
    console.write(write[format](diagnostics))


def fault_format(given: Given) -> str:
    """The format of reports; where --format means the shape of the command's own output, text."""
    for option in given.command.options:
        if option.name == "format" and "sarif" in option.values:
            return given.text("format")
    return "text"
