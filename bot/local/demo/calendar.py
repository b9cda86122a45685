"""The days of the demo: four whole months and this one, up to the moment when it is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.calendars import workdays
from bot.local.demo.cast import CREW_OF, REPS, Crew, Rep
from bot.local.demo.diary import Diary
from bot.local.people import SHANGHAI
from domain.member import Leave
from domain.past import months_before
from domain.period import Period, current, following
from domain.workdays import Workdays

WEEK = frozenset(range(5))
MONTHS = 4
NEW_FOR = 2  # months
FORGOTTEN = 3  # working days
FIRST_YEAR, LAST_YEAR = 2020, 2042  # to which the clock of the page goes


@dataclass(frozen=True, slots=True)
class Calendar:
    """Made from the moment of the making; everything else follows from it."""

    now: datetime

    @property
    def today(self) -> date:
        return self.now.astimezone(ZoneInfo(SHANGHAI)).date()

    @property
    def months(self) -> tuple[Period, ...]:
        """Oldest first; the last is this month."""
        return (*months_before(self.today, MONTHS), current("month", self.today))

    @property
    def coming(self) -> tuple[Period, ...]:
        """The months for which targets are set already: visitors move the clock on."""
        return (following(self.months[-1]), following(following(self.months[-1])))

    @property
    def first(self) -> date:
        return self.months[0].first

    @property
    def leave(self) -> tuple[date, date]:
        """The one leave: it covers today and the rest of the week."""
        return self.today - timedelta(days=2), self.today + timedelta(days=5)

    @property
    def shown(self) -> date:
        """The first day whose messages stand in the chat: it holds the last board, and three working days."""
        friday = self.today - timedelta(days=(self.today.weekday() - 4) % 7 or 7)
        china = workdays("CN", WEEK)
        return min(china.before(friday), china.before(self.today, 3))

    def joined(self, rep: Rep) -> date:
        return self.months[-1 - NEW_FOR].first if rep.trait == "ramps" else self.first

    def diary(self, rep: Rep) -> Diary:
        return diary(rep, self.joined(rep))

    def is_quiet(self, rep: Rep, day: date) -> bool:
        """Whether the rep wrote nothing that day, whatever they did."""
        match rep.trait:
            case "on_leave":
                return Leave(rep.person.id, *self.leave).covers(day)
            case "forgets":
                return day >= holidays_of(rep).before(self.today, FORGOTTEN)
        return False


def diary(rep: Rep, joined: date) -> Diary:
    return Diary(rep, CREW_OF[rep.person.id].currency, holidays_of(rep), joined)


def holidays_of(rep: Rep) -> Workdays:
    """The working days of the rep's own country."""
    return working_days(CREW_OF[rep.person.id])


@cache
def working_days(crew: Crew) -> Workdays:
    """England's are reckoned here: the library of all countries takes half of the time that the demo has to start."""
    if crew.country == "CN":
        return workdays("CN", WEEK)
    off = [day for year in range(FIRST_YEAR, LAST_YEAR) for day in _bank_holidays(year)]
    return Workdays(WEEK, off=frozenset(off))


def _bank_holidays(year: int) -> Iterator[date]:
    """Those that do not move with Easter, on their own days."""
    for month, last in ((5, 7), (5, 31), (8, 31)):
        day = date(year, month, last)
        yield day - timedelta(days=day.weekday())
    yield from (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26))


def diaries(calendar: Calendar) -> dict[str, Diary]:
    return {member: calendar.diary(rep) for member, rep in REPS.items()}
