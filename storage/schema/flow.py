"""The tables of what came in, what was due and what goes out."""

from sqlalchemy import Column, Date, Index, Integer, String, Table

from storage.schema.columns import Id, Instant, metadata, text, within, workspace_key

deliveries = Table(
    "deliveries",
    metadata,
    workspace_key(),
    Column("key", String(200), primary_key=True),
    Column("at", Instant, nullable=False),
    Index("deliveries_by_time", "at"),
)

channels_read = Table(
    "channels_read",
    metadata,
    workspace_key(),
    Column("channel", String(64), primary_key=True),
    Column("ts", String(64), nullable=False),
)

occurrences = Table(
    "occurrences",
    metadata,
    workspace_key(),
    Column("schedule", String(32), primary_key=True),
    Column("subject", String(64), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("slot", String(32), primary_key=True),
    Column("at", Instant, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("key", String(64), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    text("channel"),  # a response's address is longer than an id
    Column("recipient", String(64), nullable=False, server_default=""),
    Column("thread", String(64), nullable=False, server_default=""),
    text("text"),
    text("blocks", "[]"),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("not_before", Instant, nullable=False),
    Column("posted_ts", String(64), nullable=False, server_default=""),
    text("failure"),
    Index("outbox_waiting", "state", "not_before"),
)
