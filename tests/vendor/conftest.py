"""A folder that is vendored, as a fixture; see project.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.launcher import OVERLAY
from project import TARGETS, Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """One that nothing was made in."""
    project = Project(tmp_path)
    project.registry()
    project.write("kept/mine.json", OVERLAY)
    project.configure(*TARGETS)
    return project


@pytest.fixture
def kept(project: Project) -> Project:
    """One in which all was made."""
    project.make()
    return project
