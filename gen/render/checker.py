"""checker: holds a template against the values it will get, before a line is rendered."""

from __future__ import annotations

from gen.diagnostic import Diagnostic, Note
from gen.fault import Refused
from gen.render.frame import Frame, Includes, Rows, kind_of, legal, spelled
from gen.render.tree import Body, For, If, Include, Name, Template, at

__all__ = ["check"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Scope = Mapping[str, object]

DEPTH = 8  # includes inside includes


class _Unknown:
    """What cannot be known: a field of rows of which there are none, or what is at fault."""


UNKNOWN = _Unknown()


def check(frame: Frame, values: Scope, includes: Includes) -> tuple[Diagnostic, ...]:
    """Return every fault of names, kinds and includes that shows without rendering, by place.

    Where `values` has an empty tuple of rows, the fields used of them are not checked. A fault in a
    template that is included twice is told once, with the first place that includes it.
    """
    checker = _Checker(includes)
    checker.body(frame, frame.template.body, values)
    first = {(fault.place, fault.message): fault for fault in reversed(checker.faults)}
    return tuple(sorted(first.values(), key=_order))


class _Checker:
    """Walks a template once, each body with the names that it sees."""

    def __init__(self, includes: Includes) -> None:
        self.includes = includes
        self.faults: list[Diagnostic] = []

    def body(self, frame: Frame, body: Body, scope: Scope) -> None:
        for part in body.parts:
            if isinstance(part, Name):
                self.use(frame, part, "${}", (str, int), scope)
            elif isinstance(part, For):
                self.loop(frame, part, scope)
            elif isinstance(part, If):
                self.use(frame, part.flag, "if", (bool,), scope)
                self.body(frame, part.then, scope)
                self.body(frame, part.otherwise, scope)
            else:
                self.include(frame, part, scope)

    def loop(self, frame: Frame, part: For, scope: Scope) -> None:
        rows = self.use(frame, part.rows, "for", (tuple,), scope)
        members = rows if isinstance(rows, tuple) else ()
        other = next((row for row in members if not isinstance(row, dict)), None)
        if other is not None:
            message = f"'{spelled(part.rows)}' holds {kind_of(other)} where a row is due"
            self.faults.append(frame.name_fault(part.rows, message, "template-kind"))
        row = part.row.name
        if row in scope:
            message = f"'{row}' already means something else here"
            help = "choose another name"
            self.faults.append(frame.name_fault(part.row, message, "template-name", help))
        self.body(frame, part.body, {**scope, row: Rows(members)})

    def include(self, frame: Frame, part: Include, scope: Scope) -> None:
        fault = self.nesting_fault(frame, part)
        if fault is None:
            try:
                template = self.includes.get(part.name)
            except Refused as refused:
                self.faults.extend(_from_here(refused, frame, part))
                return
            inner = frame.enter(template, part)
            if all(site.path != template.path for site in inner.sites):
                self.body(inner, template.body, scope)
                return
            where = inner.sites[0]
            fault = frame.fault(where, f"'{part.name}' includes itself", "template-include")
        self.faults.append(fault)

    def nesting_fault(self, frame: Frame, part: Include) -> Diagnostic | None:
        if len(frame.sites) < DEPTH:
            return None
        message = f"more than {DEPTH} includes inside one another"
        where = frame.place(part.line, part.column, len(part.name))
        return frame.fault(where, message, "template-include")

    def use(
        self, frame: Frame, name: Name, use: str, kinds: tuple[type, ...], scope: Scope
    ) -> object:
        """Return what a name stands for; UNKNOWN, and a fault, where it does not fit its use."""
        value = self.value(frame, name, scope)
        if value is UNKNOWN or type(value) in kinds or (str in kinds and isinstance(value, str)):
            return value
        self.faults.append(frame.kind_fault(name, use, value))
        return UNKNOWN

    def value(self, frame: Frame, name: Name, scope: Scope) -> object:
        """Return what a name stands for; UNKNOWN, and a fault, where it stands for nothing."""
        if name.name not in scope:
            where = frame.place(name.line, name.column, len(name.name))
            help = legal(name.name, scope, "the names here are")
            message = f"unknown name '{name.name}'"
            self.faults.append(frame.fault(where, message, "template-name", help))
            return UNKNOWN
        value = scope[name.name]
        if not name.field:
            return value
        if not isinstance(value, Rows):
            message = f"'{name.name}' is {kind_of(value)} and has no fields"
            self.faults.append(frame.name_fault(name, message, "template-kind"))
            return UNKNOWN
        return self.field(frame, name, value)

    def field(self, frame: Frame, name: Name, value: Rows) -> object:
        """Return an example of a field; of rows in rows, one that has any."""
        if not value.rows:
            return UNKNOWN
        if name.field not in value.rows[0]:
            self.faults.append(frame.field_fault(name, value.rows))
            return UNKNOWN
        first = value.rows[0][name.field]
        if first != ():
            return first
        return next((row[name.field] for row in value.rows if row.get(name.field)), ())


def _from_here(refused: Refused, frame: Frame, part: Include) -> list[Diagnostic]:
    """The faults of a template that could not be had, told from the line that includes it."""
    where = frame.place(part.line, part.column, len(part.name))
    notes = tuple(Note(site, "included here") for site in frame.sites)
    faults = []
    for fault in refused.diagnostics:
        if fault.place.line == 0:
            faults.append(fault._replace(place=where, notes=fault.notes + notes))
        else:
            told = (*fault.notes, Note(where, "included here"), *notes)
            faults.append(fault._replace(notes=told))
    return faults


def _order(fault: Diagnostic) -> tuple[str, int, int]:
    return fault.place.path, fault.place.line, fault.place.column
