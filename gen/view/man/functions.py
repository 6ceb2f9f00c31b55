"""functions: the pages of section 3, one for the functions of a registry or map.

The name of each function is a page too, which leads to that one.
"""

from __future__ import annotations

from gen.record import Record
from gen.view.man.words import (
    argument,
    arguments,
    bare,
    comma,
    display,
    paragraph,
    paragraphs,
)
from gen.view.page import Page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gen.view.function import Function, Parameter

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["Enum", "Group", "Manual", "function_pages", "references"]

SAFETY = (
    "The functions read constant tables and nothing else: they allocate nothing, write nothing "
    "that others see, do not depend on the locale, and leave errno alone. They may be called from "
    "any thread at any time, and in a signal handler."
)


class Enum(Record):
    """The values that a function gives, and what each means."""

    about: str
    members: tuple[tuple[str, str], ...]


class Group(Record):
    """Functions under one title, each with the enums that belong to it."""

    title: str  # "" for none
    functions: tuple[tuple[Function, tuple[Enum, ...]], ...]


class Manual(Record):
    """What a page about functions is made of."""

    prefix: str
    source: str  # "sip.json"
    date: str
    about: str  # one line
    intro: tuple[str, ...]
    groups: tuple[Group, ...]
    example: tuple[str, ...]  # lines of C
    prints: str
    see: tuple[tuple[str, str], ...]  # name and section
    standards: tuple[str, ...]


def function_pages(manual: Manual) -> Iterable[Page]:
    """The page, and one for each function that leads to it."""
    yield Page(f"man3/{manual.prefix}.3", "docs/man/functions.man.tmpl", _values(manual))
    for one in _functions(manual):
        if one.name != manual.prefix:
            values = {"page": bare(f"man3/{manual.prefix}.3")}
            yield Page(f"man3/{one.name}.3", "docs/man/link.man.tmpl", values)


def references(pages: Iterable[tuple[str, str]]) -> Rows:
    """Other pages in the order that SEE ALSO has, by section and name."""
    found = sorted(set(pages), key=lambda page: (page[1], page[0]))
    return tuple(
        {
            "name": bare(name),
            "section": bare(section),
            "comma": comma((name, section) != found[-1]),
        }
        for name, section in found
    )


def _functions(manual: Manual) -> list[Function]:
    return [one for group in manual.groups for one, _ in group.functions]


def _values(manual: Manual) -> Row:
    functions = _functions(manual)
    named = [one for one in functions if one.name != manual.prefix]
    return {
        **{"prefix": bare(manual.prefix), "title": bare(manual.prefix.upper())},
        "source": manual.source,
        **{"date": bare(manual.date), "about": manual.about},
        "names": tuple(
            {"name": bare(one.name), "comma": comma(one is not named[-1])} for one in named
        ),
        "intro": paragraphs(manual.intro),
        "functions": tuple(map(_declared, functions)),
        "groups": tuple(_group(one, manual.prefix) for one in manual.groups),
        "prints": argument(manual.prints),
        "example": display(manual.example),
        "pages": references(manual.see),
        "has_standards": bool(manual.standards),
        "standards": paragraphs(manual.standards),
        "safety": paragraph(SAFETY),
    }


def _declared(one: Function) -> Row:
    return {
        "name": bare(one.name),
        "type": argument(one.type.rstrip()),
        "parameters": tuple(
            {"declared": argument(each.type + each.name)} for each in one.parameters
        ),
        "gives": paragraph(_sentence(one.gives)),
    }


def _group(group: Group, prefix: str) -> Row:
    return {
        "titled": bool(group.title),
        "title": group.title,
        "functions": tuple(_told(one, enums) for one, enums in group.functions),
    }


def _told(one: Function, enums: Iterable[Enum]) -> Row:
    return {
        "name": bare(one.name),
        "arguments": arguments(each.name for each in one.parameters),
        "about": paragraph(one.about + (f" {_only(one.only_with)}" if one.only_with else "")),
        "told": tuple(map(_parameter, filter(_is_to_tell, one.parameters))),
        "has_items": bool(one.items),
        "more": paragraph(one.more),
        "items": paragraphs(item.lstrip("- ") for item in one.items),
        "enums": tuple(_enum(each) for each in enums),
    }


def _only(option: str) -> str:
    return f"It is there if the C was generated with {option}."


def _is_to_tell(parameter: Parameter) -> bool:
    return parameter.text != "any int"


def _parameter(one: Parameter) -> Row:
    return {"name": argument(one.name), "text": paragraph(_sentence(one.text))}


def _enum(one: Enum) -> Row:
    return {
        "about": paragraph(one.about),
        "members": tuple(
            {"name": name, "text": paragraph(meaning)} for name, meaning in one.members
        ),
    }


def _sentence(text: str) -> str:
    """`The code, or SIP_STATUS_NONE.`"""
    return (text if text[:1] == '"' else text[:1].upper() + text[1:]).rstrip(".") + "."
