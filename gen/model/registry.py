"""model: what a registry is once it has been checked; build.py makes it from documents."""

from __future__ import annotations

from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.model.pages import Comparison, Example, Heading, Topic


class Sourced(Record):
    """A text and the documents that say it, such as "Declined" in "RFC 3515"."""

    text: str
    sources: tuple[str, ...]
    confidence: str = "confirmed"  # or "unconfirmed"


class Member(Record):
    """One value of an enum property, one member of a set, or a token that a property may hold."""

    id: str
    meaning: str  # "" of a token
    name: str = ""  # of a token, in C: "CALL_ID"
    ordinal: int = 0  # of a token


class Tokens(Record):
    """The value of a property of type tokens: some of a registry's, or all but some."""

    tokens: tuple[str, ...]  # by ordinal
    complement: bool  # whether all others are meant, those outside the registry too


class Foreign(Record):
    """A code of another registry."""

    code: int
    phrase: str


class Property(Record):
    """A declaration of what may be said about a code: id, type, meaning, source, default."""

    id: str
    type: str  # flag, enum, set, tokens, int, text, code, counterpart or rows
    meaning: str
    source: str
    default: object  # of the declared type; None where there is none
    members: tuple[Member, ...]  # values of an enum or counterpart, members of a set, tokens
    minimum: int | None
    maximum: int | None
    registry: str  # whose codes or tokens it names or compares with; "" for its own
    only: tuple[Foreign, ...]  # of a counterpart: codes there that are not registered here
    columns: tuple[Property, ...]  # of rows
    brief: bool  # of an enum: whether the comment of each code says its value


class Value(Record):
    """A property's value for a code or a class, with its own source where it has one."""

    property: str
    value: object  # bool, str, int, tuple of str, Tokens, or tuple of rows, each a tuple of Value
    source: str
    confidence: str  # "confirmed" or "unconfirmed"
    note: str


class Class(Record):
    """A range of codes that share a meaning: 100 to 199, "Provisional"."""

    id: str  # "provisional"
    first: int  # lowest member
    last: int  # highest member
    title: str  # "Provisional"
    titles: tuple[Sourced, ...]  # other official titles
    kind: str  # "provisional", "final", or "" where the registry does not say
    fallback: int | None  # code that an unknown member is treated as
    facts: tuple[Sourced, ...]  # what holds for every member
    references: tuple[str, ...]
    properties: tuple[Value, ...]  # of the members that have no value of their own


class Code(Record):
    """One code of a registry, or one token: a token's ordinal is its code, its text its phrase."""

    code: int  # 486; of a token its ordinal
    name: str  # "BUSY_HERE"
    phrase: str  # "Busy Here"; of a token "Call-ID"
    phrase_aliases: tuple[Sourced, ...]
    name_aliases: tuple[Sourced, ...]
    status: str  # active, deprecated, reserved, obsolete or unregistered
    summary: str
    references: tuple[str, ...]
    since: str
    deprecated_since: str
    use_instead: int | None
    properties: tuple[Value, ...]
    origin: str  # id of the registry or overlay that defines it


class Range(Record):
    """Codes set aside for somebody; overlays may use those that are not reserved."""

    first: int
    last: int
    use: str  # private, vendor, experimental or reserved
    title: str
    source: str


class Best(Record):
    """How the best of several codes is found: the response that a forking proxy forwards."""

    meaning: str
    rank: str  # id of an int property; the highest wins, and 0 or less is no candidate
    instead: str  # id of a property of type code, what stands in the place of the best; or ""
    nothing: int  # the code where there is no candidate
    source: str


class StatusLine(Record):
    """How a protocol writes a code and a phrase: `SIP/2.0 486 Busy Here` and an end of line."""

    version: str  # "SIP/2.0"
    case_sensitive: bool  # whether the letters of the version must be capitals
    marks: str  # of ASCII, that a phrase may hold beside letters, digits and blanks
    escape: str  # "%", behind which two hexadecimal digits stand for a byte; or ""
    beyond_ascii: str  # none, utf-8 or any
    source: str


class Registry(Record):
    """A whole registry, overlays applied, in the order that every output has."""

    id: str
    title: str
    version: str
    authority: str
    updated: str  # date of the authority's list, YYYY-MM-DD
    license: str  # SPDX expression
    prefix: str  # of the C names: "sip_status"
    kind: str  # "codes" or "tokens"
    case_sensitive: bool  # whether letter case tells two tokens apart
    shared_phrases: tuple[str, ...]
    status_line: StatusLine | None
    ranges: tuple[Range, ...]
    classes: tuple[Class, ...]  # by first
    properties: tuple[Property, ...]  # as declared
    best: Best | None
    headings: tuple[Heading, ...]  # in the order in which pages show properties
    topics: tuple[Topic, ...]
    compare: tuple[Comparison, ...]
    example: Example | None
    codes: tuple[Code, ...]  # by code; of a registry of tokens its tokens
