"""Totals per member and period with their share of the goal, kept as entries and targets come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Double, Row, and_, bindparam, case, cast, exists, func, null, or_, select
from sqlalchemy.dialects import sqlite

from domain.amount import Amount
from domain.entry import Slot
from domain.standing import Board, Place, Standing
from domain.target import Lines
from storage.noun import Noun, insert, insert_in
from storage.schema.ledger import standings
from storage.schema.people import leaves, members
from storage.schema.targets import targets
from storage.targets import lines_of

_HERE = standings.c.workspace == bindparam("workspace")
_KEY = ["workspace", "member", "period", "metric", "currency", "segment"]
_OF = select(standings).where(
    _HERE, standings.c.member.in_(bindparam("members", expanding=True)), standings.c.period == bindparam("period")
)
_AIMED = (
    select(standings.c.member, standings.c.metric, standings.c.currency, standings.c.done)
    .add_columns(targets.c.goal, targets.c.floor, targets.c.stretch)
    .outerjoin(
        targets,
        and_(
            targets.c.workspace == standings.c.workspace,
            targets.c.subject_kind == "member",
            targets.c.subject == standings.c.member,
            targets.c.metric == standings.c.metric,
            targets.c.currency == standings.c.currency,
            targets.c.segment == standings.c.segment,
            targets.c.period == standings.c.period,
            ~targets.c.withdrawn,
        ),
    )
    .where(_HERE, standings.c.member.in_(bindparam("members", expanding=True)))
    .where(standings.c.period == bindparam("period"))
)
_AWAY = exists().where(
    leaves.c.workspace == standings.c.workspace,
    leaves.c.member == standings.c.member,
    leaves.c.first <= bindparam("day"),
    or_(leaves.c.last.is_(None), leaves.c.last >= bindparam("day")),
)
_RANKED = (
    _HERE,
    standings.c.period == bindparam("period"),
    standings.c.metric == bindparam("metric"),
    standings.c.segment == "",
    standings.c.share.is_not(None),
    members.c.workspace == standings.c.workspace,
    members.c.id == standings.c.member,
    members.c.ranked,
    members.c.active,
    ~_AWAY,
)
_AMONG = standings.c.member.in_(bindparam("among", expanding=True))
_TOP = (
    select(standings, members.c.name)
    .where(*_RANKED)
    .order_by(standings.c.share.desc(), standings.c.member)
    .limit(bindparam("most"))
)
_ABOVE = select(func.count(), func.min(standings.c.share)).where(*_RANKED, standings.c.share > bindparam("share"))
_EARLIER = standings.alias("earlier")
_IMPROVED = (
    select(members.c.name, (standings.c.share - _EARLIER.c.share).label("gain"))
    .where(*_RANKED, standings.c.share > _EARLIER.c.share)
    .where(_EARLIER.c.workspace == standings.c.workspace, _EARLIER.c.member == standings.c.member)
    .where(_EARLIER.c.period == bindparam("before"), _EARLIER.c.metric == standings.c.metric)
    .where(_EARLIER.c.currency == standings.c.currency, _EARLIER.c.segment == standings.c.segment)
    .order_by((standings.c.share - _EARLIER.c.share).desc(), standings.c.member)
    .limit(bindparam("most"))
)
_SUMS = (
    select(standings.c.currency, func.sum(standings.c.done).label("done"), func.sum(standings.c.goal).label("goal"))
    .where(_HERE, standings.c.period == bindparam("period"), standings.c.metric == bindparam("metric"))
    .where(standings.c.segment == "", standings.c.goal.is_not(None))
    .group_by(standings.c.currency)
    .order_by(standings.c.currency)
)


class Standings(Noun):
    def of(self, member_ids: Iterable[str], period: str) -> tuple[Standing, ...]:
        where = {"workspace": self._workspace, "members": list(member_ids), "period": period}
        return tuple(_standing(row) for row in self._connection.execute(_OF, where))

    def aimed(self, member_ids: Iterable[str], period: str) -> tuple[tuple[str, str, Amount, Lines | None], ...]:
        """Member, metric and total with the lines of its target, in one question; a target always has its total."""
        where = {"workspace": self._workspace, "members": list(member_ids), "period": period}
        return tuple(
            (row.member, row.metric, Amount(row.done, row.currency), _lines(row))
            for row in self._connection.execute(_AIMED, where)
        )

    def add(self, totals: Mapping[Slot, int]) -> None:
        """Add to the totals; the share follows."""
        rows = [self._key(slot) | {"done": value} for slot, value in totals.items() if value]
        if not rows:
            return
        self._connection.execute(_adding(self._connection.dialect.name), rows)

    def aim(self, goals: Mapping[Slot, int | None]) -> None:
        """Set the goals; None takes one away."""
        rows = [
            self._key(slot) | {"done": 0, "goal": goal, "share": 0.0 if goal else None} for slot, goal in goals.items()
        ]
        if not rows:
            return
        statement = insert(self._connection, standings)
        goal = statement.excluded.goal
        change = {"goal": goal, "share": _share(standings.c.done, goal)}
        self._connection.execute(statement.on_conflict_do_update(index_elements=_KEY, set_=change), rows)

    def top(self, board: Board, most: int) -> tuple[Place, ...]:
        """The first places by share of the goal; who is on leave or does not want to be ranked is left out."""
        statement = _TOP if board.among is None else _TOP.where(_AMONG)
        return _places(self._connection.execute(statement, self._where(board) | {"most": most}).all())

    def rank(self, board: Board, share: float) -> tuple[int, float | None]:
        """1 + how many are strictly above `share`, and the share of the next one above."""
        statement = _ABOVE if board.among is None else _ABOVE.where(_AMONG)
        above, nearest = self._connection.execute(statement, self._where(board) | {"share": share}).one()
        return above + 1, nearest

    def improved(self, board: Board, before: str, most: int) -> tuple[tuple[str, float], ...]:
        """Names of ranked people with the gain of their share over the period `before`, largest first."""
        where = self._where(board) | {"before": before, "most": most}
        return tuple((row.name, row.gain) for row in self._connection.execute(_IMPROVED, where))

    def sums(self, board: Board) -> tuple[tuple[Amount, Amount], ...]:
        """Done and goal of all with a goal together, in each currency."""
        where = {"workspace": self._workspace, "metric": board.metric, "period": board.period}
        found = self._connection.execute(_SUMS, where)
        return tuple((Amount(int(row.done), row.currency), Amount(int(row.goal), row.currency)) for row in found)

    def every(self) -> tuple[Standing, ...]:
        """All totals, for the check."""
        return tuple(
            _standing(row)
            for row in self._connection.execute(select(standings).where(_HERE), {"workspace": self._workspace})
        )

    def _where(self, board: Board) -> dict[str, Any]:
        where = {"workspace": self._workspace, "metric": board.metric, "period": board.period, "day": board.day}
        return where if board.among is None else where | {"among": list(board.among)}

    def _key(self, slot: Slot) -> dict[str, Any]:
        return {
            "workspace": self._workspace,
            "member": slot.member,
            "period": slot.period,
            "metric": slot.metric,
            "currency": slot.currency,
            "segment": slot.segment,
        }


@cache
def _adding(dialect: str) -> sqlite.Insert:
    statement = insert_in(dialect, standings)
    done = standings.c.done + statement.excluded.done
    change = {"done": done, "share": _share(done, standings.c.goal)}
    return statement.on_conflict_do_update(index_elements=_KEY, set_=change)


def _share(done: Any, goal: Any) -> Any:
    return case((goal > 0, cast(done, Double) / goal), else_=null())


def _places(rows: Iterable[Row[Any]]) -> tuple[Place, ...]:
    places: list[Place] = []
    for number, row in enumerate(rows, 1):
        tied = bool(places) and places[-1].share == row.share
        rank = places[-1].rank if tied else number
        done, goal = Amount(row.done, row.currency), Amount(row.goal, row.currency)
        places.append(Place(rank, row.member, row.name, done, goal, row.share))
    return tuple(places)


def _lines(row: Row[Any]) -> Lines | None:
    return None if row.goal is None else lines_of(row, row.currency)


def _standing(row: Row[Any]) -> Standing:
    goal = Amount(row.goal, row.currency) if row.goal is not None else None
    return Standing(row.member, row.metric, row.period, Amount(row.done, row.currency), goal)
