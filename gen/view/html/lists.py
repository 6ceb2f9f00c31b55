"""lists: codes as chips, as rows of a table, as cells of a map of numbers."""

from __future__ import annotations

from gen.model.registry import Class, Code, Registry
from gen.view.html.book import COLOURS, Book, class_file, registered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.view.html.book import Row, Rows

    Band = tuple[str, str, tuple[Code, ...]]  # a value, what it means, who has it

WIDEST = 128  # numbers in a row of the map
CELL = 10
MARGIN = 150  # left of the cells, for the name of the class
ROW = 24
PER_LINE = 19  # cells in a line of a band


def chip(book: Book, registry: Registry, code: Code, up: str | None = None) -> Row:
    return {
        "label": book.label(registry.id, code.code),
        "phrase": "" if registry.kind == "tokens" else code.phrase,
        "href": book.href(registry.id, code.code, up),
        "colour": book.colour(registry, code.code),
        "summary": code.summary,
        "status": code.status,
        "is_odd": code.status != "active",
    }


def chips(book: Book, registry: Registry, codes: Iterable[Code], up: str | None = None) -> Rows:
    return tuple(chip(book, registry, code, up) for code in codes)


def groups(book: Book, registry: Registry, up: str | None = None) -> Rows:
    """The registered codes by class: `4xx Client Error`, and those of no class."""
    found = []
    for place, one in enumerate((*registry.classes, None)):
        members = registered(book.members(registry, one))
        if members or one:
            found.append(_group(book, registry, one, place, members, up))
    return tuple(found)


def _group(
    book: Book,
    registry: Registry,
    one: Class | None,
    place: int,
    codes: tuple[Code, ...],
    up: str | None,
) -> Row:
    title = registry.kind.capitalize() if not registry.classes else "In no class"
    return {
        "id": f"class-{one.id if one else 'none'}",
        "title": one.title if one else title,
        "span": span(one) if one else "",
        "has_class": one is not None,
        "href": _class_href(registry, one, up) if one else "",
        "colour": f"c{place % COLOURS + 1}" if one else "c0",
        "kind": one.kind if one else "",
        "codes": chips(book, registry, codes, up),
        "count": len(codes),
    }


def _class_href(registry: Registry, one: Class, up: str | None) -> str:
    return class_file(one) if up is None else f"{up}{registry.id}/{class_file(one)}"


def span(one: Class) -> str:
    """`4xx` of a class of a hundred numbers, `32–47` of any other."""
    if one.first % 100 == 0 and one.last == one.first + 99 and one.first > 0:
        return f"{one.first // 100}xx"
    return f"{one.first}–{one.last}"


def odd(book: Book, registry: Registry, up: str | None = None) -> Rows:
    """The codes that are in use without being registered."""
    codes = (code for code in registry.codes if code.status == "unregistered")
    return chips(book, registry, codes, up)


def space(book: Book, registry: Registry) -> Row:
    """The map of the numbers: a row a class, a cell a code; nothing where classes are too wide."""
    classes = registry.classes
    widest = max((one.last - one.first + 1 for one in classes), default=0)
    shown = bool(classes) and widest <= WIDEST
    rows = [_strip(book, registry, one, place) for place, one in enumerate(classes)]
    known = len(registered(registry.codes))
    return {
        "has_space": shown,
        "strips": tuple(rows) if shown else (),
        "space_width": MARGIN + widest * CELL + 10,
        "space_height": ROW * len(rows) + 34,
        "space_key_y": ROW * len(rows) + 26,
        "space_margin": MARGIN,
        "space_title": f"The numbers of the {registry.title}",
        "space_words": f"{known} of {sum(one.last - one.first + 1 for one in classes)} numbers"
        " are registered.",
    }


def _strip(book: Book, registry: Registry, one: Class, place: int) -> Row:
    y = 8 + ROW * place
    cells = tuple(
        {
            "x": MARGIN + (code.code - one.first) * CELL,
            "y": y,
            "label": f"{code.code} {code.phrase}",
            "kind": "seen" if code.status == "unregistered" else "known",
        }
        for code in book.members(registry, one)
    )
    return {
        "label": f"{span(one)} {one.title}",
        "text_y": y + 13,
        "y": y,
        "x": MARGIN,
        "width": (one.last - one.first + 1) * CELL,
        "colour": f"c{place % COLOURS + 1}",
        "cells": cells,
    }


def bands(book: Book, registry: Registry, title: str, parts: Iterable[Band]) -> Row:
    """Codes by the values that they have, as a picture: a band a value, a cell a code."""
    y = 8
    rows: list[Row] = []
    for name, about, codes in parts:
        lines = max(1, -(-len(codes) // PER_LINE))
        height = 34 + lines * 26
        rows.append(
            {
                "name": name,
                "about": about,
                "y": y,
                "name_y": y + 20,
                "height": height,
                "count": len(codes),
                "cells": tuple(
                    _cell(book, registry, code, place, y) for place, code in enumerate(codes)
                ),
            }
        )
        y += height + 10
    return {"bands": tuple(rows), "bands_height": y, "bands_title": title}


def _cell(book: Book, registry: Registry, code: Code, place: int, y: int) -> Row:
    x, down = 16 + place % PER_LINE * 46, y + 30 + place // PER_LINE * 26
    return {
        "x": x,
        "y": down,
        "text_x": x + 20,
        "text_y": down + 15,
        "label": code.code,
        "colour": book.colour(registry, code.code),
    }
