"""What targets are measured by: the last month and the best of the twelve before the month they are for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from domain.outcomes.round import Basis
from domain.outcomes.target import SetLine
from domain.past import YEAR, months_before
from domain.period import Period, preceding
from domain.standing import Standing
from domain.target import Target
from handlers.context import Context

Key = tuple[str, str, str, str]  # member, metric, currency, segment


def bases_of(targets: Mapping[str, Sequence[Target]], period: Period, context: Context) -> dict[str, tuple[Basis, ...]]:
    """The targets of each member with what lies behind them, in one question; of a month only, for anything else
    was not lived through twelve times."""
    months = {month.label: month for month in months_before(period.first, YEAR)} if period.kind == "month" else {}
    segments = {target.segment for mine in targets.values() for target in mine}
    booked = _booked(context.store.standings.in_periods(targets, months, segments), months)
    names = context.store.members.names(targets)
    return {
        member: tuple(
            _basis(
                SetLine(names.get(member, member), context.metric_of(target), target.lines),
                booked.get((member, target.metric, target.lines.goal.currency, target.segment), {}),
                preceding(period),
            )
            for target in mine
        )
        for member, mine in targets.items()
    }


def _booked(standings: Iterable[Standing], months: Mapping[str, Period]) -> dict[Key, dict[Period, Standing]]:
    """What each member has done of each metric and currency in every month in which they did any."""
    booked: dict[Key, dict[Period, Standing]] = {}
    for each in standings:
        if each.done.value > 0:
            booked.setdefault((each.member, each.metric, each.done.currency, each.segment), {})[months[each.period]] = (
                each
            )
    return booked


def _basis(line: SetLine, booked: Mapping[Period, Standing], last: Period) -> Basis:
    if not booked:
        return Basis(line)
    best = max(booked, key=lambda month: (booked[month].done.value, month.first))
    return Basis(line, booked[last].done if last in booked else None, booked[best].done, best)
