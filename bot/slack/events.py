"""Events: each kind has its own callback; what has none is acknowledged and left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.edge import Edge, Stranger
from bot.slack.home import Home
from bot.slack.incoming import mentioned
from bot.slack.messages import Heard, answer_of, command_of, deleted, edited, heard, revision_of, withdrawal_of
from bot.slack.payload import Payload, part, text, workspace_of
from bot.slack.people import People
from bot.slack.tokens import Tokens
from domain.command import Command
from handlers.context import Context

Meant = Callable[[Heard, Context], Command | None]


@dataclass(frozen=True, slots=True)
class Events:
    edge: Edge
    people: People
    home: Home
    tokens: Tokens

    def on_event(self, body: Payload) -> None:
        """Saved when this returns; an event whose saving failed raises, and is sent again."""
        event, workspace = part(body, "event"), workspace_of(body)
        callback = KINDS.get(text(event, "type"))
        if callback and workspace:
            callback(self, event, workspace)

    def on_message(self, event: Payload, workspace: str) -> None:
        """A deleted message that has replies is not deleted for Slack, but changed into a tombstone."""
        match text(event, "subtype"), text(event, "message", "subtype"):
            case ("message_deleted", _) | ("message_changed", "tombstone"):
                self._take(deleted(event, workspace), withdrawal_of)
            case "message_changed", _:
                self._take(edited(event, workspace), revision_of)
            case _:
                self._take(heard(event, workspace), command_of)

    def _take(self, message: Heard | None, meant: Meant) -> None:
        if message is None:
            return
        if people := list(mentioned(message.text)):
            self.people.introduce(message.arrival.workspace, [message.arrival.member, *people])
        try:
            self.edge.answer(message.arrival, lambda context: meant(message, context))
        except Stranger:
            self.people.introduce(message.arrival.workspace, [message.arrival.member])
            self.edge.answer(message.arrival, lambda context: meant(message, context))

    def on_reply(self, event: Payload, workspace: str) -> None:
        """A reply in the thread of an open question that nobody delivered: taken for an answer, or for nothing."""
        self._take(heard(event, workspace), answer_of)

    def on_home_opened(self, event: Payload, workspace: str) -> None:
        if text(event, "tab") == "home" and text(event, "user"):
            self.home.show(workspace, text(event, "user"))

    def on_user_change(self, event: Payload, workspace: str) -> None:
        """Whoever Pacer has not met stays unmet."""
        self.people.renew(workspace, part(event, "user"))

    def on_uninstalled(self, _event: Payload, workspace: str) -> None:
        self.tokens.forget(workspace)

    def on_revoked(self, event: Payload, workspace: str) -> None:
        """Tokens of people may be revoked, too; Pacer has none of those."""
        if part(event, "tokens").get("bot"):
            self.tokens.forget(workspace)


KINDS: Mapping[str, Callable[[Events, Payload, str], None]] = {
    "message": Events.on_message,
    "app_mention": Events.on_message,
    "app_home_opened": Events.on_home_opened,
    "user_change": Events.on_user_change,
    "team_join": Events.on_user_change,
    "app_uninstalled": Events.on_uninstalled,
    "tokens_revoked": Events.on_revoked,
}
