"""The week's top ten and a place below it: the same whatever the company's size and its history."""

from __future__ import annotations

from pathlib import Path

from domain.period import week
from domain.standing import Board
from storage.database import Database
from tests.bench.company import WORKSPACE, Company, found_board
from tests.bench.office import company
from tests.bench.table import Row
from tests.bench.turns import Measure, compared, seconds

TOP = 21  # as the board asks: of fewer it shows the upper half


def rows(folder: Path, quick: bool) -> list[Row]:
    few, many, months = (100, 400, 3) if quick else (1_000, 100_000, 36)
    turns, times = (3, 5) if quick else (15, 20)
    base, crowd, history = (
        _asked(folder, size, times) for size in (company(few, 1), company(many, 1), company(few, months))
    )
    of_reps, of_months = compared(crowd, base, turns), compared(history, base, turns)
    return [
        Row(
            f"week's top ten and a rank, {many:,} reps : {few:,}",
            of_reps.ratio,
            2,
            note=_us(of_reps.ours, of_reps.theirs),
        ),
        Row(
            f"week's top ten and a rank, {months} months : 1",
            of_months.ratio,
            2,
            note=_us(of_months.ours, of_months.theirs),
        ),
    ]


def _asked(folder: Path, size: Company, times: int) -> Measure:
    database = Database(f"sqlite:///{folder}/board-{size.reps}-{size.months}.db")
    found_board(database, size)
    board = Board("bookings", week(size.days()[-1]).label, size.today)

    def ask() -> None:
        with database.read(WORKSPACE) as store:
            places = store.boards.top(board, TOP)
            store.boards.rank(board, places[-1].share)

    return lambda: seconds(ask, times)


def _us(ours: float, theirs: float) -> str:
    return f"{ours * 1e6:.0f} µs : {theirs * 1e6:.0f} µs"
