"""The rules about codebook.json and the files that it asks for, for the catalogue."""

from __future__ import annotations

from gen.validate.rules.rule import Rule

_TARGETS = '"targets": [{"registry": "sip", "output": "%s"}]'
_TWO = '"targets": [{"registry": "sip"}, {"registry": "sip", "form": "single"%s}]'

VENDOR = (
    Rule(
        "vendor-output",
        "What codebook.json asks for is written below its folder.",
        "Whoever checks out the project gets all of it with that folder, and a mistyped path"
        " overwrites nothing elsewhere. So an output is a path down, and no link leads out.",
        _TARGETS % "../src",
        _TARGETS % "src",
    ),
    Rule(
        "vendor-collision",
        "No two targets of codebook.json write one file.",
        "The second would overwrite the first. Another folder or another prefix parts them.",
        _TWO % "",
        _TWO % ', "output": "single"',
    ),
    Rule(
        "vendor-missing",
        "With vendor --check, each file that codebook.json asks for is there.",
        "Somebody deleted it, or asked for it and has not run vendor since.",
        "rm src/sip_status.c; codebook vendor . --check",
        "codebook vendor .",
    ),
    Rule(
        "vendor-edited",
        "With vendor --check, nobody changed a file after codebook wrote it.",
        "A change by hand is lost with the next run. What is wanted otherwise is said in"
        " codebook.json: other names, other phrases, codes of your own.",
        "edit src/sip_status.c; codebook vendor . --check",
        "codebook vendor .",
    ),
    Rule(
        "vendor-stale",
        "With vendor --check, each file is what its registry and codebook.json give now.",
        "The registry, an overlay, codebook.json or codebook itself is another than the file was"
        " made by. The message says which; the difference is shown.",
        "edit acme.json; codebook vendor . --check",
        "codebook vendor . --update",
    ),
    Rule(
        "vendor-left",
        "With vendor --check, no file is left that codebook.json asks for no longer.",
        "It would be compiled for ever, and never be brought up to date. --update removes it,"
        " unless somebody changed it.",
        "",
        "",
    ),
    Rule(
        "vendor-manifest",
        "With vendor --check, codebook.sha256 is what vendor wrote.",
        "By it the files are checked where no codebook is, and --update tells what changes.",
        "",
        "",
    ),
    Rule(
        "vendor-update",
        "Codes change only if they are asked to: vendor does it with --update alone.",
        "A run that shall mend a file must not bring another registry into a project by the way."
        " What would change is shown.",
        "edit acme.json; codebook vendor .",
        "edit acme.json; codebook vendor . --update",
    ),
    Rule(
        "vendor-file",
        "A file that vendor makes again has its name, and in its head all that it was made of.",
        "Its registry, overlays and templates are looked for beside it, in the working folder and"
        " in data/. What codebook.json changes is no part of the head: there the folder is named.",
        "mv sip_status.h codes.h; codebook vendor codes.h",
        "codebook vendor sip_status.h",
    ),
)
