"""What is said of work that was booked: to its author with the month's progress, to the one it was logged for."""

from __future__ import annotations

from collections.abc import Sequence

from domain.entry import Entry
from domain.message import Message
from domain.outcomes.checkin import DayLogged, LoggedForYou, ProgressTold
from domain.outcomes.target import PaceLine
from handlers.booking import booked_lines
from handlers.context import Context, Directly, Privately
from handlers.progress import member_lines, this_month


def logged(message: Message, entries: Sequence[Entry], context: Context) -> DayLogged:
    lines, period = booked_lines(entries, context), this_month(context)
    own = message.member == message.writer == context.member.id
    progress = _progress(message.member, {line.metric.key for line in lines}, context) if own else ()
    if progress and not message.private:
        context.tell(Privately(message.member), ProgressTold(period, progress))
    if message.member != message.writer:
        told = LoggedForYou(message.id, context.member.name, lines, context.today)
        context.tell(Directly(message.member), told)
    shown = progress if message.private else ()
    return DayLogged(message.id, owner_named(message, context), lines, context.today, period, shown)


def _progress(member: str, touched: set[str], context: Context) -> tuple[PaceLine, ...]:
    """The month of the metrics just logged, and of those with a goal."""
    lines = member_lines(member, this_month(context), context)
    return tuple(line for line in lines if line.lines or line.metric.key in touched)


def owner_named(message: Message, context: Context) -> str:
    """The name to show where it is somebody else's work."""
    if message.member == message.writer:
        return ""
    return context.store.members.names([message.member]).get(message.member, message.member)
