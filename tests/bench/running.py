"""Processes of the bench: Pacer as it is served, a bare Bolt app, a Slack that takes every post."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_connection, socket
from time import monotonic, sleep

from bot.cli.serve import processes as chosen
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
SECRET, TOKEN = "a-signing-secret-of-the-bench", "xoxb-bench"
PACER = str(Path(sys.executable).with_name("pacer"))
PATIENCE = 60  # seconds


class NotStarted(Exception):  # noqa: N818 - a state
    """Carries what the process said before it ended."""


@contextmanager
def pacer(database: Path, slack: int, processes: int = 0) -> Iterator[int]:
    """`pacer serve` with this database, posting to the Slack at a port; yields its own port. As many processes answer
    as it chooses itself, where no number is given."""
    port = free_port()
    environment = environment_of(database, port, slack) | _answering(processes)
    with _running([PACER, "serve"], port, environment):
        yield port


@contextmanager
def bare(processes: int = 0) -> Iterator[int]:
    with _module("tests.bench.bare_process", processes) as port:
        yield port


@contextmanager
def slack() -> Iterator[int]:
    with _module("tests.bench.slack_process") as port:
        yield port


def environment_of(database: Path, port: int, slack: int) -> dict[str, str]:
    return os.environ | {
        "DATABASE_URL": f"sqlite:///{database}",
        "PORT": str(port),
        "SLACK_API_URL": f"http://127.0.0.1:{slack}/api/",
        "SLACK_BOT_TOKEN": TOKEN,
        "SLACK_SIGNING_SECRET": SECRET,
        "PACER_CLOCK": "",
        "PYTHONPATH": str(ROOT),
    }


def processes() -> int:
    """How many answer, of Pacer and of the bare app."""
    return chosen(Settings(_env_file=None))


def free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listens(port: int) -> bool:
    try:
        create_connection(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True


@contextmanager
def _module(name: str, processes: int = 0) -> Iterator[int]:
    port = free_port()
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | _answering(processes)
    with _running([sys.executable, "-m", name, str(port)], port, environment):
        yield port


def _answering(processes: int) -> dict[str, str]:
    return {"PACER_PROCESSES": str(processes)} if processes else {}


@contextmanager
def _running(command: list[str], port: int, environment: dict[str, str]) -> Iterator[None]:
    """From when its port is open until the block ends."""
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        try:
            _wait(process, port)
            yield
        finally:
            process.terminate()


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    until = monotonic() + PATIENCE
    while not listens(port):
        if process.poll() is not None or monotonic() > until:
            said = process.stderr.read().decode() if process.stderr and process.poll() is not None else "not in time"
            raise NotStarted(said)
        sleep(0.01)
