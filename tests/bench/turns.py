"""Measuring side by side: two things take turns, so that whatever slows the machine slows both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Measure = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Compared:
    """The median of both over all turns, and the median of their ratios turn by turn."""

    ours: float
    theirs: float
    ratio: float


def compared(ours: Measure, theirs: Measure, turns: int) -> Compared:
    """Each turn measures both, in alternating order; a turn before them warms up and does not count."""
    pairs = []
    for turn in range(turns + 1):
        if turn % 2:
            first = ours()
            pairs.append((first, theirs()))
        else:
            second = theirs()
            pairs.append((ours(), second))
    counted = pairs[1:]
    return Compared(
        median(own for own, _ in counted),
        median(other for _, other in counted),
        median(own / other for own, other in counted),
    )


def seconds(act: Callable[[], object], times: int = 1) -> float:
    """The median time that one call takes."""
    return median(_timed(act) for _ in range(times))


def _timed(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return perf_counter() - begun
