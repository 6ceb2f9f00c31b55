"""search: the words by which each entry is found, as a script that the search of a page loads."""

from __future__ import annotations

from gen.interpreter import canonical
from gen.model.registry import Code, Registry, Value
from gen.view.html.book import Book
from gen.view.html.lists import span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST = 3  # letters of a word that is looked for
COMMON = frozenset(
    "and any are but can for from has have into its may more not one other that the their them"
    " then there they this those was were what when where which who will with".split()
)


def index(book: Book) -> str:
    """The argument of the script: for each registry its id, its title and its entries.

    An entry is [file, number, text, colour, its words, fields, documents and causes, other words,
    status]; a topic is [words, files of what it finds]. Behind them is the prefix of names in C.
    """
    return canonical([_registry(book, one) for one in book.registries.values()])


def hints(book: Book) -> list[tuple[str, str]]:
    """What can be looked for, and by what: `("486", "number"), ("busy", "plain words")`."""
    main = book.main
    topic = main.topics[0] if main.topics else None
    code = book.codes[main.id][topic.finds[0]] if topic else main.codes[0]
    found = [(book.label(main.id, code.code), "number" if main.kind == "codes" else "text")]
    home = book.class_of(main, code.code)
    if home and span(home).endswith("xx"):
        found.append((span(home), "class"))
    found += [(topic.words[0], "plain words")] if topic else []
    cited = [rfc for source in code.references for rfc, _ in book.sources.cited(source)]
    found += [(f"rfc{cited[0]}", "document")] if cited else []
    causes = _causes(book, main).get(code.code)
    return found + ([(causes[0].replace("-", " "), "what it becomes")] if causes else [])


def _registry(book: Book, registry: Registry) -> list[object]:
    told: dict[int, list[str]] = {}
    for one in registry.compare:
        for number in one.codes:
            told.setdefault(number, []).append(one.text)
    causes = _causes(book, registry)
    entries = [
        _entry(book, registry, code, told.get(code.code, []), causes.get(code.code, []))
        for code in registry.codes
    ]
    topics = [
        [" ".join(every(one.words)), [book.file(registry.id, number) for number in one.finds]]
        for one in registry.topics
    ]
    return [registry.id, registry.title, entries, topics, registry.prefix]


def _entry(
    book: Book, registry: Registry, code: Code, told: list[str], causes: list[str]
) -> list[object]:
    tokens = registry.kind == "tokens"
    near = [code.phrase, code.name, *(a.text for a in code.phrase_aliases + code.name_aliases)]
    documents = {rfc for source in _sources(code) for rfc, _ in book.sources.cited(source)}
    exact = sorted(f"rfc{rfc}" for rfc in documents) + causes
    carried = registry.example.carried if registry.example else ()
    return [
        book.file(registry.id, code.code),
        "" if tokens else str(code.code),
        code.phrase,
        int(book.colour(registry, code.code)[1:]),
        " ".join(every(near)),
        " ".join([*exact, *words(_fields(code, carried))]),
        " ".join(words([code.summary, *told])),
        "" if code.status == "active" else code.status,
    ]


def every(texts: Iterable[str]) -> list[str]:
    """The words of texts, each once: `["busy", "here"]`."""
    letters = (char if char.isalnum() else " " for text in texts for char in (*text.lower(), " "))
    return list(dict.fromkeys("".join(letters).split()))


def words(texts: Iterable[str]) -> list[str]:
    """The same without words that say nothing by themselves."""
    return [one for one in every(texts) if len(one) >= LEAST and one not in COMMON]


def _sources(code: Code) -> Iterable[str]:
    yield from code.references
    yield code.since
    for value in code.properties:
        yield value.source


def _fields(code: Code, carried: tuple[str, ...]) -> Iterable[str]:
    """What the rows of a code are about that an example carries."""
    for value in code.properties:
        for row in value.value if isinstance(value.value, tuple) else ():
            if isinstance(row, tuple) and row and isinstance(row[0], Value):
                if any(cell.value in carried for cell in row[1:]):
                    yield str(row[0].value)


def _causes(book: Book, registry: Registry) -> dict[int, list[str]]:
    """What codes become elsewhere and are made of: `q850-17`."""
    found: dict[int, list[str]] = {}
    for map in book.maps:
        for row in map.rows:
            if row.code and row.to:
                if map.begin.id == registry.id:
                    found.setdefault(row.code.code, []).append(f"{map.target.id}-{row.to.code}")
                if map.target.id == registry.id:
                    found.setdefault(row.to.code, []).append(f"{map.begin.id}-{row.code.code}")
    return {code: list(dict.fromkeys(causes)) for code, causes in found.items()}
