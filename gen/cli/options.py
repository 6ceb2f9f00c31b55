"""The command line read against a table (usage.py): which options and arguments were given.

`--output=DIR` and `--output DIR` are the same, as are `-o DIR` and `-oDIR`; options may stand
before or after arguments; `--` ends them; of an option given twice the last counts, unless it
repeats. Names are never guessed from their beginning: a new option must not change what an old
call means.
"""

from __future__ import annotations

from gen.fault import Fault
from gen.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Option(Record):
    """One option: how it is written, what it takes, what it does."""

    name: str  # "output", written --output
    text: str  # what it does, a sentence or two
    metavar: str = ""  # what it takes: "DIR"; "" for a flag
    short: str = ""  # "o", written -o; "" where there is none
    values: tuple[str, ...] = ()  # the words it takes; () for any text
    open: bool = False  # any other text is taken too
    default: str = ""  # what holds where it is not given; "" for none
    repeats: bool = False  # each one counts, in the order given
    required: bool = False


class Argument(Record):
    """What a command is given without a name: a registry, a word to explain."""

    name: str  # "REGISTRY"
    text: str
    required: bool = True
    repeats: bool = False


class Example(Record):
    """A command line to copy, and what it does."""

    line: str
    text: str


class Command(Record):
    """All that the parser, --help and the manual page know of a command."""

    name: str  # "dump-model"
    summary: str  # one line, no full stop
    text: str  # paragraphs, split by empty lines
    arguments: tuple[Argument, ...]
    options: tuple[Option, ...]
    examples: tuple[Example, ...]
    status: tuple[tuple[int, str], ...]  # exit status and what it means


class Given(Record):
    """What was given: arguments in order, and each option's texts by its name."""

    command: Command
    arguments: tuple[str, ...]
    texts: Mapping[str, tuple[str, ...]]

    def flag(self, name: str) -> bool:
        """Whether an option was given."""
        return name in self.texts

    def text(self, name: str) -> str:
        """Text of an option: the last given, else its default."""
        if name in self.texts:
            return self.texts[name][-1]
        return next(option.default for option in self.command.options if option.name == name)

    def all(self, name: str) -> tuple[str, ...]:
        """Every text of an option that repeats, in the order given."""
        return self.texts.get(name, ())


def parse(command: Command, words: list[str]) -> Given:
    """Read what follows a command's name. Raises Fault; `--help` excuses whatever is missing."""
    arguments: list[str] = []
    texts: dict[str, list[str]] = {}
    rest = list(reversed(words))
    while rest:
        word = rest.pop()
        if word == "--":
            arguments.extend(reversed(rest))
            break
        if word.startswith("--"):
            _long(command, word, rest, texts)
        elif _dashed(word):
            _short(command, word, rest, texts)
        else:
            arguments.append(word)
    given = Given(command, tuple(arguments), {name: tuple(all) for name, all in texts.items()})
    if not given.flag("help"):
        _require(given)
    return given


def _long(command: Command, word: str, rest: list[str], texts: dict[str, list[str]]) -> None:
    name, equals, text = word[2:].partition("=")
    option = next((option for option in command.options if option.name == name), None)
    if option is None:
        raise _unknown(command, name)
    if not option.metavar and equals:
        raise Fault(f"--{name} takes no value, but got {quoted(text)}", "option-value")
    _take(option, f"--{name}", text if equals else None, rest, texts)


def _short(command: Command, word: str, rest: list[str], texts: dict[str, list[str]]) -> None:
    """Read `-o DIR`, `-oDIR`, or flags in one word such as `-fh`."""
    letters = word[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        option = next((option for option in command.options if option.short == letter), None)
        if option is None:
            known = tuple(f"-{option.short}" for option in command.options if option.short)
            raise Fault(f"unknown option -{letter}", "option-unknown", f"known are {listed(known)}")
        if option.metavar:
            _take(option, f"-{letter}", letters or None, rest, texts)
            return
        _take(option, f"-{letter}", None, rest, texts)


def _take(
    option: Option, written: str, text: str | None, rest: list[str], texts: dict[str, list[str]]
) -> None:
    if not option.metavar:
        texts[option.name] = [""]
        return
    if text is None:
        if not rest or _dashed(rest[-1]):
            help = (
                f"a value that begins with a dash is written --{option.name}=VALUE" if rest else ""
            )
            raise Fault(f"{written} needs a value: {option.metavar}", "option-value", help)
        text = rest.pop()
    _allow(option, written, text)
    texts.setdefault(option.name, []).append(text)


def _dashed(word: str) -> bool:
    """Whether a word is an option: `-` is a file, and `-5` a number."""
    return word.startswith("-") and word != "-" and not word[1].isdigit()


def _allow(option: Option, written: str, text: str) -> None:
    if not text and not option.open:
        raise Fault(f"the value of {written} is empty", "option-value")
    if option.values and not option.open and text not in option.values:
        message = f"{written} cannot be {quoted(text)}; it is {listed(option.values, 'or')}"
        raise Fault(message + meant(text, option.values), "option-value")


def _unknown(command: Command, name: str) -> Fault:
    names = tuple(f"--{option.name}" for option in command.options)
    help = f"codebook {command.name} --help".replace("  ", " ") + " lists the options"
    return Fault(
        f"unknown option --{visible(name)}" + meant(f"--{name}", names), "option-unknown", help
    )


def _require(given: Given) -> None:
    for option in given.command.options:
        if option.required and not given.flag(option.name):
            example = f"--{option.name} {option.metavar}"
            raise Fault(f"{example} is missing", "option-missing", option.text)
    wanted, have = given.command.arguments, len(given.arguments)
    for index, argument in enumerate(wanted):
        if argument.required and have <= index:
            raise Fault(f"{argument.name} is missing", "argument-missing", argument.text)
    if have > len(wanted) and not (wanted and wanted[-1].repeats):
        excess = quoted(given.arguments[len(wanted)])
        takes = (
            f"takes no more than {listed(tuple(a.name for a in wanted))}"
            if wanted
            else "takes none"
        )
        raise Fault(
            f"unexpected argument {excess}: {given.command.name} {takes}", "argument-unexpected"
        )


def meant(word: str, words: tuple[str, ...]) -> str:
    """`; did you mean --prefix?`, or nothing where no word is close."""
    from gen.suggest import closest

    near = closest(word, words)
    return f"; did you mean {near}?" if near else ""


def listed(words: tuple[str, ...], joint: str = "and") -> str:
    """`enum, phrases or full`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def quoted(text: str) -> str:
    """A text in single quotes, its controls made visible."""
    return f"'{visible(text)}'"


def visible(text: str) -> str:
    """A text that is safe to show: see report.visible, imported only where something is unusual."""
    if text.isprintable():
        return text
    from gen.cli import report

    return report.visible(text)
