"""The routes: deliveries, installation, health, readiness, metrics."""

from __future__ import annotations

from asyncio import LifoQueue, get_running_loop
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field

from slack_bolt import App, BoltRequest
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.guard import BadRequest, body_of, is_ssl_check, read, verify
from bot.metrics import KIND, REFUSED, counted

# Each statement of SQLite lets go of the interpreter and has to get it back: of 40 threads that pass it round, a
# command took four times as long as of 4. Some, because one may wait for Slack to open its form.
HANDS = 4
# Messages are booked: those who handle them wait for the one who writes, and are written with them.
BOOKING = 16


def _hands(number: int) -> LifoQueue[Executor]:
    """Those that are free, the last one to be so in front. Each is asked by itself: of several that wait at one queue a
    second is woken for nothing at each delivery, and takes the interpreter from the one that found work."""
    free: LifoQueue[Executor] = LifoQueue()
    for _ in range(number):
        free.put_nowait(ThreadPoolExecutor(1, thread_name_prefix="delivery"))
    return free


@dataclass(frozen=True, slots=True)
class SlackRoute:
    """How Slack's deliveries come in over HTTP: a few are handled at a time, the others wait their turn."""

    app: App
    verifier: SignatureVerifier
    answering: LifoQueue[Executor] = field(default_factory=lambda: _hands(HANDS))
    booking: LifoQueue[Executor] = field(default_factory=lambda: _hands(BOOKING))

    async def on_delivery(self, request: Request) -> Response:
        try:
            body = await body_of(request)
            if is_ssl_check(body):
                return Response()
            asked = read(verify(self.verifier, body, request.headers), request.headers.get("content-type", ""))
        except BadRequest as bad:
            REFUSED.labels(str(bad.status)).inc()
            return Response(status_code=bad.status, headers={"Connection": "close"})  # what is left of it is not read
        hands = self.booking if "event" in asked.body else self.answering
        hand = await hands.get()
        try:
            return await get_running_loop().run_in_executor(hand, self._dispatch, asked)
        finally:
            hands.put_nowait(hand)

    def _dispatch(self, asked: BoltRequest) -> Response:
        answer = self.app.dispatch(asked)
        return Response(answer.body, answer.status, {name: values[0] for name, values in answer.headers.items()})


def create_web(slack: SlackRoute, ready: Callable[[], bool], more: list[BaseRoute]) -> Starlette:
    """`ready` says whether the database answers and is up to date; `more` are the routes of the installation."""

    def on_ready(_request: Request) -> Response:
        return JSONResponse({"status": "ready"}) if ready() else JSONResponse({"status": "not ready"}, 503)

    web = Starlette(
        routes=[
            Route("/slack/events", slack.on_delivery, methods=["POST"]),
            Route("/health", _on_health),
            Route("/ready", on_ready),
            Route("/metrics", _on_metrics),
            *more,
        ]
    )
    web.router.redirect_slashes = False  # it would lead to whatever host the request names
    return web


async def _on_health(_request: Request) -> Response:
    return JSONResponse({"status": "ok"})


def _on_metrics(_request: Request) -> Response:
    return Response(counted(), media_type=KIND)
