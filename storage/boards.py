"""Who stands where on a board: the ranking by share of the goal, over the totals that `standings` keeps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, bindparam, case, exists, func, or_, select

from domain.amount import Amount
from domain.ranking import ranked
from domain.standing import Board, Place, Standing
from storage.noun import KEYS, Noun
from storage.prepared import Found, Prepared
from storage.schema.ledger import standings
from storage.schema.people import leaves, members
from storage.standings import standing_of

_HERE = standings.c.workspace == bindparam("workspace")
_AWAY = exists().where(
    leaves.c.workspace == standings.c.workspace,
    leaves.c.member == standings.c.member,
    leaves.c.first <= bindparam("day"),
    or_(leaves.c.last.is_(None), leaves.c.last >= bindparam("day")),
)
_OTHER = standings.alias("other")


def _precedence(currency: ColumnElement[str]) -> ColumnElement[str]:
    """Sorts the goals of one member: their own currency, the workspace's, then by code."""
    home: ColumnElement[str] = bindparam("currency")
    return case((currency == members.c.currency, "0"), (currency == home, "1"), else_=currency)


def _only(currency: ColumnElement[str]) -> ColumnElement[bool]:
    """That of who has none of their own, or no money at all."""
    home: ColumnElement[str] = bindparam("currency")
    return and_(members.c.currency == "", currency.in_(("", home)))


def _aimed(table: FromClause) -> tuple[ColumnElement[bool], ...]:
    """A share exists where a goal does. Said so that SQLite finds one member's rows by their key: by the index of
    shares, which holds those with a goal and it would rather take, it goes through the whole board for each of them."""
    return table.c.segment == bindparam("segment"), func.coalesce(table.c.goal, 0) > 0


_PRECEDED = exists().where(
    _OTHER.c.workspace == standings.c.workspace,
    _OTHER.c.member == standings.c.member,
    _OTHER.c.period == standings.c.period,
    _OTHER.c.metric == standings.c.metric,
    _OTHER.c.currency != standings.c.currency,
    *_aimed(_OTHER),
    _precedence(_OTHER.c.currency) < _precedence(standings.c.currency),
)
_COUNTED = (
    _HERE,
    standings.c.period == bindparam("period"),
    standings.c.metric == bindparam("metric"),
    members.c.workspace == standings.c.workspace,
    members.c.id == standings.c.member,
    # Of most it is plain that nothing precedes: the others are not looked for, which would take the longest of all.
    or_(standings.c.currency == members.c.currency, _only(standings.c.currency), ~_PRECEDED),
)
_OWN = Prepared(select(standings).where(*_COUNTED, *_aimed(standings), standings.c.member == bindparam("member")))
_RANKED = (
    *_COUNTED,
    standings.c.segment == bindparam("segment"),
    standings.c.goal > 0,
    standings.c.share.is_not(None),
    members.c.ranked,
    members.c.active,
    ~_AWAY,
)


def _ranking(statement: Select[*tuple[Any, ...]]) -> tuple[Prepared, Prepared, Prepared]:
    """Of everybody, of some, and of all but some."""
    some = standings.c.member.in_(KEYS)
    return Prepared(statement), Prepared(statement.where(some)), Prepared(statement.where(~some))


_TOP = _ranking(
    select(standings, members.c.name)
    .where(*_RANKED)
    .order_by(standings.c.share.desc(), standings.c.member)
    .limit(bindparam("most"))
)
_ABOVE = _ranking(
    select(func.count(), func.min(standings.c.share)).where(*_RANKED, standings.c.share > bindparam("share"))
)
_EARLIER = standings.alias("earlier")
_IMPROVED = Prepared(
    select(members.c.name, (standings.c.share - _EARLIER.c.share).label("gain"))
    .where(*_RANKED, standings.c.share > _EARLIER.c.share)
    .where(_EARLIER.c.workspace == standings.c.workspace, _EARLIER.c.member == standings.c.member)
    .where(_EARLIER.c.period == bindparam("before"), _EARLIER.c.metric == standings.c.metric)
    .where(_EARLIER.c.currency == standings.c.currency, _EARLIER.c.segment == standings.c.segment)
    .order_by((standings.c.share - _EARLIER.c.share).desc(), standings.c.member)
    .limit(bindparam("most"))
)
_SUMS = Prepared(
    select(standings.c.currency, func.sum(standings.c.done).label("done"), func.sum(standings.c.goal).label("goal"))
    .where(_HERE, standings.c.period == bindparam("period"), standings.c.metric == bindparam("metric"))
    .where(standings.c.segment == bindparam("segment"), standings.c.goal.is_not(None))
    .group_by(standings.c.currency)
    .order_by(standings.c.currency)
)


class Boards(Noun):
    def top(self, board: Board, most: int) -> tuple[Place, ...]:
        """The first places by share of the goal; who is on leave or does not want to be ranked is left out."""
        return ranked(self._first_of(board, most), most)

    def _first_of(self, board: Board, most: int) -> list[tuple[str, Standing]]:
        """The names and standings of those who come first, and perhaps of more."""
        return [(row.name, standing_of(row)) for row in self._ranked(_TOP, board, {"most": most})]

    def own(self, board: Board, member: str) -> Standing | None:
        """The line with which a member counts on a board, ranked there or not; None without a goal."""
        row = self._first(_OWN, self._where(board) | {"member": member})
        return standing_of(row) if row else None

    def rank(self, board: Board, share: float) -> tuple[int, float | None]:
        """1 + how many are strictly above `share`, and the share of the next one above."""
        counted = list(self._ranked(_ABOVE, board, {"share": share}))
        above, nearest = zip(*counted, strict=True) if counted else ((), ())
        return sum(above) + 1, min((each for each in nearest if each is not None), default=None)

    def improved(self, board: Board, before: str, most: int) -> tuple[tuple[str, float], ...]:
        """Names of ranked people with the gain of their share over the period `before`, largest first."""
        where = self._where(board) | {"before": before, "most": most}
        return tuple((row.name, row.gain) for row in self._all(_IMPROVED, where))

    def sums(self, board: Board) -> tuple[tuple[Amount, Amount], ...]:
        """Done and goal of all with a goal together, in each currency."""
        where = {"metric": board.metric, "period": board.period, "segment": board.segment}
        found = self._all(_SUMS, where)
        return tuple((Amount(int(row.done), row.currency), Amount(int(row.goal), row.currency)) for row in found)

    def _ranked(
        self, questions: tuple[Prepared, Prepared, Prepared], board: Board, where: dict[str, Any]
    ) -> Iterator[Found]:
        """Asked once of everybody, and in parts of those whom the board is among."""
        of_everybody, among, but = questions
        wanted = self._where(board) | where
        if board.among is not None:
            return self._asked(among, board.among, wanted)
        if board.without:
            return iter(self._all(but, wanted | {"keys": board.without}))
        return iter(self._all(of_everybody, wanted))

    def _where(self, board: Board) -> dict[str, Any]:
        said = {"metric": board.metric, "period": board.period, "segment": board.segment}
        return said | {"day": board.day, "currency": board.currency}
