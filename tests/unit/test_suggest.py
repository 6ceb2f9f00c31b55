"""The known word that is nearest to a mistyped one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen.suggest import closest, did_you_mean

WORDS = ("for", "if", "else", "end", "include")


@pytest.mark.parametrize(
    ("word", "words", "expected"),
    [
        ("foe", WORDS, "for"),
        ("emd", WORDS, "end"),
        ("elsw", WORDS, "else"),
        ("incluxe", WORDS, "include"),
        ("includd", WORDS, "include"),
        ("INCLUDE", WORDS, "include"),
        ("while", WORDS, ""),
        ("", WORDS, ""),
        ("x", ("y",), ""),
        ("retry-afer", ("ends", "retry-after"), "retry-after"),
        ("retry_after", ("ends", "retry-after"), "retry-after"),
        ("BUSY_HRE", ("BUSY_EVERYWHERE", "BUSY_HERE"), "BUSY_HERE"),
        ("ab", ("ac", "ad"), "ac"),
        ("same", ("sane", "same"), "same"),
        ("word", (), ""),
    ],
)
def test_closest(word, words, expected):
    assert closest(word, words) == expected


def test_question():
    assert did_you_mean("foe", WORDS) == "did you mean 'for'?"
    assert did_you_mean("while", WORDS) == ""


def _slips(left, right):
    """Optimal string alignment, as the definition has it."""
    table = {(row, 0): row for row in range(len(left) + 1)}
    table.update({(0, column): column for column in range(len(right) + 1)})
    for i in range(1, len(left) + 1):
        for j in range(1, len(right) + 1):
            table[i, j] = min(
                table[i - 1, j] + 1,
                table[i, j - 1] + 1,
                table[i - 1, j - 1] + (left[i - 1] != right[j - 1]),
            )
            if i > 1 and j > 1 and left[i - 1] == right[j - 2] and left[i - 2] == right[j - 1]:
                table[i, j] = min(table[i, j], table[i - 2, j - 2] + 1)
    return table[len(left), len(right)]


@given(st.text("abc", min_size=1, max_size=9), st.lists(st.text("abc", max_size=9), max_size=5))
def test_closest_has_the_fewest_slips(word, words):
    allowed = min(max(1, len(word) // 3), len(word) - 1)
    within = [(_slips(word, other), place) for place, other in enumerate(words)]
    best = min(within, default=(99, 0))
    assert closest(word, words) == (words[best[1]] if best[0] <= allowed else "")
