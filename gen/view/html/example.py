"""example: the response of a code as it goes over the wire, and the messages around it."""

from __future__ import annotations

from gen.model.pages import Body, Example
from gen.model.registry import Code, Property, Registry, Tokens
from gen.record import Record
from gen.view.html.book import Book, means

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.view.html.book import Row, Rows, Said

END = "\r\n"
LEFT, RIGHT, WIDTH = 60, 420, 480  # of the ladder: where the sides are
TOP, STEP = 46, 44  # the first arrow, and from one to the next
HEAD = 8  # of an arrow


class Message(Record):
    """An example of a response, and the request that it answers."""

    method: str
    text: str  # with CR LF at the end of each line
    steps: tuple[tuple[str, str], ...]  # sender and text of what is sent, in order


def message(book: Book, registry: Registry, code: Code) -> Message | None:
    """The example of a code; None where the registry does not say how one is made."""
    plan, line = registry.example, registry.status_line
    if plan is None or line is None or code.status == "unregistered":
        return None
    said = book.said(registry, code)
    method = _method(plan, said)
    body = next((one for one in plan.bodies if code.code in one.codes), None)
    carried = _carried(registry, plan, said, method)
    fields = _fields(plan, code, carried, method, body)
    lines = [f"{line.version} {code.code} {code.phrase}", *fields]
    text = "".join(one + END for one in (*lines, "")) + _content(body)
    return Message(method, text, _steps(book, registry, code, method))


def _content(body: Body | None) -> str:
    return "".join(one + END for one in body.lines) if body else ""


def _method(plan: Example, said: dict[str, Said]) -> str:
    value = said[plan.methods].value.value if plan.methods in said else None
    return next((one for one in plan.prefer if means(value, one)), plan.prefer[0])


def _fields(
    plan: Example, code: Code, carried: set[str], method: str, body: Body | None
) -> list[str]:
    """The header fields, in the order that the plan gives them."""
    length = str(len(_content(body).encode("utf-8")))
    kind = body.type if body else ""
    found = []
    for field in plan.fields:
        wanted = field.always or code.code in field.codes or field.name.lower() in carried
        if wanted and (body or "{type}" not in field.value):
            value = field.value.replace("{method}", method).replace("{length}", length)
            found.append(f"{field.name}: {value.replace('{type}', kind)}".rstrip())
    return found


def _carried(registry: Registry, plan: Example, said: dict[str, Said], method: str) -> set[str]:
    """The names of fields that rows ask for, without a condition, in answer to a method."""
    declared = next(one for one in registry.properties if one.id == plan.rows)
    value = said[plan.rows].value.value if plan.rows in said else ()
    rows = value if isinstance(value, tuple) else ()
    return {str(row[0].value).lower() for row in rows if _holds(declared, plan, row, method)}


def _holds(declared: Property, plan: Example, row: tuple[object, ...], method: str) -> bool:
    wanted = False
    for column, cell in zip(declared.columns, row):
        value = getattr(cell, "value", None)
        if column.type == "enum":
            wanted = wanted or value in plan.carried
        elif isinstance(value, Tokens) and not means(value, method):
            return False
        elif column.type == "text" and column.default == "" and value:
            return False
    return wanted


def _steps(
    book: Book, registry: Registry, code: Code, method: str
) -> tuple[tuple[str, str], ...]:
    """What is sent: request, response, and what comes of it."""
    plan = registry.example
    assert plan is not None
    home = book.class_of(registry, code.code)
    said = book.said(registry, code)
    found = [("client", method), ("server", f"{code.code} {code.phrase}")]
    for step in plan.steps:
        kind = home.kind if home else ""
        value = said[step.property].value.value if step.property in said else None
        if step.kind not in ("", kind) or (step.methods and method not in step.methods):
            continue
        if step.property and value != step.value:
            continue
        found.append((step.sender, step.text.replace("{method}", method)))
    return tuple(found)


def ladder(registry: Registry, code: Code, shown: Message) -> Row:
    """The messages as a picture: arrows between two lines of life."""
    plan = registry.example
    assert plan is not None
    names = {"client": plan.client, "server": plan.server}
    other = {"client": "server", "server": "client"}
    told = tuple(
        {"from": names[sender], "to": names[other[sender]], "text": text}
        for sender, text in shown.steps
    )
    bottom = TOP + STEP * len(shown.steps)
    return {
        "client": plan.client,
        "server": plan.server,
        "left": LEFT,
        "right": RIGHT,
        "width": WIDTH,
        "height": bottom,
        "bottom": bottom - 10,
        "middle": (LEFT + RIGHT) // 2,
        "arrows": _arrows(shown),
        "told": told,
        "words": "; ".join(f"{one['from']} to {one['to']}: {one['text']}" for one in told),
        "caption": f"{code.code} {code.phrase} in answer to {shown.method}",
    }


def _arrows(shown: Message) -> Rows:
    rows = []
    for place, (sender, text) in enumerate(shown.steps):
        y = TOP + STEP * place + 16
        right = sender == "client"
        tip = RIGHT if right else LEFT
        back = tip - HEAD if right else tip + HEAD
        rows.append(
            {
                "y": y,
                "label": text,
                "label_y": y - 8,
                "head": f"{back},{y - 4} {tip},{y} {back},{y + 4}",
                "main": place == 1,
            }
        )
    return tuple(rows)
