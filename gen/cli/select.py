"""--select: a Registry with fewer codes, or fewer tokens."""

from __future__ import annotations

from gen.cli.options import meant, quoted
from gen.fault import Fault
from gen.model.registry import Code, Registry

LOWEST, HIGHEST = -(1 << 31), (1 << 31) - 1


def select(registry: Registry, lists: tuple[str, ...], codes: tuple[Code, ...]) -> Registry:
    """The registry with those of its codes that the lists name. A word that names none: Fault."""
    words = [word.strip() for text in lists for word in text.split(",")]
    chosen = {code.code for word in words for code in _meant(registry, codes, word)}
    return registry._replace(codes=tuple(code for code in codes if code.code in chosen))


def _meant(registry: Registry, codes: tuple[Code, ...], word: str) -> list[Code]:
    """The codes that one word of a list means: `486`, `400-499`, `BUSY_HERE`, `Call-ID`.

    What a token is spelt like means that token, even where it is a number.
    """
    if not word:
        raise Fault("--select has an empty entry", "option-select", "such as 100,400-499")
    tokens = [code for code in codes if registry.kind == "tokens" and _is_token(code, word)]
    if tokens:
        return tokens
    span = _range(word)
    if span and span[0] > span[1]:
        raise Fault(f"--select {quoted(word)} runs backwards", "option-select")
    found = [code for code in codes if _is(code, word, span)]
    return found or _nothing(registry, word, span)


def _is(code: Code, word: str, span: tuple[int, int] | None) -> bool:
    if span:
        return span[0] <= code.code <= span[1]
    return word.upper() in names(code)


def _is_token(code: Code, word: str) -> bool:
    return word.lower() in (text.lower() for text in texts(code))


def _nothing(registry: Registry, word: str, span: tuple[int, int] | None) -> list[Code]:
    """Say why a word means no code: none has it, or only one that is not registered."""
    tokens = registry.kind == "tokens"
    for code in registry.codes:
        if _is(code, word, span) or (tokens and _is_token(code, word)):
            help = "add --include unregistered"
            raise Fault(
                f"--select: {code.name} ({code.code}) is unregistered", "option-select", help
            )
    spelt = texts if tokens else names
    known = tuple(name for code in registry.codes for name in spelt(code))
    hint = "" if span else meant(word, known)
    what = registry.kind[:-1]
    raise Fault(f"--select: {registry.id} has no {what} {quoted(word)}{hint}", "option-select")


def names(code: Code) -> tuple[str, ...]:
    """Every name of a code, its own first."""
    return (code.name, *(alias.text for alias in code.name_aliases))


def texts(code: Code) -> tuple[str, ...]:
    """Every text of a code or token, its own first."""
    return (code.phrase, *(alias.text for alias in code.phrase_aliases))


def _range(word: str) -> tuple[int, int] | None:
    """`400-499` as (400, 499), `-5--1` as (-5, -1), `486` as (486, 486), a name as None."""
    number = _number(word)
    if number is not None:
        return number, number
    left, _, right = word[1:].partition("-")
    first, last = _number(word[:1] + left), _number(right)
    return None if first is None or last is None else (first, last)


def _number(word: str) -> int | None:
    """The number that a word writes in decimal, within what a code may be; else None."""
    digits = word[1:] if word.startswith("-") else word
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 10:
        return None
    number = int(word)
    return number if LOWEST <= number <= HIGHEST else None
