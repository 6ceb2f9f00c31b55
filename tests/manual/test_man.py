"""The manual: what mandoc, groff and man make of each page, and that pages and C are one set."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from documents import LAUNCHER, OVERLAY
from generated import GOLDEN, ROOT, generate, need, run, silent

from gen.cli import catalog, usage
from gen.cli.help import COMMANDS

FUNCTION = re.compile(r"^[A-Z0-9_]+_API [^(]*?(\w+)\(", re.MULTILINE)
NAMED = re.compile(r"^\.Fo (\w+)$", re.MULTILINE)


def pages(folder: Path) -> list[Path]:
    """The pages below a folder, less those that only lead to another."""
    return [path for path in sorted(folder.glob("man?/*")) if not leads(path)]


def leads(path: Path) -> str:
    """The page that another page leads to; "" where it is one itself."""
    text = path.read_text("ascii")
    return text[4:].strip() if text.startswith(".so ") else ""


@pytest.fixture(params=["man", "hostile_man"])
def manual(request: pytest.FixtureRequest) -> Path:
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]


def test_mandoc_has_nothing_to_say(manual: Path, man: Path, tmp_path: Path) -> None:
    """In one folder, where it finds the pages that pages refer to."""
    need("mandoc")
    for path in {**by_name(man), **by_name(manual)}.values():
        shutil.copy(path, tmp_path)
    silent("mandoc", "-T", "lint", *(path.name for path in pages(manual)), cwd=tmp_path)


def by_name(folder: Path) -> dict[str, Path]:
    return {path.name: path for path in folder.glob("man?/*")}


def test_groff_has_nothing_to_say(manual: Path) -> None:
    need("groff")
    for path in pages(manual):
        done = subprocess.run(
            ["groff", "-ww", "-mandoc", "-Tutf8", str(path)], capture_output=True, text=True
        )
        assert (done.returncode, done.stderr) == (0, ""), path.name
        assert done.stdout.count("\n") > 10, path.name


def test_the_other_names_lead_to_a_page(manual: Path) -> None:
    found = {path: leads(path) for path in manual.glob("man?/*") if leads(path)}
    assert found
    for path, page in found.items():
        text = (manual / page).read_text("ascii")
        assert f".Fo {path.stem}\n" in text


def test_man_finds_a_function(man: Path) -> None:
    need("man")
    shown = run("man", "-M", man, "sip_status_from_digits")
    assert "sip_status_from_digits(const char *text" in shown
    assert shown == run("man", "-M", man, "3", "sip_status")


def test_lines_fit_a_terminal(man: Path) -> None:
    """But for the pages that are those of docs/, whose examples are shown as they are."""
    need("man")
    for path in pages(man):
        if path.name not in ("codebook-registry.5", "codebook-templates.7"):
            shown = run("env", "MANWIDTH=80", "man", "-l", path)
            assert [line for line in shown.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("id", catalog.ids())
def test_section_3_has_each_function_of_the_header(id: str, man: Path, tmp_path: Path) -> None:
    path = next(ROOT.glob(f"data/**/{id}.json"))
    lines = "status-line" in path.read_text("utf-8") and path.parent.name == "data"
    made = generate(path, tmp_path, *(["--lines"] if lines else []))
    header = next(file for file in made if file.suffix == ".h" and file.name.count(".") == 1)
    declared = FUNCTION.findall(header.read_text("utf-8"))
    page = (man / f"man3/{header.stem}.3").read_text("ascii")
    assert declared and NAMED.findall(page) == declared
    assert {file.stem for file in man.glob("man3/*") if leads(file) == f"man3/{header.stem}.3"} == (
        set(declared) - {header.stem}
    )


def test_section_3_has_each_enumerator_but_those_of_codes(man: Path, tmp_path: Path) -> None:
    for id in (one for one in catalog.ids() if "_to_" not in one):
        folder = tmp_path / id
        folder.mkdir()
        made = generate(ROOT / f"data/{id}.json", folder)
        header = next(file for file in made if file.suffix == ".h" and file.name.count(".") == 1)
        enums = header.read_text("utf-8").split("\nenum ")[2:]
        declared = [name for enum in enums for name in re.findall(r"^    (\w+) = ", enum, re.MULTILINE)]
        page = (man / f"man3/{header.stem}.3").read_text("ascii")
        told = [plain(name).replace("\\:", "") for name in re.findall(r"^\.It Dv (\S+)$", page, re.MULTILINE)]
        assert sorted(told) == sorted(declared)


@pytest.mark.parametrize("id", catalog.ids())
def test_the_example_does_what_the_page_says(id: str, man: Path, tmp_path: Path) -> None:
    path = next(ROOT.glob(f"data/**/{id}.json"))
    made = generate(path, tmp_path)
    prefix = next(file.stem for file in made if file.suffix == ".c")
    shown = run("man", "-l", man / f"man3/{prefix}.3").expandtabs()
    example = re.search(r"^EXAMPLES\n(.*?)^SEE ALSO", shown, re.DOTALL | re.MULTILINE)
    assert example
    text = re.sub(r"\s+", " ", example[1].partition("#include")[0])
    says = re.search("prints [“\"](.*)[”\"]", text)
    assert says
    program = tmp_path / "example.c"
    program.write_text("#include" + example[1].partition("#include")[2])
    run("gcc", "-Wall", "-Werror", "-I", tmp_path, program, tmp_path / f"{prefix}.c", "-o", tmp_path / "x")
    assert run(tmp_path / "x") == says[1] + "\n"


def test_codebook_1_has_the_options_of_help(man: Path) -> None:
    page = (man / "man1/codebook.1").read_text("ascii")
    intro, *parts = re.split(r"^\.Ss codebook ", page, flags=re.MULTILINE)
    assert options_of(intro) == options_in(run(*LAUNCHER, "--help"))
    names = [plain(part.partition("\n")[0]) for part in parts]
    assert names == [command.name for command in COMMANDS]
    for name, part in zip(names, parts):
        told = options_in(run(*LAUNCHER, name, "--help"))
        assert told and options_of(part.partition("\n.Sh ")[0]) == told


def options_of(page: str) -> list[str]:
    return [plain(one) for one in re.findall(r"^\.It .*?Fl Fl (\S+)", page, re.MULTILINE)]


def plain(text: str) -> str:
    return text.replace("\\-", "-").replace("\\&", "")


def options_in(text: str) -> list[str]:
    """The options that --help lists."""
    part = text.partition("\nOptions:\n")[2].partition("\n\n")[0]
    return re.findall(r"^  (?:-\w, |    )--([a-z-]+)", part, re.MULTILINE)


def test_codebook_1_has_the_environment_and_the_status_of_help(man: Path) -> None:
    page = (man / "man1/codebook.1").read_text("ascii")
    assert re.findall(r"^\.It Ev (\S+)$", page, re.MULTILINE) == [n for n, _ in usage.ENVIRONMENT]
    status = page.partition(".Sh EXIT STATUS")[2].partition(".Sh EXAMPLES")[0]
    numbers = [int(one) for one in re.findall(r"^\.It (?:\\&)?(\d+)$", status, re.MULTILINE)]
    assert numbers == [number for number, _ in usage.TOP.status]


@pytest.mark.parametrize(
    "page, source",
    [("man5/codebook-registry.5", "registry-format.md"), ("man7/codebook-templates.7", "templates.md")],
)
def test_the_pages_of_docs_lose_no_word(page: str, source: str, man: Path) -> None:
    need("mandoc")
    shown = re.sub(r".\x08", "", run("mandoc", "-T", "utf8", "-O", "width=500", man / page))
    text = (ROOT / "docs" / source).read_text("utf-8")
    text = re.sub(r"^\|.*\n\|-.*", "", text, flags=re.MULTILINE)  # heads of columns
    told = set(re.findall(r"\w+", shown.upper()))
    links = re.compile(r"\]\([^)]*\)")
    lost = {
        word
        for line in text.splitlines()[1:]
        if not line.startswith("```")
        for word in re.findall(r"\w+", links.sub("]", line).upper())
    } - told
    assert not lost


def summaries() -> Iterator[tuple[str, str]]:
    """Page and text of everything that a hostile registry says."""
    for name, path in (("hostile", GOLDEN / "hostile.json"), ("hostile", OVERLAY)):
        for code in json.loads(path.read_text("utf-8"))["codes"]:
            yield name, code["phrase"]
            if "summary" in code:
                yield name, code["summary"]


def test_no_text_is_taken_for_markup(hostile_man: Path) -> None:
    need("mandoc")
    shown = run("mandoc", "-T", "utf8", "-O", "width=500", hostile_man / "man7/hostile.7")
    plain = re.sub(r"\s+", "", re.sub(r".\x08", "", shown))
    for _, text in summaries():
        assert re.sub(r"\s+", "", text) in plain, text
