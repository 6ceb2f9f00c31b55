"""told: what is known of a code in plain words, for whatever shows it to a person."""

from __future__ import annotations

from gen.model.pages import Comparison
from gen.model.registry import Class, Code, Property, Registry, Sourced, Tokens, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    *("by", "called", "class_of", "compared", "in_row", "quoted", "spoken", "standing"),
    *("title", "values"),
]


def class_of(registry: Registry, number: int) -> Class | None:
    """The class that a number lies in, whether or not it is a code."""
    return next((one for one in registry.classes if one.first <= number <= one.last), None)


def compared(registry: Registry, code: Code) -> tuple[Comparison, ...]:
    """What tells a code apart from those that it is mixed up with."""
    return tuple(one for one in registry.compare if code.code in one.codes)


def title(registry: Registry, code: Code) -> str:
    """How people name an entry in full: `486 Busy Here`, or the text of a token."""
    return code.phrase if registry.kind == "tokens" else f"{code.code} {code.phrase}"


def called(registry: Registry, number: int) -> str:
    """How people name an entry: a code by its number, a token by its text."""
    if registry.kind != "tokens":
        return str(number)
    return next((code.phrase for code in registry.codes if code.code == number), str(number))


def by(told: Sourced) -> str:
    """Who says it: ` (RFC 3261 s25.1)`."""
    said = [*told.sources, *([told.confidence] if told.confidence != "confirmed" else ())]
    return f" ({'; '.join(said)})" if said else ""


def quoted(alias: Sourced) -> str:
    """`"Busy here" (RFC 3398)`."""
    return f'"{alias.text}"{by(alias)}'


def standing(registry: Registry, code: Code) -> str:
    """`deprecated since RFC 6665 s8.3.1; use 200 instead`."""
    told = code.status
    if code.deprecated_since:
        told += f" since {code.deprecated_since}"
    if code.use_instead is not None:
        told += f"; use {called(registry, code.use_instead)} instead"
    return told


def values(registry: Registry, code: Code) -> Iterable[tuple[Property, tuple[str, ...]]]:
    """Each property with its value: the code's own, that of its class, or the default."""
    home = class_of(registry, code.code)
    given = {value.property: (value, "by its class") for value in (home.properties if home else ())}
    given.update({value.property: (value, "") for value in code.properties})
    for declared in registry.properties:
        texts: tuple[str, ...] = ()
        if declared.id in given:
            value, whose = given[declared.id]
            told_of = _rows if declared.columns else _value
            texts = told_of(declared, value, whose)
        elif declared.default not in (None, ""):
            texts = (f"{spoken(declared.default)} (by default)",)
        if texts:
            yield declared, texts


def _rows(declared: Property, value: Value, whose: str) -> tuple[str, ...]:
    """Each row as `Allow; must (RFC 3261 s21.4.6)`, then who says them all."""
    rows = value.value if isinstance(value.value, tuple) else ()
    told = tuple(in_row(declared.columns, row) for row in rows)
    said = Sourced("", tuple(filter(None, (whose, value.source))), value.confidence)
    rest = " ".join(filter(None, (by(said).strip(), value.note)))
    return (*told, rest) if rest else told


def in_row(columns: tuple[Property, ...], row: tuple[Value, ...]) -> str:
    """A row: what it is about, then what is said of that and not the default; its source last."""
    parts, source = [spoken(row[0].value)], ""
    for column, cell in zip(columns[1:], row[1:]):
        if cell.value == column.default:
            continue
        if column.id == "source":
            source = f" ({cell.value})"
        else:
            parts.append(str(cell.value) if column.type == "enum" else spoken(cell))
    return "; ".join(parts).rstrip(".") + source


def _value(declared: Property, value: Value, whose: str) -> tuple[str, ...]:
    """`dialog (by its class; RFC 5057 s5). The dialog, and with it every usage in it.`"""
    said = Sourced("", tuple(filter(None, (whose, value.source))), value.confidence)
    meanings = {one.id: one.meaning for one in declared.members}
    meaning = meanings.get(value.value, "") if isinstance(value.value, str) else ""
    more = " ".join(filter(None, (meaning, value.note)))
    return (spoken(value.value) + by(said) + (f". {more}" if more else ""),)


def spoken(value: object) -> str:
    """A value of any type but rows in words: `yes`, `ser, seer`; of a cell, `must: yes`."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Tokens):
        listed = ", ".join(value.tokens)
        return ("all but " + listed if listed else "all") if value.complement else listed or "none"
    if isinstance(value, Value):
        return f"{value.property}: {spoken(value.value)}"
    if isinstance(value, tuple):
        return ", ".join(map(spoken, value)) or "none"
    return str(value)
