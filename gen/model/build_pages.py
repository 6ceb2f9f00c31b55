"""What a checked registry says for its pages -> records: headings, comparisons, an example."""

from __future__ import annotations

from gen.load.nodes import Array, Object
from gen.model.fields import as_object, each, text, texts
from gen.model.pages import Body, Comparison, Example, Field, Heading, Step, Topic


def headings(root: Object) -> tuple[Heading, ...]:
    return each(root, "headings", lambda node: Heading(text(node, "property"), text(node, "title")))


def topics(root: Object) -> tuple[Topic, ...]:
    return each(root, "topics", lambda node: Topic(texts(node, "words"), numbers(node, "finds")))


def comparisons(root: Object) -> tuple[Comparison, ...]:
    return each(root, "compare", comparison)


def comparison(node: Object) -> Comparison:
    return Comparison(codes(node), text(node, "text"), texts(node, "sources"))


def example(root: Object) -> Example | None:
    if "example" not in root:
        return None
    node = as_object(root["example"])
    return Example(
        client=text(node, "client"),
        server=text(node, "server"),
        methods=text(node, "methods"),
        prefer=texts(node, "prefer"),
        rows=text(node, "rows"),
        carried=texts(node, "carried"),
        fields=each(node, "fields", field),
        bodies=each(node, "bodies", body),
        steps=each(node, "steps", step),
        source=text(node, "source"),
    )


def field(node: Object) -> Field:
    return Field(text(node, "name"), text(node, "value"), node.get("always") is True, codes(node))


def body(node: Object) -> Body:
    return Body(codes(node), text(node, "type"), texts(node, "lines"))


def step(node: Object) -> Step:
    return Step(
        sender=text(node, "from"),
        text=text(node, "text"),
        kind=text(node, "kind"),
        methods=texts(node, "methods"),
        property=text(node, "property"),
        value=text(node, "value"),
    )


def codes(node: Object) -> tuple[int, ...]:
    return tuple(sorted(numbers(node, "codes")))


def numbers(node: Object, key: str) -> tuple[int, ...]:
    found = node.get(key)
    return tuple(one for one in found if isinstance(one, int)) if isinstance(found, Array) else ()
