"""The borders of gen/: which module may import which, and what a start may cost."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest
from launcher import LAUNCHER, PYTHON, ROOT

GEN = ROOT / "gen"
SLOW = {
    *("typing", "re", "json", "dataclasses", "argparse", "hashlib", "pathlib", "collections"),
    *("functools", "enum", "tempfile", "difflib", "signal", "textwrap", "shlex", "traceback"),
}
# The path of data, a folder a stage, and the stages whose types each may see. What lies in gen/
# itself is for all; gen/cli and gen/commands see all, and no stage sees them.
STAGES: dict[str, set[str]] = {
    "load": set(),
    "validate": {"load"},
    "model": {"load"},
    "view": {"model", "outputs"},
    "render": set(),
    "write": set(),
}
SHARED = {
    *("record", "diagnostic", "fault", "interpreter", "kinds", "markup", "package", "suggest"),
    "wording",
}


def module(path: Path) -> str:
    """`gen.validate.rules.codes` of gen/validate/rules/codes.py."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).replace(".__init__", "")


MODULES = {module(path): ast.parse(path.read_text("utf-8")) for path in sorted(GEN.rglob("*.py"))}


def imports(tree: ast.AST, everywhere: bool) -> set[str]:
    """Modules that are imported at the start, or anywhere; those for the type checker are none."""
    found: set[str] = set()
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module
            found |= {
                f"{node.module}.{alias.name}"
                if f"{node.module}.{alias.name}" in MODULES
                else node.module
                for alias in node.names
            }
        elif isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            continue
        elif everywhere or not isinstance(node, (ast.FunctionDef, ast.Lambda)):
            found |= imports(node, everywhere)
    return found


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_sees_only_what_is_before_it(stage: str) -> None:
    allowed = {stage} | STAGES[stage] | SHARED
    inside = [tree for name, tree in MODULES.items() if name.startswith(f"gen.{stage}.")]
    found = {name for tree in inside for name in imports(tree, True) if name.startswith("gen.")}
    assert inside and {name.split(".")[1] for name in found} <= allowed


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_refuses_its_input_and_knows_no_fault_beside(stage: str) -> None:
    trees = [tree for name, tree in MODULES.items() if name.startswith(f"gen.{stage}.")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    froms = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    found = {alias.name for node in froms if node.module == "gen.fault" for alias in node.names}
    assert found <= {"Refused"}


def test_imports_are_no_circle() -> None:
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, (*path, name)
        if name in MODULES and name not in done:
            for other in imports(MODULES[name], False):
                visit(other, (*path, name))
            done.add(name)

    for name in MODULES:
        visit(name, ())


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_nothing_slow_at_its_start(name: str) -> None:
    found = {other.split(".")[0] for other in imports(MODULES[name], False)}
    assert found & SLOW == set()
    assert (
        not any("typing" in other for other in imports(MODULES[name], True)) or name == "gen.record"
    )


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_short_and_says_what_it_is(name: str) -> None:
    path = GEN.joinpath(*name.split(".")[1:])
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    assert len(file.read_text("utf-8").splitlines()) <= 300
    assert ast.get_docstring(MODULES[name])
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            assert node.end_lineno - node.lineno < 40, node.name


@pytest.mark.parametrize(
    "words",
    [
        *(["--version"], ["check", "sip"], ["generate", "sip", "--list-outputs"]),
        ["generate", "sip", "-o", "-", "--form", "single"],
    ],
    ids=" ".join,
)
def test_a_run_loads_nothing_slow(words: list[str]) -> None:
    found = loaded(words)
    assert "gen.main" in found
    assert {name.split(".")[0] for name in found} & SLOW == set()


@pytest.mark.parametrize("lookup, forms", [("switch", set()), ("table", {"gen.view.c_pages"})])
def test_a_run_loads_the_form_of_lookup_that_it_uses(lookup: str, forms: set[str]) -> None:
    words = ["generate", "sip", "-o", "-", "--form", "single", "--lookup", lookup]
    assert loaded(words) & {"gen.view.c_pages", "gen.view.c_slots"} == forms


def loaded(words: list[str]) -> set[str]:
    """The modules that a run loads."""
    command = [PYTHON, "-I", "-S", "-X", "importtime", str(LAUNCHER), *words]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}


def test_printing_is_left_to_the_command_line() -> None:
    for name, tree in MODULES.items():
        calls = {
            node.func.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not calls & {"print", "input", "exit", "eval", "exec"}, name
