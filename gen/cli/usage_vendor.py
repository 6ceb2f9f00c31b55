"""The command `vendor` as data; see usage.py."""

from __future__ import annotations

from gen.cli.options import Argument, Command, Example, Option
from gen.cli.usage import BROKEN, DONE, FORMAT, HELP, MISUSED, REFUSED

VENDOR = Command(
    "vendor",
    "keep generated files in a repository that has no generator",
    "DIR has a file codebook.json, which says what to make of which registry. The files are "
    "written below DIR, with LICENSE.codebook, the note about their licence, and codebook.sha256, "
    "the manifest, by which sha256sum -c checks them where no codebook is. All are written, or "
    "none.\n\nA run without options makes what is missing, mends what was changed by hand, and "
    "does what codebook.json newly asks for. Where the registry or codebook itself is another than "
    "the files were made by, it writes nothing and shows what would change; --update does it.\n\n"
    "In the place of DIR, a generated file may be named: it is made again by what its head says, "
    "with those beside it that belong to it. Its registry, overlays and templates are looked for "
    "beside it, in the working folder and in data/.",
    (
        Argument(
            "DIR",
            "The folder that has codebook.json, or a file that codebook generated.",
        ),
    ),
    (
        Option(
            "check",
            "Write nothing. Name each file that is missing, was changed by hand, is not what the "
            "registries give, or is made no longer; print the change as a unified diff and the "
            "command that mends it, and exit with 1.",
        ),
        Option(
            "update",
            "Take over what changed in registries, overlays and codebook itself: show which codes "
            "come, go, or have another name, phrase or status, then write. Files that are made no "
            "longer are removed, unless somebody changed them.",
        ),
        Option("force", "Overwrite files too that codebook did not generate."),
        FORMAT,
        HELP,
    ),
    (
        Example("codebook vendor third_party/sip", "Write what its codebook.json asks for."),
        Example("codebook vendor third_party/sip --check", "Is it all as it should be? For CI."),
        Example("codebook vendor third_party/sip --update", "Show what is new, and take it over."),
        Example("codebook vendor src/sip_status.h --check", "Check one file by its head alone."),
    ),
    (
        DONE,
        (1, "There are findings: with --check, or because --update would change codes."),
        MISUSED,
        REFUSED,
        BROKEN,
    ),
)
