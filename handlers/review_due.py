"""Reviews that come by themselves: to each rep their own, to each lead their teams'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.member import Member
from domain.outcomes.learnt import Learnt
from domain.outcomes.review import Facts, ReviewShown
from domain.period import Period
from domain.review import About, Cause, ReviewAction
from domain.review_schedule import reviews_due
from domain.schedule import Occurrence
from domain.target import Subject
from handlers.begun import had_begun
from handlers.context import Context, Directly
from handlers.cycle_state import topmost
from handlers.people import on_leave
from handlers.review import review_of
from handlers.review_facts import facts_of_people
from handlers.review_learnt import shown_todos
from handlers.who import Owner


def reviews_told(context: Context) -> list[Occurrence]:
    """One occurrence for all people of a zone; nothing is loaded while it is time nowhere."""
    found: list[Occurrence] = []
    for zone in context.store.members.zones():
        for period in reviews_due(zone, context.settings, context.workdays, context.now):
            occurrence = Occurrence("review", zone, period.first, period.kind)
            if context.store.occurrences.claim(occurrence, context.now) and had_begun(period, context):
                found.append(occurrence)
                _tell(zone, period, context)
    return found


def _tell(zone: str, period: Period, context: Context) -> None:
    away = on_leave(context)
    there = [one for one in context.store.members.all() if one.active and one.timezone == zone and one.id not in away]
    if there:
        _tell_reps(there, period, replace(context, member=there[0]))
    for lead in there:
        _tell_lead(lead, period, replace(context, member=lead))


def _tell_reps(members: Sequence[Member], period: Period, context: Context) -> None:
    """Those who had a goal; of many in a few questions."""
    facts = facts_of_people([member.id for member in members], period, context)
    aimed = [member for member in members if has_goal(facts[member.id])]
    ids = [member.id for member in aimed]
    left = context.store.reviews.open_of(ids)
    causes = {cause.member: cause for cause in context.store.reviews.causes(period.label, ids)}
    for member in aimed:
        theirs = replace(context, member=member)
        learnt = _learnt(left.get(member.id, ()), causes.get(member.id), theirs)
        about = About(Subject("member", member.id), period.label)
        shown = ReviewShown(about, member.name, True, False, period, facts[member.id], learnt)
        context.tell(Directly(member.id), shown)


def _learnt(left: Iterable[ReviewAction], mine: Cause | None, context: Context) -> Learnt:
    return Learnt(carried=shown_todos(left, {}, context), mine=mine, editable=True)


def has_goal(facts: Facts) -> bool:
    return any(line.lines for line in facts.lines)


def _tell_lead(lead: Member, period: Period, context: Context) -> None:
    for team in topmost(lead.id, context):
        shown = review_of(Owner(Subject("team", str(team.id)), team.name), period, context)
        if has_goal(shown.facts):
            context.tell(Directly(lead.id), shown)
