"""Totals and shares of the goal: kept in step, ranked with ties, without those who are away or left out."""

from datetime import UTC, date, datetime

import pytest

from domain.amount import LARGEST, Amount
from domain.entry import Slot
from domain.member import Leave, Member
from domain.standing import Board, Standing

NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)
DAY = date(2026, 11, 20)
NOVEMBER = Board("visits", "2026-11", DAY)


def slot(member, period="2026-11", metric="visits", currency=""):
    return Slot(member, period, metric, currency, "")


def stand(store, **figures):
    """Members with what they have done of which goal."""
    for member, (done, goal) in figures.items():
        store.members.remember(Member(member, f"Name {member}"), NOW)
        store.standings.add({slot(member): done})
        store.standings.aim({slot(member): goal})


def places(store, board=NOVEMBER, most=10):
    return [(place.rank, place.member) for place in store.boards.top(board, most)]


def shares(store):
    return {place.member: place.share for place in store.boards.top(NOVEMBER, 10)}


def test_totals_add_up_and_the_share_follows_the_total_and_the_goal(store):
    stand(store, U1=(10, 40))
    assert shares(store) == {"U1": 0.25}
    store.standings.add({slot("U1"): 10})
    assert shares(store) == {"U1": 0.5}
    store.standings.aim({slot("U1"): 80})
    assert shares(store) == {"U1": 0.25}
    store.standings.add({slot("U1"): -20})
    assert shares(store) == {"U1": 0.0}
    store.standings.aim({slot("U1"): None})
    assert shares(store) == {}
    assert store.standings.of(["U1"], "2026-11") == (Standing("U1", "visits", "2026-11", Amount(0), None),)


def test_a_goal_may_come_before_the_first_entry(store):
    store.standings.aim({slot("U1"): 40})
    store.standings.add({slot("U1"): 10, slot("U1", "2026-Q4"): 10, slot("U1", "2026"): 0})
    assert store.standings.of(["U1"], "2026-11") == (Standing("U1", "visits", "2026-11", Amount(10), Amount(40)),)
    assert store.standings.of(["U1"], "2026-Q4") == (Standing("U1", "visits", "2026-Q4", Amount(10), None),)
    assert store.standings.of(["U1"], "2026") == ()


def test_ties_share_a_rank_and_the_next_one_is_left_out(store):
    stand(store, U1=(30, 40), U2=(15, 30), U3=(20, 40), U4=(1, 40))
    assert places(store) == [(1, "U1"), (2, "U2"), (2, "U3"), (4, "U4")]
    assert places(store, most=2) == [(1, "U1"), (2, "U2")]


@pytest.mark.parametrize(("share", "rank"), [(0.75, (1, None)), (0.5, (2, 0.75)), (0.025, (4, 0.5)), (0.0, (5, 0.025))])
def test_a_rank_is_one_more_than_how_many_are_strictly_above(store, share, rank):
    stand(store, U1=(30, 40), U2=(15, 30), U3=(20, 40), U4=(1, 40))
    assert store.boards.rank(NOVEMBER, share) == rank


def test_thirds_that_are_written_differently_are_equal(store):
    stand(store, U1=(LARGEST // 3, LARGEST - 1), U2=(1, 3), U3=(333, 999))
    assert places(store) == [(1, "U1"), (1, "U2"), (1, "U3")]


def test_who_is_away_left_out_gone_or_without_a_target_is_not_ranked(store):
    stand(store, U1=(30, 40), U2=(20, 40), U3=(20, 40), U4=(20, 40), U5=(10, 40), U6=(90, None))
    store.leaves.start(Leave("U2", DAY, DAY))
    store.leaves.start(Leave("U5", date(2026, 11, 21), None))
    store.members.rank("U3", False)
    store.members.remember(Member("U4", "Gone", active=False), NOW)
    assert places(store) == [(1, "U1"), (2, "U5")]
    assert store.boards.rank(NOVEMBER, 0.25) == (2, 0.75)


def test_a_board_among_some_ranks_them_alone(store):
    stand(store, U1=(30, 40), U2=(20, 40), U3=(10, 40))
    some = Board("visits", "2026-11", DAY, among=("U2", "U3", "U9"))
    assert places(store, some) == [(1, "U2"), (2, "U3")]
    assert store.boards.rank(some, 0.25) == (2, 0.5)
    assert store.boards.top(Board("visits", "2026-11", DAY, among=()), 10) == ()


def test_the_most_improved_are_told_by_their_gain(store):
    stand(store, U1=(30, 40), U2=(20, 40), U3=(10, 40), U4=(40, 40))
    before = {"U1": 20, "U2": 0, "U3": 10}
    store.standings.aim({slot(member, "2026-10"): 40 for member in before})
    store.standings.add({slot(member, "2026-10"): done for member, done in before.items()})
    assert store.boards.improved(NOVEMBER, "2026-10", 10) == (("Name U2", 0.5), ("Name U1", 0.25))
    assert store.boards.improved(NOVEMBER, "2026-10", 1) == (("Name U2", 0.5),)


def test_currencies_are_never_summed(store):
    for member, currency, done in (("U1", "CNY", LARGEST), ("U2", "CNY", LARGEST), ("U3", "USD", 5)):
        store.members.remember(Member(member, member), NOW)
        store.standings.aim({slot(member, metric="bookings", currency=currency): 2 * LARGEST})
        store.standings.add({slot(member, metric="bookings", currency=currency): done})
    assert store.boards.sums(Board("bookings", "2026-11", DAY)) == (
        (Amount(2 * LARGEST, "CNY"), Amount(4 * LARGEST, "CNY")),
        (Amount(5, "USD"), Amount(2 * LARGEST, "USD")),
    )


def test_what_someone_without_a_goal_has_done_is_in_no_sum(store):
    stand(store, U1=(30, 40), U2=(90, None))
    assert store.boards.sums(NOVEMBER) == ((Amount(30), Amount(40)),)


MONTHS = [f"{year}-{number:02}" for year, number in ((2025, 11), (2025, 12), *((2026, n) for n in range(1, 11)))]


@pytest.mark.parametrize("done", [(5, 9, 9, 3), (9, 9, 0, 0), (0, 0, 0, 1), (0, -4, 0, 2), (LARGEST, LARGEST, 1, 0)])
def test_the_best_of_twelve_months_is_the_newest_of_several_and_the_last_stands_beside_it(store, done):
    at = [0, 1, 7, 11]  # across the turn of the year
    store.standings.add({slot("U1", MONTHS[place]): value for place, value in zip(at, done, strict=True)})
    [peak] = store.standings.peaks(["U1"], MONTHS, [""])
    best = max((value, place) for place, value in zip(at, done, strict=True))
    assert (peak.best.value, peak.month) == (best[0], MONTHS[best[1]])
    assert (peak.last.value if peak.last else 0) == done[-1]


def test_of_what_nobody_did_there_is_no_best(store):
    store.standings.add({slot("U1", "2026-11"): 7})
    assert store.standings.peaks(["U1"], MONTHS, [""]) == ()
    assert store.standings.peaks(["U1"], [], [""]) == ()
