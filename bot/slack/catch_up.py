"""Reads what check-in channels heard while Pacer was away; each missed message goes the way of a delivered one.

Slack's history shows what stands now: what was edited or deleted meanwhile, and replies in threads, are not seen."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Event

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.edge import Edge, guarded
from bot.slack.clients import Clients
from bot.slack.events import Events
from bot.slack.history import newest, since
from bot.slack.payload import Payload, part, text
from domain.workspace import Settings

log = structlog.get_logger()
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
        messages = since(client, channel, mark, self._wait)
        missed = next(
            (number for number, each in enumerate(messages) if not self._taken(workspace, channel, each)), None
        )
        read = messages[:missed]
        if read:
            self._mark(workspace, channel, text(read[-1], "ts"))
            self._tell(workspace, channel, read)
        return missed is None

    def _taken(self, workspace: str, channel: str, message: Payload) -> bool:
        """False for one that failed: it is read again in the next round, and what follows it."""

        def take() -> bool:
            self._events.on_message({**message, "channel": channel}, workspace)
            return True

        return guarded(take, "catch up", lambda _: False)

    def _tell(self, workspace: str, channel: str, read: Iterable[Payload]) -> None:
        edited = [text(each, "ts") for each in read if part(each, "edited")]
        log.info("channel read", workspace=workspace, channel=channel, up_to=text([*read][-1], "ts"))
        if edited:
            log.info("edited meanwhile: the last wording counts", workspace=workspace, channel=channel, messages=edited)

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
