"""A board as it stood at a moment: ranked here, for the totals with their shares are kept of now alone."""

from __future__ import annotations

from functools import lru_cache
from heapq import nsmallest

from sqlalchemy import Connection

from domain.amount import Amount
from domain.ranking import ranked
from domain.standing import Board, Place, Standing
from storage.boards import Boards
from storage.leaves import Leaves
from storage.past import Then
from storage.past_lines import Line, PastLines


class PastBoards(Boards):
    """Top, own place and rank of then. Who does not want to be ranked today is not; leave counts by its days."""

    def __init__(self, connection: Connection, workspace: str, then: Then) -> None:
        super().__init__(connection, workspace)
        # Its three questions are about one board.
        self._lines_of = lru_cache(PastLines(connection, workspace, then).of)
        self._counted = lru_cache(self._ranking)

    def top(self, board: Board, most: int) -> tuple[Place, ...]:
        first = nsmallest(most, self._counted(board))
        lines = (self._lines_of(board)[member] for _, member in first)
        return ranked(((line.name, _standing(line, board)) for line in lines), most)

    def own(self, board: Board, member: str) -> Standing | None:
        line = self._lines_of(board).get(member)
        return _standing(line, board) if line else None

    def rank(self, board: Board, share: float) -> tuple[int, float | None]:
        above = [-each for each, _ in self._counted(board) if -each > share]
        return 1 + len(above), min(above, default=None)

    def _ranking(self, board: Board) -> list[tuple[float, str]]:
        """What comes first is the smallest: shares below nothing, with the ids of those who are ranked and there."""
        leaves = Leaves(self._connection, self._workspace).since(board.day)
        away = {member for member, some in leaves.items() if any(leave.covers(board.day) for leave in some)}
        lines = self._lines_of(board).values()
        return [(-line.done / line.goal, line.id) for line in lines if line.counts and line.id not in away]


def _standing(line: Line, board: Board) -> Standing:
    goal = Amount(line.goal, line.currency)
    return Standing(line.id, board.metric, board.period, goal.with_value(line.done), goal)
