"""view_c_slots: a perfect hash of codes that lie far apart: each has a slot that no other has.

A code is mixed, its low bits choose a bucket, and the bucket's seed makes of the mixed code the
slot. Buckets are placed one by one, those with the most codes first, each with the first seed under
which all of its codes fall into free slots; that takes time in proportion to the codes. For codes
that were so chosen that no seed parts them there are no slots.
"""

from __future__ import annotations

from gen.record import Record
from gen.view import c_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Row = Mapping[str, object]

__all__ = ["Slots", "slot_tokens", "slots", "slots_size"]

MASK = 0xFFFFFFFF
FACTORS = (0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F, 0x165667B1)  # odd, of many bits
SEEDS = range(1, 512, 2)  # odd multipliers; half of one is a byte
IN_BUCKET = 4  # codes for each bucket
SIZES = 2  # of the table that are tried, each twice the one before


class Slots(Record):
    """What a code is hashed with, and the line of each slot."""

    factor: int
    shift: int  # 32 less the bits of a slot's number
    seeds: tuple[int, ...]  # of each bucket, halved
    lines: tuple[int, ...]  # of each slot; that of what is unknown where it is free


def slots_size(count: int, most: int) -> int:
    """Bytes of the seeds and slots for so many codes, `most` being the highest line."""
    return _buckets(count) + c_text.width(most) * (1 << _bits(count))


def _bits(count: int) -> int:
    """Of the number of a slot."""
    return max(1, (count * 5 // 4 - 1).bit_length())


def _buckets(count: int) -> int:
    return 1 << max(0, (count // IN_BUCKET - 1).bit_length())


def slots(codes: Sequence[int], unknown: int) -> Slots | None:
    """Slots for the codes, a fifth of them free or more, which line by line are 0, 1, 2."""
    for bits in range(_bits(len(codes)), _bits(len(codes)) + SIZES):
        for factor in FACTORS:
            found = _placed(codes, unknown, factor, 32 - bits)
            if found:
                return found
    return None


def _placed(codes: Sequence[int], unknown: int, factor: int, shift: int) -> Slots | None:
    """The slots under one factor; None where the codes of a bucket cannot be parted."""
    count = _buckets(len(codes))
    buckets: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for line, code in enumerate(codes):
        mixed = (code * factor) & MASK
        mixed ^= mixed >> 16
        buckets[mixed & (count - 1)].append((mixed, line))
    lines = [unknown] * (1 << (32 - shift))
    seeds = [0] * count
    for bucket in sorted(range(count), key=lambda one: -len(buckets[one])):
        members = buckets[bucket]
        places = _free(members, lines, unknown, shift)
        if places is None:
            return None
        seed, taken = places
        seeds[bucket] = seed >> 1
        for place, (_, line) in zip(taken, members):
            lines[place] = line
    return Slots(factor, shift, tuple(seeds), tuple(lines))


def _free(
    members: Iterable[tuple[int, int]], lines: Sequence[int], unknown: int, shift: int
) -> tuple[int, list[int]] | None:
    """The first seed that puts each member into a free slot of its own, and those slots."""
    mixed = [one for one, _ in members]
    for seed in SEEDS:
        places = [(one * seed & MASK) >> shift for one in mixed]
        if len(set(places)) == len(places) and all(lines[place] == unknown for place in places):
            return seed, places
    return None


def slot_tokens(table: Slots, names: Sequence[str], big: bool) -> Row:
    """The tokens of the table, by the names of its lines; of a big one in numbers."""
    named = () if big else [names[line] for line in table.lines]
    lines = c_text.numbers(table.lines, 8) if big else c_text.filled(named, 8)
    return {
        "slots": True,
        "slot_lines": tuple({"line": line} for line in lines),
        "slot_count": str(len(table.lines)),
        "seeds": tuple({"line": line} for line in c_text.numbers(table.seeds, 8)),
        "seed_count": str(len(table.seeds)),
        "factor": f"0x{table.factor:08X}",
        "shift": str(table.shift),
        "bucket_mask": str(len(table.seeds) - 1),
    }
