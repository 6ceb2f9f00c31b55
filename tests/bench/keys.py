"""What a registry knows, and orders to ask for it in, the same for all contestants."""

from __future__ import annotations

import array
import json
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from codebook import CODEBOOK
from process import run

# What a SIP proxy sees, in per cent; the rest is spread evenly over all other codes.
REALISTIC = {100: 20, 180: 13, 183: 6, 200: 30, 401: 8, 407: 6, 486: 3, 487: 3.5}
REALISTIC.update({404: 2, 408: 1.5, 503: 1.5, 480: 1.5, 403: 0.5, 481: 0.5, 500: 0.5, 603: 0.5})
LENGTH = 65536  # so long that no predictor learns an order by heart
MIXES = ("realistic", "uniform", "unknown", "one")


@dataclass(frozen=True)
class Keys:
    """The codes of a registry with their phrases, and every text that stands for a code."""

    phrases: Mapping[int, str]
    texts: Sequence[tuple[str, int]]


def keys_of(registry: Path) -> Keys:
    """What codebook makes of a registry, its unregistered codes left out."""
    model = json.loads(run(*CODEBOOK, "dump-model", registry))
    known = [one for one in model["codes"] if one["status"] != "unregistered"]
    texts: dict[str, int] = {}
    for one in known:
        for text in (one["phrase"], *(alias["text"] for alias in one["phrase_aliases"])):
            texts.setdefault(text, one["code"])
    return Keys({one["code"]: one["phrase"] for one in known}, tuple(texts.items()))


def folded(texts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Each text once, whatever the case of its letters, in the order of its letters."""
    first: dict[str, tuple[str, int]] = {}
    for text, code in texts:
        first.setdefault(text.lower(), (text, code))
    return [first[key] for key in sorted(first)]


def code_orders(known: Iterable[int]) -> dict[str, list[int]]:
    """An order of codes for each mix."""
    codes = sorted(known)
    dice = random.Random(20)
    first, last = codes[0], codes[-1]
    others = sorted({*range(first, last + 1), *range(last + 1, last + 100), 0, -1} - {*codes})
    shares = REALISTIC if REALISTIC.keys() <= {*codes} else {}
    rest = (100 - sum(shares.values())) / max(1, len(codes) - len(shares))
    weights = [shares.get(code, rest) for code in codes]
    return {
        "realistic": dice.choices(codes, weights, k=LENGTH),
        "uniform": dice.choices(codes, k=LENGTH),
        "unknown": dice.choices(others, k=LENGTH),
        "one": [200 if 200 in codes else first] * LENGTH,
    }


def near_miss(text: str) -> str:
    """A text that differs in one letter, in the middle, where only a comparison sees it."""
    middle = len(text) // 2
    return text[:middle] + ("#" if text[middle] != "#" else "%") + text[middle + 1 :]


def write_order(path: Path, order: Iterable[int]) -> Path:
    """An order as loop.c reads it."""
    path.write_bytes(array.array("i", order).tobytes())
    return path


def write_texts(path: Path, texts: Iterable[str]) -> Path:
    """Texts as loop.c reads them."""
    path.write_bytes(b"".join(text.encode() + b"\0" for text in texts))
    return path


def quoted(text: str) -> str:
    """A text as a literal of C; JSON spells what occurs in phrases in the same way."""
    return json.dumps(text, ensure_ascii=False)


def write_phrases(folder: Path, phrases: Mapping[int, str]) -> None:
    """phrases.inc, as peers.h says."""
    rows = [f"PHRASE({code}, {quoted(text)})\n" for code, text in sorted(phrases.items())]
    (folder / "phrases.inc").write_text("".join(rows), encoding="utf-8")


def write_rows(folder: Path, texts: Iterable[tuple[str, int]]) -> None:
    """texts.inc, as peers.h says."""
    rows = [f"TEXT({quoted(text)}, {len(text.encode())}, {code})\n" for text, code in texts]
    (folder / "texts.inc").write_text("".join(rows), encoding="utf-8")
