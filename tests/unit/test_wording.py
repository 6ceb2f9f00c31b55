"""What messages say of names and values."""

from __future__ import annotations

from gen.wording import suggestion


def test_what_is_legal_is_told_where_nothing_is_near() -> None:
    assert suggestion("far", [], "the columns", ("one",)) == "it can only be one"
    assert suggestion("far", [], "the columns", ("one", "two")) == "the columns are one, two"
    assert suggestion("far", [], "the columns", ()) == ""
    assert suggestion("ones", ["one", "two"], "the columns", ("one", "two")) == 'did you mean "one"?'


def test_a_name_that_is_at_fault_itself_is_not_called_legal() -> None:
    assert suggestion("far", [], "the columns", ("", " ", "one ", "two")) == "it can only be two"
    assert suggestion("far", [], "the columns", (" ",)) == ""
