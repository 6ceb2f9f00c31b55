"""The benches work, and print all that they promise. What they find is nobody's business here."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from generated import ROOT, SIP, need

import peers
from contestants import Contestant
from keys import REALISTIC, code_orders, folded, keys_of, near_miss
from lookup import agree, times_of
from process import Refused, TooLong, interleaved, measure
from questions import Question
from tables import Bar, Table, bars, number, splice

PAGE = ROOT / "docs" / "performance.md"
TITLES = {
    "lookup": [
        "From a code to its phrase",
        "From a phrase to its code, in any case of its letters",
        "From a phrase to its code, letter by letter",
        "From a status line to its code",
    ],
    "functions": ["Time of functions"],
    "bytes": ["Bytes of codebook", "Bytes of others", "Bytes of properties"],
    "growth": ["Growth"],
    "startup": ["Start-up"],
    "templates": ["Templates"],
}
FIGURE = re.compile(r"-|over|refused|[\d,]+(\.\d+)?")
WORDS = ("machine", "version", "type", "bar")  # columns that hold no figures


def parsed(text: str) -> dict[str, list[dict[str, str]]]:
    """The rows of each table by its title; every cell must say something."""
    found = {}
    for title, table in re.findall(r"^\*\*(.+)\*\*\n\n((?:\|.*\n?)+)", text, re.MULTILINE):
        head, rule, *rows = [
            [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()
        ]
        assert all(re.fullmatch("-+:?", cell) for cell in rule)
        assert {len(head)} == {len(row) for row in rows} | {len(rule)}, title
        assert all(cell for row in rows for cell in row), title
        found[title] = [dict(zip(head, row)) for row in rows]
    return found


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a small run: that of docs/, with each block emptied and filled again."""
    for tool in ("gcc", "clang", "valgrind", "readelf"):
        need(tool)
    folder = tmp_path_factory.mktemp("docs")
    emptied = re.sub(
        r"(<!-- bench: \w+ -->\n).*?(<!-- end)", r"\1\2", PAGE.read_text(), flags=re.DOTALL
    )
    (folder / PAGE.name).write_text(emptied, encoding="utf-8")
    command = [sys.executable, ROOT / "tests/bench/run", "--small", "--write", folder]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    (folder / "printed").write_text(done.stdout, encoding="utf-8")
    return folder / PAGE.name


def test_all_tables_are_printed_and_hold_figures(page: Path) -> None:
    tables = parsed(page.with_name("printed").read_text())
    titles = [title for each in TITLES.values() for title in each]
    assert list(tables) == ["Machine", *titles, "Bars"]
    for title in titles:
        assert tables[title]
        for row in tables[title]:
            cells = [row[column] for column in [*row][1:] if column not in WORDS]
            assert all(FIGURE.fullmatch(cell) for cell in cells), row
            assert any(float(cell.replace(",", "")) > 0 for cell in cells if cell[0].isdigit()), row


def test_page_holds_what_is_printed(page: Path) -> None:
    printed, written = (parsed(path.read_text()) for path in (page.with_name("printed"), page))
    assert {title: written[title] for title in printed} == printed


@pytest.mark.parametrize("title", TITLES["lookup"])
def test_everybody_who_is_here_answers(page: Path, title: str) -> None:
    names = {next(iter(row.values())) for row in parsed(page.read_text())[title]}
    assert "empty call" in names
    if "letter by letter" not in title:
        for compiler in ("gcc", "clang"):
            assert any(re.match(rf"codebook\b.*{compiler} -O2", name) for name in names)
    if "phrase to" in title:
        for tool in ("gperf", "re2c"):
            assert any(tool in name for name in names) == (shutil.which(tool) is not None)


def test_plots_are_drawn_where_they_can_be(page: Path) -> None:
    drawn = {path.name for path in page.parent.glob("*.svg")}
    here = shutil.which("gnuplot") is not None
    assert drawn == ({"performance-lookup.svg", "performance-growth.svg"} if here else set())


def test_page_of_docs_is_filled() -> None:
    tables = parsed(PAGE.read_text())
    assert {"Machine", "Bars", *(title for each in TITLES.values() for title in each)} <= set(
        tables
    )
    shown = re.findall(r"\]\((performance-\w+\.svg)\)", PAGE.read_text())
    assert sorted(shown) == ["performance-growth.svg", "performance-lookup.svg"]


def test_who_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    programs = {name for name, sign in peers.PACKAGES.items() if not sign.startswith("/")}
    assert programs <= set(peers.missing_peers())


def test_unknown_bench_is_an_error() -> None:
    command = [sys.executable, ROOT / "tests/bench/run", "lookups"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 2
    assert "'lookups' is none of lookup, " in done.stderr


def test_wrong_answers_are_refused(tmp_path: Path) -> None:
    good = Contestant("good", "empty_of_text(text, length)")  # gives the length of the text
    bad = Contestant("bad", "empty_of_text(text, length) + 1")
    (tmp_path / "texts").write_bytes(b"one\0three\0")
    (tmp_path / "order").write_bytes(b"\0\0\0\0\1\0\0\0")
    words = [tmp_path / "texts", tmp_path / "order"]
    for one in (good, bad):
        asked = Question("", "", ("one", "three"), {"uniform": [0, 1]}, ["3", "5"], [one])
        programs = {one.name: one.program(tmp_path, texts=True, gives_text=False)}
        if one is good:
            assert agree(asked, programs, words) == []
        else:
            with pytest.raises(Refused, match="bad: 0 of 2 answers are right"):
                agree(asked, programs, words)


def test_times_are_ratios_within_a_round() -> None:
    times = times_of([(2, 1, 30, 10), (8, 2, 20, 10), (6, 2, 40, 10)])
    assert (times.ratios, times.least, times.floor) == ([3, 3], [2, 2], 2)


def test_orders_are_the_same_each_time_and_not_regular() -> None:
    codes = keys_of(SIP).phrases
    orders = code_orders(codes)
    assert orders == code_orders(codes)
    assert set(orders["uniform"]) == set(codes) == set(orders["realistic"])
    assert not set(orders["unknown"]) & set(codes)
    for code, share in REALISTIC.items():
        if share >= 3:
            assert orders["realistic"].count(code) / 655.36 == pytest.approx(share, rel=0.1)
    assert orders["realistic"][:1000] != orders["realistic"][1000:2000]


def test_realistic_mix_is_of_registered_codes() -> None:
    assert set(REALISTIC) < set(keys_of(SIP).phrases)
    assert 90 < sum(REALISTIC.values()) < 100


def test_texts_differ_by_more_than_their_case() -> None:
    assert folded([("Busy Here", 486), ("busy here", 486), ("A", 1)]) == [
        ("A", 1),
        ("Busy Here", 486),
    ]
    assert near_miss("Busy") == "Bu#y"


def test_cost_is_that_of_the_command() -> None:
    assert measure(["true"]).megabytes < 8
    assert measure([sys.executable, "-c", "bytearray(100_000_000)"]).megabytes > 95
    busy = measure([sys.executable, "-c", "while __import__('time').process_time() < 0.3: pass"])
    assert busy.seconds >= 0.3
    assert measure(["sleep", "0.3"]).seconds < 0.2 < measure(["sleep", "0.3"]).wall


def test_cost_of_what_fails_or_does_not_end() -> None:
    with pytest.raises(TooLong):
        measure(["sh", "-c", "sleep 60"], limit=1)
    with pytest.raises(Refused):
        measure(["false"])
    with pytest.raises(Refused):
        measure(["no-such-program"])


def test_rounds_go_through_all_commands_in_turn(tmp_path: Path) -> None:
    log = tmp_path / "log"
    commands = {name: ["sh", "-c", f"echo {name} >> {log}; echo 1 2.5"] for name in ("a", "b")}
    assert interleaved(commands, 2) == {name: [(1, 2.5)] * 2 for name in ("a", "b")}
    assert log.read_text().split() == ["a", "b", "a", "b"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1, "1"),
        (1.049, "1.05"),
        (9.996, "10.0"),
        (99.96, "100"),
        (2155, "2155"),
        (65536, "65,536"),
        (0.0512, "0.05"),
    ],
)
def test_figures_have_the_digits_that_mean_something(value: float, text: str) -> None:
    assert number(value) == text


def test_bars_are_decided_by_what_is_printed() -> None:
    assert str(Bar("a", 1.054, 1.05)) == "<= 1.05 kept"
    assert str(Bar("a", 1.056, 1.05)) == "<= 1.05 missed"
    assert str(Bar("a", 2.3, 2, at_least=True)) == ">= 2 kept"
    assert str(Bar("a", 1.9, 2, at_least=True)) == ">= 2 missed"
    found = bars([Table("t", ["a"], [], bars=[Bar("a", 1, 2), Bar("b", 3, 2)])])
    assert found.columns[-1] == "1 of 2"
    assert [row[-1] for row in found.rows] == ["kept", "missed"]


def test_splice_changes_what_is_between_the_marks_alone(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text("before\n<!-- bench: a -->\nold\n<!-- end: a -->\nafter\n")
    for _ in range(2):
        splice(path, "a", r"new \1")
        assert (
            path.read_text() == "before\n<!-- bench: a -->\n\nnew \\1\n\n<!-- end: a -->\nafter\n"
        )
    with pytest.raises(SystemExit, match="no place, or more than one, for b"):
        splice(path, "b", "")
