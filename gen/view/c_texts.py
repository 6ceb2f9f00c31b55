"""view_c_texts: the texts that generated C holds, the members of the pool, and their names.

The texts of codes are called by the codes; those of a property or a map by a word of what they say.
"""

from __future__ import annotations

from gen.model.registry import Registry
from gen.record import Record
from gen.view import c_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Rows = tuple[Mapping[str, object], ...]

__all__ = ["Policy", "Text", "class_texts", "code_texts", "lower", "member", "pool", "pool_size"]
__all__ += ["starts", "unknown_phrase", "words"]

LONGEST = 40  # characters; C tells names inside a file apart by 63
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


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
    return Text._make((kind, name, text, owner, c_text.size(text)))


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
    aliased = policy.full and any(code.phrase_aliases for code in registry.codes)
    seen: set[str] = set()
    for code in registry.codes:
        owner, phrase = code.name, code.phrase
        texts.append(member(word, f"{word}_{owner}", phrase, owner))
        if aliased:
            seen.add(phrase if policy.exact else lower(phrase))
            for number, alias in enumerate(code.phrase_aliases, 2):
                known = alias.text if policy.exact else lower(alias.text)
                if known not in seen:
                    texts.append(member(word, f"{word}{number}_{owner}", alias.text, owner))
                    seen.add(known)
        if policy.full and policy.named:
            texts.append(member("name", f"name_{owner}", owner, owner))
            for alias in code.name_aliases:
                texts.append(member("name", f"name_{alias.text}", alias.text, owner))
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


class _Others(dict[int, str]):
    """For `str.translate`: whatever is no letter becomes a blank."""

    def __missing__(self, character: int) -> str:
        return " "


TABLE = _Others({**dict.fromkeys(range(128), " "), **dict(zip(map(ord, LETTERS), LETTERS))})


def words(texts: Iterable[str]) -> Mapping[str, str]:
    """A word of C for each text, by which its member is called: {"Retry-After": "Retry_After"}."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for text in texts:
        if text not in found:
            found[text] = _free(_word(text), taken)
            taken.add(found[text])
    return found


def _word(text: str) -> str:
    return "_".join(text.translate(TABLE).split())[:LONGEST].rstrip("_") or "empty"


def _free(word: str, taken: set[str]) -> str:
    """The word, or with the first number behind it that nobody has: `Retry_After_2`."""
    found, number = word, 1
    while found in taken:
        number += 1
        found = f"{word}_{number}"
    return found


def pool(words: Mapping[str, str]) -> tuple[Text, ...]:
    """The members: `char text_Retry_After[12];`"""
    return tuple(member("", f"text_{word}", text, "") for text, word in words.items())
