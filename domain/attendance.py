"""Attendance: on which days of a month somebody has booked anything, and on which they were silent.

The days of a month are one number: 1 is the first, 2 the second, 4 the third, together 7."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from domain.entry import Entry
from domain.member import Leave
from domain.workdays import Workdays

Kept = tuple[str, str, int]  # member, label of the month, its days
_EVERY = -1  # day there is
_A_MONTH = 32  # places for its days


@dataclass(frozen=True, slots=True)
class Due:
    """The days on which check-ins are expected, all of them one number too; `months` says from which place on a month's
    days stand, by its label, in order."""

    months: Mapping[str, int]
    days: int


def attended(entries: Iterable[Entry]) -> dict[tuple[str, str], int]:
    """By member and month the days of `entries`. What takes another entry back is of that one's day."""
    found: dict[tuple[str, str], int] = {}
    for entry in entries:
        key = entry.member, _label(entry.day)
        found[key] = found.get(key, 0) | 1 << entry.day.day - 1
    return found


@lru_cache(maxsize=256)
def expected(first: date, last: date, workdays: Workdays) -> Due:
    """The working days from `first` to `last`, both included."""
    months, whole = dict[str, int](), 0
    for day in map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1)):
        start = months.setdefault(_label(day), len(months) * _A_MONTH)
        whole |= workdays.is_workday(day) << start + day.day - 1
    return Due(months, whole)


def silence(firsts: Mapping[str, date], leaves: Iterable[Leave], came: Iterable[Kept], due: Due) -> tuple[int, int]:
    """Person-days without a check-in, and those on which one was expected: on each day that is `due`, from everybody
    whose `firsts` day of entries has come and who is not on leave. `came` says when members checked in; of a day on
    which more did than were expected, nobody was silent."""
    there = {member: due.days & _EVERY << _place(first, due) for member, first in firsts.items()}
    for leave in leaves:
        if leave.member in there:
            there[leave.member] &= ~_away(leave, due)
    seen = _seen(came, due)
    wanted = sum([days.bit_count() for days in there.values()])
    if any([days & ~there.get(member, 0) for member, days in seen.items()]):
        places = range(due.days.bit_length())
        return sum(max(_on(place, there) - _on(place, seen), 0) for place in places), wanted
    return wanted - sum([days.bit_count() for days in seen.values()]), wanted


def _seen(came: Iterable[Kept], due: Due) -> dict[str, int]:
    """By member the days that were due."""
    found: dict[str, int] = {}
    for member, month, days in came:
        if month in due.months:
            found[member] = found.get(member, 0) | days << due.months[month]
    return {member: days & due.days for member, days in found.items()}


def _on(place: int, days: Mapping[str, int]) -> int:
    return sum(each >> place & 1 for each in days.values())


def _away(leave: Leave, due: Due) -> int:
    after = due.days.bit_length() if leave.last is None else _place(leave.last + timedelta(days=1), due)
    return (1 << after) - (1 << min(_place(leave.first, due), after))


def _place(day: date, due: Due) -> int:
    """Where the days from this one on stand: of one before all of them all, of one after them none."""
    label = _label(day)
    if label in due.months:
        return due.months[label] + day.day - 1
    return 0 if label < min(due.months, default="") else due.days.bit_length()


def _label(day: date) -> str:
    return day.isoformat()[:7]
