"""Entries and their reversals: totals in every period, and nothing left of what was taken back."""

from collections import Counter
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.amount import LARGEST, Amount
from domain.entry import Entry, Slot, reversal, totals
from domain.period import periods_of

DAY = date(2026, 11, 20)
ENTRIES = st.builds(
    Entry,
    member=st.sampled_from(["U1", "U2"]),
    metric=st.sampled_from(["visits", "bookings"]),
    amount=st.builds(Amount, st.integers(-LARGEST, LARGEST), st.sampled_from(["", "CNY", "USD"])),
    day=st.dates(date(2025, 12, 1), date(2027, 2, 1)),
    segment=st.sampled_from(
        ["", "product:A", "product:B", "region:East", "product:A;region:East", "product:B;region:West"]
    ),
    id=st.integers(1, 10**9),
)


def test_an_entry_counts_once_in_each_of_its_periods():
    assert totals([Entry("U1", "visits", Amount(3), DAY)], 4) == {
        Slot("U1", label, "visits", "", ""): 3 for label in ("2026-W47", "2026-11", "2026-Q4", "2026", "FY2027")
    }


def test_members_metrics_currencies_and_segments_are_kept_apart():
    entries = [
        Entry("U1", "bookings", Amount(3, "CNY"), DAY),
        Entry("U1", "bookings", Amount(4, "USD"), DAY),
        Entry("U1", "bookings", Amount(5, "CNY"), DAY, segment="product:A;region:East"),
        Entry("U2", "bookings", Amount(6, "CNY"), DAY),
        Entry("U1", "payments", Amount(7, "CNY"), DAY),
    ]
    november = {slot: value for slot, value in totals(entries, 1).items() if slot.period == "2026-11"}
    assert {(slot.member, slot.metric, slot.currency, slot.segment): value for slot, value in november.items()} == {
        ("U1", "bookings", "CNY", ""): 8,
        ("U1", "bookings", "CNY", "product:A"): 5,
        ("U1", "bookings", "CNY", "region:East"): 5,
        ("U1", "bookings", "USD", ""): 4,
        ("U2", "bookings", "CNY", ""): 6,
        ("U1", "payments", "CNY", ""): 7,
    }


def test_a_reversal_names_what_it_takes_back_and_stands_on_its_day():
    booked = Entry("U1", "bookings", Amount(5_000_000, "CNY"), DAY, "华为", "north", id=7)
    assert reversal(booked) == replace(booked, amount=Amount(-5_000_000, "CNY"), id=0, reverses=7)


@given(st.lists(ENTRIES, max_size=20), st.integers(1, 12))
def test_entries_and_their_reversals_sum_to_zero_everywhere(entries, fiscal_start):
    assert set(totals([*entries, *map(reversal, entries)], fiscal_start).values()) <= {0}


@given(st.lists(ENTRIES, max_size=20), st.integers(1, 12))
def test_totals_are_the_sums_of_the_entries_of_each_period(entries, fiscal_start):
    expected = Counter()
    for entry in entries:
        for period in periods_of(entry.day, fiscal_start):
            slot = Slot(entry.member, period.label, entry.metric, entry.amount.currency, "")
            expected[slot] += entry.amount.value
    whole = {slot: value for slot, value in totals(entries, fiscal_start).items() if not slot.segment}
    assert whole == dict(expected)


@given(st.lists(ENTRIES, max_size=20), st.sampled_from(["product", "region"]))
def test_the_segments_of_a_dimension_and_what_names_none_add_up_to_the_whole(entries, dimension):
    sums = Counter()
    for slot, value in totals(entries, 1).items():
        if slot.segment.startswith(f"{dimension}:"):
            sums[slot._replace(segment="")] += value
    sums.update(totals([replace(entry, segment="") for entry in entries if dimension not in entry.segment], 1))
    whole = {slot: value for slot, value in totals(entries, 1).items() if not slot.segment}
    assert {slot: sums[slot] for slot in whole} == whole


@given(st.lists(ENTRIES, max_size=12), st.lists(ENTRIES, max_size=12))
def test_totals_of_two_bookings_are_those_of_one(first, second):
    together = Counter(totals(first, 1))
    together.update(totals(second, 1))
    assert dict(together) == totals([*first, *second], 1)
