"""What is asked of the contestants, in which orders, and what the right answers are."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from codebook import SIP, generate, has_option
from contestants import (
    Contestant,
    codebook_phrases,
    empty,
    ours,
    stacks,
    written_lines,
    written_phrases,
    written_texts,
)
from keys import LENGTH, Keys, code_orders, folded, near_miss

CASES: tuple[Callable[[str], str], ...] = (str, str, str.lower, str.upper)


@dataclass(frozen=True)
class Question:
    """A question, the orders in which it is asked, by their mix, and who answers."""

    name: str
    title: str
    texts: Sequence[str]  # what is asked of; none if it is codes
    orders: Mapping[str, Sequence[int]]
    answers: Sequence[str]  # to the uniform order
    contestants: Sequence[Contestant]
    gives_text: bool = False


def questions(folder: Path, keys: Keys) -> list[Question]:
    """All that are asked; each has a folder of its own for what is made for it."""
    asks = {"code": _phrase_of_code, "any": _any_case, "exact": _exact, "line": _line}
    places = {name: folder / name for name in asks}
    for place in places.values():
        place.mkdir()
    return [ask(places[name], keys) for name, ask in asks.items()]


def _phrase_of_code(folder: Path, keys: Keys) -> Question:
    orders = code_orders(keys.phrases)
    answers = [keys.phrases[code] for code in orders["uniform"]]
    found = [empty("code"), *codebook_phrases(folder), *written_phrases(folder, keys), *stacks()]
    title = "From a code to its phrase"
    return Question("code", title, (), orders, answers, found, gives_text=True)


def _any_case(folder: Path, keys: Keys) -> Question:
    known = [(case(text), code) for text, code in folded(keys.texts) for case in CASES]
    found = ours(folder, "sip_status_from_phrase(text, length)")
    found += written_texts(folder, keys, exact=False)
    return _of_texts("any", "From a phrase to its code, in any case of its letters", known, found)


def _exact(folder: Path, keys: Keys) -> Question:
    found = []
    if has_option("--case"):
        found = ours(folder, "sip_status_from_phrase(text, length)", "--case", "exact")
    found += written_texts(folder, keys, exact=True)
    known = sorted(keys.texts)
    return _of_texts("exact", "From a phrase to its code, letter by letter", known, found)


def _of_texts(
    name: str, title: str, known: Sequence[tuple[str, int]], found: Sequence[Contestant]
) -> Question:
    """A question whose unknown texts are near misses of the known ones."""
    unknown = [near_miss(text) for text, _ in known] + [text + "#" for text, _ in known]
    spelled: dict[int, list[int]] = {}
    for place, (_, code) in enumerate(known):
        spelled.setdefault(code, []).append(place)
    orders = _text_orders(spelled, len(known), len(unknown))
    answers = [str(known[i][1]) for i in orders["uniform"]]
    texts = [text for text, _ in known] + unknown
    return Question(name, title, texts, orders, answers, [empty("text"), *found])


def _line(folder: Path, keys: Keys) -> Question:
    known = [(f"SIP/2.0 {code} {phrase}\r\n", code) for code, phrase in keys.phrases.items()]
    others = sorted({*range(100, 700)} - keys.phrases.keys())
    unknown = [f"SIP/2.0 {code} Whatever\r\n" for code in others]
    orders = _text_orders(
        {code: [i] for i, (_, code) in enumerate(known)}, len(known), len(unknown)
    )
    answers = [str(known[i][1]) for i in orders["uniform"]]
    found = [empty("text"), *_our_lines(folder), *written_lines()]
    texts = [text for text, _ in known] + unknown
    title = "From a status line to its code"
    return Question("line", title, texts, orders, answers, found)


def _our_lines(folder: Path) -> list[Contestant]:
    """By the function for lines, where codebook has one; else by that for digits."""
    header = generate(SIP, folder / "look").read_text(encoding="utf-8")
    if "sip_status_from_line(" not in header:
        return ours(folder, "sip_status_from_digits(text + 8, 3)")
    found = ours(folder, "sip_status_from_line(text, length)")
    whole = "sip_status_parse_line(text, length, 0, 0)"
    return found + [
        replace(one, name=f"{one.name}, each byte checked", call=whole, barred=False)
        for one in found
    ]


def _text_orders(
    spelled: Mapping[int, Sequence[int]], known: int, unknown: int
) -> dict[str, list[int]]:
    """Orders of the numbers of texts: those of each code, all that are known, then the others."""
    dice = random.Random(21)
    codes = code_orders(spelled)
    return {
        "realistic": [dice.choice(spelled[code]) for code in codes["realistic"]],
        "uniform": dice.choices(range(known), k=LENGTH),
        "unknown": dice.choices(range(known, known + unknown), k=LENGTH),
        "one": [spelled[code][0] for code in codes["one"]],
    }
