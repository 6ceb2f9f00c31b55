"""Every rule that codebook can name, documented once: for `explain` and for docs/rules.md."""

from __future__ import annotations

from gen.validate.rules.about_codes import CLASSES, CODES, NAMES, TOKENS
from gen.validate.rules.about_commands import COMMANDS, OUTPUT
from gen.validate.rules.about_contracts import CONTRACTS, OVERRIDES
from gen.validate.rules.about_json import JSON
from gen.validate.rules.about_lines import STATUS_LINES
from gen.validate.rules.about_pages import PAGES
from gen.validate.rules.about_shape import SHAPE, TEXT
from gen.validate.rules.about_templates import TEMPLATES
from gen.validate.rules.about_values import MAPS, OVERLAYS, PROPERTIES
from gen.validate.rules.about_vendor import VENDOR
from gen.validate.rules.rule import Rule

__all__ = ["GROUPS", "RULES", "Rule"]

# In the order of docs/rules.md: title, a sentence about the group, its rules.
GROUPS: tuple[tuple[str, str, tuple[Rule, ...]], ...] = (
    ("JSON", "What a file must be before anything in it is looked at.", JSON),
    ("Shape", "Which keys an object has, and what stands behind them.", SHAPE),
    ("Text", "What a text may hold, and the forms of ids, versions, dates and references.", TEXT),
    ("Names", "What a name must be to become an enumerator of C.", NAMES),
    ("Codes", "What one code may say beside the others.", CODES),
    ("Tokens", "What a registry of tokens may hold.", TOKENS),
    ("Classes and ranges", "How the numbers are parted.", CLASSES),
    ("Status lines", "What a code and its phrase are on the wire.", STATUS_LINES),
    ("Properties", "What is declared of codes, and the values that codes have.", PROPERTIES),
    ("Pages", "What is said of codes for the pages of `docs` alone.", PAGES),
    ("Overlays", "What an overlay may add to a registry.", OVERLAYS),
    ("Maps", "What leads from one registry to another.", MAPS),
    ("Overrides", "What the user of a registry may say in its place.", OVERRIDES),
    ("Contracts", "What a program that has a table of its own says of the C for it.", CONTRACTS),
    ("Templates", "What the text of a template may hold.", TEMPLATES),
    ("Command line", "What codebook is called with; these end with status 2.", COMMANDS),
    ("Output", "What is written, and what is in the way.", OUTPUT),
    ("Vendored files", "What codebook.json asks for, and what became of it.", VENDOR),
)

RULES: tuple[Rule, ...] = tuple(rule for _, _, rules in GROUPS for rule in rules)
