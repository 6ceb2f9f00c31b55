"""What SIP codes end, what is done next, how proxies choose, what is counted: as in tests/facts."""

from __future__ import annotations

import re

import pytest

from meaning import confirmed, declared, given, home, of_classes, own, value, whole

FINAL = ("2xx", "3xx", "4xx", "5xx", "6xx")
IMPACTS = {"Transaction": "transaction", "Usage": "usage", "Dialog": "dialog"}
# Rows of rfc5057.csv that are no code: what the registry does with them.
ELSEWHERE = {"timeout": "in the note of 408, as which a timeout counts"}
# Codes whose next step no row tells in so many words; the section was read for them.
STEPS = {380, 421, 422, 439, 483, 493, 494, 501, 505, 513, 555, 580, 480, 486, 488, 600, 603, 606}
TOLD = {
    "UC07": ("3xx", "redirect"),
    "UC08": (301, "redirect"),
    "UC09": (302, "redirect"),
    "UC10": (305, "redirect"),
    "UC12": (408, "retry-later"),
    "UC13": (413, "retry-modified"),
    "UC14": (415, "retry-modified"),
    "UC15": (416, "retry-modified"),
    "UC16": (420, "retry-modified"),
    "UC17": ("4xx", "give-up"),
    "UC18": (403, "give-up"),
    "UC19": (417, "retry-modified"),
    "UC20": (423, "retry-modified"),
    "UC21": (423, "retry-modified"),
    "UC22": (412, "retry-modified"),
    "UC23": (433, "give-up"),
    "UC25": (484, "retry-modified"),
    "UC26": (485, "retry-modified"),
    "UC27": (491, "retry-later"),
    "UC28": (491, "retry-later"),
    "UC30": (500, "retry-later"),
    "UC31": (503, "try-next-server"),
    "UC33": (503, "try-next-server"),
    "UC37": (202, "done"),
    "UC44": (440, "retry-modified"),
    "BR24": (430, "try-next-server"),
}
# Rows that are told by other properties, or by nothing here, and why.
UNTOLD = {
    "BR01": "the answer of `best` to nothing",
    "BR02": "forking-rank",
    "BR03": "forking-rank",
    "BR05": "forking-rank",
    "BR08": "forking-rank",
    "BR09": "forking-rank",
    "BR10": "forking-rank",
    "BR06": "forking-rank",
    "BR07": "forwarded-as",
    "BR04": "a choice that is free",
    "BR11": "forking-rank",
    "BR12": "a fact of the class",
    "BR13": "about contacts",
    "BR14": "about a proxy that has changed the scheme",
    "BR15": "rows of header",
    "BR16": "about a timer",
    "BR17": "about a timer",
    "BR18": "about the transport",
    "BR19": "about addresses",
    "BR20": "about targets",
    "BR21": "a choice that is free",
    "BR22": "about late responses",
    "BR23": "forking-rank",
    "BR25": "about targets",
    "BR26": "in the note of what 482 ends",
    "UC01": "the fallback of the class",
    "UC02": "the fallback of the class",
    "UC03": "what every client is able to do",
    "UC04": "in the note of 408",
    "UC05": "in the note of 503",
    "UC06": "about Via",
    "UC11": "two codes, tested apart",
    "UC24": "in the notes of what 408 and 481 end",
    "UC29": "about the session",
    "UC32": "in the note of 503",
    "UC34": "in the note of 480",
    "UC35": "ends-subscription",
    "UC36": "ends-subscription",
    "UC38": "about unknown dialogs",
    "UC39": "what 469 ends",
    "UC40": "about the choice of a server",
    "UC41": "in the note of what 600 ends",
    "UC42": "about early dialogs",
    "UC43": "about servers",
}
# Values that no opened section bears out.
DOUBTED = [(code, "action") for code in (421, 422, 439, 493, 494, 580)]
DOUBTED += [(580, "allows-method")]
METRICS = {"numerator": "metrics", "denominator": "metrics-attempts"}


def ends_differences(sip: dict) -> list:
    """One line for each row of rfc5057.csv that the registry does not bear out."""
    found = []
    for row in confirmed("rfc5057.csv"):
        if row["code"] in ELSEWHERE:
            continue
        place, wanted = row["code"], IMPACTS.get(row["impact"], "transaction")
        number = None if place.endswith("xx") else int(place)
        said = {**of_classes(sip, "ends"), **own(sip, "ends")}.get(number or place)
        if not said:
            found.append(f"{place}: no value")
            continue
        if said["value"] != wanted:
            found.append(f"{place}: ends {said['value']}, facts say {wanted}")
        if said["source"] != row["source"]:
            found.append(f"{place}: source {said['source']!r}, facts say {row['source']!r}")
        if row["note_number"] and "note" not in said:
            found.append(f"{place}: no note")
        over = row["rfc6665_terminates_subscription"]
        if number and value(sip, number, "ends-subscription") != (over == "yes"):
            found.append(f"{place}: ends-subscription")
    return found


def test_every_code_ends_what_the_facts_say(sip: dict) -> None:
    assert len(confirmed("rfc5057.csv")) == 60
    assert ends_differences(sip) == []


def test_what_the_facts_only_derive_is_left_to_the_class(sip: dict) -> None:
    assert own(sip, "ends").keys() & {430, 439, 440, 470, 555, 608} == set()
    told = {int(row["code"]) for row in confirmed("rfc5057.csv") if row["code"].isdigit()}
    assert own(sip, "ends").keys() - told == {199}


@pytest.mark.parametrize(
    "code, ended",
    [
        (404, "dialog"),
        (481, "usage"),
        (486, "transaction"),
        (502, "dialog"),
        (489, "usage"),
        (499, "transaction"),
        (399, "transaction"),
        (200, "nothing"),
        (183, "nothing"),
        (701, "nothing"),
    ],
)
def test_what_a_code_ends(sip: dict, code: int, ended: str) -> None:
    assert value(sip, code, "ends") == ended


@pytest.mark.parametrize(
    "code, id, wrong",
    [(404, "ends", "usage"), (486, "ends", "dialog"), (502, "ends-subscription", True)],
)
def test_a_change_of_what_ends_is_seen(sip: dict, by_code: dict, code, id, wrong) -> None:
    by_code[code]["properties"][id]["value"] = wrong
    assert ends_differences(sip) != []


def test_subscriptions_end_by_the_lists_of_rfc_6665(sip: dict) -> None:
    over = {code for code, said in own(sip, "ends-subscription").items() if said["value"]}
    assert over == {404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604}
    assert "note" in own(sip, "ends-subscription")[502]


def test_failures_are_three_classes(sip: dict) -> None:
    assert own(sip, "is-failure") == {}
    failed = {place for place, said in of_classes(sip, "is-failure").items() if said["value"]}
    assert failed == {"4xx", "5xx", "6xx"}


def test_retry_after_stands_where_the_table_allows_it(sip: dict) -> None:
    rows = [r for r in confirmed("headers_by_code.csv") if r["header"] == "Retry-After"]
    said = own(sip, "retry-after")
    assert {int(row["code"]) for row in rows} == said.keys() and len(said) == 8
    for row in rows:
        assert said[int(row["code"])]["value"] is True
        wanted = row["source"]
        assert wanted in said[int(row["code"])]["source"], (row["code"], wanted)


def step_differences(sip: dict) -> list:
    """One line for each row of best_response.csv that `action` does not bear out."""
    found = []
    for row in confirmed("best_response.csv"):
        place, wanted = TOLD.get(row["id"], (None, None))
        if place is None:
            found += [] if row["id"] in UNTOLD else [f"{row['id']}: neither told nor explained"]
            continue
        said = {**of_classes(sip, "action"), **own(sip, "action")}[place]
        if said["value"] != wanted or row["source"] not in said["source"]:
            found.append(f"{row['id']}: {said['value']} by {said['source']}")
    return found


def test_every_next_step_is_that_of_the_facts(sip: dict) -> None:
    assert len(confirmed("best_response.csv")) == 70 == len(TOLD) + len(UNTOLD)
    assert step_differences(sip) == []
    assert value(sip, 401, "action") == value(sip, 407, "action") == "authenticate"
    told = {place for place, _ in TOLD.values() if isinstance(place, int)}
    assert own(sip, "action").keys() == told | STEPS | {401, 407}


def test_a_change_of_a_next_step_is_seen(sip: dict, by_code: dict) -> None:
    by_code[503]["properties"]["action"]["value"] = "retry-later"
    assert [line.split(":")[0] for line in step_differences(sip)] == ["UC31", "UC33"]


@pytest.mark.parametrize("id", ["ends", "action", "forking-rank", "metrics-attempts", "is-failure"])
def test_an_unknown_code_has_what_its_fallback_has(sip: dict, id: str) -> None:
    for entry in sip["classes"]:
        assert value(sip, entry["fallback"], id) == value(sip, entry["last"], id), entry["id"]


def best(sip: dict, codes: list) -> int:
    """What a proxy forwards of the responses it has, by the rule in the registry."""
    rule = sip["best"]
    ranked = [code for code in codes if value(sip, code, rule["rank"]) > 0]
    if not ranked:
        return rule["nothing"]
    chosen = max(ranked, key=lambda code: value(sip, code, rule["rank"]))
    return value(sip, chosen, rule["instead"]) or chosen


@pytest.mark.parametrize(
    "codes, wanted",
    [
        ([503, 407, 501, 404], 407),
        ([486, 603], 603),
        ([503], 500),
        ([], 408),
        ([100, 180], 408),
        ([404, 200, 603], 200),
        ([500, 404, 302], 302),
        ([404, 401], 401),
        ([404, 486], 404),
        ([503, 500], 500),
        ([501, 503], 501),
        ([503, 404], 404),
        ([699, 302], 699),
        ([599, 499], 499),
    ],
)
def test_a_forking_proxy_chooses(sip: dict, codes: list, wanted: int) -> None:
    assert best(sip, codes) == wanted


def test_ranks_come_in_the_order_of_the_steps(sip: dict) -> None:
    codes = (299, 699, 399, 401, 499, 599, 503, 199, 701)
    assert [value(sip, code, "forking-rank") for code in codes] == [7, 6, 5, 4, 3, 2, 1, 0, 0]
    preferred = {401, 407, 415, 420, 484}
    assert own(sip, "forking-rank").keys() == {503, *preferred}
    assert {value(sip, code, "forking-rank") for code in preferred} == {4}
    assert own(sip, "forwarded-as").keys() == {503}


def metric_places(row: dict) -> list:
    """The codes or classes that a row of rfc6076_metrics.csv counts."""
    left_out = {"all but 3xx": {"3xx"}, "all": set()}
    if row["codes"] in left_out:
        return sorted(set(FINAL) - left_out[row["codes"]])
    return [int(code) for code in row["codes"].split(";")]


def metric_differences(sip: dict) -> list:
    """Rows that the registry does not bear out, both ways."""
    wanted: dict = {}
    for row in confirmed("rfc6076_metrics.csv"):
        for place in metric_places(row):
            counted = wanted.setdefault((METRICS[row["role"]], place), {})
            counted[row["metric"].lower()] = row["source"]
    have = {}
    for id in METRICS.values():
        said_of = {**own(sip, id), **of_classes(sip, id)}
        have.update({(id, place): said for place, said in said_of.items()})
    found = [str(key) for key in wanted.keys() ^ have.keys()]
    for key in wanted.keys() & have.keys():
        sections = {source.split()[-1] for source in wanted[key].values()}
        named = set(re.findall(r"s[0-9.]+", have[key]["source"]))
        right = set(have[key]["value"]) == wanted[key].keys() and sections <= named
        found += [] if right else [f"{key}: {have[key]['value']}"]
    return found


def test_metrics_count_what_the_facts_count(sip: dict) -> None:
    assert len(confirmed("rfc6076_metrics.csv")) == 6
    assert metric_differences(sip) == []
    assert value(sip, 180, "metrics-attempts") == [] and "ira" not in str(declared(sip)["metrics"])


def test_a_change_of_a_metric_is_seen(sip: dict, by_code: dict) -> None:
    by_code[600]["properties"]["metrics"]["value"] = ["ser"]
    assert metric_differences(sip) == ["('metrics', 600): ['ser']"]


def values(sip: dict) -> list:
    """(where, property, long form) of every value in the file."""
    entries = [*sip["classes"], *sip["codes"]]
    found = [(entry.get("code", entry.get("id")), entry.get("properties", {})) for entry in entries]
    return [(where, id, said) for where, properties in found for id, said in properties.items()]


def test_every_value_has_its_source_and_notes_are_sentences(sip: dict) -> None:
    faults = []
    for where, id, said in values(sip):
        if declared(sip)[id]["type"] == "rows":
            continue
        right = re.match(r"RFC \d+ s\d", whole(said).get("source", ""))
        note = whole(said).get("note", "A.")
        right = right and note[0].isupper() and note.endswith(".") and len(note) < 250
        faults += [] if right else [(where, id)]
    assert faults == []


def test_what_nobody_has_opened_is_marked(sip: dict) -> None:
    marked = [(where, id) for where, id, said in values(sip) if "confidence" in whole(said)]
    assert sorted(marked) == DOUBTED


def test_only_registered_codes_have_values(sip: dict) -> None:
    registered = {e["code"] for e in sip["codes"] if e.get("status") != "unregistered"}
    assert {entry["code"] for entry in sip["codes"] if "properties" in entry} <= registered
    assert home(sip, 701) == {} and given(sip, 701, "action")["value"] == "give-up"
