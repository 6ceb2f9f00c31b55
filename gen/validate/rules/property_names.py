"""The rule about what properties are called in C: no two things of the output have one name."""

from __future__ import annotations

from gen.load.nodes import Object
from gen.record import Record
from gen.validate.forms import is_property_id
from gen.validate.inspector import Inspector
from gen.validate.rules import reserved
from gen.validate.rules.codes import claims, differ, texts
from gen.validate.rules.entries import objects, section, text
from gen.validate.rules.properties import MEMBERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

COUNTERPARTS = ("none", "same", "renamed", "different")
CHOOSE = "choose another id; a hyphen, and what joins two ids, is _ in C"
NONE = "an enum without a default has this name for codes of no value; declare one, or rename this"


class Made(Record):
    """A name of C, less prefix, and what it is made of."""

    part: Inspector
    node: Object  # holds the last word of the name behind `key`
    key: str
    name: str  # "retry_after" or "ENDS_DIALOG"


def check_property_names(parts: tuple[Inspector, ...]) -> None:
    """property-name: every function and enumerator of a property is one of a kind."""
    registry = parts[0]
    head = section(registry, "registry")
    prefix = text(head, "prefix") or text(head, "id") or ""
    made = [*functions(registry), *enumerators(registry)]
    others = list(predicates(registry))
    names = [one.name for one in made]
    taken = {*texts(parts, "name"), *(one.name for one in others)}
    if not differ(names) or not taken.isdisjoint(names):
        codes = [claim for part in parts for claim in claims(part, "name")]
        others = [Made(one.part, one.node, one.key, one.text) for one in codes] + others
        check_taken(made, others, prefix)
    for one in made:
        check_reserved(one, prefix)


def check_taken(names: Iterable[Made], others: Iterable[Made], prefix: str) -> None:
    """No name is taken already; that one thing is declared twice is told elsewhere."""
    taken: dict[str, Made] = {}
    for made in others:
        taken.setdefault(made.name, made)
    for made in names:
        other = taken.setdefault(made.name, made)
        if other is not made and other.node.get("id") != made.node.get("id"):
            message = f"this makes {in_c(prefix, made.name)} in C, which is already taken"
            note = (other.part.where(other.node, other.key), "it is taken here")
            help = NONE if made.name == f"{word(other.node)}_NONE".upper() else CHOOSE
            made.part.fault(made.part.where(made.node, "id"), "property-name", message, help, note)


def predicates(part: Inspector) -> Iterator[Made]:
    """`is_success` of a class, `is_final` of a kind."""
    for entry in objects(part.document.root, "classes"):
        for key in filter(entry.get, ("id", "kind")):
            yield Made(part, entry, key, f"is_{text(entry, key)}")


def functions(part: Inspector) -> Iterator[Made]:
    """`retry_after`; `headers_count` and `headers_name` of rows."""
    for node in objects(part.document.root, "properties"):
        own = word(node)
        if own:
            yield Made(part, node, "id", own)
        if own and node.get("type") == "counterpart":
            yield Made(part, node, "id", f"is_{own}_only")
        if own and node.get("type") == "rows":
            yield Made(part, node, "id", f"{own}_count")
            for column in filter(word, objects(node, "columns")):
                yield Made(part, column, "id", f"{own}_{word(column)}")


def enumerators(part: Inspector) -> Iterator[Made]:
    """`ENDS_DIALOG`; `ENDS_NONE` where an enum has no default."""
    for node in filter(word, objects(part.document.root, "properties")):
        yield from members(part, node, word(node))
        for column in filter(word, objects(node, "columns")):
            yield from members(part, column, f"{word(node)}_{word(column)}")


def members(part: Inspector, node: Object, own: str) -> Iterator[Made]:
    kind = text(node, "type") or ""
    if kind == "counterpart":
        for name in COUNTERPARTS:
            yield Made(part, node, "id", f"{own}_{name}".upper())
    if kind == "enum" and "default" not in node:
        yield Made(part, node, "id", f"{own}_none".upper())
    for member in filter(word, objects(node, MEMBERS.get(kind, ""))):
        yield Made(part, member, "id", f"{own}_{word(member)}".upper())


def word(node: Object) -> str:
    """The id as a word of C, `retry-after` -> `retry_after`; "" where it is of no such form."""
    own = text(node, "id") or ""
    return own.replace("-", "_") if is_property_id(own) else ""


def check_reserved(made: Made, prefix: str) -> None:
    """A name is none of the generated code's own, of C, of C++ or of a header."""
    full = in_c(prefix, made.name)
    if made.name.isupper():
        header = reserved.MACROS.get(full, "")
        own = made.name in reserved.NAMES or made.name.startswith(reserved.NAME_BEGINNINGS)
        problem = f"would be a macro of <{header}>" if header else ""
    else:
        joined = made.name != word(made.node)  # else property-declaration tells of it
        own = joined and made.name.replace("_", "-") in reserved.PROPERTIES
        problem = "is taken by C or C++" if full in reserved.PREFIXES else ""
    problem = problem or ("is a name of the generated code's own" if own else "")
    if problem:
        message = f"this makes {full} in C, which {problem}"
        made.part.fault(made.part.where(made.node, "id"), "property-name", message, CHOOSE)


def in_c(prefix: str, name: str) -> str:
    """The whole name: `sip_status_ends`, `SIP_STATUS_ENDS_DIALOG`."""
    return f"{prefix.upper() if name.isupper() else prefix}_{name}"
