"""Records: tuples with named fields, as typing.NamedTuple makes them."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from gen.record import Record


class Point(Record):
    x: int
    y: int = 2
    name: str = ""


class Model(NamedTuple):
    x: int
    y: int = 2
    name: str = ""


CALLS = [
    *(((1,), {}), ((1, 5), {}), ((), {"x": 1, "name": "a"}), ((1,), {"y": 3}), ((1, 2, "b"), {})),
    *(((), {"name": "b", "y": 3, "x": 1}), ((1,), {"name": "b", "y": 3})),
]
WRONG = [
    *(((), {}), ((1, 2, "a", 4), {}), ((1,), {"z": 3}), ((1,), {"x": 3}), ((), {"y": 1})),
    *(((1, 2), {"y": 1, "name": "b"}), ((1, 2), {"x": 1}), ((1, 2, "b"), {"x": 1})),
    *(((1,), {"y": 1, "z": 2}), ((1,), {"x": 1, "y": 2, "name": "b"})),
]


@pytest.mark.parametrize("values, named", CALLS)
def test_it_is_made_as_a_named_tuple(values: tuple, named: dict) -> None:
    one, other = Point(*values, **named), Model(*values, **named)
    assert one == other and tuple(one) == tuple(other) and hash(one) == hash(other)
    assert (one.x, one.y, one.name) == tuple(other)
    assert repr(one) == repr(other).replace("Model", "Point")
    assert one._replace(y=9) == other._replace(y=9)
    assert type(one._replace(y=9)) is Point and Point._make(iter(one)) == one


@pytest.mark.parametrize("values, named", WRONG)
def test_what_a_named_tuple_refuses_is_refused(values: tuple, named: dict) -> None:
    with pytest.raises(TypeError):
        Model(*values, **named)
    with pytest.raises(TypeError):
        Point(*values, **named)


def test_it_cannot_be_changed() -> None:
    one = Point(1)
    with pytest.raises(AttributeError):
        one.x = 2
    with pytest.raises(AttributeError):
        one.other = 2
    with pytest.raises((TypeError, ValueError)):
        one._replace(z=1)
