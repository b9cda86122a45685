"""Amounts and money: whole minor units, never mixed, never rounded in silence."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import LARGEST, Amount, NoAmount, from_decimal, money, share_of, whole
from domain.money import CURRENCIES, digits, to_major, to_minor

AMOUNTS = st.integers(-LARGEST, LARGEST)


@pytest.mark.parametrize(
    ("major", "currency", "minor"),
    [
        ("50000", "CNY", 5_000_000),
        ("0.01", "USD", 1),
        ("1234", "JPY", 1234),
        ("1.234", "KWD", 1234),
        ("-3.50", "EUR", -350),
        ("1E+3", "CNY", 100_000),
        ("1.500", "CNY", 150),
        ("0.005", "USD", None),
        ("1.5", "JPY", None),
        ("NaN", "CNY", None),
        ("Infinity", "CNY", None),
        ("-sNaN", "CNY", None),
        ("1.000000000000000000000000000000000001", "CNY", None),
    ],
)
def test_money_is_whole_minor_units_of_its_currency(major, currency, minor):
    assert to_minor(Decimal(major), currency) == minor


@pytest.mark.parametrize(
    ("value", "currency", "amount"),
    [
        ("3", "", Amount(3)),
        ("3.0", "", Amount(3)),
        ("3.5", "", NoAmount("not_whole")),
        ("1E-999999", "", NoAmount("not_whole")),
        ("NaN", "", NoAmount("too_large")),
        ("-Infinity", "JPY", NoAmount("too_large")),
        ("10000000000000", "CNY", Amount(LARGEST, "CNY")),
        ("-10000000000000", "CNY", Amount(-LARGEST, "CNY")),
        ("10000000000000.01", "CNY", NoAmount("too_large")),
        ("10000000000000.001", "CNY", NoAmount("too_large")),
        ("9999999999999.999", "CNY", NoAmount("too_fine")),
        ("9999999999999.99", "CNY", Amount(LARGEST - 1, "CNY")),
        ("1000000000000.5", "JPY", NoAmount("too_fine")),
        ("1000000000000000", "", Amount(LARGEST)),
        ("1000000000000001", "", NoAmount("too_large")),
        ("-1000000000000001", "", NoAmount("too_large")),
        ("1E+999999", "", NoAmount("too_large")),
        ("1E+999999", "CNY", NoAmount("too_large")),
        ("1E-999999", "CNY", NoAmount("too_fine")),
    ],
)
def test_what_is_read_becomes_an_amount_or_is_refused(value, currency, amount):
    assert from_decimal(Decimal(value), currency) == amount


def test_too_fine_an_amount_of_money_is_a_fault_of_the_caller():
    assert money("3.50", "EUR") == Amount(350, "EUR")
    with pytest.raises(ValueError, match="finer than 0 decimals of JPY"):
        money("3.5", "JPY")


@pytest.mark.parametrize(("left", "right"), [("CNY", "USD"), ("CNY", ""), ("", "EUR")])
def test_currencies_and_counts_are_not_summed(left, right):
    with pytest.raises(ValueError, match="are not summed"):
        Amount(1, left) + Amount(1, right)
    with pytest.raises(ValueError, match="are not summed"):
        Amount(1, left) - Amount(1, right)


@given(AMOUNTS, AMOUNTS, st.sampled_from(["", "CNY", "JPY"]))
def test_what_is_added_is_taken_back_to_the_unit(first, second, currency):
    a, b = Amount(first, currency), Amount(second, currency)
    assert a + b - b == a
    assert a + -a == Amount(0, currency)


@given(AMOUNTS, st.sampled_from(sorted(CURRENCIES)))
def test_minor_units_survive_being_written_in_major_ones(minor, currency):
    assert to_minor(to_major(minor, currency), currency) == minor
    assert Amount(minor, currency).major == Decimal(minor) / 10 ** digits(currency)


@given(st.integers(1, 400), st.integers(0, LARGEST), st.data())
def test_a_share_is_exact_to_half_a_unit_and_the_whole_is_the_whole(whole_, of, data):
    part = data.draw(st.integers(0, whole_))
    assert abs(2 * share_of(part, whole_, of) * whole_ - 2 * part * of) <= whole_
    assert (share_of(0, whole_, of), share_of(whole_, whole_, of)) == (0, of)


@pytest.mark.parametrize(
    ("part", "whole_", "of", "share"), [(1, 2, 3, 2), (1, 3, 100, 33), (2, 3, 100, 67), (1, 4, 2, 1)]
)
def test_halves_are_rounded_up(part, whole_, of, share):
    assert share_of(part, whole_, of) == share


def test_a_whole_number_may_be_written_with_zeros():
    assert [whole(Decimal(text)) for text in ("7.000", "7.001", "-0", "Infinity")] == [7, None, 0, None]
