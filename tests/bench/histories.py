"""Seeded, believable sales histories of one rep, each with the goal of its last month, to judge forecasts by."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

KINDS: tuple[str, ...] = ("steady", "lumpy", "seasonal", "ramping", "collapsing", "mixed")
MONTH = 20.5  # working days


@dataclass(frozen=True, slots=True)
class Day:
    """One working day: its month's running number (0 = the history's first) and its deals in minor units (> 0)."""

    date: datetime.date
    month: int
    amounts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class History:
    """Whole months of working days, oldest first; goal, in minor units, is that of the last month in days."""

    kind: str
    days: tuple[Day, ...]
    goal: int


Slots = Sequence[Day]  # working days before any deal
Range = tuple[float, float]
Levels = Callable[[Random, Slots], list[float]]  # one factor per slot, 1 = normal


def _drifting(rng: Random, slots: Slots) -> list[float]:
    drift = rng.uniform(-0.2, 0.3)
    return [1 + drift * (i / len(slots) - 0.5) for i in range(len(slots))]


def _seasonal(rng: Random, slots: Slots) -> list[float]:
    swing, peak, quarter, growth = rng.uniform(0.1, 0.6), rng.randint(1, 12), rng.uniform(1, 1.7), rng.gauss(0.13, 0.1)
    logs = [swing * math.cos(math.tau * (m - peak) / 12) + rng.gauss(0, 0.12) for m in range(1, 13)]
    year = [math.exp(x) * (1 if m % 3 else quarter) for m, x in enumerate(logs, 1)]
    mean = math.fsum(year) / 12
    return [year[s.date.month - 1] / mean * (1 + growth) ** (i / 250 - 0.5) for i, s in enumerate(slots)]


def _ramping(rng: Random, slots: Slots) -> list[float]:
    start, span, bend = rng.uniform(0.03, 0.35), rng.uniform(3, 9) * MONTH, rng.uniform(0.6, 1.8)
    return [start + (1 - start) * min(1.0, i / span) ** bend for i in range(len(slots))]


def _collapsing(rng: Random, slots: Slots) -> list[float]:
    """Full level, then a step or a slide of 1-4 months down to a floor, sometimes climbing out again."""
    at, slide = len(slots) - rng.uniform(0.3, 6) * MONTH, rng.choice((1.0, rng.uniform(1, 4) * MONTH))
    floor, back, climb = rng.uniform(0.12, 0.75), rng.uniform(0.7, 1.15), rng.uniform(0.2, 2) * MONTH
    turn = at + slide + rng.uniform(0.5, 2) * MONTH if rng.random() < 0.45 else math.inf
    levels = _drifting(rng, slots)
    for i in range(math.ceil(at), len(slots)):
        down = 1 - (1 - floor) * min(1.0, (i - at) / slide)
        levels[i] *= down if i < turn else floor + (back - floor) * min(1.0, (i - turn) / climb)
    return levels


def _mixed(rng: Random, slots: Slots) -> list[float]:
    """Up to three regime changes and up to three leaves of a week or two, a few of them followed by a catch-up."""
    n, level, levels = len(slots), 1.0, _drifting(rng, slots)
    for at in sorted(rng.randrange(n) for _ in range(rng.randint(0, 3))):
        change = math.exp(rng.gauss(0.05, 0.4)) / level**0.5
        levels[at:] = [x * change for x in levels[at:]]
        level *= change
    spans = [(n - 25, n - 3)] * (rng.random() < 0.4) + [(0, n - 25)] * rng.randint(0, 2)
    for low, high in spans:
        at, away, after = rng.randrange(low, high), rng.choice((5, 5, 8, 10)), rng.choice((1.0, 1.0, 1.6))
        for i in range(at, min(n, at + away + 5)):
            levels[i] *= 0.0 if i < at + away else after
    return levels


# ranges: deals a day, log-sd of a deal, daily overdispersion, log-sd of a month's mood, strength of the month-end rush
_SPECS: dict[str, tuple[Levels, Range, Range, Range, Range, Range]] = {
    "steady": (_drifting, (1.2, 4.5), (0.15, 0.5), (0.0, 0.05), (0.02, 0.07), (0.0, 0.5)),
    "lumpy": (_drifting, (0.07, 0.25), (0.7, 1.3), (0.0, 0.5), (0.05, 0.25), (0.0, 2.0)),
    "seasonal": (_seasonal, (0.4, 3.0), (0.3, 0.8), (0.05, 0.4), (0.05, 0.15), (1.0, 6.0)),
    "ramping": (_ramping, (0.25, 3.0), (0.3, 0.9), (0.0, 0.3), (0.05, 0.2), (0.0, 2.0)),
    "collapsing": (_collapsing, (0.25, 3.0), (0.3, 0.9), (0.0, 0.3), (0.03, 0.15), (0.0, 2.0)),
    "mixed": (_mixed, (0.2, 3.0), (0.3, 1.0), (0.0, 0.5), (0.05, 0.2), (0.0, 4.0)),
}


def _slots(rng: Random, months: int) -> list[Day]:
    """The working days of whole calendar months: Monday to Friday less up to two holidays, 18 to 23 a month."""
    first, slots = rng.randrange(2019 * 12, 2025 * 12), list[Day]()
    for month in range(months):
        year, zero = divmod(first + month, 12)
        span = [datetime.date(year, zero + 1, 1) + datetime.timedelta(i) for i in range(31)]
        dates = [d for d in span if d.month == zero + 1 and d.weekday() < 5]
        for _ in range(min(rng.choice((0, 0, 1, 1, 2)), len(dates) - 18)):
            dates.pop(rng.randrange(len(dates)))
        slots += [Day(d, month, ()) for d in dates]
    return slots


def _paces(rng: Random, kind: str, slots: Slots) -> list[float]:
    """Factors per slot, averaging about 1 a month: weekday habits times the month-end (quarter-end) rush."""
    week = [rng.uniform(0.75, 1.25) for _ in range(5)]
    rush, bend, last = rng.uniform(*_SPECS[kind][-1]), rng.uniform(2, 8), rng.randint(2, 5)
    late = rng.choice((0, 0, rng.randint(1, 12))) if kind == "mixed" and rng.random() < 0.3 else math.inf
    paces = list[float]()
    for month in range(slots[-1].month + 1):
        own = [s.date for s in slots if s.month == month]
        strength = rush * (2 if kind == "seasonal" and own[0].month % 3 == 0 else 1)
        for i, date in enumerate(own):
            pace = (1 + strength * ((i + 0.5) / len(own)) ** bend) / (1 + strength / (bend + 1))
            if month >= late:
                pace = len(own) / last if i >= len(own) - last else 0.0
            paces.append(pace * week[date.weekday()] * 5 / math.fsum(week))
    return paces


def _poisson(rng: Random, mean: float) -> int:
    count, left, product = 0, math.exp(-mean), rng.random()
    while product > left:
        count, product = count + 1, product * rng.random()
    return count


def _days(rng: Random, kind: str, slots: Slots, normal: float) -> tuple[Day, ...]:
    """Every slot with its deals; normal is what a month at level 1 brings on average, in minor units."""
    levels, (low, high), *others, _ = _SPECS[kind]
    rate = math.exp(rng.uniform(math.log(low), math.log(high)))
    sigma, clump, mood = (rng.uniform(*ends) for ends in others)
    size, by_size = normal / MONTH / rate, rng.choice((0.0, 0.0, 0.3, 0.7))
    grain = max(g for g in (1, 100, rng.choice((1, 500, 1_000, 5_000, 10_000, 50_000))) if g == 1 or g < size / 20)
    moods = [math.exp(rng.gauss(0, mood)) for _ in range(slots[-1].month + 1)]
    days = []
    for slot, level, pace in zip(slots, levels(rng, slots), _paces(rng, kind, slots), strict=True):
        burst = rng.gammavariate(1 / clump, clump) if clump > 0.01 else 1.0
        count = _poisson(rng, rate * pace * moods[slot.month] * burst * level ** (1 - by_size))
        scale = math.log(size * max(level, 0.01) ** by_size) - sigma**2 / 2
        deals = (rng.lognormvariate(scale, sigma) for _ in range(count))
        days.append(Day(slot.date, slot.month, tuple(max(1, round(x / grain)) * grain for x in deals)))
    return tuple(days)


def _goal(rng: Random, kind: str, closed: Sequence[int], normal: float) -> int:
    """The goal set before the month began from the closed months' totals (oldest first) and the team's normal month."""
    tenure, share = len(closed) + 1, rng.uniform(0.65, 1.25)
    team = normal * share * (min(1.0, tenure / rng.choice((3, 4, 6, 6, 8))) if kind == "ramping" else 1.0)
    recent, lately = closed[-rng.choice((3, 3, 6, 12)) :], sum(closed[-3:]) / len(closed[-3:])
    trailing = max(sum(recent) / len(recent), team / 4) * rng.uniform(0.8, 1.4)
    way, by_last_year = rng.random(), 0.7 if kind == "seasonal" else 0.2
    if tenure > 12 and way < by_last_year and trailing / 3 < closed[-12] < trailing * 3:
        goal, digits = closed[-12] * rng.uniform(1.1, 1.2), 2
    elif way < 0.35 + by_last_year / 2 or tenure < 4:
        goal, digits = team, 1
    else:
        goal, digits = trailing, rng.choice((2, 2, 3))
    if kind not in ("seasonal", "ramping") and goal > 1.4 * lately and rng.random() < 0.75:
        goal = max(team / 4, lately * rng.uniform(0.9, 1.4))
    unit: int = 10 ** (int(math.log10(goal)) + 1 - digits)
    return max(2, round(goal / unit * 2)) * unit // 2


def history(kind: str, seed: int) -> History:
    """One rep's history of the kind, 12-15 months (ramping also 2-5); equal arguments give equal histories."""
    if kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r}: expected one of {', '.join(KINDS)}")
    rng = Random(f"{kind}:{seed}")
    months = rng.choice((13, 13, 13, 13, 14, 15, 13 if kind == "seasonal" else 12))
    months = rng.choice((rng.randint(2, 5), rng.randint(6, 12), months)) if kind == "ramping" else months
    normal = math.exp(rng.uniform(math.log(1_500_000), math.log(40_000_000)))
    days = _days(rng, kind, _slots(rng, months), normal)
    closed = [sum(sum(d.amounts) for d in days if d.month == m) for m in range(months - 1)]
    return History(kind, days, _goal(Random(f"goal:{kind}:{seed}"), kind, closed, normal))
