"""What `generate --stats` says: how the C was made, and what it and each other profile takes."""

from __future__ import annotations

from gen.cli.columns import table
from gen.cli.cost import Cost, cost
from gen.cli.generator import make
from gen.cli.inputs import inputs
from gen.cli.options import Given

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.cli.making import Made

__all__ = ["stats"]

PROFILES = ("enum", "phrases", "full")
FORMS = {
    "switch": "a switch",
    "table": "a table with an entry for each number",
    "pages": "a table of pages, equal ones once",
    "hash": "a perfect hash",
    "search": "a search by halves",
}


def stats(given: Given, made: Made) -> str:
    """Lines of two columns about what a command line of `generate` has made."""
    profile = given.text("profile")
    found = _cost(made)
    costs = {
        one: found if one == profile else _cost(make(inputs(_with(given, one))))
        for one in PROFILES
    }
    rows: list[tuple[str, ...]] = [("files", " ".join(one.name for one in made.outputs))]
    if found.form:
        rows += _about(found)
    rows += ((f"--profile {one}", f"about {_sum(each)} bytes") for one, each in costs.items())
    return table(rows)


def _about(found: Cost) -> list[tuple[str, str]]:
    """What C with functions is made of."""
    cases = f", {found.cases} cases" if found.form == "switch" else ""
    return [
        ("lookup", FORMS[found.form] + cases),
        ("keys", f"{found.keys} texts that find a code"),
        ("pool", f"{found.pool} bytes of text"),
        ("rodata", f"{found.rodata} bytes, counted"),
        ("text", _code(found.text)),
    ]


def _code(bytes: int) -> str:
    if not bytes:
        return "that of who calls: all functions are inline"
    return f"about {bytes} bytes, estimated for gcc -O2 on x86-64 to within a third"


def _cost(made: Made) -> Cost:
    texts = tuple(one.data.decode() for one in made.outputs)
    if made.outputs[0].name.endswith(".hpp"):
        from gen.cli.cpp_cost import cpp_cost

        return cpp_cost(texts[0])
    return cost(texts)


def _sum(found: Cost) -> int:
    return found.rodata + found.text


def _with(given: Given, profile: str) -> Given:
    """The same command line with another profile, less what that one lacks."""
    texts = {option: text for option, text in given.texts.items() if option != "lines"}
    return given._replace(texts={**texts, "profile": (profile,)})
