"""Whether a plan was kept: its actions week by week and by their dates, its checkpoints by what was done till then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from domain.period import Period, week, weeks_in
from domain.plan import Action, Plan
from domain.ticking import Fact, progress

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
class Span:
    """The days of a period that are over, `until` the last of them; of a week that is under way all of its week."""

    period: Period
    until: date

    def __contains__(self, day: date) -> bool:
        return day in self.period and day <= self.until

    @property
    def weeks(self) -> tuple[Period, ...]:
        """A week counts for the period that its Sunday lies in, whole: so the weeks of a year are counted once each."""
        if self.period.kind == "week":
            return (self.period,)
        return tuple(part for part in weeks_in(self.period) if part.last in self)


def kept(plan: Plan, facts: Sequence[Fact], hands: Hands, span: Span) -> PlanKept:
    """What of the plan was due in the span, and how much of it was kept.

    `facts` from the first day of the plan's own period on, or of the first week of the span, whichever is earlier."""
    found: dict[int, Kept] = {}
    for key, done in (*_weekly(plan, facts, span), *_dated(plan, facts, hands, span)):
        found[key] = found.get(key, Kept()) + Kept(int(done), 1)
    return PlanKept(found, _checkpoints(plan, facts, span))


def _weekly(plan: Plan, facts: Sequence[Fact], span: Span) -> Iterator[tuple[int, bool]]:
    for part in span.weeks:
        for step in progress(plan, [fact for fact in facts if fact.day in part], {}, part):
            if step.action.is_weekly and _runs(step.action, part):
                yield step.action.key, step.ticked


def _runs(action: Action, part: Period) -> bool:
    """From the week on in which it began."""
    return week(action.since).first <= part.first <= action.due


def _dated(plan: Plan, facts: Sequence[Fact], hands: Hands, span: Span) -> Iterator[tuple[int, bool]]:
    dated = replace(plan, actions=tuple(one for one in plan.running if not one.is_weekly and one.due in span))
    for step in progress(dated, facts, hands, span.period):
        yield step.action.key, step.ticked


def _checkpoints(plan: Plan, facts: Iterable[Fact], span: Span) -> Kept:
    counted = [fact for fact in facts if (fact.metric, fact.currency) == (plan.target.metric, plan.goal.currency)]
    marks = [mark for mark in plan.checkpoints if mark.day in span]
    reached = (sum(one.value for one in counted if one.day <= mark.day) >= plan.expected(mark).value for mark in marks)
    return Kept(sum(reached), len(marks))
