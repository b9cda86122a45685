"""A projection: where somebody is likely to end by their own history and the calendar, and how likely at the goal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from domain.course import USUAL, Course
from domain.gamma import beyond, quantile
from domain.pace import Pace

_TENTH = 1.2815515655446004  # the standard normal quantile of 90 %
_SURPRISE = 0.1  # of a whole month: how often it follows nothing of the past, and may as well reach the goal as not

_FLOOR = 50  # nobody's rate falls below a fiftieth of the usual one


@dataclass(frozen=True, slots=True)
class Running:
    """The running month: its working days, its number, the share of it that is usually done by now, and what is done in
    it, in minor units or counts; whoever is on leave has fewer days."""

    days: int
    number: int
    filled: float
    done: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """Days still to work in a month of that number; of the running month those that its usual rest is worth."""

    days: float
    number: int


@dataclass(frozen=True, slots=True)
class Projection:
    """In minor units or counts, `end` being the mean; 8 of 10 end from `low` to `high`, rounded to two figures.

    `chance`: how likely the goal is reached, 0 to 1. What it comes from: `usual`, what a working day brings by the
    past; `weight`, how much this month's own pace counts beside that (0 to 1); `daily`, what comes of both; `ahead`,
    how many such days the rest is worth; `filled`, the usual share of the month by now; `months` of one's own that are
    known, `mates` of the team's that stand in."""

    end: float
    low: int
    high: int
    chance: float
    usual: float
    weight: float
    daily: float
    ahead: float
    filled: float
    months: int
    mates: int

    @property
    def tenths(self) -> int:
        """The chance in words: so many in ten."""
        return round(10 * self.chance)


def projected(pace: Pace, course: Course, running: Running, ahead: Sequence[Ahead]) -> Projection:
    """Where a period ends, and how likely at its goal or above.

    The level of a working day is normal with the course's mean and doubt; the running month's own rate was seen with
    the noise of its days, and moves it as far as that allows (the normal mean with a normal prior, Gelman et al.,
    Bayesian Data Analysis, 2.5). What is still to come has mean level · days and variance doubt · days² + noise · days,
    and is taken to be gamma: never below nothing, with a long tail. As some months follow nothing of the past, the
    chance is drawn towards a half, up to 5 % where a whole month is left (a lapse rate)."""
    season = course.season(running.number)
    weight, daily = _rate(course, running, season)
    left = sum(each.days * course.season(each.number) for each in ahead)
    mean, variance = daily * left, left * left * course.doubt * (1 - weight) + left * course.noise
    return Projection(
        pace.done + mean,
        *_range(pace.done, mean, variance),
        chance=_chance(pace.goal - pace.done, mean, variance, left),
        usual=course.level * season,
        weight=weight,
        daily=daily * season,
        ahead=left / season,
        filled=running.filled,
        months=course.months,
        mates=course.mates,
    )


def _rate(course: Course, running: Running, season: float) -> tuple[float, float]:
    """How much the running month counts, and what a day brings by the past and by it, without its season."""
    worked = running.filled * running.days * season
    if not worked:
        return 0.0, course.level
    weight = course.doubt / (course.doubt + course.noise / worked)
    return weight, max(course.level + weight * (running.done / worked - course.level), course.level / _FLOOR)


def _range(done: int, mean: float, variance: float) -> tuple[int, int]:
    """More than two figures would pretend; nobody ends below what is done."""
    if not mean:
        return done, done
    low, high = (done + quantile(normal, mean, variance) for normal in (-_TENTH, _TENTH))
    places = 1 - int(log10(max(abs(high), 10)))
    return max(round(round(low, places)), done), max(round(round(high, places)), done)


def _chance(missing: int, mean: float, variance: float, left: float) -> float:
    if missing <= 0:
        return 1.0
    if not left:
        return 0.0
    surprise = _SURPRISE * min(left / USUAL, 1.0)
    return surprise / 2 + (1 - surprise) * beyond(missing, mean, variance)
