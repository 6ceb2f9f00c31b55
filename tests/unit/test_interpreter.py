"""The digest and the JSON of the interpreter, as its own modules give them."""

from __future__ import annotations

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gen.interpreter import TOGETHER, blake2b, canonical, canonical_pieces

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=2 * TOGETHER + 2)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.text(), inner, max_size=4)
    ),
    max_leaves=60,
)


@given(VALUES)
def test_the_pieces_are_the_whole(value: object) -> None:
    whole = json.dumps(value, separators=(",", ":"), sort_keys=True)
    assert canonical(value) == "".join(canonical_pieces(value)) == whole


@pytest.mark.parametrize("count", [TOGETHER, TOGETHER + 1, 5 * TOGETHER])
def test_a_long_list_is_more_than_one_piece(count: int) -> None:
    pieces = list(canonical_pieces({"codes": [{"code": code} for code in range(count)]}))
    assert (len(pieces) > 1) == (count > TOGETHER)


def test_the_digest_is_that_of_all_pieces() -> None:
    whole = hashlib.blake2b(b"abc", digest_size=32).hexdigest()
    assert blake2b((b"a", memoryview(b"b"), b"", b"c")) == whole
