"""Format 1: the shape of each kind of file. docs/registry-format.md says the same in words."""

from __future__ import annotations

from gen.validate.line_format import CASES, STATUS_LINE
from gen.validate.page_format import FOR_PAGES, HEADINGS
from gen.validate.shape import (
    AnyOf,
    Anything,
    Choice,
    Either,
    Field,
    Flag,
    Keys,
    ListOf,
    OneOf,
    Subset,
    Text,
    Whole,
    keys,
)

FORMAT = 1

STATUSES = ("active", "deprecated", "reserved", "obsolete", "unregistered")
CLASS_KINDS = ("provisional", "final")
RANGE_USES = ("private", "vendor", "experimental", "reserved")
CONFIDENCES = ("confirmed", "unconfirmed")
PROPERTY_TYPES = ("flag", "enum", "set", "tokens", "int", "text", "code", "counterpart", "rows")

TITLE = Text(most=200)
SENTENCE = Text(most=1000)
PHRASE = Text(most=255)
TOKEN = Text("token", 255)
ORDINAL = Whole(1, 65535)
SOURCE = Text(most=300)
REFERENCE = Text("reference", 300)
CONFIDENCE = Choice(CONFIDENCES)


def needed(shape: object) -> Field:
    return Field(shape, True)


IDENTITY = {
    **{"id": needed(Text("id")), "title": needed(TITLE), "version": needed(Text("version"))},
}

RANGE = keys(
    "a range",
    {
        "first": needed(Whole()),
        "last": needed(Whole()),
        "use": needed(Choice(RANGE_USES)),
        "title": needed(TITLE),
        "source": Field(SOURCE),
    },
)


def registry_identity(what: str, own: dict[str, Field]) -> Keys:
    """What a registry is; `own` are the keys that only this kind of registry has."""
    return keys(
        what,
        {
            **IDENTITY,
            "authority": Field(Text(most=300)),
            "updated": Field(Text("date")),
            "license": Field(Text(most=100)),
            "prefix": Field(Text("id")),
            **own,
            "ranges": Field(ListOf(RANGE)),
        },
    )


OF_CODES = {"shared-phrases": Field(ListOf(PHRASE)), "status-line": Field(STATUS_LINE)}
CODE_REGISTRY = registry_identity("a registry", OF_CODES)
TOKEN_REGISTRY = registry_identity("a registry of tokens", {"case": Field(Choice(CASES))})

CLASS = keys(
    "a class",
    {
        "id": needed(Text("id")),
        "first": needed(Whole()),
        "last": needed(Whole()),
        "title": needed(PHRASE),
        "titles": Field(
            ListOf(
                keys(
                    "a title",
                    {
                        "title": needed(PHRASE),
                        "sources": needed(ListOf(SOURCE)),
                        "confidence": Field(CONFIDENCE),
                    },
                )
            )
        ),
        "kind": Field(Choice(CLASS_KINDS)),
        "fallback": Field(Whole()),
        "facts": Field(
            ListOf(
                keys(
                    "a fact",
                    {
                        "fact": needed(SENTENCE),
                        "source": needed(SOURCE),
                        "confidence": Field(CONFIDENCE),
                    },
                )
            )
        ),
        "references": Field(ListOf(REFERENCE)),
        "properties": Field(Anything()),
    },
)

BORNE_OUT = {"sources": needed(ListOf(SOURCE)), "confidence": Field(CONFIDENCE)}
CODE_ALIAS = {"phrase": Field(PHRASE), "name": Field(Text("name")), **BORNE_OUT}
TOKEN_ALIAS = {"token": Field(TOKEN), "name": Field(Text("token-name")), **BORNE_OUT}


def entry(what: str, begin: dict[str, Field], alias: dict[str, Field], instead: object) -> Keys:
    """A code or a token: what it begins with, what its aliases are, how it names another."""
    return keys(
        what,
        {
            **begin,
            "aliases": Field(ListOf(keys("an alias", alias))),
            "status": Field(Choice(STATUSES)),
            "summary": Field(SENTENCE),
            "references": Field(ListOf(REFERENCE)),
            "since": Field(REFERENCE),
            "deprecated-since": Field(REFERENCE),
            "use-instead": Field(instead),
            "properties": Field(Anything()),
        },
    )


CODE = entry(
    "a code",
    {"code": needed(Whole()), "name": needed(Text("name")), "phrase": needed(PHRASE)},
    CODE_ALIAS,
    Whole(),
)
TOKEN_ENTRY = entry(
    "a token",
    {"token": needed(TOKEN), "ordinal": needed(ORDINAL), "name": needed(Text("token-name"))},
    TOKEN_ALIAS,
    TOKEN,
)

MEMBER = keys("a member", {"id": needed(Text("property-id")), "meaning": needed(SENTENCE)})
MEMBERS = ListOf(MEMBER)
DECLARATION = {
    "id": needed(Text("property-id")),
    "type": needed(Choice(PROPERTY_TYPES)),
    "meaning": needed(SENTENCE),
    "source": Field(SOURCE),
}
SIMPLE_TYPES: dict[str, dict[str, Field]] = {
    "flag": {"default": Field(Flag())},
    "enum": {"values": needed(MEMBERS), "default": Field(Text("property-id"))},
    "set": {"members": needed(MEMBERS), "default": Field(ListOf(Text("property-id"), 0))},
    "tokens": {"registry": needed(Text("id")), "default": Field(Subset(TOKEN))},
    "int": {"minimum": Field(Whole()), "maximum": Field(Whole()), "default": Field(Whole())},
    "text": {"default": Field(Text(empty=True))},
    "code": {"registry": Field(Text("id")), "default": Field(Whole())},
}


def declarations(what: str, types: dict[str, dict[str, Field]]) -> Either:
    """Declarations of the given types, each with the keys that its type has."""
    shapes = {
        name: keys(f"{what} of type {name}", {**DECLARATION, **own})
        for name, own in types.items()
    }
    return Either(what, "type", shapes)


COLUMN = declarations("a column", SIMPLE_TYPES)
PROPERTY = declarations(
    "a property",
    {
        **SIMPLE_TYPES,
        "enum": {**SIMPLE_TYPES["enum"], "brief": Field(Flag())},
        "counterpart": {"registry": needed(Text("id"))},
        "rows": {"columns": needed(ListOf(COLUMN))},
    },
)

BEST = keys(
    "what is best",
    {
        "meaning": needed(SENTENCE),
        "rank": needed(Text("property-id")),
        "instead": Field(Text("property-id")),
        "nothing": needed(Whole()),
        "source": Field(SOURCE),
    },
)

HEAD = {"$schema": Field(Text(most=300)), "format": needed(Whole(FORMAT, FORMAT))}

REGISTRY = OneOf(
    "a registry file",
    {
        "codes": keys(
            "a registry file",
            {
                **HEAD,
                "registry": needed(CODE_REGISTRY),
                "classes": Field(ListOf(CLASS)),
                "properties": Field(ListOf(PROPERTY)),
                "best": Field(BEST),
                **FOR_PAGES,
                "codes": needed(ListOf(CODE)),
            },
        ),
        "tokens": keys(
            "a registry of tokens",
            {
                **HEAD,
                "registry": needed(TOKEN_REGISTRY),
                "properties": Field(ListOf(PROPERTY)),
                **HEADINGS,
                "tokens": needed(ListOf(TOKEN_ENTRY)),
            },
        ),
    },
)

OVERLAY = keys(
    "an overlay file",
    {
        **HEAD,
        "overlay": needed(
            keys(
                "an overlay",
                {**IDENTITY, "extends": needed(Text("id")), "license": Field(Text(most=100))},
            )
        ),
        "codes": Field(ListOf(CODE)),
        "tokens": Field(ListOf(TOKEN_ENTRY)),
        "aliases": Field(
            ListOf(
                OneOf(
                    "an alias",
                    {
                        "code": keys("an alias", {"code": needed(Whole()), **CODE_ALIAS}),
                        "ordinal": keys("an alias", {"ordinal": needed(ORDINAL), **TOKEN_ALIAS}),
                    },
                )
            )
        ),
    },
)

END = AnyOf("a code or the text of a token", (Whole(), TOKEN))
END_OR_NONE = AnyOf("a code, the text of a token or null", END.shapes, True)

MAP_ROW = keys(
    "a row",
    {
        "from": Field(END),
        "class": Field(Text("id")),
        "to": needed(END_OR_NONE),
        "when": Field(SENTENCE),
        "source": needed(SOURCE),
        "note": Field(SENTENCE),
    },
)

MAP = keys(
    "a map file",
    {
        **HEAD,
        "map": needed(
            keys(
                "a map",
                {
                    **IDENTITY,
                    "from": needed(Text("id")),
                    "to": needed(Text("id")),
                    "prefix": Field(Text("id")),
                    "license": Field(Text(most=100)),
                    "default": Field(
                        keys("a default", {"to": needed(END), "source": Field(SOURCE)})
                    ),
                },
            )
        ),
        "rows": needed(ListOf(MAP_ROW)),
    },
)

KINDS: dict[str, Keys | OneOf] = {"registry": REGISTRY, "overlay": OVERLAY, "map": MAP}
