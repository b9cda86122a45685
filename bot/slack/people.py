"""Introducing people and workspaces to Pacer, from what Slack says of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from time import monotonic

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.arrival import Arrival, Spot
from bot.edge import Edge
from bot.slack.clients import Clients
from bot.slack.payload import Payload, text
from bot.slack.profile import member_of
from domain.member import Member
from handlers.pacer import welcome

log = structlog.get_logger()
UNASKED = datetime(1970, 1, 1, tzinfo=UTC)  # who never told their name is asked at the next round
HURRY = 1  # seconds; Slack waits three for the answer to a command


class People:
    def __init__(self, edge: Edge, clients: Clients) -> None:
        self._edge = edge
        self._clients = clients

    def introduce(self, workspace: str, members: Iterable[str]) -> None:
        """Make the workspace and those of `members` known who are not; the first admin among them is welcomed.

        Within a request, so in a hurry: who cannot be asked about in time goes by their id until the next round."""
        until, wanted = monotonic() + HURRY, dict.fromkeys(members)
        with self._edge.database.read(workspace) as store:
            known, named = store.members.names(wanted), store.workspaces.is_named()
        if named and known.keys() == wanted.keys():
            return
        client = self._clients.hurried(workspace, HURRY)
        if not named:
            self._meet(workspace, client)
        for member in (one for one in wanted if one not in known):
            told = self._told(client, workspace, member) if monotonic() < until else None
            self._remember(workspace, told or self._nameless(workspace, member), bool(told))

    def refresh(self, workspace: str, member: str) -> bool:
        """Ask Slack about one member; False where it does not answer, and what is known stays."""
        told = self._told(self._clients.of(workspace), workspace, member)
        if told:
            self._remember(workspace, told, True)
        return told is not None

    def renew(self, workspace: str, user: Payload) -> None:
        """Ask again about somebody who is known and has changed: the event's user object carries no locale."""
        told = member_of(text(user, "id"), user)
        with self._edge.database.read(workspace) as store:
            known = store.members.known(text(user, "id"))
        if known and told and replace(told, locale=known.locale, currency=known.currency, ranked=known.ranked) != known:
            self.refresh(workspace, known.id)

    def settle_in(self, workspace: str, name: str, bot: str, installer: str) -> None:
        """A workspace installed Pacer; whoever did is welcomed, once."""
        with self._edge.database.write(workspace) as store:
            store.workspaces.meet()
            store.workspaces.name(name, bot)
        if not installer:
            return
        if not self.refresh(workspace, installer):
            self.introduce(workspace, [installer])
        self._welcome(workspace, installer)

    def _remember(self, workspace: str, member: Member, asked: bool) -> None:
        with self._edge.database.write(workspace) as store:
            asked_at = datetime.now(UTC) if asked else UNASKED
            store.members.remember(member, self._edge.clock.now(), asked_at)
        if member.is_admin:
            self._welcome(workspace, member.id)

    def _nameless(self, workspace: str, member: str) -> Member:
        with self._edge.database.read(workspace) as store:
            settings = self._edge.office(store).settings
        return Member(member, member, settings.timezone, settings.locale)

    def _welcome(self, workspace: str, member: str) -> None:
        with self._edge.database.write(workspace) as store:
            context = self._edge.context(store, member)
            welcome(context.member, context)
            self._edge.post(context, Arrival(workspace, member, "", Spot("", direct=True)))

    def _told(self, client: WebClient | None, workspace: str, member: str) -> Member | None:
        try:
            answer = client.users_info(user=member, include_locale=True) if client else None
        except (SlackApiError, SlackClientError, OSError) as failure:
            log.warning("member not found", workspace=workspace, member=member, failure=type(failure).__name__)
            return None
        return member_of(member, answer.get("user")) if answer else None

    def _meet(self, workspace: str, client: WebClient | None) -> None:
        """A workspace without a name is asked for it again: by its bot's id Pacer knows when it is mentioned."""
        with self._edge.database.write(workspace) as store:
            store.workspaces.meet()
        try:
            told = client.auth_test() if client else None
        except (SlackApiError, SlackClientError, OSError) as failure:
            log.warning("workspace not named", workspace=workspace, failure=type(failure).__name__)
            return
        if told:
            with self._edge.database.write(workspace) as store:
                store.workspaces.name(str(told.get("team", "")), str(told.get("user_id", "")))
