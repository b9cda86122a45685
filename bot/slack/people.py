"""Introducing people and workspaces to Pacer, from what Slack says of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import structlog
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.arrival import Arrival, Spot
from bot.edge import Edge
from bot.slack.clients import Clients
from bot.text import visible
from bot.words import language
from domain.member import Member
from handlers.pacer import welcome

log = structlog.get_logger()
UNKNOWN_SINCE = datetime(1970, 1, 1, tzinfo=UTC)  # asked again at the next round


class People:
    def __init__(self, edge: Edge, clients: Clients) -> None:
        self._edge = edge
        self._clients = clients

    def introduce(self, workspace: str, members: Iterable[str]) -> None:
        """Make the workspace and those of `members` known who are not; the first admin among them is welcomed."""
        self._meet(workspace)
        for member in members:
            with self._edge.database.read(workspace) as store:
                known = store.members.known(member)
            if known is None:
                self.refresh(workspace, member)

    def refresh(self, workspace: str, member: str) -> None:
        """Ask Slack about one member; where it does not answer they go by their id until it does."""
        told = self._told(workspace, member)
        if told:
            self.remember(workspace, told, datetime.now(UTC))
        else:
            self.remember(workspace, Member(member, member), UNKNOWN_SINCE)

    def renew(self, workspace: str, member: str) -> None:
        """Ask again about somebody who is known."""
        with self._edge.database.read(workspace) as store:
            known = store.members.known(member)
        if known:
            self.refresh(workspace, member)

    def remember(self, workspace: str, member: Member, at: datetime) -> None:
        with self._edge.database.write(workspace) as store:
            store.members.remember(member, at)
            if member.is_admin:
                context = self._edge.context(store, member.id)
                welcome(context.member, context)
                self._edge.post(context, Arrival(workspace, member.id, "", Spot("", direct=True)))

    def known_of(self, user: dict[str, Any]) -> Member:
        """A member from Slack's user object."""
        profile = user.get("profile", {})
        name = profile.get("display_name") or user.get("real_name") or profile.get("real_name") or user.get("name")
        return Member(
            id=user["id"],
            name=visible(str(name or user["id"]))[:80],
            timezone=str(user.get("tz") or "UTC"),
            locale=language(str(user.get("locale") or "en")),
            is_admin=bool(user.get("is_admin") or user.get("is_owner")),
            active=not (user.get("deleted") or user.get("is_bot")),
        )

    def _told(self, workspace: str, member: str) -> Member | None:
        client = self._clients.of(workspace)
        try:
            return self.known_of(client.users_info(user=member, include_locale=True)["user"]) if client else None
        except (SlackApiError, SlackClientError, OSError) as failure:
            log.warning("member not found", workspace=workspace, member=member, failure=type(failure).__name__)
            return None

    def _meet(self, workspace: str) -> None:
        with self._edge.database.write(workspace) as store:
            if not store.workspaces.meet():
                return
        client = self._clients.of(workspace)
        try:
            told = client.auth_test() if client else None
        except (SlackApiError, SlackClientError, OSError) as failure:
            log.warning("workspace not named", workspace=workspace, failure=type(failure).__name__)
            return
        if told:
            with self._edge.database.write(workspace) as store:
                store.workspaces.name(str(told.get("team", "")), str(told.get("user_id", "")))
