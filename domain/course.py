"""The course of past months: what a working day brings by now, how much months differ, and the season."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from domain.past import YEAR

USUAL = 21  # working days of a month
ENOUGH = 3  # completed months, below which the team's stand in
_GAINS = (0.1, 0.3, 0.6)  # how fast a level follows the months: for the steady, the usual, the changing
_PRIOR, _WORTH = 0.15, 3  # the relative variance of a month before anything is known, and how many months that is worth
_LEAST = 0.3  # of the mean: below it a level says no more of how far months go astray
_SILENT = 0.02  # of the mean: nobody's level is nothing for ever


@dataclass(frozen=True, slots=True)
class Worked:
    """A completed month: its working days (positive), what it brought in minor units or counts, its number (1-12)."""

    days: int
    done: int
    number: int


@dataclass(frozen=True, slots=True)
class Course:
    """Per working day, in minor units or counts: `level` what one brings by now, `doubt` the variance of that level,
    `noise` that of what a single day adds. `months` were known of one's own, `mates` of the team stood in for more;
    `seasons` by the number of the month, empty where two years do not show any."""

    level: float
    doubt: float
    noise: float
    months: int
    mates: int
    seasons: dict[int, float]

    def season(self, number: int) -> float:
        return self.seasons.get(number, 1.0)


def course_of(months: Sequence[Worked], mates: float | None = None) -> Course | None:
    """The course of `months`, oldest first; None where nothing is known. `mates` is what a day of a teammate brings: it
    stands in for as many months as are missing to three.

    A local level by exponential smoothing (Muth 1960): each of three gains predicts every month from those before it,
    and counts by how well it did (Gaussian likelihood of its errors, whose variance grows with the level, as that of a
    sum of deals does). What a gain does not take for noise is doubt about the level."""
    index = seasons_of(months)
    rates = [(month.days, month.done / month.days / index.get(month.number, 1.0)) for month in months]
    missing = max(ENOUGH - len(months), 0) if mates else 0
    rates = [(USUAL, mates or 0.0)] * missing + rates
    mean = sum(days * rate for days, rate in rates) / sum(days for days, _ in rates) if rates else 0.0
    if mean <= 0:
        return None
    level, doubt, noise = _mixed([_followed(rates, mean, gain) for gain in _GAINS])
    return Course(level * mean, doubt * mean**2, noise * mean**2, len(months), missing, index)


def first_days(days: int, done: int) -> Course | None:
    """The course where no month is completed, and `days` of the running one are all that is known; None before half of
    one has passed: it is too early to tell."""
    if days < USUAL // 2 or done <= 0:
        return None
    level = done / days
    variance = 2 * _PRIOR * level**2
    return Course(level, variance / 2, variance / 2 * USUAL, 0, 0, {})


def seasons_of(months: Sequence[Worked]) -> dict[int, float]:
    """By month, its rate ÷ the mean of its year over the last two years, drawn towards 1 as far as the two years
    disagree (their correlation, at least 0); empty with fewer months."""
    last = months[-2 * YEAR :]
    if len(last) < 2 * YEAR:
        return {}
    before, after = _indices(_level([month.done / month.days for month in last]))
    agreed = _correlation(before, after)
    pairs = zip(last, before, after, strict=False)
    return (
        {month.number: max(1 + agreed * ((one + other) / 2 - 1), 0.1) for month, one, other in pairs} if agreed else {}
    )


def _level(rates: Sequence[float]) -> list[float]:
    """Two years without the growth from the one to the other, which is no season."""
    before, after = sum(rates[:YEAR]), sum(rates[YEAR:])
    growth = (after / before) ** (1 / YEAR) if before > 0 and after > 0 else 1.0
    return [rate / growth**place for place, rate in enumerate(rates)]


def _indices(rates: Sequence[float]) -> tuple[list[float], list[float]]:
    """Each year's months over its mean."""
    before, after = (sum(year) / YEAR for year in (rates[:YEAR], rates[YEAR:]))
    one = [rate / before if before > 0 else 1.0 for rate in rates[:YEAR]]
    return one, [rate / after if after > 0 else 1.0 for rate in rates[YEAR:]]


def _correlation(one: Sequence[float], other: Sequence[float]) -> float:
    """Of two series whose means are 1."""
    together = sum((a - 1) * (b - 1) for a, b in zip(one, other, strict=True))
    apart = sqrt(sum((a - 1) ** 2 for a in one) * sum((b - 1) ** 2 for b in other))
    return max(together / apart, 0.0) if apart > 0 else 0.0


def _followed(rates: Sequence[tuple[int, float]], mean: float, gain: float) -> tuple[float, float, float, float]:
    """The gain, the level that it comes to in means, the variance of a month over that level, and how well it did."""
    level, errors = max(rates[0][1] / mean, _SILENT), 0.0
    for known, (days, rate) in enumerate(rates[1:], 2):
        error = rate / mean - level
        errors += error * error * days / (level if level > _LEAST else _LEAST)
        level += (gain if gain * known > 1 else 1 / known) * error
        level = max(level, _SILENT)
    seen = len(rates) - 1 + _WORTH
    variance = (_WORTH * _PRIOR + errors / USUAL) / seen
    return gain, level, variance, exp(-seen / 2 * log(variance))


def _mixed(found: Sequence[tuple[float, float, float, float]]) -> tuple[float, float, float]:
    """Level, doubt and noise, each gain by how well it did; where the levels differ there is more doubt."""
    whole = sum(weight for *_, weight in found)
    gain, level, variance = (sum(one[place] * one[3] for one in found) / whole for place in range(3))
    apart = sum(weight * (other - level) ** 2 for _, other, _, weight in found) / whole
    month = variance * max(level, _LEAST)
    return level, gain * month + apart, (1 - gain) * month * USUAL
