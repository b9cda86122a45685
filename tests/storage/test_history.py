"""What lies behind people: kept totals of many periods, customers and days out of the ledger, and teammates."""

from dataclasses import replace
from datetime import UTC, date, datetime

from domain.amount import Amount, money
from domain.entry import Entry, Slot, reversal
from domain.member import Leave, Member
from domain.past import CustomerTouched
from domain.team import Membership

NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)
FIRST, SECOND, THIRD = (date(2026, 11, number) for number in (2, 4, 9))


def book(store, *booked: Entry, message: int = 1) -> None:
    for entry in booked:
        store.members.remember(Member(entry.member, entry.member), NOW)
    store.entries.book(booked, message, NOW)


def visit(member: str, day: date, customer: str = "") -> Entry:
    return Entry(member, "visits", Amount(1), day, customer)


def test_totals_are_summed_over_people_by_period_metric_and_currency(store):
    for member, done in (("U1", 3), ("U2", 4), ("U3", 100)):
        store.standings.add({Slot(member, "2026-11", "visits", "", ""): done})
    store.standings.add(
        {Slot("U1", "2026-11", "bookings", "CNY", ""): 500, Slot("U1", "2026-W47", "visits", "", ""): 1}
    )
    store.standings.aim({Slot("U1", "2026-10", "visits", "", ""): 40})
    assert store.history.totals(["U1", "U2"], ["2026-10", "2026-11", "2026-W47"]) == {
        "2026-11": {("visits", ""): 7, ("bookings", "CNY"): 500},
        "2026-W47": {("visits", ""): 1},
    }
    assert store.history.together(["U1", "U2"], ["2026-10", "2026-11", "2026-W47"]) == {
        ("visits", ""): 8,
        ("bookings", "CNY"): 500,
    }


def test_of_a_period_in_which_only_other_metrics_are_booked_no_more_is_told_than_that_it_is_one(store):
    done = {("2026-09", "visits"): 3, ("2026-10", "calls"): 4, ("2026-11", "visits"): 5, ("2026-11", "calls"): 6}
    store.standings.add({Slot("U1", period, metric, "", ""): value for (period, metric), value in done.items()})
    store.standings.aim({Slot("U1", "2026-12", "calls", "", ""): 40})
    months = ["2026-08", "2026-09", "2026-10", "2026-11", "2026-12"]
    assert store.history.totals_of(["U1", "U2"], months, ["visits"]) == {
        "2026-09": {("visits", ""): 3},
        "2026-10": {},
        "2026-11": {("visits", ""): 5},
    }


def test_customers_tell_the_first_the_last_and_the_number_of_days_of_touch(store):
    book(store, *(visit("U1", day, "Acme") for day in (FIRST, SECOND, SECOND)), visit("U2", THIRD, "Acme"))
    book(
        store,
        Entry("U1", "bookings", money(5, "CNY"), THIRD, "Globex"),
        visit("U1", FIRST),
        visit("U3", FIRST, "Umbrella"),
    )
    assert store.history.customers(["U1", "U2"], (FIRST, THIRD), ["visits"]) == {
        "Acme": CustomerTouched(FIRST, THIRD, 3),
        "Globex": CustomerTouched(None, None, 0),
    }
    assert store.history.customers(["U1", "U2"], (SECOND, SECOND), ["visits"]) == {
        "Acme": CustomerTouched(SECOND, SECOND, 1)
    }


def test_what_was_taken_back_is_no_touch_and_no_end_but_was_a_day(store):
    book(store, visit("U1", FIRST, "Acme"), visit("U1", SECOND, "Acme"))
    store.members.remember(Member("U2", "U2"), NOW)
    (taken_back,) = [entry for entry in store.entries.of_message(1) if entry.day == SECOND]
    book(store, reversal(taken_back))
    assert store.history.customers(["U1"], (FIRST, THIRD), ["visits"]) == {"Acme": CustomerTouched(FIRST, FIRST, 1)}
    assert store.history.ends(["U1", "U2"]) == {"U1": (FIRST, FIRST)}
    assert store.attendances.of(["U1", "U2"], ("2026-11", "2026-11")) == [("U1", "2026-11", 0b1010)]


def test_leaves_during_some_days_are_those_that_share_one(store):
    leave = Leave("U1", SECOND, SECOND)
    store.leaves.start(leave)
    store.leaves.start(Leave("U2", FIRST, None))
    store.leaves.start(replace(leave, member="U3"))
    assert store.leaves.during(["U1", "U2"], SECOND, THIRD) == (leave, Leave("U2", FIRST, None))
    assert store.leaves.during(["U1"], FIRST, FIRST) == ()


def test_mates_are_those_who_belong_to_the_same_team_today(store):
    east, west = store.teams.make("East").id, store.teams.make("West").id
    for member in ("U1", "U2"):
        store.teams.join(Membership(east, member), FIRST)
    store.teams.join(Membership(east, "U3", leads=True), FIRST)
    store.teams.join(Membership(west, "U4"), FIRST)
    store.teams.leave(Membership(east, "U2"), THIRD)
    assert store.teams.mates("U1", SECOND) == ("East", ("U1", "U2"))
    assert store.teams.mates("U1", THIRD) == ("East", ("U1",))
    assert store.teams.mates("U3", SECOND) == store.teams.mates("U5", SECOND) == ("", ())
