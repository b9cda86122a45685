"""The gamma distribution beside values that are known in closed form, and what holds for every one."""

from math import exp, factorial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.gamma import beyond, quantile

SIZES = st.floats(0.01, 1e9)
SPREADS = st.floats(0.05, 5)


@pytest.mark.parametrize("value", [0.01, 0.5, 1.0, 2.5, 10.0])
def test_with_shape_one_it_is_the_exponential(value):
    assert beyond(value, 1, 1) == pytest.approx(exp(-value), abs=1e-6)


@pytest.mark.parametrize(("shape", "value"), [(3, 1.0), (3, 6.0), (12, 12.0), (12, 30.0)])
def test_with_a_whole_shape_it_counts_poisson_events(shape, value):
    known = sum(exp(-value) * value**n / factorial(n) for n in range(shape))
    assert beyond(value, shape, shape) == pytest.approx(known, abs=1e-6)


def test_nothing_is_always_reached():
    assert beyond(0, 5, 2) == beyond(-3, 5, 2) == 1.0


@given(SIZES, SPREADS, st.floats(0.01, 10), st.floats(1.01, 3))
def test_more_is_never_more_likely(mean, spread, at, further):
    near, far = (beyond(mean * times, mean, (spread * mean) ** 2) for times in (at, at * further))
    assert 0 <= far <= near + 2e-6 <= 1 + 2e-6


@given(SIZES, st.floats(0.05, 1))
def test_a_quantile_is_not_passed_as_often_as_it_says(mean, spread):
    variance = (spread * mean) ** 2
    assert beyond(quantile(-1.2816, mean, variance), mean, variance) == pytest.approx(0.9, abs=0.01)
    assert beyond(quantile(1.2816, mean, variance), mean, variance) == pytest.approx(0.1, abs=0.01)
