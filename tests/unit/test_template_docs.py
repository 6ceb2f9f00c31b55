"""docs/templates.md promises messages; each row of its tables is run."""

from pathlib import Path

import pytest

from gen.cli import reading, sources
from gen.fault import Refused
from gen.model.contract import Answer, Cases, Contract, Identifier
from gen.model.registry import Sourced
from gen.render.render import render
from gen.render.templates import Templates
from gen.view import cpp, cpp_map
from gen.view.c import Options, view
from gen.view.c_map import MapOptions
from gen.view.c_map import view as map_view
from gen.view.contract import Head, cases_of
from gen.view.contract import view as contract_view
from gen.view.contract_map import cases_of as map_cases_of
from gen.view.contract_map import view as contract_map_view

PAGE = Path(__file__).resolve().parents[2] / "docs/templates.md"
ROWS = ({"code": 202, "name": "ACCEPTED", "old": True, "notes": ()},)
VALUES = {"prefix": "sip", "guard": "SIP_H", "count": 1, "full": True, "rows": ROWS}


def promised():
    """Each (rule, template, message) of the page."""
    rule = ""
    for line in PAGE.read_text().split("\n"):
        if line.startswith("#"):
            rule = line[4:].partition(":")[0] if line.startswith("### template-") else ""
        elif rule and line.startswith("| `"):
            _, template, message, _ = line.split(" | ".strip())
            yield rule, "\n".join(template.strip()[1:-1].split("` `")), message.strip()


@pytest.mark.parametrize(("rule", "template", "message"), promised())
def test_fault(tmp_path, monkeypatch, rule, template, message):
    monkeypatch.chdir(tmp_path)
    for folder in ("my/c", "templates/c"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "my/c/test.tmpl").write_text(template)
    (tmp_path / "my/c/head.tmpl").write_text("")
    templates = Templates("templates", "my")
    with pytest.raises(Refused) as caught:
        render(templates.load("c/test.tmpl"), VALUES, templates.load)
    told = [(fault.rule, fault.message) for fault in caught.value.diagnostics]
    assert told == [(rule, message)]


def test_every_rule_is_there():
    rules = {"syntax", "block", "name", "kind", "include"}
    assert {rule for rule, _, _ in promised()} == {f"template-{rule}" for rule in rules}


def test_example():
    lines = PAGE.read_text().partition("An example, with")[2].partition("\n\n")[2]
    text = "".join(line[4:] + "\n" for line in lines.partition("\n\n")[0].split("\n"))
    templates = Templates("templates")
    from gen.render.parser import parse

    assert render(parse("t", text), VALUES, templates.load) == (
        "enum sip {\n    /* ACCEPTED: do not use it in new code. */\n    ACCEPTED = 202,\n};\n"
    )


def offered(values, prefix=""):
    """Every name that a template may use, `codes.name` for a field of rows."""
    for name, value in values.items():
        yield prefix + name
        for row in value if isinstance(value, tuple) else ():
            yield from offered(row, f"{prefix}{name}.")


def many_codes():
    """A registry of so many codes that its C has numbers in place of names."""
    registry = sources.registry(str(PAGE.parents[1] / "tests/golden/one.json"), ())
    first = registry.codes[0]
    codes = [first._replace(code=n, name=f"N{n}", phrase=f"Phrase {n}") for n in range(1025)]
    codes[0] = codes[0]._replace(phrase_aliases=(Sourced("Another", ()),))
    return registry._replace(codes=tuple(codes))


def written_in(title):
    """Every name in the table of a section."""
    section = PAGE.read_text().split(f"## {title}")[1].split("\n## ")[0]
    rows = [line.split("|")[1] for line in section.split("\n") if line.startswith("| `")]
    return {name.strip(" `") for row in rows for name in row.split(",")}


def test_the_page_names_what_the_view_of_maps_offers():
    found = set()
    for path in sorted((PAGE.parents[1] / "tests/golden/maps").glob("*.json")):
        map = sources.map_of(reading.document(str(path)))
        found |= set(offered(map_view(map, MapOptions(asked=("Options: --form single",)))))
    assert written_in("Names that a C template of a map sees") == found


def test_the_page_names_what_the_view_of_maps_to_cpp_offers():
    found = set()
    for path in sorted((PAGE.parents[1] / "tests/golden/maps").glob("*.json")):
        map = sources.map_of(reading.document(str(path)))
        found |= set(offered(cpp_map.view(map, MapOptions(asked=("--form hpp",)))))
    more = {"length_type", "big_pool"}
    assert written_in("Names that a C template of a map sees") | more == found


def test_the_page_names_what_the_view_to_cpp_offers():
    found = set()
    for path in sorted((PAGE.parents[1] / "tests/golden").glob("*.json")):
        registry = sources.registry(str(path), ())
        for profile in ("phrases", "full"):
            found |= set(offered(cpp.view(registry, Options(profile=profile, lines=True, asked=("x",)))))
    found |= set(offered(cpp.view(many_codes(), Options())))
    written = written_in("Names that a C++ template sees")
    assert {name for name in written if not name.startswith("codes.")} <= found
    assert {f"groups.{name}" for name in written if name.startswith("codes.")} <= found
    known = written | {f"groups.{name}" for name in written if name.startswith("codes.")}
    known |= written_in("Names that a C template sees")
    known |= {f"groups.{name}" for name in known if name.startswith("codes.")}
    assert found <= known


def test_the_page_names_what_the_view_of_contracts_offers():
    (macro,) = (Identifier("macro", "", "M_{code}", {}, {200: ("M_OK",), 1: ("M_UNO",)}),)
    cases = Cases("{code}", "{phrase}", "", 1, 1)
    unknown = (Answer(1, 9, "", False), Answer(None, None, None, False))
    contract = Contract("c", "C", "1.0.0", (), "    ", "code", {}, (macro,), unknown)
    registry = sources.registry(str(PAGE.parents[1] / "data/sip.json"), ())
    values = contract_view(registry, contract, Head("sip.json", ("A licence",), ("Options: --contract re",)))
    found = set(offered({**values, **cases_of(values, contract, cases)}))
    found = {name for name in found if not name.startswith("groups.codes.")}
    found -= {"groups.cases.line"}
    assert written_in("Names that a template of a contract sees") == found
    route = sources.map_of(reading.document(str(PAGE.parents[1] / "data/maps/sip_to_q850.json")))
    contract = contract._replace(identifiers=())
    values = contract_map_view(route, contract, Head("m.json", ("A licence",)))
    of_map = set(offered({**values, **map_cases_of(route, contract, cases._replace(value="{to}"))}))
    assert of_map < found


def test_the_page_names_what_the_view_offers():
    found = set()
    for path in sorted((PAGE.parents[1] / "tests/golden").glob("*.json")):
        registry = sources.registry(str(path), ())
        for lookup in ("switch", "table"):
            for profile in ("phrases", "full"):
                found |= set(offered(view(registry, Options(lookup=lookup, profile=profile, lines=True))))
    found |= set(offered(view(many_codes(), Options(asked=("Options: --lines",)))))
    written = written_in("Names that a C template sees")
    codes = {f"groups.{name}" for name in written if name.startswith("codes.")}
    assert written | codes == found
