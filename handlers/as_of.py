"""The workspace as it stood at the end of a day that is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.context import Context
from storage.past import Then

INSTANT = timedelta(microseconds=1)


def as_of(day: date | None, context: Context) -> Context:
    """What the asker would have read at the end of `day` in their own zone: what was booked and set by then, and who
    belonged where and was away. Settings, names and the order of teams are kept without a history: they are today's."""
    if day is None:
        return context
    end = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(context.member.timezone)) - INSTANT
    return at(min(end.astimezone(UTC), context.now), replace(context, as_of=day))


def at(moment: datetime, context: Context) -> Context:
    """The same at an instant."""
    then = Then(moment, context.settings.fiscal_start, context.workdays)
    return replace(context, store=context.store.at(then), now=moment)
