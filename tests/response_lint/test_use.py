"""How response_lint is called, what it reads, and how it ends."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from generated import ROOT, need

EXAMPLE = ROOT / "examples" / "response_lint"
HERE = Path(__file__).parent / "messages"
README = (EXAMPLE / "README.md").read_text(encoding="utf-8")


def test_help_names_each_option(lint) -> None:
    done = lint("--help")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("usage: response_lint ")
    assert set(re.findall(r"^  (--[a-z-]*)", done.out, re.M)) == {
        "--",
        "--help",
        "--no-notes",
        "--phrases",
    }


@pytest.mark.parametrize("words", [["--unknown"], ["-x"], ["--no-notes", "--notes"]])
def test_unknown_option_is_wrong_use(lint, words: list[str]) -> None:
    done = lint(*words)
    assert (done.status, done.out) == (2, "")
    assert done.err == f"response_lint: unknown option {words[-1]}; see response_lint --help\n"


def test_standard_input_is_read_by_default_and_by_name(lint, response) -> None:
    text = response("405 Method Not Allowed")
    for words in ([], ["-"], ["--"], ["--", "-"]):
        done = lint(*words, stdin=text)
        assert done.status == 1
        assert done.out.startswith("<stdin>:1:9: error: a 405 to INVITE must have")


def test_a_file_may_be_called_as_an_option_is(lint, response, tmp_path: Path) -> None:
    (tmp_path / "--help").write_bytes(response("499 X"))
    done = lint("--", "--help", cwd=tmp_path)
    assert done.out.startswith("--help:1:9: warning: 499 is not registered")


def test_notes_can_be_left_out(lint) -> None:
    done = lint("--no-notes", "conditional-183.sip", "required-405_message.sip", cwd=HERE)
    assert re.findall(r": (error|warning|note): ", done.out) == ["error"]
    assert lint("--no-notes", "conditional-183.sip", cwd=HERE) == (0, "", "")


def test_phrases_are_noted_when_asked_for(lint, response) -> None:
    done = lint("--phrases", "clean-phrase_in_german.sip", cwd=HERE)
    sentence = 'note: the phrase "Besetzt" is not "Busy Here", the one registered for 486'
    assert done == (0, f"clean-phrase_in_german.sip:1:13: {sentence} [RFC 3261 s7.2]\n", "")
    for name in ("clean-486", "clean-phrase_alias", "clean-phrase_shared"):
        assert lint("--phrases", f"{name}.sip", cwd=HERE) == (0, "", "")
    assert 'the phrase "" is not' in lint("--phrases", stdin=response("486 ")).out
    assert "the phrase" not in lint("--phrases", stdin=response("499 X")).out


def test_every_file_is_checked_whatever_befalls_one(lint) -> None:
    done = lint("absent.sip", "unregistered-499.sip", cwd=HERE)
    assert done.status == 2
    assert done.err == "response_lint: absent.sip: cannot be read: No such file or directory\n"
    assert "499 is not registered" in done.out


def test_a_folder_cannot_be_read(lint, tmp_path: Path) -> None:
    done = lint(tmp_path)
    assert done.status == 2
    assert done.err == f"response_lint: {tmp_path}: cannot be read: Is a directory\n"


def test_output_that_cannot_be_written_is_an_error(lint) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full")
    with open("/dev/full", "wb") as full:
        command = [lint.program, HERE / "unregistered-499.sip"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr == "response_lint: cannot write: No space left on device\n"


@pytest.mark.parametrize("more, status", [(0, 1), (1, 2)])
def test_an_input_has_64_mib_at_most(lint, response, tmp_path: Path, more: int, status: int) -> None:
    path = tmp_path / "large.sip"
    path.write_bytes(response("499 X"))
    os.truncate(path, (64 << 20) + more)
    done = lint("large.sip", cwd=tmp_path)
    assert done.status == status
    if more:
        assert done.out == ""
        assert done.err == "response_lint: large.sip: has more than 64 MiB; cut it into parts\n"
    else:
        assert done.out.startswith("large.sip:1:9: warning: 499") and done.err == ""


def test_readme_builds_it_and_shows_what_it_says(tmp_path: Path) -> None:
    """The commands of the README, in a copy of the folder, and the output that it shows."""
    need("cc")
    folder = tmp_path / "examples" / "response_lint"
    shutil.copytree(EXAMPLE, folder)
    (tmp_path / "codebook").symlink_to(ROOT / "codebook")
    commands, message, said = re.findall(r"^```(?:sh|text)\n(.*?)^```$", README, re.M | re.S)[:3]
    build = subprocess.run(["sh", "-e"], input=commands, cwd=folder, capture_output=True, text=True)
    assert (build.returncode, build.stderr) == (0, "")
    command, *lines = said.splitlines()
    assert command == "$ ./response_lint trace.log"
    (folder / "trace.log").write_text(message)
    done = subprocess.run(["./response_lint", "trace.log"], cwd=folder, capture_output=True, text=True)
    assert (done.returncode, done.stdout.splitlines()) == (1, lines)
