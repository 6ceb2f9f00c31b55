"""What ends a run: a fault of the command line or of a file, or input that is refused."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gen.diagnostic import Diagnostic


class Fault(Exception):
    """A message, its rule, and a sentence that says what would be right; exit status 2.

    For the command line alone: what is beside the registry, such as a file that cannot be read.
    """

    def __init__(self, message: str, rule: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.rule = rule
        self.help = help


class Refused(Exception):
    """Ends a run that met input which is at fault; carries every diagnostic, in order of place."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(f"{len(diagnostics)} faults")
        self.diagnostics = diagnostics
