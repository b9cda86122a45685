"""The table of customers that are one: which name stands for which, proposed, merged or undone."""

from sqlalchemy import Column, Index, Table, Text

from storage.schema.columns import Id, Instant, metadata, within

merges = Table(
    "merges",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("name", Text, nullable=False),
    Column("into_name", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("decided_at", Instant),
    Index("merges_by_state", "workspace", "state"),
)
