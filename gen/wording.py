"""The words that messages are made of: what was found, quoted, and what was perhaps meant."""

from __future__ import annotations

# What to do about a character that JSON has no use for.
CHARACTER_HELPS = {
    "'`\u2018\u2019\u201c\u201d\u201e": 'JSON has straight double quotes only: "',
    "/#": "JSON has no comments",
    "\u00a0\u2002\u2003\u2009\u202f\u3000": "put a plain blank in its place",
}


def word_help(word: str) -> str:
    """What would be right in the place of a word that is no value."""
    if word.lower() in ("none", "nil", "undefined"):
        return "write null"
    if word.lstrip("+-").lower() in ("nan", "inf", "infinity"):
        return "JSON has finite numbers only"
    if word[0] in "+.":
        return "a number begins with a digit or '-'"
    return "a text stands in double quotes"


def quoted(text: str) -> str:
    """The text in quotes for a message, what cannot be printed as \\uXXXX, cut at 60 characters."""
    text = text if len(text) <= 60 else text[:57] + "..."
    return '"' + "".join(shown(char, "") for char in text) + '"'


def shown(char: str, quote: str = "'") -> str:
    """A character or word for a message: 'x', or U+0009 where it cannot be printed."""
    if char.isprintable():
        quote = '"' if char == quote else quote
        return quote + char + quote
    return f"U+{ord(char):04X}" if quote else f"\\u{ord(char):04X}"


def is_real(word: str) -> bool:
    """Whether the word is a number of JSON, whole or not: 1.5, -0e9."""
    mantissa, mark, exponent = word.replace("E", "e").partition("e")
    whole, dot, fraction = mantissa.partition(".")
    whole = whole[1:] if whole[:1] == "-" else whole
    parts = [whole] + ([fraction] if dot else [])
    parts += [exponent[1:] if exponent[:1] in ("+", "-") else exponent] if mark else []
    if not all(part.isascii() and part.isdigit() for part in parts):
        return False
    return whole == "0" or whole[0] != "0"


def blank_fault(key: object, value: str) -> tuple[str, str]:
    if not value:
        return f"{subject(key)} is empty", "give it a text, or leave the key out where it may be"
    if "  " in value.strip(" "):
        message = f"{subject(key)} is {quoted(value)}, with two blanks in a row"
        return message, "keep one of them"
    end = "begins" if value[0] == " " else "ends"
    message = f"{subject(key)} is {quoted(value)}, which {end} with a blank"
    return message, "take the blank away"


def subject(key: object) -> str:
    """How a message names the value behind a key: "phrase", entry 3, the document."""
    if isinstance(key, str):
        return quoted(key)
    return "the document" if key is None else f"entry {int(str(key)) + 1}"


def described(value: object) -> str:
    """A value for a message: the text "486", the number 5, an object."""
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return f"the number {value}"
    if value is None:
        return "null"
    return "an object" if isinstance(value, dict) else "a list"


def converted(wanted: type, value: object) -> str:
    """What to write for a value that only its type makes wrong."""
    if wanted is int and isinstance(value, str) and value.lstrip("-").isdecimal():
        return f"write {value}, without quotes"
    if wanted is str and type(value) is int:
        return f'write "{value}"'
    if wanted is bool and isinstance(value, str) and value in ("true", "false"):
        return f"write {value}, without quotes"
    if wanted is list and isinstance(value, str):
        return "put it in brackets: [" + quoted(value) + "]"
    return ""


def suggestion(word: str, near: list[str], what: str, legal: tuple[str, ...]) -> str:
    """ "did you mean "phrase"?", or the list of what is legal where nothing is near."""
    from gen.suggest import closest

    best = closest(word, near)
    legal = tuple(one for one in legal if one and one == one.strip())  # else it is at fault itself
    if best or not legal:
        return f"did you mean {quoted(best)}?" if best else ""
    if len(legal) == 1:
        return f"it can only be {legal[0]}"
    shown = ", ".join(legal[:20]) + (", ..." if len(legal) > 20 else "")
    return f"{what} are {shown}"
