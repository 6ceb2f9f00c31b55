"""Did you mean: the known word that is nearest to a mistyped one."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["closest", "did_you_mean"]


def closest(word: str, words: Iterable[str]) -> str:
    """Return the nearest of `words`, or "" where nothing is near.

    Near means one slip (a letter wrong, left out, put in, or two swapped) for each three letters,
    at least one. Letter case is free, and so is `-` for `_`. Of equally near words the first wins.

        closest("retry-afer", ("ends", "retry-after")) == "retry-after"
    """
    folded = _fold(word)
    best, limit = "", min(max(1, len(folded) // 3) + 1, len(folded))
    for candidate in words:
        distance = _distance(folded, _fold(candidate), limit)
        if distance < limit:
            best, limit = candidate, distance
    return best


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """Return the question "did you mean 'for'?", or "" where nothing is near."""
    near = closest(word, words)
    return f"did you mean '{near}'?" if near else ""


def _fold(word: str) -> str:
    return word.casefold().replace("-", "_")


def _distance(left: str, right: str, limit: int) -> int:
    """Count the slips between two words; any number from `limit` on comes back as `limit`."""
    if left == right:
        return 0
    if abs(len(left) - len(right)) >= limit or len(set(left) ^ set(right)) >= 2 * limit:
        return limit
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        current = _next_row(row, letter, left[row - 2] if row > 1 else "", right, above, before)
        if min(current) >= limit and min(above) >= limit:
            return limit
        before, above = above, current
    return min(above[-1], limit)


def _next_row(
    row: int, letter: str, previous: str, right: str, above: list[int], before: list[int]
) -> list[int]:
    """Return the next row of the table of optimal string alignment."""
    current = [row]
    for column, other in enumerate(right, 1):
        cost = min(above[column] + 1, current[-1] + 1, above[column - 1] + (letter != other))
        if column > 1 and previous == other and letter == right[column - 2]:
            cost = min(cost, before[column - 2] + 1)
        current.append(cost)
    return current
