"""A rep's deals by the size of the customer: the mix of who sells no product lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from fractions import Fraction

from domain.mix import Slice, Trade
from domain.past import YEAR, months_before
from domain.span import Span
from domain.target import Target
from handlers.context import Context

Deals = Mapping[str, tuple[int, int]]


def bands_of(target: Target, span: Span, context: Context) -> tuple[Slice, ...]:
    """Large customers, whose average deal over both times is the usual one or more, and small ones; a deal of nobody
    named is of a customer of its own. Nothing where nothing was usual, or
    where it is not known which customer brought how much."""
    currency, first = target.lines.goal.currency, months_before(span.period.first, YEAR)[0].first
    if not currency:
        return ()
    ask, people = context.store.history.trades, [target.subject.id]
    before = ask(people, currency, (first, span.period.first - timedelta(days=1)))
    now = ask(people, currency, (span.period.first, span.period.last))
    usual = _together(before, before)
    if usual.deals <= 0 or not all(map(_is_priced, (*before.values(), *now.values()))):
        return ()
    line = Fraction(usual.amount, usual.deals)
    large = {name for name in {*before, *now} if _average(name, before, now) >= line}
    sizes = {"large": large, "small": {*before, *now} - large}
    return tuple(Slice(key, _together(some, before), _together(some, now)) for key, some in sizes.items())


def _is_priced(sold: tuple[int, int]) -> bool:
    """One amount for the deals of two customers is nobody's."""
    deals, amount = sold
    return (deals > 0) == (amount > 0)


def _together(names: Iterable[str], deals: Deals) -> Trade:
    found = [deals.get(name, (0, 0)) for name in names]
    return Trade(sum(number for number, _ in found), sum(amount for _, amount in found))


def _average(name: str, *times: Deals) -> Fraction:
    both = [deals.get(name, (0, 0)) for deals in times]
    number, amount = sum(one for one, _ in both), sum(one for _, one in both)
    return Fraction(amount, number) if number > 0 else Fraction(0)
