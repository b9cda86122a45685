"""What a team is to reach and has done, and how its figure comes apart into its people's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.amount import Amount
from domain.metric import Metric
from domain.outcomes.explained import RepPart, TeamTargetExplained
from domain.outcomes.target import PaceLine, RepLine, TeamTargetShown
from domain.period import Period
from domain.standing import Standing
from handlers.context import Context
from handlers.origin import origin_of
from handlers.people import members_of, on_leave
from handlers.progress import lines_by_member, team_lines, vision_over
from handlers.projection import People, with_projections
from handlers.who import Owner

Asked = tuple[str, str]  # the key of a metric, and of a segment; '' where none is named


def team_shown(owner: Owner, period: Period, context: Context) -> TeamTargetShown:
    members = members_of(owner.subject, context)
    away, lines = on_leave(context), lines_by_member(list(members), period, context)
    reps = tuple(RepLine(name, lines[member], member in away) for member, name in members.items())
    of_all = _lines(owner, list(members), period, context)
    return TeamTargetShown(owner.name, period, of_all, reps, context.as_of, vision_over(period, context))


def team_explained(owner: Owner, asked: Asked, period: Period, context: Context) -> TeamTargetExplained:
    members = members_of(owner.subject, context)
    lines = _lines(owner, list(members), period, context)
    metric = meant(asked, lines, context)
    totals = totals_of(metric, list(members), period, context)
    line = line_of(metric, lines, totals, context)
    units = {line.done.currency, *(rate.currency for rate in line.rates)}
    some = (total for total in totals if total.done.currency in units or not total.done.value)
    parts = (RepPart(members[total.member], total.done, total.goal) for total in some)
    return TeamTargetExplained(
        team=owner.name,
        period=period,
        line=line,
        parts=tuple(sorted(parts, key=lambda part: (-part.done.value, part.name))),
        origin=origin_of(owner.subject, line, period, context) if line.lines else None,
    )


def meant(asked: Asked, lines: Sequence[PaceLine], context: Context) -> Metric:
    """Who names none asks for the main metric, or else for what has a goal."""
    metric = context.asked(*asked)
    if any(asked) or any(line.metric == metric for line in lines):
        return metric
    return next((line.metric for line in lines if line.lines), metric)


def totals_of(metric: Metric, members: Sequence[str], period: Period, context: Context) -> list[Standing]:
    """What each has done, in each currency, or is to do."""
    found = context.store.standings.of(members, period.label, [metric.segment])
    return [total for total in found if total.metric == metric.key and (total.done.value or total.goal)]


def line_of(metric: Metric, lines: Iterable[PaceLine], totals: Sequence[Standing], context: Context) -> PaceLine:
    """The metric's line, the one with a goal first; the sum of the `totals` where there is none, as of a part without
    a goal."""
    found = sorted((line for line in lines if line.metric == metric), key=lambda line: line.lines is None)
    if found:
        return found[0]
    unit = totals[0].done.currency if totals else context.settings.currency if metric.is_money else ""
    return PaceLine(metric, Amount(sum(total.done.value for total in totals if total.done.currency == unit), unit))


def _lines(owner: Owner, members: list[str], period: Period, context: Context) -> tuple[PaceLine, ...]:
    lines = team_lines(owner.subject, members, period, context)
    return with_projections(lines, People(tuple(members)), period, context)
