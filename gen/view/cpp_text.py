"""cpp_text: how names are spelled in C++. What text and numbers are is as in C: see c_text.

Names are in lower case there: inside a namespace no macro of somebody's stands in their way.
"""

from __future__ import annotations

from gen.view import c_text
from gen.view.c_texts import Text, pool_size

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Row = Mapping[str, object]

__all__ = ["changed", "free", "identifier", "member", "pool_rows", "rows", "span", "terminated"]
__all__ += ["text_types", "whole"]

# Keywords of C++ and macros of its headers, in lower case: no enumerator and no function is one.
WORDS = frozenset(
    """
    alignas alignof and and_eq asm assert auto bitand bitor bool break case catch char char16_t
    char32_t char8_t class co_await co_return co_yield compl concept const const_cast consteval
    constexpr constinit continue contract_assert decltype default delete do double dynamic_cast
    else enum errno explicit export extern false far float for friend goto huge i386 if inline int
    interface interrupt linux long major minor mutable namespace near new noexcept not not_eq
    nullptr offsetof operator or or_eq pascal private protected public register reinterpret_cast
    requires restrict return short signed sizeof small static static_assert static_cast stderr
    stdin stdout struct switch template this thread_local throw true try typedef typeid typename
    typeof union unix unsigned using virtual void volatile wchar_t while xor xor_eq
    """.split()
)


def identifier(name: str) -> str:
    """`busy_here` of BUSY_HERE; `register_` of REGISTER, `_100rel` of 100REL."""
    word = name.lower().replace("-", "_")
    if word in WORDS:
        return word + "_"
    return "_" + word if word[:1].isdigit() else word


def free(name: str, taken: set[str]) -> str:
    """The name, or with as many `_` behind it as make it one that is not taken; it is now."""
    while name in taken:
        name += "_"
    taken.add(name)
    return name


def member(macro: str, pool: str, word: str) -> str:
    """Where a text is: `SIP_STATUS_HPP_TEXT_(pool, phrase_OK)`."""
    return f"{macro}_HPP_TEXT_({pool}, {word})"


def span(offset: int, size: int) -> str:
    """The same in numbers, of a text that takes `size` bytes with its terminator: `{7, 3}`."""
    return f"{{{offset}, {size - 1}}}"


def whole(condition: str) -> str:
    """A condition of C on `code` as one of C++ on `value`."""
    return {"0": "false", "1": "true"}.get(condition) or condition.replace("code", "value")


def rows(made: Row, name: str) -> tuple[Row, ...]:
    """Those that a view has made under a name."""
    found = made[name]
    assert isinstance(found, tuple)
    return found


def changed(row: Row, **fields: object) -> Row:
    """A row with other fields in the place of some."""
    return {**row, **fields}


def pool_rows(texts: Iterable[Text]) -> tuple[Row, ...]:
    r"""Each text with its terminator spelled out, since the next one follows: `"OK\0"`."""
    return terminated(text.row() for text in texts)


def terminated(rows: Iterable[Row]) -> tuple[Row, ...]:
    r"""The same of rows that have a literal."""
    return tuple(changed(row, literal=f'{str(row["literal"])[:-1]}\\0"') for row in rows)


def text_types(pools: Iterable[Sequence[Text]]) -> Row:
    """The smallest types for where a text is in its pool, and for how long it is."""
    held = [texts for texts in pools if texts]
    return {
        "offset_type": c_text.unsigned(max(map(pool_size, held), default=0)),
        "length_type": c_text.unsigned(max((t.size - 1 for p in held for t in p), default=0)),
    }
