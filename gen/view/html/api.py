"""api: the C that is generated from a registry, read off the header itself."""

from __future__ import annotations

from gen.view.html.book import Book
from gen.view.html.layout import layout
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.model.registry import Registry
    from gen.view.html.book import Row, Rows

# A doc comment at the start of a line, and the declaration behind it: up to its semicolon, its
# brace, or the end of a line of the preprocessor.
DECLARED = (
    r"^/\*\*(?P<doc>(?:[^*]|\*(?!/))*)\*/\n"
    r"(?P<head>enum \w+ \{|#define [^\n]*|[^;{#/]*\([^;{]*\);)"
)


def api_page(book: Book, registry: Registry) -> Page:
    header = book.headers[registry.id]
    found = list(declarations(header))
    about = f"Every function, enum and macro of {registry.prefix}.h, which codebook generates."
    prefix = registry.prefix
    values: Row = {
        **layout(book, "C API", about, ((registry.title, "index.html"),), registry),
        "heading": "C API",
        "lead": about,
        "header": f"{prefix}.h",
        "include": f'#include "{prefix}.h"',
        "command": f"codebook generate {registry.id} --output out",
        "functions": _of(found, "function"),
        "enums": _of(found, "enum"),
        "macros": _of(found, "macro"),
    }
    return Page(f"{registry.id}/c-api.html", "docs/html/api.html.tmpl", values)


def declarations(header: str) -> Iterable[Row]:
    """Each declaration of a header that has a doc comment: `{"name": "sip_status_phrase", ...}`."""
    import re

    for match in re.finditer(DECLARED, header, re.MULTILINE):
        head = " ".join(match["head"].split())
        doc = _lines(match["doc"])
        if head.startswith("#define"):
            yield _row("macro", head.split()[1].partition("(")[0], head, doc)
        elif head.startswith("enum") and head.endswith("{"):
            yield _row("enum", head.split()[1], head[:-2], doc)
        else:
            before = head.partition("(")[0].split()
            spelt = " ".join(word for word in head.split() if not word.endswith("_API"))
            yield _row("function", before[-1].lstrip("*"), spelt.replace("( ", "("), doc)


def _row(kind: str, name: str, text: str, doc: list[str]) -> Row:
    """The lines of a doc comment: what it says, then its parameters and what it gives."""
    told = [line for line in doc if not line.startswith("@")]
    return {
        "kind": kind,
        "name": name,
        "text": text,
        "about": " ".join(told),
        "details": tuple(_detail(line) for line in doc if line.startswith("@")),
    }


def _detail(line: str) -> Row:
    word, _, rest = line[1:].partition(" ")
    if word == "param":
        name, _, rest = rest.strip().partition(" ")
        return {"title": name, "told": rest.strip()}
    return {"title": "returns", "told": rest.strip()}


def _lines(comment: str) -> list[str]:
    """The paragraphs of a doc comment; a line that begins with @ begins one."""
    found: list[str] = []
    for line in comment.split("\n"):
        text = line.strip().lstrip("*").strip()
        if text.startswith("@") or not found:
            found.append(text)
        elif text:
            found[-1] = f"{found[-1]} {text}".strip()
    return [one for one in found if one]


def _of(found: list[Row], kind: str) -> Rows:
    return tuple(one for one in found if one["kind"] == kind)
