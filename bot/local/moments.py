"""The moments to which people move the pretended clock: `+1d`, `2026-11-27T18:00`, `friday 18:00`, `周五 18:00`."""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BY = re.compile(r"([+-])(\d{1,4})\s*(m|h|d|w)")
AT = re.compile(r"(?:(?P<day>\D+?)\s*)?(?P<hour>\d{1,2}):(?P<minute>\d{2})")
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CHINESE = "一二三四五六日"


class BadMoment(ValueError):  # noqa: N818 - refusals are named for the state they meet
    pass


def moved_by(text: str, now: datetime) -> datetime:
    read = BY.fullmatch(text.strip())
    if read is None:
        raise BadMoment(f"“{text}” is no step in time. Try +1d, +3h or -30m.")
    step = timedelta(**{UNITS[read[3]]: int(read[2])})
    return _sane(now - step if read[1] == "-" else now + step)


def moved_to(text: str, now: datetime, zone: ZoneInfo) -> datetime:
    """An instant, local where it names no offset; or the next such weekday and time after now."""
    read = AT.fullmatch(text.strip().lower())
    if read is None:
        return _sane(_instant(text, zone))
    try:
        at = time(int(read["hour"]), int(read["minute"]))
    except ValueError:
        raise BadMoment(f"“{text}” has no such time of day.") from None
    today = now.astimezone(zone).date()
    moment = datetime.combine(today + timedelta(days=_days_ahead(read["day"] or "", today)), at, zone)
    if moment <= now:
        moment = datetime.combine(moment.date() + timedelta(days=7 if _weekday(read["day"] or "") else 1), at, zone)
    return moment


def _days_ahead(day: str, today: date) -> int:
    if day in {"", "today", "今天"}:
        return 0
    if day in {"tomorrow", "明天"}:
        return 1
    weekday = _weekday(day)
    if not weekday:
        raise BadMoment(f"“{day}” is no day. Try friday 18:00 or 2026-11-27T18:00.")
    return (weekday - today.isoweekday()) % 7


def _weekday(day: str) -> int:
    """1 to 7; 0 where it is none."""
    named = [number for number, name in enumerate(ENGLISH, 1) if len(day) >= 3 and name.startswith(day)]
    if named:
        return named[0]
    character = day.removeprefix("星期").removeprefix("周").replace("天", "日")
    return CHINESE.find(character) + 1 if len(character) == 1 else 0


def _instant(text: str, zone: ZoneInfo) -> datetime:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise BadMoment(f"“{text}” is no moment. Try friday 18:00 or 2026-11-27T18:00.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _sane(moment: datetime) -> datetime:
    if not 2020 <= moment.year <= 2040:
        raise BadMoment("The clock goes from 2020 to 2040.")
    return moment
