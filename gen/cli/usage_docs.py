"""The command `docs` as data; see usage.py."""

from __future__ import annotations

from gen.cli.options import Argument, Command, Example, Option
from gen.cli.usage import BROKEN, DONE, HELP, MISUSED, OVERLAY, REFUSED
from gen.cli.usage_generate import OPTIONS

SHARED = ("templates", "check", "force", "depfile", "stamp", "list-outputs", "list-inputs")
ARGUMENT = Argument(
    "REGISTRY",
    "Registries and maps: paths, or ids of those in data/ (sip, sip_to_q850). The first registry "
    "is that of the first page. None: all of data/, the registry of most properties first.",
    required=False,
    repeats=True,
)
OUTPUT = Option(
    "output",
    "The folder to write to; it is made if it is not there. Files of an earlier run in the same "
    "format that are no longer a part of the documents are taken away. - is standard output, for "
    "the csv or json of one registry.",
    metavar="DIR",
    short="o",
)
FORMAT = Option(
    "format",
    "html is a site; markdown is pages that a forge shows; man is pages of the manual, by section; "
    "csv is tables for spreadsheets, each code with what its properties say; json is what "
    "dump-model prints. Faults are told as text: codebook check tells them to programs.",
    metavar="FORMAT",
    values=("html", "markdown", "man", "csv", "json"),
    default="html",
)

DOCS = Command(
    "docs",
    "write pages or tables from registries and maps",
    "A site has a page for each code, class, property, header field, RFC and map, with a search, "
    "and the data as files. It needs no server and asks nothing of any: it works from a folder, "
    "without JavaScript too. Of the manual there is for each registry and map a page in section 3 "
    "on the functions of its C, by the name of each function too, and one in section 7 on its "
    "codes.\n\nThe same registries give the same bytes on every machine.",
    (ARGUMENT,),
    (
        OUTPUT,
        FORMAT,
        OVERLAY,
        *(one for one in OPTIONS if one.name in SHARED),
        HELP,
    ),
    (
        Example("codebook docs --output site", "Everything in data/, as site/index.html."),
        Example("codebook docs sip q850 sip_to_q850 --output site", "Two registries and a map."),
        Example("codebook docs my.json --output site --check", "Is the site up to date?"),
        Example(
            "codebook docs my.json --format man --output man", "Then: man man/man3/my_code.3"
        ),
        Example("codebook docs sip --format csv -o - > sip.csv", "All codes for a spreadsheet."),
    ),
    (
        DONE,
        (1, "With --check: a file is missing or stale, or no longer a part of the documents."),
        MISUSED,
        REFUSED,
        BROKEN,
    ),
)
