"""Boards of money in several currencies: everybody stands there once."""

from datetime import UTC, date, datetime

import pytest

from domain.amount import Amount
from domain.entry import Slot
from domain.member import Member
from domain.standing import Board, Standing

NOW, DAY = datetime(2026, 11, 20, 1, tzinfo=UTC), date(2026, 11, 20)
CNY_BOARD, USD_BOARD = (Board("bookings", "2026-11", DAY, currency=home) for home in ("CNY", "USD"))


def stand(store, member, **figures):
    """In each currency what somebody has done of which goal."""
    store.members.remember(Member(member, member), NOW)
    for currency, (done, goal) in figures.items():
        slot = Slot(member, "2026-11", "bookings", currency, "")
        store.standings.add({slot: done})
        store.standings.aim({slot: goal})


def places(store, board):
    return [(place.rank, place.member, place.done.currency) for place in store.boards.top(board, 9)]


@pytest.fixture
def board(store):
    """Lin 20 % in CNY and 90 % in USD, Tom 60 % in USD, Ada 40 % in CNY with dollars that have no goal."""
    stand(store, "Lin", CNY=(20, 100), USD=(90, 100))
    stand(store, "Tom", USD=(60, 100))
    stand(store, "Ada", CNY=(40, 100), USD=(99, None))
    return store


def test_who_has_goals_in_two_currencies_stands_there_once_with_the_workspaces(board):
    assert places(board, CNY_BOARD) == [(1, "Tom", "USD"), (2, "Ada", "CNY"), (3, "Lin", "CNY")]
    assert places(board, USD_BOARD) == [(1, "Lin", "USD"), (2, "Tom", "USD"), (3, "Ada", "CNY")]
    assert (board.boards.rank(CNY_BOARD, 0.4), board.boards.rank(USD_BOARD, 0.4)) == ((2, 0.6), (3, 0.6))


def test_their_own_currency_goes_before_the_workspaces(board):
    board.members.reckon_in("Lin", "USD")
    assert places(board, CNY_BOARD) == [(1, "Lin", "USD"), (2, "Tom", "USD"), (3, "Ada", "CNY")]


def test_without_a_goal_in_either_the_first_by_its_code_counts(board):
    board.members.reckon_in("Lin", "EUR")
    yen = Board("bookings", "2026-11", DAY, currency="JPY")
    assert places(board, yen) == [(1, "Tom", "USD"), (2, "Ada", "CNY"), (3, "Lin", "CNY")]


def test_ones_own_line_is_the_one_that_stands_on_the_board(board):
    lin = Standing("Lin", "bookings", "2026-11", Amount(20, "CNY"), Amount(100, "CNY"))
    assert board.boards.own(CNY_BOARD, "Lin") == lin
    assert board.boards.own(USD_BOARD, "Lin").done == Amount(90, "USD")
    assert board.boards.own(CNY_BOARD, "Jack") is None


def test_nobody_gains_twice(board):
    for currency in ("CNY", "USD"):
        board.standings.aim({Slot("Lin", "2026-10", "bookings", currency, ""): 100})
    assert board.boards.improved(CNY_BOARD, "2026-10", 9) == (("Lin", 0.2),)
