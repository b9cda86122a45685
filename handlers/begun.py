"""Nothing is told of a time that was over before the workspace and Pacer met."""

from __future__ import annotations

from datetime import time, timedelta

from domain.period import Period
from domain.schedule import instant
from handlers.context import Context


def had_begun(period: Period, context: Context) -> bool:
    """Whether anything is known of the period or of what was before it: what was imported or reported late counts."""
    end = instant(period.last + timedelta(days=1), time(), context.settings.timezone)
    return context.store.workspaces.had_begun(period.last, end)
