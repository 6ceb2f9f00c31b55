"""Registry or map and a contract -> the finished text of each output."""

from __future__ import annotations

from gen.cli import sources
from gen.cli.contracts import Chosen
from gen.cli.generator import chosen_of
from gen.cli.inputs import Inputs
from gen.cli.making import Made, made
from gen.diagnostic import Place, by_place
from gen.fault import Refused
from gen.load.nodes import Object
from gen.validate.forms import FORMS
from gen.validate.inspector import Inspector
from gen.validate.rules.contracts import is_word_of_c
from gen.validate.rules.entries import objects
from gen.view.contract import Head
from gen.view.contract_names import called
from gen.wording import quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gen.model.contract import Identifier
    from gen.model.map import End, Map
    from gen.model.registry import Code

    Values = Mapping[str, object]
    # What all files see, what each sees beside that, and what it is made of.
    Parts = tuple[Values, Mapping[str, Values], object]


def make_contract(inputs: Inputs, chosen: Chosen) -> Made:
    """Check and render what a contract asks for. Raises Fault and Refused."""
    said = Head(inputs.name, inputs.licence, inputs.asked)
    values, each, model = (_of_map if inputs.is_map else _of_registry)(inputs, chosen, said)
    return made(inputs, "", values, each)._replace(model=model)


def _of_registry(inputs: Inputs, chosen: Chosen, said: Head) -> Parts:
    from gen.view.contract import cases_of, view

    read = inputs.take()
    registry = sources.registry_of(read.documents, read.near, pages=False)
    registry = chosen_of(inputs.given, registry, read.local)
    contract = chosen.contract
    _check_names(chosen, {one.id: registry.codes for one in contract.identifiers})
    values = view(registry, contract, said)
    each = {file.name: cases_of(values, contract, file.cases) for file in contract.files}
    return values, each, registry


def _of_map(inputs: Inputs, chosen: Chosen, said: Head) -> Parts:
    from gen.view.contract_map import cases_of, ends_of, view

    read = inputs.take()
    map = sources.map_between(read.documents[0], read.near, read.far)
    contract = chosen.contract
    _check_names(chosen, {one.id: ends_of(map, one.of) for one in contract.identifiers})
    _check_values(chosen, map)
    each = {file.name: cases_of(map, contract, file.cases) for file in contract.files}
    return view(map, contract, said), each, map


def _check_names(chosen: Chosen, codes: Mapping[str, Iterable[Code | End]]) -> None:
    """contract-name: each name is one of C, and one code's of one identifier."""
    part = Inspector(chosen.document)
    root = chosen.document.root
    first: dict[str, int] = {}
    for one, node in zip(chosen.contract.identifiers, objects(root, "identifiers")):
        for code, name in _names(one, codes[one.id]):
            message = ""
            if not FORMS["c-name"].holds(name):
                message = f"{quoted(name)}, for {code}, is no name of C"
            elif is_word_of_c(name):
                message = f"{quoted(name)}, for {code}, is a word of C or C++"
            elif name in first:
                message = f"{quoted(name)} would be the name of {first[name]} and of {code}"
            first.setdefault(name, code)
            if message:
                help = 'give the code another under "names"'
                part.fault(_where(part, node, code), "contract-name", message, help)
    if part.faults:
        raise Refused(tuple(sorted(part.faults, key=by_place)))


def _check_values(chosen: Chosen, map: Map) -> None:
    """contract-name: what a row of a map leads to has a name, where the value of a case is one."""
    from gen.view.contract_map import ends_of, of_target

    part = Inspector(chosen.document)
    for one, node in zip(chosen.contract.identifiers, objects(chosen.document.root, "identifiers")):
        if not of_target(map, one.of):
            continue
        ends = ends_of(map, one.of)
        named = called(one, ends)
        for end in ends:
            if end.code not in named:
                message = f"{end.code} {end.name} of {one.of} has no name"
                help = f'the map leads to it; give it one under "names" of {quoted(one.id)}'
                part.fault(part.where(node, "id"), "contract-name", message, help)
    if part.faults:
        raise Refused(tuple(sorted(part.faults, key=by_place)))


def _names(one: Identifier, codes: Iterable[Code | End]) -> list[tuple[int, str]]:
    """Each code with its name, and with each of its other names."""
    found = list(called(one, codes).items())
    others = one.aliases.items()
    return found + [(code, name) for code, names in others for name in names]


def _where(part: Inspector, node: Object, code: int) -> Place:
    """Where the name of a code is said, or the form that it has."""
    for key in ("names", "aliases"):
        held = node.get(key)
        if isinstance(held, Object) and str(code) in held:
            return part.where(held, str(code))
    return part.where(node, "form")
