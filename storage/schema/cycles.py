"""The tables of the monthly cycle: for which teams it is on, and what was ticked off by hand."""

from sqlalchemy import Column, Table, Text

from storage.schema.columns import Id, Instant, flag, metadata, workspace_key

cycles = Table(
    "cycles",
    metadata,
    workspace_key(),
    Column("team", Id, primary_key=True, autoincrement=False),
    Column("author", Text, nullable=False),
    Column("since", Instant, nullable=False),
)

cycle_steps = Table(
    "cycle_steps",
    metadata,
    workspace_key(),
    Column("team", Id, primary_key=True, autoincrement=False),
    Column("period", Text, primary_key=True),
    Column("step", Text, primary_key=True),
    flag("done", True),
    Column("author", Text, nullable=False),
    Column("at", Instant, nullable=False),
)
