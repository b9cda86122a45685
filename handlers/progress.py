"""How far somebody is: goals, totals and pace of one period, read in one question whatever the history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.amount import Amount
from domain.outcomes.target import PaceLine
from domain.pace import Pace, days_of
from domain.period import Period, current
from domain.target import Lines, Subject
from handlers.context import Context
from handlers.summing import summed

Figures = dict[tuple[str, str], int]
Goals = dict[tuple[str, str], Lines]


def this_month(context: Context) -> Period:
    return current("month", context.today)


def member_lines(member: str, period: Period, context: Context) -> tuple[PaceLine, ...]:
    """One member's lines."""
    return lines_by_member((member,), period, context)[member]


def lines_by_member(members: Sequence[str], period: Period, context: Context) -> dict[str, tuple[PaceLine, ...]]:
    """Each member's lines, the main metric first, then in the order of the workspace's metrics."""
    goals: dict[str, Goals] = {member: {} for member in members}
    done: dict[str, Figures] = {member: {} for member in members}
    for member, metric, total, lines in context.store.standings.aimed(members, period.label):
        done[member][metric, total.currency] = total.value
        if lines:
            goals[member][metric, total.currency] = lines
    return {member: pace_lines(done[member], goals[member], period, context) for member in members}


def team_lines(subject: Subject, members: Sequence[str], period: Period, context: Context) -> tuple[PaceLine, ...]:
    """A team's own targets against the sum of what its members have done; money of two currencies is summed at the
    rates of its months where there are some, and stays apart where there are none."""
    goals = {
        (target.metric, target.lines.goal.currency): target.lines
        for target in context.store.targets.of([subject], period.label)
    }
    done, used = summed(goals, members, period, context)
    lines = pace_lines(done, goals, period, context)
    return tuple(replace(line, rates=used.get((line.metric.key, line.done.currency), ())) for line in lines)


def pace_lines(done: Figures, goals: Goals, period: Period, context: Context) -> tuple[PaceLine, ...]:
    order = {metric.key: number for number, metric in enumerate(context.metrics, 1)} | {context.settings.main_metric: 0}
    keys = sorted(
        {*goals, *(key for key, value in done.items() if value)}, key=lambda key: (order.get(key[0], 99), key)
    )
    days, over = days_of(period, context.today, context.workdays), context.today > period.last
    shown = []
    for metric, currency in keys:
        total, lines = done.get((metric, currency), 0), goals.get((metric, currency))
        pace = Pace(lines.goal.value, total, days, over) if lines else None
        shown.append(PaceLine(context.metrics.of(metric), Amount(total, currency), lines, pace))
    return tuple(shown)
