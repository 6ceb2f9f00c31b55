"""Rules about codes and tokens: numbers, names and texts are each one entry's, names are good C.

They are the same for both; only what they are called differs, see entries.Kind.
"""

from __future__ import annotations

from gen.load.nodes import Array, Object
from gen.record import Record
from gen.validate.forms import is_token
from gen.validate.inspector import Inspector
from gen.validate.rules import reserved
from gen.validate.rules.entries import (
    CODES,
    TOKENS,
    Kind,
    codes,
    fold,
    items,
    kind_of,
    number,
    objects,
    section,
    text,
)
from gen.validate.shape import LEAST_CODE
from gen.wording import quoted, suggestion

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Claim(Record):
    """A text that a code claims, and where: a name, a phrase, an alias."""

    part: Inspector
    node: Object  # holds the text behind `key`
    key: str
    text: str
    code: int | None  # whose it is


def check_codes(parts: tuple[Inspector, ...]) -> None:
    """Check the codes or tokens of a registry and, behind it, of its overlays."""
    kind = kind_of(parts[0])
    check_numbers(parts, kind)
    check_aliases(parts, kind)
    check_names(parts)
    if kind is TOKENS:
        check_tokens(parts)
    else:
        check_phrases(parts)
    check_use_instead(parts, kind)


def check_numbers(parts: tuple[Inspector, ...], kind: Kind) -> None:
    """unique-code, unique-ordinal, none-code: a number is one entry's, and one is left for none."""
    key, rule = kind.number, kind.unique_number
    first: dict[int, tuple[Inspector, Object]] = {}
    numbers = [number(entry, key) for part in parts for entry in codes(part)]
    known = set(numbers)
    if len(known) == len(numbers) and not {0, LEAST_CODE} <= known:
        return
    for part in parts:
        for entry in codes(part):
            code = number(entry, key)
            if code is None:
                continue
            if code in first:
                clash(part, entry, key, f"{key} {code}", rule, first[code] + (key,))
            else:
                first[code] = (part, entry)
    if 0 in first and LEAST_CODE in first:
        part, entry = first[LEAST_CODE]
        message = "codes 0 and -2147483648 leave no number for a text that matches nothing"
        where = part.where(entry, "code")
        part.fault(where, "none-code", message, "a registry may have one of the two")


def clash(
    part: Inspector,
    node: Object,
    key: str,
    what: str,
    rule: str,
    first: tuple[Inspector, Object, str],
    help: str = "",
) -> None:
    """Name a thing that is claimed twice, with both places; overlays have rules of their own."""
    other, other_node, other_key = first
    if part is not other:
        rule = "overlay-collision" if section(other, "overlay") else "overlay-redefines"
    note = (other.where(other_node, other_key), "it is taken here")
    part.fault(part.where(node, key), rule, f"{what} is already taken", help, note)


def check_aliases(parts: tuple[Inspector, ...], kind: Kind) -> None:
    """alias-kind: an alias is another text or another name, not both and not neither."""
    for part in parts:
        holders = [(entry, "aliases") for entry in codes(part) if "aliases" in entry]
        if section(part, "overlay") and isinstance(part.document.root, Object):
            holders.append((part.document.root, "aliases"))
        for holder, key in holders:
            for array, index, alias in items(holder, key):
                if isinstance(alias, Object) and (kind.text in alias) == ("name" in alias):
                    message = f'an alias has either a "{kind.text}" or a "name"'
                    help = "make two aliases of it" if "name" in alias else "add one of them"
                    part.fault(part.where(array, index), "alias-kind", message, help)


def claims(part: Inspector, key: str) -> Iterator[Claim]:
    """What the entries of a document claim, one by one: "name"s, "phrase"s or "token"s."""
    kind = kind_of(part)
    for entry in codes(part):
        code = number(entry, kind.number)
        own = text(entry, key)
        if own is not None:
            yield Claim(part, entry, key, own, code)
        for alias in objects(entry, "aliases") if "aliases" in entry else ():
            other = text(alias, key)
            if other is not None:
                yield Claim(part, alias, key, other, code)
    if section(part, "overlay"):
        for alias in objects(part.document.root, "aliases"):
            other = text(alias, key)
            if other is not None:
                yield Claim(part, alias, key, other, number(alias, kind.number))


def texts(parts: tuple[Inspector, ...], key: str) -> list[str]:
    """What all entries claim, as `claims` gives it, without telling whose it is."""
    found: list[object] = []
    for part in parts:
        entries = list(codes(part))
        found += [entry.get(key) for entry in entries]
        holders = [entry for entry in entries if "aliases" in entry]
        if section(part, "overlay") and isinstance(part.document.root, Object):
            holders.append(part.document.root)
        found += [alias.get(key) for holder in holders for alias in objects(holder, "aliases")]
    return [one for one in found if isinstance(one, str)]


def differ(texts: list[str]) -> bool:
    """Whether no two texts are the same: then nobody need look for two."""
    return len(set(texts)) == len(texts)


def check_names(parts: tuple[Inspector, ...]) -> None:
    """unique-name, name-reserved, name-macro: every name makes an enumerator of its own."""
    prefix = text(section(parts[0], "registry"), "prefix")
    prefix = prefix or text(section(parts[0], "registry"), "id") or ""
    front = prefix.upper() + "_"
    beginnings = reserved.NAME_BEGINNINGS if kind_of(parts[0]) is CODES else ()
    names = texts(parts, "name")
    known = set(names)
    if (
        len(known) == len(names)
        and known.isdisjoint(reserved.NAMES)
        and not any(
            macro.startswith(front) and macro[len(front) :] in known for macro in reserved.MACROS
        )
        and not any(name.startswith(beginnings) for name in names)
    ):
        return
    first: dict[str, Claim] = {}
    for part in parts:
        for claim in claims(part, "name"):
            check_name(claim, prefix)
            other = first.setdefault(claim.text, claim)
            if other is not claim:
                taken = (other.part, other.node, other.key)
                clash(
                    part, claim.node, claim.key, f"name {quoted(claim.text)}", "unique-name", taken
                )


def check_name(claim: Claim, prefix: str) -> None:
    beginnings = reserved.NAME_BEGINNINGS if kind_of(claim.part) is CODES else ()
    if claim.text in reserved.NAMES or claim.text.startswith(beginnings):
        message = f"the name {quoted(claim.text)} is reserved for the generated code"
        more = " and what begins with CLASS_" if beginnings else ""
        help = f"reserved are {', '.join(reserved.NAMES)}{more}"
        where = claim.part.where(claim.node, claim.key)
        claim.part.fault(where, "name-reserved", message, help)
    macro = f"{prefix.upper()}_{claim.text}"
    header = reserved.MACROS.get(macro)
    if header:
        message = f"the enumerator {macro} would be a macro of <{header}>"
        where = claim.part.where(claim.node, claim.key)
        claim.part.fault(where, "name-macro", message, "choose another name, or another prefix")


def check_phrases(parts: tuple[Inspector, ...]) -> None:
    """unique-phrase, shared-phrase-unused: a phrase is one code's, unless declared as shared."""
    shared: dict[str, tuple[Array, int, str]] = {}
    for array, index, phrase in items(section(parts[0], "registry"), "shared-phrases"):
        if isinstance(phrase, str):
            shared[fold(phrase)] = (array, index, phrase)
    if not shared and differ(list(map(fold, texts(parts, "phrase")))):
        return
    first: dict[str, Claim] = {}
    exact: dict[tuple[str, int | None], Claim] = {}
    met_twice: set[str] = set()
    for part in parts:
        for claim in claims(part, "phrase"):
            same = exact.setdefault((claim.text, claim.code), claim)
            other = first.setdefault(fold(claim.text), claim)
            if same is not claim and claim.code is not None:
                repeated(claim, same, CODES)
            elif other.code != claim.code:
                met_twice.add(fold(claim.text))
                if fold(claim.text) not in shared:
                    undeclared_phrase(claim, other)
    for folded, (array, index, phrase) in shared.items():
        if folded not in met_twice:
            message = f"no two codes have the phrase {quoted(phrase)}"
            where = parts[0].where(array, index)
            near = [claim.text for claim in first.values()] if folded not in first else []
            help = suggestion(phrase, near, "", ()) or "take it out of the list"
            parts[0].fault(where, "shared-phrase-unused", message, help)


def check_tokens(parts: tuple[Inspector, ...]) -> None:
    """unique-token: a token is one entry's, in the letter case that the registry heeds."""
    heeded = text(section(parts[0], "registry"), "case") == "sensitive"
    known = texts(parts, TOKENS.text)
    if differ(known if heeded else list(map(fold, known))):
        return
    first: dict[str, Claim] = {}
    exact: dict[tuple[str, int | None], Claim] = {}
    for part in parts:
        for claim in claims(part, TOKENS.text):
            same = exact.setdefault((claim.text, claim.code), claim)
            other = first.setdefault(claim.text if heeded else fold(claim.text), claim)
            if same is not claim and claim.code is not None:
                repeated(claim, same, TOKENS)
            elif other.code != claim.code:
                what = f"token {quoted(claim.text)}"
                help = 'only a registry with "case": "sensitive" tells letter cases apart'
                taken = (other.part, other.node, other.key)
                help = help if other.text != claim.text else ""
                clash(part, claim.node, claim.key, what, TOKENS.unique_text, taken, help)


def repeated(claim: Claim, other: Claim, kind: Kind) -> None:
    message = f"{kind.number} {claim.code} has the {kind.text} {quoted(claim.text)} already"
    note = (other.part.where(other.node, other.key), "it stands here")
    where = claim.part.where(claim.node, claim.key)
    claim.part.fault(where, kind.unique_text, message, "take one of the two away", note)


def undeclared_phrase(claim: Claim, other: Claim) -> None:
    what = f"phrase {quoted(claim.text)}"
    help = 'if both codes have it, list it under "shared-phrases"'
    taken = (other.part, other.node, other.key)
    clash(claim.part, claim.node, claim.key, what, "unique-phrase", taken, help)


def check_use_instead(parts: tuple[Inspector, ...], kind: Kind) -> None:
    """use-instead-code, use-instead-token: what to use instead is another entry of the registry."""
    if not any("use-instead" in entry for part in parts for entry in codes(part)):
        return
    named = (entry.get(kind.refer) for part in parts for entry in codes(part))
    known = {value for value in named if sound_reference(value, kind)}
    for part in parts:
        for entry in codes(part):
            instead = entry.get("use-instead")
            if not sound_reference(instead, kind):
                continue
            shown = quoted(instead) if isinstance(instead, str) else str(instead)
            message = help = ""
            if instead == entry.get(kind.refer):
                message = f'"use-instead" of {shown} is {shown} itself'
            elif instead not in known:
                message = f'"use-instead" is {shown}, which is no {kind.one} of the registry'
                near = [one for one in known if isinstance(one, str)]
                help = suggestion(instead, near, "", ()) if isinstance(instead, str) else ""
            if message:
                part.fault(part.where(entry, "use-instead"), kind.use_instead, message, help)


def sound_reference(value: object, kind: Kind) -> bool:
    """Whether a value could be how an entry is named: by its code, or by its token."""
    return type(value) is int if kind is CODES else isinstance(value, str) and is_token(value)
