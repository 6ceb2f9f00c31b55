"""Depfiles as Make and Ninja read them, and stamps."""

import os
import shutil
import string
import subprocess

import pytest

from gen.write.depfile import depfile, escape, touch, write_depfile
from gen.write.files import NotWritten


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def needs(tool):
    if not shutil.which(tool):
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{tool} is not installed")


def test_text():
    assert depfile(("out/sip.stamp",), ("data/sip.json", "a b.tmpl", "data/sip.json")) == (
        "out/sip.stamp: \\\n  data/sip.json \\\n  a\\ b.tmpl\n\ndata/sip.json:\n\na\\ b.tmpl:\n"
    )
    assert depfile(("a.h", "a.c"), ("100%",)) == "a.h a.c: \\\n  100%\n"


@pytest.mark.parametrize(
    ("name", "escaped"),
    [
        ("a/b.c", "a/b.c"),
        ("a b", "a\\ b"),
        ("a  b", "a\\ \\ b"),
        ("a#b", "a\\#b"),
        ("a$b$", "a$$b$$"),
        ("C:/x", "C\\:/x"),
        ("a\\b", "a\\b"),
        ("a\\ b", "a\\\\\\ b"),
        ("a\\\\ b", "a\\\\\\\\\\ b"),
        ("\u00e4", "\u00e4"),
    ],
)
def test_escape(name, escaped):
    assert escape(name) == escaped


@pytest.mark.parametrize(
    "name",
    ["", "a\nb", "a\tb", "a*", "a;b", "a\\", "a ", "a:"]
    + ["a\\#", "a\\$", "a=b", "[a]", "~a", "a(b)"],
)
def test_what_two_readers_cannot_both_read(name):
    with pytest.raises(ValueError, match="Make and Ninja cannot both read"):
        escape(name)


def names():
    """Every sign of ASCII at the beginning, inside and at the end of a name, where it is legal."""
    for sign in string.punctuation.replace("/", "") + " \u00e4":
        for name in (f"a{sign}b", f"a{sign}", f"{sign}b", f"a\\{sign}b", f"a\\\\{sign}b"):
            try:
                escape(name)
            except ValueError:
                continue
            yield name


def test_make_reads_what_was_meant(folder):
    """Each input alone, once newer than the stamp, makes the stamp stale; none does otherwise."""
    needs("make")
    found = []
    for name in names():
        (folder / "Makefile").write_text("x.stamp:\n\t@echo RUN\n-include x.d\n")
        (folder / "x.d").write_text(depfile(("x.stamp",), (name, "other")))
        for file in (name, "other", "x.stamp"):
            (folder / file).touch()
            os.utime(file, (100, 100))
        for newer in (50, 200):
            os.utime(name, (newer, newer))
            run = subprocess.run(["make"], capture_output=True, text=True)
            assert run.returncode == 0, (name, run.stderr)
            found.append((name, newer, run.stdout == "RUN\n"))
    assert found == [(name, newer, newer == 200) for name in names() for newer in (50, 200)]


def test_ninja_reads_what_was_meant(folder):
    needs("ninja")
    rule = "rule r\n command = cp $in.txt $out.d; touch $out\n depfile = $out.d\n deps = gcc\n"
    builds = ""
    for number, name in enumerate(names()):
        (folder / name).touch()
        (folder / f"{number}.txt").write_text(depfile((f"{number}.stamp",), (name, "other")))
        (folder / str(number)).touch()
        builds += f"build {number}.stamp: r {number}\n"
    (folder / "other").touch()
    (folder / "build.ninja").write_text(rule + builds)
    subprocess.run(["ninja"], check=True, capture_output=True)
    deps = ["ninja", "-t", "deps"]
    told = subprocess.run(deps, check=True, capture_output=True, text=True)
    read = {}
    for block in told.stdout.strip().split("\n\n"):
        head, *lines = block.split("\n")
        read[int(head.split(".")[0])] = [line[4:] for line in lines]
    assert read == {number: [name, "other"] for number, name in enumerate(names())}


def test_make_goes_on_after_an_input_is_deleted(folder):
    needs("make")
    (folder / "Makefile").write_text("x.stamp:\n\t@echo RUN\n-include x.d\n")
    (folder / "x.d").write_text(depfile(("x.stamp",), ("gone.tmpl",)))
    (folder / "x.stamp").touch()
    run = subprocess.run(["make"], capture_output=True, text=True)
    assert (run.stdout, run.returncode) == ("RUN\n", 0)


def test_write_depfile(folder):
    write_depfile("x.d", ("x.stamp",), ("a",))
    os.utime("x.d", (1, 1))
    write_depfile("x.d", ("x.stamp",), ("a",))
    assert os.stat("x.d").st_mtime == 1
    write_depfile("x.d", ("x.stamp",), ("b",))
    assert (folder / "x.d").read_text() == "x.stamp: \\\n  b\n\nb:\n"
    (folder / "x.d").write_text("")
    write_depfile("x.d", ("x.stamp",), ("\udcff",))
    assert b"  \xff\n" in (folder / "x.d").read_bytes()


def refused(*arguments):
    with pytest.raises(NotWritten) as caught:
        write_depfile(*arguments)
    (fault,) = caught.value.diagnostics
    return f"{fault.place.path}: {fault.message} [{fault.rule}]"


def test_depfile_that_is_none(folder):
    """Such as the registry, given in the wrong place."""
    (folder / "sip.json").write_text('{\n  "format": 1\n')
    expected = "sip.json: sip.json was not written by codebook [output-foreign]"
    assert refused("sip.json", ("x",), ("y",)) == expected
    write_depfile("sip.json", ("x",), ("y",), True)
    assert (folder / "sip.json").read_text().startswith("x: ")


def test_name_that_cannot_be_told(folder):
    assert refused("x.d", ("x",), ("o'brien",)) == (
        "x.d: cannot write x.d: Make and Ninja cannot both read 'o'brien' because of its \"'\""
        " [output-write]"
    )
    assert refused("x.d", ("100%",), ("y",)) == (
        "x.d: cannot write x.d: Make and Ninja cannot both read '100%' because of its '%'"
        " [output-write]"
    )
    assert os.listdir() == []


def test_touch(folder):
    touch("new/x.stamp")
    assert (folder / "new/x.stamp").read_bytes() == b""
    (folder / "sip.json").write_text("{}")
    os.utime("sip.json", (1, 1))
    touch("sip.json")
    assert (folder / "sip.json").read_text() == "{}"
    assert os.stat("sip.json").st_mtime > 1


def test_touch_refuses(folder):
    (folder / "dir").mkdir()
    os.mkfifo("pipe")
    for name, message in (
        ("dir", "dir is not a file, and stays"),
        ("pipe", "pipe is not a file, and stays"),
        ("/proc/none", "cannot write /proc/none: No such file or directory"),
    ):
        with pytest.raises(NotWritten) as caught:
            touch(name)
        assert str(caught.value) == message
