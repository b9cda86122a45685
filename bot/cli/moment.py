"""A time as it is typed on the command line."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.cli.stop import stop


def moment(text: str) -> datetime:
    """As `read_moment`; stops the command where the text is no time."""
    try:
        return read_moment(text)
    except ValueError:
        stop(f"{text!r} is no time. For example: --now 2026-11-20T18:00+08:00")


def read_moment(text: str) -> datetime:
    """An ISO 8601 instant in its own zone, UTC where it names none; anything else raises ValueError."""
    read = datetime.fromisoformat(text)
    if not 2 <= read.year <= 9998:
        raise ValueError(f"{text} is too near the end of the calendar, where zones and tomorrows lead beyond it")
    return read if read.tzinfo else read.replace(tzinfo=UTC)
