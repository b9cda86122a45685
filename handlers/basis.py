"""What targets are measured by: the last month and the best of the twelve before the month they are for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.outcomes.round import Basis
from domain.outcomes.target import SetLine
from domain.past import YEAR, months_before
from domain.period import Period
from domain.standing import Peak
from domain.target import Target
from handlers.context import Context


def bases_of(targets: Mapping[str, Sequence[Target]], period: Period, context: Context) -> dict[str, tuple[Basis, ...]]:
    """The targets of each member with what lies behind them, in one question; of a month only, for anything else
    was not lived through twelve times."""
    months = {month.label: month for month in months_before(period.first, YEAR)} if period.kind == "month" else {}
    segments = {target.segment for mine in targets.values() for target in mine}
    peaks = {peak.unit: peak for peak in context.store.standings.peaks(targets, tuple(months), segments)}
    names = context.store.members.names(targets)
    return {
        member: tuple(
            _basis(
                SetLine(names.get(member, member), context.metric_of(target), target.lines),
                peaks.get((member, target.metric, target.lines.goal.currency, target.segment)),
                months,
            )
            for target in mine
        )
        for member, mine in targets.items()
    }


def _basis(line: SetLine, peak: Peak | None, months: Mapping[str, Period]) -> Basis:
    return Basis(line, peak.last, peak.best, months[peak.month]) if peak else Basis(line)
