"""The rules about the command line and about output, for the catalogue."""

from __future__ import annotations

from gen.validate.rules.rule import Rule

COMMANDS = (
    Rule(
        "command-missing",
        "codebook is called with a command.",
        "`codebook --help` lists them; none of them is the one that everybody means.",
        "codebook",
        "codebook check",
    ),
    Rule(
        "command-unknown",
        "The command is one that codebook has.",
        "A mistyped command does nothing rather than something near it.",
        "codebook generat sip --output out",
        "codebook generate sip --output out",
    ),
    Rule(
        "option-unknown",
        "Each option is one of its command, in full.",
        "Options are never guessed from their beginning: a later option must not change what a line"
        " in a script means.",
        "codebook generate sip --out out",
        "codebook generate sip --output out",
    ),
    Rule(
        "option-missing",
        "Options that a command cannot do without are given.",
        "Where to write is never guessed.",
        "codebook generate sip",
        "codebook generate sip --output out",
    ),
    Rule(
        "option-value",
        "An option has a value if it takes one, of the kind that it takes.",
        "A value that is not understood would be left out of the output without a word.",
        "codebook generate sip --output out --profile all",
        "codebook generate sip --output out --profile full",
    ),
    Rule(
        "option-conflict",
        "Options that are given together can be obeyed together.",
        "--check writes nothing, so there is nothing that --stamp could tell.",
        "codebook generate sip --output out --check --stamp out/stamp",
        "codebook generate sip --output out --stamp out/stamp",
    ),
    Rule(
        "option-select",
        "--select names codes that the registry has, and leaves some.",
        "A code that is asked for and not found is mistyped, or gone from the registry.",
        "codebook generate sip --output out --select BUSY_HERRE",
        "codebook generate sip --output out --select BUSY_HERE",
    ),
    Rule(
        "argument-missing",
        "Arguments that a command cannot do without are given.",
        "Which registry is meant is never guessed.",
        "codebook generate --output out",
        "codebook generate sip --output out",
    ),
    Rule(
        "argument-unexpected",
        "A command gets no more arguments than it takes.",
        "The second of two registries would be left out without a word.",
        "codebook generate sip q850 --output out",
        "codebook generate sip --output out",
    ),
    Rule(
        "argument-value",
        "An argument is of the kind that its command takes.",
        "Code is made of a registry; an overlay is given with --overlay, beside the registry that"
        " it extends.",
        "codebook generate acme.json --output out",
        "codebook generate sip --overlay acme.json --output out",
    ),
    Rule(
        "registry-unknown",
        "A word without a point or slash is the id of a registry in data/.",
        "A file of your own is given by its path, so that a new registry in data/ changes nothing"
        " for you.",
        "codebook check sib",
        "codebook check sip",
    ),
    Rule(
        "input-read",
        "Files that are named can be read.",
        "The system's own reason is part of the message.",
        "codebook check missing.json",
        "codebook check sip.json",
    ),
    Rule(
        "input-encoding",
        "A file of plain text that goes into the output is UTF-8.",
        "The outputs are UTF-8, and each byte of a licence header becomes part of them.",
        "--license-header header.txt, saved as Latin-1",
        "--license-header header.txt, saved as UTF-8",
    ),
    Rule(
        "python-version",
        "Python is 3.9 or later.",
        "Older ones lack what codebook is written in, and get no repairs any more.",
        "python3.8 codebook check",
        "python3 codebook check",
    ),
    Rule(
        "system-error",
        "A call to the system failed in a way that no other rule tells.",
        "Memory, a terminal or a folder may be gone; its own reason is part of the message.",
        "",
        "",
    ),
    Rule(
        "internal-error",
        "codebook met a state that it does not know, which is a fault of its own.",
        "Nothing is wrong with your input. The exit status is 70."
        " Please report it with the command line and the input.",
        "",
        "",
    ),
)

OUTPUT = (
    Rule(
        "output-stale",
        "With --check, the files on disk are what a run would write.",
        "A committed file that is older than its registry says what was true before. The message"
        " shows the difference and the command that mends it; the exit status is 1.",
        "codebook generate sip --output out --check",
        "codebook generate sip --output out",
    ),
    Rule(
        "output-foreign",
        "A file in the way of an output was written by codebook, or --force is given.",
        "A file that somebody wrote by hand is not lost to a mistyped folder.",
        "codebook generate sip --output src",
        "codebook generate sip --output src/generated",
    ),
    Rule(
        "output-kind",
        "What is in the way of an output is a file.",
        "A folder, a pipe or a device is never replaced.",
        "codebook generate sip --output out --depfile /dev/null",
        "codebook generate sip --output out",
    ),
    Rule(
        "output-write",
        "Outputs can be written.",
        "The system's own reason is part of the message. Files are written whole or not at all:"
        " those that were there are as they were.",
        "codebook generate sip --output /proc",
        "codebook generate sip --output out",
    ),
)
