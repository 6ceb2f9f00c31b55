"""The C of registries of tokens as its user calls it, compiled and asked."""

from __future__ import annotations

from pathlib import Path

from generated import GOLDEN, ROOT, WARNINGS, generate, need, run, silent

PROGRAM = """
#include <stdio.h>
#include <string.h>
#include "{prefix}.h"
int main(void)
{{
{calls}
    return 0;
}}
"""


def answers(folder: Path, registry: Path, prefix: str, *calls: str) -> list[str]:
    """What functions of the C of a registry give, one line for each call."""
    generate(registry, folder)
    source = folder / "main.c"
    lines = [f'    printf("%d\\n", {call});' for call in calls]
    source.write_text(PROGRAM.format(prefix=prefix, calls="\n".join(lines)), encoding="utf-8")
    program = folder / "main"
    silent(need("gcc"), "-std=c99", *WARNINGS, folder / f"{prefix}.c", source, "-o", program)
    return run(program).splitlines()


def from_text(prefix: str, *texts: str) -> list[str]:
    return [f'{prefix}_from_text("{text}", {len(text)})' for text in texts]


def test_a_header_field_is_found_in_any_case_and_by_its_compact_form(tmp_path: Path) -> None:
    texts = ("i", "I", "Call-ID", "CALL-ID", "Call-Id", "x", "xx", "Call-I", "Call ID", "")
    said = answers(
        tmp_path,
        ROOT / "data" / "sip_header.json",
        "sip_header",
        *from_text("sip_header", *texts),
        "sip_header_from_text(NULL, 0)",
        "SIP_HEADER_CALL_ID",
        "SIP_HEADER_SESSION_EXPIRES",
        "SIP_HEADER_NONE",
        'strcmp(sip_header_text(SIP_HEADER_CALL_ID), "Call-ID")',
        'strcmp(sip_header_text(-1), "")',
        "sip_header_is_registered(SIP_HEADER_VIA) + sip_header_is_registered(0)",
    )
    call_id, session_expires, none = said[11:14]
    assert said[:5] == [call_id] * 5
    assert said[5] == session_expires
    assert said[6:11] == [none] * 5 == ["0"] * 5
    assert said[14:] == ["0", "0", "1"]


def test_a_method_is_found_in_its_own_case_alone(tmp_path: Path) -> None:
    said = answers(
        tmp_path,
        ROOT / "data" / "sip_method.json",
        "sip_method",
        *from_text("sip_method", "INVITE", "invite", "Invite", "ACK"),
        "sip_method_has_response(SIP_METHOD_ACK)",
        "sip_method_has_response(SIP_METHOD_BYE)",
        "sip_method_target_refresh(SIP_METHOD_UPDATE)",
        "sip_method_target_refresh(SIP_METHOD_ACK)",
    )
    assert said == ["5", "0", "0", "1", "0", "1", "1", "0"]


def test_tokens_may_differ_in_case_alone(tmp_path: Path) -> None:
    calls = from_text("cased", "BYE", "bye", "bYe", "Bye", "byE")
    assert answers(tmp_path, GOLDEN / "cased.json", "cased", *calls) == ["1", "2", "2", "5", "0"]
