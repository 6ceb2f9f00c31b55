"""Rules about contracts: what one part of a contract says of another."""

from __future__ import annotations

from gen.kinds import kind
from gen.load.nodes import Document, Object
from gen.validate.contract_format import CONTRACT
from gen.validate.documents import check_format
from gen.validate.inspector import Inspector
from gen.validate.rules import reserved
from gen.validate.rules.entries import items, number, objects, section, text
from gen.wording import quoted, suggestion

# What a template of a contract sees beside the words and identifiers of the contract itself.
NAMES = (
    *("about", "cases", "codes", "contract", "digest", "groups", "has_ranges", "license"),
    *("otherwise", "otherwise_length", "parameter", "ranges", "seal", "source"),
)
FIELDS = ("code", "comma", "comment", "last", "later", "length", "name", "phrase", "to", "value")
FORM = ("code", "NAME", "name", "Name")  # what stands in braces in the form of an identifier


def check_contract(document: Document) -> Inspector:
    """Every fault of a contract alone; what it says of a registry is checked with the registry."""
    part = Inspector(document)
    root = document.root
    if isinstance(root, Object) and not check_format(part, root):
        return part
    part.check(CONTRACT, None, None, root)
    if isinstance(root, Object) and kind(document) == "contract":
        check_ids(part, root)
        check_files(part, root)
        check_placeholders(part, root)
        check_unknown(part, root)
    return part


def check_ids(part: Inspector, root: Object) -> None:
    """contract-id: a template knows by its id which word or identifier is meant."""
    first: dict[str, Object] = {}
    for key, taken in (("words", NAMES), ("identifiers", (*NAMES, *FIELDS))):
        for entry in objects(root, key):
            name = text(entry, "id")
            if name is None:
                continue
            if name in taken or name.endswith("_aliases"):
                message = f"the id {quoted(name)} is taken by what every template sees"
                part.fault(part.where(entry, "id"), "contract-id", message, "choose another")
            elif name in first:
                note = (part.where(first[name], "id"), "it is taken here")
                message = f"the id {quoted(name)} is already taken"
                part.fault(part.where(entry, "id"), "contract-id", message, "choose another", note)
            first.setdefault(name, entry)


def check_files(part: Inspector, root: Object) -> None:
    """contract-file: each file has a name of its own, and is of a registry of the contract."""
    known = [one for _, _, one in items(section(part, "contract"), "for")]
    first: dict[str, Object] = {}
    for file in objects(root, "files"):
        name = text(file, "name")
        if name is not None and first.setdefault(name.lower(), file) is not file:
            note = (part.where(first[name.lower()], "name"), "it is taken here")
            message = f"the file {quoted(name)} is already taken"
            part.fault(part.where(file, "name"), "contract-file", message, "", note)
        wanted = text(file, "for")
        if wanted is not None and wanted not in known:
            message = f"the file is for {quoted(wanted)}, which the contract is not for"
            legal = tuple(one for one in known if isinstance(one, str))
            help = suggestion(wanted, list(legal), 'the ids behind its "for"', legal)
            part.fault(part.where(file, "for"), "contract-file", message, help)


    check_each_has_a_file(part, root)


def check_each_has_a_file(part: Inspector, root: Object) -> None:
    """contract-file: there is something to make of each registry that the contract is for."""
    wanted = {text(file, "for") for file in objects(root, "files")}
    ids = list(items(section(part, "contract"), "for"))
    if not wanted or None in wanted or not wanted <= {id for _, _, id in ids}:
        return
    for array, index, id in ids:
        if id not in wanted:
            message = f"no file of the contract is for {quoted(str(id))}"
            where = part.where(array, index)
            part.fault(where, "contract-file", message, "add one, or take the id away")


def check_placeholders(part: Inspector, root: Object) -> None:
    """contract-placeholder: what stands in braces is known."""
    found = [text(entry, "id") for entry in objects(root, "identifiers")]
    ids = tuple(one for one in found if one is not None)
    for entry in objects(root, "identifiers"):
        check_placeholder(part, entry, "form", FORM)
    for file in objects(root, "files"):
        cases = file.get("cases")
        if isinstance(cases, Object):
            for key in ("label", "value"):
                check_placeholder(part, cases, key, ("code", "phrase", "to", *ids))


def check_cases(part: Inspector, root: Object, id: str, begin: str, target: str) -> None:
    """contract-placeholder: what the cases of the files of one registry or map speak of is there.

    `begin` and `target` are the ids of the registries that a map joins; "" for a registry.
    """
    found = [(text(one, "id") or "", text(one, "of")) for one in objects(root, "identifiers")]
    if target:
        label = ("code", *(name for name, of in found if of == begin))
        value = ("to", *(name for name, of in found if of == target))
        if "unknown" in root:
            message = 'this is made of a map, and "unknown" is for a registry'
            help = 'what a map leads nowhere gives what "none" says'
            part.fault(part.where_key(root, "unknown"), "contract-unknown", message, help)
    else:
        label = value = ("code", "phrase", *(name for name, _ in found))
    for file in objects(root, "files"):
        cases = file.get("cases")
        if isinstance(cases, Object) and text(file, "for") in (None, id):
            check_placeholder(part, cases, "label", label)
            check_placeholder(part, cases, "value", value)
            if target and "none" not in cases:
                message = 'what cases are like has no key "none", which a map needs'
                help = 'add "none": what a code gives that leads to nothing'
                part.fault(part.where(file, "cases"), "missing-key", message, help)


def check_placeholder(part: Inspector, node: Object, key: str, known: tuple[str, ...]) -> None:
    value = text(node, key)
    for word in placeholders(value or ""):
        if word not in known:
            message = f"{quoted('{' + word + '}')} in {quoted(key)} stands for nothing"
            legal = tuple("{" + one + "}" for one in known)
            help = suggestion("{" + word + "}", list(legal), "what may stand there", legal)
            part.fault(part.where(node, key), "contract-placeholder", message, help)


def placeholders(form: str) -> list[str]:
    """What stands in braces: ["code", "NAME"] of "SIP_{code}_{NAME}"."""
    return [rest.partition("}")[0] for rest in form.split("{")[1:]]


def check_unknown(part: Inspector, root: Object) -> None:
    """contract-unknown: every code that is not registered has one answer."""
    answers = objects(root, "unknown")
    for answer in answers:
        bounds = [number(answer, key) for key in ("first", "last")]
        message = help = ""
        if ("text" in answer) == ("class" in answer):
            message = 'an answer has either a "text" or "class": true'
        elif answer.get("class") is False:
            message, help = '"class" is false', 'write "class": true, or a "text"'
        elif "class" in answer and {"first", "last"} & answer.keys():
            message = 'an answer by class has no "first" and no "last"'
            help = "the bounds are those of the classes"
        elif answer is answers[-1] and ("class" in answer or {"first", "last"} & answer.keys()):
            message = "the last answer holds for some codes only"
            help = 'add one more, with a "text" alone, for all others: {"text": null}'
        elif answer is not answers[-1] and "text" in answer and bounds == [None, None]:
            message = "this answer holds for every code, so those behind it never do"
            help = "give it bounds, or make it the last"
        elif None not in bounds and bounds[0] > bounds[1]:  # type: ignore[operator]
            message, help = f"the answer ends at {bounds[1]}, before it begins", "swap the two"
        if message:
            at = next((i for i, one in enumerate(answers) if one is answer), 0)
            where = part.where(root["unknown"], at)
            part.fault(where, "contract-unknown", message, help)


def is_word_of_c(name: str) -> bool:
    """Whether a name is a word of C or C++, so that no identifier can be called so."""
    return name in reserved.PREFIXES
