"""view_c_codes: the codes as the enum shows them, by their classes, with what is said of both."""

from __future__ import annotations

from gen.model.registry import Class, Code, Property, Registry, Sourced
from gen.record import Record
from gen.view import c_text
from gen.view.c_lines import BIG

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypedDict

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

    class Group(TypedDict):
        """Codes of one class, under a title where there are classes."""

        later: bool
        titled: bool
        title: str
        codes: Rows

__all__ = ["about_class", "enumerators", "groups", "told_in_brief", "with_class"]

INDENT = 4


class Known(Record):
    """What the rows of codes are made with."""

    prefix: str
    names: Mapping[int, str]  # the enumerator of each code
    texts: Mapping[int, str]  # of tokens
    brief: tuple[Property, ...]  # those of which the comment of each code says the value
    big: bool  # so many codes that nobody reads all: each takes as few lines as it can


def groups(registry: Registry, prefix: str) -> tuple[Group, ...]:
    """Runs of codes of the same class, as the enum shows them."""
    runs: list[tuple[Class | None, list[Code]]] = []
    for code, entry in with_class(registry):
        if not runs or runs[-1][0] != entry:
            runs.append((entry, []))
        runs[-1][1].append(code)
    brief = tuple(one for one in registry.properties if one.brief)
    big = len(registry.codes) > BIG
    known = Known(prefix, enumerators(registry, prefix), token_texts(registry), brief, big)
    return tuple(
        {
            "later": index > 0,
            "titled": bool(registry.classes),
            "title": f"Class {entry.id}: {entry.first} to {entry.last}" if entry else "Of no class",
            "codes": tuple(
                _code(code, entry, not big and code is not codes[0], known) for code in codes
            ),
        }
        for index, (entry, codes) in enumerate(runs)
    )


def enumerators(registry: Registry, prefix: str) -> Mapping[int, str]:
    """The enumerator of each code: `SIP_STATUS_BUSY_HERE` for 486."""
    return {code.code: f"{prefix}_{code.name}".upper() for code in registry.codes}


def with_class(registry: Registry) -> Iterable[tuple[Code, Class | None]]:
    """Each code with its class; both are sorted, so one walk finds them all."""
    classes = iter(registry.classes)
    entry = next(classes, None)
    for code in registry.codes:
        while entry and entry.last < code.code:
            entry = next(classes, None)
        yield code, entry if entry and entry.first <= code.code else None


def _code(code: Code, entry: Class | None, later: bool, known: Known) -> Row:
    """A code as the enum and the switch need it: `SIP_STATUS_BUSY_HERE = 486`."""
    return {
        "later": later,
        "enumerator": known.names[code.code],
        "attribute": _attribute(code, known) if code.status == "deprecated" else "",
        "code": c_text.integer(code.code),
        "name": code.name,
        "phrase": c_text.literal(code.phrase),
        "aliases": _aliases(code, known.prefix) if code.name_aliases else (),
        "doc": _doc(code, entry, known),
    }


def _attribute(code: Code, known: Known) -> str:
    """What marks a deprecated code: ` SIP_STATUS_DEPRECATED("use SIP_STATUS_OK instead")`."""
    why = c_text.literal(why_deprecated(code, known.names))
    return f" {known.prefix.upper()}_DEPRECATED({why})"


def _aliases(code: Code, prefix: str) -> Rows:
    """The further enumerators of a code."""
    return tuple(
        {
            "enumerator": f"{prefix}_{alias.text}".upper(),
            "doc": c_text.doc_block((about_alias(code, alias),), INDENT),
        }
        for alias in code.name_aliases
    )


def about_class(entry: Class) -> Iterable[str]:
    """What is known of a class, title first: `Provisional: 100 to 199 (provisional).`"""
    kind = f" ({entry.kind})" if entry.kind else ""
    yield f"{entry.title}: {entry.first} to {entry.last}{kind}."
    yield from (f"Also called {_sourced(title.text, title)}" for title in entry.titles)
    yield from (_sourced(fact.text, fact) for fact in entry.facts)
    if entry.fallback is not None:
        yield f"An unknown one is treated as {entry.fallback}."
    yield _sentence("; ".join(entry.references))


def token_texts(registry: Registry) -> Mapping[int, str]:
    """The text of each token, for people call a token by it; {} for codes, which are numbers."""
    return {code.code: code.phrase for code in registry.codes if registry.kind == "tokens"}


def _doc(code: Code, entry: Class | None, known: Known) -> str:
    """The comment of a code: what it means, and a line of what an editor should show with it."""
    texts = known.texts
    meaning = code.summary or _sentence(texts.get(code.code, f"Code {code.code}"))
    more = _sentence("; ".join(code.references))
    if known.brief or code.status != "active":
        standing = _sentence(_standing(code, texts)) if code.status != "active" else ""
        values = told_in_brief(code, entry, known.brief)
        more = " ".join(filter(None, (standing, more, *values)))
    if known.big:
        return c_text.doc_block((f"{meaning} {more}".rstrip(),), INDENT)
    return c_text.doc_pair(meaning, more, INDENT)


def told_in_brief(
    code: Code, entry: Class | None, properties: Iterable[Property]
) -> Iterable[str]:
    """What properties say of a code, itself or by its class: `Ends: transaction.`"""
    for declared in properties:
        if not declared.brief:
            continue
        both = (*code.properties, *(entry.properties if entry else ()))
        given = next((one for one in both if one.property == declared.id), None)
        value = given.value if given else declared.default
        if value is not None:
            doubt = " (unconfirmed)" if given and given.confidence != "confirmed" else ""
            yield f"{declared.id.replace('-', ' ').capitalize()}: {value}{doubt}."


def about_alias(code: Code, alias: Sourced) -> str:
    """`Another name of BUSY_HERE (RFC 3398).`"""
    return _sourced(f"Another name of {code.name}", alias)


def why_deprecated(code: Code, names: Mapping[int, str]) -> str:
    """What the compiler says of a deprecated code: `use SIP_STATUS_OK instead`."""
    if code.use_instead is not None and code.use_instead in names:
        return f"use {names[code.use_instead]} instead"
    return f"since {code.deprecated_since}" if code.deprecated_since else "it has no replacement"


def _standing(code: Code, texts: Mapping[int, str]) -> str:
    """`Deprecated since RFC 6665 s8.3.1; use 200 instead`."""
    text = {"unregistered": "Not registered"}.get(code.status, code.status.capitalize())
    since = f" since {code.deprecated_since}" if code.deprecated_since else ""
    number = code.use_instead
    if number is None or (texts and number not in texts):
        return text + since
    return f"{text}{since}; use {texts.get(number, str(number))} instead"


def _sourced(text: str, origin: Sourced) -> str:
    """`It never causes an ACK (RFC 3261 s21.1).`"""
    doubt = () if origin.confidence == "confirmed" else (origin.confidence,)
    known = ", ".join(origin.sources + doubt)
    return f"{text.rstrip('.')} ({known})." if known else _sentence(text)


def _sentence(text: str) -> str:
    """`RFC 3261 s21.4.24.`"""
    return text + "." if text and text[-1] not in ".!?" else text
