"""The commands that look at registries, as data: check, fmt, list and more; see usage.py."""

from __future__ import annotations

from gen.cli.options import Argument, Command, Example, Option
from gen.cli.usage import BROKEN, DONE, FORMAT, HELP, MISUSED, OVERLAY, REFUSED, REGISTRY_OR_MAP

SHAPE = Option(
    "format",
    "text for a person, json for a program.",
    metavar="FORMAT",
    values=("text", "json"),
    default="text",
)
REGISTRY = Argument(
    "REGISTRY", "A registry: the path of its file, or the id of one in data/ (sip)."
)

CHECK = Command(
    "check",
    "report every fault of registries, overlays, maps and contracts",
    "Reads each file whole and reports all its faults, in order of place, each with the rule that "
    "it breaks: codebook explain RULE tells more of a rule. Says nothing where there is no "
    "fault.\n\nAn overlay is checked together with the registry that it extends, a map together "
    "with the two that it joins, a contract with those that it is for; they are looked for beside "
    "the file and in data/.",
    (
        Argument(
            "FILE",
            "A registry, an overlay, a map or a contract: a path, or an id for data/ID.json. None: "
            "all of data/.",
            required=False,
            repeats=True,
        ),
    ),
    (OVERLAY, FORMAT, HELP),
    (
        Example("codebook check my.json", "Check one file."),
        Example("codebook check sip --overlay mine.json", "Check what the two give together."),
        Example(
            "codebook check --format sarif > check.sarif", "Check all of data/ for code scanning."
        ),
    ),
    (DONE, MISUSED, (3, "At least one file is refused."), BROKEN),
)

FMT = Command(
    "fmt",
    "write registries in their canonical form",
    "The canonical form is the one that gives small changes: keys in a fixed order, entries by "
    "number, one code to a line group, two blanks of indentation. What a file says stays as it "
    "is. A file that is in canonical form is not touched.",
    (
        Argument(
            "FILE",
            "A file: a path, an id for data/ID.json, or - for standard input to standard output.",
            repeats=True,
        ),
    ),
    (
        Option(
            "check", "Write nothing; print what would change, and exit with 1 if anything would."
        ),
        FORMAT,
        HELP,
    ),
    (
        Example("codebook fmt my.json", "Rewrite a file, if it must change."),
        Example("codebook fmt --check data/*.json", "Tell whether all are in canonical form."),
        Example("codebook fmt - < my.json", "As an editor calls it."),
    ),
    (DONE, (1, "With --check: a file is not in canonical form."), MISUSED, REFUSED, BROKEN),
)

LIST = Command(
    "list",
    "list the registries at hand, or the codes of one",
    "Without an argument: the registries and maps of data/. With a registry: its codes or tokens, "
    "in order.",
    (Argument("REGISTRY", REGISTRY.text, required=False),),
    (
        Option(
            "status",
            "Only codes of this status. May be given again.",
            metavar="STATUS",
            values=("active", "deprecated", "reserved", "obsolete", "unregistered"),
            repeats=True,
        ),
        OVERLAY,
        Option(
            "format",
            "text in columns for a person, json for a program, csv for a spreadsheet.",
            metavar="FORMAT",
            values=("text", "json", "csv"),
            default="text",
        ),
        HELP,
    ),
    (
        Example("codebook list", "Which registries are there?"),
        Example("codebook list sip", "Which codes has SIP?"),
        Example("codebook list sip --status deprecated", "Which of them are deprecated?"),
    ),
    (DONE, (1, "No code has the status asked for."), MISUSED, REFUSED, BROKEN),
)

SCHEMA = Command(
    "schema",
    "print the JSON Schema of a kind of file",
    "The schemas are JSON Schema draft-07, the one that editors complete and check by. A file "
    "names its schema by the key $schema.",
    (
        Argument(
            "KIND",
            "registry, overlay, map, contract, or vendor for codebook.json. None: registry.",
            required=False,
        ),
    ),
    (HELP,),
    (Example("codebook schema > registry.schema.json", "Put it beside your own registry."),),
    (DONE, MISUSED, BROKEN),
)

DUMP_MODEL = Command(
    "dump-model",
    "print a registry or a map as generators see it, as JSON",
    "Everything is resolved: overlays are applied, defaults filled in, entries in order, and "
    "every key is always there. For generators of your own that are not templates of codebook.",
    (REGISTRY_OR_MAP,),
    (OVERLAY, FORMAT, HELP),
    (
        Example("codebook dump-model sip", "The whole model."),
        Example("codebook dump-model sip | jq '.codes[].phrase'", "All phrases."),
    ),
    (DONE, MISUSED, REFUSED, BROKEN),
)

EXPLAIN = Command(
    "explain",
    "tell all that is known of a code, or of a rule",
    "A code is given by number, name or phrase; letter case does not matter. A rule is given by "
    "the name that a report shows in brackets. Without a word: all rules.",
    (
        Argument(
            "WORD",
            '486, BUSY_HERE, "busy here", or a rule such as unique-code.',
            required=False,
            repeats=True,
        ),
    ),
    (
        Option(
            "registry",
            "The registry whose code is meant: a path, or an id for data/ID.json.",
            metavar="REGISTRY",
            default="sip",
        ),
        OVERLAY,
        SHAPE,
        HELP,
    ),
    (
        Example("codebook explain 486", "By number."),
        Example("codebook explain busy here", "By phrase."),
        Example("codebook explain --registry sip_header i", "A token, by any of its texts."),
        Example("codebook explain unique-phrase", "A rule."),
    ),
    (DONE, (1, "Nothing is known by that word."), MISUSED, REFUSED, BROKEN),
)
