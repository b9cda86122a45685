"""Totals and targets as they stood at a moment: what was booked by then, summed over the days that are asked about,
and of each target the version of then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from domain.amount import Amount
from domain.period import Period, labelled
from domain.standing import Standing
from domain.target import Subject, Target, Unit
from domain.workdays import Workdays
from storage.noun import KEYS, Noun
from storage.prepared import Found, Prepared
from storage.schema.ledger import entries
from storage.schema.targets import target_versions, targets
from storage.standings import Aimed, Standings
from storage.target_lines import lines_of
from storage.targets import Targets

_BOOKED = (
    entries.c.workspace == bindparam("workspace"),
    entries.c.member.in_(KEYS),
    entries.c.day.between(bindparam("first"), bindparam("last")),
    entries.c.booked_at <= bindparam("moment"),
)
_WHAT = (entries.c.member, entries.c.metric, entries.c.currency, entries.c.segment)
_SUM = func.sum(entries.c.value).label("done")
_SUMS = Prepared(select(*_WHAT, _SUM).where(*_BOOKED).group_by(*_WHAT))
_OF_METRIC = Prepared(select(*_WHAT, _SUM).where(*_BOOKED, entries.c.metric == bindparam("metric")).group_by(*_WHAT))
_DAILY = Prepared(select(*_WHAT, entries.c.day, _SUM).where(*_BOOKED).group_by(*_WHAT, entries.c.day))

_OTHER = target_versions.alias("other")
_LAST = (
    select(func.max(_OTHER.c.number))
    .where(_OTHER.c.workspace == targets.c.workspace, _OTHER.c.target == targets.c.id)
    .where(_OTHER.c.at <= bindparam("moment"))
    .scalar_subquery()
)
_STOOD = (
    select(targets.c.id, targets.c.subject_kind, targets.c.subject, targets.c.metric, targets.c.period)
    .add_columns(targets.c.currency, targets.c.segment, target_versions.c.number, target_versions.c.goal)
    .add_columns(target_versions.c.floor, target_versions.c.stretch, target_versions.c.core)
    .join(target_versions, target_versions.c.target == targets.c.id)
    .where(targets.c.workspace == bindparam("workspace"), target_versions.c.workspace == targets.c.workspace)
    .where(targets.c.period.in_(bindparam("periods", expanding=True)), targets.c.subject_kind == bindparam("kind"))
    .where(target_versions.c.number == _LAST, ~target_versions.c.withdrawn)
)
_OF_SUBJECTS = Prepared(_STOOD.where(targets.c.subject.in_(KEYS)))
_WHOLE = ("",)
_Key = tuple[str, str, str, str]  # member, metric, currency, segment


@dataclass(frozen=True, slots=True)
class Then:
    """A moment that is asked about, in a workspace with these working days, whose fiscal year starts in that month."""

    moment: datetime
    fiscal_start: int
    workdays: Workdays


EVER = Then(datetime.max.replace(tzinfo=UTC), 1, Workdays())


class Past(Noun):
    """What was booked and set by then; at `EVER`, by now. Whatever was booked since costs nothing."""

    def __init__(self, connection: Connection, workspace: str, then: Then) -> None:
        super().__init__(connection, workspace)
        self._then = then

    def totals(self, member_ids: Iterable[str], period: str) -> tuple[Standing, ...]:
        """What the members had done in a period by then, in all and in each segment; without goals."""
        found = self._asked(_SUMS, member_ids, self._within(self._labelled(period)))
        return _totals((row, period) for row in found)

    def totals_of(self, metric: str, member_ids: Iterable[str], period: str) -> tuple[Standing, ...]:
        """The same of one metric."""
        where = self._within(self._labelled(period)) | {"metric": metric}
        return _totals((row, period) for row in self._asked(_OF_METRIC, member_ids, where))

    def totals_in(self, member_ids: Iterable[str], labels: Iterable[str]) -> tuple[Standing, ...]:
        """The same in several periods."""
        periods = [self._labelled(label) for label in labels]
        found = self._asked(_DAILY, member_ids, self._within(*periods)) if periods else ()
        return _totals((row, period.label) for row in found for period in periods if row.day in period)

    def targets(self, subjects: Iterable[Subject], *labels: str) -> tuple[Target, ...]:
        """The targets of `subjects`, all of one kind, in any of the periods, that stood then."""
        wanted = tuple(subjects)
        where = {"periods": labels, "kind": wanted[0].kind if wanted else "member", "moment": self._then.moment}
        found = self._asked(_OF_SUBJECTS, (subject.id for subject in wanted), where)
        return tuple(_target(row) for row in sorted(found, key=lambda row: row.id))

    def _labelled(self, label: str) -> Period:
        return labelled(label, self._then.fiscal_start)

    def _within(self, *periods: Period) -> dict[str, Any]:
        first, last = min(period.first for period in periods), max(period.last for period in periods)
        return {"first": first, "last": last, "moment": self._then.moment}


class PastStandings(Standings):
    """Totals and the lines of then; asked only where nothing is written."""

    def __init__(self, connection: Connection, workspace: str, then: Then) -> None:
        super().__init__(connection, workspace)
        self._past = Past(connection, workspace, then)
        self._totals = lru_cache(self._past.totals)  # of a team they are asked for twice

    def of(self, member_ids: Iterable[str], period: str, segments: Iterable[str] = _WHOLE) -> tuple[Standing, ...]:
        wanted = frozenset(segments)
        return tuple(total for total in self._totals(tuple(member_ids), period) if total.segment in wanted)

    def in_periods(
        self, member_ids: Iterable[str], labels: Iterable[str], segments: Iterable[str] = _WHOLE
    ) -> tuple[Standing, ...]:
        wanted = frozenset(segments)
        return tuple(total for total in self._past.totals_in(member_ids, labels) if total.segment in wanted)

    def aimed(self, member_ids: Iterable[str], period: str) -> tuple[Aimed, ...]:
        wanted = tuple(member_ids)
        stood = self._past.targets((Subject("member", member) for member in wanted), period)
        goals = {(one.subject.id, one.unit): one.lines for one in stood}
        done = {_key(total): total.done.value for total in self._totals(wanted, period)}
        keys = sorted({*goals, *(key for key in done if not key[1][2])})
        return tuple((*key, done.get(key, 0), goals.get(key)) for key in keys)


class PastTargets(Targets):
    def __init__(self, connection: Connection, workspace: str, then: Then) -> None:
        super().__init__(connection, workspace)
        self._past = Past(connection, workspace, then)

    def of(self, subjects: Iterable[Subject], period: str, segment: str | None = "") -> tuple[Target, ...]:
        return tuple(one for one in self._past.targets(subjects, period) if segment in (None, one.segment))

    def in_periods(
        self, subjects: Iterable[Subject], labels: Iterable[str], segment: str | None = ""
    ) -> tuple[Target, ...]:
        wanted, periods = sorted(subjects, key=lambda subject: subject.kind), tuple(labels)
        kinds = (tuple(alike) for _, alike in groupby(wanted, key=lambda subject: subject.kind))
        found = (one for alike in kinds for one in self._past.targets(alike, *periods))
        return tuple(one for one in found if segment in (None, one.segment))


def _totals(sums: Iterable[tuple[Found, str]]) -> tuple[Standing, ...]:
    """An entry counts once in all, and once in each of its segments."""
    found: Counter[tuple[str, _Key]] = Counter()
    for row, period in sums:
        for segment in ("", *filter(None, row.segment.split(";"))):
            found[period, (row.member, row.metric, row.currency, segment)] += int(row.done)
    return tuple(
        Standing(member, metric, period, Amount(done, currency), segment=segment)
        for (period, (member, metric, currency, segment)), done in found.items()
    )


def _key(total: Standing) -> tuple[str, Unit]:
    return total.member, (total.metric, total.done.currency, total.segment)


def _target(row: Found) -> Target:
    subject = Subject(row.subject_kind, row.subject)
    return Target(subject, row.metric, row.period, lines_of(row, row.currency), row.number, row.id, row.segment)
