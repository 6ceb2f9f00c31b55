"""The perfect hash: every text has a slot of its own, whatever its case, at every size."""

from __future__ import annotations

import pytest

from gen.view.c_hash import SAMPLES, perfect

MASK = 2**64 - 1


def in_c(sample, length):
    """Where the byte is that a sample's C names."""
    return eval(SAMPLES[sample][len("byte[") : -1].replace("/", "//"), {"length": length})


def found(hash, text, exact):
    """The number that the C would find for a text, worked out anew from its lines."""
    length = len(text)
    if hash.sampled:
        number = length << 48
        for shift, place in enumerate(in_c(at, length) for at in hash.sampled):
            number |= (text[place] | (0 if exact else 0x20)) << 8 * shift
        number = number * hash.factor & MASK
    else:
        number = length
        for at in range(0, length, 8):
            word = 0
            for byte in text[at : at + 8]:
                word = word << 8 | (byte if exact or not 65 <= byte <= 90 else byte + 32)
            number = (number ^ word) * hash.factor & MASK
            number ^= number >> 32
    seed = hash.seeds[number >> 64 - hash.bucket_bits]
    slot = (number >> hash.start_at) + seed * (number >> hash.step_at | 1) & len(hash.slots) - 1
    return hash.slots[slot]


TEXTS = {
    "one": [b"a"],
    "two that differ in the last byte": [b"aaaaaaaaa", b"aaaaaaaab"],
    "all single bytes but letters": [bytes([n]) for n in range(256) if not 65 <= n <= 122],
    "case bit, but no letters": [b"@", b"`", b"[", b"{", b"_", b"\x7f"],
    "only the fourth byte differs": [b"abc%cefghijklmnop" % n for n in range(97, 123)],
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


def test_few_bytes_are_looked_at_where_they_tell_the_texts_apart():
    assert perfect([b"trying", b"ringing"], False).sampled == (0,)
    assert perfect([b"busy here", b"busy hero"], False).sampled == (0, 1, 2)
    assert perfect(TEXTS["only the fourth byte differs"], False).sampled == ()
    assert perfect(TEXTS["numbers"], False).sampled == ()
    assert perfect([b"Busy Here", b"Busy here"], True).sampled == (7,)


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
