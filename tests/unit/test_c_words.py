"""The words by which C calls the texts of a property: each text once, no two alike."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from gen.view.c_texts import pool, words

ALIKE = st.sampled_from(["", "a b", "a_b", "a-b", "a b 2", "empty"])
TEXTS = st.lists(st.text(max_size=60) | ALIKE)


def test_a_text_is_called_by_its_letters() -> None:
    found = words(["WWW-Authenticate", "RFC 3261 s20.33", "199", ""])
    assert list(found.values()) == ["WWW_Authenticate", "RFC_3261_s20_33", "199", "empty"]


def test_texts_of_the_same_letters_are_numbered() -> None:
    found = words(["a b", "a-b", "a_b", "a b", "a b 2"])
    assert list(found.values()) == ["a_b", "a_b_2", "a_b_3", "a_b_2_2"]


@given(TEXTS)
def test_every_text_has_one_word_of_c(texts: list[str]) -> None:
    found = words(texts)
    assert set(found) == set(texts)
    assert len(set(found.values())) == len(found)
    assert all(re.fullmatch(r"[A-Za-z0-9_]{1,46}", word, re.ASCII) for word in found.values())
    assert [one.text for one in pool(found)] == list(dict.fromkeys(texts))
