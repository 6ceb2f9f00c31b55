"""view_c_keys: the tables that find a code by its text, and the pool of all texts as C has it.

Up to BIG codes, texts and lines are called by name; a registry of more, which nobody reads, has
numbers, as they make a third of the C and of the time to compile it.
"""

from __future__ import annotations

from gen.model.registry import Code
from gen.view import c_text
from gen.view.c_hash import EIGHT, Hash, few, number_of, perfect
from gen.view.c_lines import BIG
from gen.view.c_texts import Policy, Text, lower, pool_size, starts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Row = Mapping[str, object]
    Keys = Mapping[bytes, Text]  # by what is compared of a text

__all__ = ["pooled", "text_tables"]

INDENT = "\n        "  # of a line of texts: where a member stands, its lines do
# All bytes but those that have the bit 0x40 though they are no letters of ASCII.
PLAIN = bytes(byte for byte in range(0x7F) if byte not in b"@[\\]^_`{|}~")
CHUNK = 4095  # bytes of a string literal that every compiler must take (C99 s5.2.4.1)


def text_tables(codes: Sequence[Code], policy: Policy, texts: tuple[Text, ...]) -> Row:
    """The tokens of the pool, a member for each text or for many, and of the ways from a text."""
    big, pool = len(codes) > BIG, pooled(codes, texts)
    kinds = ((policy.word, "name") if policy.named else (policy.word,)) if policy.full else ()
    found = _numbered if big else _named
    finders = tuple(found(texts, kind, policy, codes) for kind in kinds)
    return {
        "pool": () if big else tuple(text.row() for text in pool),
        "chunks": tuple(_chunks(pool)) if big else (),
        "offset_type": c_text.unsigned(pool_size(pool)),
        "one_byte": any(one["shortest"] == "1" for one in finders),
        "short": any(one["short"] for one in finders),
        "long": any(one["long"] for one in finders),
        "by_ends": big or any(one["long"] for one in finders),
        "longer": any(int(str(one["longest"])) > 4 * EIGHT for one in finders),
        "letters_parameter": "" if policy.exact else ", int plain",
        "letters_argument": "" if policy.exact else ", plain",
        "apart": any(one["short"] and one["long"] for one in finders),
        "finders": finders,
    }


def pooled(codes: Sequence[Code], texts: tuple[Text, ...]) -> tuple[Text, ...]:
    """The texts that tables call: a short one that is no code's own is found as a number."""
    if len(codes) > BIG:
        return texts
    return tuple(text for text in texts if text.own or not text.kind or text.size > EIGHT)


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
    short = {key: text for key, text in keys.items() if len(key) < EIGHT}
    long = {key: text for key, text in keys.items() if len(key) >= EIGHT}
    rows = [
        {
            "member": text.member,
            "name": text.name,
            "code": c_text.integer(codes[text.line].code),
            "length": str(text.size - 1),
        }
        for text in long.values()
    ]
    more = len(rows) - len(codes)
    return {
        **_bounds(keys, word, policy.exact),
        **_few(short, policy.exact, codes),
        **_hash(list(long), policy.exact, range(len(long))),
        "keys": tuple(rows),
        "more_keys": f" {'+' if more > 0 else '-'} {abs(more)}" if more else "",
        "others": (),
        "has_others": False,
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
        **_bounds(keys, word, policy.exact),
        **_few({}, policy.exact, codes),
        **_hash(list(keys), policy.exact, places),
        "keys": (),
        "more_keys": "",
        "others": others,
        "has_others": bool(others),
    }


def _bounds(keys: Keys, word: str, exact: bool) -> Row:
    """What the texts have in common: how long they are, and of which bytes."""
    lengths = set(map(len, keys))
    plain = not b"".join(keys).translate(None, PLAIN)
    return {
        "word": word,
        "shortest": str(min(lengths)),
        "longest": str(max(lengths)),
        "short": min(lengths) < EIGHT,
        "long": max(lengths) >= EIGHT,
        "letters": "" if exact else f", {int(plain)}",
    }


def _few(keys: Keys, exact: bool, codes: Sequence[Code]) -> Row:
    """Texts of less than eight bytes, which are numbers, and what they are found by."""
    hash = few(list(keys), exact)
    rows = [
        {
            "number": f"0x{number_of(key):016X}U",
            "name": text.name,
            "code": c_text.integer(codes[text.line].code),
            "about": c_text.comment(key.decode()),
        }
        for key, text in keys.items()
    ]
    return {
        "few": tuple(rows),
        "few_count": str(len(rows)),
        "few_slots": _numbers(hash.slots),
        "few_slot_count": str(len(hash.slots)),
        "few_slot_type": c_text.unsigned(len(rows)),
        "few_strict": hash.strict,
        "few_factor": f"0x{hash.factor:016X}U",
        "few_bucket": str(hash.bucket_at),
        "few_slot": str(hash.slot_at),
        "few_seeded": bool(hash.seeds),
        "few_seeds": _numbers(hash.seeds),
        "few_seed_count": str(len(hash.seeds)),
    }


def _hash(texts: Sequence[bytes], exact: bool, places: Sequence[int]) -> Row:
    """What texts are found by: slots with the places of their keys; the first, where no text is."""
    hash = perfect(texts, exact)
    by_order = places == range(len(texts))
    slots = hash.slots if by_order else [places[slot] for slot in hash.slots]
    return {
        "hashed": bool(texts),
        "by": "text" if hash.whole else "ends",
        "by_few": "text" if hash.whole else "few",
        "whole": hash.whole,
        "factor": f"0x{hash.factor:016X}U",
        "other": f"0x{hash.other:016X}U",
        "bucket": str(hash.bucket_at),
        "slot": str(hash.slot_at),
        "seeds": _numbers(hash.seeds),
        "bucket_count": str(len(hash.seeds)),
        "slots": _numbers(slots),
        "slot_count": str(len(slots)),
        "slot_type": c_text.unsigned(max(places, default=0)),
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
