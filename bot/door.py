"""The door of the routes: whoever comes without a whole request is let go in time, counted, and not written of."""

from __future__ import annotations

from asyncio import BaseTransport, TimerHandle
from collections.abc import Callable
from socket import socket

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from bot.metrics import REFUSED

GRACE = 10  # seconds for requests under way when told to stop
HASTE = 10  # seconds in which a request has to be there, from when it may begin
WAITING = 2048  # connections that the socket holds until they are taken
AT_ONCE = (
    1  # connections that asyncio takes in one go: of several processes the first would take all that come together
)


class Visit(H11Protocol):
    """A connection. Nobody can keep one by saying nothing, or one letter now and then."""

    _deadline: TimerHandle

    def connection_made(self, transport: BaseTransport) -> None:
        super().connection_made(transport)  # type: ignore[arg-type]  # uvicorn narrows what asyncio says
        self._deadline = self.loop.call_later(HASTE, self._let_go, None)

    def connection_lost(self, exc: Exception | None) -> None:
        self._deadline.cancel()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._deadline.cancel()
        self._deadline = self.loop.call_later(HASTE, self._let_go, self.cycle)

    def _let_go(self, last: RequestResponseCycle | None) -> None:
        """Where no other request has begun since the last one."""
        if self.cycle is last and (last is None or last.response_complete):
            self.transport.close()

    def send_400_response(self, msg: str) -> None:
        """uvicorn would answer where one was given already. A body that breaks off is counted where it is read."""
        if self.cycle is None or self.cycle.response_complete:
            REFUSED.labels("400").inc()
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            super().send_400_response(msg)
        else:
            self.transport.close()

    def _unsupported_upgrade_warning(self) -> None:
        """Who asks for another protocol is answered in this one."""


class Door(uvicorn.Server):
    """`ready` is called once connections are taken. asyncio has the socket hold as many connections as it takes at
    once; it goes back to as many as it held."""

    def __init__(self, web: ASGIApp, ready: Callable[[], None]) -> None:
        config = uvicorn.Config(
            web,
            http=Visit,
            ws="none",
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=GRACE,
            backlog=AT_ONCE,
        )
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        for each in sockets or ():
            each.listen(WAITING)
        self._ready()
