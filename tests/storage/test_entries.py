"""The ledger: appended to, reversed, never changed; every figure is taken apart down to its messages."""

import ast
from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.amount import LARGEST, Amount
from domain.entry import Entry, reversal, totals
from domain.period import month

NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)
DAY = date(2026, 11, 20)
STORAGE = Path(__file__).resolve().parents[2] / "storage"


def entry(value=3, metric="visits", day=DAY, **more):
    return Entry(more.pop("member", "U1"), metric, Amount(value, more.pop("currency", "")), day, **more)


def book(store, message, *entries):
    store.entries.book(entries, message, NOW)
    return store.entries.of_message(message)


def take_back(store, message):
    store.entries.book([reversal(stood) for stood in store.entries.of_message(message)], message, NOW)


def test_nothing_in_storage_updates_or_deletes_entries():
    """Whoever writes to the table appends: `entries` stands in no update() and no delete()."""
    changes = [
        f"{path.name}:{call.lineno}"
        for path in STORAGE.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in {"update", "delete"}
        if "entries" in {ast.unparse(part) for part in (*call.args, call.func)} | {ast.unparse(call.func).split(".")[0]}
    ]
    assert changes == []
    assert "entries.insert()" in (STORAGE / "entries.py").read_text("utf-8")


def test_an_entry_comes_back_as_it_was_booked(store):
    booked = entry(LARGEST, "bookings", currency="CNY", customer="华为 <!channel>", segment="north")
    (found,) = book(store, 7, booked)
    assert found == Entry("U1", "bookings", Amount(LARGEST, "CNY"), DAY, "华为 <!channel>", "north", found.id)
    assert found.id > 0


def test_what_was_taken_back_no_longer_stands_and_is_still_there(store):
    book(store, 7, entry(3), entry(2, "calls"))
    take_back(store, 7)
    assert store.entries.of_message(7) == ()
    assert store.entries.behind("U1", "visits", DAY, DAY) == ()
    assert store.entries.last_days(["U1"], DAY) == {}
    assert store.entries.on_day(DAY, ["U1"]) == ()
    assert [(found.amount.value, found.reverses > 0) for found in store.entries.every()] == [
        (3, False),
        (2, False),
        (-3, True),
        (-2, True),
    ]


def test_what_was_booked_anew_stands_alone(store):
    book(store, 7, entry(3))
    take_back(store, 7)
    assert [found.amount.value for found in book(store, 7, entry(2))] == [2]
    take_back(store, 7)
    take_back(store, 7)
    assert store.entries.of_message(7) == ()
    assert sum(found.amount.value for found in store.entries.every()) == 0
    assert store.entries.count() == 4


def test_a_figure_is_taken_apart_by_day_down_to_its_messages(store):
    early, late = date(2026, 11, 2), date(2026, 11, 30)
    book(store, 8, entry(1, day=late))
    book(store, 7, entry(2, day=early), entry(9, "calls", day=early), entry(9, member="U2"))
    book(store, 9, entry(4, day=date(2026, 12, 1)))
    behind = store.entries.behind("U1", "visits", early, late)
    assert [(found.day, found.amount.value, message) for found, message in behind] == [(early, 2, 7), (late, 1, 8)]


def test_the_last_day_of_each_metric_is_known(store):
    book(store, 7, entry(day=date(2026, 11, 3)), entry(day=date(2026, 11, 18)), entry(1, "calls", date(2026, 11, 4)))
    book(store, 8, entry(1, "demos", date(2026, 10, 1)), entry(1, member="U2"))
    assert store.entries.last_days(["U1", "U2", "U3"], date(2026, 11, 1)) == {
        "U1": {"visits": date(2026, 11, 18), "calls": date(2026, 11, 4)},
        "U2": {"visits": DAY},
    }


def test_messages_are_asked_about_together(store):
    book(store, 7, entry(3))
    book(store, 8, entry(4))
    take_back(store, 8)
    assert {message: len(some) for message, some in store.entries.of_messages([7, 8, 9]).items()} == {7: 1}
    assert store.entries.of_messages([]) == {}


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(-LARGEST, LARGEST), max_size=12))
def test_running_totals_are_the_sums_of_the_entries_to_the_unit(office, values):
    """Up to ten to the fifteenth each; whatever is taken back leaves nothing."""
    booked = [entry(value, "bookings", currency="CNY") for value in values]
    with office.write() as store:
        before = _total(store)
        store.standings.add(totals(booked, 1))
        assert _total(store) == before + sum(values)
        store.standings.add(totals(map(reversal, booked), 1))
        assert _total(store) == before


def _total(store):
    return sum(standing.done.value for standing in store.standings.of(["U1"], month(2026, 11).label))
