"""The pages as files: links, ids, sources, sizes, words, and that nothing is forgotten."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from site_pages import Page, docs
from generated import ROOT, need

DATA = ROOT / "data"
KB = 1024
EDITOR = re.compile(r"https://www\.rfc-editor\.org/rfc/rfc(\d+)(?:#section-(\d+(?:\.\d+)*))?")
REGISTRIES = sorted(path.stem for path in DATA.glob("*.json") if ".schema" not in path.name)
SIP = json.loads((DATA / "sip.json").read_text(encoding="utf-8"))


def texts(node: Any) -> Iterator[str]:
    """Every text of a JSON value."""
    if isinstance(node, str):
        yield node
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from texts(inner)


def cited(text: str) -> Iterator[tuple[str, str]]:
    """Each RFC and section that a text names: read word by word, not as codebook does."""
    rfc, before = "", ""
    for word in re.split(r"[\s;,()]+", text):
        if before == "RFC" and word.rstrip(".:").isdigit():
            rfc = word.rstrip(".:")
            yield rfc, ""
        elif rfc and re.match(r"s\d", word):
            yield rfc, word[1:].split("-")[0].rstrip(".")
        before = word


def test_each_link_inside_leads_somewhere(site: Path, pages: dict[str, Page]) -> None:
    wrong = []
    for name, page in pages.items():
        for link in page.links:
            target, _, anchor = link.partition("#")
            if "://" in link or link.startswith("data:"):
                continue
            there = os.path.normpath(os.path.join(os.path.dirname(name), target)) if target else name
            if not (site / there).is_file() or there.startswith(".."):
                wrong.append((name, link))
            elif anchor and anchor not in pages[there].ids:
                wrong.append((name, link))
    assert len(pages) > 600 and wrong == []


def test_ids_are_unique(pages: dict[str, Page]) -> None:
    assert {name for name, page in pages.items() if len(page.ids) != len(set(page.ids))} == set()


def test_links_outside_are_to_sections_that_the_registries_name(pages: dict[str, Page]) -> None:
    files = [path for path in DATA.rglob("*.json") if ".schema" not in path.name]
    known = {
        one
        for path in files
        for text in texts(json.loads(path.read_text(encoding="utf-8")))
        for one in cited(text)
    }
    found = {link for page in pages.values() for link in page.links if "://" in link}
    odd, used = set(), set()
    for link in found:
        match = EDITOR.fullmatch(link)
        if match:
            used.add((match[1], match[2] or ""))
        else:
            odd.add(link)
    assert odd == set() and len(used) > 200
    assert used - known == set()


def test_each_entry_has_its_page(site: Path, pages: dict[str, Page]) -> None:
    for id in REGISTRIES:
        root = json.loads((DATA / f"{id}.json").read_text(encoding="utf-8"))
        for code in root.get("codes", ()):
            page = pages[f"{id}/{code['code']}.html"]
            assert code["phrase"] in " ".join(page.words)
        for token in root.get("tokens", ()):
            words = pages[f"{id}/{token['name'].lower()}.html"].words
            assert token["token"] in words


def test_a_page_of_a_code_has_all_that_is_known_of_it(pages: dict[str, Page]) -> None:
    words = " ".join(" ".join(pages["sip/486.html"].words).split())
    for told in (
        *("486 Busy Here", "4xx Client Error", "What the client does next", "give up"),
        *("With Retry-After, the user may take a call then.", "What it ends", "transaction"),
        *("486, 600 or 603?", "Client to Server: INVITE", "Client to Server: ACK"),
        *("Retry-After", "SIP_STATUS_BUSY_HERE", "RFC 2543 §7.4.23", "RFC 3261 §21.4.24"),
        *("becomes", "comes from", "17 User busy", "RFC 3398 §8.2.6.1", "485 Ambiguous"),
        *("487 Request Terminated", "seer", "Busy here", "In HTTP", "3 of 7"),
    ):
        assert told in words, told
    assert "Use 200 OK instead." in " ".join(" ".join(pages["sip/202.html"].words).split())


def test_what_is_not_sure_is_marked(pages: dict[str, Page]) -> None:
    assert "unconfirmed" in " ".join(pages["sip/403.html"].words)


def test_budgets(site: Path) -> None:
    index = (site / "index.html").read_bytes()
    assert len(index) <= 60 * KB and len(gzip.compress(index, 9, mtime=0)) <= 15 * KB
    for code in SIP["codes"]:
        assert (site / f"sip/{code['code']}.html").stat().st_size <= 24 * KB
    assert (site / "search.js").stat().st_size <= 8 * KB
    assert (site / "style.css").stat().st_size <= 10 * KB
    assert sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) < 4 * KB * KB


def test_time(tmp_path: Path) -> None:
    """The site of data/ in 3 s, that of 10,000 codes in 60 s, of this process's own time."""
    codes = [
        {"code": n, "name": f"CODE_{n}", "phrase": f"Phrase {n}", "references": [f"RFC {n} s1.2"]}
        for n in range(1, 10001)
    ]
    big = {"format": 1, "registry": {"id": "big", "title": "Big", "version": "1.0.0"}, "codes": codes}
    (tmp_path / "big.json").write_text(json.dumps(big))
    for words, limit in (((), 3), (("big.json",), 60)):
        began = os.times()
        done = docs(*words, "--output", "out", cwd=tmp_path)
        ended = os.times()
        assert done.returncode == 0, done.stderr
        spent = ended.children_user + ended.children_system
        assert spent - began.children_user - began.children_system <= limit
        shutil.rmtree(tmp_path / "out")


def test_the_same_bytes_each_time(site: Path, tmp_path: Path) -> None:
    """Whatever the folder, the hash seed, the time zone and the locale."""
    from site_pages import CODEBOOK

    environment = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "PATH": "/nowhere"}
    command = [CODEBOOK[0], "-S", "-B", CODEBOOK[-1], "docs", "-o", "other"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert digests(tmp_path / "other") == digests(site)


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_nothing_is_asked_of_anybody(site: Path) -> None:
    """No script, style, picture or font of another site, no cookie, no storage."""
    for path in (site / "search.js", site / "style.css", site / "index.js"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"//[a-z]+\.|@import|@font-face|url\(|fetch\(|XMLHttp|cookie|localStorage|sessionStorage", text)
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r'<(img|iframe|object|embed|video)\b|src="[^"]*:|type="module"', text)
        assert " style=" not in text and re.search(r" on[a-z]+=", text) is None


def test_spelling(site: Path) -> None:
    files = [path for path in site.rglob("*") if path.suffix in (".html", ".css", ".svg", ".csv")]
    done = subprocess.run([need("codespell"), *files], capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stdout) == (0, "")


def test_downloads(site: Path, tmp_path: Path) -> None:
    """The registries as they are, the C that `generate` writes, and a table that agrees with both."""
    found = [path for path in DATA.rglob("*.json") if ".schema" not in path.name]
    for path in (*found, DATA / "registry.schema.json", DATA / "map.schema.json"):
        assert (site / "files" / path.name).read_bytes() == path.read_bytes()
    for id in (*REGISTRIES, "sip_to_q850"):
        from site_pages import CODEBOOK

        subprocess.run([*CODEBOOK, "generate", id, "-o", str(tmp_path)], check=True)
    for path in tmp_path.iterdir():
        assert (site / "files" / path.name).read_bytes() == path.read_bytes()
    with io.StringIO((site / "files/sip.csv").read_text(encoding="utf-8"), newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(int(row["code"]), row["phrase"], row["summary"]) for row in rows] == [
        (code["code"], code["phrase"], code.get("summary", "")) for code in SIP["codes"]
    ]


def test_the_api_is_that_of_the_header(site: Path, pages: dict[str, Page]) -> None:
    header = (site / "files/sip_status.h").read_text(encoding="utf-8")
    declared = set(re.findall(r"^SIP_STATUS_API [^;]*?\b(sip_status_\w+)\(", header, re.MULTILINE))
    assert len(declared) > 30 and declared <= set(pages["sip/c-api.html"].ids)
    enums = set(re.findall(r"^enum (\w+) \{", header, re.MULTILINE))
    assert {f"{name}-enum" for name in enums} <= set(pages["sip/c-api.html"].ids)


def test_the_pictures_of_the_readme_are_fresh(site: Path) -> None:
    for name in ("code-space.svg", "ends.svg"):
        shown = (ROOT / "docs" / f"sip-{name}").read_bytes()
        assert shown == (site / "sip" / name).read_bytes(), "copy it from a site that docs has made"


def examples(pages: dict[str, Page]) -> dict[int, str]:
    found = {}
    for code in SIP["codes"]:
        if code.get("status") != "unregistered":
            (text,) = pages[f"sip/{code['code']}.html"].pre
            found[code["code"]] = text.replace("\n", "\r\n") + "\r\n" + "\r\n" * ("\n\n" not in text)
    assert len(found) == 75
    return found


@pytest.fixture(scope="session")
def lint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """examples/response_lint, built as its README says."""
    from site_pages import CODEBOOK

    folder = tmp_path_factory.mktemp("lint")
    for registry in ("sip", "sip_header", "sip_method"):
        subprocess.run([*CODEBOOK, "generate", registry, "-o", str(folder)], check=True)
    sources = [*(ROOT / "examples/response_lint").glob("*.c"), *folder.glob("*.c")]
    includes = ["-I", str(ROOT / "examples/response_lint"), "-I", str(folder)]
    command = [need("gcc"), "-std=c11", *includes, *map(str, sources), "-o", str(folder / "lint")]
    subprocess.run(command, check=True)
    return folder / "lint"


def test_examples_are_what_the_lint_lets_pass(
    pages: dict[str, Page], lint: Path, tmp_path: Path
) -> None:
    """No error and no warning; and a field that must be there is missed if it is taken away."""
    shown = examples(pages)
    for text in shown.values():
        head, _, body = text.partition("\r\n\r\n")
        assert f"\r\nContent-Length: {len(body.encode())}" in head
    assert {code for code, text in shown.items() if "\r\nv=0\r\n" in text} == {183, 200}
    log = tmp_path / "all.log"
    log.write_text("".join(shown.values()), newline="")
    done = subprocess.run([lint, log], capture_output=True, text=True)
    told = [line for line in done.stdout.splitlines() if ": note: " not in line]
    assert (told, done.stderr) == ([], "")
    log.write_text(re.sub(r"Unsupported: .*\r\n", "", shown[420]), newline="")
    done = subprocess.run([lint, log], capture_output=True, text=True)
    assert "a 420 to INVITE must have the header field Unsupported" in done.stdout


def test_examples_are_what_tshark_reads(pages: dict[str, Page], tmp_path: Path) -> None:
    """Each is dissected as a response of its code, and none is called malformed."""
    shown = examples(pages)
    (tmp_path / "one.pcap").write_bytes(capture([text.encode() for text in shown.values()]))
    fields = ("sip.Status-Code", "sip.CSeq.method", "_ws.malformed", "_ws.expert.message")
    command = [need("tshark"), "-r", "one.pcap", "-Y", "sip", "-T", "fields"]
    command += [word for field in fields for word in ("-e", field)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    rows = [(line + "\t\t\t").split("\t")[:4] for line in done.stdout.splitlines()]
    assert [int(row[0]) for row in rows] == list(shown)
    assert [row for row in rows if "alformed" in row[2] + row[3]] == []
    assert {row[1] for row in rows} >= {"INVITE", "REGISTER", "SUBSCRIBE", "PUBLISH", "INFO"}


def capture(payloads: list[bytes]) -> bytes:
    """A capture of datagrams over IP, as pcap has it."""
    import struct

    made = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 65535, 101)
    for payload in payloads:
        size = 28 + len(payload)
        ip = struct.pack(">BBHHHBBH4s4s", 0x45, 0, size, 0, 0, 64, 17, 0, b"\xc0\0\2\1", b"\xc0\0\2\2")
        udp = struct.pack(">HHHH", 5060, 5060, 8 + len(payload), 0)
        made += struct.pack("<IIII", 0, 0, size, size) + ip + udp + payload
    return made


Run = Callable[..., Any]


def test_the_markup_is_right(site: Path, node: Run) -> None:
    kinds = [path for path in sorted(site.rglob("*.html")) if path.parent.name in ("about", "map", "files", "sip")]
    assert node("markup.js", site / "index.html", site / "rfc/3261.html", *kinds) == []
