"""view_c_texts: the texts that generated C holds, in one pool, and the keys that find them."""

from __future__ import annotations

from gen.model.registry import Registry
from gen.record import Record
from gen.view import c_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Rows = tuple[Mapping[str, object], ...]

__all__ = ["Policy", "Text", "class_texts", "code_texts", "lower", "member", "pool_size"]
__all__ += ["starts", "unknown_phrase"]


class Policy(Record):
    """Which texts are wanted."""

    full: bool  # names and aliases too, not only phrases
    unknown: str  # what an unknown code's phrase is: null, empty, class, or a text
    word: str = "phrase"  # what a text is called: "phrase", or "text" of a token
    exact: bool = False  # whether A to Z and a to z are different letters
    named: bool = True  # whether names are looked up: those of codes are, those of tokens not


class Text(Record):
    """A member of the pool: `char phrase_TRYING[7];` and its value `"Trying"`."""

    kind: str  # "phrase", "text" or "name"; "" for a text that finds no code
    member: str  # "phrase_TRYING"
    text: str  # "Trying"
    name: str  # of the code that it belongs to
    size: int  # bytes, with the NUL at the end

    def row(self) -> Mapping[str, object]:
        """The tokens of the member's declaration and value."""
        return {
            "member": self.member,
            "size": str(self.size),
            "literal": c_text.literal(self.text),
        }


def member(kind: str, name: str, text: str, owner: str) -> Text:
    """A member of the pool, of a kind, by its name."""
    return Text(kind, name, text, owner, c_text.size(text))


def unknown_phrase(unknown: str) -> str:
    """The phrase of an unknown code that has no class: "Unknown", "", or what the user gave."""
    return {"class": "Unknown", "empty": ""}.get(unknown, unknown)


def class_texts(registry: Registry, policy: Policy) -> tuple[Text, ...]:
    """What unknown codes get: a text of their own, or the title of their class."""
    if policy.unknown == "null":
        return ()
    texts = [member("", f"{policy.word}_unknown", unknown_phrase(policy.unknown), "")]
    if policy.full and policy.named:
        texts.append(member("", "name_unknown", "", ""))
    if policy.unknown == "class":
        texts += (member("", f"title_{c.id.upper()}", c.title, "") for c in registry.classes)
    return tuple(texts)


def code_texts(registry: Registry, policy: Policy) -> tuple[Text, ...]:
    """The texts of every code, lowest code first: phrase, further phrases, name, further names.

    A further phrase that an earlier one equals, but for letter case where that does not count, is
    left out: it would never be found, as a shared phrase gives the lowest code.
    """
    texts: list[Text] = []
    word = policy.word
    seen: set[str] = set()
    for code in registry.codes:
        texts.append(member(word, f"{word}_{code.name}", code.phrase, code.name))
        if not policy.full:
            continue
        seen.add(code.phrase if policy.exact else lower(code.phrase))
        for number, alias in enumerate(code.phrase_aliases, 2):
            known = alias.text if policy.exact else lower(alias.text)
            if known not in seen:
                texts.append(member(word, f"{word}{number}_{code.name}", alias.text, code.name))
                seen.add(known)
        if policy.named:
            names = (code.name, *(alias.text for alias in code.name_aliases))
            texts += (member("name", f"name_{name}", name, code.name) for name in names)
    return tuple(texts)


def lower(text: str) -> str:
    """The text with A to Z in lower case; other letters have but one case here."""
    return text.lower() if text.isascii() else text.translate(_LOWER)


_LOWER = {letter: letter + 0x20 for letter in range(ord("A"), ord("Z") + 1)}


def starts(pool: Iterable[Text]) -> Mapping[str, int]:
    """Where each text begins in the pool, by its member."""
    places: dict[str, int] = {}
    start = 0
    for text in pool:
        places[text.member] = start
        start += text.size
    return places


def pool_size(texts: Iterable[Text]) -> int:
    """Bytes of all texts with their terminators."""
    return sum(text.size for text in texts)
