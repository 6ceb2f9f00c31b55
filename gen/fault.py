"""What ends a run beside the registry: a wrong command line, a file that cannot be read."""

from __future__ import annotations


class Fault(Exception):
    """A message, its rule, and a sentence that says what would be right; exit status 2."""

    def __init__(self, message: str, rule: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.rule = rule
        self.help = help
