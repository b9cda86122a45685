"""Finds the day that a month and day, a number or a weekday most recently named."""

from datetime import date, timedelta
from typing import NamedTuple

OLDEST = 31  # days; an activity further back is asked about


class Day(NamedTuple):
    """`sense`: "day", "bad" (no such day), "far" (long ago, or ahead: see `ahead`), "span", "part", "plan"."""

    sense: str
    on: date | None = None
    ahead: date | None = None


def of(year: int, month: int, day: int) -> date | None:
    """That date, or None where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def recent(month: int, day: int, today: date) -> Day:
    """The most recent such date up to today; too long ago, not there, or only ahead is said so."""
    if not 1 <= month <= 12:
        return Day("bad")
    this, ahead = of(today.year, month, day), None
    if this is not None and this > today:
        this, ahead = of(today.year - 1, month, day), this
    elif this is not None:
        ahead = of(today.year + 1, month, day)
    if this is None and ahead is None:
        return Day("bad")
    return judged(this, today, ahead) if this else Day("far", None, ahead)


def judged(found: date, today: date, ahead: date | None = None) -> Day:
    """The date as it may be booked: not ahead of today, not more than 31 days back."""
    if found > today:
        return Day("far", found, found)
    return Day("far" if (today - found).days > OLDEST else "day", found, ahead)


def last_such(number: int, today: date) -> Day:
    """The latest day of that number before this month, where a month that has no such day is passed over."""
    if number > 31:
        return Day("bad")
    first, ahead = today.replace(day=1), of(today.year, today.month, number)
    for _ in range(3):
        first = (first - timedelta(1)).replace(day=1)
        day = of(first.year, first.month, number)
        if day is not None:
            return judged(day, today, ahead)
    return Day("bad")


def weekday(index: int, week: int | None, today: date) -> Day:
    """That day of the week: of the Monday-to-Sunday week `week` weeks from this one, or the latest up to today."""
    if week is None:
        latest = today - timedelta((today.weekday() - index) % 7)
        return Day("day", latest, latest + timedelta(7))
    day = today - timedelta(today.weekday()) + timedelta(7 * week + index)
    return Day("plan", None, day) if week > 0 else judged(day, today)


def month_ahead(number: int, today: date) -> date | None:
    """The day of that number in the month after today's, if there is one."""
    first = (today.replace(day=28) + timedelta(7)).replace(day=1)
    return of(first.year, first.month, number)
