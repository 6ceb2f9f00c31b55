"""Classes of one size that follow each other are told by a division."""

import pytest

from gen.model.registry import Class
from gen.view.c_bounds import even

INT_MIN, INT_MAX = -(2**31), 2**31 - 1


def classes(*spans):
    return [Class(f"c{n}", *span, "", (), "", None, (), (), ()) for n, span in enumerate(spans)]


def told(tokens, first, code):
    """The number of the class that the C finds: from 1 on, 0 for none."""
    distance = (code - first) & 0xFFFFFFFF
    numbers = int(tokens["class_numbers"])
    return distance // int(tokens["class_width"]) + 1 if distance < numbers else 0


@pytest.mark.parametrize(
    "spans",
    [
        [(100, 199), (200, 299), (300, 399)],
        [(-9, 9), (10, 28)],
        [(-2, -1), (0, 1)],
        [(INT_MIN, INT_MIN + 1), (INT_MIN + 2, INT_MIN + 3)],
        [(INT_MAX - 5, INT_MAX - 3), (INT_MAX - 2, INT_MAX)],
        [(-(2**29), -1), (0, 2**29 - 1)],
    ],
)
def test_each_number_has_its_class(spans):
    tokens = even(classes(*spans))
    assert tokens["even"]
    bounds = {n + by for span in spans for n in span for by in (-1, 0, 1)} | {INT_MIN, 0, INT_MAX}
    for code in filter(range(INT_MIN, INT_MAX + 1).__contains__, bounds):
        own = [n for n, (first, last) in enumerate(spans, 1) if first <= code <= last]
        assert told(tokens, spans[0][0], code) == (own or [0])[0], code


@pytest.mark.parametrize(
    "spans",
    [
        [],
        [(100, 199)],
        [(1, 1), (2, 2)],
        [(100, 199), (201, 300)],
        [(100, 199), (200, 298)],
        [(100, 199), (200, 299), (300, 698), (699, 798)],
        [(INT_MIN, -1), (0, INT_MAX)],
    ],
)
def test_other_classes_have_comparisons(spans):
    assert not even(classes(*spans))["even"]
