"""Teams and who belonged to them when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from weakref import WeakKeyDictionary

from sqlalchemy import ColumnElement, Engine, and_, bindparam, delete, func, or_, select, update

from domain.team import Membership, Team, Tree
from storage.noun import KEYS, Noun
from storage.prepared import Prepared
from storage.schema.people import memberships, teams, workspaces

_TEAMS = Prepared(select(teams).where(teams.c.workspace == bindparam("workspace")).order_by(teams.c.name))
_ON = and_(
    memberships.c.first <= bindparam("day"), or_(memberships.c.last.is_(None), memberships.c.last >= bindparam("day"))
)
_PLACES = Prepared(
    select(memberships.c.team, memberships.c.member, memberships.c.leads)
    .where(memberships.c.workspace == bindparam("workspace"), _ON)
    .order_by(memberships.c.id)
)
_MINE = memberships.alias("mine")
_MATES = Prepared(
    select(teams.c.name, memberships.c.member)
    .join(_MINE, and_(_MINE.c.workspace == memberships.c.workspace, _MINE.c.team == memberships.c.team))
    .join(teams, teams.c.id == memberships.c.team)
    .where(memberships.c.workspace == bindparam("workspace"), ~memberships.c.leads, _ON)
    .where(_MINE.c.member == bindparam("member"), ~_MINE.c.leads, _MINE.c.first <= bindparam("day"))
    .where(or_(_MINE.c.last.is_(None), _MINE.c.last >= bindparam("day")), teams.c.workspace == memberships.c.workspace)
    .order_by(memberships.c.id)
)

_NEW = Prepared(
    select(memberships.c.member, func.min(memberships.c.first).label("first"))
    .where(memberships.c.workspace == bindparam("workspace"), memberships.c.member.in_(KEYS))
    .group_by(memberships.c.member)
    .having(func.min(memberships.c.first) > bindparam("day"))
)

_VERSION = Prepared(select(workspaces.c.teams_version).where(workspaces.c.id == bindparam("workspace")))
_NEXT = Prepared(
    update(workspaces).where(workspaces.c.id == bindparam("here")).values(teams_version=workspaces.c.teams_version + 1)
)
# The last trees of each workspace, by the version and the day that they are of: a tree grows with the company, and is
# asked for by every command of a lead. Several, for a review asks for today and for the end of its period.
_TREES: WeakKeyDictionary[Engine, dict[str, dict[tuple[int, date], Tree]]] = WeakKeyDictionary()
_DAYS = 4


class Teams(Noun):
    _changed = False  # by this transaction, of which nobody may know before it is kept

    def tree(self, day: date) -> Tree:
        """The teams with those who belong to them on `day`."""
        version = None if self._changed else self._scalar(_VERSION)
        if version is None:
            return self._tree(day)
        known = _TREES.setdefault(self._connection.engine, {}).setdefault(self._workspace, {})
        tree = known.get((version, day)) or self._tree(day)
        _TREES[self._connection.engine][self._workspace] = dict([*known.items(), ((version, day), tree)][-_DAYS:])
        return tree

    def _tree(self, day: date) -> Tree:
        found = self._all(_TEAMS)
        places = self._all(_PLACES, {"day": day})
        return Tree(
            (Team(row.id, row.name, row.parent) for row in found),
            (Membership(team, member, leads) for team, member, leads in places),
        )

    def mates(self, member: str, day: date) -> tuple[str, tuple[str, ...]]:
        """The name of the team that the member belongs to on `day`, and all who do, without those who lead it; '' and
        nobody where there is none. Asked without the tree, which grows with the company."""
        where = {"member": member, "day": day}
        found = self._all(_MATES, where)
        return (found[0].name if found else ""), tuple(dict.fromkeys(row.member for row in found))

    def newcomers(self, members: Iterable[str], day: date) -> dict[str, date]:
        """Those of them who came to their first team after `day`, and when."""
        return {row.member: row.first for row in self._asked(_NEW, members, {"day": day})}

    def make(self, name: str) -> Team:
        self._change()
        return Team(self._insert_row(teams, {"name": name}), name)

    def nest(self, team: int, parent: int | None) -> None:
        self._change()
        self._connection.execute(
            update(teams).where(teams.c.workspace == self._workspace, teams.c.id == team).values(parent=parent)
        )

    def join(self, membership: Membership, day: date) -> None:
        """From `day` on; a place in the same role is left first: one belongs to one team at a time, and leads many."""
        same = memberships.c.member == membership.member
        if membership.leads:
            same = and_(same, memberships.c.team == membership.team)
        self._end(same, membership.leads, day)
        row = {"team": membership.team, "member": membership.member, "leads": membership.leads, "first": day}
        self._insert_row(memberships, row)

    def leave(self, membership: Membership, day: date) -> None:
        """No longer from `day` on."""
        same = and_(memberships.c.member == membership.member, memberships.c.team == membership.team)
        self._end(same, membership.leads, day)

    def _change(self) -> None:
        if not self._changed:
            _NEXT.change(self._connection, {"here": self._workspace})
        self._changed = True

    def _end(self, which: ColumnElement[bool], leads: bool, day: date) -> None:
        self._change()
        mine = and_(memberships.c.workspace == self._workspace, memberships.c.leads == leads, which)
        open_ = or_(memberships.c.last.is_(None), memberships.c.last >= day)
        self._connection.execute(delete(memberships).where(mine, memberships.c.first >= day))
        self._connection.execute(update(memberships).where(mine, open_).values(last=day - timedelta(days=1)))
