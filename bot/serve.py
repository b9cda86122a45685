"""`pacer serve`: the routes, the outbox and the clockwork, until it is told to stop."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress
from secrets import token_hex
from socket import socket

from slack_sdk.signature import SignatureVerifier
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from bot import schedule
from bot.build import Pacer
from bot.door import Door
from bot.slack.install import Install
from bot.slack.socket import Socket
from bot.tick import Unfinished, tick
from bot.web import SlackRoute, create_web
from storage.migrate import is_current, migrate


def serve(pacer: Pacer, listening: socket) -> None:
    """Until SIGTERM or SIGINT; `listening` is the socket that requests come to."""
    with Running(pacer):
        answer(web_of(pacer), listening, lambda: None)


def answer(web: ASGIApp, listening: socket, ready: Callable[[], None]) -> None:
    """What comes to the socket, until SIGTERM or SIGINT; `ready` is called once connections are taken."""
    gc.freeze()  # all that is loaded lives as long as the process, and need not be looked through for what does not
    Door(web, ready).run(sockets=[listening])


def web_of(pacer: Pacer, whole: Callable[[], bool] = lambda: True) -> Starlette:
    """`whole` says whether all that Pacer consists of is there."""
    # Socket Mode needs no signing secret; anybody could sign with an empty one.
    secret = pacer.settings.slack_signing_secret.get_secret_value() or token_hex(32)
    slack = SlackRoute(pacer.app, SignatureVerifier(secret))
    return create_web(slack, lambda: whole() and is_ready(pacer), installation_of(pacer))


def installation_of(pacer: Pacer) -> list[BaseRoute]:
    """The routes by which workspaces install Pacer themselves; none where it has one token from the environment."""
    if not pacer.settings.slack_client_id:
        return []
    return Install(pacer.settings, pacer.database, pacer.clients.tokens, pacer.people).routes()


def socket_of(pacer: Pacer) -> Socket | None:
    """Socket Mode, where an app token is set; the routes answer beside it."""
    token = pacer.settings.slack_app_token.get_secret_value()
    return Socket(pacer.app, token, pacer.settings.slack_api_url) if token else None


def is_ready(pacer: Pacer) -> bool:
    try:
        with pacer.database.look() as connection:
            return is_current(connection)
    except SQLAlchemyError:
        return False


class Running:
    """The outbox worker and the clockwork, from start to a stop that finishes what is under way."""

    def __init__(self, pacer: Pacer) -> None:
        self._pacer = pacer
        self._socket = socket_of(pacer)

    def __enter__(self) -> Running:
        migrate(self._pacer.database)
        self._pacer.worker.start()
        self._pacer.porter.start()
        self._clockwork = schedule.start(self.tick)
        schedule.every_hour(self._clockwork, self.look_after)
        if self._socket:
            self._socket.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._socket:
            self._socket.stop()
        self._pacer.upkeep.stop()
        schedule.stop(self._clockwork)
        self._pacer.porter.stop()
        self._pacer.worker.stop()
        self._pacer.database.close()

    def tick(self) -> None:
        with suppress(Unfinished):  # it stands in the log
            tick(self._pacer.edge)
        self._pacer.worker.wake()
        self._pacer.upkeep.minutely()

    def look_after(self) -> None:
        self._pacer.upkeep.hourly()
        self._pacer.worker.wake()
