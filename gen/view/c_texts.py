"""view_c_texts: the texts that generated C holds, the members of the pool, and their names.

The texts of codes are called by the codes; those of a property or a map by a word of what they say.
"""

from __future__ import annotations

from itertools import accumulate

from gen.model.registry import Registry
from gen.record import Record
from gen.view import c_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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
    own: bool  # whether it is the phrase or the name of its code, not a further one
    front: str  # "phrase", which the member's name begins with; "phrase2" of a further one
    word: str  # "TRYING", what it is told by from others of its front
    text: str  # "Trying"
    name: str  # of the code that it belongs to
    line: int  # of that code; -1 for none
    size: int  # bytes, with the NUL at the end

    @property
    def member(self) -> str:
        """`phrase_TRYING`, made where it is asked for: a large registry asks for few."""
        return f"{self.front}_{self.word}"

    def row(self) -> Mapping[str, object]:
        """The tokens of the member's declaration and value."""
        return {
            "member": self.member,
            "size": str(self.size),
            "literal": c_text.literal(self.text),
        }


def member(front: str, word: str, text: str) -> Text:
    """A member of the pool that finds no code, by the two parts of its name."""
    return Text._make(("", False, front, word, text, "", -1, c_text.size(text)))


def unknown_phrase(unknown: str) -> str:
    """The phrase of an unknown code that has no class: "Unknown", "", or what the user gave."""
    return {"class": "Unknown", "empty": ""}.get(unknown, unknown)


def class_texts(registry: Registry, policy: Policy) -> tuple[Text, ...]:
    """What unknown codes get: a text of their own, or the title of their class."""
    if policy.unknown == "null":
        return ()
    texts = [member(policy.word, "unknown", unknown_phrase(policy.unknown))]
    if policy.full and policy.named:
        texts.append(member("name", "unknown", ""))
    if policy.unknown == "class":
        texts += (member("title", one.id.upper(), one.title) for one in registry.classes)
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
    make, size = Text._make, c_text.size
    for line, code in enumerate(registry.codes):
        owner, phrase = code.name, code.phrase
        texts.append(make((word, True, word, owner, phrase, owner, line, size(phrase))))
        if aliased:
            seen.add(phrase if policy.exact else lower(phrase))
            for number, alias in enumerate(code.phrase_aliases, 2):
                known = alias.text if policy.exact else lower(alias.text)
                if known not in seen:
                    front = f"{word}{number}"
                    texts.append(_further(word, front, owner, alias.text, owner, line))
                    seen.add(known)
        if policy.full and policy.named:
            texts.append(make(("name", True, "name", owner, owner, owner, line, size(owner))))
            for alias in code.name_aliases:
                texts.append(_further("name", "name", alias.text, alias.text, owner, line))
    return tuple(texts)


def _further(kind: str, front: str, word: str, text: str, owner: str, line: int) -> Text:
    """A member of a text that is not the code's own."""
    return Text._make((kind, False, front, word, text, owner, line, c_text.size(text)))


def lower(text: str) -> str:
    """The text with A to Z in lower case; other letters have but one case here."""
    return text.lower() if text.isascii() else text.translate(_LOWER)


_LOWER = {letter: letter + 0x20 for letter in range(ord("A"), ord("Z") + 1)}


def starts(pool: Iterable[Text]) -> Sequence[int]:
    """Where each text begins in the pool, and where the pool ends."""
    return list(accumulate((text.size for text in pool), initial=0))


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
    return tuple(member("text", word, text) for text, word in words.items())
