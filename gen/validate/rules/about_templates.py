"""The rules about templates, for the catalogue."""

from __future__ import annotations

from gen.validate.rules.rule import Rule

TEMPLATES = (
    Rule(
        "template-encoding",
        "A template is UTF-8 without a byte order mark and without NUL.",
        "What a template holds goes into the output byte by byte.",
        "EF BB BF 23 69 66 ...",
        "23 69 66 ...",
    ),
    Rule(
        "template-syntax",
        "A value is ${name} or ${row.field}; a control line is %% and for, if, else, end, include"
        " or #.",
        "A mark that is not understood is refused, lest it reach the output. A literal ${ is"
        " written $${, and a line that begins with %% is written with %%%.",
        "enum ${prefix {",
        "enum ${prefix} {",
    ),
    Rule(
        "template-block",
        "Each for and if has its end, and an else stands inside an if.",
        "Without its end, a block would reach to the end of the file.",
        "%% for code in codes\n  ${code.name},",
        "%% for code in codes\n  ${code.name},\n%% end",
    ),
    Rule(
        "template-name",
        "A template uses names that it is given, and gives a row a name that is free.",
        "A mistyped name would leave a hole in the output, which may still compile.",
        "${prefx}_count",
        "${prefix}_count",
    ),
    Rule(
        "template-kind",
        "A value is used as what it is: a text or number in ${}, a flag in if, rows in for.",
        "Rows have no one text, and a text is neither true nor false.",
        "%% if prefix",
        "%% if has_classes",
    ),
    Rule(
        "template-include",
        "A template, and what it includes, is a file in the folder of templates; none includes"
        " itself.",
        "A path that leaves the folder would make the output depend on the machine that it was"
        " made on.",
        "%% include ../banner.tmpl",
        "%% include c/banner.tmpl",
    ),
)
