"""codebook itself and what its commands share, as data: arguments, options, exit statuses.

The parser, `--help` and the manual page read the same table, so that none of them can lag behind.
Commands have modules of their own (usage_*.py), so that a run reads little beside its own.
"""

from __future__ import annotations

from gen.cli.options import Argument, Command, Example, Option

HELP = Option("help", "Print this help.", short="h")
FORMAT = Option(
    "format",
    "How faults are reported: text on standard error for a person; on standard output, json for a "
    "program, sarif (2.1.0) for code scanning, github for the lines of a change on GitHub.",
    metavar="FORMAT",
    values=("text", "json", "sarif", "github"),
    default="text",
)
OVERLAY = Option(
    "overlay",
    "Add the codes and aliases of an overlay to the registry. May be given again.",
    metavar="FILE",
    repeats=True,
)
REGISTRY_OR_MAP = Argument(
    "REGISTRY",
    "A registry or a map: the path of its file, or the id of one in data/ (sip, sip_to_q850).",
)

DONE = (0, "Done.")
MISUSED = (2, "The command line is wrong, or a file cannot be read or written.")
REFUSED = (3, "The registry, an overlay or a template is refused; nothing was written.")
BROKEN = (70, "A fault of codebook itself. CODEBOOK_DEBUG=1 shows where.")

ENVIRONMENT = (
    ("NO_COLOR", "Set to anything: no colour. Colour is for terminals alone in any case."),
    ("CLICOLOR_FORCE", "Set to 1: colour, even where no terminal is."),
    ("CODEBOOK_DEBUG", "Set to 1: a fault of codebook itself shows where it is."),
)

TOP = Command(
    "",
    "one registry of codes, and the C and the pages that everybody needs from it",
    "A registry is a JSON file that lists codes with their names, phrases and meaning. codebook "
    "checks it and turns it into C: an enum, lookups from code to phrase and back, and no table "
    "typed twice; and into pages that tell all of each code. SIP response codes (sip) come with "
    "it.",
    (Argument("COMMAND", "One of the commands below; COMMAND --help tells more of it."),),
    (HELP, Option("version", "Print the version and the number of the output format.", short="V")),
    (
        Example(
            "codebook generate sip --output out", "Write out/sip_status.h and out/sip_status.c."
        ),
        Example("codebook explain 486", "Tell all that is known of a code, with its sources."),
        Example("codebook check my.json", "Report every fault of a registry of your own."),
    ),
    (
        DONE,
        (1, "There are findings: a file is stale, nothing matches."),
        MISUSED,
        REFUSED,
        BROKEN,
    ),
)
