"""The words of the command line: help, version, and everything that can be wrong with them."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from launcher import LAUNCHER, ROOT, Codebook, pythons

from gen import main
from gen.cli import help as pages
from gen.cli import usage

GOLDEN = Path(__file__).parent / "golden"
COMMANDS = [command.name for command in pages.COMMANDS]


def golden(name: str, text: str) -> None:
    """Compare with a file of golden/; UPDATE_GOLDEN=1 writes it, which CI never does."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN") and not os.environ.get("CI"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command(codebook: Codebook, command: str) -> None:
    text = codebook.prints(command, "--help")
    golden(f"help-{command}.txt", text)
    assert codebook.prints(command, "-h") == text == codebook.prints("help", command)
    assert codebook.prints(command, "--help", "whatever", "else") == text
    assert all(len(line) < 80 for line in text.splitlines())


def test_help(codebook: Codebook) -> None:
    text = codebook.prints("--help")
    golden("help.txt", text)
    assert text == codebook.prints("-h") == codebook.prints("help")
    assert text.count("\n  codebook ") == 3, "three examples"


def test_the_table_of_commands_is_one() -> None:
    assert COMMANDS == list(main.NAMES)
    for command in pages.COMMANDS:
        assert main._table(command.name) is command
        assert (ROOT / "gen" / "commands" / f"{command.name.replace('-', '_')}.py").is_file()
        assert command.examples and command.status[0] == usage.DONE


def test_each_example_parses() -> None:
    import shlex

    from gen.cli.options import parse

    for command in (usage.TOP, *pages.COMMANDS):
        for example in command.examples:
            words = shlex.split(re.split(r"[|<>]", example.line)[0])
            assert words[0] == "codebook"
            parse(main._table(words[1]), words[2:])


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_version(codebook: Codebook, word: str) -> None:
    assert re.fullmatch(r"codebook \d+\.\d+\.\d+ \(output format \d+\)\n", codebook.prints(word))


WRONG = {
    (): "no command is given [command-missing]",
    ("explan",): "unknown command 'explan'; did you mean explain? [command-unknown]",
    ("xyzzy",): "unknown command 'xyzzy' [command-unknown]",
    ("",): "no command is given [command-missing]",
    ("a\x1b[31m",): "unknown command 'a␛[31m' [command-unknown]",
    ("--hlp",): "unknown option --hlp; did you mean --help? [option-unknown]",
    ("-x",): "unknown option -x [option-unknown]",
    ("check", "--forma=json"): "unknown option --forma; did you mean --format? [option-unknown]",
    ("generate", "--prefx", "x"): "unknown option --prefx; did you mean --prefix? [option-unknown]",
    ("generate", "t.json"): "--output DIR is missing [option-missing]",
    ("generate", "-o", "x"): "REGISTRY is missing [argument-missing]",
    ("generate", "t.json", "-o"): "-o needs a value: DIR [option-value]",
    ("generate", "t.json", "-o", "--check"): "-o needs a value: DIR [option-value]",
    ("generate", "t.json", "--output="): "the value of --output is empty [option-value]",
    ("generate", "t.json", "-o", "x", "--check=yes"): (
        "--check takes no value, but got 'yes' [option-value]"
    ),
    ("generate", "t.json", "-o", "x", "--profile", "ful"): (
        "--profile cannot be 'ful'; it is enum, phrases or full; did you mean full? [option-value]"
    ),
    ("generate", "t.json", "-o", "x", "--form", "9"): (
        "--form cannot be '9'; it is split, single or hpp [option-value]"
    ),
    ("generate", "t.json", "-o", "x", "--include", "all"): (
        "--include cannot be 'all'; it is unregistered [option-value]"
    ),
    ("generate", "a", "b", "-o", "x"): (
        "unexpected argument 'b': generate takes no more than REGISTRY [argument-unexpected]"
    ),
    ("generate", "t.json", "--list-inputs", "--list-outputs"): (
        "--list-outputs and --list-inputs cannot both be given [option-conflict]"
    ),
    ("generate", "t.json", "-o", "x", "--check", "--stamp", "s"): (
        "--check and --stamp cannot both be given [option-conflict]"
    ),
    ("generate", "t.json", "-o", "-", "--check"): (
        "--check needs a folder, not --output - [option-conflict]"
    ),
    ("generate", "t.json", "-o", "-"): (
        "--output - is for one file, and --form split makes more [option-conflict]"
    ),
    ("schema", "registr"): (
        "no schema 'registr'; there are registry, overlay, map, contract and vendor; "
        "did you mean registry? "
        "[argument-value]"
    ),
    ("list", "--status", "activ", "x.json"): (
        "--status cannot be 'activ'; it is active, deprecated, reserved, obsolete or unregistered; "
        "did you mean active? [option-value]"
    ),
    ("list", "--status", "active"): (
        "--status and --overlay are for the codes of a registry: name one [argument-missing]"
    ),
    ("fmt",): "FILE is missing [argument-missing]",
    ("fmt", "-", "a.json"): "- is given alone: it reads standard input [option-conflict]",
    ("check", "nowhere/a.json"): (
        "cannot read nowhere/a.json: No such file or directory [input-read]"
    ),
    ("check", "."): "cannot read .: Is a directory [input-read]",
    ("check", "no_such_registry"): "no registry 'no_such_registry' [registry-unknown]",
}


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_misuse_is_told_in_one_line(codebook: Codebook, words: tuple[str, ...]) -> None:
    lines = codebook.fails(*words, status=2).splitlines()
    assert lines[0] == f"codebook: error: {WRONG[words]}"
    assert len(lines) == 1 or lines[1].startswith("  = help: ")
    assert len(lines) <= 2


def test_ways_to_give_an_option(tiny: Codebook) -> None:
    wanted = tiny.prints("generate", "tiny.json", "--output", "-", "--form", "single")
    for words in (
        ["generate", "--output=-", "--form=single", "tiny.json"],
        ["generate", "-o", "-", "tiny.json", "--form", "single"],
        ["generate", "-o-", "--form=split", "tiny.json", "--form", "single"],
        ["generate", "-o-", "--form=single", "--", "tiny.json"],
    ):
        assert tiny.prints(*words) == wanted


def test_double_dash_ends_options(codebook: Codebook) -> None:
    err = codebook.fails("check", "--", "--help.json", status=2)
    assert "cannot read --help.json: No such file" in err


def test_a_dash_with_a_digit_is_a_value(tiny: Codebook) -> None:
    err = tiny.fails("generate", "tiny.json", "-o", "x", "--select", "-5", status=2)
    assert "tiny has no code '-5' [option-select]" in err


PYTHONS = pythons()


@pytest.mark.parametrize("python", PYTHONS)
def test_every_python_runs_it_or_says_why_not(python: str) -> None:
    done = subprocess.run(
        [python, "-B", str(LAUNCHER), "--version"], capture_output=True, text=True, timeout=60
    )
    if PYTHONS[python] >= (3, 9):
        assert (done.returncode, done.stderr) == (0, "")
    else:
        message = "Python 3.9 or later is needed, this is %d.%d" % PYTHONS[python]
        expected = f"codebook: error: {message} [python-version]\n"
        assert (done.returncode, done.stderr) == (2, expected)


@pytest.mark.parametrize("python", [path for path in PYTHONS if PYTHONS[path] >= (3, 9)])
def test_every_python_gives_the_same_bytes(tiny: Codebook, python: str) -> None:
    words = ["generate", "tiny.json", "-o", "-", "--form", "single", "--unknown", "é"]
    command = [python, "-I", "-S", "-B", "-W", "error", str(LAUNCHER), *words]
    done = subprocess.run(command, capture_output=True, cwd=tiny.folder, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == tiny.prints(*words)


def test_a_link_to_the_launcher_works(codebook: Codebook) -> None:
    link = codebook.folder / "bin" / "codebook"
    link.parent.mkdir()
    (codebook.folder / "middle").symlink_to(LAUNCHER)
    link.symlink_to("../middle")
    done = subprocess.run([link, "--version"], capture_output=True, timeout=60)
    assert done.returncode == 0 and done.stdout.startswith(b"codebook ")


def test_the_launcher_parses_on_old_pythons() -> None:
    import ast

    ast.parse(LAUNCHER.read_text(), feature_version=(3, 4))
    assert 'f"' not in LAUNCHER.read_text()
