"""The short way of generate: outputs that are fresh are left alone, and nothing else is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from launcher import PYTHON, QUIET, REGISTRY, ROOT, Codebook

from gen import package
from gen.cli.inputs import BESIDE, BY_MEANING, LONG, inputs
from gen.cli.options import parse
from gen.cli.usage_generate import GENERATE as GENERATE_TABLE

GENERATE = ("generate", "tiny.json", "-o", "out")
# Runs the launcher, and tells on standard error of each module that is imported, each file opened.
WATCH = """
import os, sys
def told(event, given):
    if event in ("import", "open") and isinstance(given[0], str):
        os.write(2, f"{event} {given[0]}\\n".encode())
launcher = sys.argv[1]
sys.argv[:2] = [launcher]
code = compile(open(launcher).read(), launcher, "exec")
sys.addaudithook(told)
exec(code, {"__file__": launcher, "__name__": "__main__"})
"""
MAKES = ("gen.validate.", "gen.model.", "gen.render.", "gen.view.c")
Change = Callable[[Codebook], object]


@pytest.fixture
def own(tmp_path: Path) -> Codebook:
    """tiny.json and its kin, with outputs that are fresh, and a codebook that a test may change."""
    here = tmp_path / "here"
    for name in ("gen", "templates", "data"):
        shutil.copytree(ROOT / name, here / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "codebook", here)
    codebook = Codebook(tmp_path / "work")
    codebook.write("tiny.json", REGISTRY)
    later()
    assert run(codebook, *GENERATE).returncode == 0
    return codebook


def later() -> None:
    """Let the clock of the file system go on, so that what is written now is newer."""
    time.sleep(0.02)


def run(codebook: Codebook, *words: str) -> subprocess.CompletedProcess[str]:
    launcher = codebook.folder.parent / "here" / "codebook"
    if not launcher.exists():
        launcher = ROOT / "codebook"
    command = [PYTHON, "-I", "-S", "-c", WATCH, str(launcher), *words]
    return subprocess.run(command, cwd=codebook.folder, capture_output=True, text=True, env=QUIET)


def seen(codebook: Codebook, event: str, *words: str) -> set[str]:
    """What a run that succeeds imports, or opens."""
    done = run(codebook, *words)
    assert done.returncode == 0, done.stderr
    lines = [line.partition(" ") for line in done.stderr.splitlines()]
    return {name for word, _, name in lines if word == event}


def is_short(codebook: Codebook, *words: str) -> bool:
    """Whether a run that succeeds makes nothing: it imports no module that could."""
    found = seen(codebook, "import", *words)
    assert "gen.commands.generate" in found
    return not any(name.startswith(MAKES) for name in found)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_fresh_run_imports_nothing_that_makes_outputs(tiny: Codebook) -> None:
    assert not is_short(tiny, *GENERATE)
    assert is_short(tiny, *GENERATE)
    assert is_short(tiny, *GENERATE, "--check")
    assert len([one for one in seen(tiny, "import", *GENERATE) if one.startswith("gen")]) < 30


def test_a_fresh_run_opens_its_inputs_and_outputs_alone(tiny: Codebook) -> None:
    tiny.prints(*GENERATE)
    opened = seen(tiny, "open", *GENERATE)
    kept = {name for name in opened if not name.endswith((".py", ".pyc", ".so"))} - {os.devnull}
    assert kept == {"tiny.json", "out/tiny.h", "out/tiny.c", "out/tiny.map.h"}


def test_so_are_maps(codebook: Codebook) -> None:
    words = ("generate", "sip_to_q850", "-o", "out")
    assert not is_short(codebook, *words)
    assert is_short(codebook, *words)
    done = codebook(*words, "--profile", "full")
    assert done.status == 2 and "[option-conflict]" in done.err


@pytest.mark.parametrize("words", [["--force"], ["--templates", str(ROOT / "templates")]])
def test_some_options_make_all_again(tiny: Codebook, words: list[str]) -> None:
    tiny.prints(*GENERATE, *words)
    assert not is_short(tiny, *GENERATE, *words)


@pytest.mark.parametrize(
    "words",
    [
        *(["--profile", "enum"], ["--form", "single"], ["--form", "hpp"], ["--lookup", "table"], ["--prefix", "mine"]),
        *(["--unknown", "null"], ["--select", "10"], ["--include", "unregistered"]),
        *(["--overlay", "mine.json"], ["--license-header", "none"], ["--license-header", "./l"]),
    ],
    ids=" ".join,
)
def test_each_option_has_its_own_fresh_files(tiny: Codebook, words: list[str]) -> None:
    tiny.write("l", "Mine.\n")
    tiny.prints(*GENERATE)
    assert not is_short(tiny, *GENERATE, *words)
    assert is_short(tiny, *GENERATE, *words)
    tiny.write("l", "Yours.\n")
    assert is_short(tiny, *GENERATE, *words) == (words[1] != "./l")


def test_every_option_is_in_the_digest_or_said_not_to_be(tiny: Codebook) -> None:
    """An option that is new is in the digest until somebody says that it changes no byte."""
    path = str(tiny.folder / "tiny.json")
    plain = inputs(parse(GENERATE_TABLE, [path, "-o", "out"])).digest
    for option in GENERATE_TABLE.options:
        if option.name not in (*BY_MEANING, *BESIDE, *LONG):
            word = next((one for one in option.values if one != option.default), "7")
            words = [f"--{option.name}={word}" if option.metavar else f"--{option.name}"]
            assert inputs(parse(GENERATE_TABLE, [path, "-o", "out", *words])).digest != plain
    known = {option.name for option in GENERATE_TABLE.options}
    assert {*BY_MEANING, *BESIDE, *LONG} <= known


INPUTS: dict[str, Change] = {
    "a phrase": lambda tiny: edit(tiny, "tiny.json", '"Fine"', '"Fin"'),
    "a name": lambda tiny: edit(tiny, "tiny.json", '"SO_SO"', '"SOSO"'),
    "a number": lambda tiny: edit(tiny, "tiny.json", '"code": 12', '"code": 13'),
    "a default": lambda tiny: edit(tiny, "tiny.json", "false", "true"),
    "its name": lambda tiny: shutil.copy(tiny.folder / "tiny.json", tiny.folder / "other.json"),
}


@pytest.mark.parametrize("change", INPUTS)
def test_a_changed_input_is_seen(tiny: Codebook, change: str) -> None:
    tiny.prints(*GENERATE)
    INPUTS[change](tiny)
    name = "other.json" if change == "its name" else "tiny.json"
    assert not is_short(tiny, "generate", name, "-o", "out")
    tiny.prints("generate", name, "-o", "new")
    assert files(tiny.folder / "out") == files(tiny.folder / "new")


def edit(tiny: Codebook, name: str, old: str, new: str) -> None:
    path = tiny.folder / name
    data = path.read_bytes()
    assert old.encode() in data
    path.write_bytes(data.replace(old.encode(), new.encode(), 1))


def test_what_means_nothing_is_not(tiny: Codebook) -> None:
    tiny.prints(*GENERATE)
    registry = json.loads((tiny.folder / "tiny.json").read_text())
    for key in ("codes", "classes"):
        registry[key].reverse()
    registry["registry"]["ranges"].reverse()
    turned = {key: registry[key] for key in reversed(registry)}
    tiny.write("tiny.json", json.dumps(turned, separators=(",", ":"), ensure_ascii=True))
    assert is_short(tiny, *GENERATE)


OUTPUTS: dict[str, Change] = {
    "the first line": lambda tiny: edit(tiny, "out/tiny.c", "tiny.json", "Tiny.json"),
    "the digest of inputs": lambda tiny: edit(tiny, "out/tiny.c", "Input blake2b:", "Input blake2b:0"),
    "the digest of the text": lambda tiny: edit(tiny, "out/tiny.c", "text blake2b:", "text blake2b:0"),
    "the line of it": lambda tiny: edit(tiny, "out/tiny.c", "Name and", "Name And"),
    "the licence": lambda tiny: edit(tiny, "out/tiny.h", "0BSD", "1BSD"),
    "a value": lambda tiny: edit(tiny, "out/tiny.h", "FINE = 10", "FINE = 11"),
    "the end": lambda tiny: append(tiny, "out/tiny.c", "\n"),
    "ends of lines": lambda tiny: edit(tiny, "out/tiny.h", "\n", "\r\n"),
    "one for the other": lambda tiny: shutil.copy(tiny.folder / "out/tiny.h", tiny.folder / "out/tiny.c"),
    "a line of the list": lambda tiny: edit(tiny, "out/tiny.map.h", "X(10", "X(11"),
    "one is gone": lambda tiny: (tiny.folder / "out/tiny.h").unlink(),
    "one is empty": lambda tiny: tiny.write("out/tiny.h", ""),
}


def append(tiny: Codebook, name: str, text: str) -> None:
    path = tiny.folder / name
    path.write_text(path.read_text() + text)


@pytest.mark.parametrize("change", OUTPUTS)
def test_a_changed_output_is_seen(tiny: Codebook, change: str) -> None:
    tiny.prints(*GENERATE)
    before = files(tiny.folder / "out")
    OUTPUTS[change](tiny)
    assert tiny(*GENERATE, "--check").status == 1
    assert not is_short(tiny, *GENERATE, "--force") and files(tiny.folder / "out") == before


def test_check_tells_a_file_that_was_edited_from_one_that_is_old(tiny: Codebook) -> None:
    tiny.prints(*GENERATE)
    edit(tiny, "tiny.json", '"Fine"', '"Fin"')
    edit(tiny, "out/tiny.c", '"Fine"', '"Good"')
    err = tiny(*GENERATE, "--check").err.splitlines()
    told = {line.split(":")[0]: line for line in err if "[output-stale]" in line}
    assert "not what the registry gives [output-stale]" in told["out/tiny.map.h"]
    assert "; somebody changed it after codebook wrote it [" in told["out/tiny.c"]
    assert "out/tiny.h" not in told  # which holds no phrase


def here(codebook: Codebook) -> Path:
    return codebook.folder.parent / "here"


OWN = ["codebook", "gen/record.py", "gen/view/c_text.py", "templates/c/head.tmpl"]


@pytest.mark.parametrize("name", OWN)
@pytest.mark.parametrize("old", [False, True], ids=["newer", "put there with an old time"])
def test_a_newer_codebook_makes_all_again(own: Codebook, name: str, old: bool) -> None:
    assert is_short(own, *GENERATE)
    later()
    path = here(own) / name
    (path.with_name("copy")).write_bytes(path.read_bytes())
    path.with_name("copy").replace(path)
    if old:
        os.utime(path, (1, 1))
    assert not is_short(own, *GENERATE)


@pytest.mark.parametrize(
    "name",
    [
        *("gen/view/html/code.py", "templates/docs/html/api.html.tmpl"),
        "templates/stacks/osip2/osip_const.h.tmpl",
    ],
)
def test_what_is_newer_and_makes_none_of_the_c_makes_none_again(own: Codebook, name: str) -> None:
    later()
    os.utime(here(own) / name)
    assert is_short(own, *GENERATE)


@pytest.mark.parametrize(
    "words",
    [
        *(["sip"], ["sip", "--form", "hpp"], ["sip", "--lookup", "table", "--lines", "--inline"]),
        *(["sip", "--contract", "osip2"], ["sip", "--license-header", "none", "--stats"]),
        *(["sip_to_q850"], ["sip_to_q850", "--form", "hpp"], ["sip_header"]),
        ["docs", "sip", "--format", "markdown"],
    ],
    ids=" ".join,
)
def test_a_run_uses_none_but_the_files_that_it_calls_its_own(
    codebook: Codebook, words: list[str]
) -> None:
    docs = words[0] == "docs"
    words = [*(words if docs else ["generate", *words]), "-o", "out"]
    lines = run(codebook, *words).stderr.splitlines()
    told = {tuple(line.split(" ", 1)) for line in lines}
    modules = {name for event, name in told if event == "import" and name.startswith("gen.")}
    paths = {ROOT.joinpath(*name.split(".")).with_suffix(".py") for name in modules}
    templates = {name for event, name in told if event == "open" and name.endswith(".tmpl")}
    used = {str(path) for path in paths if path.is_file()} | templates
    own = package.own(pages=docs, contracts="--contract" in words)
    assert used and used <= set(map(os.path.abspath, own))


def test_a_newer_output_format_makes_all_again(own: Codebook) -> None:
    path = here(own) / "gen" / "version.py"
    path.write_text(path.read_text().replace("OUTPUT_FORMAT = 1", "OUTPUT_FORMAT = 2"))
    future = time.time() + 100
    for output in (own.folder / "out").iterdir():
        os.utime(output, (future, future))
    assert not is_short(own, *GENERATE)


REFUSED: dict[str, Change] = {
    "a key twice": lambda tiny: edit(tiny, "tiny.json", '"code": 10', '"code": 10, "code": 10'),
    "a code twice": lambda tiny: edit(tiny, "tiny.json", '"code": 12', '"code": 10'),
    "not whole": lambda tiny: edit(tiny, "tiny.json", '"code": 12', '"code": 12.0'),
    "a flag for a number": lambda tiny: edit(tiny, "tiny.json", '"format": 1', '"format": true'),
    "a text for a number": lambda tiny: edit(tiny, "tiny.json", '"code": 12', '"code": "12"'),
    "deep": lambda tiny: edit(tiny, "tiny.json", '"format": 1', '"x": ' + "[" * 900 + "]" * 900),
    "deeper": lambda tiny: edit(tiny, "tiny.json", '"format": 1', '"x": ' + "[" * 9 ** 5),
    "no code": lambda tiny: edit(tiny, "tiny.json", '"code": 12,', ""),
    "no list": lambda tiny: edit(tiny, "tiny.json", '"codes": [', '"codes": 1, "c": ['),
    "no object": lambda tiny: tiny.write("tiny.json", "[]"),
    "a byte order mark": lambda tiny: edit(tiny, "tiny.json", "{", "\ufeff{"),
}


@pytest.mark.parametrize("change", REFUSED)
def test_what_is_refused_is_refused_all_the_same(tiny: Codebook, change: str) -> None:
    tiny.prints(*GENERATE)
    before = files(tiny.folder / "out")
    REFUSED[change](tiny)
    assert tiny.fails(*GENERATE, status=3)
    assert tiny.fails(*GENERATE, "--check", status=3)
    assert files(tiny.folder / "out") == before


def test_so_is_what_a_map_or_a_property_speaks_of(codebook: Codebook) -> None:
    for name in ("sip", "q850", "maps/sip_to_q850", "sip_method", "http"):
        shutil.copy(ROOT / "data" / f"{name}.json", codebook.folder)
    words = {name: ("generate", f"{name}.json", "-o", name) for name in ("sip_to_q850", "sip")}
    for one in words.values():
        codebook.prints(*one)
        assert is_short(codebook, *one)
    edit(codebook, "sip_method.json", "\"token\": \"INVITE\"", "\"token\": \"INVITES\"")
    for one in words.values():
        assert "sip.json" in codebook.fails(*one, status=3)


def test_both_ways_tell_the_build_the_same(tiny: Codebook) -> None:
    words = (*GENERATE, "--overlay", "mine.json", "--license-header", "./l", "--depfile", "d")
    tiny.write("l", "Mine.\n")
    for stamp in ((), ("--stamp", "s")):
        assert not is_short(tiny, *words, *stamp, "--force")
        long = (tiny.folder / "d").read_bytes(), files(tiny.folder / "out")
        for path in tiny.folder.glob("[ds]"):
            path.unlink()
        assert is_short(tiny, *words, *stamp)
        assert ((tiny.folder / "d").read_bytes(), files(tiny.folder / "out")) == long
        assert (tiny.folder / "s").exists() == bool(stamp)


def test_a_fault_in_what_is_told_to_the_build(tiny: Codebook) -> None:
    tiny.prints(*GENERATE)
    (tiny.folder / "d").mkdir()
    assert "[output-kind]" in tiny.fails(*GENERATE, "--depfile", "d")
    assert "[output-kind]" in tiny.fails(*GENERATE, "--stamp", "d")


def test_what_is_no_file_is_not_read(tiny: Codebook) -> None:
    tiny.prints(*GENERATE)
    (tiny.folder / "out/tiny.h").unlink()
    os.mkfifo(tiny.folder / "out/tiny.h")
    assert "is a named pipe" in tiny.fails(*GENERATE)


# Runs the launcher, and changes a file once everything has been read and nothing is written.
EDIT = """
import sys, time
launcher, path, old, new = sys.argv[1:5]
def edit(event, given):
    if event == "import" and given[0] == "gen.write.files":
        time.sleep(0.02)
        text = open(path).read()
        open(path, "w").write(text.replace(old, new))
        time.sleep(0.02)
sys.argv[:5] = [launcher]
code = compile(open(launcher).read(), launcher, "exec")
sys.addaudithook(edit)
exec(code, {"__file__": launcher, "__name__": "__main__"})
"""
WHILE_IT_RUNS = {
    "a template": ("here/templates/c/head.tmpl", "DO NOT EDIT", "Do not edit"),
    "a module": ("here/gen/view/c_text.py", '"uint8_t"', '"uint16_t"'),
    "a registry": ("work/tiny.json", '"Fine"', '"Fin"'),
}


@pytest.mark.parametrize("change", WHILE_IT_RUNS)
def test_what_is_edited_during_a_run_is_newer_than_its_outputs(own: Codebook, change: str) -> None:
    name, old, new = WHILE_IT_RUNS[change]
    path = own.folder.parent / name
    assert old in path.read_text()
    words = (*GENERATE, "--unknown", "null", "--depfile", "d", "--stamp", "s")
    launcher = here(own) / "codebook"
    command = [PYTHON, "-I", "-S", "-c", EDIT, str(launcher), str(path), old, new, *words]
    done = subprocess.run(command, cwd=own.folder, capture_output=True, text=True, env=QUIET)
    assert (done.returncode, done.stderr) == (0, "")
    before = files(own.folder / "out")
    assert new in path.read_text() and not any(new.encode() in text for text in before.values())
    made = [own.folder / "s", *(own.folder / "out").iterdir()]
    assert max(one.stat().st_mtime_ns for one in made) < path.stat().st_mtime_ns
    assert not is_short(own, *words) and files(own.folder / "out") != before
    assert made[0].stat().st_mtime_ns > path.stat().st_mtime_ns


def test_another_name_of_an_overlay_is_seen(tiny: Codebook) -> None:
    """It stands in the head of the outputs."""
    tiny.prints("generate", "tiny.json", "-o", "out", "--overlay", "mine.json")
    (tiny.folder / "mine.json").rename(tiny.folder / "ours.json")
    tiny.prints("generate", "tiny.json", "-o", "out", "--overlay", "ours.json")
    head = (tiny.folder / "out/tiny.h").read_text(encoding="utf-8").split("\n")
    assert head[3] == "/* Options: --overlay ours.json */"
