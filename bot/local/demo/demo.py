"""The demo as it runs: the local Slack with its page, the bot beside it, and the team that lives on."""

from __future__ import annotations

import os
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import SecretStr
from sqlalchemy.exc import SQLAlchemyError

from bot.build import Pacer, build
from bot.clock import Clock
from bot.local.controls import ClockControl
from bot.local.demo.life import Life
from bot.local.demo.readings import explainer
from bot.local.demo.seed import plant
from bot.local.installation import Installation
from bot.local.payload import Json
from bot.local.people import SHANGHAI
from bot.local.running import Opening, open_local
from bot.local.server import Server
from bot.local.state import State
from bot.local.transport import HttpTransport
from bot.serve import Running, web_of
from bot.settings import Settings
from bot.slack.listing import listed
from storage.database import Database
from storage.migrate import migrate
from storage.workspaces import every_workspace

DATABASE, CHAT = "demo.db", "demo-chat.json"


class Occupied(Exception):  # noqa: N818 - refusals are named for the state they meet
    """A demo runs in this folder already."""


class Demo:
    """The page on `port`, the bot on the next one; both remember in `folder`, and stay together: where one of the two
    files is missing or broken, both begin anew. Raises OSError where a port is taken, Occupied where a demo runs."""

    def __init__(self, folder: Path, port: int, clock: Clock) -> None:
        self._hold = _hold(folder)
        self._server = Server(port + 1)
        self._pacer = build(_settings(folder / DATABASE, port), clock)
        chat = folder / CHAT
        if not _is_lived_in(self._pacer.database):
            chat.unlink(missing_ok=True)
        control = ClockControl(clock, ZoneInfo(SHANGHAI), self._moved)
        transport = HttpTransport(self._server.address)
        explained = explainer(self._pacer.edge, Installation().team_id)
        self._local = open_local(
            Opening(transport, control, _commands, port, save=chat, explainer=explained, prepare=self._prepare)
        )
        self.address = self._local.address
        self._running.__enter__()
        self._running.tick()

    def stop(self) -> None:
        self._server.stop()
        self._running.__exit__()
        self._local.stop()
        os.close(self._hold)

    def _prepare(self, state: State, fresh: bool) -> None:
        if fresh:
            _forget(self._pacer.database)
            migrate(self._pacer.database)
            plant(self._pacer, state)
        self._running = Living(self._pacer, Life(self._pacer.edge, state))
        self._server.start(web_of(self._pacer))

    def _moved(self) -> None:
        self._running.tick()


class Living(Running):
    """Before Pacer looks what is due, the team has written."""

    def __init__(self, pacer: Pacer, life: Life) -> None:
        super().__init__(pacer)
        self._life = life

    def tick(self) -> None:
        self._life.go_on()
        super().tick()


def _hold(folder: Path) -> int:
    """Locks the folder itself: two bots on one outbox and one chat file would get in each other's way."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        flock(handle, LOCK_EX | LOCK_NB)
    except OSError:
        os.close(handle)
        raise Occupied(folder) from None
    return handle


def _settings(database: Path, port: int) -> Settings:
    """Nothing of the environment or of .env: the demo touches no real workspace."""
    home = Installation()
    return Settings.model_construct(
        database_url=f"sqlite:///{database}",
        slack_api_url=f"http://127.0.0.1:{port}/api/",
        slack_bot_token=SecretStr(home.token),
        slack_signing_secret=SecretStr(home.signing_secret),
        pacer_timezone=SHANGHAI,
    )


def _commands(locale: str) -> list[Json]:
    return [{"name": each.name, "hint": each.hint, "description": each.description} for each in listed(locale)]


def _is_lived_in(database: Database) -> bool:
    try:
        with database.look() as connection:
            return bool(every_workspace(connection))
    except SQLAlchemyError:
        return False


def _forget(database: Database) -> None:
    database.close()
    for end in ("", "-wal", "-shm"):
        Path(f"{database.path}{end}").unlink(missing_ok=True)
