"""The command line as operators meet it: real processes, in an empty folder, with nothing else in the environment."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path
from ssl import PROTOCOL_TLS_CLIENT, SSLContext

import httpx2
from typer.testing import CliRunner

from bot.local.installation import Installation
from bot.main import cli
from tests.ports import free_port

PACER = Path(sys.executable).parent / "pacer"
PLAIN = SSLContext(PROTOCOL_TLS_CLIENT)  # asked for over and over: to read whom to trust takes 30 ms each time


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


@dataclass(frozen=True)
class CommandLine:
    """`folder` is where the commands run; a `.env` in it counts."""

    folder: Path
    environment: Mapping[str, str]

    def call(self, *arguments: str) -> Done:
        """Within this process, which is ten times as quick."""
        handlers = logging.root.handlers[:]
        with chdir(self.folder):
            result = CliRunner().invoke(cli, arguments, env=self._environment(), catch_exceptions=False)
        logging.root.handlers[:] = handlers  # the command's own write to a stream that is closed now
        return Done(result.exit_code, result.stdout, result.stderr)

    def run(self, *arguments: str, stdin: str = "") -> Done:
        """As a process of its own."""
        done = subprocess.run(
            [PACER, *arguments],
            input=stdin,
            cwd=self.folder,
            env=self._environment(),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    @contextmanager
    def serving(self) -> Iterator[Serving]:
        """`pacer serve`, from the moment that it is ready."""
        port = free_port()
        with (self.folder / "log").open("w") as log:
            environment = self._environment() | {"PORT": str(port)}
            process = subprocess.Popen([PACER, "serve"], cwd=self.folder, env=environment, stderr=log)
            try:
                serving = Serving(process, f"http://127.0.0.1:{port}", self.folder / "log")
                serving.wait()
                yield serving
            finally:
                process.kill()
                process.wait()

    def _environment(self) -> dict[str, str]:
        return {"PATH": os.environ["PATH"], "PYTHONUTF8": "1", **self.environment}


@dataclass(frozen=True)
class Serving:
    process: subprocess.Popen
    address: str
    log: Path

    def wait(self) -> None:
        deadline = time.monotonic() + 90
        while not self.is_ready():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.05)

    def is_ready(self) -> bool:
        try:
            return httpx2.get(f"{self.address}/ready", trust_env=False, verify=PLAIN).status_code == 200
        except httpx2.TransportError:
            return False


def members(process: int) -> list[int]:
    """The processes that it has started, the oldest first."""
    return sorted(map(int, told_by_ps("pid=", "--ppid", str(process)).split()))


def lives(process: int) -> bool:
    return told_by_ps("state=", "-p", str(process)).strip() not in ("", "Z")


def told_by_ps(*options: str) -> str:
    return subprocess.run(["ps", "-o", *options], capture_output=True, text=True, check=False).stdout


def configured(folder: Path, database_url: str, api_url: str = "http://127.0.0.1:9/api/") -> CommandLine:
    """A command line that is set up for the local workspace's Slack; `pacer serve` is one process."""
    home = Installation()
    return CommandLine(
        folder,
        {
            "DATABASE_URL": database_url,
            "SLACK_API_URL": api_url,
            "SLACK_BOT_TOKEN": home.token,
            "SLACK_SIGNING_SECRET": home.signing_secret,
            "PACER_TIMEZONE": "Asia/Shanghai",
            "PACER_PROCESSES": "1",
        },
    )


def answering(processes: int, line: CommandLine) -> CommandLine:
    """The same, with so many processes that answer."""
    return CommandLine(line.folder, {**line.environment, "PACER_PROCESSES": str(processes)})
