"""What more of an activity brings, through the funnel as it is; and what a goal then still takes a day."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.expectation import Ways
from domain.funnel import rates
from domain.pace import Days, Pace
from domain.reach import Brought, brought, heading

WAYS = Ways(Fraction(10_000), rates({"calls": 200, "visits": 70, "quotes": 35, "deals": 14}, {}))
PACE = Pace(100_000, 40_000, Days(21, 14), False)


@pytest.mark.parametrize(("stage", "rate"), [("calls", "7/100"), ("visits", "1/5"), ("quotes", "2/5")])
def test_each_stage_leads_to_deals_at_the_rates_after_it(stage, rate):
    found = brought(Fraction(100), stage, "bookings", WAYS)
    deals = 100 * Fraction(rate)
    assert found == Brought(Fraction(100), Fraction(rate), deals, deals * 10_000)
    assert brought(Fraction(100), stage, "deals", WAYS).value == deals


def test_what_is_not_known_is_not_reckoned():
    assert brought(Fraction(1), "demos", "bookings", WAYS) is None
    assert brought(Fraction(1), "visits", "payments", WAYS) is None
    assert brought(Fraction(1), "visits", "bookings", Ways(None, WAYS.rates)) is None


def test_what_comes_is_no_longer_needed():
    assert heading(PACE, Fraction(60_000), Fraction(20_000)).end == 80_000
    assert heading(PACE, None, Fraction(20_000)).end is None
    assert heading(PACE, None, Fraction(25_000)).required == 5_000
    assert heading(PACE, None, Fraction(60_000)).required == 0


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_more_never_takes_more_a_day(one, other):
    less, more = sorted((Fraction(one), Fraction(other)))
    assert heading(PACE, None, less).required >= heading(PACE, None, more).required
