"""view_c_keys: the tables that find a code by its text, and the pool of all texts as C has it.

Up to BIG codes, texts and lines are called by name; a registry of more, which nobody reads, has
numbers, as they make a third of the C and of the time to compile it.
"""

from __future__ import annotations

from gen.model.registry import Code
from gen.view import c_text
from gen.view.c_hash import EIGHT, perfect
from gen.view.c_lines import BIG
from gen.view.c_texts import Policy, Text, lower, pool_size, starts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Row = Mapping[str, object]
    Keys = Mapping[bytes, Text]  # by what is compared of a text

__all__ = ["text_tables"]

INDENT = "\n        "  # of a line of texts: where a member stands, its lines do
# All bytes but those that have the bit 0x40 though they are no letters of ASCII.
PLAIN = bytes(byte for byte in range(0x7F) if byte not in b"@[\\]^_`{|}~")
CHUNK = 4095  # bytes of a string literal that every compiler must take (C99 s5.2.4.1)


def text_tables(codes: Sequence[Code], policy: Policy, texts: Sequence[Text]) -> Row:
    """The tokens of the pool, a member for each text or for many, and of the ways from a text."""
    big = len(codes) > BIG
    kinds = ((policy.word, "name") if policy.named else (policy.word,)) if policy.full else ()
    found = _numbered if big else _named
    finders = tuple(found(texts, kind, policy, codes) for kind in kinds)
    return {
        "pool": () if big else tuple(text.row() for text in texts),
        "chunks": tuple(_chunks(texts)) if big else (),
        "offset_type": c_text.unsigned(pool_size(texts)),
        "short": any(one["short"] for one in finders),
        "long": any(one["long"] for one in finders),
        "longer": any(int(str(one["longest"])) > 4 * EIGHT for one in finders),
        "letters_parameter": "" if policy.exact else ", int plain",
        "letters_argument": "" if policy.exact else ", plain",
        "finders": finders,
    }


def _chunks(texts: Iterable[Text]) -> Iterable[Row]:
    """Members of many texts, each but the last with the NUL that ends it spelled out."""
    number, size = 0, 0
    held: list[str] = []
    for text in texts:
        room = text.size
        if held and size + room > CHUNK:
            yield _chunk(number, size, held)
            number, size, held = number + 1, 0, []
        held.append(text.text)
        size += room
    yield _chunk(number, size, held)


def _chunk(number: int, size: int, texts: list[str]) -> Row:
    literal = f'\\0"{INDENT}"'.join(c_text.spelled(texts))
    return {"member": f"texts_{number}", "size": str(size), "literal": f'"{literal}"'}


def _named(texts: Sequence[Text], word: str, policy: Policy, codes: Sequence[Code]) -> Row:
    """The tokens of a way from a text, of a kind that `word` names; keys by their names."""
    keys = _keys(texts, word, policy.exact)
    cells = (f"{text.member}, {text.name}, {len(key)}" for key, text in keys.items())
    more = len(keys) - len(codes)
    return {
        **_finder(keys, word, policy.exact, range(len(keys))),
        "more_keys": f" {'+' if more > 0 else '-'} {abs(more)}" if more else "",
        "others": False,
        "keys": tuple({"cells": cell, "length": ""} for cell in cells),
    }


def _numbered(texts: Sequence[Text], word: str, policy: Policy, codes: Sequence[Code]) -> Row:
    """The same in numbers: a code's own text is called by its line, others are behind them."""
    keys = _keys(texts, word, policy.exact)
    more = [text for text in keys.values() if not text.own]
    behind = {text.member: len(codes) + number for number, text in enumerate(more)}
    places: Sequence[int] = range(len(codes))
    if more or len(keys) < len(codes):
        places = [one.line if one.own else behind[one.member] for one in keys.values()]
    at = dict(zip((text.member for text in texts), starts(texts))) if more else {}
    others = tuple(
        {"cells": f"{at[text.member]}, {text.line}", "length": str(text.size - 1)}
        for text in more
    )
    return {
        **_finder(keys, word, policy.exact, places),
        "others": bool(others),
        "keys": others,
    }


def _finder(keys: Keys, word: str, exact: bool, places: Sequence[int]) -> Row:
    """What both have: the hash, whose slots have the places of the keys."""
    hash = perfect(list(keys), exact)
    by_order = places == range(len(keys))
    slots = hash.slots if by_order else [places[slot] for slot in hash.slots]
    lengths = set(map(len, keys))
    plain = not b"".join(keys).translate(None, PLAIN)
    return {
        "word": word,
        "shortest": str(min(lengths)),
        "longest": str(max(lengths)),
        "short": min(lengths) < EIGHT,
        "long": max(lengths) >= EIGHT,
        "by": "text" if hash.whole else "ends",
        "by_few": "text" if hash.whole else "few",
        "letters": "" if exact else f", {int(plain)}",
        "whole": hash.whole,
        "factor": f"0x{hash.factor:016X}U",
        "other": f"0x{hash.other:016X}U",
        "bucket": str(hash.bucket_at),
        "slot": str(hash.slot_at),
        "seeds": _numbers(hash.seeds),
        "bucket_count": str(len(hash.seeds)),
        "slots": _numbers(slots),
        "slot_count": str(len(slots)),
        "slot_type": c_text.unsigned(max(places)),
    }


def _keys(texts: Iterable[Text], word: str, exact: bool) -> Keys:
    """The texts of a kind by what is compared of them; alike, the first."""
    keys: dict[bytes, Text] = {}
    for text in texts:
        if text.kind == word:
            keys.setdefault((text.text if exact else lower(text.text)).encode(), text)
    return keys


def _numbers(numbers: Sequence[int]) -> tuple[Row, ...]:
    """The lines of an array: `0, 7, 0, 12,`."""
    return tuple({"line": line} for line in c_text.numbers(numbers, 8))
