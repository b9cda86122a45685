"""Ticking a plan's actions off: by what check-ins say, by hand otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.customer import folded
from domain.period import Period
from domain.plan import Action, Plan


@dataclass(frozen=True, slots=True)
class Fact:
    """What a day's check-ins say in all of a metric and a customer ('' for none named)."""

    day: date
    metric: str
    customer: str
    value: int
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What must be known of some days, `first` and `last` included: everything from `full` on; before it what names a
    customer, and all of `metrics`."""

    first: date
    last: date
    full: date = date.min
    metrics: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `wanted`: in the week for a weekly action, customers met where some are named, else the figure in all;
    `met` are those of its customers whom a check-in names."""

    action: Action
    wanted: int
    done: int
    met: tuple[str, ...] = ()
    by_hand: bool = False

    @property
    def ticked(self) -> bool:
        return self.by_hand or self.done >= self.wanted


def progress(plan: Plan, facts: Sequence[Fact], hands: Mapping[int, bool], within: Period) -> tuple[Progress, ...]:
    """How far each action of the running line is, weekly ones in the week `within`; `hands`: what people ticked.

    Facts of a check-in that was taken back are gone, and so is their tick."""
    return tuple(step_of(plan, action, own_facts(action, facts, within), hands) for action in plan.running)


def step_of(plan: Plan, action: Action, facts: Sequence[Fact], hands: Mapping[int, bool]) -> Progress:
    """How far one action is by its own facts."""
    met = _met(action, facts)
    if not action.is_weekly and action.customers:
        return Progress(action, len(action.customers), len(met), met, hands.get(action.key, False))
    done = sum(fact.value for fact in facts) if action.metric else 0
    return Progress(action, plan.number(action), done, met, not action.is_weekly and hands.get(action.key, False))


def own_facts(action: Action, facts: Iterable[Fact], within: Period) -> list[Fact]:
    """The facts that count for an action; which customers of a weekly one were met counts over the same week."""
    first, last = (within.first, within.last) if action.is_weekly else (action.since, action.due)
    return [fact for fact in facts if first <= fact.day <= last and action.metric in ("", fact.metric)]


def summed_up(plan: Plan) -> frozenset[str]:
    """The metrics of the actions with a date that tick by their figure in all."""
    return frozenset(one.metric for one in plan.running if not (one.is_weekly or one.customers) and one.metric)


def _met(action: Action, facts: Iterable[Fact]) -> tuple[str, ...]:
    if not action.customers:
        return ()
    named = {folded(fact.customer) for fact in facts if fact.value > 0}
    return tuple(customer for customer in action.customers if folded(customer) in named)


def of_the_week(steps: Iterable[Progress], week: Period, most: int = 3) -> tuple[Progress, ...]:
    """The actions to begin the week with: what is due in it or before, then the stages in their order, then the rest
    by its date; without what is ticked off."""
    left = [step for step in steps if not step.ticked]
    return tuple(sorted(left, key=lambda step: _urgency(step.action, week))[:most])


def _urgency(action: Action, week: Period) -> tuple[int, date, int]:
    if action.is_weekly:
        return 1, week.first, action.key
    return (0 if action.due <= week.last else 2), action.due, action.key
