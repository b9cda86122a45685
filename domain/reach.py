"""What more of an activity brings by the end of a period, through somebody's own funnel as it is."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from domain.expectation import Ways
from domain.pace import Pace


@dataclass(frozen=True, slots=True)
class Brought:
    """`more` of the activity in all, the `rate` at which one leads to a deal, the `deals` of it, and the `value` that
    these come to in the goal's unit."""

    more: Fraction
    rate: Fraction
    deals: Fraction
    value: Fraction


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the goal is heading (None: too early to tell) and what it still takes a day."""

    end: Fraction | None
    required: Fraction


def brought(more: Fraction, stage: str, metric: str, ways: Ways) -> Brought | None:
    """more · the rates from `stage` on = deals, and · average price for a goal in bookings. None where the stage is
    none of the funnel, the price is not known, or the goal counts something else."""
    rate = Fraction(1)
    for one in reversed(ways.rates):
        rate *= one.drawn
        if one.own.stage == stage:
            break
    else:
        return None
    deals, each = more * rate, {"deals": Fraction(1), "bookings": ways.price}.get(metric)
    return Brought(more, rate, deals, deals * each) if each else None


def heading(pace: Pace, end: Fraction | None, more: Fraction = Fraction(0)) -> Heading:
    """From `end`, where it is likely to end as it goes on, with so much more of the goal's unit by then."""
    missing = pace.goal - pace.done - more
    required = Fraction(0) if pace.over or missing <= 0 else missing / max(pace.days.left, 1)
    return Heading(None if end is None else end + more, required)
