"""view_c_codes: the codes as the enum shows them, by their classes, with what is said of each."""

from __future__ import annotations

from gen.model.registry import Class, Code, Registry
from gen.view import c_text
from gen.view.c_prose import about_alias, about_code, token_texts, why_deprecated

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


__all__ = ["enumerators", "groups", "with_class"]

INDENT = 4


def groups(registry: Registry, prefix: str) -> tuple[Group, ...]:
    """Runs of codes of the same class, as the enum shows them."""
    runs: list[tuple[Class | None, list[Code]]] = []
    for code, entry in with_class(registry):
        if not runs or runs[-1][0] != entry:
            runs.append((entry, []))
        runs[-1][1].append(code)
    names = enumerators(registry, prefix)
    texts = token_texts(registry)
    return tuple(
        {
            "later": index > 0,
            "titled": bool(registry.classes),
            "title": f"Class {entry.id}: {entry.first} to {entry.last}" if entry else "Of no class",
            "codes": tuple(
                _code(code, code is not codes[0], prefix, names, texts) for code in codes
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


def _code(
    code: Code, later: bool, prefix: str, names: Mapping[int, str], texts: Mapping[int, str]
) -> Row:
    """A code as the enum and the switch need it: `SIP_STATUS_BUSY_HERE = 486`."""
    deprecated = code.status == "deprecated"
    why = c_text.literal(why_deprecated(code, names)) if deprecated else ""
    return {
        "later": later,
        "enumerator": names[code.code],
        "attribute": f" {prefix.upper()}_DEPRECATED({why})" if deprecated else "",
        "code": c_text.integer(code.code),
        "name": code.name,
        "phrase": c_text.literal(code.phrase),
        "doc": c_text.doc_block(about_code(code, texts), INDENT),
        "aliases": tuple(
            {
                "enumerator": f"{prefix}_{alias.text}".upper(),
                "doc": c_text.doc_block((about_alias(code, alias),), INDENT),
            }
            for alias in code.name_aliases
        ),
    }
