"""Reads a whole string that is one day, as commands and answers give it."""

import re
from datetime import date, timedelta

from domain.checkin.days import day_at
from domain.checkin.folding import cleaned, folded
from domain.checkin.lexicon.table import EN_WORDS, ZH_WORDS
from domain.checkin.nearest import OLDEST, Day
from domain.checkin.reading import Doubt

SPACES = re.compile(r"\s+")


def read_day(text: str, today: date, future: bool = False) -> date | None:
    """`text` as a day: 昨天, Wed, 周三, 11月18日, 11/18, 18 Nov, 2026-11-18.

    Backwards the most recent such day up to today; with `future` the nearest from today on. None where it is not
    exactly one day, where there is no such day, or where it lies on the other side of today.
    """
    plain = SPACES.sub(" ", folded(cleaned(text)).strip()).removeprefix("on ").rstrip(" .!:")
    kind, offset, form = ZH_WORDS.get(plain) or EN_WORDS.get(plain) or ("", "", "")
    if kind == "day" and not form:
        day = today + timedelta(int(offset))
        return day if (day >= today if future else day <= today) else None
    found = day_at(plain, 0, today) if plain else None
    if found is None or found.end != len(plain):
        return None
    return _ahead(found.day, today) if future else _behind(found.day, today)


def out_of_reach(doubt: Doubt, wrong: str, today: date) -> date | None:
    """The real day that was written, or answered, too long ago or still to come."""
    if doubt.kind not in ("date", "span"):
        return None
    found = (read_day(wrong, today) or read_day(wrong, today, future=True)) if wrong else _first_day(doubt.words, today)
    return None if found is None or 0 <= (today - found).days <= OLDEST else found


def _first_day(text: str, today: date) -> date | None:
    """The first day up to today that stands within `text` in digits, however long ago."""
    plain = folded(cleaned(text))
    starts = [at for at in range(len(plain)) if not (at and plain[at - 1].isascii() and plain[at - 1].isalnum())]
    days = (_behind(found.day, today) for at in starts if (found := day_at(plain, at, today)))
    return next((day for day in days if day), None)


def _ahead(day: Day, today: date) -> date | None:
    if day.on is not None and day.on == today:
        return today
    if day.ahead is not None:
        return day.ahead
    return day.on if day.on is not None and day.on >= today else None


def _behind(day: Day, today: date) -> date | None:
    return day.on if day.on is not None and day.on <= today else None
