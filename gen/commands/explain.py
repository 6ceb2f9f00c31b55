"""explain: a rule, or all that is known of a code or token."""

from __future__ import annotations

from gen.cli import console, sources
from gen.cli.columns import wrapped
from gen.cli.map_story import Said, maps_of, said, told
from gen.cli.options import Given, meant, quoted
from gen.cli.select import names
from gen.cli.story import story
from gen.model.plain import plain
from gen.model.registry import Code, Registry
from gen.validate.rules.catalogue import RULES, Rule
from gen.view.told import class_of, compared

FINDINGS = 1


def run(given: Given) -> int:
    """Print what a word means; without a word, every rule with its summary."""
    word = " ".join(given.arguments).strip()
    if not word:
        return _show(plain(RULES), given, "".join(map(_line, RULES)))
    for rule in RULES:
        if rule.id == word.lower():
            return _show(plain(rule), given, _rule(rule))
    registry = sources.registry(given.text("registry"), given.all("overlay"))
    codes = matching(registry, word)
    if not codes:
        console.complain(f"codebook: {_nothing(registry, word)}\n")
        return FINDINGS
    maps = maps_of(registry.id)
    heard = [said(maps, registry.id, code.code) for code in codes]
    about = [_about(registry, code, one) for code, one in zip(codes, heard)]
    pages = [story(registry, code) + told(one) for code, one in zip(codes, heard)]
    return _show(about, given, "\n".join(pages))


def _show(value: object, given: Given, text: str) -> int:
    if given.text("format") == "json":
        from json import dumps

        text = dumps(value, indent=2, ensure_ascii=False) + "\n"
    console.write(text)
    return 0


def _about(registry: Registry, code: Code, heard: tuple[Said, ...]) -> dict[str, object]:
    """A code with what it belongs to, as JSON values."""
    home = class_of(registry, code.code)
    about = {"registry": registry.id, "version": registry.version}
    told = {"code": code, "class": home, "compare": compared(registry, code), "maps": heard}
    return {**about, **{key: plain(value) for key, value in told.items()}}


def _line(rule: Rule) -> str:
    return f"{rule.id}\n{wrapped(rule.summary, 4)}"


def _rule(rule: Rule) -> str:
    """A rule as a page: what it asks for, why, and an example of each side."""
    text = f"{rule.id}\n\n{wrapped(rule.summary, 2)}\n{wrapped(rule.reason, 2)}"
    for title, example in (("Wrong", rule.wrong), ("Right", rule.right)):
        if example:
            lines = "".join(f"      {line}\n" for line in example.splitlines())
            text += f"\n  {title}:\n\n{lines}"
    return text


def matching(registry: Registry, word: str) -> list[Code]:
    """The codes that a word means: by number, by name with or without prefix, by phrase.

    A number may be a token too, such as 199; whoever writes it means that token.
    """
    tokens = registry.kind == "tokens"
    found = _by_text(registry, word) if tokens or not _is_number(word) else []
    if not found and _is_number(word):
        return [code for code in registry.codes if str(code.code) == word]
    return found


def _is_number(word: str) -> bool:
    return word.lstrip("-").isdecimal()


def _by_text(registry: Registry, word: str) -> list[Code]:
    name = word.upper().replace(" ", "_").replace("-", "_")
    prefix = registry.prefix.upper() + "_"
    bare = name[len(prefix) :] if name.startswith(prefix) else name
    phrase = word.casefold()
    found = []
    for code in registry.codes:
        phrases = (code.phrase, *(alias.text for alias in code.phrase_aliases))
        if bare in names(code) or name in names(code) or phrase in map(str.casefold, phrases):
            found.append(code)
    return found


def _nothing(registry: Registry, word: str) -> str:
    """Why nothing is shown: `sip has no code 'BUSY_HER'; did you mean BUSY_HERE?`"""
    told = f"{registry.id} has no {registry.kind[:-1]} {quoted(word)}"
    if _is_number(word):
        home = class_of(registry, int(word))
        return told + (f"; it would be one of the class {quoted(home.title)}" if home else "")
    known = [name for code in registry.codes for name in (*names(code), code.phrase)]
    return told + meant(word, (*(rule.id for rule in RULES), *known))
