"""view_c_prose: what the comments of generated C say of classes and codes, a paragraph each."""

from __future__ import annotations

from gen.model.registry import Class, Code, Registry, Sourced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["about_alias", "about_class", "about_code", "token_texts", "why_deprecated"]


def about_class(entry: Class) -> Iterable[str]:
    """What is known of a class, title first: `Provisional: 100 to 199 (provisional).`"""
    kind = f" ({entry.kind})" if entry.kind else ""
    yield f"{entry.title}: {entry.first} to {entry.last}{kind}."
    yield from (f"Also called {_sourced(title.text, title)}" for title in entry.titles)
    yield from (_sourced(fact.text, fact) for fact in entry.facts)
    if entry.fallback is not None:
        yield f"An unknown one is treated as {entry.fallback}."
    yield _sentence("; ".join(entry.references))


def token_texts(registry: Registry) -> Mapping[int, str]:
    """The text of each token, for people call a token by it; {} for codes, which are numbers."""
    return {code.code: code.phrase for code in registry.codes if registry.kind == "tokens"}


def about_code(code: Code, texts: Mapping[int, str]) -> Iterable[str]:
    """What is known of a code, but for its name and phrase, which stand beside it.

    `texts` are those of all tokens, where it is a token.
    """
    yield code.summary or _sentence(texts.get(code.code, f"Code {code.code}"))
    if code.status != "active":
        yield _sentence(_standing(code, texts))
    for alias in code.phrase_aliases:
        yield _sourced(f'Also spelled "{alias.text}"', alias)
    yield _sentence("; ".join(code.references))
    if code.since and code.since not in code.references:
        yield f"First defined by {code.since}."


def about_alias(code: Code, alias: Sourced) -> str:
    """`Another name of BUSY_HERE (RFC 3398).`"""
    return _sourced(f"Another name of {code.name}", alias)


def why_deprecated(code: Code, names: Mapping[int, str]) -> str:
    """What the compiler says of a deprecated code: `use SIP_STATUS_OK instead`."""
    if code.use_instead is not None and code.use_instead in names:
        return f"use {names[code.use_instead]} instead"
    return f"since {code.deprecated_since}" if code.deprecated_since else "it has no replacement"


def _standing(code: Code, texts: Mapping[int, str]) -> str:
    """`Deprecated since RFC 6665 s8.3.1; use 200 instead`."""
    text = {"unregistered": "Not registered"}.get(code.status, code.status.capitalize())
    since = f" since {code.deprecated_since}" if code.deprecated_since else ""
    number = code.use_instead
    if number is None or (texts and number not in texts):
        return text + since
    return f"{text}{since}; use {texts.get(number, str(number))} instead"


def _sourced(text: str, origin: Sourced) -> str:
    """`It never causes an ACK (RFC 3261 s21.1).`"""
    doubt = () if origin.confidence == "confirmed" else (origin.confidence,)
    known = ", ".join(origin.sources + doubt)
    return f"{text.rstrip('.')} ({known})." if known else _sentence(text)


def _sentence(text: str) -> str:
    """`RFC 3261 s21.4.24.`"""
    return text + "." if text and text[-1] not in ".!?" else text
