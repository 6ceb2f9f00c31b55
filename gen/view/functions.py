"""functions: the functions of a registry in words, in the order of its header.

Those of properties are in c_property_prose.py.
"""

from __future__ import annotations

from gen.view.c_bounds import predicates
from gen.view.c_texts import unknown_phrase
from gen.view.function import Function, Parameter, search, text_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gen.model.registry import Registry
    from gen.view.options import Options

__all__ = ["functions"]


def functions(registry: Registry, options: Options, exact: bool) -> tuple[Function, ...]:
    """All but those of properties; `exact` is whether letter case counts in a text."""
    if options.profile == "enum":
        return ()
    found = _of_tokens if registry.kind == "tokens" else _of_codes
    return tuple(found(registry, options, exact))


def _of_codes(registry: Registry, options: Options, exact: bool) -> Iterable[Function]:
    prefix, full = options.prefix, options.profile == "full"
    code = (Parameter("int ", "code", "any int"),)
    yield Function(
        *("const char *", f"{prefix}_phrase", code),
        "The phrase that a code is registered with.",
        "the phrase" + _of_unknown(registry, options),
        by_line=True,
    )
    if full:
        empty = ", or NULL for an unknown code" if options.unknown == "null" else ""
        yield Function(
            *("const char *", f"{prefix}_name", code),
            "The name of a code, as its enumerator has it after the prefix.",
            "the name" + (empty or ', or "" for an unknown code'),
            by_line=True,
        )
    yield _is_registered(prefix, code)
    if full:
        yield from _by_class(registry, prefix, code)
        yield from _from_text(prefix, exact)
        yield from _status_lines(registry, options, code)
        yield _at(prefix, "codes", "code")


def _of_tokens(registry: Registry, options: Options, exact: bool) -> Iterable[Function]:
    prefix = options.prefix
    value = (Parameter("int ", "value", "any int"),)
    yield Function(
        *("const char *", f"{prefix}_text", value),
        "A token as it is registered.",
        "the text" + _of_unknown(registry, options),
        by_line=True,
    )
    yield _is_registered(prefix, value)
    if options.profile == "full":
        yield Function(
            *("int ", f"{prefix}_from_text", search("token", exact)),
            "The value of a token: as it is registered, or under another text that stands for it.",
            f"the value, or {prefix.upper()}_NONE",
        )
        yield _at(prefix, "values", "value")


def _of_unknown(registry: Registry, options: Options) -> str:
    """What the phrase of an unknown code is, or the text of an unknown value."""
    unknown = "value" if registry.kind == "tokens" else "code"
    if options.unknown == "null":
        return f", or NULL for an unknown {unknown}"
    if options.unknown == "class" and registry.classes:
        titled = 'the title of its class, or "Unknown" where it is of none'
        return f"; for an unknown {unknown} {titled}"
    return f'; for an unknown {unknown} "{unknown_phrase(options.unknown)}"'


def _is_registered(prefix: str, number: tuple[Parameter, ...]) -> Function:
    return Function(
        *("int ", f"{prefix}_is_registered", number),
        f"Whether a {number[0].name} is one of enum {prefix}.",
        "1 or 0",
        by_line=True,
    )


def _by_class(
    registry: Registry, prefix: str, code: tuple[Parameter, ...]
) -> Iterable[Function]:
    none = f"{prefix.upper()}_NONE"
    yield Function(
        *(f"enum {prefix}_class ", f"{prefix}_class", code),
        "The class that a code is of, by its number: an unknown code has a class too.",
        f"the class, or {prefix.upper()}_CLASS_NONE",
    )
    for one in predicates(registry):
        told = "1 or 0, by the number alone: an unknown code has a class too"
        yield Function("int ", f"{prefix}_{one.name}", code, one.about, told)
    yield Function(
        *("int ", f"{prefix}_effective", code),
        "The code to act on when a code arrives: itself, or what its class has for those that are "
        "unknown.",
        f"the code; for an unknown one the fallback of its class; {none} where that has none",
        by_line=True,
    )


def _from_text(prefix: str, exact: bool) -> Iterable[Function]:
    none = f"{prefix.upper()}_NONE"
    yield Function(
        *("int ", f"{prefix}_from_phrase", search("phrase", exact)),
        "The code that a phrase stands for: as it is registered, or as another document spells it.",
        f"the code, the lowest of those that share the phrase; {none} if there is none",
    )
    yield Function(
        *("int ", f"{prefix}_from_name", search("name", exact)),
        f"The code of a name, such as {prefix}_name gives.",
        f"the code, or {none}",
    )
    yield Function(
        *("int ", f"{prefix}_from_digits"),
        text_of("the digits; no NUL need follow; may be NULL if length is 0"),
        'The code that digits write: decimal, with no sign but "-", no blank and no leading zero.',
        f"the code, if it is registered or has a class; else {none}",
    )


def _status_lines(
    registry: Registry, options: Options, code: tuple[Parameter, ...]
) -> Iterable[Function]:
    """Where the registry says how a status line is written."""
    line, prefix, none = registry.status_line, options.prefix, f"{options.prefix.upper()}_NONE"
    if line is None:
        return
    begins = f'"{line.version}", a blank, three digits and a blank'
    yield Function(
        *("int ", f"{prefix}_from_line"),
        text_of(
            "the line, and whatever may follow it; no NUL need follow; may be NULL if length is 0"
        ),
        f"The code of a status line, by its beginning alone: {begins}.",
        f"the code, if it is registered or has a class; else {none}",
    )
    yield _parse_line(prefix, none, f" ({line.source})" if line.source else "")
    if options.lines:
        where = "receives the bytes of the line, without the NUL behind it; 0 where there is none"
        yield Function(
            *("const char *", f"{prefix}_line"),
            (*code, Parameter("size_t *", "length", f"{where}; may be NULL")),
            "The status line of a code with its registered phrase, ready to be sent, CR LF at its "
            "end.",
            "the line, or NULL for an unknown code",
            only_with="--lines",
        )


def _parse_line(prefix: str, none: str, source: str) -> Function:
    whole = "the line; CR LF may end it, nothing may follow that; no NUL need follow"
    place = "receives the place in text where the phrase begins; may be NULL"
    size = "receives the bytes of the phrase, 0 if it is empty; may be NULL"
    told = "the code, if it is registered or has a class; else, or where the line is not as it"
    return Function(
        *("int ", f"{prefix}_parse_line"),
        (
            *text_of(f"{whole}; may be NULL if length is 0"),
            Parameter("const char **", "phrase", place),
            Parameter("size_t *", "phrase_length", size),
        ),
        f"The code of a whole status line, of which each byte is checked{source}.",
        f"{told} must be, {none}, and nothing is received",
    )


def _at(prefix: str, entries: str, entry: str) -> Function:
    none = f"{prefix.upper()}_NONE"
    return Function(
        *("int ", f"{prefix}_at"),
        (Parameter("size_t ", "index", f"from 0 to {prefix.upper()}_COUNT - 1"),),
        f"The {entries} one by one, lowest first.",
        f"the {entry}, or {none} beyond the last",
    )
