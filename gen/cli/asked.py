"""asked: the options of a run as its outputs name them, so that a lone file can be made again.

They are those that change an output and are no default, in the order of their table, as a shell
would read them: `--profile phrases --select=100,400-499`. Files and folders go by their last name,
since an output must not depend on where it is made.
"""

from __future__ import annotations

import os

from gen.cli.inputs import matters
from gen.cli.options import Given, Option

__all__ = ["OPTIONS", "OVERRIDES", "asked", "shell_word"]

OPTIONS, OVERRIDES = "Options: ", "Overrides: "  # what the lines begin with
FILES = ("overlay", "templates", "license-header", "contract")
DEFAULTS = {"license-header": "0BSD OR CC0-1.0"}  # beside those that the table says
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=.,:@%"


def asked(given: Given, prefix: object, overrides: tuple[str, ...]) -> tuple[str, ...]:
    """A line with the options, one with the files of overrides; `prefix` is the registry's own."""
    default = {**DEFAULTS, "prefix": prefix}
    found = []
    for option in given.command.options:
        if given.flag(option.name) and matters(option.name):
            usual = default.get(option.name, option.default)
            found += [_spelled(option, text) for text in _texts(given, option, usual)]
    files = [shell_word(last_name(path)) for path in overrides]
    lines = ((OPTIONS, found), (OVERRIDES, files))
    return tuple(title + " ".join(words) for title, words in lines if words)


def _texts(given: Given, option: Option, usual: object) -> list[str]:
    """What an option says, in the one way that all calls share that mean the same."""
    if not option.metavar:
        return [""]
    if given.text(option.name) == usual:
        return []
    texts = given.all(option.name)
    if option.name == "select":
        return [",".join(sorted(word.strip() for text in texts for word in text.split(",")))]
    if option.name in FILES:
        texts = tuple(map(last_name, texts))
    return list(texts if option.repeats else texts[-1:])


def last_name(path: str) -> str:
    """`acme.json` for `vendor/acme.json`; an SPDX expression has no slash and stays."""
    return os.path.basename(path.rstrip("/" + os.sep)) or path


def _spelled(option: Option, text: str) -> str:
    if not option.metavar:
        return f"--{option.name}"
    joint = "=" if not text or text[0] == "-" or option.name == "select" else " "
    return f"--{option.name}{joint}{shell_word(text)}"


def shell_word(text: str) -> str:
    """A text as one word of a shell, in which no comment of C ends or begins."""
    if text and not text.strip(PLAIN):
        return text
    word = "'" + text.replace("'", "'\"'\"'") + "'"
    for pair in ("*/", "/*", "??", "??"):
        word = word.replace(pair, f"{pair[0]}''{pair[1]}")
    return word
