"""Processes that tick when they are told to, and that can be killed with -9."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from multiprocessing.connection import Connection

from bot.build import build
from bot.clock import Clock
from bot.settings import Settings
from bot.tick import tick

# Forked off one that has loaded everything and opened nothing: to load it takes longer than all that they tick.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__])


class Ticking:
    def __init__(self, database_url: str) -> None:
        self._url = database_url
        self.start()

    def start(self) -> None:
        self._line, theirs = PROCESSES.Pipe()
        self._process = PROCESSES.Process(target=tick_when_told, args=(self._url, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def begin(self, moment: str) -> None:
        """An ISO 8601 instant."""
        self._line.send(moment)

    def end(self) -> None:
        assert self._line.recv() == "done"

    def kill(self) -> None:
        self._process.kill()
        self._process.join()
        self._line.close()


@contextmanager
def ticking(database_url: str, number: int) -> Iterator[list[Ticking]]:
    processes = [Ticking(database_url) for _ in range(number)]
    yield processes
    for process in processes:
        process.kill()


def tick_when_told(database_url: str, line: Connection) -> None:
    said = {"slack_bot_token": "xoxb-1", "slack_signing_secret": "s", "pacer_timezone": "Asia/Shanghai"}
    clock = Clock()
    pacer = build(Settings(_env_file=None, database_url=database_url, **said), clock)
    while True:
        clock.move_to(datetime.fromisoformat(line.recv()))
        tick(pacer.edge)
        line.send("done")
