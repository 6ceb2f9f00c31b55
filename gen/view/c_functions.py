"""c_functions: functions as C declares them, each under a documentation comment."""

from __future__ import annotations

from gen.view import c_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gen.view.function import Function, Parameter

    Row = Mapping[str, object]
    Rows = tuple[Row, ...]

__all__ = ["declarations", "head"]


def declarations(functions: Iterable[Function], api: str, inline: str = "") -> Rows:
    """Each function with its comment; `inline` stands before those that a line is enough for."""
    return tuple(
        {
            "doc": tuple({"line": line} for line in _comment(one)),
            "declaration": _declaration(one, inline if inline and one.by_line else api),
        }
        for one in functions
    )


def head(one: Function) -> str:
    """`int sip_status_retry_after(int code)`."""
    return f"{one.type}{one.name}({', '.join(_spelled(each) for each in one.parameters)})"


def _spelled(one: Parameter) -> str:
    return one.type + one.name


def _declaration(one: Function, before: str) -> str:
    """`SIP_STATUS_API int sip_status_class(int code);`, its parameters below it if it is long."""
    line = f"{before} {head(one)};"
    if len(line) <= c_text.WIDTH:
        return line
    front, mark, parameters = line.partition("(")
    return f"{front}{mark}\n    {parameters}"


def _comment(one: Function) -> tuple[str, ...]:
    """What it is about, what follows from that, and a tag for each parameter and the result."""
    more = ("", one.more, *one.items) if one.more else ()
    return (
        "/**",
        *c_text.doc_lines((one.about, *more)),
        " *",
        *_parameters(one.parameters),
        *c_text.tag_lines("@return", one.gives),
        " */",
    )


def _parameters(parameters: tuple[Parameter, ...]) -> Iterable[str]:
    """` * @param length  bytes in text`, the texts under each other."""
    width = max(len(one.name) for one in parameters)
    for one in parameters:
        yield from c_text.tag_lines(f"@param {one.name.ljust(width)} ", one.text)
