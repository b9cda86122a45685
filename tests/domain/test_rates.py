"""Rates between currencies: exact, to the minor unit, and back again to within it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount, money
from domain.rates import Rate, converted, read_rates, written_rates

NOVEMBER = Rate("2026-11", "USD", "CNY", Decimal("7.1"))


@pytest.mark.parametrize(
    ("amount", "into", "month", "found"),
    [
        (money(1000, "USD"), "CNY", "2026-11", money(7100, "CNY")),
        (money(7100, "CNY"), "USD", "2026-11", money(1000, "USD")),
        (money("0.01", "USD"), "CNY", "2026-11", money("0.07", "CNY")),
        (money("0.03", "CNY"), "USD", "2026-11", money("0.00", "USD")),
        (money("0.04", "CNY"), "USD", "2026-11", money("0.01", "USD")),
        (Amount(-3, "USD"), "CNY", "2026-11", Amount(-21, "CNY")),
        (money(1000, "USD"), "CNY", "2026-12", None),
        (money(1000, "EUR"), "CNY", "2026-11", None),
    ],
)
def test_money_is_converted_to_the_minor_unit(amount, into, month, found):
    assert converted(amount, into, month, [NOVEMBER]) == ((found, NOVEMBER) if found else None)


def test_currencies_without_hundredths_keep_their_own_units():
    yen = Rate("2026-11", "USD", "JPY", Decimal(150))
    assert converted(money(10, "USD"), "JPY", "2026-11", [yen]) == (Amount(1500, "JPY"), yen)
    assert converted(Amount(1500, "JPY"), "USD", "2026-11", [yen]) == (money(10, "USD"), yen)


RATES = st.builds(
    Rate,
    st.sampled_from(["2026-10", "2026-11"]),
    st.sampled_from(["USD", "EUR", "JPY"]),
    st.just("CNY"),
    st.decimals("0.0001", "9999", places=4),
)


@given(st.lists(RATES, unique_by=lambda rate: (rate.month, rate.currency)))
def test_what_is_written_reads_back(rates):
    ordered = tuple(sorted(rates, key=lambda rate: (rate.month, rate.currency)))
    assert read_rates(written_rates(ordered), "GBP") == ordered
