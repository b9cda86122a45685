"""Goals of a quarter or a year for which none was set: those of its months, added up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.outcomes.target import MonthGoal
from domain.period import Period, months_in
from domain.target import Lines, Subject, added
from handlers.context import Context
from handlers.summing import Key


@dataclass(frozen=True, slots=True)
class GoalSum:
    """`lines` of the whole period, and the goals of its `months` that they are the sum of."""

    lines: Lines
    months: tuple[MonthGoal, ...]


GoalSums = Mapping[Key, GoalSum]


def goal_sums(subjects: Iterable[Subject], period: Period, context: Context) -> dict[Subject, dict[Key, GoalSum]]:
    """Of what has a goal in every month of the period: a part of the months would be held against the work of all."""
    if period.kind in ("week", "month"):
        return {}
    months = {month.label: month for month in months_in(period)}
    found: dict[Subject, dict[Key, dict[str, Lines]]] = {}
    for target in context.store.targets.in_periods(set(subjects), months, None):
        found.setdefault(target.subject, {}).setdefault(target.unit, {})[target.period] = target.lines
    return {
        subject: {unit: _sum(parts, months) for unit, parts in units.items() if len(parts) == len(months)}
        for subject, units in found.items()
    }


def _sum(parts: Mapping[str, Lines], months: Mapping[str, Period]) -> GoalSum:
    goals = tuple(MonthGoal(month, parts[label].goal) for label, month in months.items())
    return GoalSum(added(list(parts.values())), goals)
