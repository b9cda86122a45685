"""A time as it is typed on the command line."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.cli.stop import stop


def moment(text: str) -> datetime:
    """An ISO 8601 instant, UTC where it names no offset; stops the command where it is none."""
    try:
        read = datetime.fromisoformat(text)
        # Far from the ends of the calendar, where a zone would lead beyond them.
        if not 2 <= read.year <= 9998:
            raise ValueError
    except ValueError:
        stop(f"{text!r} is no time. For example: --now 2026-11-20T18:00+08:00")
    return read if read.tzinfo else read.replace(tzinfo=UTC)
