"""Conversion from one stage of the sale to the next: calls → visits → demos → quotes → deals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

STAGES = ("calls", "visits", "demos", "quotes", "deals")


@dataclass(frozen=True, slots=True)
class Conversion:
    """Of `trials` of a stage came `successes` of the next one that is logged."""

    stage: str
    following: str
    trials: int
    successes: int

    @property
    def rate(self) -> Fraction:
        """Successes ÷ trials; 0 without trials. Over 1 where the stage is not where all of the next come from."""
        return Fraction(self.successes, self.trials) if self.trials else Fraction(0)


def logged(totals: Mapping[str, int]) -> tuple[str, ...]:
    """The stages of which anything is logged, with deals at the end in any case; none where deals stand alone."""
    before = tuple(stage for stage in STAGES[:-1] if totals.get(stage, 0) > 0)
    return (*before, STAGES[-1]) if before else ()


def conversions(totals: Mapping[str, int], stages: tuple[str, ...]) -> tuple[Conversion, ...]:
    """Between each of `stages` and the one after it."""
    return tuple(
        Conversion(stage, following, max(totals.get(stage, 0), 0), max(totals.get(following, 0), 0))
        for stage, following in pairwise(stages)
    )
