"""A board as it stood at a moment: that of now, with those who have moved since put where they stood."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import lru_cache

from sqlalchemy import Connection

from domain.amount import Amount
from domain.standing import Board, Standing
from storage.boards import Boards
from storage.members import Members
from storage.past import Then
from storage.past_lines import Line, PastLines


class PastBoards(Boards):
    """Top, own place and rank of then. Who does not want to be ranked today is not; leave counts by its days."""

    def __init__(self, connection: Connection, workspace: str, then: Then) -> None:
        super().__init__(connection, workspace)
        self._past = PastLines(connection, workspace, then)
        # Its three questions are about one board.
        self._moved_of = lru_cache(self._past.moved)
        self._lines_of = lru_cache(self._lines)
        self._ranking_of = lru_cache(self._ranking)

    def own(self, board: Board, member: str) -> Standing | None:
        moved = self._moved_of(board)
        if moved is not None and member not in moved:
            return super().own(board, member)
        line = self._lines_of(board).get(member)
        return _standing(line, board) if line else None

    def rank(self, board: Board, share: float) -> tuple[int, float | None]:
        ranking = self._ranking_of(board)
        above = bisect_left(ranking, (-share, ""))
        nearest = -ranking[above - 1][0] if above else None
        if (still := self._still(board)) is None:
            return 1 + above, nearest
        rank, other = super().rank(still, share)
        return rank + above, min((one for one in (nearest, other) if one is not None), default=None)

    def _first_of(self, board: Board, most: int) -> list[tuple[str, Standing]]:
        lines = [self._lines_of(board)[member] for _, member in self._ranking_of(board)[:most]]
        names = Members(self._connection, self._workspace).names(line.member for line in lines) if lines else {}
        moved = [(names.get(line.member, line.member), _standing(line, board)) for line in lines]
        still = self._still(board)
        return moved if still is None else [*moved, *super()._first_of(still, most)]

    def _still(self, board: Board) -> Board | None:
        """The board of those who stand where they stood; None where all are ranked here."""
        moved = self._moved_of(board)
        return None if moved is None else replace(board, without=tuple(moved))

    def _lines(self, board: Board) -> dict[str, Line]:
        """Of those who are ranked here."""
        moved = self._moved_of(board)
        return self._past.of(board, moved) if moved is None or moved else {}

    def _ranking(self, board: Board) -> list[tuple[float, str]]:
        """Shares below nothing, so that what is first is the smallest, with the ids of those who have a place."""
        shares = [(-done / goal, member) for member, _, goal, done in self._lines_of(board).values()]
        if shares and (absent := self._past.absent(board)):
            shares = [each for each in shares if each[1] not in absent]
        return sorted(shares)


def _standing(line: Line, board: Board) -> Standing:
    goal = Amount(line.goal, line.currency)
    return Standing(line.member, board.metric, board.period, goal.with_value(line.done), goal)
