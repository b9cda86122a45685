"""What check-ins say of plans: as much of the days before a week as is wanted."""

from datetime import UTC, date, datetime

from domain.amount import Amount
from domain.entry import Entry, reversal
from domain.ticking import Fact, Wanted

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
FIRST, BEFORE, WEEK, LAST = (date(2026, 11, day) for day in (2, 13, 16, 20))


def booked(store):
    met = Entry("U1", "visits", Amount(1), FIRST, "Acme")
    store.entries.book([met, Entry("U1", "visits", Amount(2), BEFORE), Entry("U1", "demos", Amount(3), BEFORE)], 1, NOW)
    store.entries.book([Entry("U1", "visits", Amount(4), WEEK), Entry("U2", "calls", Amount(5), LAST)], 2, NOW)
    store.entries.book([Entry("U1", "visits", Amount(6), WEEK, "Globex")], 3, NOW)
    (taken,) = store.entries.of_message(3)
    store.entries.book([reversal(taken)], 3, NOW)


def test_everything_is_told_of_the_days_that_are_wanted_in_full(store):
    booked(store)
    assert store.plans.facts(["U1", "U2"], Wanted(FIRST, LAST)) == {
        "U1": [
            Fact(FIRST, "visits", "Acme", 1),
            Fact(BEFORE, "demos", "", 3),
            Fact(BEFORE, "visits", "", 2),
            Fact(WEEK, "visits", "", 4),
        ],
        "U2": [Fact(LAST, "calls", "", 5)],
    }


def test_of_the_days_before_customers_and_some_metrics_are_told(store):
    booked(store)
    met, demos, after = Fact(FIRST, "visits", "Acme", 1), Fact(BEFORE, "demos", "", 3), Fact(WEEK, "visits", "", 4)
    found = store.plans.facts(["U1"], Wanted(FIRST, LAST, WEEK, frozenset({"demos"})))
    assert found == {"U1": [met, demos, after]}
    assert store.plans.facts(["U1"], Wanted(FIRST, LAST, WEEK)) == {"U1": [met, after]}
    assert store.plans.facts(["U1"], Wanted(FIRST, BEFORE, WEEK)) == {"U1": [met]}
