"""Real traffic: two SIPp talk to each other, and response_lint reads what each has logged.

The server of sipp/uas.xml answers the requests of sipp/uac.xml, some of them wrongly. What is said of each
log stands beside the scenario. They use free ports of 127.0.0.1, one call, and a time limit.
"""

from __future__ import annotations

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from generated import need

HERE = Path(__file__).parent / "sipp"
LIMIT = 15
UDP = Path("/proc/net/udp")


def free_ports(count: int) -> list[int]:
    """Ports that nobody has at the moment; they are looked for at once, so that they differ."""
    with ExitStack() as stack:
        sockets = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(count)]
        for one in sockets:
            stack.enter_context(one)
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


@contextmanager
def sipp(folder: Path, side: str, port: int, control: int, *words: str) -> Iterator[subprocess.Popen]:
    """A SIPp that plays a scenario once; it is gone at the end, whatever happens."""
    command = [need("sipp"), "-sf", str(HERE / f"{side}.xml"), *words]
    command += f"-i 127.0.0.1 -bind_local -p {port} -ci 127.0.0.1 -cp {control}".split()
    command += f"-m 1 -nr -nd -nostdin -timeout {LIMIT} -timeout_error".split()
    command += f"-trace_msg -message_file {side}.log -trace_err -error_file {side}.err".split()
    with open(folder / f"{side}.screen", "wb") as screen:
        process = subprocess.Popen(command, cwd=folder, stdout=screen, stderr=screen)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def wait_for(port: int, process: subprocess.Popen) -> bool:
    """Waits until a port of 127.0.0.1 is taken; false if the process has ended before."""
    end = time.monotonic() + LIMIT
    while f"0100007F:{port:04X} " not in UDP.read_text():
        if process.poll() is not None or time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def talk(folder: Path) -> bool:
    """One exchange; false if a side has failed."""
    folder.mkdir()
    server, client, *controls = free_ports(4)
    with sipp(folder, "uas", server, controls[0]) as uas:
        if not wait_for(server, uas):
            return False
        with sipp(folder, "uac", client, controls[1], f"127.0.0.1:{server}") as uac:
            return uac.wait(LIMIT + 2) == 0 and uas.wait(LIMIT + 2) == 0


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with uac.log and uas.log. Somebody may take a port at the last moment: then again."""
    need("sipp")
    if not UDP.exists():
        pytest.skip("there is no /proc/net/udp to see a port in")
    top = tmp_path_factory.mktemp("sipp")
    for folder in (top / "first", top / "second"):
        if talk(folder):
            return folder
    said = [path.read_text(errors="replace")[-2000:] for path in sorted(folder.glob("ua?.*"))]
    pytest.fail("SIPp has failed twice\n" + "\n".join(said))


@pytest.mark.parametrize("side", ["uac", "uas"])
def test_what_is_said_of_a_log(lint, logs: Path, side: str, expect) -> None:
    done = lint(f"{side}.log", cwd=logs)
    expect(HERE / f"{side}.out", done.out)
    assert (done.status, done.err) == (1, "")


def test_both_sides_have_seen_the_same(lint, logs: Path) -> None:
    uac, uas = (lint(f"{side}.log", cwd=logs).out.replace(f"{side}.log", "") for side in ("uac", "uas"))
    assert uac == uas


def test_many_codes_went_over_the_wire(logs: Path) -> None:
    codes = set(re.findall(r"^SIP/2\.0 (\d{3}) ", (logs / "uac.log").read_text(), re.M))
    assert len(codes) >= 15
