"""The part of each factor in what several bring about together, whatever order they are taken in."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import comb, lcm


def shapley(worths: Sequence[int], scale: int = 1) -> tuple[Fraction, ...]:
    """Each player's mean contribution over all orders in which they could join; together worth(all) - worth(none).

    `worths` holds what those of a bit mask are worth, `scale` times, at its place: 2^n of them for n players. Source:
    L. S. Shapley, "A Value for n-Person Games" (1953): φ = Σ |S|! (n - |S| - 1)! ÷ n! · (worth(S + i) - worth(S))."""
    players = len(worths).bit_length() - 1
    orders = [players * comb(players - 1, size) for size in range(players)]
    common = lcm(*orders)
    weights = [common // each for each in orders]
    return tuple(Fraction(_contribution(worths, 1 << player, weights), common * scale) for player in range(players))


def _contribution(worths: Sequence[int], bit: int, weights: Sequence[int]) -> int:
    """Weighed by the number of those who were there before."""
    return sum(
        weights[mask.bit_count()] * (worths[mask | bit] - before)
        for mask, before in enumerate(worths)
        if not mask & bit
    )
