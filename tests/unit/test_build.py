"""The model: defaults filled in, overlays merged, everything in order."""

from __future__ import annotations

from samples import MORE_TOKENS, OTHERS, OVERLAY, REGISTRY, SAID, TOKENS, document, other

from gen.model.build import build
from gen.model.registry import Foreign, Sourced, StatusLine, Tokens, Value

PLAIN = build(document(REGISTRY), (), OTHERS)
MERGED = build(document(REGISTRY), (document(OVERLAY),), OTHERS)


def code(number: int):
    return next(one for one in MERGED.codes if one.code == number)


def value(name: str) -> Value:
    return next(one for one in code(1).properties if one.property == name)


def test_identity() -> None:
    assert PLAIN[:7] == (
        *("all", "All of it", "1.2.3", "Somebody", "2024-02-29", "CC0-1.0"),
        "all_of_it",
    )
    assert PLAIN.shared_phrases == ("Gone", "Twice")
    assert [(one.first, one.use) for one in PLAIN.ranges] == [(70, "private"), (80, "reserved")]


def test_what_is_left_out_has_its_default() -> None:
    small = {key: REGISTRY[key] for key in ("format", "codes")}
    small["registry"] = {"id": "r", "title": "T", "version": "1.0.0"}
    registry = build(document(small))
    assert registry.prefix == "r"
    assert registry.authority == registry.updated == registry.license == ""
    assert registry.ranges == registry.classes == registry.properties == ()
    two = next(one for one in registry.codes if one.code == 2)
    assert two[3:] == ((), (), "active", "", (), "", "", None, (), "r")


def test_status_line() -> None:
    assert build(document(SAID)).status_line == StatusLine(
        *("S2P/1.10", True, "-.!", "%", "utf-8", "RFC 1 s2")
    )
    least = {**SAID, "registry": {**SAID["registry"], "status-line": {"version": "S/1.0"}}}
    assert build(document(least)).status_line == StatusLine("S/1.0", False, "", "", "none", "")
    assert PLAIN.status_line is None


def test_classes() -> None:
    low, high = PLAIN.classes
    assert (low.id, low.first, low.last, low.kind, low.fallback) == ("low", -5, 9, "provisional", 1)
    assert low.titles == (Sourced("Lower", ("RFC 1",), "unconfirmed"),)
    assert low.facts == (Sourced("It is low.", ("RFC 1 s2",)),)
    assert (high.titles, high.fallback, high.references) == ((), None, ())


def test_properties_stand_as_declared() -> None:
    defaults = {one.id: one.default for one in PLAIN.properties}
    assert list(defaults) == [one["id"] for one in REGISTRY["properties"]]
    assert defaults["retry"] is False and defaults["weight"] == 3 and defaults["headers"] is None
    assert defaults["counts"] == ("a", "b"), "in the order of the members"


def test_tokens_stand_by_ordinal() -> None:
    works = next(one for one in PLAIN.properties if one.id == "works-with")
    assert [(one.id, one.name, one.ordinal) for one in works.members] == [
        *(("be", "BE", 1), ("do", "DO", 2), ("go", "GO", 30)),
    ]
    assert works.default == Tokens(("be", "do"), True)
    assert value("works-with").value == Tokens(("go",), False)
    first, second = value("headers").value
    assert first[4].value == Tokens(("go",), True)
    assert second[4].value == Tokens(("be", "go"), False)


def test_counterparts_are_found_by_number_and_phrase() -> None:
    codes = [{"code": n, "name": f"C{n}", "phrase": f"no. {n - 7}"} for n in (7, 8, 9)]
    codes[2]["phrase"] = "No. 1"
    codes.append({"code": 11, "name": "C11", "phrase": "No. 4", "status": "unregistered"})
    codes[1]["properties"] = {"twin": "different"}
    twin = {"id": "twin", "type": "counterpart", "registry": "goal", "meaning": "M."}
    head = {"id": "r", "title": "T", "version": "1.0.0"}
    root = {"format": 1, "registry": head, "properties": [twin], "codes": codes}
    registry = build(document(root), (), {"goal": other("goal", 7, 8, 10, 9, 11)})
    said = {one.code: [value.value for value in one.properties] for one in registry.codes}
    assert said == {7: ["same"], 8: ["different"], 9: ["renamed"], 11: ["same"]}
    assert registry.properties[0].default == "none"
    assert registry.properties[0].only == (Foreign(10, "No. 2"), Foreign(11, "No. 4"))


def test_values() -> None:
    assert value("retry") == Value("retry", True, "", "confirmed", "")
    assert value("ends") == Value("ends", "call", "RFC 1", "unconfirmed", "")
    assert value("weight") == Value("weight", 9, "", "confirmed", "Heavy.")
    assert value("counts").value == ("a", "c")


def test_rows_have_every_column() -> None:
    first, second = value("headers").value
    assert [cell.property for cell in first] == ["header", "see", "if", "in", "by", "need"]
    assert [cell.value for cell in first[:4]] == ["H", 2, "", ("a",)]
    assert [cell.value for cell in second[:4]] == ["G", 1, "", ()]


def test_classes_have_values() -> None:
    low, high = PLAIN.classes
    assert [one.property for one in low.properties] == ["ends", "counts", "see", "headers"]
    assert low.properties[0] == Value("ends", "call", "RFC 1 s3", "confirmed", "As a rule.")
    assert high.properties == ()


def test_overlays_add() -> None:
    assert [one.code for one in MERGED.codes] == [-3, 0, 1, 2, 10, 11, 70, 71, 400]
    assert {one.code: one.origin for one in MERGED.codes if one.origin != "all"} == {
        **{70: "more", 71: "more"}
    }
    assert [one.text for one in code(1).phrase_aliases] == ["Uno", "Un"]
    assert code(71).name_aliases == (Sourced("MY", ("S",)),)
    assert code(2) == next(one for one in PLAIN.codes if one.code == 2)


def test_a_token_is_a_code() -> None:
    words = build(document(TOKENS))
    assert (words.kind, words.case_sensitive) == ("tokens", True)
    assert (MERGED.kind, MERGED.case_sensitive) == ("codes", False)
    assert [(one.code, one.phrase) for one in words.codes] == [
        *((1, "BYE"), (2, "Bye"), (3, "100rel"), (65535, "-.!%*_+`'~"))
    ]
    bye = words.codes[0]
    assert bye.phrase_aliases == (Sourced("b", ("RFC 1 s2", "RFC 2")),)
    assert [alias.text for alias in bye.name_aliases] == ["GOODBYE"]
    assert bye.use_instead == 3, "the ordinal of 100rel"


def test_overlays_add_tokens() -> None:
    merged = build(document(TOKENS), (document(MORE_TOKENS),))
    assert [one.code for one in merged.codes] == [1, 2, 3, 900, 901, 65535]
    by_ordinal = {one.code: one for one in merged.codes}
    assert by_ordinal[901].use_instead == 1 and by_ordinal[901].origin == "more"
    assert by_ordinal[901].name_aliases == (Sourced("9_LIVES", ("S",)),)
    assert by_ordinal[2].phrase_aliases == (Sourced("by", ("S",)),)
