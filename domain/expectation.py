"""What a goal takes at each level by a day, through somebody's own funnel, beside what was done."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from domain.factors import Level, LevelKind
from domain.funnel import Rate
from domain.past import Figures


@dataclass(frozen=True, slots=True)
class Ways:
    """How somebody's sales come about: the average `price` of a deal in minor units (None: unknown; `borrowed`: the
    team's, for there are no own deals yet), and the `rates` between the stages that are logged, first stage first."""

    price: Fraction | None = None
    rates: tuple[Rate, ...] = ()
    borrowed: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """`expected` of a metric by a day, in minor units of `currency`, or a count where that is ''."""

    metric: str
    currency: str
    expected: int


@dataclass(frozen=True, slots=True)
class Worked:
    """Working days (of all people together) that were `planned` by a day, and those `there`: without leave, with days
    off on which something was logged."""

    planned: int
    there: int


def levels(due: Due, ways: Ways, worked: Worked, done: Figures) -> tuple[Level, ...]:
    """From the working days to what the goal counts. A goal in bookings takes expected ÷ price deals, and each stage
    before them the next one ÷ its rate, none of them rounded; a goal in deals has no price, and one in an activity
    nothing but days before it.

    What is not known is left out: the deals and all stages without a price, the stages before a rate of 0, and all of
    them for money that no deal brings at once (payments)."""
    days = Level("days", "days", Fraction(worked.planned), worked.there)
    last = Level(_kind(due), due.metric, Fraction(due.expected), done.get((due.metric, due.currency), 0))
    deals = deals_of(Fraction(due.expected), due, ways)
    if deals is None:
        return days, last
    takes = stages(deals, ways)
    before = [Level("activity", stage, need, done.get((stage, ""), 0)) for stage, need in takes.items()]
    signed = [Level("deals", "deals", deals, done.get(("deals", ""), 0))] if due.currency else []
    return days, *before, *signed, last


def deals_of(value: Fraction, due: Due, ways: Ways) -> Fraction | None:
    """The deals that so much of the goal's metric comes to; None where that is not known."""
    if due.metric == "deals":
        return value
    return value / ways.price if due.metric == "bookings" and ways.price else None


def stages(deals: Fraction, ways: Ways) -> dict[str, Fraction]:
    """What `deals` take of each stage before them, first stage first; without those that no rate leads from."""
    found: dict[str, Fraction] = {}
    for rate in reversed(ways.rates):
        if rate.drawn <= 0:
            break
        deals /= rate.drawn
        found[rate.own.stage] = deals
    return dict(reversed(found.items()))


def _kind(due: Due) -> LevelKind:
    if due.metric == "deals":
        return "deals"
    return "amount" if due.currency else "activity"
