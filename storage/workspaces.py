"""Which workspaces there are, and what each has set."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy import BindParameter, Connection, bindparam, exists, or_, select, update

from domain.settings_words import with_values
from domain.workspace import Settings, Workspace
from storage.noun import Noun, is_new
from storage.prepared import Prepared
from storage.schema.ledger import entries
from storage.schema.people import members, memberships, settings_before, workspaces
from storage.schema.targets import target_versions

_THIS = workspaces.c.id == bindparam("workspace")
_KNOWN = Prepared(select(workspaces).where(_THIS))
_BOT = Prepared(select(workspaces.c.bot).where(_THIS))
_WITHIN: BindParameter[str] = bindparam("workspace")
# What nearly always holds stands first: the others are asked only where it does not.
_BEGUN = Prepared(
    select(
        or_(
            exists().where(members.c.workspace == _WITHIN, members.c.first_seen < bindparam("instant")),
            exists().where(memberships.c.workspace == _WITHIN, memberships.c.first <= bindparam("day")),
            exists().where(entries.c.workspace == _WITHIN, entries.c.day <= bindparam("day")),
            exists().where(target_versions.c.workspace == _WITHIN, target_versions.c.at < bindparam("instant")),
        )
    )
)
_DISPLACED = Prepared(
    select(settings_before)
    .where(settings_before.c.workspace == _WITHIN, settings_before.c.until > bindparam("since"))
    .order_by(settings_before.c.until, settings_before.c.id)
)


class Workspaces(Noun):
    def known(self, seed: Settings) -> Workspace | None:
        """The workspace, `seed` beneath what it has set itself; None before the first contact."""
        row = self._first(_KNOWN)
        return Workspace(row.id, row.name, row.bot, row.installer, chosen(row.settings, seed)) if row else None

    def had_begun(self, day: date, end: datetime) -> bool:
        """Whether anything is known of `day` or before it, which ended at `end`: people met, in teams, entries or
        targets."""
        return bool(self._scalar(_BEGUN, {"day": day, "instant": end}))

    def meet(self) -> bool:
        """Remember the workspace; True the first time."""
        return is_new(self._connection, workspaces, {"id": self._workspace})

    def is_named(self) -> bool:
        """Whether the platform has told the name of the workspace and of its bot."""
        return bool(self._scalar(_BOT))

    def name(self, name: str, bot: str) -> None:
        self._connection.execute(
            update(workspaces).where(_THIS).values(name=name, bot=bot), {"workspace": self._workspace}
        )

    def welcome(self, installer: str, now: datetime) -> bool:
        """Mark the welcome as said; True once."""
        statement = (
            update(workspaces)
            .where(_THIS, workspaces.c.welcomed_at.is_(None))
            .values(welcomed_at=now, installer=installer)
        )
        return self._connection.execute(statement, {"workspace": self._workspace}).rowcount == 1

    def choose(self, values: dict[str, str]) -> None:
        """Set settings by name, as text; the others stay."""
        found = self._connection.scalar(select(workspaces.c.settings).where(_THIS), {"workspace": self._workspace})
        merged = json.dumps(json.loads(found or "{}") | values, sort_keys=True, ensure_ascii=False)
        self._connection.execute(
            update(workspaces).where(_THIS).values(settings=merged), {"workspace": self._workspace}
        )

    def displace(self, values: Mapping[str, str], until: datetime) -> None:
        """Keep what was set by name, as text, until others were chosen."""
        self._insert_all(settings_before, [{"name": name, "value": values[name], "until": until} for name in values])

    def displaced(self, since: datetime) -> dict[str, str]:
        """By name what was set at that moment, of the settings that were changed after it."""
        found: dict[str, str] = {}
        for row in self._all(_DISPLACED, {"since": since}):
            found.setdefault(row.name, row.value)
        return found


def every_workspace(connection: Connection) -> tuple[str, ...]:
    return tuple(connection.scalars(select(workspaces.c.id).order_by(workspaces.c.id)))


@lru_cache(maxsize=256)
def chosen(written: str, seed: Settings) -> Settings:
    """The settings of a workspace from their written form; one that no longer reads keeps its seed."""
    return with_values(json.loads(written), seed)
