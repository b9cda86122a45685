"""Deliveries over HTTP: who takes them, and how many at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Barrier, get_ident
from typing import Any

import httpx2
from slack_bolt import Ack, App
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier

from bot.web import HANDS, SlackRoute, create_web
from tests.bot.deliveries import COMMAND, HOME, as_form


def test_deliveries_one_after_the_other_are_taken_by_the_same_hand() -> None:
    hands: list[int] = []
    assert delivered(5, at_once=1, act=lambda: hands.append(get_ident())) == [200] * 5
    assert hands == [hands[0]] * 5


def test_as_many_are_taken_at_once_as_there_are_hands_and_the_others_after_them() -> None:
    together = Barrier(HANDS, timeout=10)  # nobody passes alone
    assert delivered(3 * HANDS, at_once=3 * HANDS, act=together.wait) == [200] * 3 * HANDS


def delivered(number: int, at_once: int, act: Callable[[], Any]) -> list[int]:
    """The statuses of so many commands, which an app answers that does `act` with each."""
    web = httpx2.ASGITransport(create_web(SlackRoute(acting(act), SignatureVerifier(HOME.signing_secret)), bool, []))
    request = as_form(COMMAND)

    async def all_delivered() -> list[int]:
        turn = asyncio.Semaphore(at_once)
        async with httpx2.AsyncClient(transport=web, base_url="http://pacer") as client:

            async def one() -> int:
                async with turn:
                    answer = await client.post("/slack/events", content=request.body, headers=dict(request.headers))
                return answer.status_code

            return list(await asyncio.gather(*(one() for _ in range(number))))

    return asyncio.run(all_delivered())


def acting(act: Callable[[], Any]) -> App:
    app = App(
        authorize=lambda: AuthorizeResult(enterprise_id=None, team_id=HOME.team_id, bot_token="xoxb-1"),
        request_verification_enabled=False,
        process_before_response=True,
    )

    @app.command(COMMAND["command"])
    def on_command(ack: Ack) -> None:
        act()
        ack()

    return app
