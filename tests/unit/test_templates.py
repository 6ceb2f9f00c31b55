"""Where a template is looked for, and what is refused before its text is."""

import os

import pytest

from gen.diagnostic import Place
from gen.fault import Refused
from gen.render.render import render
from gen.render.templates import Templates


@pytest.fixture
def folders(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("ours/c", "mine/c"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "ours/c/a.tmpl").write_text("ours\n%% include c/b.tmpl\n")
    (tmp_path / "ours/c/b.tmpl").write_text("b of ours\n")
    return tmp_path


def refused(templates, name):
    with pytest.raises(Refused) as caught:
        templates.load(name)
    (fault,) = caught.value.diagnostics
    at = fault.place
    help = f" ({fault.help})" if fault.help else ""
    return f"{at.path}:{at.line}:{at.column} {fault.message} [{fault.rule}]{help}"


def test_project_templates(folders):
    templates = Templates("ours")
    assert render(templates.load("c/a.tmpl"), {}, templates.load) == "ours\nb of ours\n"
    assert templates.used() == ("ours/c/a.tmpl", "ours/c/b.tmpl")


def test_user_goes_first_file_by_file(folders):
    (folders / "mine/c/b.tmpl").write_text("b of mine\n")
    templates = Templates("ours", "mine")
    assert render(templates.load("c/a.tmpl"), {}, templates.load) == "ours\nb of mine\n"
    assert templates.used() == ("ours/c/a.tmpl", "mine/c/b.tmpl")


def test_each_file_is_read_once(folders):
    templates = Templates("ours")
    first = templates.load("c/b.tmpl")
    (folders / "ours/c/b.tmpl").unlink()
    assert templates.load("c/b.tmpl") is first


def test_links_are_followed(folders):
    (folders / "ours/c/link.tmpl").symlink_to("../../ours/c/b.tmpl")
    assert Templates("ours").load("c/link.tmpl").path == "ours/c/link.tmpl"


@pytest.mark.parametrize(
    "name", ["", "/etc/passwd", "../x", "c/../../x", "c/./a.tmpl", "c//a.tmpl", "c/", "c\\a", "C:a"]
)
def test_names_that_leave_the_folder(folders, name):
    assert refused(Templates("ours"), name) == (
        f"{name}:0:1 '{name}' is not the name of a template [template-include] (a name is a path"
        " inside the folder of templates, such as 'c/header.h.tmpl')"
    )


def test_missing(folders):
    assert refused(Templates("ours", "mine"), "c/c.tmpl") == (
        "c/c.tmpl:0:1 there is no template 'c/c.tmpl' in 'mine' or 'ours' [template-include]"
        " (did you mean 'c/a.tmpl'?)"
    )
    assert refused(Templates("ours"), "docs/zzz") == (
        "docs/zzz:0:1 there is no template 'docs/zzz' in 'ours' [template-include]"
    )


def test_missing_folder(folders):
    assert refused(Templates("ours", "none"), "c/a.tmpl") == (
        "none:0:1 there is no folder 'none' of templates [template-include]"
    )


def test_what_is_no_file(folders):
    (folders / "ours/c/folder").mkdir()
    os.mkfifo(folders / "ours/c/pipe")
    (folders / "ours/c/dangling").symlink_to("nowhere")
    prefix = "cannot read the template 'c/dangling' (ours/c/dangling)"
    assert refused(Templates("ours"), "c/pipe") == (
        "ours/c/pipe:0:1 the template 'c/pipe' is not a file [template-include]"
    )
    assert refused(Templates("ours"), "c/folder") == (
        "ours/c/folder:0:1 the template 'c/folder' is not a file [template-include]"
    )
    assert refused(Templates("ours"), "c/dangling") == (
        f"ours/c/dangling:0:1 {prefix}: No such file or directory [template-include]"
    )


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"ab\n\xc3\xa4x\xff\n", "2:3 the byte 0xFF is not UTF-8 (invalid start byte)"
         " [template-encoding] (save the file as UTF-8)"),
        (b"\xed\xa0\x80", "1:1 the byte 0xED is not UTF-8 (invalid continuation byte)"
         " [template-encoding] (save the file as UTF-8)"),
        (b"\xef\xbb\xbfa", "1:1 the template begins with a byte order mark [template-encoding]"
         " (save the file as UTF-8 without one)"),
        (b"a\nb\0", "2:2 the template holds the byte 0x00 [template-encoding] (remove it)"),
    ],
)  # fmt: skip
def test_encoding(folders, data, expected):
    (folders / "ours/c/x.tmpl").write_bytes(data)
    assert refused(Templates("ours"), "c/x.tmpl") == f"ours/c/x.tmpl:{expected}"


def test_carriage_returns_before_line_feeds_go(folders):
    (folders / "ours/c/x.tmpl").write_bytes(b"a\r\n%% if yes\r\nb\rc\r\n%% end\r\n")
    templates = Templates("ours")
    assert render(templates.load("c/x.tmpl"), {"yes": True}, templates.load) == "a\nb\rc\n"


def test_missing_include_is_told_from_its_line(folders):
    (folders / "ours/c/x.tmpl").write_text("a\n  %% include c/bb.tmpl\n")
    templates = Templates("ours")
    with pytest.raises(Refused) as caught:
        render(templates.load("c/x.tmpl"), {}, templates.load)
    (fault,) = caught.value.diagnostics
    assert fault.place == Place("ours/c/x.tmpl", 2, 14, 9, "  %% include c/bb.tmpl")
    assert fault.message == "there is no template 'c/bb.tmpl' in 'ours'"
    assert fault.help == "did you mean 'c/b.tmpl'?"
