"""The command `docs` as data; see usage.py."""

from __future__ import annotations

from gen.cli.options import Argument, Command, Example, Option
from gen.cli.usage import BROKEN, DONE, FORMAT, HELP, MISUSED, OVERLAY, REFUSED
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
    "The folder to write the site to; it is made if it is not there. Files of an earlier run that "
    "are no longer a part of the site are taken away.",
    metavar="DIR",
    short="o",
)

DOCS = Command(
    "docs",
    "write a site of pages from registries and maps",
    "Writes a page for each code, class, property, header field, RFC and map, with a search, and "
    "the data as files. The pages need no server and ask nothing of any: they work from a folder, "
    "without JavaScript too. The same registries give the same bytes on every machine.",
    (ARGUMENT,),
    (
        OUTPUT,
        OVERLAY,
        *(one for one in OPTIONS if one.name in SHARED),
        FORMAT,
        HELP,
    ),
    (
        Example("codebook docs --output site", "Everything in data/, as site/index.html."),
        Example("codebook docs sip q850 sip_to_q850 --output site", "Two registries and a map."),
        Example("codebook docs my.json --output site --check", "Is the site up to date?"),
    ),
    (
        DONE,
        (1, "With --check: a file is missing or stale, or no longer a part of the site."),
        MISUSED,
        REFUSED,
        BROKEN,
    ),
)
