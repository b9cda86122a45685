"""`pacer serve` in several processes: some answer what comes to one socket, one has the outbox and the clockwork."""

from __future__ import annotations

import gc
from dataclasses import dataclass, field
from socket import socket
from typing import NoReturn

from bot.bell import Bell
from bot.build import Pacer, build
from bot.clock import Clock
from bot.crew import Crew, Ready
from bot.serve import Running, answer, web_of
from bot.settings import Settings
from storage.database import Database
from storage.migrate import migrate


def serve_together(settings: Settings, listening: socket, number: int) -> None:
    """Until SIGTERM or SIGINT, `number` processes answering. Each opens the database for itself: no connection to one
    outlives a fork."""
    database = Database(settings.database_url)
    migrate(database)
    database.close()
    gc.freeze()
    clock = Clock.from_setting(settings.pacer_clock)  # one for all, and for who begins later
    shared = _Shared(settings, clock, listening, Crew(number + 1))
    shared.crew.run([*[shared.answer] * number, shared.look_after])


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all of the processes have from the one that started them; the bell calls the outbox."""

    settings: Settings
    clock: Clock
    listening: socket
    crew: Crew
    bell: Bell = field(default_factory=Bell)

    def answer(self, ready: Ready) -> None:
        pacer = self._built(self.bell.ring)
        answer(web_of(pacer, self.crew.is_whole), self.listening, ready)
        pacer.database.close()

    def look_after(self, ready: Ready) -> NoReturn:
        pacer = self._built(None)
        with Running(pacer):
            gc.freeze()
            ready()
            while True:
                self.bell.wait()
                pacer.worker.wake()

    def _built(self, done: Ready | None) -> Pacer:
        return build(self.settings, self.clock, done)
