"""An outlook: what kept totals, the calendar and leave say of where a period ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from domain.course import ENOUGH, Worked, course_of, first_days
from domain.member import Leave
from domain.pace import Pace
from domain.past import YEAR, months_before
from domain.period import Period, current, months_in, weeks_in
from domain.profile import SEEN, filled, parts
from domain.projection import Ahead, Projection, Running, projected
from domain.workdays import Workdays

YEARS = 2 * YEAR
Path = Mapping[str, int]  # what was done of something, by the label of a month or week; nothing is not in it
Mates = Callable[[], float | None]  # tells what a teammate did a working day


@dataclass(frozen=True, slots=True)
class Behind:
    """Two years of completed months and the weeks of the last of them, oldest first; `running` is the month after;
    `labels` of all of them."""

    months: tuple[Period, ...]
    weeks: tuple[Period, ...]
    running: Period
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of somebody who is not there on their `leaves`, as of `today`."""

    today: date
    workdays: Workdays
    leaves: tuple[Leave, ...] = ()

    def working(self, first: date, last: date) -> int:
        whole = _count(self.workdays, first, last)
        if not self.leaves:
            return whole
        count = self.workdays.count
        away = (count(max(leave.first, first), min(leave.last or last, last)) for leave in self.leaves)
        return max(whole - sum(away), 0)

    def of_months(self, months: tuple[Period, ...]) -> tuple[int, ...]:
        if not self.leaves:
            return _of_months(self.workdays, months)
        return tuple(self.working(month.first, month.last) for month in months)


@lru_cache(maxsize=16)
def behind(running: Period) -> Behind:
    """What is looked at before the month `running`."""
    months = months_before(running.first, YEARS)
    weeks = dict.fromkeys(week for month in months[-SEEN:] for week in weeks_in(month))
    return Behind(months, tuple(weeks), running, tuple(one.label for one in (*months, *weeks, running)))


class Outlook:
    """Of one period, for any number of paths: what they share is reckoned once."""

    def __init__(self, period: Period, calendar: Calendar) -> None:
        today, working = calendar.today, calendar.working
        self._calendar = calendar
        self.past = behind(current("month", today))
        running = self.past.running
        self._days, self._left = working(running.first, running.last), working(today, running.last)
        self._ahead = [
            Ahead(working(max(month.first, period.first, today), min(month.last, period.last)), month.first.month)
            for month in months_in(period)
            if month.last >= today
        ]
        self._is_running = period.first <= running.last
        self._months_days = calendar.of_months(self.past.months)

    def projection(self, pace: Pace, path: Path, mates: Mates | None = None) -> Projection | None:
        """Where it ends; None where it is too early to tell. `mates` is asked where too few months are known."""
        done = path.get(self.past.running.label, 0)
        months = self._worked(path)
        theirs = mates() if mates and len(months) < ENOUGH else None
        course = course_of(months, theirs) or first_days(self._days - self._left, done)
        if course is None:
            return None
        share = self._filled(path)
        running = Running(self._days, self.past.running.first.month, share, done)
        return projected(pace, course, running, self._rest(share))

    @property
    def recent(self) -> tuple[str, ...]:
        """The labels of the last completed months."""
        return self.past.labels[YEARS - SEEN : YEARS]

    def daily(self, path: Path, people: int) -> float | None:
        """What one of so many did a working day in the recent months."""
        months = zip(self.recent, self._months_days[-SEEN:], strict=True)
        days, done = (
            sum(days for label, days in months if label in path),
            sum(path.get(label, 0) for label in self.recent),
        )
        return done / days / people if done > 0 and days and people else None

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
        return filled(position, path, parts(self.past.months[-SEEN:], position, self._calendar.workdays))

    def _worked(self, path: Path) -> list[Worked]:
        """From the first month on that brought anything, without those spent on leave."""
        first = next((place for place, month in enumerate(self.past.months) if month.label in path), YEARS)
        known = list(zip(self.past.months, self._months_days, strict=True))[first:]
        if 0 < len(known) <= SEEN:
            month, _ = known[0]
            known[0] = month, self._calendar.working(max(month.first, self._begun(path)), month.last)
        return [Worked(days, path.get(month.label, 0), month.first.month) for month, days in known if days]

    def _begun(self, path: Path) -> date:
        """The first day of the first week that brought anything: nobody had a whole month before it."""
        return next((week.first for week in self.past.weeks if week.label in path), date.min)


@lru_cache(maxsize=256)
def _of_months(workdays: Workdays, months: tuple[Period, ...]) -> tuple[int, ...]:
    return tuple(workdays.count(month.first, month.last) for month in months)


@lru_cache(maxsize=4096)
def _count(workdays: Workdays, first: date, last: date) -> int:
    return workdays.count(first, last)
