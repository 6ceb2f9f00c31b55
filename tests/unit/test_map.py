"""Maps: the model, ends looked up and rows in order; the view, places and texts called by name."""

from __future__ import annotations

import copy

from hypothesis import given, settings
from hypothesis import strategies as st
from samples import MAP, OTHERS, document, shuffled

from gen.model.build import build
from gen.model.build_map import build_map
from gen.model.map import Default, End, Map, Span
from gen.view.c_map import MapOptions, view

BEGIN, TARGET = build(OTHERS["all"]), build(OTHERS["goal"])


def made(value: object) -> Map:
    return build_map(document(value), BEGIN, TARGET)


def test_identity() -> None:
    map = made(MAP)
    assert (map.id, map.title, map.version, map.license) == ("there", "There", "1.0.0", "CC0-1.0")
    assert map.prefix == "from_all_to_goal"
    assert (map.begin.id, map.target.id, map.target_has_zero) == ("all", "goal", False)
    assert map.default == Default(End(7, "N0", "No. 0"), "RFC 1")


def test_what_is_left_out_has_its_default() -> None:
    head = {key: MAP["map"][key] for key in ("id", "title", "version", "from", "to")}
    map = made({**MAP, "map": head})
    assert (map.prefix, map.license, map.default) == ("there", "", None)


def test_rows_stand_by_code_then_by_class_then_by_condition() -> None:
    rows = made(MAP).rows
    begins = [(row.code.code if row.code else row.span.id, row.when) for row in rows]
    assert begins == [(1, ""), (1, "at night"), (2, ""), (10, ""), ("low", "by day"), ("high", "")]
    assert rows[3].to is None and rows[3].note == "Nowhere."
    assert rows[4].span == Span("low", -5, 9, "low")


@given(data=st.data())
@settings(max_examples=50)
def test_order_does_not_matter(data: st.DataObject) -> None:
    assert made(shuffled(data.draw, MAP)) == made(MAP)


def test_a_zero_at_the_end_leaves_another_number_for_none() -> None:
    turned = copy.deepcopy(MAP)
    turned["map"] |= {"from": "goal", "to": "all", "default": {"to": 0}}
    turned["rows"] = [{"from": 7, "to": -3, "source": "RFC 1"}]
    map = build_map(document(turned), TARGET, BEGIN)
    assert map.target_has_zero
    values = view(map, MapOptions())
    assert (values["none"], values["to_type"]) == ("(-2147483647 - 1)", "int32_t")


def test_texts_are_there_once_called_by_what_they_say_in_order() -> None:
    value = copy.deepcopy(MAP)
    notes = ["b c", "B-c", "B c", "b c"]
    value["rows"] = [
        {"from": code, "to": 7, "source": "RFC 1 s2", "note": text}
        for code, text in zip((-3, 0, 1, 2), notes)
    ]
    values = view(made(value), MapOptions())
    members = ["text_empty", "text_B_c", "text_B_c_2", "text_RFC_1_s2", "text_b_c"]
    assert [row["member"] for row in values["pool"]] == members
    assert [row["note"] for row in values["rows"]] == ["b_c", "B_c_2", "B_c", "b_c"]
    assert {row["when"] for row in values["rows"]} == {"empty"}


def test_an_end_that_is_a_token_is_its_text() -> None:
    head = {"id": "goal", "title": "T", "version": "1.0.0"}
    tokens = [{"token": "BYE", "ordinal": 2, "name": "BYE"}]
    target = build(document({"format": 1, "registry": head, "tokens": tokens}))
    value = copy.deepcopy(MAP)
    value["map"]["default"]["to"] = "BYE"
    value["rows"] = [{"from": 1, "to": "BYE", "source": "RFC 1"}]
    map = build_map(document(value), BEGIN, target)
    assert map.rows[0].to == End(2, "BYE", "BYE") and map.target.kind == "tokens"
    (row,) = view(map, MapOptions())["rows"]
    assert (row["to"], row["comment"]) == ("2", "1 N2 -> 2 BYE")
