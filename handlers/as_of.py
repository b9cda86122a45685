"""The workspace as it stood at the end of a day that is gone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.settings_words import with_values
from handlers.context import Context
from storage.past import Then

INSTANT = timedelta(microseconds=1)
NAMING = ("metrics", "dimensions", "required_dimensions")


def as_of(day: date | None, context: Context) -> Context:
    """What the asker would have read at the end of `day` in their own zone: what was booked and set by then, who
    belonged where and was away, and the settings. Names and the order of teams are kept without a history: they are
    today's."""
    if day is None:
        return context
    end = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(context.member.timezone)) - INSTANT
    return at(min(end.astimezone(UTC), context.now), replace(context, as_of=day))


def at(moment: datetime, context: Context) -> Context:
    """The same at an instant."""
    settings = with_values(_settings_then(moment, context), context.settings)
    there = replace(context, workspace=replace(context.workspace, settings=settings), now=moment)
    then = Then(moment, settings.fiscal_start, there.workdays)
    return replace(there, store=context.store.at(then))


def _settings_then(moment: datetime, context: Context) -> dict[str, str]:
    """Those that were changed since, as they were, but how metrics and dimensions are called."""
    before = context.store.workspaces.displaced(moment)
    return {name: text for name, text in before.items() if name not in NAMING}
