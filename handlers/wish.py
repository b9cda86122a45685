"""From numbers as typed to amounts that a target may hold."""

from __future__ import annotations

from domain.amount import Amount, NoAmount, from_decimal
from domain.commands.target import Wish, WishedLines
from domain.metric import Metric
from domain.outcomes.refusals import AmountRefused
from domain.target import Lines


def lines_from(wished: WishedLines, metric: Metric, currency: str, form: str) -> Lines | AmountRefused:
    """The three lines in one unit; `currency` holds where the wish names none."""
    named = {wish.currency for wish in (wished.goal, wished.floor, wished.stretch) if wish and wish.currency}
    if len(named) > 1:
        return AmountRefused(" ".join(sorted(named)), "two_currencies", form)
    unit = next(iter(named), currency)
    parts = [positive(wish, metric, unit, form) if wish else None for wish in _parts(wished)]
    for part in parts:
        if isinstance(part, AmountRefused):
            return part
    goal, floor, stretch = (part if isinstance(part, Amount) else None for part in parts)
    lines = Lines(goal or Amount(0), floor, stretch, bool(wished.core))
    return lines if lines.ordered() else AmountRefused(str(wished.goal.value), "disordered", form)


def positive(wish: Wish, metric: Metric, currency: str, form: str) -> Amount | AmountRefused:
    """The wish as an amount above zero."""
    found = amount_from(wish, metric, currency, form)
    if isinstance(found, Amount) and found.value <= 0:
        return AmountRefused(str(wish.value), "negative" if found.value < 0 else "zero", form)
    return found


def amount_from(wish: Wish, metric: Metric, currency: str, form: str) -> Amount | AmountRefused:
    """The wish as an amount of either sign."""
    typed = str(wish.value)
    if not metric.is_money and wish.currency:
        return AmountRefused(typed, "currency", form)
    unit = (wish.currency or currency) if metric.is_money else ""
    found = from_decimal(wish.value, unit)
    return AmountRefused(typed, found.why, form) if isinstance(found, NoAmount) else found


def _parts(wished: WishedLines) -> tuple[Wish | None, Wish | None, Wish | None]:
    return wished.goal, wished.floor, wished.stretch
