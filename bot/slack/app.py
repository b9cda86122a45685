"""The Bolt app: a room for each kind of delivery, which costs the same however many verbs there are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from slack_bolt import Ack, App, BoltRequest, BoltResponse, Respond
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware import Middleware
from slack_bolt.request import payload_utils as kind

from bot.edge import Edge, bug, guarded
from bot.metrics import deliveries, seconds
from bot.slack import views
from bot.slack.actions import Actions
from bot.slack.answers import body as body_of
from bot.slack.answers import message
from bot.slack.clients import Clients
from bot.slack.commands import Commands
from bot.slack.events import Events
from bot.slack.payload import text
from bot.slack.submissions import Submissions


@dataclass(frozen=True, slots=True)
class Rooms:
    """Slack's four kinds of delivery, each with its own room; `done` is called when something waits to be sent."""

    events: Events
    commands: Commands
    actions: Actions
    submissions: Submissions
    edge: Edge
    done: Callable[[], None]

    def on_event(self, body: dict[str, Any], ack: Ack) -> None:
        """Acknowledged when it is saved; otherwise Slack sends it again."""
        with seconds("event").time():
            self.events.on_event(body)
        ack()
        deliveries("event", "answered").inc()

    def on_command(self, body: dict[str, Any], ack: Ack) -> None:
        with seconds("command").time():
            answer = guarded(lambda: self.commands.on_command(body), "command", body_of)
        ack(answer)
        deliveries("command", "answered").inc()

    def on_action(self, body: dict[str, Any], ack: Ack, respond: Respond | None) -> None:
        with seconds("action").time():
            failed = guarded(lambda: self.actions.on_action(body), "action", message)
        if failed and respond and text(body, "response_url"):  # a button of the Home tab has none
            respond(replace_original=False, **failed)
        ack()
        deliveries("action", "answered").inc()

    def on_submission(self, body: dict[str, Any], ack: Ack) -> None:
        with seconds("view").time():
            answer = guarded(
                lambda: self.submissions.on_submission(body),
                "view",
                lambda said: {"response_action": "update", "view": views.view(said.card, "bug")},
            )
        ack(**answer)
        deliveries("view", "answered").inc()

    def close(self, posted: object) -> None:
        """A delivery has been answered; `posted` is what the edge had as it came."""
        if self.edge.posted is not posted:
            self.done()


class Reception(Middleware):
    """Brings a delivery to its room. None of Bolt's listeners: to match one and to fill in its arguments takes longer
    than all else that Bolt does for a command."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def process(self, *, req: BoltRequest, resp: BoltResponse, next: Callable[[], BoltResponse]) -> BoltResponse | None:
        body, ack, posted = req.body, req.context.ack, self._rooms.edge.posted
        if kind.is_slash_command(body):
            self._rooms.on_command(body, ack)
        elif kind.is_event(body):
            self._rooms.on_event(body, ack)
        elif kind.is_block_actions(body):
            self._rooms.on_action(body, ack, req.context.respond)
        elif kind.is_view_submission(body):
            self._rooms.on_submission(body, ack)
        elif kind.is_view_closed(body):
            ack()
        else:
            return next()
        self._rooms.close(posted)
        return ack.response or resp


def create_app(clients: Clients, rooms: Rooms) -> App:
    """Requests are verified before they get here (`bot.web`), or come over a socket that needs no signature."""
    app = App(
        name="bolt",  # of its loggers; without one it looks through the stack, for a tenth of a second
        authorize=_authorize(clients),
        request_verification_enabled=False,
        ssl_check_enabled=False,  # answered by the route
        attaching_function_token_enabled=False,  # of workflow steps, which Pacer has none of
        process_before_response=True,  # else Bolt looks for the ack every 10 ms
    )
    app.use(Reception(rooms))
    app.error(_on_bug)
    return app


def _on_bug(error: Exception) -> BoltResponse:
    """An event that could not be saved is not acknowledged."""
    bug(error, "event", "en")
    deliveries("event", "failed").inc()
    return BoltResponse(status=500, body="")


def _authorize(clients: Clients) -> Callable[..., Any]:
    def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        token = clients.tokens.any_of(team_id or "")
        if not token:
            return None
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=token)

    return authorize
