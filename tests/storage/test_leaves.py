"""Days off: open ends, overlaps, coming back."""

from datetime import date

from domain.member import Leave

DAYS = [date(2026, 11, day) for day in range(14, 30)]


def off(store, member="U1"):
    """The days of November on which somebody is on leave."""
    return [day.day for day in DAYS if store.leaves.of(member, day)]


def leave(first, last=None, member="U1"):
    return Leave(member, date(2026, 11, first), last and date(2026, 11, last))


def test_a_leave_covers_its_first_and_last_day(store):
    store.leaves.start(leave(16, 18))
    assert off(store) == [16, 17, 18]
    assert off(store, "U2") == []


def test_a_leave_without_an_end_lasts_until_they_are_back(store):
    store.leaves.start(leave(16))
    assert off(store)[-1] == 29
    assert store.leaves.end("U1", date(2026, 11, 20)) is True
    assert off(store) == [16, 17, 18, 19]
    assert store.leaves.end("U1", date(2026, 11, 20)) is False


def test_who_is_back_on_the_first_day_was_never_away(store):
    store.leaves.start(leave(16, 18))
    assert store.leaves.end("U1", date(2026, 11, 16)) is True
    assert off(store) == []


def test_a_new_leave_replaces_what_it_overlaps_and_keeps_the_days_before(store):
    store.leaves.start(leave(16))
    store.leaves.start(leave(19, 20))
    assert off(store) == [16, 17, 18, 19, 20]
    store.leaves.start(leave(15, 25))
    assert off(store) == list(range(15, 26))


def test_leaves_apart_from_each_other_both_stand(store):
    store.leaves.start(leave(16, 17))
    store.leaves.start(leave(23, 24))
    assert off(store) == [16, 17, 23, 24]
    assert [found.first.day for found in store.leaves.since(date(2026, 11, 18))["U1"]] == [23]
