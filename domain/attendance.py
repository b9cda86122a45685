"""Attendance: on which days of a month somebody has booked anything, and on which they were silent.

The days of a month are one number: 1 is the first, 2 the second, 4 the third, together 7."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from domain.entry import Entry
from domain.member import Leave
from domain.workdays import Workdays

Months = Mapping[str, int]  # the days by the month's label
_EVERY = -1  # day, however many a month has
_LAST = 31


def attended(entries: Iterable[Entry]) -> dict[tuple[str, str], int]:
    """By member and month the days of `entries`. What takes another entry back is of that one's day."""
    found: dict[tuple[str, str], int] = {}
    for entry in entries:
        key = entry.member, _label(entry.day)
        found[key] = found.get(key, 0) | 1 << entry.day.day - 1
    return found


@lru_cache(maxsize=256)
def expected(first: date, last: date, workdays: Workdays) -> Months:
    """The working days from `first` to `last`, both included."""
    found: dict[str, int] = {}
    for day in map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1)):
        found[_label(day)] = found.get(_label(day), 0) | workdays.is_workday(day) << day.day - 1
    return found


def silence(
    firsts: Mapping[str, date], leaves: Iterable[Leave], came: Mapping[str, Months], due: Months
) -> tuple[int, int]:
    """Person-days without a check-in, and those on which one was expected: on each day of `due`, from everybody whose
    `firsts` day of entries has come and who is not on leave. `came` says by member when they checked in; of a day on
    which more did than were expected, nobody was silent."""
    begun = {member: (_label(first), _EVERY << first.day - 1) for member, first in firsts.items()}
    gone = [leave for leave in leaves if leave.member in firsts]
    silent = wanted = 0
    for month, days in due.items():
        there = {member: days & _from(start, month) for member, start in begun.items()}
        for leave in gone:
            there[leave.member] &= ~_away(leave, month)
        wanted += sum(each.bit_count() for each in there.values())
        silent += _silent(there, {member: days & months.get(month, 0) for member, months in came.items()})
    return silent, wanted


def _silent(there: Months, came: Months) -> int:
    """Of one month, by member."""
    if not any(days & ~there.get(member, 0) for member, days in came.items()):
        return sum((days & ~came.get(member, 0)).bit_count() for member, days in there.items())
    return sum(max(_on(place, there) - _on(place, came), 0) for place in range(_LAST))


def _on(place: int, months: Months) -> int:
    return sum(days >> place & 1 for days in months.values())


def _from(start: tuple[str, int], month: str) -> int:
    label, days = start
    return _EVERY if label < month else days if label == month else 0


def _away(leave: Leave, month: str) -> int:
    ends = leave.last or date.max
    first = 1 if _label(leave.first) < month else leave.first.day
    last = _LAST if _label(ends) > month else ends.day
    inside = _label(leave.first) <= month <= _label(ends) and first <= last
    return (1 << last) - (1 << first - 1) if inside else 0


def _label(day: date) -> str:
    return day.isoformat()[:7]
