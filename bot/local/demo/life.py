"""The demo team lives on while the clock runs or is moved: they write check-ins, except those whom visitors play."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from threading import Lock
from zoneinfo import ZoneInfo

from bot.edge import Edge
from bot.local.changes import Placed
from bot.local.demo.calendar import diary
from bot.local.demo.cast import REPS, SILENT, VISITORS, Rep
from bot.local.demo.checkin import CHANNEL, Checkin, checkins, log_all
from bot.local.demo.stage import Stage
from bot.local.message import Message
from bot.local.state import State
from storage.store import Store

SHOWN = timedelta(days=8)  # of a longer jump only the last days stand in the chat


class Life:
    def __init__(self, edge: Edge, state: State) -> None:
        self._edge = edge
        self._state = state
        self._turn = Lock()
        self._until = _last_said(state) or edge.clock.now()

    def go_on(self) -> None:
        """What was written since the last time, up to the clock's now. A clock that was moved back waits."""
        with self._turn:
            now = self._edge.clock.now()
            if now <= self._until:
                return
            with self._edge.database.write(self._state.installation.team_id) as store:
                shown = self._write(store, now)
            self._until = now
            for message in shown:
                self._state.publish(Placed(message))

    def _write(self, store: Store, now: datetime) -> list[Message]:
        stage = Stage(self._edge, store, self._state)
        written = sorted(self._written(store, now), key=lambda checkin: checkin.at)
        log_all((checkin for checkin in written if checkin.at < now - SHOWN), stage.office(now))
        shown = [stage.check_in(checkin) for checkin in written if checkin.at >= now - SHOWN]
        return [message for messages in shown for message in messages]

    def _written(self, store: Store, now: datetime) -> Iterator[Checkin]:
        """Nobody writes on leave, nor on a day for which something is booked already."""
        seen, leaves = store.members.first_seen(), store.leaves.since(self._until.date() - timedelta(days=1))
        for member, rep in REPS.items():
            if member in VISITORS or member in SILENT:
                continue
            own = diary(rep, _day(rep, seen[member]))
            for checkin in checkins(own, _day(rep, self._until), _day(rep, now)):
                day = checkin.items[0].day
                away = any(leave.covers(day) for leave in leaves.get(member, ()))
                if self._until < checkin.at <= now and not away and not store.entries.on_day(day, [member]):
                    yield checkin


def _day(rep: Rep, at: datetime) -> date:
    return at.astimezone(ZoneInfo(rep.person.tz)).date()


def _last_said(state: State) -> datetime | None:
    """When somebody of the team wrote last: a restart goes on from there."""
    written = [float(message.ts) for message in state.messages(CHANNEL) if message.user in REPS]
    return datetime.fromtimestamp(max(written), UTC) if written else None
