"""Gaps taken apart: what a goal was to have brought by now through somebody's own funnel, beside what was done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from domain.amount import share_of
from domain.baseline import price
from domain.dimension import Dimension
from domain.expectation import Due, Ways, Worked, levels
from domain.factors import Level
from domain.funnel import rates
from domain.gap import Gap, gap
from domain.member import Leave
from domain.mix import Slice, Trade
from domain.once import once
from domain.pace import Days, days_of
from domain.past import Figures, added
from domain.span import Span
from domain.workdays import Workdays
from handlers.context import Context
from handlers.gap_facts import Aimed, Facts, days_until, facts_for
from handlers.history import booked, counted


@dataclass(frozen=True)
class Taken:
    """`counts` what was done; `workdays` of the workspace."""

    aimed: Aimed
    gap: Gap
    levels: tuple[Level, ...]
    days: Days
    counts: Figures
    facts: Facts
    workdays: Workdays

    @once
    def ways(self) -> Ways:
        """As they were in the year before, with the period so far: what is still to come is reckoned by them."""
        people, part = self.aimed.people, self.aimed.target.segment
        own = added([self.facts.before(people, part), self.counts])
        return ways_of(own, self.facts.of_team(self.aimed.mates, part), self.aimed.target.lines.goal.currency)

    @once
    def left(self) -> Fraction:
        """The working weeks of one person that are left, without leave."""
        return _weeks_left(self.aimed, self.facts, self.workdays)


def take_apart(aimed: Sequence[Aimed], span: Span, context: Context, bands: Sequence[Slice] = ()) -> tuple[Taken, ...]:
    """All of one period; `bands` part the deals by the size of the customer, where no dimension does."""
    facts = facts_for(aimed, span, context)
    return tuple(_taken(one, facts, bands, context) for one in aimed)


def _taken(aimed: Aimed, facts: Facts, bands: Sequence[Slice], context: Context) -> Taken:
    days, goal = days_of(facts.span.period, facts.span.today, context.workdays), aimed.target.lines.goal
    expected = share_of(days.elapsed, days.total, goal.value) if days.total else goal.value
    part = aimed.target.segment
    before, team = facts.before(aimed.people, part), facts.of_team(aimed.mates, part)
    now = facts.so_far(aimed.people, part)
    due = Due(aimed.target.metric, goal.currency, expected)
    found = levels(due, ways_of(before, team, goal.currency), worked(aimed, days, facts, context), now)
    return Taken(
        aimed=aimed,
        gap=gap(found, () if part else _segments(aimed, facts, context) or bands),
        levels=found,
        days=days,
        counts=now,
        facts=facts,
        workdays=context.workdays,
    )


def ways_of(own: Figures, team: Figures, currency: str) -> Ways:
    """One's own price, else the team's; rates that are drawn towards the team's."""
    mine, theirs = (price(booked(sums), counted(sums).get("deals", 0), currency) for sums in (own, team))
    return Ways(mine or theirs, rates(counted(own), counted(team)), mine is None and theirs is not None)


def worked(aimed: Aimed, days: Days, facts: Facts, context: Context) -> Worked:
    """All leave counts as days lost: nobody knows whether the goal was set with it in mind."""
    planned = days.elapsed * len(aimed.people)
    gone = _away(aimed.people, facts.leaves, facts.span, context)
    come = sum(len(facts.present.get(one, ())) for one in aimed.people)
    return Worked(planned, planned - gone + come)


def _away(people: Iterable[str], leaves: Iterable[Leave], span: Span, context: Context) -> int:
    """Person-days of leave on working days that are over."""
    wanted = frozenset(people)
    mine = [leave for leave in leaves if leave.member in wanted]
    workdays = [day for day in days_until(span) if context.workdays.is_workday(day)] if mine else []
    return sum(leave.covers(day) for leave in mine for day in workdays)


def _weeks_left(aimed: Aimed, facts: Facts, workdays: Workdays) -> Fraction:
    """Of all people together by their number; today is among what is left."""
    first, last = max(facts.span.today, facts.span.period.first), facts.span.period.last
    days = workdays.count(first, last) * len(aimed.people)
    wanted = frozenset(aimed.people)
    away = sum(
        workdays.count(max(leave.first, first), min(leave.last or last, last))
        for leave in facts.leaves
        if leave.member in wanted
    )
    return Fraction(max(days - away, 0), max(len(aimed.people), 1) * (len(workdays.pattern) or 7))


def _segments(aimed: Aimed, facts: Facts, context: Context) -> tuple[Slice, ...]:
    """By the first dimension in which anything is known by now."""
    done = facts.of_segments()
    for dimension in context.settings.dimensions:
        if any(f"{dimension.key}:{value.name}" in done for value in dimension.values):
            return _slices(dimension, aimed, facts)
    return ()


def _slices(dimension: Dimension, aimed: Aimed, facts: Facts) -> tuple[Slice, ...]:
    """One for each value, and the rest, so that they are all of the deals."""
    currency, people = aimed.target.lines.goal.currency, aimed.people
    keys = [f"{dimension.key}:{value.name}" for value in dimension.values]
    found = [
        Slice(key, _trade(facts.before(people, key), currency), _trade(facts.so_far(people, key), currency))
        for key in keys
    ]
    usual, now = _trade(facts.before(people), currency), _trade(facts.so_far(people), currency)
    rest = Slice("", _rest(usual, [one.usual for one in found]), _rest(now, [one.now for one in found]))
    return (*found, rest)


def _trade(sums: Figures, currency: str) -> Trade:
    return Trade(sums.get(("deals", ""), 0), sums.get(("bookings", currency), 0))


def _rest(whole: Trade, parts: Sequence[Trade]) -> Trade:
    return Trade(whole.deals - sum(one.deals for one in parts), whole.amount - sum(one.amount for one in parts))
