"""The part of each factor in what several bring about together, whatever order they are taken in."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import comb, lcm


def shapley(worths: Sequence[Fraction]) -> tuple[Fraction, ...]:
    """Each player's mean contribution over all orders in which they could join; together worth(all) - worth(none).

    `worths` holds what those of a bit mask are worth, at its place: 2^n of them for n players. Source: L. S. Shapley,
    "A Value for n-Person Games" (1953): φ = Σ |S|! (n - |S| - 1)! ÷ n! · (worth(S + i) - worth(S))."""
    players = len(worths).bit_length() - 1
    scale = lcm(*(worth.denominator for worth in worths))  # whole numbers add up much faster
    scaled = [worth.numerator * (scale // worth.denominator) for worth in worths]
    weights = [Fraction(1, players * comb(players - 1, size) * scale) for size in range(players)]
    return tuple(_contribution(scaled, 1 << player, weights) for player in range(players))


def _contribution(scaled: Sequence[int], bit: int, weights: Sequence[Fraction]) -> Fraction:
    """Summed by the size of those who were there before, so that each weight is multiplied once."""
    sums = [0] * len(weights)
    for mask, before in enumerate(scaled):
        if not mask & bit:
            sums[mask.bit_count()] += scaled[mask | bit] - before
    return sum((weight * total for weight, total in zip(weights, sums, strict=True)), Fraction(0))
