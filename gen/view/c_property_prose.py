"""c_property_prose: the functions of properties in words."""

from __future__ import annotations

from gen.model.registry import Best, Tokens
from gen.view.c_values import Field, spelled
from gen.view.function import Function, Parameter

__all__ = ["about", "best", "count", "getter", "only"]

WHAT = {
    **{"tokens": "1 or 0", "flag": "1 or 0", "enum": "the value", "counterpart": "the value"},
    "text": "the text",
}


def getter(one: Field, prefix: str, by_class: bool, rows: str = "") -> Function:
    """What gives a value; `rows` is the function that counts the rows of a column."""
    number = _number(one)
    asked = (Parameter("int ", "token", _token(one)),) if one.is_tokens else ()
    name = f"{prefix}_{one.name}"
    if not rows:
        told = _what(one) + _else(one, by_class)
        return Function(one.type, name, (number, *asked), about(one), told)
    told = f"{_what(one)}; {_nothing(one)} beyond the last row"
    index = Parameter("size_t ", "index", f"which row, from 0 to {rows}() - 1")
    return Function(one.type, name, (number, index, *asked), about(one), told)


def only(one: Field, prefix: str) -> Function:
    """What tells that a code is one of the other registry alone."""
    said = f"Whether a code of the registry {one.declared.registry} is not one here."
    return Function("int ", f"{prefix}_is_{one.name}_only", (_number(one),), said, "1 or 0")


def _number(one: Field) -> Parameter:
    return Parameter("int ", one.argument, "any int")


def _token(one: Field) -> str:
    """What the parameter of that name stands for."""
    return f"the ordinal of one of {one.declared.registry}; any other int for what has none"


def count(one: Field, prefix: str, by_class: bool) -> Function:
    """What counts rows."""
    told = "how many rows there are; "
    unknown = f"an unknown {one.argument}"
    told += f"{unknown} has those of its class" if by_class else f"0 for {unknown}"
    return Function("size_t ", f"{prefix}_{one.name}_count", (_number(one),), about(one), told)


def best(declared: Best, prefix: str, nothing: str) -> Function:
    """The function that finds the best of several codes; `nothing` is the code where none is."""
    rank, instead = (id.replace("-", "_") for id in (declared.rank, declared.instead))
    told = f"the code of the highest {prefix}_{rank}(), the first of those"
    if instead:
        told += f", or what {prefix}_{instead}() gives for it where that is a code"
    codes = Parameter("const int *", "codes", "any ints; may be NULL if count is 0")
    return Function(
        *("int ", f"{prefix}_best", (codes, Parameter("size_t ", "count", "how many"))),
        _with_source(declared.meaning, declared.source),
        f"{told}; {nothing} where none has a rank above 0",
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
