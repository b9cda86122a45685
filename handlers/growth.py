"""A target as a growth in percent: what it comes to on each of what was done before, for the manager to choose."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from domain.amount import Amount, share_of
from domain.commands.baseline import GrowTarget
from domain.outcomes.refusals import PeriodClosed
from domain.outcomes.suggestion import Grown, GrowthOffered, NothingKnown
from domain.past import YEAR, mean
from domain.period import Period, PeriodKind, preceding
from handlers.closing import is_closed
from handlers.context import Context
from handlers.history import Ground, ground_for
from handlers.mention import with_names
from handlers.people import Hidden, managed_owner
from handlers.progress import this_month
from handlers.suggestion import nothing_known
from handlers.who import Owner

_A_YEAR: dict[PeriodKind, int] = {"month": 12, "quarter": 4, "year": 1, "fiscal": 1}  # periods, of whose kind it is so


def handle_grow_target(command: GrowTarget, context: Context) -> GrowthOffered | NothingKnown | PeriodClosed | Hidden:
    """Nothing is set: a percentage says how much more, not than what."""
    owner = managed_owner(command.who, context)
    if not isinstance(owner, Owner):
        return owner
    period = command.period or this_month(context)
    if is_closed(period, context):
        return PeriodClosed(period)
    before = _before(period, context)
    metric = context.asked(command.metric, command.segment)
    ground = ground_for(owner, metric, context, [one.label for one in before])
    factor = 1 + Fraction(command.growth) / 100
    found = [Grown(one, base, _goal(base, factor, ground)) for one, base in _bases(period, before, ground)]
    grown = tuple(one for one in found if one.goal.value > 0)
    if not grown:
        return nothing_known(ground, metric, context)
    purpose = with_names(command.purpose, context)
    return GrowthOffered(owner.subject, owner.name, metric, period, command.growth, grown, purpose)


def _before(period: Period, context: Context) -> tuple[Period, ...]:
    """The last one of its kind that is over, and the same one a year earlier."""
    start, last = context.settings.fiscal_start, preceding(period, context.settings.fiscal_start)
    while last.last >= context.today:
        last = preceding(last, start)
    year_ago = period
    for _ in range(_A_YEAR.get(period.kind, 0)):
        year_ago = preceding(year_ago, start)
    over = year_ago is not period and year_ago.last < context.today
    return tuple(dict.fromkeys((last, year_ago) if over else (last,)))


def _bases(period: Period, before: tuple[Period, ...], ground: Ground) -> Iterator[tuple[Period | None, Fraction]]:
    key = ground.metric.key, ground.unit
    for one in before:
        yield one, Fraction(ground.past.totals.get(one.label, {}).get(key, 0))
    if period.kind == "month":
        yield None, mean(ground.series[-YEAR:]) or Fraction()


def _goal(base: Fraction, factor: Fraction, ground: Ground) -> Amount:
    exact = base * factor
    return Amount(share_of(exact.numerator, exact.denominator, 1), ground.unit)
