"""Dividing a whole into parts by weight, exactly: the parts and what could not be placed add up to the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm


@dataclass(frozen=True, slots=True)
class Claim:
    """Who gets a part: by `weight` (any scale, not negative), never below `floor` or above `ceiling` (None: no limit).

    A part that is given has both limits at it."""

    id: str
    weight: Fraction
    floor: int = 0
    ceiling: int | None = None


def apportion(total: int, claims: Iterable[Claim], unit: int = 1) -> dict[str, int]:
    """The part of each claim by its id, in the unit of `total` (minor units or counts), by largest remainder.

    Parts are multiples of `unit` where `total` and the limits let them be. A tie goes to the smaller id, so the order
    of `claims` does not matter. What has no room under the ceilings, or nobody to go to, is not in the parts:
    `total - sum(parts)` could not be placed. Refuses (ValueError) floors that add up to more than `total`.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    if total < sum(claim.floor for claim in ordered):
        raise ValueError("the floors add up to more than there is")
    quotas = _quotas(total, ordered, _whole_weights(ordered))
    if sum(quotas.values()) < total:
        return in_whole(quotas)  # who has room is at the ceiling: to round would take from one for another
    rough = in_whole(quotas, unit)
    fits = all(claim.floor <= rough[claim.id] <= _ceiling(claim, rough[claim.id]) for claim in ordered)
    return rough if fits else in_whole(quotas, 1)


def percents(shares: Mapping[str, Fraction], total: int) -> dict[str, int]:
    """Shares in percent of `total`, in its unit: together as much of it as they are of 100, by largest remainder; of
    more than 100 each rounded down, so that they are more than the total."""
    rest = Fraction(100) - sum(shares.values())
    if rest < 0:
        return {name: int(total * share / 100) for name, share in shares.items()}
    parts = apportion(total, [*(Claim(name, share) for name, share in shares.items()), Claim("", rest)])
    return {name: parts[name] for name in shares}


def round_unit(total: int, parts: int, *given: int) -> int:
    """The power of ten to round `parts` parts of `total` to: at most a 150th of the mean part, and as round as
    `total` and what is `given` are themselves. 600,000 over three gives 1,000."""
    unit = 1
    while total and unit * 10 * 150 * max(parts, 1) <= total and not any(n % (unit * 10) for n in (total, *given)):
        unit *= 10
    return unit


def in_whole(quotas: Mapping[str, Fraction], unit: int = 1) -> dict[str, int]:
    """Down to the unit, then a unit more for the largest remainders until the sum is what it was."""
    scale = lcm(*(quota.denominator for quota in quotas.values()))  # whole numbers compare and add up much faster
    scaled = {key: quota.numerator * (scale // quota.denominator) for key, quota in quotas.items()}
    parts = {key: quota // (scale * unit) * unit for key, quota in scaled.items()}
    left = int(Fraction(sum(scaled.values()), scale)) - sum(parts.values())
    for key in sorted(quotas, key=lambda key: (parts[key] * scale - scaled[key], key)):
        more = min(unit, left)
        parts[key] += more
        left -= more
    return parts


def _whole_weights(claims: Sequence[Claim]) -> dict[str, int]:
    """The weights in one whole unit: exact, and quick to add up."""
    scale = lcm(*(claim.weight.denominator for claim in claims))
    return {claim.id: claim.weight.numerator * (scale // claim.weight.denominator) for claim in claims}


def _quotas(total: int, claims: Sequence[Claim], weights: Mapping[str, int]) -> dict[str, Fraction]:
    """The exact share of each, limits kept: whoever would pass a limit stays at it, and the others share the rest.

    In each round only the side that pushes more is held, as CSS does with flexible lengths (css-flexbox-1, 9.7)."""
    held = {
        claim.id: Fraction(claim.floor) for claim in claims if claim.ceiling == claim.floor or not weights[claim.id]
    }
    while free := [claim for claim in claims if claim.id not in held]:
        rest, weight = total - sum(held.values()), sum(weights[claim.id] for claim in free)
        wanted = {claim.id: rest * weights[claim.id] / Fraction(weight) for claim in free}
        kept = {claim.id: _within(claim, wanted[claim.id]) for claim in free}
        push = sum(kept[key] - wanted[key] for key in kept)
        passed = {key: value for key, value in kept.items() if value != wanted[key]}
        if not passed:
            return held | wanted
        held |= {key: value for key, value in passed.items() if push == 0 or (value > wanted[key]) == (push > 0)}
    return held


def _within(claim: Claim, value: Fraction) -> Fraction:
    lowest = max(value, Fraction(claim.floor))
    return lowest if claim.ceiling is None else min(lowest, Fraction(claim.ceiling))


def _ceiling(claim: Claim, otherwise: int) -> int:
    return otherwise if claim.ceiling is None else claim.ceiling
