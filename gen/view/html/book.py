"""book: registries and maps as one work: what is called how, and which page each thing has."""

from __future__ import annotations

from gen.model.registry import Class, Code, Property, Registry, Tokens, Value
from gen.record import Record
from gen.view.html.words import Sources, link, plain, titled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gen.markup import Markup
    from gen.model.map import Map

    Row = dict[str, object]
    Rows = tuple[Row, ...]

COLOURS = 7  # of classes, in the style sheet
UP = "../"  # from a page in a folder to the top


class File(Record):
    """A file to be had: `files/sip.json`."""

    name: str
    data: bytes
    what: str  # "registry", "CSV", "C"
    id: str  # of the registry or map that it is of


class Said(Record):
    """What holds for a code of a property, and who says so."""

    value: Value
    by: str  # "" for the code itself, "class" or "default"


class Book:
    """Everything that pages are made of."""

    def __init__(
        self,
        registries: tuple[Registry, ...],
        maps: tuple[Map, ...],
        headers: Mapping[str, str],
        files: tuple[File, ...],
    ) -> None:
        self.registries = {one.id: one for one in registries}
        self.main = registries[0]
        self.maps = maps
        self.headers = headers  # the C header of each registry and map, by its id
        self.files = files
        self.sources = Sources()
        self.codes = {one.id: {code.code: code for code in one.codes} for one in registries}
        self.tokens = _tokens(registries)
        self._classes = {one.id: _by_class(one) for one in registries}
        self._values: dict[tuple[str, str], dict[str, Said]] = {}

    def file(self, id: str, number: int) -> str:
        """The page of a code in the folder of its registry: `486.html`."""
        return entry_file(self.registries[id], self.codes[id][number])

    def href(self, id: str, number: int, up: str | None = UP) -> str:
        """The way to a page: from a folder beside that of its registry, or from that (None)."""
        return self.file(id, number) if up is None else f"{up}{id}/{self.file(id, number)}"

    def has(self, id: str, number: int) -> bool:
        return id in self.codes and number in self.codes[id]

    def label(self, id: str, number: int) -> str:
        """How people name an entry: `486`, `Call-ID`."""
        code = self.codes[id][number]
        return code.phrase if self.registries[id].kind == "tokens" else str(number)

    def called(self, id: str, number: int, phrase: str = "", up: str | None = UP) -> Markup:
        """A code with its phrase, as a link where it has a page."""
        tokens = id in self.registries and self.is_tokens(id)
        name = phrase if tokens else f"{number} {phrase}".strip()
        return link(name, self.href(id, number, up)) if self.has(id, number) else plain(name)

    def is_tokens(self, id: str) -> bool:
        return self.registries[id].kind == "tokens"

    def class_of(self, registry: Registry, code: int) -> Class | None:
        found = (one for one in registry.classes if one.first <= code <= one.last)
        return next(found, None)

    def colour(self, registry: Registry, code: int) -> str:
        """The colour of a code: that of its class, `c4`; `c0` where it has none."""
        for place, one in enumerate(registry.classes):
            if one.first <= code <= one.last:
                return f"c{place % COLOURS + 1}"
        return "c0"

    def said(self, registry: Registry, code: Code) -> dict[str, Said]:
        """What holds of each property: what the code says, else its class, else the default."""
        home = self.class_of(registry, code.code)
        found = self._of_class(registry, home)
        if not code.properties:
            return found
        own = {value.property: Said(value, "") for value in code.properties}
        return {**found, **own}

    def _of_class(self, registry: Registry, home: Class | None) -> dict[str, Said]:
        key = (registry.id, home.id if home else "")
        if key not in self._values:
            self._values[key] = {
                **{
                    one.id: Said(Value(one.id, one.default, "", "confirmed", ""), "default")
                    for one in registry.properties
                    if one.default is not None
                },
                **{one.property: Said(one, "class") for one in (home.properties if home else ())},
            }
        return self._values[key]

    def members(self, registry: Registry, home: Class | None) -> tuple[Code, ...]:
        """The codes of a class; of None, those that are in no class."""
        return self._classes[registry.id].get(home.id if home else "", ())


def _by_class(registry: Registry) -> dict[str, tuple[Code, ...]]:
    found: dict[str, list[Code]] = {}
    for code in registry.codes:
        homes = (one.id for one in registry.classes if one.first <= code.code <= one.last)
        found.setdefault(next(homes, ""), []).append(code)
    return {id: tuple(codes) for id, codes in found.items()}


def _tokens(registries: tuple[Registry, ...]) -> dict[str, tuple[str, int]]:
    """The entry of each token, by its text in small letters; the first registry has it."""
    found: dict[str, tuple[str, int]] = {}
    for one in registries:
        if one.kind == "tokens":
            for code in one.codes:
                found.setdefault(code.phrase.lower(), (one.id, code.code))
    return found


def entry_file(registry: Registry, code: Code) -> str:
    """`486.html`; of a token, by its name, `call_id.html`: no name holds a hyphen or a dot."""
    if registry.kind != "tokens":
        return f"{code.code}.html"
    name = code.name.lower()
    return f"{name}_.html" if name == "index" else f"{name}.html"


def class_file(one: Class) -> str:
    return f"class-{one.id}.html"


def property_file(one: Property) -> str:
    return f"property-{one.id}.html"


def heading(registry: Registry, id: str) -> str:
    """What pages call a property."""
    return next((one.title for one in registry.headings if one.property == id), titled(id))


def in_order(registry: Registry) -> tuple[Property, ...]:
    """The properties as pages show them: those with a heading first."""
    places = {one.property: place for place, one in enumerate(registry.headings)}
    last = len(places)
    return tuple(sorted(registry.properties, key=lambda one: places.get(one.id, last)))


def means(value: object, token: str) -> bool:
    """Whether a value of type tokens means a token."""
    return isinstance(value, Tokens) and (token in value.tokens) != value.complement


def registered(codes: tuple[Code, ...]) -> tuple[Code, ...]:
    return tuple(code for code in codes if code.status != "unregistered")
