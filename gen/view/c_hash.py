"""view_c_hash: texts -> a perfect hash, by which a text finds the one key that it can be.

A few bytes of a text and its length, or where these do not tell the texts apart all of its bytes,
make a number of 64 bits. Its highest bits are a bucket; the seed of the bucket and other bits give
a slot; and the slot has the number of a key. Seeds are chosen, the fullest bucket first, so that no
two texts share a slot: "hash and displace", which takes time in proportion to the texts
(Belazzougui, Botelho, Dietzfelbinger: Hash, Displace, and Compress, 2009).
"""

from __future__ import annotations

from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["SAMPLES", "Hash", "perfect"]

MASK = (1 << 64) - 1
SAMPLED_MOST = 1024  # texts; four bytes do not tell more of them apart
SEEDS = 256  # that a bucket may choose of: a byte
ATTEMPTS = 1000  # factors to try; the first will do nearly always
CASE = 0x20  # the bit by which a letter of ASCII differs from its other case

# Bytes that may be looked at, in C and by _sample(). The first that are enough are taken, or those
# that tell most texts apart: where case counts it is the first letter of a word that does.
SAMPLES = (
    *("byte[0]", "byte[length - 1 - length / 4]", "byte[length - 1]", "byte[length / 2]"),
    *("byte[length / 4]", "byte[length / 8]", "byte[length / 2 - length / 8]"),
    *("byte[length / 2 + length / 8]", "byte[length - 1 - length / 8]"),
    "byte[length - 1 - length / 6]",
)
FIRST = 4  # of them that are tried in their order
MOST = 6  # bytes that are looked at
FIRST_IN_TURN = tuple(range(place, place + 1) for place in range(FIRST))
LENGTH_AT = 8 * MOST  # the bit from which on the length stands above them


class Hash(Record):
    """How the texts are found."""

    sampled: tuple[int, ...]  # which of SAMPLES are looked at; none for all bytes of a text
    factor: int  # an odd number of 64 bits
    bucket_bits: int  # the highest bits of the hash: a bucket
    start_at: int  # the bit from which on the hash has the first slot of a text
    step_at: int  # and the steps from it to the next, made odd
    seeds: tuple[int, ...]  # of each bucket, 0 to 255
    slots: tuple[int, ...]  # the number of a text, from 0; 0 too where no text is


def perfect(texts: Sequence[bytes], exact: bool) -> Hash:
    """The perfect hash of texts, none of them empty or twice there.

    Where not `exact`, they are lower-case, and a text in any case of A to Z has the same hash.
    """
    size = 2
    while 4 * size < 5 * len(texts):
        size *= 2
    bits = max(1, size.bit_length() - 3)
    sampled, numbers = _sampled(texts, exact) if len(texts) <= SAMPLED_MOST else ((), [])
    for attempt in range(ATTEMPTS):
        factor = _factor(attempt)
        if sampled:
            hashes = [number * factor & MASK for number in numbers]
        else:
            hashes = _hashes(texts, factor)
        placed = _placed(hashes, bits, size)
        if placed:
            return Hash(sampled, factor, bits, *_bits(bits, size), *placed)
    raise AssertionError("no perfect hash was found")


def _sampled(texts: Sequence[bytes], exact: bool) -> tuple[tuple[int, ...], list[int]]:
    """Which few bytes tell the texts apart, and the numbers that they and the lengths make."""
    case = 0 if exact else CASE
    for choices in (FIRST_IN_TURN, (range(len(SAMPLES)),) * MOST):
        numbers = [len(text) << LENGTH_AT for text in texts]
        taken: tuple[int, ...] = ()
        for places in choices:
            each = [(place, _with(numbers, texts, place, case, 8 * len(taken))) for place in places]
            best, numbers = max(each, key=lambda one: len(set(one[1])))
            taken += (best,)
            if len(set(numbers)) == len(texts):
                return taken, numbers
    return (), []


def _with(
    numbers: Iterable[int], texts: Iterable[bytes], place: int, case: int, shift: int
) -> list[int]:
    """The numbers with one more byte of each text in them."""
    return [
        number | (_sample(text, place) | case) << shift for number, text in zip(numbers, texts)
    ]


def _sample(text: bytes, place: int) -> int:
    """The byte that SAMPLES has at a place."""
    n = len(text)
    if place < FIRST:
        return text[(0, n - 1 - n // 4, n - 1, n // 2)[place]]
    behind = (n // 4, n // 8, n // 2 - n // 8, n // 2 + n // 8, n - 1 - n // 8, n - 1 - n // 6)
    return text[behind[place - FIRST]]


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


def _factor(attempt: int) -> int:
    """An odd number whose bits look drawn by lot: a step of SplitMix64 (Steele et al., 2014)."""
    number = (attempt + 1) * 0x9E3779B97F4A7C15 & MASK
    number = (number ^ number >> 30) * 0xBF58476D1CE4E5B9 & MASK
    number = (number ^ number >> 27) * 0x94D049BB133111EB & MASK
    return number ^ number >> 31 | 1


def _bits(bits: int, size: int) -> tuple[int, int]:
    """Where the two other parts of a hash are, below its bucket: the first slot, and the step."""
    width = size.bit_length() - 1
    return 64 - bits - width, 64 - bits - 2 * width


def _placed(
    hashes: list[int], bits: int, size: int
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Seeds and slots, or None where a bucket finds no seed."""
    within = size - 1
    start_at, step_at = _bits(bits, size)
    buckets: list[list[tuple[int, int, int]]] = [[] for _ in range(1 << bits)]
    for number, hash in enumerate(hashes):
        place, step = hash >> start_at & within, hash >> step_at & within | 1
        buckets[hash >> 64 - bits].append((place, step, number))
    seeds, slots = [0] * len(buckets), [-1] * size
    filled = [index for index, bucket in enumerate(buckets) if bucket]
    for index in sorted(filled, key=lambda index: -len(buckets[index])):
        bucket = buckets[index]
        if len(bucket) == 1:
            ((place, step, number),) = bucket
            for seed in range(SEEDS):
                if slots[place] < 0:
                    break
                place = place + step & within
            else:
                return None
            seeds[index], slots[place] = seed, number
            continue
        places = [start for start, _, _ in bucket]
        steps = [step for _, step, _ in bucket]
        seed = 0
        while not _free(places, slots):
            seed += 1
            if seed == SEEDS:
                return None
            places = [place + step & within for place, step in zip(places, steps)]
        seeds[index] = seed
        for place, (_, _, number) in zip(places, bucket):
            slots[place] = number
    return tuple(seeds), tuple(slot if slot >= 0 else 0 for slot in slots)


def _free(places: list[int], slots: list[int]) -> bool:
    """Whether nobody has these slots, nor two of the places the same."""
    return all(slots[place] < 0 for place in places) and len(set(places)) == len(places)
