"""Format 1: what a registry says for its pages alone: headings, comparisons, an example."""

from __future__ import annotations

from gen.validate.shape import Choice, Field, Flag, ListOf, Text, Whole, keys

SENTENCE = Text(most=1000)
ID = Text("property-id")
CODES = Field(ListOf(Whole()))
WORDS = Text(most=200)
PARTIES = ("client", "server")


def needed(shape: object) -> Field:
    return Field(shape, True)


COMPARISON = keys(
    "a comparison",
    {
        "codes": needed(CODES.shape),
        "text": needed(SENTENCE),
        "sources": needed(ListOf(Text(most=300))),
    },
)

FIELD = keys(
    "a field of an example",
    {
        "name": needed(Text("token", 255)),
        "value": needed(Text(empty=True)),
        "always": Field(Flag()),
        "codes": CODES,
    },
)

BODY = keys(
    "a body of an example",
    {
        "codes": needed(CODES.shape),
        "type": needed(WORDS),
        "lines": needed(ListOf(WORDS)),
    },
)

STEP = keys(
    "a step of an example",
    {
        "from": needed(Choice(PARTIES)),
        "text": needed(WORDS),
        "kind": Field(Choice(("provisional", "final"))),
        "methods": Field(ListOf(Text("token", 255))),
        "property": Field(ID),
        "value": Field(ID),
    },
)

EXAMPLE = keys(
    "an example",
    {
        "client": needed(WORDS),
        "server": needed(WORDS),
        "methods": needed(ID),
        "prefer": needed(ListOf(Text("token", 255))),
        "rows": needed(ID),
        "carried": needed(ListOf(ID)),
        "fields": needed(ListOf(FIELD)),
        "bodies": Field(ListOf(BODY)),
        "steps": Field(ListOf(STEP)),
        "source": Field(Text(most=300)),
    },
)

HEADING = keys("a heading", {"property": needed(ID), "title": needed(WORDS)})
TOPIC = keys("a topic", {"words": needed(ListOf(WORDS)), "finds": needed(CODES.shape)})
HEADINGS = {"headings": Field(ListOf(HEADING))}
FOR_PAGES = {
    **HEADINGS,
    "topics": Field(ListOf(TOPIC)),
    "compare": Field(ListOf(COMPARISON)),
    "example": Field(EXAMPLE),
}
