"""What a review begins with: what was aimed at and done, the plan and the rules, of one person or of many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from domain.amount import Amount
from domain.outcomes.review import Course, Facts, PersonReviewed, Rules
from domain.outcomes.target import PaceLine
from domain.period import Period, months_in, weeks_in
from domain.standing import Standing
from domain.target import Lines
from handlers.context import Context
from handlers.progress import lines_of_many
from handlers.review_plan import plans_reviewed
from handlers.summing import Key

LinesByMember = Mapping[str, tuple[PaceLine, ...]]


def facts_of_people(members: Sequence[str], period: Period, context: Context) -> dict[str, Facts]:
    """Of many in a few questions."""
    lines = lines_of(context.store.standings.against(members, period.label), members, period, context)
    plans, rules = plans_reviewed(members, period, context), rules_of(members, period, context)
    courses = _courses(members, period, context)
    return {
        member: Facts(
            lines=lines[member],
            over=context.today > period.last,
            parted=period.kind == "week",
            course=courses.get(member),
            plan=plans.get(member),
            rules=rules[member],
        )
        for member in members
    }


def people_of(
    names: Mapping[str, str], lines: LinesByMember, period: Period, context: Context
) -> tuple[PersonReviewed, ...]:
    """The people of a team, those who lack most of their goal first."""
    members = list(names)
    plans, rules = plans_reviewed(members, period, context), rules_of(members, period, context)
    found = (PersonReviewed(names[one], lines[one], plans.get(one), rules[one]) for one in members)
    return tuple(sorted(found, key=lambda person: _share(person.lines)))


def _share(lines: Sequence[PaceLine]) -> float:
    """How much of the first goal is done; without one, after all who have one."""
    return next((float(line.pace.share) for line in lines if line.pace), float("inf"))


def lines_of(
    standings: Iterable[Standing], members: Sequence[str], period: Period, context: Context
) -> dict[str, tuple[PaceLine, ...]]:
    """Each member's lines, of a week against its part of the month's goal."""
    goals: dict[str, dict[Key, Lines]] = {member: {} for member in members}
    done: dict[str, dict[Key, int]] = {member: {} for member in members}
    for total in standings:
        key = total.metric, total.done.currency, total.segment
        done[total.member][key] = total.done.value
        if total.goal and total.goal.value > 0:
            goals[total.member][key] = Lines(total.goal)
    return lines_of_many(done, goals, period, context)


def rules_of(members: Sequence[str], period: Period, context: Context) -> dict[str, Rules]:
    """On how many of the working days that are over each had to be reminded: days that they were there, and not on
    leave."""
    until = min(period.last, context.today - timedelta(days=1))
    count = context.workdays.count
    reminded = (
        context.store.occurrences.counts("nudge", members, (period.first, until)) if until >= period.first else {}
    )
    since = context.store.teams.newcomers(members, period.first)
    away: Counter[str] = Counter()
    for leave in context.store.leaves.during(members, period.first, until):
        first = max(leave.first, since.get(leave.member, period.first))
        away[leave.member] += count(first, min(leave.last or until, until))
    days = {member: count(since.get(member, period.first), until) - away[member] for member in members}
    return {member: Rules(days[member], reminded.get(member, 0)) for member in members}


def _courses(members: Sequence[str], period: Period, context: Context) -> dict[str, Course]:
    """The main metric by the weeks of a month or the months of what is longer, where it is in one currency."""
    parts = {"week": (), "month": weeks_in(period)}.get(period.kind, months_in(period))
    begun = [part for part in parts if part.first <= context.today]
    if len(begun) < 2:
        return {}
    found: dict[str, dict[str, dict[str, int]]] = {}
    metric = context.asked("")
    for total in context.store.standings.in_periods(members, [part.label for part in begun]):
        if total.metric == metric.key and total.done.value:
            sums = found.setdefault(total.member, {}).setdefault(total.done.currency, {})
            sums[total.period] = total.done.value
    return {
        member: Course(metric, tuple((part, Amount(sums.get(part.label, 0), currency)) for part in begun))
        for member, some in found.items()
        if len(some) == 1
        for currency, sums in some.items()
    }
