"""The part of format 1 that says how a protocol writes its status lines; see format.py."""

from __future__ import annotations

from gen.validate.shape import Choice, Field, Text, keys

CASES = ("sensitive", "insensitive")
BEYOND_ASCII = ("none", "utf-8", "any")

STATUS_LINE = keys(
    "a status line",
    {
        "version": Field(Text("protocol-version", 40), True),
        "case": Field(Choice(CASES)),
        "marks": Field(Text("marks", 32)),
        "escape": Field(Text("mark", 1)),
        "beyond-ascii": Field(Choice(BEYOND_ASCII)),
        "source": Field(Text(most=300)),
    },
)
