"""Sample outcomes about what it would take to bring more."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from domain.amount import Amount, money
from domain.conversion import Conversion
from domain.funnel import Capacity
from domain.outcome import BaselineOutcome
from domain.outcomes import what_if as out
from domain.pace import Days, Pace
from domain.reach import Brought, heading
from domain.suggestion import Asked
from domain.what_if import at_full_capacity, busy, heads, pricing, together, winning
from tests.bot.samples.facts import BOOKINGS, DEALS, METRICS, NOVEMBER, VISITS, Said

USUAL = Asked(Fraction(18_200_000), Fraction(108, 100), Fraction(1), True, Fraction(0), Fraction(100))
THIN = Asked(Fraction(5_000_000), Fraction(1), Fraction(1), False, Fraction(0))
WEEK = Capacity(Fraction(19, 2), 14)


def what_ifs(said: Said) -> Iterator[BaselineOutcome]:
    unit, goal = Amount(0, said.currency), money(500_000, said.currency)
    doubled = Fraction(2 * goal.value) / USUAL.exact
    asked = out.Wish(unit, Decimal(2), None, None, goal, Fraction(2 * goal.value), doubled)
    yield out.WhatIfWeighed(said.team, False, BOOKINGS, NOVEMBER, USUAL, 12, 22_000_000, asked, space(doubled, 3))
    summed = replace(asked, summed=True)
    yield out.WhatIfWeighed(said.lin, True, BOOKINGS, NOVEMBER, USUAL, 12, None, summed, space(doubled, 1))
    more = Fraction(25, 19)
    visits = out.Wish(unit, None, Decimal(3), VISITS, None, USUAL.exact * more, more)
    yield out.WhatIfWeighed(said.lin, True, BOOKINGS, NOVEMBER, USUAL, 12, 22_000_000, visits, space(more, 1))
    told = out.WhatIfWeighed(said.lin, True, BOOKINGS, NOVEMBER, USUAL, 12, None, visits, space(more, 1))
    found = Brought(Fraction(33), Fraction(1, 5), Fraction(33, 5), Fraction(9_900_000))
    pace = Pace(goal.value, 30_000_000, Days(21, 10), False)
    ends = heading(pace, Fraction(45_000_000)), heading(pace, Fraction(45_000_000), found.value)
    near = out.Reach(VISITS, 11, found, Fraction(1_500_000), True, goal, *ends)
    yield replace(told, reach=replace(near, after=heading(pace, Fraction(45_000_000))))
    yield replace(told, reach=near)
    far = Pace(2 * goal.value, 3_000_000, Days(21, 10), False)
    yield replace(
        told, reach=replace(near, borrowed=False, before=heading(far, None), after=heading(far, None, found.value))
    )
    yield replace(told, reach=replace(near, price=None, before=None, after=None))
    less = out.Wish(unit, Decimal("0.5"), None, None, None, THIN.exact / 2, Fraction(1, 2))
    nothing = out.Space(heads(1, Fraction(1, 2)), None, None, None, (), None, None)
    yield out.WhatIfWeighed("", False, BOOKINGS, NOVEMBER, THIN, 1, None, less, nothing)


def space(lift: Fraction, people: int) -> out.Space:
    week = busy("visits", WEEK, lift)
    assert week
    won = winning(Conversion("quotes", "deals", 35, 14), lift)
    stages, full = (METRICS["quotes"], DEALS), at_full_capacity((week,), USUAL.exact)
    price, activity = pricing(Fraction(1_500_000), lift), (out.ActivityShown(VISITS, week),)
    return out.Space(heads(people, lift), won, stages, price, activity, together(lift), full)
