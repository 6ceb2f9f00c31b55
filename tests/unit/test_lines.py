"""The tables from a number to its line, by themselves."""

import random

import pytest

from gen.view.c_pages import BITS, pages
from gen.view.c_slots import FACTORS, slots

UNKNOWN = 7


def looked_up(table, number):
    """The line that the C finds in pages, or in one level."""
    place = min((number - table.first) & 0xFFFFFFFF, table.room)
    if not table.bits:
        return table.lines[place] if place < table.room else UNKNOWN
    return table.lines[table.starts[place >> table.bits] + (place & ((1 << table.bits) - 1))]


@pytest.mark.parametrize("bits", [(), (2,), (3,), (5,), BITS])
@pytest.mark.parametrize("seed", range(4))
def test_pages_have_the_line_of_each_number(seed, bits):
    chance = random.Random(seed)
    first = chance.randrange(-900, 900)
    lines = chance.choices([UNKNOWN] * 12 + [8, 9, *range(7)], k=chance.randrange(1, 700))
    table = pages(lines, first, UNKNOWN, 9, bits, 2)
    found = [looked_up(table, first + at) for at in range(-5, len(lines) + 5)]
    assert found == [UNKNOWN] * 5 + lines + [UNKNOWN] * 5


def test_pages_of_a_long_hole_take_a_byte_each():
    table = pages([0] * 10 + [UNKNOWN] * 3991 + [1], 0, UNKNOWN, 9, (4,), 2)
    assert len(table.starts) == 4002 // 16 + 1
    assert len(table.lines) < 100
    assert table.size(9) < 400


def test_one_level_is_taken_where_pages_are_no_less():
    assert pages(list(range(7)), 0, UNKNOWN, 9, BITS, 2).bits == 0


def slot(table, code):
    """The line that the C finds by a hash, before it compares the code."""
    mixed = (code * table.factor) & 0xFFFFFFFF
    mixed ^= mixed >> 16
    seed = 2 * table.seeds[mixed & (len(table.seeds) - 1)] + 1
    return table.lines[(mixed * seed & 0xFFFFFFFF) >> table.shift]


SETS = {
    "a million apart": [10**6 * n for n in range(-2000, 2000)],
    "at random": random.Random(5).sample(range(-(2**31), 2**31), 5000),
    "powers of two": [sign << bit for bit in range(31) for sign in (1, -1)],
    "high bits alone": [n << 20 for n in range(-2048, 2048)],
    "few": [-(2**31), -1, 0, 2**31 - 1],
}


@pytest.mark.parametrize("name", SETS)
def test_each_code_has_a_slot_of_its_own(name):
    codes = sorted(SETS[name])
    table = slots(codes, len(codes))
    assert [slot(table, code) for code in codes] == list(range(len(codes)))
    assert len(table.lines) <= 4 * len(codes)
    assert max(table.seeds) <= 0xFF


def code_mixed(mixed, factor):
    """The code that a factor makes a mixed number of."""
    code = (mixed ^ mixed >> 16) * pow(factor, -1, 2**32) & 0xFFFFFFFF
    return code - 2**32 if code >= 2**31 else code


CHOSEN = {
    "two side by side": [2**28, 2**28 + 2],
    "many in one bucket": [n << 10 for n in random.Random(6).sample(range(2**22), 800)],
}


@pytest.mark.parametrize("name", CHOSEN)
def test_codes_chosen_against_every_factor_have_no_slots(name):
    each = [[code_mixed(mixed, factor) for mixed in CHOSEN[name]] for factor in FACTORS]
    assert slots(sorted(sum(each, [])), len(FACTORS) * len(each[0])) is None
    for codes in each:
        assert slots(sorted(codes), len(codes)) is not None
