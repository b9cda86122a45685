"""What is said of work that was booked: to its author with the month's progress, to the one it was logged for."""

from __future__ import annotations

from collections.abc import Sequence

from domain.entry import Entry
from domain.message import Message
from domain.outcomes.checkin import DayLogged, LoggedForYou, ProgressTold
from domain.outcomes.due import ProgressDue
from domain.outcomes.target import PaceLine
from domain.period import Period, labelled
from handlers.booking import booked_lines
from handlers.context import Context, Directly, Privately
from handlers.progress import member_lines, this_month


def logged(message: Message, entries: Sequence[Entry], context: Context) -> DayLogged:
    lines, period = booked_lines(entries, context), this_month(context)
    own = message.member == message.writer == context.member.id
    due = ProgressDue(message.member, period.label, tuple(line.metric.key for line in lines))
    if own and not message.private:
        context.tell(Privately(message.member), due)
    if message.member != message.writer:
        told = LoggedForYou(message.id, context.member.name, lines, context.today)
        context.tell(Directly(message.member), told)
    shown = _progress(due, period, context) if own and message.private else ()
    return DayLogged(message.id, owner_named(message, context), lines, context.today, period, shown)


def progress_told(due: ProgressDue, context: Context) -> ProgressTold | None:
    """The month as it stands now; None where nothing is left to tell of."""
    period = labelled(due.period)
    progress = _progress(due, period, context)
    return ProgressTold(period, progress) if progress else None


def _progress(due: ProgressDue, period: Period, context: Context) -> tuple[PaceLine, ...]:
    """The metrics just logged, and those with a goal."""
    lines = member_lines(due.member, period, context)
    return tuple(line for line in lines if line.lines or line.metric.key in due.metrics)


def owner_named(message: Message, context: Context) -> str:
    """The name to show where it is somebody else's work."""
    if message.member == message.writer:
        return ""
    return context.store.members.names([message.member]).get(message.member, message.member)
