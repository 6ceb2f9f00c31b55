"""What the figures were measured on and with."""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
from pathlib import Path

from tables import NONE, Table

TOOLS = ("gcc", "clang", "valgrind", "gperf", "re2c", "llvm-tblgen", "protoc-c", "wayland-scanner")
PACKAGES = ("nanopb", "libosip2-dev", "libsofia-sip-ua-dev", "gnuplot-nox")


def machine() -> Table:
    """The machine and its tools."""
    rows = [
        ["processor", _processor()],
        ["load before", f"{os.getloadavg()[0]:.2f}"],
        ["system", _system()],
        ["Python", platform.python_version()],
    ]
    rows += [[tool, _version(tool)] for tool in TOOLS]
    rows += [[package, _package(package)] for package in PACKAGES]
    return Table("Machine", ["what", "version"], rows)


def _processor() -> str:
    text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    found = dict(re.findall(r"^([\w ]+?)\s*: (.+)$", text.split("\n\n")[0], re.MULTILINE))
    parts = [found.get("model name", platform.machine())]
    if "model" in found:
        parts.append(f"family {found['cpu family']} model {found['model']}")
    count = text.count("\n\n")
    return f"{', '.join(parts)}, {count} CPUs" + (", virtual" if "hypervisor" in text else "")


def _system() -> str:
    release = Path("/etc/debian_version")
    debian = f"Debian {release.read_text().strip()}, " if release.exists() else ""
    return f"{debian}{platform.system()} {platform.release()}, {platform.machine()}"


def _version(tool: str) -> str:
    """The number in what a tool says of itself."""
    if shutil.which(tool) is None:
        return NONE
    done = subprocess.run([tool, "--version"], capture_output=True, text=True)
    found = re.search(r"\d+\.\d+(\.\d+)*", done.stdout + done.stderr)
    return found[0] if found else NONE


def _package(name: str) -> str:
    if shutil.which("dpkg-query") is None:
        return NONE
    command = ["dpkg-query", "--show", "--showformat=${Version}", name]
    return subprocess.run(command, capture_output=True, text=True).stdout or NONE
