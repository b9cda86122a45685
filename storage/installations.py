"""Which workspaces installed Pacer, each with its sealed token."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select

from storage.noun import insert
from storage.schema.people import installations, oauth_states


@dataclass(frozen=True, slots=True)
class Installation:
    workspace: str
    sealed_token: str
    bot: str
    scopes: str


def installation_of(connection: Connection, workspace: str) -> Installation | None:
    row = connection.execute(select(installations).where(installations.c.workspace == workspace)).first()
    return Installation(row.workspace, row.bot_token, row.bot, row.scopes) if row else None


def keep_installation(connection: Connection, installation: Installation, now: datetime) -> None:
    values = {"bot_token": installation.sealed_token, "bot": installation.bot, "scopes": installation.scopes}
    row = {"workspace": installation.workspace, "installed_at": now, **values}
    statement = insert(connection, installations)
    connection.execute(
        statement.on_conflict_do_update(index_elements=["workspace"], set_={**values, "installed_at": now}), [row]
    )


def forget_installation(connection: Connection, workspace: str) -> None:
    connection.execute(delete(installations).where(installations.c.workspace == workspace))


def issue_state(connection: Connection, state: str, until: datetime) -> None:
    connection.execute(oauth_states.insert().values(state=state, until=until))


def consume_state(connection: Connection, state: str, now: datetime) -> bool:
    """True once, for a state that was issued and is not too old; stale ones go at the same time."""
    connection.execute(delete(oauth_states).where(oauth_states.c.until < now))
    return connection.execute(delete(oauth_states).where(oauth_states.c.state == state)).rowcount == 1
