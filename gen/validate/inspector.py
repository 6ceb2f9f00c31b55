"""inspector: the values of a document against their shapes; every fault, at its place."""

from __future__ import annotations

from gen.diagnostic import Diagnostic, Note, Place
from gen.load.nodes import Array, Document, Object, Places
from gen.load.quick import locate
from gen.validate.forms import FORMS, character_name, forbidden, mended
from gen.validate.shape import (
    AnyOf,
    Anything,
    ByCode,
    Choice,
    Either,
    Field,
    Flag,
    Keys,
    ListOf,
    OneOf,
    Subset,
    Text,
    Whole,
    keys,
)
from gen.wording import blank_fault, converted, described, quoted, subject, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gen.load.nodes import Spans

    Check = Callable[..., bool]


class Inspector:
    """Checks the values of one document; `faults` grows, nothing is ever raised."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.places = Places(document.path, document.text)
        self.spans: Spans = {}  # once somebody asks
        self.faults: list[Diagnostic] = []
        self.homes: dict[int, Inspector] = {}  # of documents that entries were moved here from
        self.entries: list[Object] | None = None  # the codes or tokens, once somebody asks

    def where(self, node: object, key: object) -> Place:
        """The place of the value behind a key or index; of the document where `node` is None."""
        home, node, key = self.home(node, key)
        return home.places.place(*home.span(node, key)[-2:])

    def where_key(self, node: Object, key: str) -> Place:
        home, at, name = self.home(node, key)
        return home.places.place(*home.span(at, name)[:2])

    def home(self, node: object, key: object) -> tuple[Inspector, object, object]:
        """Who knows where the value behind a key stands, and the node and key that it has there."""
        moved = self.document.moved.get((id(node), key))
        if moved is None:
            return self, node, key
        document, node, key = moved
        return self.homes.setdefault(id(document), Inspector(document)).home(node, key)

    def span(self, node: object, key: object) -> tuple[int, ...]:
        """The offsets between which a value stands, and before them those of its key."""
        self.spans = self.spans or locate(self.document)
        if node is None:
            text = self.document.text
            start = len(text) - len(text.lstrip())
            return start, start + 1
        spans: Any = self.spans[id(node)]
        found: tuple[int, ...] = spans[key]
        return found

    def fault(
        self,
        where: Place,
        rule: str,
        message: str,
        help: str = "",
        note: tuple[Place, str] | None = None,
    ) -> None:
        self.faults.append(Diagnostic(where, message, rule, help, (Note(*note),) if note else ()))

    def check(self, shape: object, node: object, key: object, value: object) -> bool:
        """Whether the value at (node, key) has the shape; each fault is kept."""
        wanted, name, inspect = WANTED[type(shape)]
        if type(value) is wanted:
            return inspect is None or inspect(self, shape, node, key, value)
        if isinstance(shape, Subset) and isinstance(value, Object):
            return self.check_keys(shape.all_but(), node, key, value)
        if isinstance(shape, AnyOf):
            return self.check_any_of(shape, node, key, value)
        message = f"{subject(key)} must be {name}, not {described(value)}"
        self.fault(self.where(node, key), "wrong-type", message, converted(wanted, value))
        return False

    def check_any_of(self, shape: AnyOf, node: object, key: object, value: object) -> bool:
        for one in shape.shapes:
            if WANTED[type(one)][0] is type(value):
                return self.check(one, node, key, value)
        if value is not None or not shape.null:
            message = f"{subject(key)} must be {shape.what}, not {described(value)}"
            self.fault(self.where(node, key), "wrong-type", message)
        return value is None and shape.null

    def check_number(self, shape: Whole, node: object, key: object, value: int) -> bool:
        if shape.least <= value <= shape.most:
            return True
        message = f"{subject(key)} is {value}, outside {shape.least} to {shape.most}"
        self.fault(self.where(node, key), "number-range", message)
        return False

    def check_list(self, shape: ListOf, node: object, key: object, value: Array) -> bool:
        if len(value) < shape.least:
            message = f"{subject(key)} is an empty list"
            help = "give it an entry; a key that need not be there is left out"
            self.fault(self.where(node, key), "empty-list", message, help)
            return False
        good = True
        inner = shape.item
        wanted, _, inspect = WANTED[type(inner)]
        for index, item in enumerate(value):
            if type(item) is not wanted:
                good = self.check(inner, value, index, item) and good
            elif inspect and not inspect(self, inner, value, index, item):
                good = False
        if good and len(value) > 1 and type(value[0]) is str and len(set(value)) < len(value):
            self.repeated(key, value)
            return False
        return good

    def repeated(self, key: object, value: Array) -> None:
        """repeated-entry: a list of texts holds each of them once."""
        first: dict[object, int] = {}
        for index, item in enumerate(value):
            if first.setdefault(item, index) != index:
                message = f"{quoted(str(item))} stands in {subject(key)} twice"
                note = (self.where(value, first[item]), "it stands here already")
                where = self.where(value, index)
                self.fault(where, "repeated-entry", message, "take one of the two away", note)

    def check_subset(self, shape: Subset, node: object, key: object, value: Array) -> bool:
        return self.check_list(ListOf(shape.member, 0), node, key, value)

    def check_either(self, shape: Either, node: object, key: object, value: Object) -> bool:
        kind = value.get(shape.key)
        if isinstance(kind, str) and kind in shape.shapes:
            return self.check_keys(shape.shapes[kind], node, key, value)
        if shape.key not in value:
            message = f'{shape.what} has no key "{shape.key}"'
            help = f'add "{shape.key}": one of {", ".join(shape.shapes)}'
            self.fault(self.where(node, key), "missing-key", message, help)
            return False
        return self.check(Choice(tuple(shape.shapes)), value, shape.key, kind)

    def check_one_of(self, shape: OneOf, node: object, key: object, value: Object) -> bool:
        """either-key, missing-key: which shape it is must be plain."""
        found = [name for name in shape.shapes if name in value]
        if len(found) == 1:
            return self.check_keys(shape.shapes[found[0]], node, key, value)
        first, second = shape.shapes.values()
        fields = {**first.fields, **second.fields}
        fields.update({name: Field(fields[name].shape) for name in shape.shapes})
        self.check_keys(keys(shape.what, fields), node, key, value)
        one, other = shape.shapes
        if found:
            message = f'{shape.what} has "{one}" and "{other}"'
            self.fault(self.where_key(value, other), "either-key", message, "keep one of the two")
        else:
            message = f'{shape.what} has neither "{one}" nor "{other}"'
            help = f"add one of the two: {WANTED[type(fields[one].shape)][1]}"
            self.fault(self.where(node, key), "missing-key", message, help)
        return False

    def check_keys(self, shape: Keys, node: object, key: object, value: Object) -> bool:
        good = True
        fields = shape.fields
        meant: tuple[str, ...] = ()  # by the unknown ones: these are not missing too
        for name, item in value.items():
            field = fields.get(name)
            if field is None:
                meant += (self.unknown_key(shape, value, name),)
                good = False
                continue
            inner = field.shape
            wanted, _, inspect = WANTED[type(inner)]
            if type(item) is not wanted:
                good = self.check(inner, value, name, item) and good
            elif inspect and not inspect(self, inner, value, name, item):
                good = False
        for name in shape.needed:
            if name not in value and name not in meant:
                message = f'{shape.what} has no key "{name}"'
                help = wanted_help(name, fields[name])
                self.fault(self.where(node, key), "missing-key", message, help)
                good = False
        return good

    def check_by_code(self, shape: ByCode, node: object, key: object, value: Object) -> bool:
        """override-code: each key is a code."""
        good = True
        for name, item in value.items():
            good = self.check(shape.item, value, name, item) and good
            if number_of(name) is None:
                message = f"the key {quoted(name)} in {subject(key)} is no code"
                help = 'write the number in quotes: "486"'
                self.fault(self.where_key(value, name), "override-code", message, help)
                good = False
        return good

    def unknown_key(self, shape: Keys, value: Object, name: str) -> str:
        """unknown-key; gives the known one that is near, "" for none."""
        message = f"unknown key {quoted(name)} in {shape.what}"
        known = [key for key in shape.fields if key not in value]
        help = suggestion(name, known, "the keys of " + shape.what, tuple(shape.fields))
        self.fault(self.where_key(value, name), "unknown-key", message, help)
        from gen.suggest import closest

        return closest(name, known)

    def check_text(self, shape: Text, node: object, key: object, value: str) -> bool:
        if not value.isprintable() and not self.check_characters(node, key, value):
            return False
        name, most, empty = shape
        if not value and empty:
            return True
        if not value or value[0] == " " or value[-1] == " " or "  " in value:
            self.fault(self.where(node, key), "text-space", *blank_fault(key, value))
            return False
        if len(value) * 4 > most and len(value.encode("utf-8")) > most:
            size = len(value.encode("utf-8"))
            message = f"{subject(key)} is {size} bytes long; it may have {most}"
            self.fault(self.where(node, key), "text-length", message)
            return False
        if name and not FORMS[name].holds(value):
            message = f"{subject(key)} is {quoted(value)} but must be {FORMS[name].right}"
            guess = mended(name, value)
            help = f"did you mean {quoted(guess)}?" if guess else ""
            self.fault(self.where(node, key), FORMS[name].rule, message, help)
            return False
        return True

    def check_choice(self, shape: Choice, node: object, key: object, value: str) -> bool:
        if value in shape.values:
            return True
        if self.check_characters(node, key, value):
            message = f"{subject(key)} is {quoted(value)}, which is not one of the known values"
            help = suggestion(value, list(shape.values), "the values", shape.values)
            self.fault(self.where(node, key), "allowed-value", message, help)
        return False

    def check_characters(self, node: object, key: object, value: str) -> bool:
        for index, char in enumerate(value):
            kind = forbidden(char)
            if kind:
                what = f"{character_name(char)}, a {kind}"
                message = f"{subject(key)} holds {what}, as its character {index + 1}"
                help = "take it away: it may read as something else than it is"
                self.fault(self.where(node, key), "text-character", message, help)
                return False
        return True


# The type of value that a shape wants, its name in messages, and what is checked beyond the type.
WANTED: dict[type, tuple[type, str, Check | None]] = {
    Text: (str, "a text", Inspector.check_text),
    Whole: (int, "a whole number", Inspector.check_number),
    Flag: (bool, "true or false", None),
    AnyOf: (object, "a code or the text of a token", None),
    Choice: (str, "a text", Inspector.check_choice),
    ListOf: (Array, "a list", Inspector.check_list),
    Subset: (Array, 'a list, or an object with "except"', Inspector.check_subset),
    Anything: (Object, "an object", None),
    ByCode: (Object, "an object", Inspector.check_by_code),
    Keys: (Object, "an object", Inspector.check_keys),
    Either: (Object, "an object", Inspector.check_either),
    OneOf: (Object, "an object", Inspector.check_one_of),
}


def number_of(word: str) -> int | None:
    """The number that a text is the one way to write in decimal: of "486", and not of "0486"."""
    digits = word[1:] if word.startswith("-") else word
    if not digits.isascii() or not digits.isdigit() or len(digits) > 10:
        return None
    return int(word) if str(int(word)) == word else None


def wanted_help(name: str, field: Field) -> str:
    """What would be right where a key is missing."""
    shape = field.shape
    if isinstance(shape, Text) and shape.form:
        return f'add "{name}": {FORMS[shape.form].right}'
    if isinstance(shape, Choice):
        return f'add "{name}": one of {", ".join(shape.values)}'
    if isinstance(shape, Whole) and shape.least == shape.most:
        return f'add "{name}": {shape.least}'
    return f'add "{name}": {WANTED[type(shape)][1]}'
