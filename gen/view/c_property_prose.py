"""view_c_property_prose: what the comments of generated C say of properties and their values."""

from __future__ import annotations

from gen.model.registry import Best, Tokens
from gen.view import c_text
from gen.view.c_values import Field, spelled

__all__ = ["about", "about_best", "about_count", "about_getter", "about_only"]

WHAT = {
    **{"tokens": "1 or 0", "flag": "1 or 0", "enum": "the value", "counterpart": "the value"},
    "text": "the text",
}


def about_getter(one: Field, by_class: bool, rows: str = "") -> tuple[str, ...]:
    """The doc comment of a getter; `rows` is the function that counts the rows of a column."""
    asked = (("token", _token(one)),) if one.is_tokens else ()
    if rows:
        told = f"{_what(one)}; {_nothing(one)} beyond the last row"
        return _comment(one, told, ("index", f"which row, from 0 to {rows}() - 1"), *asked)
    return _comment(one, _what(one) + _else(one, by_class), *asked)


def about_only(one: Field) -> tuple[str, ...]:
    """The doc comment of what tells that a code is one of the other registry alone."""
    said = f"Whether a code of the registry {one.declared.registry} is not one here."
    return _comment(one, "1 or 0", said=said)


def _token(one: Field) -> str:
    """What the parameter of that name stands for."""
    return f"the ordinal of one of {one.declared.registry}; any other int for what has none"


def about_count(one: Field, by_class: bool) -> tuple[str, ...]:
    """The doc comment of what counts rows."""
    told = "how many rows there are; "
    unknown = f"an unknown {one.argument}"
    told += f"{unknown} has those of its class" if by_class else f"0 for {unknown}"
    return _comment(one, told)


def about_best(best: Best, prefix: str, rank: str, instead: str, nothing: str) -> tuple[str, ...]:
    """The doc comment of the function that finds the best of several codes."""
    told = f"the code of the highest {prefix}_{rank}(), the first of those"
    if instead:
        told += f", or what {prefix}_{instead}() gives for it where that is a code"
    told += f"; {nothing} where none has a rank above 0"
    return (
        "/**",
        *c_text.doc_lines((_with_source(best.meaning, best.source),)),
        " *",
        " * @param codes  any ints; may be NULL if count is 0",
        " * @param count  how many",
        *c_text.tag_lines("@return", told),
        " */",
    )


def _what(one: Field) -> str:
    """What a getter gives: `the number, 0 to 9`."""
    kind, least, most = one.declared.type, one.declared.minimum, one.declared.maximum
    if kind == "set":
        return f"bits of {one.enum}"
    if kind == "int" and least is not None and most is not None:
        return f"the number, {least} to {most}"
    if kind == "code" and one.declared.registry:
        return f"a code of the registry {one.declared.registry}"
    if kind == "code":
        return f"the {one.argument}"
    return WHAT.get(kind, "the number")


def about(one: Field) -> str:
    return _with_source(one.declared.meaning, one.declared.source)


def _with_source(meaning: str, source: str) -> str:
    """`What the response ends (RFC 5057).`"""
    return f"{meaning.rstrip('.')} ({source})." if source else meaning


def _comment(
    one: Field, told: str, *parameters: tuple[str, str], said: str = ""
) -> tuple[str, ...]:
    """A doc comment: what the function is about, by default what the property is, and its tags."""
    tags = ((one.argument, "any int"), *parameters)
    width = max(len(name) for name, _ in tags)
    return (
        "/**",
        *c_text.doc_lines((said or about(one),)),
        " *",
        *(f" * @param {name.ljust(width)}  {c_text.doc(text)}" for name, text in tags),
        *c_text.tag_lines("@return", told),
        " */",
    )


def _else(one: Field, by_class: bool) -> str:
    """What a code has that has no value: `; SIP_STATUS_ENDS_NOTHING for an unknown code`."""
    nothing, unknown = _nothing(one), f"an unknown {one.argument}"
    if one.declared.default is None and one.declared.type not in ("flag", "tokens"):
        known = f"; {nothing} if there is none"
        return known + (f"; {unknown} has what its class has" if by_class else "")
    if by_class:
        return f"; {unknown} has what its class has, or else {nothing}"
    return f"; {nothing} for {unknown}"


def _nothing(one: Field) -> str:
    """What stands where nothing is said: the default, or what says that there is none."""
    default = one.declared.default
    if one.declared.type == "text":
        return f'"{default or ""}"'
    if isinstance(default, Tokens):
        listed = ", ".join(default.tokens)
        if not default.complement:
            return f"1 for {listed}" if listed else "0"
        return f"1 for all but {listed}" if listed else "1"
    return spelled(one, default, f"{one.macro[: -len(one.name) - 1]}_NONE")
