"""How companies of a kind usually split: by which weights, and into which shorter periods."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from domain.rhythm import Level
from domain.strength import USUAL, Weights

Kind = Literal["startup", "growing", "mature", "shop"]


@dataclass(frozen=True, slots=True)
class Template:
    """`into` holds where the period of the split is longer."""

    weights: Weights
    into: tuple[Level, ...] = ()


TEMPLATES: dict[Kind, Template] = {
    # Little history, and customers to win: stage by stage.
    "startup": Template((("customers", Fraction(60)), ("ability", Fraction(40))), ("month",)),
    # What was done and what people can do now.
    "growing": Template((("history", Fraction(50)), ("ability", Fraction(50))), ("quarter", "month")),
    # Grown books of customers, followed week by week.
    "mature": Template((("history", Fraction(60)), ("customers", Fraction(40))), ("quarter", "month", "week")),
    "shop": Template(USUAL, ("week",)),
}
