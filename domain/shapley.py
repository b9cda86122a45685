"""The part of each factor in what several bring about together, whatever order they are taken in."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import comb

Worth = Callable[[int], Fraction]


def shapley(worth: Worth, players: int) -> tuple[Fraction, ...]:
    """Each player's mean contribution over all orders in which they could join; together worth(all) - worth(none).

    `worth` takes a bit mask of those who have joined; it is asked once for each of the 2^players of them. Source:
    L. S. Shapley, "A Value for n-Person Games" (1953): φ = Σ |S|! (n - |S| - 1)! ÷ n! · (worth(S + i) - worth(S))."""
    worths = [worth(mask) for mask in range(1 << players)]
    weights = [Fraction(1, players * comb(players - 1, size)) for size in range(players)]
    return tuple(_contribution(worths, 1 << player, weights) for player in range(players))


def _contribution(worths: list[Fraction], bit: int, weights: list[Fraction]) -> Fraction:
    """Summed by the size of those who were there before, so that each weight is multiplied once."""
    sums = [Fraction(0)] * len(weights)
    for mask, before in enumerate(worths):
        if not mask & bit:
            sums[mask.bit_count()] += worths[mask | bit] - before
    return sum((weight * total for weight, total in zip(weights, sums, strict=True)), Fraction(0))
