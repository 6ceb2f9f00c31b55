"""The command `generate` as data; see usage.py."""

from __future__ import annotations

from gen.cli.options import Command, Example, Option
from gen.cli.usage import BROKEN, DONE, FORMAT, HELP, MISUSED, OVERLAY, REFUSED, REGISTRY_OR_MAP

OPTIONS = (
    Option(
        "output",
        "The folder to write to; it is made if it is not there. - is standard output, for one "
        "file.",
        metavar="DIR",
        short="o",
    ),
    Option(
        "profile",
        "How much: the enum and the macros alone; enum and phrases; or full, with classes and the "
        "ways from text to code.",
        metavar="PROFILE",
        values=("enum", "phrases", "full"),
        default="full",
    ),
    Option(
        "form",
        "split is a header, a source file and a header of the list PREFIX_MAP; single is one "
        "header that holds all, the source behind #define PREFIX_IMPLEMENTATION; hpp is "
        "PREFIX.hpp, a header of C++17 that holds all, constexpr and in the namespace "
        "codebook::PREFIX; its functions are inline and read tables, whatever --inline and "
        "--lookup say.",
        metavar="FORM",
        values=("split", "single", "hpp"),
        default="split",
    ),
    Option(
        "lookup",
        "From a number to what is known of it: switch, which reads as what it means and which a "
        "compiler makes a table of; or table, an array, the fastest under every compiler, cut into "
        "pages if that takes fewer bytes. Many codes, and codes far apart, get what suits them.",
        metavar="HOW",
        values=("switch", "table"),
        default="switch",
    ),
    Option(
        "inline",
        "Put the functions that need no more than a table by number (the phrase, the name, whether "
        "a code is registered, what to treat it as) into the header, as static inline. They read "
        "tables, whatever --lookup says, that are in the source once, hidden from other libraries.",
    ),
    Option(
        "case",
        "Whether A to Z and a to z are the same in a text that is looked up: ignore, or exact, "
        "which is faster. Where letter case counts in a registry of tokens it always does.",
        metavar="HOW",
        values=("ignore", "exact"),
        default="ignore",
    ),
    Option(
        "lines",
        "Also the whole status line of each code, ready to be sent, and PREFIX_line() that gives "
        "it. It is for registries that say how those are written, in the profile full.",
    ),
    Option(
        "prefix",
        "What every name of the output begins with. Default: what the registry says, such as "
        "sip_status.",
        metavar="PREFIX",
    ),
    Option(
        "unknown",
        "What a lookup gives for a code that is not registered: NULL, an empty text, the title of "
        'its class (and "Unknown" where it has none), or any other text given here. Tokens have no '
        "class: there it is an empty text too.",
        metavar="WHAT",
        values=("null", "empty", "class"),
        open=True,
        default="class",
    ),
    Option(
        "select",
        "Only these codes: numbers, ranges and names, split by commas (100,400-499,BUSY_HERE). "
        "Of tokens, texts too (Call-ID,i). May be given again. A list that begins with a dash is "
        "written --select=-5.",
        metavar="LIST",
        repeats=True,
    ),
    Option(
        "include",
        "Also codes that are known in use but not registered.",
        metavar="WHAT",
        values=("unregistered",),
    ),
    OVERLAY,
    Option(
        "templates",
        "Take templates from this folder; those that it lacks are the ones of codebook.",
        metavar="DIR",
    ),
    Option(
        "contract",
        "Make what a program expects that has a table already, with its names, its functions and "
        "its style: one of codebook's own contracts (sofia_sip, osip2, pjsip, kamailio, opensips, "
        "re, wireshark, asterisk, freeswitch), or a file of yours, contract.json, with templates "
        "beside it. What the contract decides is no option: profile, form, lookup, inline, case, "
        "lines, prefix, unknown, templates and stats.",
        metavar="CONTRACT",
    ),
    Option(
        "license-header",
        "The licence that the outputs name: an SPDX expression, none, or a file of plain text "
        "that is put at their head (whatever has a slash or an ending, such as header.txt). "
        "Default: 0BSD OR CC0-1.0.",
        metavar="WHAT",
    ),
    Option(
        "check",
        "Write nothing. Where a file would change, print the change as a unified diff and the "
        "command that mends it, and exit with 1.",
    ),
    Option(
        "force",
        "Overwrite files too that codebook did not generate, and make all again that seems fresh.",
    ),
    Option(
        "depfile",
        "Write a rule for make and Ninja that names every input of the outputs: registry, "
        "templates and codebook itself.",
        metavar="FILE",
    ),
    Option(
        "stamp",
        "Touch this file at the end of each run that succeeds. Outputs keep their time where they "
        "do not change, so a build needs another file that tells when they were last looked at.",
        metavar="FILE",
    ),
    Option(
        "stats",
        "Print how a number finds its code, and what the C takes: bytes of constants, which are "
        "counted, and of code, which are estimated; those of the other profiles too. To standard "
        "error if the C goes to standard output.",
    ),
    Option("list-outputs", "Print the files that would be written, one a line, and write nothing."),
    Option("list-inputs", "Print the files that are read, one a line, and write nothing."),
    FORMAT,
    HELP,
)

GENERATE = Command(
    "generate",
    "write C from a registry or a map",
    "Reads and checks the registry, renders every file, and only then writes: each file whole, and "
    "only if it changed. The same registry and options give the same bytes on every machine.\n\nA "
    "map becomes functions that need no other file. Options that choose among the codes and the "
    "functions of a registry are not for a map: overlay, profile, lookup, inline, case, lines, "
    "unknown, select, include and stats.",
    (REGISTRY_OR_MAP,),
    OPTIONS,
    (
        Example(
            "codebook generate sip --output out", "Write out/sip_status.h and out/sip_status.c."
        ),
        Example(
            "codebook generate sip -o - --form single > sip_status.h",
            "One header that holds it all.",
        ),
        Example(
            "codebook generate sip --output out --form hpp", "Write out/sip_status.hpp, for C++."
        ),
        Example("codebook generate sip_to_q850 --output out", "Write the C of a map."),
        Example(
            "codebook generate sip --output out --contract osip2",
            "Write what oSIP has in their place: out/osip_const.h and a function.",
        ),
        Example("codebook generate sip --output out --check", "Are the files in out/ up to date?"),
        Example(
            "codebook generate sip --output out --select 100-199,BUSY_HERE", "Only what is needed."
        ),
    ),
    (
        DONE,
        (1, "With --check: a file is missing or stale."),
        MISUSED,
        REFUSED,
        BROKEN,
    ),
)
