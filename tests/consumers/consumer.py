"""A project of this folder, copied and built from nothing, and the habits of its rebuilds."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from generated import ROOT, need, run, touch

HERE = Path(__file__).resolve().parent
PARTS = ("codebook", "gen", "templates", "data", "cmake", "src/sip", "CMakeLists.txt", "LICENSE")
PARTS += ("meson.build", "meson_options.txt", "share")
GENERATORS = {"ninja": "Ninja", "make": "Unix Makefiles"}
ADDRESS = "https://example.org/codebook.git"  # which the projects that clone a repository name


def copy_project(name: str, program: str, folder: Path, blank: str = " ") -> Path:
    """A copy of the project tests/consumers/NAME, with the program that it builds.

    The folder has a blank in its name, but for tools that cannot bear one.
    """
    copy = shutil.copytree(HERE / name, folder / f"the{blank}project")
    return shutil.copytree(HERE / "programs" / program, copy, dirs_exist_ok=True)


def copy_checkout(folder: Path) -> Path:
    """A copy of what a consumer needs of a checkout of codebook; tests and tools stay away."""
    for part in PARTS:
        source, target = ROOT / part, folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    return folder


def repository(folder: Path) -> dict[str, str]:
    """The environment in which git takes a copy of the checkout for what lies at ADDRESS."""
    need("git")
    copy_checkout(folder)
    run("git", "init", "--quiet", "--initial-branch=main", cwd=folder)
    run("git", "add", ".", cwd=folder)
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    run("git", *who, "commit", "--quiet", "--message=All", cwd=folder)
    return {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{folder.as_uri()}.insteadOf",
        "GIT_CONFIG_VALUE_0": ADDRESS,
    }


def found(prefix: Path) -> dict[str, str]:
    """The environment in which pkg-config and the loader look below a prefix."""
    folders = [path.parent for path in sorted(prefix.rglob("*.pc"))]
    libraries = {path.parent for path in prefix.rglob("libcodebook_sip.so")}
    return {
        "PKG_CONFIG_PATH": ":".join(map(str, folders)),
        "LD_LIBRARY_PATH": ":".join(map(str, libraries)),
    }


@dataclass
class Build:
    """What one run of a build tool did."""

    text: str
    generated: int  # runs of the generator
    compiled: int  # objects that are new, or newer


@dataclass
class Project:
    """A consumer, and what it is built from; paths are those of copies that a test may alter."""

    folder: Path  # where the tool builds
    home: Path  # the generator: a checkout, or share/codebook of an installation
    command: tuple[object, ...]  # builds all, and prints the commands that it runs
    registry: Path  # of which the C is generated
    header: Path  # that is generated
    program: tuple[object, ...]
    words: str  # a phrase of the registry, which the program prints
    registries: int  # of which the build makes C
    environment: dict[str, str] = field(default_factory=dict)

    def start(self, *command: object) -> None:
        """Run a command that configures the project, then build it from nothing."""
        done = self._run(*command)
        assert done.returncode == 0, done.stdout
        build = self.build()
        assert build.compiled >= 2 and self.header.is_file(), build

    def try_build(self, *words: object) -> subprocess.CompletedProcess[str]:
        return self._run(*self.command, *words)

    def _run(self, *command: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(word) for word in command],
            cwd=self.folder,
            env={**os.environ, **self.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def build(self) -> Build:
        before = self._objects()
        done = self.try_build()
        assert done.returncode == 0, done.stdout
        after = self._objects()
        compiled = [path for path, time in after.items() if before.get(path) != time]
        return Build(done.stdout, done.stdout.count(" --depfile "), len(compiled))

    def answers(self) -> str:
        return run(*self.program)

    def touch(self, *paths: Path) -> None:
        """Make files newer than all that was built."""
        touch(self.folder, *paths)

    def edit(self, path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.touch(path)

    def _objects(self) -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in self.folder.rglob("*.o")}


def built_by_cmake(
    source: Path,
    home: Path,
    registries: int,
    generator: str,
    *options: str,
    generated: Path | None = None,
    **given: object,
) -> Project:
    """The program phone, configured and built by CMake in a folder beside its sources."""
    need("cmake")
    need(generator)
    binary = source / "build"
    project = Project(
        folder=source,
        home=home,
        command=("cmake", "--build", binary, "--verbose", "--parallel", "2"),
        registry=source / "phone.json",
        header=generated or binary / "codebook/phone_codes/phone.h",
        program=(binary / "phone",),
        words="Off Hook",
        registries=registries,
        **given,  # type: ignore[arg-type]
    )
    project.start("cmake", "-S", source, "-B", binary, "-G", GENERATORS[generator], *options)
    return project


def _then_idle(project: Project, build: Build) -> Build:
    """The build, if the next one has nothing to do."""
    again = project.build()
    assert (again.generated, again.compiled) == (0, 0), again
    return build


def nothing_changed(project: Project) -> None:
    _then_idle(project, project.build())


def touched_registry_compiles_nothing(project: Project) -> None:
    project.touch(project.registry)
    build = _then_idle(project, project.build())
    assert (build.generated, build.compiled) == (1, 0), build


def reworded_phrase_compiles_what_holds_it(project: Project) -> None:
    before = project.answers()
    project.edit(project.registry, f'"phrase": "{project.words}"', '"phrase": "Other Words"')
    build = _then_idle(project, project.build())
    assert (build.generated, build.compiled) == (1, 1), build
    assert project.answers() == before.replace(project.words, "Other Words") != before


def deleted_header_is_mended(project: Project) -> None:
    project.header.unlink()
    build = _then_idle(project, project.build())
    assert build.generated == 1, build
    assert project.header.is_file()


def changed_template_regenerates(project: Project) -> None:
    _regenerates(project, project.home / "templates/c/source.c.tmpl")


def changed_module_of_the_generator_regenerates(project: Project) -> None:
    _regenerates(project, project.home / "gen/record.py")


def _regenerates(project: Project, part: Path) -> None:
    project.touch(part)
    build = _then_idle(project, project.build())
    assert (build.generated, build.compiled) == (project.registries, 0), build


def refused_registry_stops_the_build(project: Project) -> None:
    project.edit(project.registry, f'"phrase": "{project.words}"', '"phrase": ""')
    done = project.try_build()
    assert done.returncode != 0
    assert "error: " in done.stdout and "[text-space]" in done.stdout, done.stdout
    assert project.header.is_file()


def keeps(project: Project, habit: Callable[[Project], None]) -> None:
    """Fail unless a project that is built keeps a habit; leave it as it was, and built."""
    registry = project.registry.read_text(encoding="utf-8")
    try:
        habit(project)
    finally:
        if project.registry.read_text(encoding="utf-8") != registry:
            project.registry.write_text(registry, encoding="utf-8")
            project.touch(project.registry)
            project.try_build()


HABITS: tuple[Callable[[Project], None], ...] = (
    nothing_changed,
    touched_registry_compiles_nothing,
    reworded_phrase_compiles_what_holds_it,
    deleted_header_is_mended,
    changed_template_regenerates,
    changed_module_of_the_generator_regenerates,
    refused_registry_stops_the_build,
)
