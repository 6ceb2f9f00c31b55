"""registry: what the pages of a registry are made of."""

from __future__ import annotations

from gen.view import c_property_prose as prose
from gen.view import c_text
from gen.view.c_codes import enumerators, with_class
from gen.view.c_properties import getters
from gen.view.c_values import Field, Table, macro, tables
from gen.view.functions import functions
from gen.view.man.about import About, dated, documents, registered
from gen.view.man.codes import codes_page
from gen.view.man.functions import Enum, Group, Manual, function_pages
from gen.view.man.words import topic
from gen.view.options import Options

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.model.registry import Registry
    from gen.view.function import Function
    from gen.view.page import Page

__all__ = ["registry_pages"]


def registry_pages(registry: Registry, about: About) -> Iterable[Page]:
    """The page of the codes, that of the functions, and those that lead to it."""
    yield codes_page(registry, about)
    if registered(registry):
        yield from function_pages(_manual(registry, about))


def _manual(registry: Registry, about: About) -> Manual:
    prefix, line = registry.prefix, registry.status_line
    options = Options(prefix=prefix, lines=line is not None)
    own = functions(registry, options, registry.case_sensitive)
    classes = {f"{prefix}_class": (_classes(registry),)}
    groups = [Group("", tuple((one, classes.get(one.name, ())) for one in own))]
    if registry.properties:
        groups.append(Group("Properties", tuple(_of_properties(registry))))
    example, prints = _example(registry)
    return Manual(
        prefix=prefix,
        source=about.source,
        date=dated(registry, about),
        about=registry.title,
        intro=tuple(_intro(registry)),
        groups=tuple(groups),
        example=example,
        prints=prints,
        see=(*about.see, (topic(prefix), "7"), ("codebook", "1")),
        standards=documents(registry),
    )


def _intro(registry: Registry) -> Iterable[str]:
    macro, first = registry.prefix.upper(), registered(registry)[0].name
    yield (
        f"The functions tell of {registry.title}. Each of the {registry.kind} is an enumerator of "
        f"enum {registry.prefix}, such as {macro}_{first}. {macro}_COUNT is how many there are, "
        f"and {macro}_NONE stands for none."
    )
    yield "Every function is defined for every int and for every text."


def _of_properties(registry: Registry) -> Iterable[tuple[Function, tuple[Enum, ...]]]:
    """The functions of properties, each with the enum of what it gives."""
    prefix = registry.prefix
    none = c_text.INT_MIN if any(code.code == 0 for code in registry.codes) else 0
    for table in tables(registry, with_class(registry), prefix, none):
        for one, field in zip(getters(table, prefix), _fields(table)):
            yield one, (_enum(field),) if field else ()
    if registry.best:
        nothing = registry.best.nothing
        name = enumerators(registry, prefix).get(nothing, c_text.integer(nothing))
        yield prose.best(registry.best, prefix, name), ()


def _fields(table: Table) -> Iterable[Field | None]:
    """For each function of a property, the field whose values are enumerators, if they are."""
    fields = (None, *table.columns) if table.columns else (table.field, None)
    return (one if one and one.declared.members and not one.is_tokens else None for one in fields)


def _classes(registry: Registry) -> Enum:
    macro = f"{registry.prefix}_CLASS".upper()
    members = (
        (f"{macro}_{one.id}".upper(), f"{one.title}: {one.first} to {one.last}.")
        for one in registry.classes
    )
    told = ((f"{macro}_NONE", "Of no class."), *members)
    return Enum(f"Values of enum {registry.prefix}_class:", told)


def _enum(one: Field) -> Enum:
    members = tuple((macro(one, each.id), each.meaning) for each in one.declared.members)
    if one.declared.type == "set":
        return Enum(f"Bits of {one.enum}:", members)
    if one.declared.default is None:
        members = ((macro(one, "none"), "Nothing is said."), *members)
    return Enum(f"Values of {one.enum}:", members)


def _example(registry: Registry) -> tuple[tuple[str, ...], str]:
    """A program that looks a code up, and what it prints."""
    prefix = registry.prefix
    code = registered(registry)[0]
    by_text = registry.kind == "tokens"
    text = code.phrase if by_text else str(code.code)
    number, finds = ("value", "from_text") if by_text else ("code", "from_digits")
    gives = "text" if by_text else "phrase"
    size = len(text.encode())
    return (
        "#include <stdio.h>",
        "",
        f'#include "{prefix}.h"',
        "",
        "int main(void) {",
        f"    int {number} = {prefix}_{finds}({c_text.literal(text)}, {size});",
        "",
        f'    printf("%d %s\\n", {number}, {prefix}_{gives}({number}));',
        "    return 0;",
        "}",
    ), f"{code.code} {code.phrase}"
