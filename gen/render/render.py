"""render: a template and the rows of a view -> text; no disk, clock, host name or path.

What stands in no loop is put out piece by piece. The body of a loop is rendered for many of its
rows at once: each part of it becomes a column of finished strings, and one %-format joins the
columns. So a line of a template costs little beside its rows, and a row costs what its text costs.
"""

from __future__ import annotations

from itertools import chain

from gen.diagnostic import Diagnostic
from gen.fault import Refused
from gen.render.frame import Frame, Includes, kind_of, spelled
from gen.render.tree import Body, For, If, Include, Name, Template

__all__ = ["faults", "pieces", "render"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Scope = Mapping[str, list[dict[str, object]]]  # the rows that each loop's name runs through

BLOCK = 2048  # rows that are rendered at once: a processor's cache holds what is made of them
TEXTUAL = {str, int}
ESCAPING = (".html.tmpl", ".svg.tmpl", ".man.tmpl", ".md.tmpl")  # have their values escaped


def render(
    template: Template,
    values: Mapping[str, object],
    include: Callable[[str], Template],
    sound: bool = False,
) -> str:
    """Return the text that a template makes of values; raises Refused with every fault found.

    A value is a str or an int; a bool for `if`; a tuple of dicts with the same keys for `for`.
    `include` gives the template of a name, or raises Refused: with a place on line 0 for what the
    including line is to blame for (no such file), with a line of the included file otherwise.
    `sound` says that `faults` is known to find nothing, as tests know of the project's templates.

        render(parse("t", "${a}\\n"), {"a": 1}, include) == "1\\n"
    """
    return "".join(pieces(template, values, include, sound))


def pieces(
    template: Template,
    values: Mapping[str, object],
    include: Callable[[str], Template],
    sound: bool = False,
) -> list[str]:
    """The same text in pieces, for one who need not have it in one: it may be long."""
    frame, includes = Frame(template), Includes(include)
    if not sound:
        from gen.render.checker import check

        found = check(frame, values, includes)
        if found:
            raise Refused(found)
    made: list[str] = []
    _Run(values, includes).once(frame, template.body, made)
    return made


def faults(
    template: Template, values: Mapping[str, object], include: Callable[[str], Template]
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a template, by place, and render nothing.

    `values` may be an example of what a view offers: one row in each tuple is enough.
    """
    from gen.render.checker import check

    return check(Frame(template), values, Includes(include))


class _Run:
    """Renders bodies that `check` found sound; the rows themselves are checked here."""

    def __init__(self, values: Mapping[str, object], includes: Includes) -> None:
        self.values = values
        self.includes = includes

    def once(self, frame: Frame, body: Body, pieces: list[str]) -> None:
        """Add the text of a body that stands in no loop."""
        pieces.append(body.texts[0])
        for part, text in zip(body.parts, body.texts[1:]):
            if isinstance(part, Name):
                pieces.append(str(_texts(frame, [self.values[part.name]])[0]))
            elif isinstance(part, If):
                holds = bool(self.values[part.flag.name]) != part.negated
                self.once(frame, part.then if holds else part.otherwise, pieces)
            elif isinstance(part, For):
                pieces += self.loop(frame, part, {}, 1)
            else:
                template = self.includes.get(part.name)
                self.once(frame.enter(template, part), template.body, pieces)
            pieces.append(text)

    def body(self, frame: Frame, body: Body, scope: Scope, count: int) -> list[str]:
        """Return the text of a body for each of `count` rows."""
        pieces, columns = [body.texts[0].replace("%", "%%")], []
        for part, text in zip(body.parts, body.texts[1:]):
            if isinstance(part, Name) and part.name not in scope:
                value = str(_texts(frame, [self.values[part.name]])[0])
                pieces.append(value.replace("%", "%%"))
            else:
                pieces.append("%s")
                columns.append(self.column(frame, part, scope, count))
            pieces.append(text.replace("%", "%%"))
        pattern = "".join(pieces)
        if not columns:
            return [pattern % ()] * count
        if len(columns) == 1:
            return [pattern % value for value in columns[0]]
        return [pattern % values for values in zip(*columns)]

    def column(
        self, frame: Frame, part: Name | For | If | Include, scope: Scope, count: int
    ) -> Iterable[object]:
        """Return what a part gives for each row."""
        if isinstance(part, Name):
            return _texts(frame, self.field(frame, part, "${}", TEXTUAL, scope))
        if isinstance(part, For):
            return self.loop(frame, part, scope, count)
        if isinstance(part, If):
            return self.choice(frame, part, scope, count)
        template = self.includes.get(part.name)
        return self.body(frame.enter(template, part), template.body, scope, count)

    def field(
        self, frame: Frame, name: Name, use: str, kinds: set[type], scope: Scope
    ) -> list[object]:
        """Return a field of each row."""
        rows, field = scope[name.name], name.field
        try:
            column: list[object] = [row[field] for row in rows]
        except KeyError:
            raise Refused((frame.field_fault(name, rows),)) from None
        if not kinds.issuperset(map(type, column)):
            wrong = [value for value in column if not _is_of(value, kinds)]
            if wrong:
                raise Refused((frame.kind_fault(name, use, wrong[0]),))
        return column

    def choice(self, frame: Frame, part: If, scope: Scope, count: int) -> list[str]:
        """Return the text of an `if` for each row; each branch sees only its rows."""
        if part.flag.name in scope:
            flags = self.field(frame, part.flag, "if", {bool}, scope)
        else:
            flags = [self.values[part.flag.name]] * count
        if part.negated:
            flags = [not flag for flag in flags]
        if not (part.then.parts or part.otherwise.parts):
            one, other = part.then.texts[0], part.otherwise.texts[0]
            return [one if flag else other for flag in flags]
        others: list[object] = [not flag for flag in flags]
        then = iter(self.branch(frame, part.then, scope, flags))
        otherwise = iter(self.branch(frame, part.otherwise, scope, others))
        return [next(then if flag else otherwise) for flag in flags]

    def branch(self, frame: Frame, body: Body, scope: Scope, flags: list[object]) -> list[str]:
        count = sum(map(bool, flags))
        if count == len(flags):
            return self.body(frame, body, scope, count)
        if count == 0:
            return []
        narrowed = {
            name: [row for row, flag in zip(rows, flags) if flag] for name, rows in scope.items()
        }
        return self.body(frame, body, narrowed, count)

    def loop(self, frame: Frame, part: For, scope: Scope, count: int) -> list[str]:
        """Return the text of a loop for each row around it; all its rows are rendered together."""
        groups = self.groups(frame, part, scope, count)
        rows = [row for group in groups for row in group] if count > 1 else list(*groups)
        if not rows:
            return [""] * count
        if not {dict}.issuperset(map(type, rows)):
            raise Refused((_no_row(frame, part, rows),))
        inner = {
            name: [row for row, group in zip(around, groups) for _ in group]
            for name, around in scope.items()
        }
        blocks = self.blocks(frame, part.body, {**inner, part.row.name: rows}, len(rows))
        if count == 1:
            return ["".join(map("".join, blocks))]
        following = chain.from_iterable(blocks)
        return ["".join([next(following) for _ in group]) for group in groups]

    def blocks(self, frame: Frame, body: Body, scope: Scope, count: int) -> Iterable[list[str]]:
        """Return the text of a body for each of `count` rows, so many rows at a time."""
        for first in range(0, count, BLOCK):
            some = {name: rows[first : first + BLOCK] for name, rows in scope.items()}
            yield self.body(frame, body, some, min(BLOCK, count - first))

    def groups(
        self, frame: Frame, part: For, scope: Scope, count: int
    ) -> list[tuple[dict[str, object], ...]]:
        """Return the rows that a loop runs through for each row around it."""
        column: list[object]
        if part.rows.name in scope:
            column = self.field(frame, part.rows, "for", {tuple}, scope)
        else:
            column = [self.values[part.rows.name]] * count
        return [group for group in column if isinstance(group, tuple)]


def _is_of(value: object, kinds: set[type]) -> bool:
    """Whether a value is of one of the kinds; text that is Markup is a text."""
    return type(value) in kinds or (str in kinds and isinstance(value, str))


def _texts(frame: Frame, values: list[object]) -> Sequence[object]:
    """Values as a template puts them in: into pages escaped, unless they are Markup."""
    if not frame.template.path.endswith(ESCAPING):
        return values
    from gen.markup import escaper

    return list(map(escaper(frame.template.path), values))


def _no_row(frame: Frame, part: For, rows: list[dict[str, object]]) -> Diagnostic:
    wrong = next(row for row in rows if type(row) is not dict)
    message = f"'{spelled(part.rows)}' holds {kind_of(wrong)} where a row is due"
    return frame.name_fault(part.rows, message, "template-kind")
