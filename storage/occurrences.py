"""What was due and has been done, once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import bindparam, func, select

from domain.schedule import Occurrence, Schedule
from storage.noun import KEYS, Noun
from storage.prepared import Prepared
from storage.schema.flow import occurrences

_DONE = Prepared(
    select(occurrences.c.subject).where(
        occurrences.c.workspace == bindparam("workspace"),
        occurrences.c.schedule == bindparam("schedule"),
        occurrences.c.day == bindparam("day"),
        occurrences.c.slot == bindparam("slot"),
    )
)
_SLOTS = Prepared(
    select(occurrences.c.slot).where(
        occurrences.c.workspace == bindparam("workspace"),
        occurrences.c.schedule == bindparam("schedule"),
        occurrences.c.subject == bindparam("subject"),
        occurrences.c.day == bindparam("day"),
    )
)
_COUNTS = Prepared(
    select(occurrences.c.subject, func.count().label("number"))
    .where(
        occurrences.c.workspace == bindparam("workspace"),
        occurrences.c.schedule == bindparam("schedule"),
        occurrences.c.subject.in_(KEYS),
        occurrences.c.day.between(bindparam("first"), bindparam("last")),
    )
    .group_by(occurrences.c.subject)
)


class Occurrences(Noun):
    def done(self, schedule: Schedule, day: date, slot: str) -> frozenset[str]:
        """Whose turn has come already."""
        return frozenset(row.subject for row in self._all(_DONE, {"schedule": schedule, "day": day, "slot": slot}))

    def slots(self, schedule: Schedule, subject: str, day: date) -> frozenset[str]:
        """What of one schedule has come for a subject on a day."""
        where = {"schedule": schedule, "subject": subject, "day": day}
        return frozenset(row.slot for row in self._all(_SLOTS, where))

    def counts(self, schedule: Schedule, subjects: Iterable[str], days: tuple[date, date]) -> dict[str, int]:
        """How often one schedule came for each subject from one day to another, both included."""
        where = {"schedule": schedule, "first": days[0], "last": days[1]}
        return {row.subject: row.number for row in self._asked(_COUNTS, subjects, where)}

    def claim(self, occurrence: Occurrence, now: datetime) -> bool:
        """True for the one who comes first, across restarts and replicas."""
        row = {"schedule": occurrence.schedule, "subject": occurrence.subject, "slot": occurrence.slot}
        return self._is_new(occurrences, row | {"day": occurrence.day, "at": now})
