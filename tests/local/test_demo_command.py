"""`pacer local` as somebody types it."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.local.ports import two_free_ports

REAL = {"DATABASE_URL": "sqlite:///pacer.db", "SLACK_BOT_TOKEN": "xoxb-real", "PYTHONPATH": str(Path.cwd())}


def pacer_local(folder: Path, port: int, **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", "from bot.main import cli; cli()", "local", "--no-browser", "--port", str(port)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, cwd=folder, env={**os.environ, **REAL, **environment}, text=True, **pipes)


def test_it_says_where_it_is_and_ctrl_c_ends_it_at_once(tmp_path):
    port = two_free_ports()
    running = pacer_local(tmp_path, port)
    assert running.stdout.readline().startswith(f"Pacer's demo team is at http://127.0.0.1:{port} ")
    told = time.monotonic()
    running.send_signal(signal.SIGINT)
    _, mistakes = running.communicate(timeout=20)
    assert (running.returncode, mistakes) == (0, "")
    assert time.monotonic() - told < 5
    assert sorted(path.name for path in tmp_path.iterdir()) == ["demo-chat.json", "demo.db", "demo.db-turn"]


@pytest.mark.parametrize("beside", [0, 1])
def test_a_port_that_is_taken_is_told_with_what_to_do(tmp_path, beside):
    port = two_free_ports()
    with socket.create_server(("127.0.0.1", port + beside)):
        _, said = pacer_local(tmp_path, port).communicate(timeout=20)
    assert said.splitlines() == [
        f"The local workspace needs port {port} for its page and {port + 1} for the bot; one of them is taken.",
        f"Take others: pacer local --port {port + 10}",
    ]


def test_a_clock_that_cannot_be_read_is_told(tmp_path):
    _, said = pacer_local(tmp_path, two_free_ports(), PACER_CLOCK="soon").communicate(timeout=20)
    assert said == "PACER_CLOCK=soon is no time. For example: 2026-11-20T18:00+08:00, or an offset: +3d\n"
