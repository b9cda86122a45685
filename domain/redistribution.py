"""What somebody who leaves or is away cannot do is shared out over the others, exactly."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

from domain.apportion import Claim, apportion, round_unit

Turn = Literal["joined", "left", "away"]


def taken_on(amount: int, goals: Mapping[str, int]) -> dict[str, int]:
    """What each of the others takes on of `amount` (minor units or counts), by their `goals`: all of it, to the unit.

    {} where nobody has a goal to take it on with; nobody takes on less than nothing."""
    if amount <= 0 or not any(goals.values()):
        return {}
    unit = round_unit(amount, len(goals))
    return apportion(amount, (Claim(member, Fraction(goal)) for member, goal in goals.items()), unit)


def away_share(goal: int, days_away: int, days: int) -> int:
    """The part of a goal that falls on the working days away, rounded half up; something of the goal stays."""
    if days <= 0 or days_away <= 0:
        return 0
    return min((2 * goal * min(days_away, days) + days) // (2 * days), goal - 1)
