"""Half of a goal, nine tenths, all of it: told once, to the rep and the lead above."""

from __future__ import annotations

from domain.milestone import Milestone
from domain.outcomes.plan_week import MilestoneTold
from domain.period import PeriodKind, current, labelled
from domain.schedule import Occurrence, is_quiet
from handlers.context import Context, Directly

_KINDS: tuple[PeriodKind, ...] = ("month", "quarter", "year", "fiscal")


def milestones_due(context: Context) -> list[Occurrence]:
    """Of the goals that have a plan; one question where none was reached."""
    if is_quiet(context.settings, context.settings.timezone, context.now):
        return []
    start = context.settings.fiscal_start
    labels = [current(kind, context.office_day, start).label for kind in _KINDS]
    reached = context.store.milestones.untold(labels)
    names = context.store.members.names(one.member for one in reached) if reached else {}
    return [occurrence for one in reached if (occurrence := _claimed(one, names.get(one.member, ""), context))]


def _claimed(one: Milestone, name: str, context: Context) -> Occurrence | None:
    period = labelled(one.period, context.settings.fiscal_start)
    occurrence = Occurrence("milestone", str(one.plan), period.first, str(one.percent))
    if not context.store.occurrences.claim(occurrence, context.now):
        return None
    told = ("", one.percent, period, context.measured(one.metric, one.segment), one.goal, one.done)
    context.tell(Directly(one.member), MilestoneTold(*told))
    for lead in context.tree.leads_above(one.member)[:1]:
        context.tell(Directly(lead), MilestoneTold(name, *told[1:]))
    return occurrence
