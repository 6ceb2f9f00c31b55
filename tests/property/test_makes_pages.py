"""Whatever validates makes pages: templates find their names, no text is a tag, links lead on."""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lines import line_registries
from registries import registries, token_registries

from gen.cli.options import parse
from gen.cli.site import site
from gen.cli.usage_docs import DOCS

JUDGED = settings(
    max_examples=int(os.environ.get("CODEBOOK_EXAMPLES", "30")),
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=list(HealthCheck),
)
KNOWN = set(
    "html head meta title link script body a header nav main ol ul li h1 h2 h3 p b article span div"
    " section dl dt dd table thead tbody tr th td code pre footer figure figcaption svg desc text g"
    " path polyline rect tspan style cite small em kbd wbr".split()
)


def made(registry: dict[str, Any]) -> dict[str, str]:
    """The pages of a registry, by path; templates are checked, since there is a folder of them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reg.json"
        path.write_text(json.dumps(registry))
        given = parse(DOCS, [str(path), "--output", "out", "--templates", folder])
        files = {one.name: bytes(one.data) for one in site(given).files}
    return {name: data.decode() for name, data in files.items() if name.endswith((".html", ".svg"))}


@JUDGED
@given(st.one_of(registries(), token_registries(), line_registries()))
def test_pages(registry: dict[str, Any]) -> None:
    found = made(registry)
    assert "index.html" in found and "reg/index.html" in found
    entries = registry.get("codes") or registry["tokens"]
    assert len({name for name in found if name.startswith("reg/")}) > len(entries)
    for name, text in found.items():
        assert set(re.findall(r"<([a-z0-9]+)", text)) <= KNOWN, name
        assert len(set(re.findall(r' id="([^"]*)"', text))) == len(re.findall(r' id="', text)), name
        for link in re.findall(r'href="([^"#:]*\.html)(?:#[^"]*)?"', text):
            there = os.path.normpath(os.path.join(os.path.dirname(name), link))
            assert there in found, (name, link)
