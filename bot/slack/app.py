"""The Bolt app: one listener for each kind of delivery, which costs the same however many verbs there are."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from slack_bolt import Ack, App, BoltResponse, Respond
from slack_bolt.authorization import AuthorizeResult

from bot.edge import bug, guarded
from bot.metrics import DELIVERIES, DELIVERY_SECONDS
from bot.slack import views
from bot.slack.actions import Actions
from bot.slack.answers import body as body_of
from bot.slack.answers import message
from bot.slack.clients import Clients
from bot.slack.commands import Commands
from bot.slack.events import Events
from bot.slack.payload import text
from bot.slack.submissions import Submissions

ANY = re.compile(".*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rooms:
    """Slack's four kinds of delivery, each with its own room; `done` is called when something may wait to be sent."""

    events: Events
    commands: Commands
    actions: Actions
    submissions: Submissions
    done: Callable[[], None]

    def on_event(self, body: dict[str, Any], ack: Ack) -> None:
        """Acknowledged when it is saved; otherwise Slack sends it again."""
        with DELIVERY_SECONDS.labels("event").time():
            self.events.on_event(body)
        ack()
        self._finish("event")

    def on_command(self, body: dict[str, Any], ack: Ack) -> None:
        with DELIVERY_SECONDS.labels("command").time():
            answer = guarded(lambda: self.commands.on_command(body), "command", body_of)
        ack(answer)
        self._finish("command")

    def on_action(self, body: dict[str, Any], ack: Ack, respond: Respond) -> None:
        with DELIVERY_SECONDS.labels("action").time():
            failed = guarded(lambda: self.actions.on_action(body), "action", message)
        if failed and text(body, "response_url"):  # a button of the Home tab has none
            respond(replace_original=False, **failed)
        ack()
        self._finish("action")

    def on_submission(self, body: dict[str, Any], ack: Ack) -> None:
        with DELIVERY_SECONDS.labels("view").time():
            answer = guarded(
                lambda: self.submissions.on_submission(body),
                "view",
                lambda said: {"response_action": "update", "view": views.view(said.card, "bug")},
            )
        ack(**answer)
        self._finish("view")

    def _finish(self, kind: str) -> None:
        DELIVERIES.labels(kind, "answered").inc()
        self.done()


def create_app(clients: Clients, rooms: Rooms) -> App:
    """Requests are verified before they get here (`bot.web`), or come over a socket that needs no signature."""
    app = App(
        authorize=_authorize(clients),
        request_verification_enabled=False,
        process_before_response=True,  # else Bolt looks for the ack every 10 ms
    )
    app.command(ANY)(rooms.on_command)  # first: who types one waits for its answer, and Bolt asks in this order
    app.event(ANY)(rooms.on_event)
    app.action({"type": "block_actions", "action_id": ANY})(rooms.on_action)
    app.view({"type": "view_submission", "callback_id": ANY})(rooms.on_submission)
    app.view({"type": "view_closed", "callback_id": ANY})(_on_closed)
    app.error(_on_bug)
    return app


def _on_closed(ack: Ack) -> None:
    ack()


def _on_bug(error: Exception) -> BoltResponse:
    """An event that could not be saved is not acknowledged."""
    bug(error, "event", "en")
    DELIVERIES.labels("event", "failed").inc()
    return BoltResponse(status=500, body="")


def _authorize(clients: Clients) -> Callable[..., Any]:
    def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        token = clients.tokens.of(team_id or "")
        if not token:
            return None
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=token)

    return authorize
