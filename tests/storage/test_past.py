"""What was booked and set by a moment, read through the indexes of a period."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event

from domain.amount import Amount
from domain.entry import Entry, Slot, reversal
from domain.member import Member
from domain.standing import Board
from domain.target import Lines, Subject, Target, Version
from domain.workdays import Workdays
from storage.past import Then

NOW, DAY = datetime(2026, 11, 20, 1, tzinfo=UTC), date(2026, 11, 19)
LIN = Subject("member", "U1")


def then(hours: int) -> Then:
    return Then(NOW + timedelta(hours=hours), 1, Workdays())


def live(store):
    """Three visits, taken back an hour later; a goal of 10, then 20, then withdrawn."""
    store.members.remember(Member("U1", "Lin"), NOW)
    store.entries.book([Entry("U1", "visits", Amount(3), DAY)], 1, NOW)
    (entry,) = store.entries.of_message(1)
    store.entries.book([reversal(entry)], 1, NOW + timedelta(hours=1))
    target = Target(LIN, "visits", "2026-11", Lines(Amount(10)), 1)
    target = store.targets.record(Version(target, "U9", "", NOW))
    for number, goal in ((2, 20), (3, 20)):
        moved = Target(LIN, "visits", "2026-11", Lines(Amount(goal)), number, target.id)
        store.targets.record(Version(moved, "U9", "", NOW + timedelta(hours=number - 1), withdrawn=number == 3))


@pytest.mark.parametrize(("hours", "done", "goal"), [(-1, None, None), (0, 3, 10), (1, 0, 20), (2, 0, None)])
def test_a_figure_is_what_was_booked_and_set_by_then(store, hours, done, goal):
    live(store)
    past = store.at(then(hours))
    found = [(done, lines and lines.goal.value) for _, _, done, lines in past.standings.aimed(["U1"], "2026-11")]
    assert found == ([] if done is None else [(done, goal)])
    assert [target.lines.goal.value for target in past.targets.of([LIN], "2026-11")] == ([goal] if goal else [])


def test_a_week_has_its_part_of_the_months_goal(store):
    live(store)
    board = Board("visits", "2026-W47", DAY)
    own = store.at(then(0)).boards.own(board, "U1")
    assert (own.done.value, own.goal.value) == (3, 2)  # 5 of the 21 working days of November, cut from the total
    assert store.at(then(-1)).boards.own(board, "U1") is None


def test_each_question_reads_one_period_through_an_index(store, database):
    live(store)
    asked = []
    event.listen(database.engine, "before_cursor_execute", hear := lambda *heard: asked.append(heard[2:4]))
    past = store.at(then(0))
    past.standings.aimed(["U1"], "2026-11")
    past.standings.in_periods(["U1"], ["2026-10", "2026-11"])
    past.boards.top(Board("visits", "2026-W47", DAY), 9)
    event.remove(database.engine, "before_cursor_execute", hear)
    plans = [plan(store, database, *each) for each in asked if re.search("entries|targets", each[0])]
    assert len(plans) == 8
    for steps in plans:
        assert not re.search(r"SCAN (entries|target_versions|targets|other)|Seq Scan", steps), steps
        assert re.search(
            "entries_by_|targets_by_|uq_targets|sqlite_autoindex_targets|targets_workspace",
            steps,
        ), steps


def plan(store, database, sql, parameters):
    """How the database goes about it; PostgreSQL without the short cut that it takes through tables of a few rows."""
    connection = store._connection
    if database.is_sqlite:
        return "\n".join(row[-1] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", parameters))
    connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
    return "\n".join(row[0] for row in connection.exec_driver_sql(f"EXPLAIN {sql}", parameters))


@pytest.mark.parametrize("few", [0, 40])
def test_a_past_board_takes_goals_that_have_not_changed_as_they_are_kept(store, few, monkeypatch):
    """Each once, with the goal in their own currency; who is away or not ranked has a line, and no place."""
    monkeypatch.setattr("storage.past_lines.FEW", few)
    for name, home, goals in (("U1", "CNY", {"CNY": 100, "USD": 50}), ("U2", "USD", {"CNY": 100, "USD": 50})):
        store.members.remember(Member(name, name), NOW)
        store.members.reckon_in(name, home)
        for currency, goal in goals.items():
            store.standings.aim({Slot(name, "2026-11", "bookings", currency, ""): goal})
            store.entries.book([Entry(name, "bookings", Amount(goal // 2, currency), DAY)], 1, NOW)
            store.entries.book([Entry(name, "bookings", Amount(goal, currency), DAY)], 1, NOW + timedelta(hours=2))
            store.standings.add({Slot(name, "2026-11", "bookings", currency, ""): goal // 2 + goal})
    store.members.remember(Member("U3", "U3", ranked=False), NOW)
    store.members.rank("U3", False)
    store.standings.aim({Slot("U3", "2026-11", "bookings", "CNY", ""): 7})
    boards, board = store.at(then(1)).boards, Board("bookings", "2026-11", DAY)
    assert [(place.member, place.done, place.share) for place in boards.top(board, 9)] == [
        ("U1", Amount(50, "CNY"), 0.5),
        ("U2", Amount(25, "USD"), 0.5),
    ]
    assert boards.own(board, "U3").goal == Amount(7, "CNY")
    assert boards.rank(board, 0.2) == (3, 0.5)


@pytest.mark.parametrize("few", [0, 40])
def test_who_moved_since_stands_among_the_others_where_they_stood(store, few, monkeypatch):
    monkeypatch.setattr("storage.past_lines.FEW", few)
    for name, done, more in (("U1", 50, 0), ("U2", 30, 60), ("U3", 10, 0), ("U4", 40, -20)):
        store.members.remember(Member(name, name), NOW)
        store.standings.aim({Slot(name, "2026-11", "visits", "", ""): 100})
        store.standings.add({Slot(name, "2026-11", "visits", "", ""): done + more})
        store.entries.book([Entry(name, "visits", Amount(done), DAY)], 1, NOW)
        store.entries.book([Entry(name, "visits", Amount(more), DAY)], 1, NOW + timedelta(hours=2))
    board = Board("visits", "2026-11", DAY)
    now, past = store.boards, store.at(then(1)).boards
    assert [place.member for place in now.top(board, 3)] == ["U2", "U1", "U4"]
    assert [(place.rank, place.member, place.done.value) for place in past.top(board, 3)] == [
        (1, "U1", 50), (2, "U4", 40), (3, "U2", 30)
    ]  # fmt: skip
    assert (past.rank(board, 0.1), past.rank(board, 0.45)) == ((4, 0.3), (2, 0.5))
    assert past.own(board, "U4").done == Amount(40)
