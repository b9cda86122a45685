"""Slash commands: answered within their own request."""

from __future__ import annotations

from dataclasses import dataclass

from bot.arrival import Arrival, Spot
from bot.edge import Edge, Said, Stranger
from bot.slack.answers import Answers
from bot.slack.incoming import mentioned, typed
from bot.slack.payload import Payload, text, workspace_of
from bot.slack.people import People
from bot.slack.scope import scope_of
from domain.command import Command
from domain.commands.checkin import Source
from domain.grammar.reader import read_slash
from handlers.context import Context


@dataclass(frozen=True, slots=True)
class Commands:
    edge: Edge
    people: People
    answers: Answers

    def on_command(self, body: Payload) -> str:
        """The body of the answer; forms are opened beside it."""
        arrival = _arrival(body)
        said = self._said(arrival, body)
        return self.answers.shown(said, arrival, text(body, "trigger_id"))

    def _said(self, arrival: Arrival, body: Payload) -> Said | None:
        line = text(body, "text")
        if people := list(mentioned(line)):
            self.people.introduce(arrival.workspace, [arrival.member, *people])

        def read(context: Context) -> Command:
            spot = arrival.spot
            source = Source(spot.channel, arrival.key, self.edge.clock.now(), private=True, addressed=True)
            return read_slash(text(body, "command"), typed(line, ""), scope_of(context, source))

        try:
            return self.edge.reply(arrival, read)
        except Stranger:
            self.people.introduce(arrival.workspace, [arrival.member])
            return self.edge.reply(arrival, read)


def _arrival(body: Payload) -> Arrival:
    spot = Spot(text(body, "channel_id"), response=text(body, "response_url"))
    key = f"command:{text(body, 'trigger_id')}"
    return Arrival(workspace_of(body), text(body, "user_id"), key, spot)
