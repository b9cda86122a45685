"""Sums over people who sell in several currencies, at the rates of the months in which they did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from domain.amount import Amount
from domain.period import Period, current, months_in
from domain.rates import Rate, converted
from domain.standing import Standing
from domain.target import Lines
from handlers.context import Context

Key = tuple[str, str, str]  # metric, currency, and segment, '' for all of it
Monthly = Mapping[str, int]  # by the month's label


def summed(
    goals: Mapping[Key, Lines], members: Sequence[str], period: Period, context: Context
) -> tuple[dict[Key, int], dict[Key, tuple[Rate, ...]]]:
    """What members have done by metric and currency, in segments that have a goal too, and the rates that were used.
    What is in another currency than the one goal of its metric is added to it, where every month in which anything was
    done has a rate."""
    segments = dict.fromkeys(["", *(segment for _, _, segment in goals)])
    standings = context.store.standings.of(members, period.label, segments)
    aimed = {(metric, segment) for metric, _, segment in goals}
    done = {key: value for key, value in _sums(standings).items() if not key[2] or (key[0], key[2]) in aimed}
    used: dict[Key, tuple[Rate, ...]] = {}
    foreign = {key: into for key in sorted(done) if (into := _one_goal(key, goals))} if context.settings.rates else {}
    if foreign and period.kind not in ("week", "month"):
        standings = context.store.standings.in_periods(members, _labels(period), segments)
    months = _months(foreign, standings, _labels(period)) if foreign else {}
    for key, into in foreign.items():
        exchanged = _exchanged(key[1], into, months.get(key, {}), context.settings.rates)
        if exchanged:
            value, rates = exchanged
            one = key[0], into, key[2]
            done[one] = done.get(one, 0) + value
            used[one] = (*used.get(one, ()), *rates)
            del done[key]
    return done, used


def _sums(standings: Iterable[Standing]) -> dict[Key, int]:
    done: Counter[Key] = Counter()
    for standing in standings:
        done[standing.metric, standing.done.currency, standing.segment] += standing.done.value
    return dict(done)


def _one_goal(key: Key, goals: Mapping[Key, Lines]) -> str:
    """The currency of the metric's goal, where there is one and it is another; '' otherwise."""
    currencies = {currency for metric, currency, segment in goals if (metric, segment) == (key[0], key[2])}
    return next(iter(currencies)) if len(currencies) == 1 and key[1] and key[1] not in currencies else ""


def _months(wanted: Iterable[Key], standings: Iterable[Standing], labels: Sequence[str]) -> dict[Key, dict[str, int]]:
    """What was done of each in each month; a week counts as the month of its last day."""
    keys = set(wanted)
    found: dict[Key, Counter[str]] = {}
    for standing in standings:
        key = standing.metric, standing.done.currency, standing.segment
        if key in keys:
            month = standing.period if standing.period in labels else labels[-1]
            found.setdefault(key, Counter())[month] += standing.done.value
    return {key: dict(months) for key, months in found.items()}


def _labels(period: Period) -> list[str]:
    months = (current("month", period.last),) if period.kind == "week" else months_in(period)
    return [month.label for month in months]


def _exchanged(
    currency: str, into: str, months: Monthly, rates: tuple[Rate, ...]
) -> tuple[int, tuple[Rate, ...]] | None:
    """The sum in the other currency with its rates; None where a month has none."""
    found = [converted(Amount(value, currency), into, month, rates) for month, value in sorted(months.items()) if value]
    whole = [each for each in found if each]
    if len(whole) < len(found) or not whole:
        return None
    return sum(amount.value for amount, _ in whole), tuple(dict.fromkeys(rate for _, rate in whole))
