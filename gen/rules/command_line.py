"""Rules that command lines and files break, not registries: rows of the table in catalogue.py.

Each row is id, summary, reason, an example that breaks the rule, and one that keeps it.
"""

from __future__ import annotations

ROWS = (
    (
        "argument-missing",
        "A command is given what it is about.",
        "A command that guessed would do something else in another folder.",
        "codebook generate --output out",
        "codebook generate sip --output out",
    ),
    (
        "argument-unexpected",
        "A command is given no more arguments than it takes.",
        "What would be passed over in silence is mostly an option without its dashes, or a pattern "
        "that the shell made several files of.",
        "codebook generate sip out",
        "codebook generate sip --output out",
    ),
    (
        "argument-value",
        "An argument is of the kind that the command works on.",
        "An overlay or a map has no codes of its own to generate from; it is given together with "
        "the registry that it belongs to.",
        "codebook generate my_overlay.json --output out",
        "codebook generate sip --overlay my_overlay.json --output out",
    ),
    (
        "command-missing",
        "The first word is a command.",
        "There is none that would be right without being asked for.",
        "codebook",
        "codebook check my.json",
    ),
    (
        "command-unknown",
        "The first word is one of the commands.",
        "Names are not guessed from their beginning, so that a new command cannot change what an "
        "old call means.",
        "codebook gen sip",
        "codebook generate sip --output out",
    ),
    (
        "input-encoding",
        "A text file that is put into an output is UTF-8.",
        "Outputs are UTF-8 or ASCII; bytes of another encoding would make them neither.",
        "codebook generate sip -o out --license-header latin1.txt",
        "codebook generate sip -o out --license-header utf8.txt",
    ),
    (
        "input-read",
        "Every file that is named can be read.",
        "The message has the system's own word for what is in the way.",
        "codebook check no_such_file.json",
        "codebook check sip",
    ),
    (
        "internal-error",
        "codebook itself has no faults.",
        "Whatever the input, it ends with a message and a status below 70. Where it does not, "
        "please report the command line and the input; CODEBOOK_DEBUG=1 adds where it happened.",
        "",
        "",
    ),
    (
        "option-conflict",
        "Options are given that can be obeyed together.",
        "One would have to lose, and nobody would be told: --check writes nothing, so it makes no "
        "stamp; standard output is one file, so it cannot take two.",
        "codebook generate sip --output - --form split",
        "codebook generate sip --output - --form single",
    ),
    (
        "option-missing",
        "An option that a command cannot do without is given.",
        "A default would write files where nobody looks for them.",
        "codebook generate sip",
        "codebook generate sip --output out",
    ),
    (
        "option-select",
        "--select names codes that the registry has.",
        "A word that meant nothing would leave out a code that somebody relies on. A code that is "
        "not registered is part of the output with --include unregistered only.",
        "codebook generate sip -o out --select BUSY_HER",
        "codebook generate sip -o out --select 100-199,BUSY_HERE",
    ),
    (
        "option-unknown",
        "An option is one of those of its command.",
        "Names are not guessed from their beginning, so that a new option cannot change what an "
        "old call means.",
        "codebook generate sip -o out --pre my",
        "codebook generate sip -o out --prefix my",
    ),
    (
        "option-value",
        "An option has a value that it can take.",
        "The message lists the values, or says what form one has.",
        "codebook generate sip -o out --profile small",
        "codebook generate sip -o out --profile enum",
    ),
    (
        "output-foreign",
        "A file that codebook did not write is not replaced.",
        "It may be the only copy of something written by hand. What codebook writes says so in its "
        "first line. --force replaces it all the same.",
        "codebook generate sip -o folder_with_my_own_sip_status.h",
        "codebook generate sip -o generated",
    ),
    (
        "output-kind",
        "Where a file is to be written there is a file, or nothing.",
        "A directory, a pipe or a device in that place is there for another reason.",
        "mkdir -p out/sip_status.h && codebook generate sip -o out",
        "codebook generate sip -o out",
    ),
    (
        "output-stale",
        "With --check, the files on disk are what the registry gives.",
        "Generated files are committed and copied; this is how a build finds that somebody changed "
        "the registry and not the files, or the files by hand.",
        "codebook generate sip -o out --check",
        "codebook generate sip -o out && codebook generate sip -o out --check",
    ),
    (
        "output-write",
        "Every output can be written.",
        "The message has the system's own word for what is in the way, such as a full disk. The "
        "old files are as they were.",
        "codebook list > /dev/full",
        "codebook list > list.txt",
    ),
    (
        "python-version",
        "codebook runs on Python 3.9 or later.",
        "It needs nothing else: no package, no network.",
        "python3.8 codebook --version",
        "python3 codebook --version",
    ),
    (
        "registry-unknown",
        "A registry that is given without a slash or a dot is one of data/.",
        "What a word means must not depend on the folder one is in; so a file of your own is named "
        "with its ending, or with a slash.",
        "codebook check my_registry",
        "codebook check my_registry.json",
    ),
    (
        "system-error",
        "The system does what it is asked for.",
        "Something failed that codebook did not foresee; the message has the system's own word.",
        "",
        "",
    ),
)
