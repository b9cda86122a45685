"""The funnel backwards: what a number of deals takes at each stage before them, and what people have managed so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Literal

from domain.conversion import Conversion, conversions, logged
from domain.period import Period
from domain.workdays import Workdays

PRIOR = 20  # so many of the team's tries count beside one's own
Room = Literal["usual", "busiest", "beyond", "unknown"]


@dataclass(frozen=True, slots=True)
class Rate:
    """One's own conversion, drawn towards the `team`'s (None: towards nothing), which shows where there is little."""

    own: Conversion
    team: Conversion | None = None

    @property
    def drawn(self) -> Fraction:
        """(own successes + k · team's rate) ÷ (own trials + k), k = PRIOR: the mean of a beta prior of k trials."""
        if self.team is None or not self.team.trials:
            return self.own.rate
        return (self.own.successes + PRIOR * self.team.rate) / (self.own.trials + PRIOR)


@dataclass(frozen=True, slots=True)
class Capacity:
    """Weeks as they were, those with anything logged: the median one and the busiest; None without any."""

    usual: Fraction | None
    busiest: int | None

    def room(self, need: int) -> Room:
        """Whether a week of `need` is like a usual one, like the busiest, or beyond all so far."""
        if self.usual is None or self.busiest is None:
            return "unknown"
        return "usual" if need <= self.usual else "busiest" if need <= self.busiest else "beyond"


def rates(own: Mapping[str, int], team: Mapping[str, int]) -> tuple[Rate, ...]:
    """Between the stages that somebody logs; where they log none, the team's with its rates. `team` is empty for no
    team."""
    stages = logged(own)
    mine = conversions(own, stages) or conversions({}, logged(team))
    theirs = conversions(team, stages or logged(team)) if team else (None,) * len(mine)
    return tuple(Rate(*pair) for pair in zip(mine, theirs, strict=True))


def needs(deals: int, steps: Sequence[Fraction]) -> tuple[int | None, ...]:
    """What each stage needs for `deals` in the end, the first stage first and `deals` itself last.

    need = ⌈need of the next stage ÷ rate⌉, stage by stage: 14 ÷ 40 % = 35 ÷ 50 % = 70 ÷ 35 % = 200. None from where
    a rate is 0 on: nothing has ever come through there."""
    found: list[int | None] = [deals]
    for rate in reversed(steps):
        after = found[-1]
        found.append(ceil(after / rate) if after is not None and rate > 0 else None)
    return tuple(reversed(found))


def deals_for(goal: int, price: Fraction) -> int:
    """⌈goal ÷ average price⌉, both in minor units."""
    return ceil(goal / price)


def weeks_of(period: Period, workdays: Workdays) -> Fraction:
    """How many working weeks a period has, at least one: working days ÷ those of a usual week."""
    return max(Fraction(workdays.count(period.first, period.last), len(workdays.pattern) or 7), Fraction(1))


def a_week(need: int, weeks: Fraction) -> int:
    return ceil(need / weeks)


def capacity(weeks: Sequence[int | None]) -> Capacity:
    """`weeks`: what was done in each, None where nothing at all was logged."""
    known = sorted(week for week in weeks if week is not None)
    if not known:
        return Capacity(None, None)
    middle = len(known) // 2
    return Capacity(Fraction(known[middle] + known[~middle], 2), known[-1])
