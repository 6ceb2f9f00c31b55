"""Bazel, without a network: each input is declared, the same inputs give the same bytes, and a cache
over HTTP has for one machine what another has built."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from pwd import getpwuid

import pytest
from checkout import copy_all, files
from consumer import HERE, copy_project

from generated import ROOT, generate, lacking, need, run

NGINX = Path("/usr/sbin/nginx")
OFFLINE = HERE / "bazel_offline"
MAP = """{
  "format": 1,
  "map": {"id": "way", "title": "Way", "version": "1.0.0", "from": "phone", "to": "phone"},
  "rows": [{"from": 1, "to": 2, "source": "S"}]
}
"""
MORE = """
codebook_c_library(name = "enum", prefix = "phone", registry = "phone.json", profile = "enum")
codebook_c_library(name = "one", prefix = "phone", registry = "phone.json", form = "single")
codebook_c_library(name = "cpp", registry = "phone.json", form = "hpp")
codebook_c_library(name = "some", registry = "phone.json", codes = [2], options = ["--inline"])
codebook_c_library(name = "http", registry = "@codebook//:data/http.json")
codebook_c_library(name = "q", registry = "@codebook//:data/maps/sip_to_q850.json", x_macro = False)
codebook_c_library(name = "way", registry = "maps/way.json", data = ["phone.json"], x_macro = False)
codebook_c_library(name = "lost", registry = "maps/way.json", x_macro = False)
"""
CACHE = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body;
    client_max_body_size 0;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/cache;
        location / {{
            dav_methods PUT;
            create_full_put_path on;
        }}
    }}
}}
"""


class Workspace:
    """A copy of the project, with a copy of codebook in it, and an output base of its own."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = copy_project("bazel", "phone", folder, blank="-")
        self.options = options
        self.base = folder / "base"
        copy_all(self.folder / "third_party/codebook")

    def try_build(self, *targets: str) -> subprocess.CompletedProcess[str]:
        shims = (f"--override_repository={path.name}={path}" for path in OFFLINE.iterdir())
        sandbox = ("--spawn_strategy=linux-sandbox", "--sandbox_default_allow_network=false")
        command = [
            *("bazel", f"--output_base={self.base}", "--max_idle_secs=60", "build"),
            *("--experimental_repository_disable_download", "--curses=no", *sandbox, *shims),
            *(*self.options, *targets),
        ]
        return subprocess.run(
            command,
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def build(self, *targets: str) -> dict[str, int]:
        """Build, and tell how many actions ran, by how they did: {"linux-sandbox": 7}."""
        done = self.try_build(*targets)
        if "'linux-sandbox' was requested" in done.stdout:
            lacking("bazel makes no sandbox here: the kernel lets nobody have a namespace")
        assert done.returncode == 0, done.stdout
        told = re.findall(r"^INFO: \d+ process(?:es)?: (.*)\.$", done.stdout, re.MULTILINE)
        assert told, done.stdout
        words = [word.split(" ", 1) for word in told[-1].split(", ")]
        return {kind: int(number) for number, kind in words}

    def outputs(self) -> dict[str, bytes]:
        """What was built of the project and of codebook, by name."""
        found = (self.folder / "bazel-out").glob("*/bin/**/*")
        kinds = (".c", ".h", ".o", ".a", ".so", ".pyz")
        here = [path for path in found if path.suffix in kinds or path.name == "app"]
        top = (self.folder / "bazel-out").resolve()
        return {
            path.resolve().relative_to(top).as_posix(): path.read_bytes()
            for path in here
            if path.is_file()
        }

    def stop(self) -> None:
        run("bazel", f"--output_base={self.base}", "shutdown", cwd=self.folder)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    need("bazel")
    workspace = Workspace(tmp_path_factory.mktemp("bazel"))
    with (workspace.folder / "BUILD.bazel").open("a") as file:
        file.write(MORE)
    (workspace.folder / "maps").mkdir()
    (workspace.folder / "maps/way.json").write_text(MAP)
    yield workspace
    workspace.stop()


def test_version_is_that_of_the_generator() -> None:
    version = re.search(r'^VERSION = "(.*)"$', (ROOT / "gen/version.py").read_text(), re.MULTILINE)
    assert version and f'    version = "{version[1]}",\n' in (ROOT / "MODULE.bazel").read_text()


def made(workspace: Workspace, name: str) -> dict[str, bytes]:
    return files(workspace.folder / f"bazel-bin/{name}_codebook")


def test_program_runs(workspace: Workspace) -> None:
    assert workspace.build("//:app")["linux-sandbox"] > 0
    assert run(workspace.folder / "bazel-bin/app") == "Off Hook: Busy Here\n"


def test_files_are_those_of_the_command_line(workspace: Workspace, tmp_path: Path) -> None:
    phone, data = workspace.folder / "phone.json", ROOT / "data"
    cases = (
        ("phone", phone, ()),
        ("enum", phone, ("--prefix", "phone", "--profile", "enum")),
        ("one", phone, ("--prefix", "phone", "--form", "single")),
        ("cpp", phone, ("--prefix", "cpp", "--form", "hpp")),
        ("some", phone, ("--prefix", "some", "--select", "2", "--inline")),
        ("http", data / "http.json", ("--prefix", "http")),
        ("q", data / "maps/sip_to_q850.json", ("--prefix", "q")),
    )
    workspace.build(*(f"//:{name}_codebook" for name, _, _ in cases))
    for name, registry, words in cases:
        generate(registry, tmp_path / name, *words)
        assert made(workspace, name) == files(tmp_path / name)


def test_registry_that_is_not_declared_is_not_seen(workspace: Workspace) -> None:
    workspace.build("//:way")
    done = workspace.try_build("//:lost")
    assert done.returncode != 0
    assert "[map-registry]" in done.stdout


def test_edit_that_changes_no_output_compiles_nothing(workspace: Workspace) -> None:
    workspace.build("//:app")
    assert "linux-sandbox" not in workspace.build("//:app")
    registry = workspace.folder / "phone.json"
    registry.write_text(registry.read_text() + "\n")
    assert workspace.build("//:app")["linux-sandbox"] == 1


def test_changed_module_of_the_generator_packs_and_generates(workspace: Workspace) -> None:
    workspace.build("//:app")
    with (workspace.folder / "third_party/codebook/gen/record.py").open("a") as file:
        file.write("\n")
    assert workspace.build("//:app")["linux-sandbox"] == 3  # codebook.pyz, phone, sip


def test_wrong_form_is_refused(workspace: Workspace) -> None:
    (workspace.folder / "odd").mkdir()
    (workspace.folder / "odd/BUILD.bazel").write_text(
        'load("@codebook//bazel:defs.bzl", "codebook_c_library")\n'
        'codebook_c_library(name = "odd", registry = "//:phone.json", form = "double")\n'
    )
    done = workspace.try_build("//odd")
    assert done.returncode != 0
    assert "codebook_c_library: form is split, single or hpp, not double" in done.stdout


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[str]:
    """The address of a cache: nginx, which keeps what is put there."""
    if not NGINX.exists():
        need("nginx")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path / "nginx"
    (folder / "cache").mkdir(parents=True)
    folder.joinpath("conf").write_text(CACHE.format(folder=folder, port=port))
    me = getpwuid(os.getuid()).pw_name
    words = ("-p", folder, "-e", folder / "error.log", "-c", folder / "conf", "-g", f"user {me};")
    server = subprocess.Popen([NGINX, *words])
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def test_two_machines_make_the_same_and_share_a_cache(cache: str, tmp_path: Path) -> None:
    need("bazel")
    remote = f"--remote_cache={cache}"
    first = Workspace(tmp_path / "one", remote)
    second = Workspace(tmp_path / "two", remote)
    alone = Workspace(tmp_path / "alone")
    try:
        ran = first.build("//:app")
        assert ran["linux-sandbox"] > 0 and "remote cache hit" not in ran
        found = second.build("//:app")
        assert found["remote cache hit"] == ran["linux-sandbox"] and "linux-sandbox" not in found
        assert alone.build("//:app")["linux-sandbox"] == ran["linux-sandbox"]
        assert first.outputs() == second.outputs() == alone.outputs()
        assert {Path(name).suffix for name in first.outputs()} >= {".c", ".h", ".o", ".pyz", ""}
    finally:
        for workspace in (first, second, alone):
            workspace.stop()
