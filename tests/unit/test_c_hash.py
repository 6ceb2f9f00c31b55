"""The perfect hash: every text has a slot of its own, whatever its case, at every size."""

from __future__ import annotations

import pytest

from gen.view import c_hash
from gen.view.c_hash import few, number_of, perfect

MASK = 2**64 - 1


def in_c(text):
    """The two numbers that the C makes of a text, worked out anew from its lines."""
    length = len(text)
    if length >= 8:
        return tuple(sum(text[at + i] << 8 * i for i in range(8)) for at in (0, length - 8))
    return few_in_c(text), 0


def few_in_c(text):
    """The number that the C makes of less than eight bytes, worked out anew from its lines."""
    length = len(text)
    if length == 1:
        return text[0] | 1 << 56
    last = length - 2
    two = [text[at] | text[at + 1] << 8 for at in (0, min(last, 2), min(last, 4))]
    return two[0] | two[1] << 16 | two[2] << 32 | (text[-1] | length << 8) << 48


def found(hash, text, exact):
    """The number that the C would find for a text, worked out anew from its lines."""
    length = len(text)
    if hash.whole:
        number = length
        for at in range(0, length, 8):
            word = 0
            for byte in text[at : at + 8]:
                word = word << 8 | (byte if exact or not 65 <= byte <= 90 else byte + 32)
            number = (number ^ word) * hash.factor & MASK
            number ^= number >> 32
    else:
        lower = 0 if exact else 0x2020202020202020
        first, last = (end | lower for end in in_c(text))
        number = (first + length) * hash.factor + last * hash.other & MASK
    seed = hash.seeds[number >> hash.bucket_at]
    return hash.slots[((number ^ seed) * hash.factor & MASK) >> hash.slot_at]


def found_few(hash, text, exact):
    """The same of less than eight bytes."""
    number = few_in_c(text)
    if not exact:
        number = few_in_c(text.lower()) if hash.strict else number | 0x2020202020202020
    number = number * hash.factor & MASK
    if hash.seeds:
        seed = hash.seeds[number >> hash.bucket_at]
        number = (number ^ seed) * hash.factor & MASK
    return hash.slots[number >> hash.slot_at]


TEXTS = {
    "one": [b"a"],
    "two that differ in the last byte": [b"aaaaaaaaa", b"aaaaaaaab"],
    "all single bytes but letters": [bytes([n]) for n in range(256) if not 65 <= n <= 122],
    "case bit, but no letters": [b"@", b"`", b"[", b"{", b"_", b"\x7f"],
    "only the ninth byte differs": [b"abcdefgh%cabcdefgh" % n for n in range(97, 123)],
    "one to seven bytes": [b"abcdefg"[at : at + n] for n in range(1, 8) for at in range(8 - n)],
    "numbers": [b"token %d of many" % n for n in range(3000)],
    "lengths": [b"a" * n for n in range(1, 256)],
    "not ASCII": ["é".encode(), "è".encode(), "ê".encode()],
}


@pytest.mark.parametrize("exact", [False, True], ids=["ignore", "exact"])
@pytest.mark.parametrize("name", TEXTS)
def test_every_text_is_found(name, exact):
    texts = TEXTS[name]
    hash = perfect(texts, exact)
    assert [found(hash, text, exact) for text in texts] == list(range(len(texts)))
    if not exact:
        upper = [text.upper() for text in texts]
        assert [found(hash, text, exact) for text in upper] == list(range(len(texts)))


FEW = {
    "one": [b"a"],
    "some": [b"trying", b"ringing", b"ok", b"gone", b"busy"],
    "as many as need no seeds": [b"m%d" % n for n in range(16)],
    "more than do without": [b"n%d" % n for n in range(200)],
    **{name: texts for name, texts in TEXTS.items() if max(map(len, texts)) < 8},
}


@pytest.mark.parametrize("exact", [False, True], ids=["ignore", "exact"])
@pytest.mark.parametrize("name", FEW)
def test_every_short_text_is_found(name, exact):
    texts = FEW[name]
    hash = few(texts, exact)
    assert [found_few(hash, text, exact) for text in texts] == list(range(len(texts)))
    assert {*range(len(texts))} == {*hash.slots}
    if not exact:
        upper = [text.upper() for text in texts]
        assert [found_few(hash, text, exact) for text in upper] == list(range(len(texts)))


def test_short_texts_have_seeds_only_where_there_are_many():
    assert not few(FEW["some"], False).seeds
    assert not few(FEW["as many as need no seeds"], False).seeds
    assert few(FEW["more than do without"], False).seeds


def test_the_number_of_a_short_text_is_no_other_text_s():
    texts = [b"ok", b"okok", b"okokok", b"oko", b"k", b"kk", b"kkk", b"ok\0", b"o"]
    numbers = list(map(number_of, texts))
    assert len({*numbers}) == len(texts)
    assert numbers == list(map(few_in_c, texts))


def test_letters_alone_are_made_small_where_more_would_make_two_the_same():
    assert few([b"@", b"`"], False).strict
    assert not few([b"a", b"b"], False).strict


def test_all_bytes_are_looked_at_where_the_ends_do_not_tell_the_texts_apart():
    assert not perfect([b"trying", b"ringing", b"busy here", b"busy hero"], False).whole
    assert not perfect([b"a" * length for length in range(1, 99)], False).whole
    assert perfect(TEXTS["only the ninth byte differs"], False).whole
    assert perfect([b"@", b"`"], False).whole
    assert not perfect([b"@", b"`"], True).whole


def test_letters_of_either_case_are_two_texts_where_case_counts():
    texts = [b"Warning", b"warning", b"WARNING"]
    hash = perfect(texts, True)
    assert sorted(found(hash, text, True) for text in texts) == [0, 1, 2]


@pytest.mark.parametrize("count", [1, 2, 3, 5, 6, 100, 1000, 20000])
def test_tables_are_in_proportion_to_the_texts(count):
    hash = perfect([b"%d" % number for number in range(count)], False)
    assert max(2, count) <= len(hash.slots) <= max(2, 2.5 * count)
    assert len(hash.seeds) <= max(2, len(hash.slots) // 4)
    assert max(hash.seeds) < 256


def alike(factor):
    """Two texts that have one hash by a factor, where all of their bytes are looked at."""
    number = int.from_bytes
    first = [b"%08d" % (factor % 10**8), b"another!"]
    after = [(16 ^ number(word, "big")) * factor & MASK for word in first]
    after = [state ^ state >> 32 for state in after]
    second = [b"its rest", bytes(8)]
    second[1] = (number(second[0], "big") ^ after[0] ^ after[1]).to_bytes(8, "big")
    return [one + other for one, other in zip(first, second)]


def test_texts_chosen_against_the_factors_have_a_hash():
    texts = TEXTS["only the ninth byte differs"]
    given = list(map(c_hash._factor, range(0, c_hash.GIVEN, 2)))
    for factor in given:
        assert perfect([*texts, *alike(factor)], True).factor != factor
    texts = [*texts, *(text for factor in given for text in alike(factor))]
    hash = perfect(texts, True)
    assert hash.factor not in given
    assert [found(hash, text, True) for text in texts] == list(range(len(texts)))
    assert perfect([*texts, b"one more"], True).factor != hash.factor


def test_the_factors_have_no_end(monkeypatch):
    tried = []
    placed = c_hash._placed

    def late(*words):
        tried.append(words)
        return placed(*words) if len(tried) > 3000 else None

    monkeypatch.setattr(c_hash, "_placed", late)
    hash = perfect([b"ack", b"bye"], False)
    assert len(tried) >= 3001
    assert [found(hash, text, False) for text in (b"ack", b"bye")] == [0, 1]
