"""How far more of an activity a day carries the goal of a period."""

from __future__ import annotations

from fractions import Fraction

from domain.amount import Amount
from domain.commands.baseline import MoreADay
from domain.expectation import Ways
from domain.funnel import rates
from domain.outcomes.target import PaceLine
from domain.outcomes.what_if import Reach
from domain.pace import Pace, days_of
from domain.period import Period
from domain.reach import Brought, Heading, brought, heading
from domain.target import Lines
from handlers.context import Context
from handlers.funnel import price_in, towards
from handlers.history import Ground
from handlers.projection import People, one_person, with_projections
from handlers.suggestion import goal_of


def reach_of(lift: MoreADay, ground: Ground, period: Period, context: Context) -> Reach | None:
    """None where the activity is no stage of the funnel, and where no day of the period is left."""
    team = towards(ground, context)
    own = price_in(ground.sums, ground)
    ways = Ways(own or team.price, rates(ground.counts, team.counts), own is None)
    days = _days_left(ground.people, period, context)
    found = brought(Fraction(lift.value) * days, lift.metric, ground.metric.key, ways)
    if found is None or not days:
        return None
    lines = goal_of(ground, period, context)
    before, after = _headings(ground, lines, found, (period, context)) if lines else (None, None)
    return Reach(
        metric=context.metrics.of(lift.metric),
        days=days,
        brought=found,
        price=ways.price if ground.metric.is_money else None,
        borrowed=ways.borrowed and ways.price is not None,
        before=before,
        after=after,
        goal=lines.goal if lines else None,
    )


def _headings(ground: Ground, lines: Lines, found: Brought, when: tuple[Period, Context]) -> tuple[Heading, Heading]:
    """As it goes on, by the projection that a target shows, and with what is brought."""
    period, context = when
    done = ground.past.totals.get(period.label, {}).get((ground.metric.key, ground.unit), 0)
    pace = Pace(lines.goal.value, done, days_of(period, context.today, context.workdays), context.today > period.last)
    member = ground.owner.member
    people = one_person(member.id, period, context) if member else People(ground.people)
    line = PaceLine(ground.metric, Amount(done, ground.unit), lines, pace)
    [told] = with_projections((line,), people, period, context)
    end = Fraction(round(told.projection.end)) if told.projection else None
    return heading(pace, end), heading(pace, end, found.value)


def _days_left(people: tuple[str, ...], period: Period, context: Context) -> int:
    """Working days of all people from today on, without leave."""
    first, last = max(context.today, period.first), period.last
    if first > last:
        return 0
    count = context.workdays.count
    leaves = context.store.leaves.during(people, first, last)
    away = sum(count(max(leave.first, first), min(leave.last or last, last)) for leave in leaves)
    return count(first, last) * len(people) - away
