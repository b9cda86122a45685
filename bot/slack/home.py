"""The Home tab: one's own figures and the ways in."""

from __future__ import annotations

from dataclasses import dataclass

import structlog
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.arrival import Arrival, Spot
from bot.edge import Edge, Stranger
from bot.slack import views
from bot.slack.clients import Clients
from bot.slack.people import People
from domain.commands.pacer import OpenHome

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Home:
    edge: Edge
    people: People
    clients: Clients

    def show(self, workspace: str, member: str) -> None:
        """Publishing is asked for again at each opening: a failure is logged, not repeated."""
        arrival = Arrival(workspace, member, "", Spot("", direct=True))
        try:
            said = self.edge.reply(arrival, lambda _: OpenHome())
        except Stranger:
            self.people.introduce(workspace, [member])
            said = self.edge.reply(arrival, lambda _: OpenHome())
        client = self.clients.of(workspace)
        try:
            if client and said:
                client.views_publish(user_id=member, view=views.home([said.card]))
        except (SlackApiError, SlackClientError, OSError) as failure:
            log.warning("home not shown", workspace=workspace, member=member, failure=type(failure).__name__)
