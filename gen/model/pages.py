"""What a registry says for its pages alone: headings, topics, comparisons, an example."""

from __future__ import annotations

from gen.record import Record


class Heading(Record):
    """What pages call a property."""

    property: str
    title: str


class Topic(Record):
    """Plain words that people look for, and the codes that they mean, the likeliest first."""

    words: tuple[str, ...]
    finds: tuple[int, ...]


class Comparison(Record):
    """Codes that are mixed up, and the difference between them."""

    codes: tuple[int, ...]
    text: str
    sources: tuple[str, ...]


class Field(Record):
    """A header field of examples."""

    name: str
    value: str  # {method}, {length} and {type} stand for what the example has
    always: bool
    codes: tuple[int, ...]  # that carry it, whatever is said of them


class Body(Record):
    """The body that the examples of some codes have."""

    codes: tuple[int, ...]
    type: str
    lines: tuple[str, ...]


class Step(Record):
    """What is sent after the response."""

    sender: str  # client or server
    text: str
    kind: str  # of the class; "" for any
    methods: tuple[str, ...]  # () for any
    property: str  # an enum that must have the value; "" for none
    value: str


class Example(Record):
    """How an example of a response is made, and what comes before and after it."""

    client: str  # what the two sides are called
    server: str
    methods: str  # id of the property of type tokens that tells what a code answers
    prefer: tuple[str, ...]  # of these the first that it answers is taken
    rows: str  # id of the property of type rows that tells what it carries
    carried: tuple[str, ...]  # the values of a column of type enum that say so
    fields: tuple[Field, ...]  # in the order of a message
    bodies: tuple[Body, ...]
    steps: tuple[Step, ...]
    source: str
