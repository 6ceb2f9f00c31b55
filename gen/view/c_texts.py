"""view_c_texts: the texts that generated C holds, in one pool, and the keys that find them."""

from __future__ import annotations

from gen.model.registry import Registry
from gen.record import Record
from gen.view import c_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Rows = tuple[Mapping[str, object], ...]

__all__ = ["Policy", "Text", "class_texts", "code_texts", "lookup", "pool_size", "unknown_phrase"]


class Policy(Record):
    """Which texts are wanted."""

    full: bool  # names and aliases too, not only phrases
    unknown: str  # what an unknown code's phrase is: null, empty, class, or a text
    word: str = "phrase"  # what a text is called: "phrase", or "text" of a token
    named: bool = True  # whether names are looked up: those of codes are, those of tokens not


class Text(Record):
    """A member of the pool: `char phrase_TRYING[7];` and its value `"Trying"`."""

    kind: str  # "phrase", "text" or "name"; "" for a text that finds no code
    member: str  # "phrase_TRYING"
    text: str  # "Trying"
    name: str  # of the code that it belongs to

    def row(self) -> Mapping[str, object]:
        """The tokens of the member's declaration and value."""
        return {
            "member": self.member,
            "size": str(c_text.size(self.text)),
            "literal": c_text.literal(self.text),
        }


def unknown_phrase(unknown: str) -> str:
    """The phrase of an unknown code that has no class: "Unknown", "", or what the user gave."""
    return {"class": "Unknown", "empty": ""}.get(unknown, unknown)


def class_texts(registry: Registry, policy: Policy) -> tuple[Text, ...]:
    """What unknown codes get: a text of their own, or the title of their class."""
    if policy.unknown == "null":
        return ()
    texts = [Text("", f"{policy.word}_unknown", unknown_phrase(policy.unknown), "")]
    if policy.full and policy.named:
        texts.append(Text("", "name_unknown", "", ""))
    if policy.unknown == "class":
        texts += (Text("", f"title_{c.id.upper()}", c.title, "") for c in registry.classes)
    return tuple(texts)


def code_texts(registry: Registry, policy: Policy) -> tuple[Text, ...]:
    """The texts of every code, lowest code first: phrase, further phrases, name, further names.

    A text that an earlier one equals but for letter case is never found: a shared phrase gives the
    lowest code. It stays all the same, else a letter of one text would move lines of another.
    """
    texts: list[Text] = []
    word = policy.word
    for code in registry.codes:
        texts.append(Text(word, f"{word}_{code.name}", code.phrase, code.name))
        if policy.full:
            for number, alias in enumerate(code.phrase_aliases, 2):
                texts.append(Text(word, f"{word}{number}_{code.name}", alias.text, code.name))
        if policy.full and policy.named:
            names = (code.name, *(alias.text for alias in code.name_aliases))
            texts += (Text("name", f"name_{name}", name, code.name) for name in names)
    return tuple(texts)


def pool_size(texts: Iterable[Text]) -> int:
    """Bytes of all texts with their terminators."""
    return sum(c_text.size(text.text) for text in texts)


def lookup(texts: Iterable[Text], kind: str) -> Rows:
    """The texts of a kind, shortest first: `{"length": "6", "member": "phrase_TRYING", ...}`.

    Those of one length keep their order, so that a letter changed in a text moves nothing.
    """
    rows = [(c_text.size(text.text) - 1, text) for text in texts if text.kind == kind]
    rows.sort(key=lambda row: row[0])
    return tuple(
        {"length": str(length), "member": text.member, "name": text.name} for length, text in rows
    )
