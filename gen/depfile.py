"""--depfile: the inputs of a run as a rule that make, Ninja and CMake read."""

from __future__ import annotations

from gen.fault import Fault
from gen.options import quoted


def depfile(target: str, inputs: tuple[str, ...]) -> str:
    r"""`out/stamp: \` and an input on each further line, then a rule without a body for each input.

    Those keep make going when an input has gone, such as a file of an older codebook.
    """
    escaped = [_escaped(path) for path in dict.fromkeys(inputs)]
    rule = " \\\n  ".join([_escaped(target) + ":", *escaped])
    return rule + "\n" + "".join(f"\n{path}:\n" for path in escaped)


def _escaped(path: str) -> str:
    """A path as make reads it; blanks and # behind a backslash, $ twice."""
    if any(character in path for character in "\n\r\\:"):
        message = f"the path {quoted(path)} cannot be written in a depfile"
        raise Fault(message, "option-value", "rename it: make has no way to quote that character")
    return path.replace("$", "$$").replace(" ", "\\ ").replace("#", "\\#")
