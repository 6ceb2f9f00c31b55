"""The pages in Chromium: what axe, a keyboard, a printer and a browser without JavaScript find."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

KINDS = (
    *("index.html", "sip/index.html", "sip/486.html", "sip/200.html", "sip/202.html"),
    *("sip/203.html", "sip/class-client_error.html", "sip/property-ends.html"),
    *("sip/property-header.html", "sip/property-http.html", "sip/not-assigned.html"),
    *("sip/registry-history.html", "sip/c-api.html", "map/index.html", "map/sip_to_q850.html"),
    *("rfc/index.html", "rfc/6665.html", "about/index.html", "about/registries.html"),
    *("files/index.html", "sip_header/index.html", "sip_header/warning.html", "q850/17.html"),
)
FEW = ("index.html", "sip/486.html")

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where a server of this machine shows the site."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *words: object) -> None:
            pass

    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module", params=["file", "http"])
def told(request: pytest.FixtureRequest, site: Path, address: str, node: Run) -> Any:
    """What the browser says: of every kind of page as a file, of a few from a server."""
    if shutil.which("chromium") is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("chromium is not installed")
    if request.param == "file":
        return node("browse.js", f"{site.as_uri()}/", *KINDS)
    return node("browse.js", address, *FEW)


def test_no_violation_of_accessibility(told: Any) -> None:
    assert told["violations"] == []


def test_no_request_to_anybody(told: Any) -> None:
    assert told["requests"] == []


def test_no_error(told: Any) -> None:
    assert told["errors"] == []


def test_no_page_is_wider_than_the_screen(told: Any) -> None:
    assert told["sideways"] == []


def test_keys(told: Any) -> None:
    """`/`, 486 and Enter open 486; Ctrl-K, arrows and Esc do what they should; ?q= is kept."""
    assert told["keys"] == {
        "kept": "?q=486",
        "opened": "sip/486.html",
        "focused": "q",
        "active": "found-1",
        "selected": ["found-1"],
        "left": ["BODY", ""],
        "asked": "486Busy Here",
    }


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("486", ["486 Busy Here"]),
        ("4xx", ["400 Bad Request", "401 Unauthorized"]),
        ("busy", ["486 Busy Here", "600 Busy Everywhere", "603 Decline", "480 Temporarily Unavailable"]),
        ("buzy", ["486 Busy Here"]),
        ("forbiden", ["403 Forbidden"]),
        ("Declined", ["603 Decline"]),
        ("SIP_STATUS_BUSY_HERE", ["486 Busy Here"]),
        ("call-id", ["Call-ID"]),
    ],
)
def test_search(told: Any, query: str, first: list[str]) -> None:
    assert told["search"][query]["found"][: len(first)] == first


def test_search_by_document_field_and_cause(told: Any) -> None:
    found = {query: one["found"] for query, one in told["search"].items()}
    assert {"428 Use Identity Header", "436 Bad Identity Info"} <= set(found["rfc8224"])
    assert {"17 User busy", "486 Busy Here", "600 Busy Everywhere"} <= set(found["q850 17"])
    assert found["Q.850;cause=17"] == found["q850 17"]
    assert "Retry-After" in found["Retry-After"]
    assert told["search"]["zzzzzz"] == {"said": "No results", "found": []}
    assert told["search"]["buzy"]["said"].endswith(" results")


def test_every_code_is_seen_at_once_and_printed_on_one_sheet(told: Any) -> None:
    seen = told["glance"]
    assert seen["below"] == [] and seen["sheets"] == 1
    assert {"100 Trying", "486 Busy Here", "608 Rejected", "6xx Global Failure", "999"} <= set(
        seen["inside"]
    )
    assert sum(one[:3].isdigit() for one in seen["inside"]) == 93


def test_without_javascript(told: Any) -> None:
    """The whole list is there, its links lead on, and no field is there that would do nothing."""
    assert told["bare"] == {
        "links": 93 + 6 + 1,
        "fields": 0,
        "opened": "sip/486.html",
        "title": "486 Busy Here",
    }


def test_names_are_copied(told: Any) -> None:
    assert told["copied"] in ("Copied", "Selected")
