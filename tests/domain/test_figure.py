"""A field holds one figure, exact to its unit; what is not is told why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount, money
from domain.figure import read_figure
from domain.form import written
from domain.metric import Metric
from domain.money import CURRENCIES

VISITS, BOOKINGS = Metric("visits"), Metric("bookings", "money")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("3", Amount(3)),
        (" ３ ", Amount(3)),
        ("三", Amount(3)),
        ("1,200", Amount(1200)),
        ("0", Amount(0)),
        ("-2", Amount(-2)),
    ],
)
def test_a_count_is_read(text, amount):
    assert read_figure(text, VISITS, "CNY") == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("5万", money(50_000, "CNY")),
        ("50k", money(50_000, "CNY")),
        ("$3k", money(3_000, "USD")),
        ("3万美元", money(30_000, "USD")),
        ("12.34", money("12.34", "CNY")),
        ("50,000 usd", money(50_000, "USD")),
        ("5k KWD", money(5_000, "KWD")),
        ("1.234 KWD", money("1.234", "KWD")),
    ],
)
def test_money_is_in_its_currency_or_else_in_the_usual_one(text, amount):
    assert read_figure(text, BOOKINGS, "CNY") == amount


@pytest.mark.parametrize(
    ("text", "metric", "why"),
    [
        ("abc", VISITS, "no_number"),
        ("NaN", VISITS, "no_number"),
        ("inf", BOOKINGS, "no_number"),
        ("10^18", BOOKINGS, "no_number"),
        ("3-5", VISITS, "no_number"),
        ("10+", VISITS, "no_number"),
        ("5 6", VISITS, "no_number"),
        ("$3k 5000", BOOKINGS, "no_number"),
        ("$3k 500 EUR", BOOKINGS, "two_currencies"),
        ("¥5000 USD", BOOKINGS, "two_currencies"),
        ("5万元 3k欧元", BOOKINGS, "two_currencies"),
        ("$5", VISITS, "no_money"),
        ("2.5", VISITS, "not_whole"),
        ("0.001", BOOKINGS, "too_fine"),
        ("1" + "0" * 18, VISITS, "too_large"),
        ("1" + "0" * 18, BOOKINGS, "too_large"),
        ("9" * 10_000, BOOKINGS, "too_long"),
        ("", VISITS, "no_number"),
    ],
)
def test_what_is_no_figure_is_told_why(text, metric, why):
    assert read_figure(text, metric, "CNY") == why


@given(st.integers(-(10**15), 10**15), st.sampled_from(sorted(CURRENCIES)))
def test_every_amount_reads_back_as_it_is_written(value, currency):
    assert read_figure(written(Amount(value, currency)), BOOKINGS, "CNY") == Amount(value, currency)
    assert read_figure(written(Amount(value)), VISITS, "CNY") == Amount(value)


@given(st.text(max_size=80))
def test_whatever_is_typed_is_an_amount_or_a_reason(text):
    assert isinstance(read_figure(text, BOOKINGS, "CNY"), Amount | str)
