"""As a month begins, who leads a team that is on its B line hears that it still is."""

from __future__ import annotations

from domain.outcomes.plan_week import CourseStanding
from domain.period import Period, current
from domain.plan_week import AT
from domain.schedule import Occurrence, instant, is_quiet
from domain.team import Team
from handlers.at_hand import leads_at_hand
from handlers.context import Context, Directly

WITHIN = 3  # working days in which one that was missed still comes


def courses_told(context: Context) -> list[Occurrence]:
    """From nine on the first working day, not in quiet hours."""
    day, zone = context.office_day, context.settings.timezone
    month = current("month", day)
    if not context.workdays.is_workday(day) or context.workdays.count(month.first, day) > WITHIN:
        return []
    if instant(day, AT, zone) > context.now or is_quiet(context.settings, zone, context.now):
        return []
    occurrence = Occurrence("course", "", month.first, "monthly")
    if not context.store.occurrences.claim(occurrence, context.now):
        return []
    on_b = context.store.courses.on_b(month.first)
    for team, _ in context.tree.downwards() if on_b else ():
        _tell(team, month, on_b, context)
    return [occurrence]


def _tell(team: Team, month: Period, on_b: frozenset[str], context: Context) -> None:
    """Where most of those who belong to the team itself are on it."""
    people = context.tree.own_members(team.id)
    there = [one for one in people if one in on_b]
    if 2 * len(there) <= len(people):
        return
    names = context.store.members.names(there)
    told = CourseStanding(team.name, month, tuple(names[one] for one in there if one in names))
    for lead in leads_at_hand(team.id, context):
        context.tell(Directly(lead), told)
