"""Sample outcomes about the funnel."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from domain.amount import Amount, money
from domain.conversion import short
from domain.funnel import Capacity, a_week, needs, rates
from domain.outcome import BaselineOutcome
from domain.outcomes import funnel as out
from tests.bot.samples.facts import METRICS, NOVEMBER, Said

Counts = Mapping[str, int]
WORKED = {"calls": 200, "visits": 70, "quotes": 35, "deals": 14}
WEEKS = Fraction(21, 5)
WEEK = Capacity(Fraction(19, 2), 40)


def funnels(said: Said) -> Iterator[BaselineOutcome]:
    goal, price = money(500_000, said.currency), Fraction(3_571_428)
    yield funnel(said.lin, out.Wanted(Amount(14), None, 14), (WORKED, {}))
    priced = out.Wanted(goal, price, 15)
    yield funnel(said.lin, priced, (WORKED, WORKED | {"deals": 7}), (said.team, ""))
    yield funnel(said.lin, out.Wanted(goal, price, 15, borrowed=True), ({}, WORKED), (said.team, ""))
    yield funnel(said.lin, out.Wanted(goal), ({"visits": 9, "demos": 12}, {}), ("", "small"))
    yield funnel(said.lin, out.Wanted(Amount(9), None, 9), ({"visits": 9}, {}), ("", "alone"))
    yield funnel("", out.Wanted(), ({}, {}), ("", "team"))
    part = funnel(said.lin, out.Wanted(goal, price, 15, borrowed=True), ({"visits": 9, "deals": 4}, WORKED))
    yield replace(part, segment="product:A")


def funnel(
    owner: str, wanted: out.Wanted, logged: tuple[Counts, Counts], towards: tuple[str, out.Undrawn] = ("", "")
) -> out.FunnelShown:
    """`logged` by the rep and by the team."""
    own, team = logged
    name, undrawn = towards
    found = rates(own, team)
    takes = needs(wanted.deals, [rate.drawn for rate in found]) if wanted.deals else (None,) * (len(found) + 1)
    names = (*(rate.own.stage for rate in found), "deals") if found else ()
    stages = tuple(
        out.StageShown(
            METRICS[stage], rate, need, 3, WEEK if stage != "calls" else Capacity(None, None), *_weekly(need)
        )
        for stage, rate, need in zip(names, (*found, None), takes, strict=False)
    )
    left = tuple(METRICS[stage] for stage in ("calls", "visits", "demos", "quotes") if stage not in names)
    less = tuple(METRICS[stage] for stage in short(own))
    return out.FunnelShown(owner, name != "", NOVEMBER, wanted, stages, left, less, WEEKS, name, undrawn)


def _weekly(need: int | None) -> tuple[int | None, str]:
    return (None, "unknown") if need is None else (a_week(need, WEEKS), WEEK.room(a_week(need, WEEKS)))
