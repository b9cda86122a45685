"""The tables of what came in, what was due and what goes out."""

from sqlalchemy import Column, Date, Index, Integer, Table, Text

from storage.schema.columns import Id, Instant, metadata, text, within, workspace_key

deliveries = Table(
    "deliveries",
    metadata,
    workspace_key(),
    Column("key", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    Index("deliveries_by_time", "at"),
)

channels_read = Table(
    "channels_read",
    metadata,
    workspace_key(),
    Column("channel", Text, primary_key=True),
    Column("ts", Text, nullable=False),
)

occurrences = Table(
    "occurrences",
    metadata,
    workspace_key(),
    Column("schedule", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("slot", Text, primary_key=True),
    Column("at", Instant, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("key", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    text("channel"),  # a response's address is longer than an id
    Column("recipient", Text, nullable=False, server_default=""),
    Column("thread", Text, nullable=False, server_default=""),
    text("text"),
    text("blocks", "[]"),
    text("about"),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("not_before", Instant, nullable=False),
    Column("posted_ts", Text, nullable=False, server_default=""),
    text("failure"),
    Index("outbox_waiting", "state", "not_before"),
)
