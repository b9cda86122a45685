"""Runs of periods: what lies between the first and the last label of one, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.entry import Slot
from storage.runs import runs_of

MONTHS = [f"{year}-{number:02}" for year in (2024, 2025, 2026) for number in range(1, 13)]
WEEKS = [f"{year}-W{number:02}" for year in (2025, 2026) for number in range(1, 54)]
OTHERS = ["2024", "2025", "2026", "FY2025", "FY2026", "2025-Q1", "2025-Q2", "2025-Q3", "2026-Q1"]
EVERY = [*MONTHS, *WEEKS, *OTHERS]


@pytest.mark.parametrize(
    ("labels", "runs"),
    [
        ([], []),
        (["2026-11"], [("2026-11", "2026-11")]),
        (["2026-11", "2026-12", "2026-10"], [("2026-10", "2026-12")]),
        (["2025-12", "2026-01"], [("2025-12", "2025-12"), ("2026-01", "2026-01")]),
        (["2026-01", "2026-03"], [("2026-01", "2026-01"), ("2026-03", "2026-03")]),
        (["2026-W09", "2026-W10"], [("2026-W09", "2026-W10")]),
        (["2026-12", "2026-W13"], [("2026-12", "2026-12"), ("2026-W13", "2026-W13")]),
        (["2025", "2026"], [("2025", "2025"), ("2026", "2026")]),
        (["FY2025", "FY2026"], [("FY2025", "FY2025"), ("FY2026", "FY2026")]),
        (["2026-Q1", "2026-Q2"], [("2026-Q1", "2026-Q1"), ("2026-Q2", "2026-Q2")]),
    ],
)
def test_what_follows_each_other_in_a_year_is_one_run(labels, runs):
    assert list(runs_of(tuple(labels))) == runs


@given(st.sets(st.sampled_from(EVERY)))
def test_within_the_runs_lies_what_was_asked_for_and_nothing_else(labels):
    runs = runs_of(tuple(labels))
    assert {label for label in EVERY if any(first <= label <= last for first, last in runs)} == labels


@pytest.mark.parametrize("labels", [[], ["2025"], ["2025-12", "2026-01", "2026-W02"], MONTHS[::2], EVERY])
def test_totals_are_of_the_periods_that_are_asked_about(store, labels):
    store.standings.add({Slot("U1", label, "visits", "", ""): place for place, label in enumerate(EVERY, 1)})
    found = store.history.totals(["U1"], labels)
    assert found == {label: {("visits", ""): EVERY.index(label) + 1} for label in labels}
