"""Rows of a file that credit two people with one deal in full."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.amount import money
from domain.entry import Entry
from domain.sheet.doubled import LISTED, USUAL, Doubled

DAY = date(2026, 10, 9)
LIN = Entry("Lin", "bookings", money(200_000, "CNY"), DAY, "华为")


def other(member="Chen", days=0, amount=200_000, customer="华为"):
    return Entry(member, "bookings", money(amount, "CNY"), DAY + timedelta(days), customer)


def found(*entries):
    doubled = Doubled()
    for row, entry in enumerate(entries, 2):
        doubled.add(row, entry)
    return [(pair.first, pair.second) for pair in doubled.pairs], doubled.count


@pytest.mark.parametrize("second", [other(), other(days=7), other(days=-7), other(customer=" 华为 ")])
def test_the_same_customer_and_amount_of_two_people_within_a_week_may_be_one_deal(second):
    assert found(LIN, second) == ([((2, "Lin"), (3, "Chen"))], 1)


@pytest.mark.parametrize(
    "second",
    [
        other("Lin"),
        other(days=8),
        other(amount=200_001),
        other(customer="中兴"),
        other(customer=""),
        replace(other(), metric="payments"),
        replace(other(), amount=money(200_000, "USD")),
    ],
)
def test_anything_else_is_two(second):
    assert found(LIN, second) == ([], 0)


def test_what_is_taken_back_or_bought_all_the_time_tells_nothing():
    back = other(amount=-200_000)
    assert found(back, Entry("Lin", "bookings", back.amount, DAY, "华为")) == ([], 0)
    assert found(*[LIN] * USUAL, other())[1] == 0


def test_the_first_pairs_are_listed_and_all_are_counted():
    pairs, count = found(*[other(who, amount=n) for n in range(1, LISTED + 4) for who in ("Lin", "Chen")])
    assert (len(pairs), count) == (LISTED, LISTED + 3)
