"""All that is known of a code, as a page that a person likes to read, each fact with its source."""

from __future__ import annotations

from gen.cli.columns import wrapped
from gen.cli.report import visible
from gen.model.registry import Code, Registry, Sourced, StatusLine
from gen.view.told import by, class_of, compared, quoted, standing, title, values

INDENT = 15  # column where what is told begins


def story(registry: Registry, code: Code) -> str:
    """The page: number and phrase, or the token, as title, then a line for each thing known."""
    told = _row("Name", _names(registry, code))
    if code.summary:
        told += _row("Meaning", code.summary)
    told += _row("Status", standing(registry, code))
    if registry.status_line:
        told += _row("Status line", _status_line(registry.status_line, code))
    told += _row("Registry", _registry(registry, code))
    if code.since:
        told += _row("Since", code.since)
    if code.references:
        told += _row("References", ", ".join(code.references))
    if code.phrase_aliases:
        told += _row("Also spelt", *(quoted(alias) for alias in code.phrase_aliases))
    for one in compared(registry, code):
        told += _row("Mixed up", one.text + by(Sourced("", one.sources)))
    head = visible(title(registry, code)) + "\n\n"
    return head + told + _class(registry, code) + _properties(registry, code)


def _row(head: str, *texts: str) -> str:
    """A title and what is told, each text a paragraph of its own."""
    lines = "".join(wrapped(visible(text), INDENT) for text in texts)
    return f"  {head}".ljust(INDENT) + lines[INDENT:]


def _names(registry: Registry, code: Code) -> str:
    names = [code.name, *(alias.text + by(alias) for alias in code.name_aliases)]
    value = f" = {code.code}" if registry.kind == "tokens" else ""
    return f"{', '.join(names)}; in C {registry.prefix.upper()}_{code.name}{value}"


def _status_line(line: StatusLine, code: Code) -> str:
    source = f" ({line.source})" if line.source else ""
    return f"{line.version} {code.code} {code.phrase}{source}"


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
        texts.append("also titled " + ", ".join(quoted(title) for title in home.titles))
    texts += [fact.text + by(fact) for fact in home.facts]
    return _row("Class", *texts)


def _properties(registry: Registry, code: Code) -> str:
    """Each property, and its value or its rows below it."""
    told = ""
    for declared, texts in values(registry, code):
        told += wrapped(visible(f"{declared.id}: {declared.meaning}"), 2)
        told += "".join(wrapped(visible(text), 6) for text in texts)
    return "\nProperties\n\n" + told if told else ""
