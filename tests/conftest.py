"""What all tests share: expectations that `--update` renews, and random tests that CI can repeat.

`--update` prints what changed, and CI refuses it.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

CHANGES = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="renew the expected outputs")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[CHANGES] = []
    if config.getoption("update") and os.environ.get("CI"):
        raise pytest.UsageError("--update does not run in CI: expectations are renewed by hand")
    _steady_in_ci()


def _steady_in_ci() -> None:
    """In CI the random tests take one path, each time the same; elsewhere they look for new ones."""
    try:
        from hypothesis import HealthCheck, settings
    except ImportError:
        return
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    steady = bool(os.environ.get("CI"))
    settings.register_profile(
        "codebook", deadline=None, derandomize=steady, suppress_health_check=slow
    )
    settings.load_profile("codebook")


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    for change in config.stash[CHANGES]:
        terminalreporter.write(change)


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with a file of expectations, byte for byte; renews the file on --update."""

    def compare(path: Path, text: str) -> None:
        before = path.read_bytes().decode() if path.exists() else ""
        if before == text:
            return
        change = "".join(_difference(f"{path.parent.name}/{path.name}", before, text))
        if not request.config.getoption("update"):
            message = f"{path} is not what came out (--update renews it)\n{change}"
            pytest.fail(message, pytrace=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        request.config.stash[CHANGES].append(change)

    return compare


def _difference(name: str, before: str, after: str) -> list[str]:
    lines = before.splitlines(True), after.splitlines(True)
    return list(difflib.unified_diff(*lines, f"{name} expected", f"{name} now", n=1))
