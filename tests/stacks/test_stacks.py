"""Contracts of other stacks: C that compiles against their API and answers as the registry."""

from __future__ import annotations

import ctypes
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from generated import ROOT, WARNINGS, generate, need, run, silent

HERE = Path(__file__).parent
STACKS = ROOT / "templates" / "stacks"
DATA = ROOT / "data"
CODES = range(-10, 1300)
COMPILERS = ("gcc", "clang")


class Stack(NamedTuple):
    """What a contract makes, and how its own program builds that."""

    sources: tuple[str, ...]  # what is compiled beside ask.c
    folder: str = ""  # where its headers look for those that are made
    registries: tuple[Path, ...] = (DATA / "sip.json",)
    without: tuple[str, ...] = ()  # warnings that its API does not allow
    relocated: bool = False  # whether its API is made of addresses


PLAIN_CHAR = ("-Wwrite-strings",)  # an API that calls a literal `char *`
STACK = {
    "sofia_sip": Stack(("sip_status.c",), "sofia-sip", relocated=True),
    "osip2": Stack(("osip_message_get_reason.c",), "osipparser2"),
    "pjsip": Stack(("sip_status_text.c",), "pjsip", without=PLAIN_CHAR, relocated=True),
    "kamailio": Stack(("error_text.c",), without=PLAIN_CHAR),
    "opensips": Stack(("error_text.c",), without=PLAIN_CHAR),
    "re": Stack(("reason.c",)),
    "wireshark": Stack(("sip_response_code_vals.c",), relocated=True),
    "asterisk": Stack((), "", (DATA / "q850.json",), relocated=True),
    "freeswitch": Stack(
        ("sip_cause_to_freeswitch.c", "hangup_cause_to_sip.c"),
        "",
        (DATA / "maps" / "sip_to_q850.json", DATA / "maps" / "q850_to_sip.json"),
        ("-Wswitch-enum",),  # a switch over an enum of which some have no case of their own
    ),
}


class Made(NamedTuple):
    """A contract's C in a folder, and the words by which it compiles."""

    name: str
    folder: Path
    words: tuple[object, ...]

    def source(self, name: str) -> Path:
        return self.folder / STACK[self.name].folder / name


def contract(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((STACKS / name / "contract.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    found = {}
    for name, stack in STACK.items():
        folder = tmp_path_factory.mktemp(name)
        for registry in stack.registries:
            generate(registry, folder / stack.folder, "--contract", name)
        words = ("-I", folder, "-I", HERE / name / "include")
        found[name] = Made(name, folder, words)
    return found


def warnings(name: str) -> list[str]:
    more = ("-Wmissing-prototypes", "-Wstrict-prototypes", "-Wold-style-definition")
    every = (*WARNINGS, *more, "-Wwrite-strings")
    return [word for word in every if word not in STACK[name].without]


def test_every_contract_is_here() -> None:
    assert {path.name for path in STACKS.iterdir()} == set(STACK)


@pytest.mark.parametrize("name", STACK)
def test_the_contract_has_no_fault_and_is_in_canonical_form(name: str) -> None:
    file = STACKS / name / "contract.json"
    for command in (["check"], ["fmt", "--check"]):
        silent(need("python3"), "-I", "-S", ROOT / "codebook", *command, file)


@pytest.mark.parametrize("compiler", COMPILERS)
@pytest.mark.parametrize("name", STACK)
def test_it_compiles_without_a_word(made: dict[str, Made], name: str, compiler: str) -> None:
    one = made[name]
    for standard in ("-std=c89", "-std=c99", "-std=c11"):
        for source in STACK[name].sources:
            words = ["-c", one.source(source), "-o", one.folder / "out.o", *one.words]
            silent(need(compiler), standard, "-O2", *warnings(name), *words)


def answers(made: Made, compiler: str = "gcc") -> dict[int, str]:
    """What its function gives for each code."""
    program = made.folder / "ask"
    sources = [made.source(source) for source in STACK[made.name].sources]
    silent(need(compiler), "-O2", HERE / made.name / "ask.c", *sources, "-o", program, *made.words)
    pairs = (line.split("\t", 1) for line in run(program).splitlines())
    return {int(code): text for code, text in pairs}


def phrases(registry: str, include: set[int]) -> dict[int, str]:
    """The phrase of each code that is registered or included."""
    codes = json.loads((DATA / f"{registry}.json").read_text("utf-8"))["codes"]
    return {
        one["code"]: one["phrase"]
        for one in codes
        if one.get("status") != "unregistered" or one["code"] in include
    }


def by_class(code: int) -> str:
    titles = ("Provisional", "Successful", "Redirection", "Request Failure", "Server Failure")
    if code < 100:
        return "Unspecified"
    return titles[code // 100 - 1] if code < 600 else "Global Failure"


UNKNOWN: dict[str, Callable[[int], str]] = {
    "sofia_sip": lambda code: "" if 100 <= code <= 699 else "NULL",
    "pjsip": lambda code: "Default status message",
    "kamailio": by_class,
    "opensips": by_class,
}
OF_SIP = [name for name, stack in STACK.items() if stack.registries == (DATA / "sip.json",)]


@pytest.mark.parametrize("compiler", COMPILERS)
@pytest.mark.parametrize("name", OF_SIP)
def test_it_answers_as_the_registry_does(made: dict[str, Made], name: str, compiler: str) -> None:
    known = phrases("sip", set(contract(name).get("include", ())))
    unknown = UNKNOWN.get(name, lambda code: "NULL")
    expected = {code: known[code] if code in known else unknown(code) for code in CODES}
    assert answers(made[name], compiler) == expected


def test_the_rows_of_asterisk_are_those_of_its_causes(made: dict[str, Made]) -> None:
    known = phrases("q850", set())
    names = {int(code): name for code, name in contract("asterisk")["names"].items()}
    expected = {
        code: f"{names[code]}\t{known[code]}" if code in names and code in known else "NULL"
        for code in CODES
    }
    assert answers(made["asterisk"]) == expected
    assert len(names) > 40


def mapped(name: str, code: int, none: int) -> int:
    """What a code becomes by a map, its rows without a condition alone."""
    root = json.loads((DATA / "maps" / f"{name}.json").read_text("utf-8"))
    rows = [row for row in root["rows"] if "when" not in row]
    own = [row["to"] for row in rows if row.get("from") == code]
    if own:
        return none if own[0] is None else own[0]
    sip = json.loads((DATA / "sip.json").read_text("utf-8"))
    spans = {one["id"]: range(one["first"], one["last"] + 1) for one in sip["classes"]}
    for row in rows:
        if "class" in row and code in spans[row["class"]]:
            return row["to"]
    return root["map"]["default"]["to"] if "default" in root["map"] else none


def test_freeswitch_maps_as_the_maps_do(made: dict[str, Made]) -> None:
    causes = {int(code) for code in contract("freeswitch")["identifiers"][0]["names"]}
    for code, text in answers(made["freeswitch"]).items():
        forth, back = map(int, text.split("\t"))
        assert forth == mapped("sip_to_q850", code, 31)
        # A cause that FreeSWITCH has no name for has no case.
        assert back == (mapped("q850_to_sip", code, 480) if code in causes else 500)


@pytest.mark.parametrize("compiler", COMPILERS)
@pytest.mark.parametrize("name", STACK)
def test_relocations_are_where_the_api_is_made_of_addresses(
    made: dict[str, Made], name: str, compiler: str
) -> None:
    one = made[name]
    sources = [one.source(source) for source in STACK[name].sources] or [HERE / name / "ask.c"]
    for level in ("-O0", "-O1", "-O2", "-O3", "-Os"):
        shared = one.folder / "shared.so"
        words = [*sources, "-o", shared, *one.words]
        silent(need(compiler), level, "-shared", "-fPIC", "-nostdlib", *words)
        said = run(need("readelf"), "-rW", shared).strip()
        assert (said != "There are no relocations in this file.") == STACK[name].relocated


@pytest.mark.parametrize("name", STACK)
def test_nothing_can_be_written_to(made: dict[str, Made], name: str) -> None:
    one = made[name]
    for source in STACK[name].sources:
        target = one.folder / "section.o"
        silent(need("gcc"), "-O2", "-c", one.source(source), "-o", target, *one.words)
        section = r" \.(?:data|bss) +\S+ +\S+ +\S+ +(\S+)"
        sizes = re.findall(section, run(need("readelf"), "-SW", target))
        assert [int(size, 16) for size in sizes] == [0, 0]


SANITIZED = ("-g", "-O1", "-fsanitize=thread", "-pthread")


def watched(one: Made, source: Path, compiler: str) -> tuple[int, str]:
    """How a program of two threads ends under ThreadSanitizer, and what that says."""
    program = one.folder / "threads"
    words = [HERE / "pjsip" / "threads.c", source, "-o", program, *one.words]
    silent(need(compiler), *SANITIZED, *words)
    done = subprocess.run([program], capture_output=True, text=True, timeout=120)
    return done.returncode, done.stderr


@pytest.mark.parametrize("compiler", COMPILERS)
def test_two_threads_may_look_up_for_the_first_time(made: dict[str, Made], compiler: str) -> None:
    one = made["pjsip"]
    for _ in range(5):
        assert watched(one, one.source("sip_status_text.c"), compiler) == (0, "")


def test_a_table_filled_at_run_time_is_seen(made: dict[str, Made]) -> None:
    status, said = watched(made["pjsip"], HERE / "pjsip" / "at_run_time.c", "gcc")
    assert status and "data race" in said


def installed(path: str) -> str:
    """The text of a header of the stack itself."""
    header = Path(path)
    if not header.exists():
        need(f"{path} (scripts/setup test)")
    return header.read_text("utf-8")


def test_sofia_has_each_name_of_its_header(made: dict[str, Made]) -> None:
    theirs = installed("/usr/include/sofia-sip-1.12/sofia-sip/sip_status.h")
    ours = made["sofia_sip"].source("sip_status.h").read_text("utf-8")
    macro = re.compile(r"^#define (SIP_(\d+)_\w+)\s+(\d+, sip_\w+)$", re.MULTILINE)
    array = re.compile(r"^SOFIAPUBVAR char const (sip_(\d+)_\w+)\[\];$", re.MULTILINE)
    for pattern in (macro, array):
        here, there = set(pattern.findall(ours)), set(pattern.findall(theirs))
        codes = {int(found[1]) for found in there}
        assert there and {found for found in here if int(found[1]) in codes} == there
        assert phrases("sip", set()).keys() <= {int(found[1]) for found in here}


def test_osip_has_each_name_of_its_header(made: dict[str, Made]) -> None:
    theirs = installed("/usr/include/osipparser2/osip_const.h")
    ours = made["osip2"].source("osip_const.h").read_text("utf-8")
    macro = re.compile(r"^#define (SIP_\w+) (\w+)$", re.MULTILINE)
    here, there = dict(macro.findall(ours)), dict(macro.findall(theirs))
    here = {name: here.get(value, value) for name, value in here.items()}
    assert len(there) > 50 and there.items() <= here.items()
    known = {str(code): contract_name for contract_name, code in here.items() if code.isdigit()}
    # What is ours alone: codes that oSIP lacks, and the right spelling beside its own.
    spelt = {there_name for there_name, code in here.items() if code in there.values()}
    others = spelt - there.keys()
    assert others == {
        *("SIP_REQUEST_TIMEOUT", "SIP_REQUEST_URI_TOO_LONG", "SIP_SERVER_INTERNAL_ERROR"),
        "SIP_BUSY_EVERYWHERE",
    }
    assert phrases("sip", {409, 411, 687}).keys() == set(map(int, known))


PAGE = (ROOT / "docs" / "adopt.md").read_text("utf-8")


def test_the_page_tells_of_each_contract_what_it_makes_and_whether_it_has_relocations() -> None:
    row = re.compile(r"^\| \[`(\w+)`\]\((#\S+)\) \| (.*?) \| (.*?) \| (\w+)", re.MULTILINE)
    rows = {name: rest for name, *rest in row.findall(PAGE)}
    assert rows.keys() == STACK.keys()
    for name, (section, of, makes, relocations) in rows.items():
        found = contract(name)
        assert f"\n## {section[1:]}\n" in PAGE.lower()
        assert re.findall(r"`(\w+)`", of) == found["contract"]["for"]
        assert re.findall(r"`(.+?)`", makes) == [file["name"] for file in found["files"]]
        assert relocations == ("yes" if STACK[name].relocated else "none")


def test_the_contract_of_the_page_works(tmp_path: Path) -> None:
    page = re.findall(r"^```\w*\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (tmp_path / "contract.json").write_text(page[0])
    (tmp_path / "reason.c.tmpl").write_text(page[1])
    silent(need("python3"), "-I", "-S", ROOT / "codebook", "check", tmp_path / "contract.json")
    generate(DATA / "sip.json", tmp_path / "out", "--contract", str(tmp_path / "contract.json"))
    source = tmp_path / "out" / "reason.c"
    words = ["-DACME_API=", "-c", source, "-o", tmp_path / "reason.o"]
    silent(need("gcc"), "-std=c89", *WARNINGS, *words)
    text = source.read_text("utf-8")
    for said in (
        '\tcase ACME_BUSY_HERE:\n\t\treturn "Engaged";\n',
        "\tcase ACME_NO_CALL:\n",
        "#define ACME_NOBODY 404\n",
        '\tcase ACME_CONFLICT:\n\t\treturn "Conflict";\n',
        "\tcase ACME_LOCAL:\n",
    ):
        assert said in text


# What their own libraries answer otherwise: codes that they lack, and texts of their own.
GAINED = {
    "sofia_sip": {
        *(199, 204, 424, 425, 428, 429, 430, 433, 436, 437, 438, 439, 440, 469, 470, 555, 607, 608)
    },
    "osip2": {425, 555, 608},
}
TEXTS = {
    "sofia_sip": {
        412: "Precondition Failed",
        500: "Internal Server Error",
        504: "Gateway Time-out",
    },
    "osip2": {},
}
LIBRARIES = {
    "sofia_sip": ("libsofia-sip-ua.so.0", "sip_status_phrase"),
    "osip2": ("libosipparser2.so.15", "osip_message_get_reason"),
}


@pytest.mark.parametrize("name", LIBRARIES)
def test_it_answers_as_the_library_of_the_stack_does(made: dict[str, Made], name: str) -> None:
    library, function = LIBRARIES[name]
    try:
        ask = getattr(ctypes.CDLL(library), function)
    except OSError:
        need(f"{library} (scripts/setup test)")
    ask.restype = ctypes.c_char_p
    theirs = {code: ask(code) for code in CODES}
    texts = {code: "NULL" if text is None else text.decode() for code, text in theirs.items()}
    ours = answers(made[name])
    others = {code for code in CODES if ours[code] != texts[code]}
    assert others == GAINED[name] | TEXTS[name].keys()
    assert {code: texts[code] for code in TEXTS[name]} == TEXTS[name]
    assert {texts[code] for code in GAINED[name]} <= {"", "NULL"}


SMALL = {"asterisk": "16,17,34", "freeswitch": ""}


@pytest.mark.parametrize("name", STACK)
def test_its_style_is_that_of_the_stack(
    tmp_path: Path, name: str, expect: Callable[[Path, str], None]
) -> None:
    few = SMALL.get(name, "100,183,200,302,406,486,488,503,600,606")
    words = ("--select", few) if few else ()
    for registry in STACK[name].registries:
        generate(registry, tmp_path, "--contract", name, *words)
    for file in sorted(tmp_path.iterdir()):
        lines = file.read_text("utf-8").splitlines(True)
        expect(HERE / name / "golden" / file.name, "".join(x for x in lines if "blake2b:" not in x))
