"""frame: which template is being looked at, who includes it, and faults told from there."""

from __future__ import annotations

from gen.diagnostic import Diagnostic, Note, Place
from gen.record import Record
from gen.render.tree import Include, Name, Template, at

__all__ = ["Frame", "Includes", "Rows", "kind_of", "legal", "spelled"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TAKES = {"${}": "a text or a number", "if": "a flag", "for": "rows"}
KINDS = {str: "a text", int: "a number", bool: "a flag", tuple: "rows", dict: "a row"}


class Frame(Record):
    """A template, and what includes it: a line of another one."""

    template: Template
    around: Frame | None = None
    line: Include | None = None

    @property
    def sites(self) -> tuple[Place, ...]:
        """The places that include it, the innermost first."""
        if self.around is None or self.line is None:
            return ()
        where = self.around.place(self.line.line, self.line.column, len(self.line.name))
        return (where, *self.around.sites)

    def place(self, line: int, column: int, width: int) -> Place:
        lines = self.template.text.split("\n")
        return at(self.template.path, lines, line, column, width)

    def fault(self, where: Place, message: str, rule: str, help: str = "") -> Diagnostic:
        notes = tuple(Note(site, "included here") for site in self.sites)
        return Diagnostic(where, message, rule, help, notes)

    def name_fault(self, name: Name, message: str, rule: str, help: str = "") -> Diagnostic:
        width = len(spelled(name))
        return self.fault(self.place(name.line, name.column, width), message, rule, help)

    def field_fault(self, name: Name, rows: list[dict[str, object]]) -> Diagnostic:
        """The fault of a field that the first of `rows`, or a later one, lacks."""
        where = self.place(name.line, name.column + len(name.name) + 1, len(name.field))
        message = f"a row of '{name.name}' has no field '{name.field}'"
        lacking = next((row for row in rows if name.field not in row), rows[0])
        help = legal(name.field, lacking, "its fields are")
        return self.fault(where, message, "template-name", help)

    def kind_fault(self, name: Name, use: str, value: object) -> Diagnostic:
        message = f"'{spelled(name)}' is {kind_of(value)}, but '{use}' takes {TAKES[use]}"
        fields = value.fields() if isinstance(value, Rows) and use != "for" else ()
        named = ", ".join(f"{name.name}.{field}" for field in fields)
        help = f"name one of its fields: {named}" if named else ""
        return self.name_fault(name, message, "template-kind", help)

    def enter(self, template: Template, part: Include) -> Frame:
        return Frame(template, self, part)


class Includes:
    """Templates by name; each is asked for once."""

    def __init__(self, include: Callable[[str], Template]) -> None:
        self._include = include
        self._known: dict[str, Template] = {}

    def get(self, name: str) -> Template:
        if name not in self._known:
            self._known[name] = self._include(name)
        return self._known[name]


class Rows:
    """What a loop's name stands for: any of these rows."""

    def __init__(self, rows: tuple[object, ...]) -> None:
        self.rows = [row for row in rows if isinstance(row, dict)]

    def fields(self) -> tuple[str, ...]:
        return tuple(self.rows[0]) if self.rows else ()


def spelled(name: Name) -> str:
    return f"{name.name}.{name.field}" if name.field else name.name


def kind_of(value: object) -> str:
    """Return what a template's author calls a value: "a text", "rows", "a row"."""
    if isinstance(value, Rows):
        return "a row"
    if isinstance(value, str):
        return KINDS[str]
    return KINDS.get(type(value), f"of the type {type(value).__name__}")


def legal(word: str, words: Mapping[str, object], intro: str) -> str:
    from gen.suggest import did_you_mean

    near = did_you_mean(word, words)
    if near or not words:
        return near
    return f"{intro} {', '.join(words)}"
