"""Where a period is likely to end: kept totals of the months and weeks behind it, in one question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from domain.course import ENOUGH, Worked, course_of, first_days
from domain.member import Leave
from domain.outcomes.target import PaceLine
from domain.past import YEAR, months_before
from domain.period import Period, current, months_in, weeks_in
from domain.profile import SEEN, filled, parts
from domain.projection import Ahead, Running, projected
from domain.workdays import Workdays
from handlers.context import Context

YEARS = 2 * YEAR
Unit = tuple[str, str]  # currency and segment
Path = Mapping[str, int]  # what was done, by the label of a month or week


@dataclass(frozen=True, slots=True)
class People:
    """Whose figures are summed; of one person alone their `leaves`, and teammates stand in for missing months."""

    ids: tuple[str, ...]
    member: str = ""
    leaves: tuple[Leave, ...] = ()


@dataclass(frozen=True, slots=True)
class Behind:
    """Two years of completed months and the weeks of the last of them, oldest first; `running` is the month after."""

    months: tuple[Period, ...]
    weeks: tuple[Period, ...]
    running: Period
    labels: tuple[str, ...]


def one_person(member: str, period: Period, context: Context) -> People:
    """With the leaves that have a day since the first month that is looked at."""
    first, last = behind(current("month", context.today)).months[0].first, max(period.last, context.office_day)
    return People((member,), member, context.store.leaves.during((member,), first, last))


def with_projections(
    lines: tuple[PaceLine, ...], people: People, period: Period, context: Context
) -> tuple[PaceLine, ...]:
    """The lines, those of the first metric that has a goal with what they are heading for: one outlook is enough for a
    card. Without where the period is over, a sum was made over currencies, or it is too early to tell."""
    aimed = [line for line in lines if line.pace and not line.pace.over]
    if not aimed:
        return lines
    metric, segments = aimed[0].metric.key, list(dict.fromkeys(line.metric.segment for line in aimed))
    past = behind(current("month", context.today))
    paths = context.store.history.paths(people.ids, past.labels, metric, segments)
    outlook = _Outlook(people, period, past, context)
    meant = [line.metric.key == metric and not line.rates for line in lines]
    return tuple(outlook.of(line, paths) if wanted else line for line, wanted in zip(lines, meant, strict=True))


@lru_cache(maxsize=16)
def behind(running: Period) -> Behind:
    months = months_before(running.first, YEARS)
    weeks = dict.fromkeys(week for month in months[-SEEN:] for week in weeks_in(month))
    return Behind(months, tuple(weeks), running, tuple(one.label for one in (*months, *weeks, running)))


class _Outlook:
    """What all lines of a card share: the calendar behind and ahead."""

    def __init__(self, people: People, period: Period, past: Behind, context: Context) -> None:
        self._people, self._period, self._past, self._context = people, period, past, context
        running, today = past.running, context.today
        self._days = self._working(running.first, running.last)
        self._left = self._working(today, running.last)
        self._ahead = [
            Ahead(self._working(max(month.first, period.first, today), min(month.last, period.last)), month.first.month)
            for month in months_in(period)
            if month.last >= today
        ]
        self._is_running = period.first <= running.last
        self._months_days = _months_days(context.workdays, past.months)
        if people.leaves:
            self._months_days = tuple(self._working(month.first, month.last) for month in past.months)

    def of(self, line: PaceLine, paths: Mapping[Unit, Path]) -> PaceLine:
        if line.pace is None:
            return line
        path = paths.get((line.done.currency, line.metric.segment), {})
        done = path.get(self._past.running.label, 0)
        months = self._worked(path)
        mates = self._mates(line) if len(months) < ENOUGH and self._people.member else None
        course = course_of(months, mates) or first_days(self._days - self._left, done)
        if course is None:
            return line
        share = self._filled(path)
        running = Running(self._days, self._past.running.first.month, share, done)
        found = projected(line.pace, course, running, self._rest(share))
        return replace(line, projection=found)

    def _rest(self, share: float) -> list[Ahead]:
        """The running month's days are worth what is usually still to come in it."""
        if not (self._is_running and self._ahead and self._left):
            return self._ahead
        first = self._ahead[0]
        return [replace(first, days=first.days * (1 - share) * self._days / self._left), *self._ahead[1:]]

    def _filled(self, path: Path) -> float:
        if not self._days:
            return 0.0
        position = (self._days - self._left) / self._days
        return filled(position, path, parts(self._past.months[-SEEN:], position, self._context.workdays))

    def _worked(self, path: Path) -> list[Worked]:
        """From the first month on that brought anything, without those spent on leave."""
        first = next((place for place, month in enumerate(self._past.months) if path.get(month.label)), YEARS)
        known = list(zip(self._past.months, self._months_days, strict=True))[first:]
        if 0 < len(known) <= SEEN:
            month, _ = known[0]
            known[0] = month, self._working(max(month.first, self._begun(path)), month.last)
        return [Worked(days, path.get(month.label, 0), month.first.month) for month, days in known if days]

    def _begun(self, path: Path) -> date:
        """The first day of the first week that brought anything: nobody had a whole month before it."""
        return next((week.first for week in self._past.weeks if path.get(week.label)), date.min)

    def _mates(self, line: PaceLine) -> float | None:
        """What a working day of a teammate brought in the last three months."""
        store, labels = self._context.store, [month.label for month in self._past.months[-SEEN:]]
        _, team = store.teams.mates(self._people.member, self._context.office_day)
        others = [member for member in team if member != self._people.member]
        paths = store.history.paths(others, labels, line.metric.key, [line.metric.segment]) if others else {}
        path = paths.get((line.done.currency, line.metric.segment), {})
        days = sum(self._months_days[place] for place in range(-SEEN, 0) if self._past.months[place].label in path)
        done = sum(path.values())
        return done / days / len(others) if days and done > 0 else None

    def _working(self, first: date, last: date) -> int:
        workdays, leaves = self._context.workdays, self._people.leaves
        whole = _count(workdays, first, last)
        if not leaves:
            return whole
        away = (workdays.count(max(leave.first, first), min(leave.last or last, last)) for leave in leaves)
        return max(whole - sum(away), 0)


@lru_cache(maxsize=256)
def _months_days(workdays: Workdays, months: tuple[Period, ...]) -> tuple[int, ...]:
    return tuple(workdays.count(month.first, month.last) for month in months)


@lru_cache(maxsize=4096)
def _count(workdays: Workdays, first: date, last: date) -> int:
    return workdays.count(first, last)
