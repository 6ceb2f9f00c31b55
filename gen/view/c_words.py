"""view_c_words: the texts of a property or map, each once, and the members that hold them."""

from __future__ import annotations

from gen.view.c_texts import Text, member

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["pool", "words"]

LONGEST = 40  # characters; C tells names inside a file apart by 63
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


class _Others(dict[int, str]):
    """For `str.translate`: whatever is no letter becomes a blank."""

    def __missing__(self, character: int) -> str:
        return " "


TABLE = _Others(zip(map(ord, LETTERS), LETTERS))


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
