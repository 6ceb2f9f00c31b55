"""What the catalogue says of one rule; catalogue.py gathers them all."""

from __future__ import annotations

from gen.record import Record


class Rule(Record):
    """A rule as a user reads it: `codebook explain RULE` and docs/rules.md are made of these."""

    id: str  # "unique-code", as it stands in brackets behind a message
    summary: str  # what it asks for, one sentence
    reason: str  # why it is there, one to three sentences
    wrong: str  # a few lines that break it
    right: str  # the same lines, mended
