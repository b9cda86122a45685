"""The gamma distribution by its mean and variance: sums that are never below nothing and lean to one side."""

from __future__ import annotations

from math import exp, lgamma, log, sqrt

_EXACT = 1e-6
_TINY = 1e-300
_STEPS = 200


def beyond(value: float, mean: float, variance: float) -> float:
    """P(X ≥ value), to a millionth; `mean` and `variance` are positive, any unit and its square.

    The upper regularized incomplete gamma function Q(a, x), by its series below a + 1 and by Lentz's continued fraction
    above (Press et al., Numerical Recipes, 6.2)."""
    if value <= 0:
        return 1.0
    shape = mean * mean / variance
    scaled = value * mean / variance
    front = exp(shape * log(scaled) - scaled - lgamma(shape))
    return 1 - front * _series(shape, scaled) if scaled < shape + 1 else front * _fraction(shape, scaled)


def quantile(normal: float, mean: float, variance: float) -> float:
    """What is not passed with the probability of the standard normal quantile `normal`, near enough for a range.

    The cube root of a gamma variable is nearly normal (Wilson & Hilferty 1931, doi 10.1073/pnas.17.12.684)."""
    ninth = variance / (9 * mean * mean)
    return mean * max(1 - ninth + normal * sqrt(ninth), 0.0) ** 3


def _series(shape: float, scaled: float) -> float:
    term = whole = 1 / shape
    step = shape
    while term > whole * _EXACT:
        step += 1
        term *= scaled / step
        whole += term
    return whole


def _fraction(shape: float, scaled: float) -> float:
    bottom = scaled + 1 - shape
    over, under = 1 / _TINY, 1 / bottom
    found = under
    for step in range(1, _STEPS):
        part = -step * (step - shape)
        bottom += 2
        under = 1 / _kept(part * under + bottom)
        over = _kept(bottom + part / over)
        found *= under * over
        if abs(under * over - 1) < _EXACT:
            break
    return found


def _kept(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
