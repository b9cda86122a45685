"""Conversion from one stage of the sale to the next: calls → visits → demos → quotes → deals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

STAGES = ("calls", "visits", "demos", "quotes", "deals")


@dataclass(frozen=True, slots=True)
class Conversion:
    """Of `trials` of a stage came `successes` of the next one."""

    stage: str
    following: str
    trials: int
    successes: int

    @property
    def rate(self) -> Fraction:
        """Successes ÷ trials; 0 without trials."""
        return Fraction(self.successes, self.trials) if self.trials else Fraction(0)


def logged(totals: Mapping[str, int]) -> tuple[str, ...]:
    """The stages that the next ones come from, with deals at the end in any case; none where deals stand alone.

    A stage is one of them where anything is logged of it, and no less than of the next: 36 quotes come not of 22 demos.
    """
    kept = [STAGES[-1]]
    for stage in reversed(STAGES[:-1]):
        if totals.get(stage, 0) >= max(totals.get(kept[-1], 0), 1):
            kept.append(stage)
    return tuple(reversed(kept)) if len(kept) > 1 else ()


def short(totals: Mapping[str, int]) -> tuple[str, ...]:
    """The stages of which something is logged, but less than of what should come from them."""
    return tuple(stage for stage in STAGES[:-1] if totals.get(stage, 0) > 0 and stage not in logged(totals))


def conversions(totals: Mapping[str, int], stages: tuple[str, ...]) -> tuple[Conversion, ...]:
    """Between each of `stages` and the one after it."""
    return tuple(
        Conversion(stage, following, max(totals.get(stage, 0), 0), max(totals.get(following, 0), 0))
        for stage, following in pairwise(stages)
    )
