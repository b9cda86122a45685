"""What targets are measured by: the last month and the best of the twelve before the month they are for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.outcomes.round import Basis
from domain.outcomes.target import SetLine
from domain.past import YEAR, months_before
from domain.period import Period, preceding
from domain.standing import Standing
from domain.target import Target
from handlers.context import Context


def bases_of(targets: Mapping[str, Sequence[Target]], period: Period, context: Context) -> dict[str, tuple[Basis, ...]]:
    """The targets of each member with what lies behind them, in one question; of a month only, for anything else
    was not lived through twelve times."""
    months = {month.label: month for month in months_before(period.first, YEAR)} if period.kind == "month" else {}
    found = context.store.standings.in_periods(targets, months)
    names = context.store.members.names(targets)
    return {
        member: tuple(
            _basis(
                SetLine(names.get(member, member), context.metrics.of(target.metric), target.lines),
                _booked(found, target, months),
                preceding(period),
            )
            for target in mine
        )
        for member, mine in targets.items()
    }


def _booked(standings: Sequence[Standing], target: Target, months: Mapping[str, Period]) -> dict[Period, Standing]:
    """What the target's owner has done of it in each month in which they did any."""
    return {
        months[each.period]: each
        for each in standings
        if (each.member, each.metric, each.done.currency)
        == (target.subject.id, target.metric, target.lines.goal.currency)
        and each.done.value > 0
    }


def _basis(line: SetLine, booked: Mapping[Period, Standing], last: Period) -> Basis:
    if not booked:
        return Basis(line)
    best = max(booked, key=lambda month: (booked[month].done.value, month.first))
    return Basis(line, booked[last].done if last in booked else None, booked[best].done, best)
