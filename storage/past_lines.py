"""With what each stood on a board at a moment: what is kept, less what was booked since; whose targets have changed
since is reckoned anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, Connection, and_, bindparam, cast, func, literal_column, select

from domain.period import Period, labelled, months_in
from domain.standing import Board
from domain.target import Subject, Target
from domain.weekly import week_part
from storage.entries import IN_SEGMENT
from storage.leaves import Leaves
from storage.members import Members
from storage.noun import KEYS, Noun
from storage.past import Past, Then
from storage.prepared import Prepared
from storage.schema.ledger import entries, standings
from storage.schema.people import members
from storage.schema.targets import targets

_LATE = (  # day by day, so that the index by metric comes at once to what was booked of each since
    entries.c.workspace == bindparam("workspace"),
    entries.c.metric == bindparam("metric"),
    entries.c.day.in_(bindparam("days", expanding=True)),
    entries.c.booked_at > bindparam("moment"),
    entries.c.value != literal_column("0"),  # written out, so that the index serves
    IN_SEGMENT,
)
_WHO = entries.c.member.concat(literal_column("''"))  # said so that SQLite does not go through everybody's days for it
_LATELY = Prepared(select(_WHO.label("member")).distinct().where(*_LATE).limit(bindparam("most")))
_SINCE = (
    select(entries.c.member, entries.c.currency, func.sum(entries.c.value).label("done"))
    .where(*_LATE)
    .group_by(entries.c.member, entries.c.currency)
    .cte("since")
)
_STANDING = (
    select(standings.c.member, standings.c.currency, standings.c.goal)
    .add_columns(cast(standings.c.done - func.coalesce(_SINCE.c.done, 0), BigInteger).label("done"))
    .outerjoin(_SINCE, and_(_SINCE.c.member == standings.c.member, _SINCE.c.currency == standings.c.currency))
    .where(standings.c.workspace == bindparam("workspace"), standings.c.period == bindparam("period"))
    .where(standings.c.metric == bindparam("metric"), standings.c.segment == bindparam("segment"))
    .where(standings.c.goal > 0)
)
_KEPT, _KEPT_OF = Prepared(_STANDING), Prepared(_STANDING.where(standings.c.member.in_(KEYS)))
_UNRANKED = Prepared(
    select(members.c.id).where(members.c.workspace == bindparam("workspace"), ~(members.c.ranked & members.c.active))
)
_CHANGED = Prepared(
    select(targets.c.subject)
    .where(targets.c.workspace == bindparam("workspace"), targets.c.subject_kind == "member")
    .where(targets.c.period.in_(bindparam("periods", expanding=True)), targets.c.metric == bindparam("metric"))
    .where(targets.c.segment == bindparam("segment"), targets.c.since > bindparam("moment"))
)


FEW = 40  # people: of so many it is cheaper to take the board of now without them, and to put them where they stood


class Line(NamedTuple):
    """A goal of a member in one currency, with what they had done for it."""

    member: str
    currency: str
    goal: int
    done: int


class PastLines(Noun):
    def __init__(self, connection: Connection, workspace: str, then: Then) -> None:
        super().__init__(connection, workspace)
        self._then = then
        self._past = Past(connection, workspace, then)
        self._changed_of = lru_cache(self._changed)

    def moved(self, board: Board) -> frozenset[str] | None:
        """Who may have stood elsewhere than now; None where that is more than a few, or the board is among some."""
        if board.among is not None:
            return None
        lately = self._all(_LATELY, self._asking(board) | {"most": FEW + 1})
        moved = self._changed_of(board) | {row.member for row in lately}
        return moved if len(moved) <= FEW else None

    def of(self, board: Board, some: frozenset[str] | None = None) -> dict[str, Line]:
        """Everybody, or some, with a goal, once, by their ids: in their own currency, else in the board's, else in the
        first."""
        found = self._found(board, some)
        lines = {line.member: line for line in found}
        if len(lines) < len(found):
            lines |= self._chosen([line for line in found if lines[line.member] is not line], lines, board)
        return lines

    def absent(self, board: Board) -> set[str]:
        """Who has no place, as not ranked, gone or on leave that day."""
        leaves = Leaves(self._connection, self._workspace).since(board.day)
        away = {member for member, some in leaves.items() if any(leave.covers(board.day) for leave in some)}
        return away | {row.id for row in self._all(_UNRANKED)}

    def _chosen(self, more: Sequence[Line], lines: Mapping[str, Line], board: Board) -> dict[str, Line]:
        """Of those who have more than one."""
        people = Members(self._connection, self._workspace).some({line.member for line in more})
        homes, chosen = {one.id: one.currency for one in people}, {line.member: lines[line.member] for line in more}
        for line in more:
            pair = chosen[line.member], line
            chosen[line.member] = min(pair, key=lambda one: _precedence(one, homes.get(one.member, ""), board))
        return chosen

    def _found(self, board: Board, some: frozenset[str] | None) -> list[Line]:
        if board.among is not None:
            return self._anew(board, board.among)
        changed, asked = self._changed_of(board), self._asking(board) | {"period": board.period}
        kept = self._all(_KEPT, asked) if some is None else self._asked(_KEPT_OF, some, asked)
        if not changed:
            return list(kept)
        return [*(line for line in kept if line.member not in changed), *self._anew(board, changed)]

    def _changed(self, board: Board) -> frozenset[str]:
        """Whose targets, by which the board goes, have changed since."""
        periods = [board.period, *_months(self._period(board))]
        return frozenset(row.subject for row in self._all(_CHANGED, self._asking(board) | {"periods": periods}))

    def _asking(self, board: Board) -> dict[str, Any]:
        period = self._period(board)
        days = [date.fromordinal(day) for day in range(period.first.toordinal(), period.last.toordinal() + 1)]
        return {"metric": board.metric, "segment": board.segment, "days": days, "moment": self._then.moment}

    def _period(self, board: Board) -> Period:
        return labelled(board.period, self._then.fiscal_start)

    def _anew(self, board: Board, member_ids: Iterable[str]) -> list[Line]:
        """By the versions of then."""
        goals = self._goals(board, [Subject("member", member) for member in member_ids])
        people = {member for member, _ in goals}
        totals = self._past.totals_of(board.metric, people, board.period) if people else ()
        done = {(one.member, one.done.currency): one.done.value for one in totals if one.segment == board.segment}
        return [Line(*slot, goal, done.get(slot, 0)) for slot, goal in goals.items()]

    def _goals(self, board: Board, subjects: Sequence[Subject]) -> Counter[tuple[str, str]]:
        """By member and currency; a week without a goal has its parts of the months that it lies in."""
        months = _months(self._period(board))
        found = self._past.targets(subjects, board.period, *months) if subjects else ()
        stood = [one for one in found if (one.metric, one.segment) == (board.metric, board.segment)]
        own = {_slot(target) for target in stood if target.period == board.period}
        goals: Counter[tuple[str, str]] = Counter()
        for target in stood:
            goal = target.lines.goal.value
            if target.period in months:
                goal = week_part(goal, board.period, months[target.period], self._then.workdays)
            if goal > 0 and (target.period == board.period or _slot(target) not in own):
                goals[_slot(target)] += goal
        return goals


def _months(period: Period) -> dict[str, Period]:
    """Those that the goal of a week is made of."""
    return {month.label: month for month in months_in(period)} if period.kind == "week" else {}


def _precedence(line: Line, home: str, board: Board) -> tuple[bool, bool, str]:
    return line.currency != home, line.currency != board.currency, line.currency


def _slot(target: Target) -> tuple[str, str]:
    return target.subject.id, target.lines.goal.currency
