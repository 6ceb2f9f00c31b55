"""A checked document -> the frozen Contract, defaults filled in."""

from __future__ import annotations

from gen.load.nodes import Document, Object
from gen.model.contract import Answer, Cases, Contract, File, Identifier
from gen.model.fields import as_object, each, maybe, nodes, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any


def build_contract(document: Document) -> Contract:
    """The contract of a document in which a check has found no fault."""
    root = as_object(document.root)
    head = as_object(root["contract"])
    blanks: Any = root.get("indent", 4)
    return Contract(
        id=text(head, "id"),
        title=text(head, "title"),
        version=text(head, "version"),
        files=each(root, "files", file),
        indent="\t" if blanks == "tab" else " " * blanks,
        parameter=text(root, "parameter") or "code",
        words={text(node, "id"): text(node, "text") for node in nodes(root, "words")},
        identifiers=each(root, "identifiers", identifier),
        unknown=each(root, "unknown", answer) or (Answer(None, None, None, False),),
    )


def file(node: Object) -> File:
    cases = as_object(node["cases"]) if "cases" in node else None
    return File(
        name=text(node, "name"),
        template=text(node, "template"),
        registry=text(node, "for"),
        cases=None if cases is None else case(cases),
    )


def case(node: Object) -> Cases:
    lines, depth = maybe(node, "lines"), maybe(node, "depth")
    return Cases(
        label=text(node, "label"),
        value=text(node, "value"),
        none=text(node, "none"),
        lines=1 if lines is None else lines,
        depth=1 if depth is None else depth,
    )


def identifier(node: Object) -> Identifier:
    return Identifier(
        id=text(node, "id"),
        of=text(node, "of"),
        form=text(node, "form"),
        names=by_code(node, "names"),
        aliases={code: tuple(names) for code, names in by_code(node, "aliases").items()},
    )


def by_code(node: Object, key: str) -> Mapping[int, Any]:
    """What stands behind each code of an object."""
    return {int(code): value for code, value in as_object(node.get(key, Object())).items()}


def answer(node: Object) -> Answer:
    found: Any = node.get("text")
    return Answer(maybe(node, "first"), maybe(node, "last"), found, "class" in node)
