"""The comments of the generated headers, as Doxygen reads them, and as an editor shows them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from documents import OF_TESTS
from generated import ROOT, SIP, generate, need, run

from gen.cli import catalog

FORMS = {
    "split": (),
    "single": ("--form", "single"),
    "inline": ("--inline",),
    "single-inline": ("--form", "single", "--inline"),
    "enum": ("--profile", "enum"),
    "phrases": ("--profile", "phrases", "--lookup", "table"),
    "hpp": ("--form", "hpp"),
}
# What ends with an underscore, or is in a namespace detail, is not for use by name; functions of C++
# say in a sentence what their one parameter and their result are.
OF_CPP = {"FILE_PATTERNS": "*.hpp", "EXCLUDE_SYMBOLS": "*::detail *_", "WARN_NO_PARAMDOC": "NO"}
SETTINGS = {
    "FILE_PATTERNS": "*.h",
    "GENERATE_HTML": "YES",  # parameters are looked for only where a page is made
    "GENERATE_LATEX": "NO",
    "HAVE_DOT": "NO",
    "SEARCHENGINE": "NO",
    "QUIET": "YES",
    "EXTRACT_STATIC": "YES",
    "WARN_IF_UNDOCUMENTED": "YES",
    "WARN_NO_PARAMDOC": "YES",
    "WARN_AS_ERROR": "FAIL_ON_WARNINGS",
    "OPTIMIZE_OUTPUT_FOR_C": "YES",
}
FILES = [*(next(ROOT.glob(f"data/**/{id}.json")) for id in catalog.ids()), *OF_TESTS]


@pytest.mark.parametrize("form", FORMS)
def test_doxygen_has_nothing_to_say(form: str, tmp_path: Path) -> None:
    need("doxygen")
    for path in FILES:
        is_map = path.parent.name == "maps"
        words = [word for word in FORMS[form] if not is_map or word in ("--form", "single", "hpp")]
        generate(path, tmp_path, *words)
    chosen = {**SETTINGS, **(OF_CPP if form == "hpp" else {})}
    settings = "".join(f"{name} = {value}\n" for name, value in chosen.items())
    (tmp_path / "Doxyfile").write_text(settings)
    assert "error" not in run("doxygen", cwd=tmp_path)
    assert list((tmp_path / "html").glob("sip__status_8h*.html"))


@pytest.mark.parametrize("form", ["split", "enum"])
def test_what_an_editor_shows_of_a_code_is_two_lines(form: str, tmp_path: Path) -> None:
    """Its meaning, its section, and what it ends."""
    made = generate(SIP, tmp_path, *FORMS[form])
    text = next(path for path in made if path.name == "sip_status.h").read_text("utf-8")
    enum = text.partition("enum sip_status {")[2].partition("\n};")[0]
    comments = re.findall(r"/\*\*\n(.*?)\n *\*/\n +SIP_STATUS_\w+", enum, re.DOTALL)
    assert len(comments) == 75
    for comment in comments:
        lines = comment.split("\n")
        assert len(lines) <= 2
        flat = " ".join(line.strip(" *") for line in lines)
        assert re.search(r"\. .*RFC \d+ s[\d.]+.*\. Ends: (nothing|transaction|usage|dialog)\.$", flat)
