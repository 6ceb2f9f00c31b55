"""overrides: the documents of a registry with what another file says in the place of some texts.

What comes out is checked like any registry. Each value keeps the place where it stands, so a rule
that an override breaks is told with the line and column of the file that holds the override.
"""

from __future__ import annotations

from gen import package
from gen.cli.inputs import Read
from gen.diagnostic import by_place
from gen.fault import Fault, Refused
from gen.kinds import head, kind
from gen.load.nodes import Array, Document, Object
from gen.record import Record
from gen.validate.inspector import Inspector
from gen.validate.override_format import FIELDS, OVERRIDES
from gen.validate.rules.entries import items, kind_in, number, objects
from gen.validate.rules.overrides import check_overrides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gen.load.nodes import Moved
    from gen.validate.rules.entries import Kind

    Home = tuple[Document, object, object]
    Homes = dict[str, Home]
    Entries = list[tuple[object, Home]]

PLACES = (("name", "names"), ("phrase", "phrases"))  # of a code, and where it is overridden


class Part(Record):
    """Overrides: the object that holds them, and the file that the object stands in.

    Other keys of the object are those of its file, which checks them itself.
    """

    document: Document
    node: Object


def overridden(read: Read, part: Part) -> Read:
    """What was read, with overrides applied. Raises Fault, and Refused where they are at fault."""
    documents = read.documents
    if kind(documents[0]) == "map":
        raise Fault(f"{documents[0].path} is a map, and has nothing to override", "option-conflict")
    _check(documents, part)
    made = tuple(_Applied(one, part, one is documents[0]).document for one in documents)
    own = {number(code, "code") for code in objects(part.node, "codes")}
    wanted: Any = [*own, *(code for _, _, code in items(part.node, "include"))]
    path = package.on_disk(part.document.path)
    return read._replace(
        documents=made, local=read.local.union(wanted), more=(*read.more, path)
    )


def _check(documents: tuple[Document, ...], part: Part) -> None:
    """Every fault of the overrides alone."""
    only = Object({key: one for key, one in part.node.items() if key in FIELDS})
    if isinstance(only.get("include"), str):
        del only["include"]  # it is the option, which the file checks itself
    moved: Moved = {(id(only), key): (part.document, part.node, key) for key in only}
    inspector = Inspector(part.document._replace(moved=moved))
    inspector.check(OVERRIDES, None, None, only)
    check_overrides(inspector, only, documents)
    if inspector.faults:
        raise Refused(tuple(sorted(inspector.faults, key=by_place)))


def _held(node: Object, key: str) -> Object:
    """The object behind a key; an empty one where there is none."""
    value = node.get(key)
    return value if isinstance(value, Object) else Object()


class _Applied:
    """One document with overrides: copies of what changes, and where their entries stand."""

    def __init__(self, document: Document, part: Part, is_first: bool) -> None:
        self.source = document
        self.part = part
        self.moved: dict[tuple[int, object], Home] = dict(document.moved)
        self.copies: set[int] = set()  # the codes that change
        kind = kind_in(document)
        root = document.root
        if isinstance(root, Object) and isinstance(root.get(kind.list), Array):
            codes: Any = root[kind.list]
            own = objects(part.node, "codes") if is_first else []
            root = self._object(root, {})
            there: Entries = [
                (self._code(code, kind), (document, codes, at)) for at, code in enumerate(codes)
            ]
            # Those that changed come last: of two that claim the same, it is they who are told.
            there.sort(key=lambda entry: id(entry[0]) in self.copies)
            there += [(one, (part.document, part.node["codes"], at)) for at, one in enumerate(own)]
            root[kind.list] = self._array(there)
            for code in own:
                self._tell(code)
            if is_first:
                self._share(root)
        tree = document.root if document.tree is None else document.tree
        self.document = document._replace(root=root, tree=tree, moved=self.moved)

    def _share(self, root: Object) -> None:
        """Phrases that several codes have are added to those of the registry."""
        more, head = self.part.node.get("shared-phrases"), root.get("registry")
        if isinstance(more, Array) and isinstance(head, Object):
            own: Any = head.get("shared-phrases")
            own = own if isinstance(own, Array) else Array()
            root["registry"] = copy = self._object(head, {})
            both: Entries = [(one, (self.source, own, at)) for at, one in enumerate(own)]
            both += [(one, (self.part.document, more, at)) for at, one in enumerate(more)]
            copy["shared-phrases"] = self._array(both)
            where: Home = (self.part.document, self.part.node, "shared-phrases")
            self.moved.setdefault((id(copy), "shared-phrases"), where)

    def _code(self, code: object, kind: Kind) -> object:
        """A code with the name and the phrase that the overrides give it; itself if they do not."""
        if not isinstance(code, Object):
            return code
        key = str(number(code, kind.number))
        found = [(field, _held(self.part.node, where)) for field, where in PLACES]
        new: Any = {field: texts for field, texts in found if key in texts}
        if not new:
            return code
        homes: Homes = {field: (self.part.document, texts, key) for field, texts in new.items()}
        copy = self._object(code, homes)
        copy.update((field, texts[key]) for field, texts in new.items())
        self._alias(code, copy)
        self.copies.add(id(copy))
        return copy

    def _alias(self, code: Object, copy: Object) -> None:
        """The phrase that was replaced becomes an alias; what is used now is one no longer."""
        aliases: Any = code.get("aliases") if isinstance(code.get("aliases"), Array) else Array()
        used = [key for key, _ in PLACES if copy.get(key) != code.get(key)]
        kept: Entries = [
            (alias, (self.source, aliases, at))
            for at, alias in enumerate(aliases)
            if not any(isinstance(alias, Object) and alias.get(key) == copy[key] for key in used)
        ]
        if "phrase" in used:
            home: Home = (self.source, code, "phrase")
            sources = self._array([(one, home) for one in self._sources(code)])
            alias = Object(phrase=code.get("phrase"), sources=sources)
            self.moved.update({(id(alias), key): home for key in alias})
            kept.append((alias, home))
        copy.pop("aliases", None)
        if kept:
            copy["aliases"] = self._array(kept)
            self.moved.setdefault((id(copy), "aliases"), (self.source, code, "phrase"))

    def _sources(self, code: Object) -> list[object]:
        """Who says the phrase that is replaced."""
        found = code.get("references")
        if isinstance(found, Array) and found:
            return found
        return [head(self.source).get("title")]

    def _object(self, node: Object, homes: Homes) -> Object:
        """A copy of an object, whose entries stand where they stood, but for some."""
        copy = Object(node)
        self.moved.update({(id(copy), key): (self.source, node, key) for key in node})
        self.moved.update({(id(copy), key): home for key, home in homes.items()})
        return copy

    def _array(self, entries: Entries) -> Array:
        """A list of entries, each with the place where it stands."""
        made = Array(entry for entry, _ in entries)
        self.moved.update({(id(made), at): home for at, (_, home) in enumerate(entries)})
        return made

    def _tell(self, node: object) -> None:
        """Say of all that is in a node of the overrides that it stands there."""
        if isinstance(node, (Object, Array)):
            inner = node.items() if isinstance(node, Object) else enumerate(node)
            for key, value in inner:
                self.moved[id(node), key] = (self.part.document, node, key)
                self._tell(value)
