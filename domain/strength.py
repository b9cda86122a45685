"""What a person's share of a split rests on: the figures of the ledger, and the weight that they come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Factor = Literal["history", "customers", "ability"]
FACTORS: tuple[Factor, ...] = ("history", "customers", "ability")
Weights = tuple[tuple[Factor, Fraction], ...]
Parts = tuple[tuple[Factor, Fraction, Fraction], ...]
USUAL: Weights = (("history", Fraction(50)), ("customers", Fraction(30)), ("ability", Fraction(20)))


@dataclass(frozen=True, slots=True)
class Basis:
    """One person's figures of one metric in one currency, in minor units or counts.

    `history` is the total of twelve months, `customers` how many different ones they had in that time, `ability` the
    total of the last three completed months, `baseline` the mean of the completed months in which they logged anything,
    which floors and ceilings are shares of (0: not known, or not asked for), `last` and `best` single months,
    `best_month` its label ('' where none had anything), `ramp` and `presence` see `domain.ramp`, `key_customers` those
    worth most."""

    history: int = 0
    customers: int = 0
    ability: int = 0
    baseline: Fraction = Fraction()
    last: int = 0
    best: int = 0
    best_month: str = ""
    ramp: Fraction = Fraction(1)
    presence: Fraction = Fraction(1)
    key_customers: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        return any(self.figures().values())

    @property
    def capacity(self) -> Fraction:
        return self.ramp * self.presence

    def figures(self) -> dict[Factor, int]:
        """What is weighed; refunds may leave a total below nothing, which weighs nothing."""
        return {
            "history": max(self.history, 0),
            "customers": max(self.customers, 0),
            "ability": max(self.ability, 0),
        }


@dataclass(frozen=True, slots=True)
class Strength:
    """`parts`: of each factor that counts, its weight (they add up to 1) and this person's part of all there is.

    `blend` is Σ weight · part, or the mean of the others' where nothing is known (`guessed`); `weight` is what the
    split goes by: blend · ramp · presence."""

    parts: Parts
    blend: Fraction
    weight: Fraction
    guessed: bool = False


def strengths(bases: Mapping[str, Basis], weights: Weights) -> dict[str, Strength]:
    """s = Σ w·x/Σx over the factors, times ramp and presence, for each person by id.

    A factor of which nobody has anything is left out, and the others' weights grow in proportion. Where nothing is
    known of anybody, all blend alike. Refuses (ValueError) weights below zero, and weights that add up to nothing."""
    if any(weight < 0 for _, weight in weights) or not sum(weight for _, weight in weights):
        raise ValueError("weights are positive and add up to something")
    figures = {key: basis.figures() for key, basis in bases.items()}
    sums = {factor: sum(own[factor] for own in figures.values()) for factor in FACTORS}
    counted = [(factor, weight) for factor, weight in weights if sums[factor] and weight]
    whole = sum((weight for _, weight in counted), Fraction())
    shares = [(factor, weight / whole, sums[factor]) for factor, weight in counted]
    found = {key: _parts(own, shares) for key, own in figures.items()}
    blends = {key: _blend(parts) for key, parts in found.items()}
    known = {key for key, own in figures.items() if any(own.values())}
    mean = _mean([blends[key] for key in known])
    blended = {key: blends[key] if key in known else mean for key in bases}
    return {
        key: Strength(found[key], blend, blend * bases[key].capacity, key not in known)
        for key, blend in blended.items()
    }


def _parts(figures: Mapping[Factor, int], shares: Sequence[tuple[Factor, Fraction, int]]) -> Parts:
    return tuple((factor, weight, Fraction(figures[factor], of)) for factor, weight, of in shares)


def _blend(parts: Parts) -> Fraction:
    return sum((weight * part for _, weight, part in parts), Fraction())


def _mean(blends: Sequence[Fraction]) -> Fraction:
    return sum(blends, Fraction()) / len(blends) if any(blends) else Fraction(1)
