"""generate --contract: one of codebook's own, and one of the user's, with templates beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from launcher import Codebook

CONTRACT: dict[str, Any] = {
    "format": 1,
    "contract": {"id": "acme", "title": "Acme", "version": "1.0.0", "for": ["tiny"]},
    "files": [
        {
            "name": "reason.c",
            "template": "reason.c.tmpl",
            "cases": {"label": "{macro}", "value": "{phrase}"},
        }
    ],
    "words": [{"id": "linkage", "text": "ACME_API"}],
    "identifiers": [{"id": "macro", "form": "ACME_{NAME}"}],
    "unknown": [{"first": 1, "last": 9, "text": "Low"}, {"text": None}],
}
TINY = {
    "format": 1,
    "registry": {"id": "tiny", "title": "Tiny", "version": "1.0.0"},
    "classes": [{"id": "low", "first": 1, "last": 9, "title": "Low ones"}],
    "codes": [
        {"code": 1, "name": "ONE", "phrase": "One"},
        {"code": 7, "name": "SEVEN", "phrase": 'Seven "7"'},
        {"code": 9, "name": "OLD", "phrase": "Old", "status": "unregistered"},
    ],
}
TEMPLATE = """%% include c/head.tmpl
${linkage} const char *reason(int ${parameter})
{
    switch (${parameter}) {
%% for one in cases
${one.line}
%% end
    }
%% for one in ranges
    if (${one.condition})
        return ${one.value};
%% end
    return ${otherwise};
}
"""
WORDS = ("generate", "tiny.json", "-o", "out", "--contract", "my/contract.json")


@pytest.fixture
def here(codebook: Codebook) -> Path:
    folder = codebook.folder
    (folder / "my").mkdir()
    (folder / "my" / "reason.c.tmpl").write_text(TEMPLATE)
    (folder / "tiny.json").write_text(json.dumps(TINY))
    write(folder)
    return folder


def write(folder: Path, **changes: Any) -> None:
    (folder / "my" / "contract.json").write_text(json.dumps({**CONTRACT, **changes}))


def body(folder: Path) -> str:
    """The text behind the head."""
    return (folder / "out" / "reason.c").read_text().partition("CC0-1.0 */\n")[2]


def test_a_contract_of_one_s_own(codebook: Codebook, here: Path) -> None:
    codebook.prints(*WORDS)
    assert body(here) == (
        "ACME_API const char *reason(int code)\n"
        "{\n"
        "    switch (code) {\n"
        '    case ACME_ONE: return "One";\n'
        '    case ACME_SEVEN: return "Seven \\"7\\"";\n'
        "    }\n"
        "    if (code >= 1 && code <= 9)\n"
        '        return "Low";\n'
        "    return NULL;\n"
        "}\n"
    )


def test_what_a_contract_overrides(codebook: Codebook, here: Path) -> None:
    local = {"code": 99, "name": "LOCAL", "phrase": "Local", "status": "unregistered"}
    more: dict[str, Any] = {"names": {"1": "UNO"}, "phrases": {"7": "Sette"}, "include": [9]}
    write(here, **more, codes=[local])
    codebook.prints(*WORDS)
    assert [line.strip() for line in body(here).split("\n") if "case" in line] == [
        'case ACME_UNO: return "One";',
        'case ACME_SEVEN: return "Sette";',
        'case ACME_OLD: return "Old";',
        'case ACME_LOCAL: return "Local";',
    ]


def test_cases_of_two_lines_and_a_tab(codebook: Codebook, here: Path) -> None:
    cases = {"label": "{code}", "value": "{phrase}", "lines": 2, "depth": 2}
    write(here, indent="tab", files=[{**CONTRACT["files"][0], "cases": cases}])
    codebook.prints(*WORDS)
    assert '\t\tcase 1:\n\t\t\treturn "One";\n' in body(here)


def test_the_title_of_a_class(codebook: Codebook, here: Path) -> None:
    write(here, parameter="status", unknown=[{"class": True}, {"text": "?"}])
    codebook.prints(*WORDS)
    end = '    if (status >= 1 && status <= 9)\n        return "Low ones";\n    return "?";\n}\n'
    assert body(here).endswith(end)


def test_where_only_some_codes_have_a_name(codebook: Codebook, here: Path) -> None:
    write(here, identifiers=[{"id": "macro", "names": {"7": "ACME_LUCKY"}}])
    codebook.prints(*WORDS)
    assert body(here).count("case ") == 1 and "case ACME_LUCKY:" in body(here)


def test_select_and_include_and_overlay_are_heeded(codebook: Codebook, here: Path) -> None:
    over = {"id": "more", "title": "M", "version": "1.0.0", "extends": "tiny"}
    codes = [{"code": 5, "name": "FIVE", "phrase": "Five"}]
    (here / "more.json").write_text(json.dumps({"format": 1, "overlay": over, "codes": codes}))
    more = ("--overlay", "more.json", "--include", "unregistered", "--select", "5-9")
    codebook.prints(*WORDS, *more)
    found = [word for word in ("ONE", "FIVE", "SEVEN", "OLD") if f"ACME_{word}:" in body(here)]
    assert found == ["FIVE", "SEVEN", "OLD"]


def test_a_list_without_a_comma_behind_its_last(codebook: Codebook, here: Path) -> None:
    rows = "%% for one in codes\n${one.macro} = ${one.code}${one.comma}\n%% end\n"
    (here / "my" / "reason.c.tmpl").write_text("%% include c/head.tmpl\n" + rows)
    codebook.prints(*WORDS)
    assert body(here) == "ACME_ONE = 1,\nACME_SEVEN = 7\n"


def test_whatever_a_contract_says_is_in_the_digest(codebook: Codebook, here: Path) -> None:
    (here / "my" / "reason.c.tmpl").write_text("%% include c/head.tmpl\n")
    heads = set()
    changes: tuple[dict[str, Any], ...] = (
        *({}, {"indent": 2}, {"unknown": [{"text": "?"}]}, {"words": [{"id": "a", "text": "b"}]}),
    )
    for change in changes:
        write(here, **change)
        codebook.prints(*WORDS)
        heads.add((here / "out" / "reason.c").read_text().splitlines()[1])
    assert len(heads) == len(changes)


def test_check_tells_what_changed(codebook: Codebook, here: Path) -> None:
    codebook.prints(*WORDS)
    codebook.prints(*WORDS, "--check")
    write(here, phrases={"1": "Uno"})
    done = codebook(*WORDS, "--check")
    assert done.status == 1 and '+    case ACME_ONE: return "Uno";' in done.out
    (here / "my" / "reason.c.tmpl").write_text(TEMPLATE + "/* the end */\n")
    write(here)
    done = codebook(*WORDS, "--check")
    assert done.status == 1 and "+/* the end */" in done.out


def test_what_is_read_is_listed(codebook: Codebook, here: Path) -> None:
    assert codebook.prints(*WORDS, "--list-outputs").split() == ["out/reason.c"]
    listed = codebook.prints(*WORDS, "--list-inputs").split()
    assert {"tiny.json", "my/contract.json", "my/reason.c.tmpl"} <= set(listed)
    codebook.prints(*WORDS, "--depfile", "out.d")
    assert "my/contract.json" in (here / "out.d").read_text()


def test_a_contract_of_codebook_s_own_is_written_to_standard_output(codebook: Codebook) -> None:
    text = codebook.prints("generate", "sip", "-o", "-", "--contract", "re")
    assert '\tcase 486: return "Busy Here";\n' in text


def test_a_fresh_output_is_not_made_again(codebook: Codebook) -> None:
    words = ("generate", "sip", "-o", "out", "--contract", "re")
    codebook.prints(*words)
    before = (codebook.folder / "out" / "reason.c").stat().st_mtime_ns
    codebook.prints(*words)
    assert (codebook.folder / "out" / "reason.c").stat().st_mtime_ns == before


def test_the_place_of_a_contract_changes_no_byte(codebook: Codebook, here: Path) -> None:
    codebook.prints(*WORDS)
    before = (here / "out" / "reason.c").read_bytes()
    (here / "my").rename(here / "mine")
    codebook.prints(*WORDS[:-1], "mine/contract.json")
    assert (here / "out" / "reason.c").read_bytes() == before
