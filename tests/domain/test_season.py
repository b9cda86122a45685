"""The season of months, the ability band and the pace of follow-up."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.baseline import Ability, ability, price
from domain.past import CustomerTouched, Past, interval, months_before, quarters
from domain.period import month
from domain.season import seasons

TODAY = date(2026, 11, 20)
MONTHS = months_before(TODAY)
FIGURES = st.integers(0, 10**13)


def test_the_months_before_a_day_are_completed_and_follow_each_other():
    assert (MONTHS[0].label, MONTHS[-1].label, len(MONTHS)) == ("2023-11", "2026-10", 36)


def test_the_index_of_a_month_is_its_figure_by_the_mean_of_its_year():
    index = seasons(MONTHS[-12:], (100,) * 11 + (340,))
    assert (index[10], index[11]) == (Fraction(340, 120), Fraction(100, 120))


def test_years_are_averaged():
    values = (None,) * 12 + (200, *(100,) * 10, 100) + (100, *(100,) * 10, 100)
    assert seasons(MONTHS, values)[11] == (Fraction(2400, 1300) + 1) / 2


@pytest.mark.parametrize("values", [(100,) * 11, (None, *(100,) * 11), (0,) * 12, (-1,) * 12, ()])
def test_without_a_whole_year_there_is_no_season(values):
    assert seasons(MONTHS[len(MONTHS) - len(values) :], values) == {}


@given(st.lists(FIGURES, min_size=12, max_size=36))
def test_season_indices_average_one(values):
    index = seasons(MONTHS[len(MONTHS) - len(values) :], tuple(values))
    if index:
        assert sum(index.values()) == 12
    else:
        assert not any(values[-12:])


def test_the_band_is_of_the_last_three_months():
    assert ability((900, 10, 40, 25)) == Ability(10, 40, Fraction(25), 3)
    assert ability((900, None, 40, None)) == Ability(40, 40, Fraction(40), 1)
    assert ability((900, None, None, None)) is None


@given(st.lists(st.none() | FIGURES, max_size=36))
def test_the_mean_lies_within_the_band(values):
    band = ability(tuple(values))
    assert band is None or band.low <= band.mean <= band.high


@pytest.mark.parametrize(
    ("booked", "deals", "found"),
    [
        ({"CNY": 700}, 3, Fraction(700, 3)),
        ({"CNY": 700}, 0, None),
        ({}, 3, None),
        ({"CNY": -5}, 3, None),
        ({"CNY": 700, "USD": 1}, 3, None),
    ],
)
def test_the_average_price_takes_deals_in_one_currency(booked, deals, found):
    assert price(booked, deals, "CNY") == found


def test_the_interval_is_of_all_customers_who_were_touched_again():
    often = CustomerTouched(TODAY - timedelta(20), TODAY, 3)
    twice = CustomerTouched(TODAY - timedelta(4), TODAY, 2)
    assert interval([often, twice, CustomerTouched(TODAY, TODAY, 1), CustomerTouched(None, None, 0)]) == Fraction(24, 3)
    assert interval([CustomerTouched(TODAY, TODAY, 1)]) is None


def test_a_customer_in_parts_is_put_together():
    earlier = CustomerTouched(date(2026, 1, 1), date(2026, 2, 1), 2)
    assert earlier.joined(CustomerTouched(None, None, 0)) == earlier
    assert earlier.joined(CustomerTouched(TODAY, TODAY, 1)) == CustomerTouched(date(2026, 1, 1), TODAY, 3)


def test_a_month_without_anything_is_unknown_and_money_stays_in_its_currency():
    totals = {
        "2026-09": {("bookings", "CNY"): 5, ("visits", ""): 2},
        "2026-10": {("visits", ""): 1},
        "2026-11": {("bookings", "USD"): 4},
    }
    past = Past(MONTHS, month(2026, 11), totals)
    assert past.series("bookings", "CNY")[-3:] == (None, 5, 0)
    assert past.sums() == {("bookings", "CNY"): 5, ("visits", ""): 3, ("bookings", "USD"): 4}
    assert [past.currency_of("bookings", wanted) for wanted in ("CNY", "USD", "EUR")] == ["CNY", "USD", "CNY"]
    assert Past(MONTHS, month(2026, 11), {}).currency_of("bookings", "EUR") == "EUR"


def test_a_quarter_is_the_sum_of_its_months_where_all_are_known():
    values = (1, 2, 10, 20, 30, 100, None, 300, 5, 6, 7, 8)
    assert [(one.label, total) for one, total in quarters(MONTHS[-12:], values)] == [("2026-Q1", 60), ("2026-Q3", 18)]
