"""How far somebody is: goals, totals and pace of one period, read in one question whatever the history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.amount import Amount
from domain.outcomes.target import PaceLine
from domain.pace import Pace, days_of
from domain.period import Period, current
from domain.target import Lines, Subject
from handlers.context import Context
from handlers.goal_sums import GoalSums, goal_sums
from handlers.summing import Key

Figures = Mapping[Key, int]
Goals = Mapping[Key, Lines]


def this_month(context: Context) -> Period:
    return current("month", context.today)


def vision_over(period: Period, context: Context) -> str:
    """What stands above the targets of a year; '' for what is shorter."""
    return context.settings.vision if period.kind in ("year", "fiscal") else ""


def member_lines(member: str, period: Period, context: Context) -> tuple[PaceLine, ...]:
    """One member's lines."""
    return lines_by_member((member,), period, context)[member]


def lines_by_member(members: Sequence[str], period: Period, context: Context) -> dict[str, tuple[PaceLine, ...]]:
    """Each member's lines, the main metric first, then in the order of the workspace's metrics; segments that have a
    target follow their metric."""
    goals: dict[str, dict[Key, Lines]] = {member: {} for member in members}
    done: dict[str, dict[Key, int]] = {member: {} for member in members}
    for member, key, value, lines in context.store.standings.aimed(members, period.label):
        done[member][key] = value
        if lines:
            goals[member][key] = lines
    return lines_of_many(done, goals, period, context)


def lines_of_many(
    done: Mapping[str, dict[Key, int]], goals: Mapping[str, Goals], period: Period, context: Context
) -> dict[str, tuple[PaceLine, ...]]:
    """By member, of what each has `done` in all and in segments with a goal; both name everybody."""
    if not (sums := goal_sums([Subject("member", member) for member in done], period, context)):
        return {member: pace_lines(done[member], goals[member], period, context) for member in done}
    segments = {segment for units in sums.values() for _, _, segment in units if segment}
    for total in context.store.standings.of(done, period.label, segments) if segments else ():
        done[total.member][total.metric, total.done.currency, total.segment] = total.done.value
    return {
        member: aimed_lines((done[member], goals[member]), sums.get(Subject("member", member), {}), period, context)
        for member in done
    }


def aimed_lines(
    figures: tuple[Figures, Goals], sums: GoalSums, period: Period, context: Context
) -> tuple[PaceLine, ...]:
    """Of what is done and aimed at; what has no goal of its own goes by those of its months."""
    done, own = figures
    goals = {**{unit: each.lines for unit, each in sums.items()}, **own}
    done = {key: value for key, value in done.items() if not key[2] or key in goals}
    added = {unit: each for unit, each in sums.items() if unit not in own}
    return with_months(pace_lines(done, goals, period, context), added)


def with_months(lines: Sequence[PaceLine], added: GoalSums) -> tuple[PaceLine, ...]:
    """Those of the lines that are `added` up say of which months."""
    return tuple(replace(line, months=added[key_of(line)].months) if key_of(line) in added else line for line in lines)


def key_of(line: PaceLine) -> Key:
    return line.metric.key, line.done.currency, line.metric.segment


def pace_lines(done: Figures, goals: Goals, period: Period, context: Context) -> tuple[PaceLine, ...]:
    main, place = context.settings.main_metric, context.metrics.place
    keys = sorted(
        {*goals, *[key for key, value in done.items() if value]},
        key=lambda key: (key[0] != main, place(key[0]), key[0], key[2], key[1]),
    )
    days, over = days_of(period, context.today, context.workdays), context.today > period.last
    shown = []
    for metric, currency, segment in keys:
        total, lines = done.get((metric, currency, segment), 0), goals.get((metric, currency, segment))
        pace = Pace(lines.goal.value, total, days, over) if lines else None
        shown.append(PaceLine(context.measured(metric, segment), Amount(total, currency), lines, pace))
    return tuple(shown)
