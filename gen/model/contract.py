"""model: what a contract is once it has been checked; build_contract.py makes it of a document."""

from __future__ import annotations

from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Cases(Record):
    """How the cases of a switch are written."""

    label: str  # "{code}", what stands behind `case`
    value: str  # "{phrase}", what stands behind `return`
    none: str  # of a map: the value where a row leads to nothing
    lines: int  # of each case, 1 or 2
    depth: int  # indents before `case`


class File(Record):
    """One file to make."""

    name: str  # "sip_status.c"
    template: str  # "sip_status.c.tmpl"
    registry: str  # the id of the registry or map that it is made of; "" for any of the contract
    cases: Cases | None


class Identifier(Record):
    """What each code is called in C: by a form, by names of single codes, or by both."""

    id: str  # "macro": what templates call it
    of: str  # id of the registry whose codes it names; "" for the one that C is made of
    form: str  # "SIP_{code}_{NAME}"; "" where only the codes of `names` have one
    names: Mapping[int, str]
    aliases: Mapping[int, tuple[str, ...]]


class Answer(Record):
    """What some codes give that are not registered."""

    first: int | None
    last: int | None
    text: str | None  # None for NULL
    by_class: bool  # the title of its class, in place of a text


class Contract(Record):
    """A whole contract."""

    id: str
    title: str
    version: str
    files: tuple[File, ...]
    indent: str  # one step: a tab, or blanks
    parameter: str  # "status", by which conditions call the code
    words: Mapping[str, str]
    identifiers: tuple[Identifier, ...]
    unknown: tuple[Answer, ...]
