"""A board as it stood at a moment: ranked here, for the totals with their shares are kept of now alone."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from sqlalchemy import Connection

from domain.amount import Amount
from domain.ranking import ranked
from domain.standing import Board, Place, Standing
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
        self._lines_of = lru_cache(self._past.of)
        self._ranking_of = lru_cache(self._ranking)

    def top(self, board: Board, most: int) -> tuple[Place, ...]:
        lines = [self._lines_of(board)[member] for _, member in self._ranking_of(board)[:most]]
        names = Members(self._connection, self._workspace).names(line.member for line in lines)
        return ranked(((names.get(line.member, line.member), _standing(line, board)) for line in lines), most)

    def own(self, board: Board, member: str) -> Standing | None:
        line = self._lines_of(board).get(member)
        return _standing(line, board) if line else None

    def rank(self, board: Board, share: float) -> tuple[int, float | None]:
        above = bisect_left(self._ranking_of(board), (-share, ""))
        return 1 + above, -self._ranking_of(board)[above - 1][0] if above else None

    def _ranking(self, board: Board) -> list[tuple[float, str]]:
        """Shares below nothing, so that what is first is the smallest, with the ids of those who have a place."""
        shares = [(-done / goal, member) for member, _, goal, done in self._lines_of(board).values()]
        if absent := self._past.absent(board):
            shares = [each for each in shares if each[1] not in absent]
        return sorted(shares)


def _standing(line: Line, board: Board) -> Standing:
    goal = Amount(line.goal, line.currency)
    return Standing(line.member, board.metric, board.period, goal.with_value(line.done), goal)
