"""The verifier, built once for all tests of this folder."""

from __future__ import annotations

import pytest
from generated import need
from verifier import Verifier


@pytest.fixture(scope="session")
def verifier(tmp_path_factory: pytest.TempPathFactory) -> Verifier:
    need("gcc")
    return Verifier(tmp_path_factory.mktemp("verifier"))
