"""Format 1 of contracts: what a program that has its own table expects of the C made for it."""

from __future__ import annotations

from gen.validate.format import HEAD, IDENTITY, SOURCE, needed
from gen.validate.override_format import FIELDS
from gen.validate.shape import AnyOf, ByCode, Choice, Field, Flag, ListOf, Text, Whole, keys

EXPRESSION = Text(most=200)
C_NAME = Text("c-name")

CASES = keys(
    "what cases are like",
    {
        "label": needed(EXPRESSION),
        "value": needed(EXPRESSION),
        "none": Field(EXPRESSION),
        "lines": Field(Whole(1, 2)),
        "depth": Field(Whole(0, 4)),
    },
)

FILE = keys(
    "a file",
    {
        "name": needed(Text("file-name")),
        "template": needed(Text(most=200)),
        "for": Field(Text("id")),
        "cases": Field(CASES),
    },
)

WORD = keys("a word", {"id": needed(Text("id")), "text": needed(EXPRESSION)})

IDENTIFIER = keys(
    "an identifier",
    {
        "id": needed(Text("id")),
        "of": Field(Text("id")),
        "form": Field(EXPRESSION),
        "names": Field(ByCode(C_NAME)),
        "aliases": Field(ByCode(ListOf(C_NAME))),
    },
)

ANSWER = keys(
    "what an unknown code gives",
    {
        "first": Field(Whole()),
        "last": Field(Whole()),
        "text": Field(AnyOf("a text or null", (Text(empty=True),), True)),
        "class": Field(Flag()),
    },
)

CONTRACT = keys(
    "a contract file",
    {
        **HEAD,
        "contract": needed(
            keys(
                "a contract",
                {
                    **IDENTITY,
                    "for": needed(ListOf(Text("id"))),
                    "sources": Field(ListOf(SOURCE)),
                },
            )
        ),
        "files": needed(ListOf(FILE)),
        "indent": Field(AnyOf('a number of blanks or "tab"', (Whole(1, 8), Choice(("tab",))))),
        "parameter": Field(C_NAME),
        "words": Field(ListOf(WORD)),
        "identifiers": Field(ListOf(IDENTIFIER)),
        "unknown": Field(ListOf(ANSWER)),
        **FIELDS,
    },
)
