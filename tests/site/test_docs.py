"""`codebook docs` as a command: its options, and what it leaves alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from site_pages import Page, docs

NASTY = '</script><script>alert(1)</script> & "quoted" \'single\' <b>'


def small(folder: Path, **more: object) -> Path:
    """A small registry, with texts that mean something in HTML."""
    code = {
        **{"code": 1, "name": "ONE", "phrase": f"One {NASTY}", "summary": f"It says {NASTY}."},
        "aliases": [{"phrase": f"Uno {NASTY}", "sources": [f"A book <i>{NASTY}</i>"]}],
    }
    registry = {"id": "small", "title": f"Small {NASTY}", "version": "1.0.0"}
    classes = [{"id": "low", "first": 0, "last": 9, "title": f"Low {NASTY}"}]
    root = {"format": 1, "registry": registry, "classes": classes, "codes": [code], **more}
    path = folder / "small.json"
    path.write_text(json.dumps(root))
    return path


def fails(*words: object, cwd: Path, status: int = 2) -> str:
    done = docs(*words, cwd=cwd)
    assert (done.returncode, done.stdout) == (status, ""), done.stderr
    return done.stderr


def made(folder: Path, *words: object) -> set[str]:
    done = docs(*words, "-o", "out", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return files(folder / "out")


def files(folder: Path) -> set[str]:
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}


def test_each_value_is_escaped(tmp_path: Path) -> None:
    """A text of the registry never becomes a tag, an attribute or a script."""
    made(tmp_path, small(tmp_path))
    for path in (tmp_path / "out").rglob("*.html"):
        text = path.read_text()
        assert "<script>alert" not in text and "<b> " not in text and "<i>" not in text, path
    page = Page(tmp_path / "out/small/1.html")
    words = " ".join(" ".join(page.words).split())
    assert f"It says {NASTY}." in words and f"Uno {NASTY}" in words


def test_only_one_module_of_a_language_makes_markup() -> None:
    """What is Markup is not escaped, so whoever makes it must be easy to look over."""
    import ast

    from generated import ROOT

    makers = set()
    for path in (ROOT / "gen").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Markup":
                makers.add(path.relative_to(ROOT).as_posix())
    assert makers == {f"gen/view/{one}/words.py" for one in ("html", "man", "markdown")}


def test_check(tmp_path: Path) -> None:
    made(tmp_path, small(tmp_path))
    assert docs("small.json", "-o", "out", "--check", cwd=tmp_path).returncode == 0
    page = tmp_path / "out/small/1.html"
    page.write_text(page.read_text().replace("It says", "It said"))
    done = docs("small.json", "-o", "out", "--check", cwd=tmp_path)
    assert done.returncode == 1 and "output-stale" in done.stderr
    assert "\n-" in done.stdout and "It said" in done.stdout and "run " in done.stderr
    assert "It said" in page.read_text(), "nothing is written"


def test_what_is_gone_is_taken_away(tmp_path: Path) -> None:
    """A page of a code that is no longer there; but no file that codebook did not make."""
    before = made(tmp_path, small(tmp_path))
    (tmp_path / "out/mine.html").write_text("mine")
    two = [{"code": 2, "name": "TWO", "phrase": "Two"}]
    path = small(tmp_path, codes=two)
    done = docs(path, "-o", "out", "--check", cwd=tmp_path)
    assert done.returncode == 1 and "small/1.html" in done.stderr
    assert "no longer a part of the documents" in done.stderr
    after = made(tmp_path, path)
    assert before - after == {"small/1.html"} and after - before == {"small/2.html", "mine.html"}


def test_what_is_for_pages_changes_no_c(tmp_path: Path) -> None:
    """Another topic or comparison compiles nobody."""
    import subprocess

    from site_pages import CODEBOOK

    for place, more in enumerate(({}, {"topics": [{"words": ["one"], "finds": [1]}]})):
        path = small(tmp_path, **more)
        out = tmp_path / str(place)
        subprocess.run([*CODEBOOK, "generate", str(path), "-o", str(out)], check=True)
    for path in (tmp_path / "0").iterdir():
        assert path.read_bytes() == (tmp_path / "1" / path.name).read_bytes()


def test_few_files_are_open_at_once(tmp_path: Path) -> None:
    """A site has hundreds of files, and a process may have no more than some open."""
    import subprocess

    from site_pages import CODEBOOK

    command = ["prlimit", "--nofile=48", *CODEBOOK, "docs", "sip", "-o", "out"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_file_of_somebody_else_stays(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/index.html").write_text("<h1>Mine</h1>")
    err = fails(small(tmp_path), "-o", "out", cwd=tmp_path)
    assert "[output-foreign]" in err and files(tmp_path / "out") == {"index.html"}
    made(tmp_path, "small.json", "--force")


def test_lists(tmp_path: Path) -> None:
    small(tmp_path)
    outputs = docs("small.json", "-o", "out", "--list-outputs", cwd=tmp_path).stdout.splitlines()
    assert not (tmp_path / "out").exists()
    assert {name.removeprefix("out/") for name in outputs} == made(tmp_path, "small.json")
    inputs = docs("small.json", "--list-inputs", cwd=tmp_path).stdout.splitlines()
    assert inputs[0] == "small.json" and any(one.endswith("code.html.tmpl") for one in inputs)


def test_depfile_and_stamp(tmp_path: Path) -> None:
    small(tmp_path)
    made(tmp_path, "small.json", "--depfile", "d", "--stamp", "s")
    assert (tmp_path / "d").read_text().startswith("s: \\\n  small.json \\\n")
    assert (tmp_path / "s").is_file()


def test_templates_of_the_user(tmp_path: Path) -> None:
    small(tmp_path)
    (tmp_path / "my/docs/html").mkdir(parents=True)
    foot = tmp_path / "my/docs/html/foot.html.tmpl"
    foot.write_text("<p>My foot: ${made_from}</p>\n")
    made(tmp_path, "small.json", "--templates", "my")
    assert "My foot: Small &lt;/script&gt;" in (tmp_path / "out/small/1.html").read_text()
    foot.write_text("${nothing}\n")
    err = fails("small.json", "-o", "out", "--templates", "my", cwd=tmp_path, status=3)
    assert "unknown name 'nothing' [template-name]" in err


def test_no_fault_in_our_templates(site: Path, tmp_path: Path) -> None:
    """They are not checked at each run; with a folder of the user's, though it is empty, they are."""
    (tmp_path / "none").mkdir()
    done = docs("--templates", "none", "-o", "out", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out/sip/486.html").read_bytes() == (site / "sip/486.html").read_bytes()


def test_target_of_cmake(tmp_path: Path) -> None:
    """`docs` writes the site, and is idle after that."""
    import subprocess

    from generated import ROOT, need

    off = [f"-DCODEBOOK_BUILD_{part}=OFF" for part in ("TOOLS", "TESTS", "EXAMPLES")]
    command = [need("cmake"), "-G", "Ninja", *off, "-S", str(ROOT), "-B", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True)
    build = ["cmake", "--build", str(tmp_path), "--target", "docs"]
    first, second = (subprocess.run(build, check=True, capture_output=True) for _ in range(2))
    assert b"writing the pages" in first.stdout and b"no work to do" in second.stdout
    assert (tmp_path / "site/index.html").is_file()


def test_overlay(tmp_path: Path) -> None:
    small(tmp_path)
    over = {
        **{"format": 1, "codes": [{"code": 5, "name": "FIVE", "phrase": "Five"}]},
        "overlay": {"id": "more", "title": "More", "version": "1.0.0", "extends": "small"},
    }
    (tmp_path / "more.json").write_text(json.dumps(over))
    assert "small/5.html" in made(tmp_path, "small.json", "--overlay", "more.json")
    assert "more" in Page(tmp_path / "out/small/5.html").words
    err = fails("sip", "--overlay", "more.json", "-o", "out", cwd=tmp_path)
    assert "more.json extends 'small', which is not among them" in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["sip"], "--output DIR is missing"),
        (["sip", "-o", "-"], "--output - is for one file, and documents are many"),
        (["sip", "sip", "-o", "out"], "'sip' is given twice"),
        (["sip_to_q850", "-o", "out"], "there is no registry among what is given"),
        (["spi", "-o", "out"], "no registry 'spi'; did you mean sip?"),
        (["sip", "-o", "out", "--check", "--stamp", "s"], "--check and --stamp cannot both be given"),
    ],
)
def test_misuse(tmp_path: Path, words: list[str], told: str) -> None:
    assert told in fails(*words, cwd=tmp_path)
    assert not (tmp_path / "out").exists()


def test_a_registry_at_fault_is_refused(tmp_path: Path) -> None:
    path = small(tmp_path, codes=[{"code": 1, "name": "ONE"}])
    assert "[missing-key]" in fails(path, "-o", "out", cwd=tmp_path, status=3)


def test_tokens_whatever_they_are_called(tmp_path: Path) -> None:
    """A token may be called INDEX, and its page must not take the place of another."""
    names = ("INDEX", "CLASS_A", "PROPERTY", "C_API")
    tokens = [
        {"token": name.lower(), "ordinal": place, "name": name} for place, name in enumerate(names, 1)
    ]
    head = {"id": "words", "title": "Words", "version": "1.0.0"}
    (tmp_path / "words.json").write_text(
        json.dumps({"format": 1, "registry": head, "tokens": tokens})
    )
    found = made(tmp_path, "words.json")
    assert {f"words/{name}.html" for name in ("index", "index_", "class_a", "property", "c_api")} <= found
    assert "c_api" in Page(tmp_path / "out/words/c_api.html").words


def test_negative_numbers_and_no_classes(tmp_path: Path) -> None:
    codes = [{"code": -5, "name": "LOW", "phrase": "Low"}, {"code": 0, "name": "ZERO", "phrase": "0"}]
    path = small(tmp_path, codes=codes, classes=[{"id": "all", "first": -9, "last": 9, "title": "A"}])
    assert {"small/-5.html", "small/0.html"} <= made(tmp_path, path)
