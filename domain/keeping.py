"""Whether a plan was kept: its actions week by week and by their dates, its checkpoints by what was done till then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from domain.member import Leave
from domain.period import Period, week, weeks_in
from domain.plan import Action, Plan
from domain.span import Span
from domain.ticking import Fact, own_facts, step_of
from domain.workdays import Workdays

Hands = Mapping[int, bool]


@dataclass(frozen=True, slots=True)
class Kept:
    """How often something was done of how often it was due."""

    done: int = 0
    due: int = 0

    def __add__(self, other: Kept) -> Kept:
        return Kept(self.done + other.done, self.due + other.due)

    @property
    def share(self) -> Fraction | None:
        """None where nothing was due."""
        return Fraction(self.done, self.due) if self.due else None


@dataclass(frozen=True, slots=True)
class PlanKept:
    """`actions` by key, those that were due: a weekly one by its weeks, another by its date."""

    actions: Mapping[int, Kept]
    checkpoints: Kept

    @property
    def whole(self) -> Kept:
        return sum(self.actions.values(), self.checkpoints)


@dataclass(frozen=True, slots=True)
class Tracked:
    """A plan for its `period`, and what is known of it: `facts` from the day on that `known_from` says; `hands` by the
    key of the action; `idle`: the Mondays of weeks without a day of work, in which nothing is due."""

    plan: Plan
    period: Period
    facts: Sequence[Fact]
    hands: Hands
    idle: frozenset[date] = frozenset()

    @property
    def told(self) -> Sequence[Fact]:
        """The facts that its actions may be ticked by."""
        return [fact for fact in self.facts if fact.may_tell_of(self.plan)] if self.plan.target.segment else self.facts


def idle_weeks(leaves: Sequence[Leave], first: date, last: date, workdays: Workdays) -> frozenset[date]:
    """The Mondays of the weeks from that of `first` to that of `last` in which no working day is left beside the leaves
    of one person, which do not overlap."""
    monday, found = week(first).first, set[date]()
    while monday <= last:
        sunday = monday + timedelta(days=6)
        away = (workdays.count(max(one.first, monday), min(one.last or sunday, sunday)) for one in leaves)
        if workdays.count(monday, sunday) == sum(away):
            found.add(monday)
        monday = sunday + timedelta(days=1)
    return frozenset(found)


def known_from(own: Period, asked: Period) -> date:
    """The Monday from which on it must be known what was done for a plan for `own`, to tell how it was kept in what is
    asked about: nothing before its own period counts but the rest of its first week, or of a week that is asked."""
    return week(own.first if _is_within(own, asked) else min(own.first, asked.first)).first


def kept(tracked: Tracked, span: Span) -> PlanKept:
    """What of the plan was due in the span, its today included, and how much of it was kept.

    Of what is longer than the plan's own period it is that period which counts."""
    own = Span(tracked.period, span.today) if _is_within(tracked.period, span.period) else span
    found: dict[int, Kept] = {}
    for key, done in (*_weekly(tracked, own), *_dated(tracked, own)):
        found[key] = found.get(key, Kept()) + Kept(int(done), 1)
    return PlanKept(found, _checkpoints(tracked, own))


def _is_within(inner: Period, outer: Period) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def _weeks(span: Span) -> Iterator[Period]:
    """A week counts for the period that its Sunday lies in, whole: so the weeks of a year are counted once each; one
    that is asked about by itself counts as it stands."""
    if span.period.kind == "week":
        yield span.period
    else:
        yield from (part for part in weeks_in(span.period) if _has_come(part.last, span))


def _has_come(day: date, span: Span) -> bool:
    return day in span.period and day <= span.today


def _weekly(tracked: Tracked, span: Span) -> Iterator[tuple[int, bool]]:
    facts: dict[Period, list[Fact]] = {}
    for fact in tracked.told:
        facts.setdefault(week(fact.day), []).append(fact)
    weekly = [one for one in tracked.plan.running if one.is_weekly]
    for part in _weeks(span):
        for action in (one for one in weekly if _runs(one, part)):
            step = step_of(tracked.plan, action, own_facts(action, facts.get(part, ()), part), {})
            if step.ticked or part.first not in tracked.idle:
                yield action.key, step.ticked


def _runs(action: Action, part: Period) -> bool:
    """From the week on in which it began."""
    return week(action.since).first <= part.first <= action.due


def _dated(tracked: Tracked, span: Span) -> Iterator[tuple[int, bool]]:
    plan = tracked.plan
    for action in plan.running:
        if not action.is_weekly and _has_come(action.due, span):
            step = step_of(plan, action, own_facts(action, tracked.told, span.period), tracked.hands)
            yield action.key, step.ticked


def _checkpoints(tracked: Tracked, span: Span) -> Kept:
    """By what was done from the first day of the plan's own period on."""
    plan = tracked.plan
    counted = [fact for fact in tracked.facts if fact.counts_for(plan) and fact.day in tracked.period]
    marks = [mark for mark in plan.checkpoints if _has_come(mark.day, span)]
    reached = (sum(one.value for one in counted if one.day <= mark.day) >= plan.expected(mark).value for mark in marks)
    return Kept(sum(reached), len(marks))
