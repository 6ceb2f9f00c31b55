"""All that is known of a code, as a page that a person likes to read, each fact with its source."""

from __future__ import annotations

from gen.cli.columns import wrapped
from gen.cli.report import visible
from gen.model.registry import (
    Class,
    Code,
    Comparison,
    Property,
    Registry,
    Sourced,
    StatusLine,
    Tokens,
    Value,
)

INDENT = 15  # column where what is told begins


def story(registry: Registry, code: Code) -> str:
    """The page: number and phrase, or the token, as title, then a line for each thing known."""
    told = _row("Name", _names(registry, code))
    if code.summary:
        told += _row("Meaning", code.summary)
    told += _row("Status", _status(registry, code))
    if registry.status_line:
        told += _row("Status line", _status_line(registry.status_line, code))
    told += _row("Registry", _registry(registry, code))
    if code.since:
        told += _row("Since", code.since)
    if code.references:
        told += _row("References", ", ".join(code.references))
    if code.phrase_aliases:
        told += _row("Also spelt", *(_quoted(alias) for alias in code.phrase_aliases))
    for one in compared(registry, code):
        told += _row("Mixed up", f"{one.text}{_by(Sourced('', one.sources))}")
    title = code.phrase if registry.kind == "tokens" else f"{code.code} {visible(code.phrase)}"
    return title + "\n" + "\n" + told + _class(registry, code) + _properties(registry, code)


def class_of(registry: Registry, number: int) -> Class | None:
    """The class that a number lies in, whether or not it is a code."""
    return next((one for one in registry.classes if one.first <= number <= one.last), None)


def compared(registry: Registry, code: Code) -> tuple[Comparison, ...]:
    """What tells a code apart from those that it is mixed up with."""
    return tuple(one for one in registry.compare if code.code in one.codes)


def _row(title: str, *texts: str) -> str:
    """A title and what is told, each text a paragraph of its own."""
    lines = "".join(wrapped(visible(text), INDENT) for text in texts)
    return f"  {title}".ljust(INDENT) + lines[INDENT:]


def _names(registry: Registry, code: Code) -> str:
    names = [code.name, *(alias.text + _by(alias) for alias in code.name_aliases)]
    value = f" = {code.code}" if registry.kind == "tokens" else ""
    return f"{', '.join(names)}; in C {registry.prefix.upper()}_{code.name}{value}"


def _by(told: Sourced) -> str:
    """Who says it: ` (RFC 3261 s25.1)`."""
    said = [*told.sources, *([told.confidence] if told.confidence != "confirmed" else ())]
    return f" ({'; '.join(said)})" if said else ""


def _quoted(alias: Sourced) -> str:
    return f'"{alias.text}"{_by(alias)}'


def _status(registry: Registry, code: Code) -> str:
    told = code.status
    if code.deprecated_since:
        told += f" since {code.deprecated_since}"
    if code.use_instead is not None:
        told += f"; use {_called(registry, code.use_instead)} instead"
    return told


def _status_line(line: StatusLine, code: Code) -> str:
    source = f" ({line.source})" if line.source else ""
    return f"{line.version} {code.code} {code.phrase}{source}"


def _called(registry: Registry, number: int) -> str:
    """How people name an entry: a code by its number, a token by its text."""
    texts = {code.code: code.phrase for code in registry.codes}
    return texts[number] if registry.kind == "tokens" else str(number)


def _registry(registry: Registry, code: Code) -> str:
    told = f"{registry.title} ({registry.id} {registry.version})"
    return told if code.origin == registry.id else f"{told}, added by the overlay {code.origin}"


def _class(registry: Registry, code: Code) -> str:
    home = class_of(registry, code.code)
    if home is None:
        return ""
    told = f"{home.title}, {home.first} to {home.last}"
    told += f", {home.kind}" if home.kind and home.kind != home.title.lower() else ""
    if home.fallback is not None:
        told += f"; an unknown one counts as {home.fallback}"
    texts = [told]
    if home.titles:
        texts.append("also titled " + ", ".join(_quoted(title) for title in home.titles))
    texts += [fact.text + _by(fact) for fact in home.facts]
    return _row("Class", *texts)


def _properties(registry: Registry, code: Code) -> str:
    """Each property with its value: the code's own, that of its class, or the default."""
    home = class_of(registry, code.code)
    given = {value.property: (value, "by its class") for value in (home.properties if home else ())}
    given.update({value.property: (value, "") for value in code.properties})
    told = ""
    for declared in registry.properties:
        texts: tuple[str, ...] = ()
        if declared.id in given:
            value, by = given[declared.id]
            told_of = _rows if declared.columns else _value
            texts = told_of(declared, value, by)
        elif declared.default not in (None, ""):
            texts = (f"{spoken(declared.default)} (by default)",)
        if texts:
            told += wrapped(visible(f"{declared.id}: {declared.meaning}"), 2)
            told += "".join(wrapped(visible(text), 6) for text in texts)
    return "\nProperties\n\n" + told if told else ""


def _rows(declared: Property, value: Value, by: str) -> tuple[str, ...]:
    """Each row as `Allow; must (RFC 3261 s21.4.6)`, then who says them all."""
    rows = value.value if isinstance(value.value, tuple) else ()
    told = tuple(_cells(declared.columns, row) for row in rows)
    said = Sourced("", tuple(filter(None, (by, value.source))), value.confidence)
    rest = " ".join(filter(None, (_by(said).strip(), value.note)))
    return (*told, rest) if rest else told


def _cells(columns: tuple[Property, ...], row: tuple[Value, ...]) -> str:
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


def _value(declared: Property, value: Value, by: str) -> tuple[str, ...]:
    """`dialog (by its class; RFC 5057 s5). The dialog, and with it every usage in it.`"""
    said = Sourced("", tuple(filter(None, (by, value.source))), value.confidence)
    meanings = {one.id: one.meaning for one in declared.members}
    meaning = meanings.get(value.value, "") if isinstance(value.value, str) else ""
    more = " ".join(filter(None, (meaning, value.note)))
    return (spoken(value.value) + _by(said) + (f". {more}" if more else ""),)


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
