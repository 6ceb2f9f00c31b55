"""view_c_hash: texts -> a perfect hash, by which a text finds the one key that it can be.

A text of less than eight bytes is itself a number of 64 bits, which a factor takes to a slot; where
many would share slots, seeds part them as they do longer ones.

The first and the last eight bytes of a text and its length, or where these do not tell the texts
apart all of its bytes, make a number of 64 bits. Its highest bits are a bucket, and the number and
the seed of the bucket together give a slot, which has the number of a key. Seeds are chosen, the
fullest bucket first, so that no two texts share a slot: "hash and displace", which takes time in
proportion to the texts (Belazzougui, Botelho, Dietzfelbinger: Hash, Displace, and Compress, 2009).

The bytes are multiplied by two factors; nine times in ten the first two will do, else the next.
Texts may be so chosen that no seed parts them under some factors. So after a few of these, factors
are drawn by a digest of the texts: whoever changes a text for one of them changes all.
"""

from __future__ import annotations

from itertools import count, islice

from gen.interpreter import blake2b
from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Tables = tuple[tuple[int, ...], tuple[int, ...]]  # seeds, and slots

__all__ = ["EIGHT", "Few", "Hash", "few", "number_of", "perfect"]

MASK = (1 << 64) - 1
SEEDS = 256  # that a bucket may choose of: a byte
GIVEN = 16  # factors that are the same for all texts, so that a new letter seldom moves all seeds
UNSEEDED = 64  # slots: short texts that fit in so many may do without seeds
TRIES = 64  # factors that are tried for it
EIGHT = 8  # bytes that are looked at together
CASE = 0x2020202020202020  # the bits by which letters of ASCII differ from their other case


class Hash(Record):
    """How the texts are found."""

    whole: bool  # all bytes of a text are looked at, not only the first and the last
    factor: int  # an odd number of 64 bits
    other: int  # another, for the last bytes
    bucket_at: int  # the bit from which on the hash has the bucket
    slot_at: int  # the bit from which on the hash, with the seed in it, has the slot
    seeds: tuple[int, ...]  # of each bucket, 0 to 255
    slots: tuple[int, ...]  # the number of a text, from 0; 0 too where no text is


class Few(Record):
    """How texts of less than eight bytes are found."""

    strict: bool  # letters alone are made small, since with bit 0x20 in all bytes two are the same
    factor: int  # an odd number of 64 bits
    bucket_at: int  # the bit from which on the product has the bucket, if there are seeds
    slot_at: int  # the bit from which on it has the slot; with seeds, once more multiplied
    seeds: tuple[int, ...]  # of each bucket, 0 to 255; none where every text has a slot without
    slots: tuple[int, ...]  # the number of a text, from 0; 0 too where no text is


def perfect(texts: Sequence[bytes], exact: bool) -> Hash:
    """The perfect hash of texts, none of them empty or twice there.

    Where not `exact`, they are lower-case, and a text in any case of A to Z has the same hash.
    """
    size, bucket_at, slot_at = _sizes(texts)
    case, whole = 0 if exact else CASE, False
    factors = _factors(texts)
    for factor, other in zip(factors, factors):
        if not whole:
            hashes = [_by_ends(text, factor, other, case) for text in texts]
            whole = len(set(hashes)) < len(texts) and _are_alike(texts, case)
        if whole:
            hashes = _hashes(texts, factor)
        placed = _placed(hashes, factor, bucket_at, slot_at, size)
        if placed:
            return Hash(whole, factor, other, bucket_at, slot_at, *placed)
    raise AssertionError("there is always one more factor")


def few(texts: Sequence[bytes], exact: bool) -> Few:
    """The perfect hash of texts of one to seven bytes, none of them twice there.

    Where not `exact`, they are lower-case, and a text in any case of A to Z has the same hash.
    """
    numbers = list(map(number_of, texts))
    strict = len({number | CASE for number in numbers}) < len(texts)
    if not (exact or strict):
        numbers = [number | CASE for number in numbers]
    least = _power(2 * len(texts))
    for size in (size for size in (least, 2 * least) if size <= UNSEEDED):
        slot_at = 65 - size.bit_length()
        for factor in islice(_factors(texts), TRIES):
            places = [(number * factor & MASK) >> slot_at for number in numbers]
            if len(set(places)) == len(places):
                held = dict(zip(places, range(size)))
                slots = tuple(held.get(place, 0) for place in range(size))
                return Few(strict, factor, 0, slot_at, (), slots)
    size, bucket_at, slot_at = _sizes(texts)
    for factor in _factors(texts):
        hashes = [number * factor & MASK for number in numbers]
        placed = _placed(hashes, factor, bucket_at, slot_at, size)
        if placed:
            return Few(strict, factor, bucket_at, slot_at, *placed)
    raise AssertionError("there is always one more factor")


def number_of(text: bytes) -> int:
    """A text of one to seven bytes: two by two, some of them twice, the last, and how many."""
    length = len(text)
    if length == 1:
        return text[0] | 1 << 56
    places = (0, min(2, length - 2), min(4, length - 2))
    pairs = b"".join(text[place : place + 2] for place in places)
    return int.from_bytes(pairs + text[-1:], "little") | length << 56


def _power(least: int) -> int:
    """The lowest power of two from a number on, and from 2."""
    size = 2
    while size < least:
        size *= 2
    return size


def _sizes(texts: Sequence[bytes]) -> tuple[int, int, int]:
    """How many slots there are for texts, and from which bits on a hash has bucket and slot."""
    size = _power(-(-5 * len(texts) // 4))
    return size, 64 - max(1, size.bit_length() - 3), 65 - size.bit_length()


def _by_ends(text: bytes, factor: int, other: int, case: int) -> int:
    """The hash of the first bytes of a text, its length and its last bytes."""
    length = len(text)
    if length >= EIGHT:
        all = int.from_bytes(text, "little")
        first, last = all & MASK, all >> 8 * (length - EIGHT)
    else:
        first, last = number_of(text), 0  # no last ones if it has but seven
    return ((first | case) + length) * factor + (last | case) * other & MASK


def _are_alike(texts: Sequence[bytes], case: int) -> bool:
    """Whether two texts have the same ends and the same length."""
    both = ((_by_ends(text, 1, 0, case), _by_ends(text, 0, 1, case)) for text in texts)
    return len(set(both)) < len(texts)


def _hashes(texts: Sequence[bytes], factor: int) -> list[int]:
    """The hash of all bytes of each text, eight at a time."""
    whole = int.from_bytes
    hashes = []
    for text in texts:
        number = len(text)
        for at in range(0, number, 8):
            number = (number ^ whole(text[at : at + 8], "big")) * factor & MASK
            number ^= number >> 32
        hashes.append(number)
    return hashes


def _factors(texts: Sequence[bytes]) -> Iterator[int]:
    """The factors to try, without an end: those that are given, then those drawn for the texts."""
    yield from map(_factor, range(GIVEN))
    yield from map(_factor, count(int(blake2b((b"\0".join(texts),)), 16)))


def _factor(attempt: int) -> int:
    """An odd number whose bits look drawn by lot: a step of SplitMix64 (Steele et al., 2014)."""
    number = (attempt + 1) * 0x9E3779B97F4A7C15 & MASK
    number = (number ^ number >> 30) * 0xBF58476D1CE4E5B9 & MASK
    number = (number ^ number >> 27) * 0x94D049BB133111EB & MASK
    return number ^ number >> 31 | 1


def _placed(
    hashes: list[int], factor: int, bucket_at: int, slot_at: int, size: int
) -> Tables | None:
    """Seeds and slots, or None where a bucket finds no seed."""
    buckets: list[list[int]] = [[] for _ in range(1 << 64 - bucket_at)]
    for hash in hashes:
        buckets[hash >> bucket_at].append(hash)
    seeds, taken, held = [0] * len(buckets), bytearray(size), list(map(len, buckets))
    filled = [index for index, many in enumerate(held) if many]
    filled.sort(key=held.__getitem__, reverse=True)
    for index in filled:
        seed = _seed(buckets[index], factor, slot_at, taken)
        if seed is None:
            return None
        seeds[index] = seed
    slots, most = [0] * size, size - 1
    for number, hash in enumerate(hashes):
        slots[(hash ^ seeds[hash >> bucket_at]) * factor >> slot_at & most] = number
    return tuple(seeds), tuple(slots)


def _seed(hashes: list[int], factor: int, slot_at: int, taken: bytearray) -> int | None:
    """The first seed under which each hash has a slot of its own; these are taken then."""
    most = len(taken) - 1
    for seed in range(SEEDS):
        places: list[int] = []
        for hash in hashes:
            place = (hash ^ seed) * factor >> slot_at & most
            if taken[place] or place in places:
                break
            places.append(place)
        else:
            for place in places:
                taken[place] = 1
            return seed
    return None
