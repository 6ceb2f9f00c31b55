"""The tiny project as a fixture, once for Ninja and once for Makefiles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cmake_project import GENERATORS, REGISTRY, Project, copy_tree, need


@pytest.fixture(scope="module", params=sorted(GENERATORS))
def once_built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The tiny project, configured and built from nothing, with a copy of the generator."""
    need("cmake")
    need(request.param)
    project = Project(tmp_path_factory.mktemp(request.param), request.param)
    copy_tree(project.tree)
    done = project.write().configure()
    assert done.returncode == 0, done.stdout
    first = project.build()
    assert first == (1, 3), first
    return project


@pytest.fixture
def built(once_built: Project) -> Iterator[Project]:
    """The same, for tests that put their edits back; each begins with a build that is idle."""
    again = once_built.build()
    assert again == (0, 0) and not again.linked, again
    yield once_built
    if once_built.registry.read_text() != REGISTRY:
        once_built.registry.write_text(REGISTRY)
        once_built.touch(once_built.registry)
    once_built.build()


@pytest.fixture(params=sorted(GENERATORS))
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Project:
    """A project that has nothing yet but the checkout to include."""
    need("cmake")
    need(request.param)
    return Project(tmp_path, request.param)
