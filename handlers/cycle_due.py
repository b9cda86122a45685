"""The steps of the monthly cycle, brought to who leads the team on their working days."""

from __future__ import annotations

from domain.cycle import AT, due
from domain.outcomes.cycle import CycleTold
from domain.period import current
from domain.schedule import Occurrence, instant, is_quiet
from handlers.at_hand import leads_at_hand
from handlers.context import Context, Directly
from handlers.cycle_state import cycle_of


def cycle_steps_due(context: Context) -> list[Occurrence]:
    """From nine on working days, not in quiet hours; after an outage the newest step alone, the others as skipped."""
    day, zone = context.office_day, context.settings.timezone
    if not context.workdays.is_workday(day) or instant(day, AT, zone) > context.now:
        return []
    if is_quiet(context.settings, zone, context.now) or not (teams := context.store.cycles.on()):
        return []
    month = current("month", day)
    done: list[Occurrence] = []
    for step in due(day, month, context.workdays):
        came = context.store.occurrences.done("cycle", month.first, step)
        left = (team for team in teams if str(team) not in came and team in context.tree.teams)
        occurrences = [Occurrence("cycle", str(team), month.first, step) for team in left]
        done += [each for each in occurrences if context.store.occurrences.claim(each, context.now)]
    for team in dict.fromkeys(int(each.subject) for each in done):
        _tell(team, {each.slot for each in done if each.subject == str(team)}, context)
    return done


def _tell(team: int, slots: set[str], context: Context) -> None:
    """Nothing where it is done already."""
    cycle = cycle_of(context.tree.teams[team], context)
    steps = tuple(step for step in cycle.steps if step.step in slots and not step.is_done)
    skipped = tuple(step for step in cycle.steps if step.state == "skipped" and step.step not in slots)
    if steps:
        for lead in leads_at_hand(team, context):
            context.tell(Directly(lead), CycleTold(cycle, steps, skipped))
