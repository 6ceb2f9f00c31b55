"""--contract: which one is meant, and what it says, checked."""

from __future__ import annotations

import os

from gen import package
from gen.cli.inputs import Read
from gen.cli.options import Given, meant, quoted
from gen.cli.overrides import Part, overridden
from gen.cli.reading import document, neighbour
from gen.diagnostic import Diagnostic, by_place
from gen.fault import Fault, Refused
from gen.kinds import ends, head, kind
from gen.load.nodes import Document, Object
from gen.model.build_contract import build_contract
from gen.model.contract import Contract
from gen.outputs import Output
from gen.record import Record
from gen.validate.inspector import Inspector
from gen.validate.override_format import FIELDS
from gen.validate.rules.contracts import check_cases, check_contract
from gen.validate.rules.entries import items, number, numbers_of, objects, section
from gen.validate.rules.overrides import check_named, check_overrides

STACKS = os.path.join(package.TEMPLATES, "stacks")
FILE = "contract.json"
FIXED = (  # by the contract, or by what it makes
    *("profile", "form", "lookup", "inline", "case", "lines", "prefix", "unknown", "templates"),
    "stats",
)


class Chosen(Record):
    """A contract, what it makes of the registry or map of this run, and where it stands."""

    document: Document
    contract: Contract
    files: tuple[Output, ...]
    own: str  # the folder of its templates, where it is the user's own; "" for one of codebook's


def contracted(read: Read, given: Given) -> Read:
    """What was read, with the contract that is asked for, and its overrides applied to it."""
    for option in FIXED:
        if given.flag(option):
            message = f"--{option} and --contract cannot both be given"
            raise Fault(message, "option-conflict", f"the contract decides; leave out --{option}")
    name = given.text("contract")
    path = found(name)
    one = document(path)
    if kind(one) != "contract":
        raise Fault(f"{path} is no contract", "option-value", 'it has no key "contract"')
    refuse(check_contract(one))
    id = str(head(read.documents[0]).get("id"))
    check_for(one, id, "generate")
    root = one.root
    assert isinstance(root, Object)
    if FIELDS.keys() & root.keys():
        read = overridden(read, Part(one, root))
    part = Inspector(one)
    check_named(part, root, _codes(read))
    begin, target = ends(read.documents[0])
    check_cases(part, root, id, begin or "", target or "")
    refuse(part)
    own = "" if is_name(name) else os.path.dirname(path) or os.curdir
    contract = build_contract(one)
    files = tuple(
        Output(file.template if own else f"stacks/{name}/{file.template}", file.name)
        for file in contract.files
        if file.registry in ("", id)
    )
    more = (*read.more, package.on_disk(path))
    return read._replace(contract=Chosen(one, contract, files, own), more=more)


def _codes(read: Read) -> dict[str, frozenset[int]]:
    """The codes of each registry at hand by its id, and by "" those of the one that is read."""
    found = {id: numbers_of(registry) for id, registry in read.near.items()}
    if kind(read.documents[0]) != "map":
        found[""] = frozenset().union(*map(numbers_of, read.documents))
    return found


def is_name(word: str) -> bool:
    """Whether a word is the name of one of codebook's own contracts, and not a path."""
    return not (os.sep in word or "/" in word or "." in word)


def found(word: str) -> str:
    """The path of a contract that is named or given by path."""
    if not is_name(word):
        return word
    path = os.path.join(STACKS, word, FILE)
    if package.is_file(path):
        return package.shown(path)
    help = f"there are {', '.join(names())}; your own is given with its path: my/{FILE}"
    message = f"there is no contract {quoted(word)}{meant(word, names())}"
    raise Fault(message, "option-value", help)


def names() -> tuple[str, ...]:
    """The names of codebook's own contracts."""
    from gen.cli.catalog import folders_in

    return folders_in(STACKS, FILE)


def check_for(one: Document, id: str, command: str) -> None:
    """contract-for: a contract is applied to what it is for. Raises Refused."""
    part = Inspector(one)
    node = section(part, "contract")
    known = [str(name) for _, _, name in items(node, "for")]
    if id not in known:
        help = f"codebook {command} {known[0]} --contract ..."
        message = f"the contract is for {' and '.join(known)}, not for {id}"
        part.fault(part.where(node, "for"), "contract-for", message, help)
    refuse(part)


def refuse(part: Inspector) -> None:
    if part.faults:
        raise Refused(tuple(sorted(part.faults, key=by_place)))


def faults_of(one: Document) -> tuple[Diagnostic, ...]:
    """Every fault of a contract alone, and of the codes that it speaks of."""
    part = check_contract(one)
    root = one.root
    if not part.faults and isinstance(root, Object):
        for _, _, id in items(section(part, "contract"), "for"):
            registry = neighbour(one, str(id))
            if registry and kind(registry) == "registry":
                check_overrides(part, root, (registry,))
                codes = (number(code, "code") for code in objects(root, "codes"))
                own = frozenset(code for code in codes if code is not None)
                check_named(part, root, {"": numbers_of(registry) | own})
    return tuple(sorted(part.faults, key=by_place))
