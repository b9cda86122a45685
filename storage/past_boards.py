"""A board as it stood at a moment: ranked here, for the totals with their shares are kept of now alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from sqlalchemy import Connection

from domain.amount import Amount
from domain.member import Member
from domain.period import labelled, months_in
from domain.ranking import ranked
from domain.standing import Board, Place, Standing
from domain.target import Subject, Target
from domain.weekly import week_part
from storage.boards import Boards
from storage.leaves import Leaves
from storage.members import Members
from storage.past import Past, Then

Line = tuple[Member, Standing]


class PastBoards(Boards):
    """Top, own place and rank of then. Who does not want to be ranked today is not; leave counts by its days."""

    def __init__(self, connection: Connection, workspace: str, then: Then) -> None:
        super().__init__(connection, workspace)
        self._then = then
        self._past = Past(connection, workspace, then)
        self._lines_of = lru_cache(self._read)  # its three questions are about one board

    def top(self, board: Board, most: int) -> tuple[Place, ...]:
        return ranked(((member.name, standing) for member, standing in self._ranking(board)), most)

    def own(self, board: Board, member: str) -> Standing | None:
        found = (standing for one, standing in self._lines_of(board) if one.id == member)
        return next(found, None)

    def rank(self, board: Board, share: float) -> tuple[int, float | None]:
        shares = (one.done.value / one.goal.value for _, one in self._ranking(board) if one.goal)
        above = [each for each in shares if each > share]
        return 1 + len(above), min(above, default=None)

    def _ranking(self, board: Board) -> Iterator[Line]:
        lines = [line for line in self._lines_of(board) if line[0].ranked and line[0].active]
        ids = [member.id for member, _ in lines]
        leaves = Leaves(self._connection, self._workspace).during(ids, board.day, board.day)
        present = {*ids} - {leave.member for leave in leaves}
        return (line for line in lines if line[0].id in present)

    def _read(self, board: Board) -> tuple[Line, ...]:
        """Everybody with a goal, once, with what they had done for it."""
        goals = self._goals(board)
        people = Members(self._connection, self._workspace).some(goals)
        totals = self._past.totals_of(board.metric, goals, board.period)
        done = {(one.member, one.done.currency): one.done for one in totals if one.segment == board.segment}
        return tuple((member, _line(member, goals[member.id], done, board)) for member in people)

    def _goals(self, board: Board) -> dict[str, dict[str, int]]:
        """Each member's goals by currency; a week without one has its parts of the months that it lies in."""
        period = labelled(board.period, self._then.fiscal_start)
        months = {month.label: month for month in months_in(period)} if period.kind == "week" else {}
        stood = self._targets(board, (board.period, *months))
        own = {_slot(target) for target in stood if target.period == board.period}
        goals: dict[str, Counter[str]] = {}
        for target in stood:
            member, currency = _slot(target)
            goal = target.lines.goal.value
            if target.period in months:
                goal = week_part(goal, board.period, months[target.period], self._then.workdays)
            if goal > 0 and (target.period == board.period or (member, currency) not in own):
                goals.setdefault(member, Counter())[currency] += goal
        return {member: dict(some) for member, some in goals.items()}

    def _targets(self, board: Board, labels: tuple[str, ...]) -> tuple[Target, ...]:
        """Of a board of some only theirs are read."""
        if board.among is None:
            return self._past.targets_of(board.metric, board.segment, labels)
        found = self._past.targets((Subject("member", member) for member in board.among), *labels)
        return tuple(one for one in found if (one.metric, one.segment) == (board.metric, board.segment))


def _slot(target: Target) -> tuple[str, str]:
    return target.subject.id, target.lines.goal.currency


def _line(member: Member, goals: Mapping[str, int], done: Mapping[tuple[str, str], Amount], board: Board) -> Standing:
    """The goal with which a member counts: the one in their own currency, else the board's, else the first."""
    currency = min(goals, key=lambda each: (each != member.currency, each != board.currency, each))
    goal = Amount(goals[currency], currency)
    return Standing(member.id, board.metric, board.period, done.get((member.id, currency), goal.with_value(0)), goal)
