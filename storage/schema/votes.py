"""The tables of votes on a team's line, and up to which field note each team has been heard."""

from sqlalchemy import Boolean, Column, Date, Index, Table, Text

from storage.schema.columns import Id, Instant, flag, metadata, text, within, workspace_key

votes = Table(
    "votes",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("team", Id, nullable=False),
    Column("course", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("topic", Text, nullable=False),
    text("about"),
    Column("last", Date, nullable=False),
    Column("opened_at", Instant, nullable=False),
    flag("open", True),
    Index("votes_by_state", "workspace", "open"),
)

voices = Table(
    "voices",
    metadata,
    Column("vote", Id, primary_key=True),
    Column("member", Text, primary_key=True),
    within(),
    Column("agrees", Boolean),
)

# `team` 0 stands for the workspace: what was looked through at all.
teams_heard = Table(
    "teams_heard",
    metadata,
    workspace_key(),
    Column("team", Id, primary_key=True, autoincrement=False),
    Column("note", Id, nullable=False),
)
