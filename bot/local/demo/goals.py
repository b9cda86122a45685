"""The demo's targets, month by month, and what the managers have adjusted since, with their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from bot.arrival import Spot
from bot.local.demo.calendar import Calendar, working_days
from bot.local.demo.cast import CREWS, Crew, Rep
from bot.local.demo.stage import Stage
from bot.local.people import ADMIN
from domain.commands.target import (
    AcknowledgeAdjustment,
    AdjustTarget,
    Change,
    ConfirmAdjustment,
    SetTarget,
    Wish,
    WishedLines,
)
from domain.outcomes.adjustment import AdjustmentProposed
from domain.period import Period
from domain.who import Mention, TheTeam
from handlers.adjust import handle_adjust_target, handle_confirm_adjustment
from handlers.adjustment import handle_acknowledge_adjustment
from handlers.context import Context
from handlers.goal import handle_set_target

VISITS = 16  # usual days' worth of visits in a month's target


@dataclass(frozen=True, slots=True)
class Adjusted:
    """`month` counts back from this one; the rep acknowledges what happened before it."""

    rep: str
    by: int
    reason: str
    month: int


ADJUSTED = (
    Adjusted("chenhao", 50_000, "新接了苏州片区", 1),
    Adjusted("linxia", 20_000, "接手了徐汇的两家老客户", 0),
    Adjusted("amelia", 5_000, "took over the Nordic accounts", 1),
    Adjusted("oliver", 3_000, "took over the Leeds accounts", 0),
)


def set_goals(stage: Stage, calendar: Calendar) -> None:
    for month in (*calendar.months, *calendar.coming):
        for crew in CREWS:
            _of_crew(crew, month, stage, calendar)


def _of_crew(crew: Crew, month: Period, stage: Stage, calendar: Calendar) -> None:
    """The manager sets those of the reps, the admin those of the team, on the month's first morning at the latest."""
    now = min(morning(crew, month, 0), calendar.now)
    goals = {rep.person.id: calendar.diary(rep).goal(month) for rep in crew.reps if calendar.joined(rep) <= month.first}
    manager = stage.as_member(crew.manager.id, now)
    for rep in crew.reps:
        if rep.person.id in goals:
            lines = _lines(rep, goals[rep.person.id], crew.currency)
            handle_set_target(SetTarget((Mention(rep.person.id),), lines, month), manager)
    _told(manager, month, stage, calendar)
    together = (
        WishedLines("bookings", Wish(Decimal(sum(goals.values())), crew.currency)),
        WishedLines("visits", Wish(Decimal(sum(rep.visits * VISITS for rep in crew.reps if rep.person.id in goals)))),
    )
    handle_set_target(SetTarget((TheTeam(crew.name),), together, month), stage.as_member(ADMIN.id, now))


def _lines(rep: Rep, goal: int, currency: str) -> tuple[WishedLines, ...]:
    """A steady one has a floor and a stretch too."""
    steady = rep.trait == "steady"
    floor = Wish(Decimal(goal * 8 // 10), currency) if steady else None
    stretch = Wish(Decimal(goal * 12 // 10), currency) if steady else None
    bookings = WishedLines("bookings", Wish(Decimal(goal), currency), floor, stretch)
    return bookings, WishedLines("visits", Wish(Decimal(rep.visits * VISITS)))


def adjust_goals(stage: Stage, calendar: Calendar) -> None:
    for adjusted in ADJUSTED:
        crew, rep = next((crew, rep) for crew in CREWS for rep in crew.reps if rep.person.name == adjusted.rep)
        month = calendar.months[-1 - adjusted.month]
        now = morning(crew, month, 3)
        if now < calendar.now:
            context = stage.as_member(crew.manager.id, now)
            number = _adjust(adjusted, rep, month, context)
            _told(context, month, stage, calendar)
            if adjusted.month:
                author = stage.as_member(rep.person.id, now + timedelta(hours=2))
                handle_acknowledge_adjustment(AcknowledgeAdjustment(number), author)


def _adjust(adjusted: Adjusted, rep: Rep, month: Period, context: Context) -> int:
    change = Change("by", Decimal(adjusted.by))
    proposed = handle_adjust_target(
        AdjustTarget((Mention(rep.person.id),), "bookings", change, adjusted.reason, month), context
    )
    if not isinstance(proposed, AdjustmentProposed):
        raise ValueError(proposed)
    handle_confirm_adjustment(ConfirmAdjustment(proposed.adjustment), context)
    return proposed.adjustment


def _told(context: Context, month: Period, stage: Stage, calendar: Calendar) -> None:
    """What was said of this month stands in the chat."""
    if month == calendar.months[-1]:
        stage.show(context, Spot("", direct=True))
    context.notices.clear()


def morning(crew: Crew, month: Period, later: int) -> datetime:
    """At the manager's half past nine, so many working days after the month's first."""
    day = working_days(crew).after(month.first - timedelta(days=1), 1 + later)
    return datetime.combine(day, time(9, 30), ZoneInfo(crew.manager.tz))
