"""Who is in the workspace."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import bindparam, func, select, update

from domain.member import Member
from domain.workspace import Settings, Workspace
from storage.names import Names
from storage.noun import KEYS, Noun, insert
from storage.prepared import Found, Prepared
from storage.schema.people import members, workspaces
from storage.workspaces import chosen

_HERE = members.c.workspace == bindparam("workspace")
_FACTS = ("id", "name", "timezone", "locale", "currency", "ranked", "active", "platform_admin", "listed_admin")
_ABOUT = [members.c[name] for name in _FACTS]  # all but instants: reading these takes time
_MEMBERS = select(*_ABOUT).where(_HERE)
_ONE = Prepared(_MEMBERS.where(members.c.id == bindparam("member")))
_ASKING = Prepared(
    select(*_ABOUT, workspaces.c.name.label("workspace_name"), workspaces.c.bot, workspaces.c.installer)
    .add_columns(workspaces.c.settings)
    .join(workspaces, workspaces.c.id == members.c.workspace)
    .where(_HERE, members.c.id == bindparam("member"))
)
_NAMES = Prepared(select(members.c.id, members.c.name).where(_HERE, members.c.active))
_SOME = Prepared(_MEMBERS.where(members.c.id.in_(KEYS)).order_by(members.c.id))
_NAMED = Prepared(select(members.c.id, members.c.name).where(_HERE, members.c.id.in_(KEYS)))
_ALL = Prepared(_MEMBERS.order_by(members.c.name, members.c.id))

_HERE_NOW = select(members.c.id).where(_HERE, members.c.active).order_by(members.c.id)
_LISTED = Prepared(_HERE_NOW.where(members.c.listed_admin))
_ADMINS = Prepared(_HERE_NOW.where(members.c.listed_admin | members.c.platform_admin))
_GONE = Prepared(select(members.c.id).where(_HERE, ~members.c.active))


class Members(Noun):
    def known(self, member: str, admins_listed: bool = False) -> Member | None:
        row = self._first(_ONE, {"member": member})
        return _member(row, admins_listed) if row else None

    def asking(self, member: str, seed: Settings) -> tuple[Workspace, Member] | None:
        """Who asks, and where, in one question, for every delivery begins with it; None for a stranger."""
        row = self._first(_ASKING, {"member": member})
        if row is None:
            return None
        settings = chosen(row.settings, seed)
        workspace = Workspace(self._workspace, row.workspace_name, row.bot, row.installer, settings)
        return workspace, _member(row, settings.admins_listed)

    def called(self, name: str) -> tuple[Member, ...]:
        """Those of exactly that name, in any case, else whom colleagues call so: Lin for Lin Xia."""
        wanted = " ".join(name.split()).casefold()
        if len(wanted) < 2:
            return self.some(row.id for row in self._all(_NAMES) if row.name.casefold() == wanted)  # no spoken name
        meant = Names(self._connection, self._workspace).meant([name]).get(name, ())
        found = self.some(meant)
        return tuple(one for one in found if " ".join(one.name.split()).casefold() == wanted) or found

    def near(self, name: str) -> tuple[str, ...]:
        """Names that come close to a typed one, nearest first, for a question."""
        names = [row.name for row in self._all(_NAMES)]
        return tuple(
            found for found, _, _ in process.extract(name, names, scorer=fuzz.WRatio, limit=3, score_cutoff=70)
        )

    def all(self, admins_listed: bool = False) -> tuple[Member, ...]:
        return tuple(_member(row, admins_listed) for row in self._all(_ALL))

    def admins(self, listed: bool) -> tuple[str, ...]:
        """Those who are here, by id; only whom `/pacer admin` named where only these count."""
        return tuple(row.id for row in self._all(_LISTED if listed else _ADMINS))

    def gone(self) -> frozenset[str]:
        """Those who have left the workspace."""
        return frozenset(row.id for row in self._all(_GONE))

    def some(self, ids: Iterable[str], admins_listed: bool = False) -> tuple[Member, ...]:
        return tuple(_member(row, admins_listed) for row in self._asked(_SOME, sorted(ids)))

    def zones(self) -> tuple[str, ...]:
        statement = select(members.c.timezone).where(_HERE, members.c.active).distinct()
        return tuple(self._connection.scalars(statement, self._here()))

    def names(self, ids: Iterable[str]) -> dict[str, str]:
        """In the order of `ids`, less whoever is not known."""
        wanted = tuple(dict.fromkeys(ids))
        found = {row.id: row.name for row in self._asked(_NAMED, wanted)}
        return {member: found[member] for member in wanted if member in found}

    def overdue(self, before: datetime, most: int) -> tuple[str, ...]:
        """Some of those whom the platform was last asked about before `before`; chance picks them, so that nobody
        of whom it knows nothing keeps the others waiting."""
        asked = select(members.c.id).where(_HERE, members.c.refreshed_at < before).order_by(func.random()).limit(most)
        return tuple(self._connection.scalars(asked, self._here()))

    def remember(self, member: Member, seen: datetime, asked_at: datetime | None = None) -> None:
        """Insert or refresh what the platform says: name, zone, locale, its own admin flag, whether active; `seen` by
        the clock that may have been moved, `asked_at` in real time where that is another."""
        told = {
            "name": member.name,
            "timezone": member.timezone,
            "locale": member.locale,
            "platform_admin": member.is_admin,
            "active": member.active,
            "refreshed_at": asked_at or seen,
        }
        row = {"workspace": self._workspace, "id": member.id, "first_seen": seen, **told}
        statement = insert(self._connection, members)
        statement = statement.on_conflict_do_update(index_elements=["workspace", "id"], set_=told)
        self._connection.execute(statement, [row])
        Names(self._connection, self._workspace).call(member)

    def list_admin(self, member: str, listed: bool) -> None:
        self._set(member, listed_admin=listed)

    def rank(self, member: str, ranked: bool) -> None:
        self._set(member, ranked=ranked)

    def ask(self, member: str, asked: bool) -> None:
        """Whether Pacer asks them on Fridays what they heard."""
        self._set(member, asked=asked)

    def unasked(self) -> frozenset[str]:
        """Those who do not want to be asked."""
        statement = select(members.c.id).where(_HERE, ~members.c.asked)
        return frozenset(self._connection.scalars(statement, self._here()))

    def reckon_in(self, member: str, currency: str) -> None:
        """What an amount of theirs is in where they name no currency."""
        self._set(member, currency=currency)

    def snooze(self, member: str, until: date) -> None:
        self._set(member, snoozed_until=until)

    def snoozed(self) -> dict[str, date]:
        statement = select(members.c.id, members.c.snoozed_until).where(_HERE, members.c.snoozed_until.is_not(None))
        return {row.id: row.snoozed_until for row in self._connection.execute(statement, self._here())}

    def first_seen(self) -> dict[str, datetime]:
        statement = select(members.c.id, members.c.first_seen).where(_HERE)
        return {row.id: row.first_seen for row in self._connection.execute(statement, self._here())}

    def _set(self, member: str, **values: Any) -> None:
        mine = (members.c.workspace == self._workspace, members.c.id == member)
        self._connection.execute(update(members).where(*mine).values(**values))

    def _here(self) -> dict[str, Any]:
        return {"workspace": self._workspace}


def _member(row: Found, admins_listed: bool) -> Member:
    return Member(
        id=row.id,
        name=row.name,
        timezone=row.timezone,
        locale=row.locale,
        currency=row.currency,
        is_admin=row.listed_admin or (row.platform_admin and not admins_listed),
        ranked=row.ranked,
        active=row.active,
    )
