"""Where the demo is played before anybody looks: the ledger in one transaction, and the chat beside it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.arrival import Arrival, Spot
from bot.edge import Edge, posts
from bot.local.api.content import numbered
from bot.local.demo.checkin import CHANNEL, Checkin, log, stamp
from bot.local.message import Message
from bot.local.state import State
from domain.post import Post
from handlers.context import Context, Here, Notice
from storage.store import Store

APART = timedelta(seconds=2)  # between a message and its answers


class Stage:
    """Acts at moments of the past; `state` shows what is said there and then, and nobody is told twice."""

    def __init__(self, edge: Edge, store: Store, state: State) -> None:
        self.edge = edge
        self.store = store
        self.state = state

    def office(self, now: datetime) -> Context:
        """As Pacer itself."""
        return replace(self.edge.office(self.store), now=now)

    def as_member(self, member: str, now: datetime) -> Context:
        office = self.office(now)
        known = self.store.members.known(member)
        return replace(office, member=known) if known else office

    def check_in(self, checkin: Checkin) -> list[Message]:
        """Booked and shown: the message and Pacer's receipt in its thread."""
        self.store.deliveries.book(f"said:{CHANNEL}:{checkin.ts}", datetime.now(UTC))
        said = Message(channel=CHANNEL, user=checkin.member, text=checkin.text, ts=checkin.ts)
        self.state.put(said)
        context = self.as_member(checkin.member, checkin.at)
        context.notices.append(Notice(Here(), log(checkin, context)))
        return [said, *self.show(context, Spot(CHANNEL, checkin.ts))]

    def show(self, context: Context, spot: Spot) -> list[Message]:
        """The context's notices as messages of Pacer."""
        arrival = Arrival(context.workspace.id, context.member.id, "", spot)
        shown = [
            self._message(post, context.now + number * APART) for number, post in enumerate(posts(context, arrival), 1)
        ]
        for message in shown:
            self.state.put(message)
        return shown

    def _message(self, post: Post, at: datetime) -> Message:
        return Message(
            channel=post.channel or self.state.direct(post.recipient).id,
            user=self.state.installation.bot_user,
            text=post.text,
            ts=stamp(at),
            blocks=numbered(json.loads(post.blocks)),
            thread_ts=post.thread or None,
            bot=True,
        )
