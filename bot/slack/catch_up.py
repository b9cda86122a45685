"""Reads what check-in channels heard while Pacer was away; each missed message goes the way of a delivered one.

So does what was edited or deleted meanwhile of the last days' messages, and what answers an open question in a thread.
Slack's history shows what stands now: of several wordings the last, of a reply that was edited the new one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from threading import Event

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.edge import Edge, guarded
from bot.slack.clients import Clients
from bot.slack.events import Events
from bot.slack.history import BACK, Stretch, earlier, newest, replies, since
from bot.slack.meanwhile import answers, deletions, edits
from bot.slack.payload import Payload, moment, text
from domain.workspace import Settings

log = structlog.get_logger()
THREADS = 20  # with open questions that are read in a round, the newest
PATIENCE = 90  # seconds that Slack may ask for before the round ends
PASSING = frozenset({"ratelimited", "internal_error", "fatal_error", "request_timeout", "service_unavailable"})


class CatchUp:
    def __init__(self, edge: Edge, events: Events, clients: Clients) -> None:
        self._edge = edge
        self._events = events
        self._clients = clients
        self._stopping = Event()
        self._closed: set[tuple[str, str]] = set()

    def stop(self) -> None:
        self._stopping.set()

    def read(self, workspace: str) -> bool:
        """True where nothing is left unread that a later round might find."""
        self._closed = {place for place in self._closed if place[0] != workspace}
        marks, settings = self._place(workspace)
        known = [channel for channel in settings.checkin_channels if channel in marks]
        self.enter(workspace)
        return all([self._tried(workspace, channel, marks[channel]) for channel in known])

    def enter(self, workspace: str) -> None:
        """Join the channels that were chosen lately, and read them from now on."""
        marks, settings = self._place(workspace)
        chosen = dict.fromkeys((*settings.checkin_channels, settings.board_channel))
        for channel in chosen:
            if channel and channel not in marks and (workspace, channel) not in self._closed:
                self._tried(workspace, channel, "")

    def _place(self, workspace: str) -> tuple[dict[str, str], Settings]:
        with self._edge.database.read(workspace) as store:
            return store.channels.marks(), self._edge.office(store).settings

    def _tried(self, workspace: str, channel: str, mark: str) -> bool:
        """False where it is worth another try in the next round."""
        client = self._clients.of(workspace)
        if client is None or self._stopping.is_set():
            return False
        try:
            return self._read_on(client, workspace, channel, mark) if mark else self._begin(client, workspace, channel)
        except SlackApiError as refusal:
            return self._refused(workspace, channel, refusal)
        except (SlackClientError, OSError) as failure:
            log.warning("channel not read", workspace=workspace, channel=channel, failure=type(failure).__name__)
            return False

    def _begin(self, client: WebClient, workspace: str, channel: str) -> bool:
        """What stood there before Pacer came is not for Pacer."""
        try:
            last = newest(client, channel, self._wait)
        except SlackApiError as refusal:
            if _code(refusal) != "not_in_channel":
                raise
            client.conversations_join(channel=channel)
            last = newest(client, channel, self._wait)
        self._mark(workspace, channel, last)
        return True

    def _read_on(self, client: WebClient, workspace: str, channel: str, mark: str) -> bool:
        with self._edge.database.read(workspace) as store:
            known = {message.ts: message for message in store.messages.after(channel, earlier(mark))}
        stretch = since(client, channel, mark, self._wait)
        if not self._new(workspace, channel, stretch, mark):
            return False
        events = [*edits(stretch, known, mark), *deletions(stretch, known, self._edge.clock.now())]
        told = [self._taken(workspace, channel, event, self._events.on_message) for event in events]
        return all(told) and self._answered(client, workspace, channel, mark)

    def _new(self, workspace: str, channel: str, stretch: Stretch, mark: str) -> bool:
        """False where one failed: it is read again in the next round, and what follows it."""
        messages = [message for message in stretch.messages if text(message, "ts") > mark]
        taken = (self._taken(workspace, channel, message, self._events.on_message) for message in messages)
        missed = next((number for number, done in enumerate(taken) if not done), None)
        if read := messages[:missed]:
            self._mark(workspace, channel, text(read[-1], "ts"))
            log.info("channel read", workspace=workspace, channel=channel, up_to=text(read[-1], "ts"))
        return missed is None

    def _answered(self, client: WebClient, workspace: str, channel: str, mark: str) -> bool:
        lately = moment(mark) - timedelta(seconds=BACK)
        with self._edge.database.read(workspace) as store:
            asked = store.questions.asked_in(channel, lately, THREADS)
        return all(
            [
                self._taken(workspace, channel, reply, self._events.on_reply)
                for thread, asked_at in asked
                for reply in answers(replies(client, channel, thread, self._wait), asked_at)
            ]
        )

    def _taken(self, workspace: str, channel: str, event: Payload, take: Callable[[Payload, str], None]) -> bool:
        """False for one that failed for no foreseen reason."""

        def act() -> bool:
            take({**event, "channel": channel}, workspace)
            return True

        return guarded(act, "catch up", lambda _: False)

    def _refused(self, workspace: str, channel: str, refusal: SlackApiError) -> bool:
        code = _code(refusal)
        log.warning("channel not read", workspace=workspace, channel=channel, failure=code)
        if code in PASSING or refusal.response.status_code >= 429:
            return False
        with self._edge.database.write(workspace) as store:
            store.channels.unmark(channel)
        self._closed.add((workspace, channel))
        return True

    def _mark(self, workspace: str, channel: str, ts: str) -> None:
        with self._edge.database.write(workspace) as store:
            store.channels.mark(channel, ts)

    def _wait(self, seconds: int) -> bool:
        return seconds <= PATIENCE and not self._stopping.wait(seconds)


def _code(refusal: SlackApiError) -> str:
    return str(refusal.response.get("error", ""))
